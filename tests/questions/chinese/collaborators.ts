import type { Question } from '../question.ts'

/** 五份简历与主页: 谁和谁合作过, 几次, 哪年, 合作网络什么样。 */
export const collaboratorsInChinese: readonly Question[] = [
  {
    question: '徐宏的合作者中有哪些在香港中文大学?',
    query: `{ person(by: { name: "徐宏" }) { collaborators(first: 100) { nodes { label affiliations { institution { name } } } } } }`,
    pick: ({ person }) =>
      person.collaborators.nodes
        .filter(({ affiliations }: { affiliations: { institution: { name: string } }[] }) =>
          affiliations.some(({ institution }) => institution.name === '香港中文大学'),
        )
        .map(({ label }: { label: string }) => label),
    // No document says where the other co-authors are.
    answer: ['Xin Tan'],
    proof: ['tan 10: 香港中文大学', 'tan 12: 徐宏', 'tan 22: [Xin Tan](#), Jingzong Li, Hong Xu'],
  },
  {
    question: '徐宏和 Xin Tan 合写过几篇论文, 每年几篇?',
    query: `{ collaboration(between: [{ name: "徐宏" }, { name: "Xin Tan" }]) {
      paperCount perYear { year paperCount } caveats { papersOfUnknownYear } } }`,
    pick: 'collaboration',
    answer: {
      paperCount: 10,
      perYear: [
        { year: 2024, paperCount: 1 },
        { year: 2025, paperCount: 3 },
        { year: 2026, paperCount: 4 },
      ],
      caveats: { papersOfUnknownYear: 2 },
    },
    proof: [
      'tan 22: Hong Xu',
      'tan 23: Hong Xu',
      "tan 27: SIGCOMM'26",
      "tan 28: ASPLOS'26",
      "tan 29: ASPLOS'25",
      "tan 30: FAISys'25",
      "tan 31: ICPP'24",
      "tan 32: ICML'26",
      "tan 33: IWQoS'26",
      "tan 34: SOSP PACMI'25",
    ],
  },
  {
    question: 'Xin Tan 一共有多少位合作者?',
    query: '{ person(by: { name: "Xin Tan" }) { collaborators { totalCount } } }',
    pick: 'person.collaborators.totalCount',
    // Chen, Li, Xu; Feng, Deng, Jiang, Zhu; Zhou; Chen, Chen, Yan, Duan, Jiang; Yang; Li; Liang, Zhong, Canini; Yu; Sew.
    answer: 20,
    proof: ['tan 22: Kaiwen Chen', 'tan 28: Daxin Jiang', 'tan 34: Kin Hang Sew', 'profiles collaboratorCountOfTan'],
  },
  {
    question: '除了徐宏, 谁和 Xin Tan 合作得最多?',
    query: '{ person(by: { name: "Xin Tan" }) { collaborators(first: 3) { edges { weight node { label } } } } }',
    pick: ({ person }) => person.collaborators.edges.slice(1),
    // Jiang: Frontier, SIGCOMM, DSV, Ayo, RFabric, PACMI. Feng has four, and Zhu all of those of Jiang but Ayo.
    answer: [
      { weight: 6, node: { label: 'Yimin Jiang' } },
      { weight: 5, node: { label: 'Yibo Zhu' } },
    ],
    ordered: true,
    proof: [
      'tan 23: Yimin Jiang',
      'tan 27: Yimin Jiang',
      'tan 28: Yimin Jiang',
      'tan 29: Yimin Jiang',
      'tan 30: Yimin Jiang',
      'tan 34: Yimin Jiang',
    ],
  },
  {
    question: '按分数计数, Yitao Yang 和 Xin Tan 的合作强度是多少?',
    query: `{ collaboration(between: [{ name: "Yitao Yang" }, { name: "Xin Tan" }], ties: { counting: FRACTIONAL }) { weight } }`,
    pick: 'collaboration.weight',
    answer: 1 / 3 + 1 / 4,
    proof: [
      'tan 29: [Xin Tan](#), Yimin Jiang, Yitao Yang, Hong Xu.',
      'tan 31: [Xin Tan](#), Jiamin Li, Yitao Yang, Jingzong Li, Hong Xu.',
    ],
  },
  {
    question: 'Xin Tan 在 2024 年发表的论文里有哪些合作者?',
    query: `{ person(by: { name: "Xin Tan" }) {
      collaborators(first: 50, ties: { years: { to: 2024 }, unknownYears: EXCLUDE }) { nodes { label } } } }`,
    pick: 'person.collaborators.nodes.label',
    answer: ['Jiamin Li', 'Yitao Yang', 'Jingzong Li', 'Hong Xu'],
    proof: ["tan 31: [ICPP'24, CCF-B] [Xin Tan](#), Jiamin Li, Yitao Yang, Jingzong Li, Hong Xu"],
  },
  {
    question: 'Junping Zhao 有多少位合作者, 和谁合作得最多?',
    query:
      '{ person(by: { name: "Junping Zhao" }) { collaborators(first: 1) { totalCount edges { weight node { label } } } } }',
    pick: 'person.collaborators',
    // Ling Team is no person.
    answer: { totalCount: 16, edges: [{ weight: 3, node: { label: 'Rui Zhang' } }] },
    proof: ['zhao 15: Rui Zhang', 'zhao 22: Rui Zhang', 'zhao 57: Rui Zhang'],
  },
  {
    question: '以 Xin Tan 为中心、两步以内的合作网络有多大?',
    query: `{ collaborationNetwork(around: { people: [{ name: "Xin Tan" }] }, depth: 2) { totals { nodeCount edgeCount paperCount } } }`,
    pick: 'collaborationNetwork.totals',
    answer: { nodeCount: 31, edgeCount: 136, paperCount: 17 },
    proof: ['profiles twoStepsAroundXinTan'],
  },
  {
    question: 'Minchen Yu 连接了哪两群人: 他的合作网络里有多少人、多少条边?',
    query: `{ collaborationNetwork(around: { people: [{ name: "Minchen Yu" }] }, depth: 1) { totals { nodeCount edgeCount paperCount } } }`,
    pick: 'collaborationNetwork.totals',
    // Fourteen co-authors: ten of λScale and four of MemShare.
    answer: { nodeCount: 15, edgeCount: 65, paperCount: 17 },
    proof: ['lan 70: Minchen Yu', 'tan 33: Minchen Yu', 'profiles aroundMinchenYu'],
  },
  {
    question: 'VLDB 两篇论文构成的合作网络有多少人?',
    query: `{ collaborationNetwork(around: { papers: { venue: { name: "VLDB" } } }, depth: 0) { totals { nodeCount edgeCount paperCount } } }`,
    pick: 'collaborationNetwork.totals',
    // Eleven and nine authors, four of whom sign both: 55 + 36 - 6 ties.
    answer: { nodeCount: 16, edgeCount: 85, paperCount: 2 },
    proof: ["lan 77: VLDB'25", "lan 79: VLDB'24", 'profiles networkOfVldb'],
  },
  {
    question: '按 Jaccard 系数, 徐宏、Xin Tan 和 Yimin Jiang 两两之间的联系有多紧密?',
    query: `{ collaborationNetwork(among: [{ name: "徐宏" }, { name: "Xin Tan" }, { name: "Yimin Jiang" }], normalization: JACCARD) {
      edges { weight normalizedWeight } } }`,
    pick: 'collaborationNetwork.edges',
    // Ten papers each of Xu and Tan, all joint; six of Jiang, all with both: 10/10, and 6/(10 + 6 - 6).
    answer: [
      { weight: 10, normalizedWeight: 1 },
      { weight: 6, normalizedWeight: 0.6 },
      { weight: 6, normalizedWeight: 0.6 },
    ],
    proof: ['tan 22: [Xin Tan](#), Jingzong Li, Hong Xu', 'tan 23: Yimin Jiang', 'tan 34: Yimin Jiang'],
  },
  {
    question: '只算至多四位作者的论文, Xin Tan 还剩几位合作者, 有几篇论文不算?',
    query: `{ person(by: { name: "Xin Tan" }) {
      collaborators(ties: { maxAuthorsPerPaper: 4 }) { totalCount caveats { papersOverAuthorLimit } } } }`,
    pick: 'person.collaborators',
    // Libra and Ayo: Kaiwen Chen, Jingzong Li, Hong Xu, Yimin Jiang, Yitao Yang.
    answer: { totalCount: 5, caveats: { papersOverAuthorLimit: 8 } },
    proof: [
      'tan 22: Kaiwen Chen, [Xin Tan](#), Jingzong Li, Hong Xu.',
      'tan 29: [Xin Tan](#), Yimin Jiang, Yitao Yang, Hong Xu.',
    ],
  },
]
