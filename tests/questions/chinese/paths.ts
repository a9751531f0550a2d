import type { Question } from '../question.ts'

/** 五份简历与主页: 两个人之间隔着几步, 谁能引见。 */
export const pathsInChinese: readonly Question[] = [
  {
    question: '谁能把 Yue Cheng 介绍给徐宏?',
    query: `{ collaborationPaths(from: { name: "Yue Cheng" }, to: { name: "徐宏" }) {
      distance introducers { person { label } strength } } }`,
    pick: 'collaborationPaths',
    answer: { distance: 2, introducers: [{ person: { label: 'Minchen Yu' }, strength: 1 }] },
    proof: ['lan 70: Minchen Yu', 'lan 70: Yue Cheng', 'tan 33: Minchen Yu, Jingzong Li, Hong Xu'],
  },
  {
    question: '徐宏到 Wei Chen 隔几步, 经过谁?',
    query: `{ collaborationPaths(from: { name: "徐宏" }, to: { name: "Wei Chen" }) {
      distance shortestPathCount paths { people { label } } } }`,
    pick: ({ collaborationPaths: { distance, shortestPathCount, paths } }) => [
      distance,
      shortestPathCount,
      ...paths[0].people.map(({ label }: { label: string }) => label),
    ],
    // Of the authors of λScale only Tingfeng Lan wrote with Wei Chen.
    answer: [3, '1', 'Hong Xu', 'Minchen Yu', 'Tingfeng Lan', 'Wei Chen'],
    ordered: true,
    proof: ['tan 33: Hong Xu', 'lan 70: Minchen Yu', 'lan 52: Tingfeng Lan, Xiuqi Huang, Hui Lu, Wei Chen'],
  },
  {
    question: '2025 年以前(含)的论文里, Tingfeng Lan 能经合作者找到 Xin Tan 吗?',
    query: `{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }, ties: { years: { to: 2025 } }) { outcome distance } }`,
    pick: 'collaborationPaths',
    // λScale and MemShare, which connect them, are of 2026.
    answer: { outcome: 'NOT_CONNECTED', distance: null },
    proof: ["lan 70: MLSys'26", "tan 33: IWQoS'26"],
  },
  {
    question: '一步之内, Tingfeng Lan 能找到 Xin Tan 吗?',
    query: `{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }, maxHops: 1) { outcome distance } }`,
    pick: 'collaborationPaths',
    answer: { outcome: 'BEYOND_MAX_HOPS', distance: null },
    proof: ['They have no joint paper, but Minchen Yu in common.', 'lan 70: Minchen Yu', 'tan 33: Minchen Yu'],
  },
]
