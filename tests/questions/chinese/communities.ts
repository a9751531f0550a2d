import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

const in2024 = 'ties: { years: { from: 2024, to: 2024 }, unknownYears: EXCLUDE }'
const papersOf2024 = [
  "lan 79: VLDB'24",
  'tan 31: Xin Tan',
  'zhao 22: Jiale Xu, Rui Zhang, Cong Guo et al.',
  'su 50: Zhaoyuan Su, Ammar Ahmed, Zirui Wang et al.',
]

/** The five profiles: which groups people form, and who stands in the middle. */
export const communitiesInChinese: readonly Question[] = [
  {
    question: '2024 年的合作者分成几个社区, 各有多少人?',
    query: `{ communities(${in2024}) { nodes { size } } }`,
    pick: 'communities.nodes.size',
    ordered: true,
    // Each of the four papers is one; nobody wrote two of them.
    answer: [9, 5, 4, 3],
    proof: papersOf2024,
  },
  {
    question: 'Xin Tan 2024 年所在的社区里有哪些人?',
    query: `{ communities(${in2024}) { nodes { people { nodes { label } } } } }`,
    pick: ({ communities }) =>
      communities.nodes
        .map(({ people }: Answer) => people.nodes.map(({ label }: Answer) => label))
        .find((names: string[]) => names.includes('Xin Tan')),
    answer: ['Xin Tan', 'Jiamin Li', 'Yitao Yang', 'Jingzong Li', 'Hong Xu'],
    proof: ['tan 31: [Xin Tan](#), Jiamin Li, Yitao Yang, Jingzong Li, Hong Xu'],
  },
  {
    question: '2024 年的合作网中, 有没有人站在别人之间 (中介中心性大于零)?',
    query: `{ rankings(by: BETWEENNESS, first: 100, ${in2024}) { value } }`,
    pick: ({ rankings }) => rankings.filter(({ value }: Answer) => value > 0).length,
    answer: 0,
    proof: ['on each paper everybody is a co-author of everybody', ...papersOf2024],
  },
  {
    question: '2024 年谁的合作者最多, 有多少个?',
    query: `{ rankings(by: DEGREE, first: 9, ${in2024}) { value person { label } } }`,
    pick: ({ rankings }) => rankings.map(({ value, person }: Answer) => `${value} ${person.label}`),
    answer: [
      '8 Qinglong Wang',
      '8 Tingfeng Lan',
      '8 Yinghao Tang',
      '8 Bo Sang',
      '8 Haitao Zhang',
      '8 Jian Sha',
      '8 Hui Lu',
      '8 Ke Zhang',
      '8 Mingjie Tang',
    ],
    proof: [
      'lan 79: Qinglong Wang*, [Tingfeng Lan](#)*, Yinghao Tang, Bo Sang, Haitao Zhang, Jian Sha, Hui Lu, Ke Zhang',
    ],
  },
]
