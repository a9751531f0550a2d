import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

/** The five profiles: whom to write with, and who knows of something. */
export const recommendationsInChinese: readonly Question[] = [
  {
    question: '谁可以把 Xin Tan 介绍给 Tingfeng Lan，让他们一起写论文?',
    query: `{ recommendCollaborators(person: { name: "Xin Tan" }, first: 100) {
      person { label } reasons { kind people { label } } } }`,
    pick: ({ recommendCollaborators }) =>
      recommendCollaborators
        .filter(({ person }: Answer) => person.label === 'Tingfeng Lan')
        .flatMap(({ reasons }: Answer) => reasons.filter(({ kind }: Answer) => kind === 'SHARED_COLLABORATORS'))
        .flatMap(({ people }: Answer) => people.map(({ label }: Answer) => label)),
    answer: ['Minchen Yu'],
    proof: ['tan 33: Minchen Yu', 'lan 70: Minchen Yu'],
  },
  {
    question: 'Ao Shen 和哪些人有共同的合作者, 但还没有一起发表过论文?',
    query: `{ recommendCollaborators(person: { name: "Ao Shen" }, first: 100) { person { label } reasons { kind } } }`,
    pick: ({ recommendCollaborators }) =>
      recommendCollaborators
        .filter(({ reasons }: Answer) => reasons.some(({ kind }: Answer) => kind === 'SHARED_COLLABORATORS'))
        .map(({ person }: Answer) => person.label),
    // Junping Zhao is an author of all eight papers of his listing; Ao Shen wrote one with him and Rui Zhang.
    answer: [
      'Jiale Xu',
      'Yi Xiong',
      'Cong Guo',
      'Peisong Niu',
      'Haifan Zhang',
      'Yang Zhao',
      'Binwei Zeng',
      'Chao Huang',
      'Anqi Shen',
      'Baihui Li',
      'Fangxin Liu',
      'Zongwu Wang',
      'JinHong Xia',
      'Ning Yang',
    ],
    proof: [
      'zhao 15: Jiale Xu, Rui Zhang, Yi Xiong et al.',
      'zhao 22: Jiale Xu, Rui Zhang, Cong Guo et al.',
      'zhao 29: Peisong Niu, Haifan Zhang, Yang Zhao et al.',
      'zhao 36: Ling Team, Binwei Zeng, Chao Huang et al.',
      'zhao 43: Ling Team, Anqi Shen, Baihui Li et al.',
      'zhao 50: Fangxin Liu, Zongwu Wang, JinHong Xia et al.',
      'zhao 57: Ao Shen, Rui Zhang, Junping Zhao',
      'zhao 64: Fangxin Liu, Ning Yang, Junping Zhao et al.',
    ],
  },
  {
    question: '谁写过最短路径查询方面的论文?',
    query: '{ experts(about: { text: "shortest path querying" }, first: 100) { person { label } } }',
    pick: 'experts.person.label',
    answer: ['Jiale Lao', 'Yinghao Tang', 'Tingfeng Lan', 'Mingjie Tang', 'Yuanchuan Zhou', 'Jianguo Wang'],
    proof: ['lan 71: PathBee: Accelerating Shortest Path Querying via Graph Neural Networks'],
  },
  {
    question: '哪些人了解 NVLink, 依据是哪篇论文?',
    query: '{ experts(about: { text: "NVLink" }, first: 100) { person { label } papers { nodes { title } } } }',
    pick: ({ experts }) =>
      experts.map(({ person, papers }: Answer) => [person.label, papers.nodes.map(({ title }: Answer) => title)]),
    answer: ['Ao Shen', 'Rui Zhang', 'Junping Zhao'].map((name) => [
      name,
      ['FlexLink: Boosting your NVLink Bandwidth by 27% without accuracy concern'],
    ]),
    proof: ['zhao 55: FlexLink: Boosting your NVLink Bandwidth by 27% without accuracy concern', 'zhao 57: Ao Shen'],
  },
  {
    question: '2025 年谁发表过大模型量化的论文?',
    query:
      '{ experts(about: { text: "quantization" }, first: 100, years: { from: 2025, to: 2025 }) { person { label } } }',
    pick: 'experts.person.label',
    answer: ['Fangxin Liu', 'Zongwu Wang', 'JinHong Xia', 'Junping Zhao'],
    proof: [
      'zhao 47: LGMay 21, 2025',
      'zhao 48: LLM Quantization',
      'zhao 50: Fangxin Liu, Zongwu Wang, JinHong Xia et al.',
    ],
  },
]
