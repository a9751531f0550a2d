import type { Question } from '../question.ts'

/** The five profiles: who wrote with whom, how often, when, and what the network looks like. */
export const collaboratorsInEnglish: readonly Question[] = [
  {
    question: 'With how many people did Tingfeng Lan write, and how many papers?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { summary { paperCount collaboratorCount firstYear lastYear } } }',
    pick: 'person.summary',
    answer: { paperCount: 14, collaboratorCount: 53, firstYear: 2024, lastYear: 2026 },
    // Twelve works in the CV, and two more in the listing of Zhaoyuan Su; "Yuanchun" and "Yuanchuan" Zhou are printed as two.
    proof: [
      'lan 46: TStore',
      'su 15: Tingfeng Lan',
      'su 22: Tingfeng Lan',
      'lan 71: Yuanchuan Zhou',
      'lan 73: Yuanchun Zhou',
      "lan 79: VLDB'24**",
    ],
  },
  {
    question: 'Who wrote at least four papers with Tingfeng Lan, the most first?',
    query: `{ person(by: { name: "Tingfeng Lan" }) { collaborators(first: 20, ties: { minWeight: 4 }) { edges { weight node { label } } } } }`,
    pick: ({ person }) =>
      person.collaborators.edges.map(
        ({ weight, node }: { weight: number; node: { label: string } }) => `${weight} ${node.label}`,
      ),
    // Su: TStore, ZenFlow, two at MLSys, ZipLLM, TensorHub, LatentBox. Wang: TStore, MLSys, ZipLLM, TensorHub, LatentBox.
    // Cheng: TStore, ZenFlow, two at MLSys, ZipLLM. Tang: SCORPIO, two IGenBench, PathBee, DLRover-RM. Lu: SCORPIO, DLRover-LM,
    // mLoRA, DLRover-RM. Mingjie Tang: PathBee, DLRover-LM, mLoRA, DLRover-RM.
    answer: ['7 Zhaoyuan Su', '5 Zirui Wang', '5 Yue Cheng', '5 Yinghao Tang', '4 Hui Lu', '4 Mingjie Tang'],
    proof: ['profiles pairsWithLan'],
  },
  {
    question: 'How strong is the tie of Tingfeng Lan and Wei Chen when a paper is shared out among its co-authors?',
    query: `{ collaboration(between: [{ name: "Tingfeng Lan" }, { name: "Wei Chen" }], ties: { counting: FRACTIONAL }) { weight paperCount } }`,
    pick: 'collaboration',
    // SCORPIO and the demonstration have five authors, the paper at ACL sixteen.
    answer: { weight: 1 / 4 + 1 / 4 + 1 / 15, paperCount: 3 },
    proof: ['lan 52: Wei Chen', 'lan 66: Wei Chen', 'lan 68: Wei Chen'],
  },
  {
    question: 'And when the ties of each paper are to sum to one: Xin Tan and Marco Canini?',
    query: `{ collaboration(between: [{ name: "Xin Tan" }, { name: "Marco Canini" }], ties: { counting: PER_PAPER }) { weight paperCount } }`,
    pick: 'collaboration',
    answer: { weight: 2 / (5 * 4), paperCount: 1 },
    proof: ['tan 32: Kaihua Liang, [Xin Tan](#), An Zhong, Hong Xu, Marco Canini'],
  },
  {
    question: 'In which years did Tingfeng Lan and Zhaoyuan Su publish together?',
    query: `{ collaboration(between: [{ name: "Tingfeng Lan" }, { name: "Zhaoyuan Su" }]) {
      paperCount firstYear lastYear perYear { year paperCount } caveats { papersOfUnknownYear papersWithCutAuthorList } } }`,
    pick: 'collaboration',
    answer: {
      paperCount: 7,
      firstYear: 2025,
      lastYear: 2026,
      perYear: [
        { year: 2025, paperCount: 1 },
        { year: 2026, paperCount: 3 },
      ],
      caveats: { papersOfUnknownYear: 3, papersWithCutAuthorList: 2 },
    },
    proof: [
      'su 33: DCMay 18, 2025',
      "lan 69: MLSys'26",
      "lan 70: MLSys'26",
      "lan 75: NSDI'26",
      'TStore, TensorHub and LatentBox are printed without a year; the lists of the latter two end with "et al."',
      'su 15: et al.',
      'su 22: et al.',
    ],
  },
  {
    question: 'With whom did Tingfeng Lan publish in 2024?',
    query: `{ person(by: { name: "Tingfeng Lan" }) {
      collaborators(first: 50, ties: { years: { from: 2024, to: 2024 }, unknownYears: EXCLUDE }) { nodes { label } } } }`,
    pick: 'person.collaborators.nodes.label',
    answer: [
      'Qinglong Wang',
      'Yinghao Tang',
      'Bo Sang',
      'Haitao Zhang',
      'Jian Sha',
      'Hui Lu',
      'Ke Zhang',
      'Mingjie Tang',
    ],
    proof: [
      "lan 79: - VLDB'24** Qinglong Wang*, [Tingfeng Lan](#)*, Yinghao Tang, Bo Sang, Haitao Zhang, Jian Sha, Hui Lu, Ke Zhang, Mingjie Tang",
    ],
  },
  {
    question: 'Who is left of the co-authors of Tingfeng Lan when only papers of at most five authors count?',
    query: `{ person(by: { name: "Tingfeng Lan" }) {
      collaborators(first: 50, ties: { maxAuthorsPerPaper: 5 }) { caveats { papersOverAuthorLimit } nodes { label } } } }`,
    pick: ({ person }) => [
      person.collaborators.caveats.papersOverAuthorLimit,
      ...person.collaborators.nodes.map(({ label }: { label: string }) => label),
    ],
    // SCORPIO, the demonstration, MLSys, ZipLLM, TensorHub and LatentBox stay; eight of fourteen papers go.
    answer: [
      8,
      'Yinghao Tang',
      'Xiuqi Huang',
      'Hui Lu',
      'Wei Chen',
      'Yupeng Xie',
      'Yingchaojie Feng',
      'Zhaoyuan Su',
      'Zirui Wang',
      'Juncheng Yang',
      'Yue Cheng',
      'Yunjia Zheng',
    ],
    proof: [
      'lan 52: Xiuqi Huang',
      'lan 66: Yingchaojie Feng',
      'lan 69: Zirui Wang',
      'lan 75: Juncheng Yang',
      'su 15: Yunjia Zheng',
    ],
  },
  {
    question: 'With whom did Zhaoyuan Su write, if papers with a cut list of authors do not count?',
    query: `{ person(by: { name: "Zhaoyuan Su" }) { collaborators(first: 50, ties: { cutAuthorLists: EXCLUDE }) { totalCount } } }`,
    pick: 'person.collaborators.totalCount',
    // TStore 5, ZenFlow adds Wu, Ma, Yang, Bicer, Tanaka, Ruwase, Li; λScale adds Yu, Jia, Yao, Yang, Wang, Wang, Chen.
    answer: 19,
    proof: [
      'lan 46: Zhaoyuan Su',
      'lan 58: Zhaoyuan Su',
      'lan 70: Zhaoyuan Su',
      'lan 69: Zhaoyuan Su',
      'lan 75: Zhaoyuan Su',
    ],
  },
  {
    question: 'Did Tingfeng Lan ever write with Xin Tan?',
    query: '{ collaboration(between: [{ name: "Tingfeng Lan" }, { name: "Xin Tan" }]) { paperCount } }',
    pick: 'collaboration',
    answer: null,
    proof: ['Neither document prints the one among the authors of the other.'],
  },
  {
    question: 'How large is the network of everybody who wrote with Junping Zhao?',
    query: `{ collaborationNetwork(around: { people: [{ name: "Junping Zhao" }] }, depth: 1) {
      totals { nodeCount edgeCount paperCount exact } truncated { reasons } } }`,
    pick: 'collaborationNetwork',
    answer: { totals: { nodeCount: 17, edgeCount: 31, paperCount: 8, exact: true }, truncated: null },
    proof: ['profiles aroundJunpingZhao'],
  },
  {
    question: 'What does a picture of at most ten people around Xin Tan leave out?',
    query: `{ collaborationNetwork(around: { people: [{ name: "Xin Tan" }] }, depth: 1, maxNodes: 10) {
      nodes { label } totals { nodeCount edgeCount } truncated { reasons omittedNodeCount } } }`,
    pick: ({ collaborationNetwork: { nodes, totals, truncated } }) => ({ drawn: nodes.length, totals, truncated }),
    answer: {
      drawn: 10,
      totals: { nodeCount: 21, edgeCount: 81 },
      truncated: { reasons: ['MAX_NODES'], omittedNodeCount: 11 },
    },
    proof: ['profiles aroundXinTan'],
  },
  {
    question: 'Which ties are there among Hui Lu, Jian Sha, Mingjie Tang and Zhaoyuan Su?',
    query: `query ($among: [PersonKey!]!) { collaborationNetwork(among: $among) { nodes { id label } edges { source target paperCount } } }`,
    variables: { among: ['Hui Lu', 'Jian Sha', 'Mingjie Tang', 'Zhaoyuan Su'].map((name) => ({ name })) },
    pick: ({ collaborationNetwork: { nodes, edges } }) => {
      const labels = new Map(nodes.map(({ id, label }: { id: string; label: string }) => [id, label]))
      return edges.map(({ source, target, paperCount }: { source: string; target: string; paperCount: number }) => [
        ...[labels.get(source), labels.get(target)].sort(),
        paperCount,
      ])
    },
    // DLRover-LM, mLoRA and DLRover-RM have all three of them; Zhaoyuan Su wrote with none.
    answer: [
      ['Hui Lu', 'Jian Sha', 3],
      ['Hui Lu', 'Mingjie Tang', 3],
      ['Jian Sha', 'Mingjie Tang', 3],
    ],
    proof: [
      'lan 73: Jian Sha, [Tingfeng Lan](#), Hui Lu',
      'lan 77: Mingjie Tang',
      'lan 79: Jian Sha, Hui Lu, Ke Zhang, Mingjie Tang',
    ],
  },
]
