import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

/** 五份简历与主页: 给别的程序用的网络、引文格式, 以及合作关系的变化。 */
export const exportsInChinese: readonly Question[] = [
  {
    question: '按 GB/T 7714, λScale 的责任者怎么写?',
    query: `{ paper(by: { title: "λScale: Enabling Fast Scaling for Serverless Large Language Model Inference" }) { cite(style: GB_T_7714) } }`,
    pick: ({ paper }) => /^.*?et al/.exec(paper.cite)?.[0],
    // GB/T 7714-2015, 8.1: family names in capitals, given names as initials without points, three authors, then "et al".
    answer: 'YU M, YANG R, JIA C, et al',
    proof: ['lan 70: Minchen Yu, Rui Yang, Chaobo Jia, Zhaoyuan Su'],
  },
  {
    question: 'TensorHub 的 BibTeX 怎么表示没有列全的作者?',
    query: `{ paper(by: { title: "TensorHub: Rethinking AI Model Hub with Tensor-Centric Compression" }) { cite(style: BIBTEX) } }`,
    pick: ({ paper }) => /author\s*=\s*\{([^}]*)\}/.exec(paper.cite)?.[1]?.split(' and '),
    // Zhaoyuan Su, whose listing it is, is an author too: at which place, the listing hides.
    answer: ['Lan, Tingfeng', 'Wang, Zirui', 'Zheng, Yunjia', 'Su, Zhaoyuan', 'others'],
    proof: ['su 15: Tingfeng Lan, Zirui Wang, Yunjia Zheng et al.'],
  },
  {
    question: '如果一年没有合写就算中断, Xin Tan 和谁的合作中断过, 又和谁恢复了?',
    query:
      '{ person(by: { name: "Xin Tan" }) { tieChanges(lapsedAfter: 1) { year lapsed { label } renewed { label } } } }',
    pick: ({ person }) =>
      person.tieChanges.map(({ year, lapsed, renewed }: Answer) => ({
        year,
        lapsed: lapsed.map(({ label }: Answer) => label).sort(),
        renewed: renewed.map(({ label }: Answer) => label),
      })),
    answer: [
      { year: 2024, lapsed: [], renewed: [] },
      { year: 2025, lapsed: ['Jiamin Li', 'Jingzong Li'], renewed: [] },
      { year: 2026, lapsed: ['Kin Hang Sew', 'Yitao Yang'], renewed: ['Jingzong Li'] },
    ],
    ordered: true,
    proof: [
      "tan 31: ICPP'24, CCF-B] [Xin Tan](#), Jiamin Li, Yitao Yang, Jingzong Li",
      'tan 29: Yitao Yang',
      'tan 34: Kin Hang Sew',
      'tan 33: Jingzong Li',
    ],
  },
  {
    question: '徐宏和 Xin Tan 的合作每年是新的还是延续的?',
    query: '{ collaboration(between: [{ name: "徐宏" }, { name: "Xin Tan" }]) { changes { year kind paperCount } } }',
    pick: 'collaboration.changes',
    answer: [
      { year: 2024, kind: 'NEW', paperCount: 1 },
      { year: 2025, kind: 'CONTINUED', paperCount: 3 },
      { year: 2026, kind: 'CONTINUED', paperCount: 4 },
    ],
    ordered: true,
    proof: ["tan 31: ICPP'24", "tan 29: ASPLOS'25", "tan 30: FAISys'25", "tan 34: SOSP PACMI'25", "tan 27: SIGCOMM'26"],
  },
]
