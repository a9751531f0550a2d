import type { Question } from '../question.ts'

/** The five profiles: how people are connected, and who can introduce them. */
export const pathsInEnglish: readonly Question[] = [
  {
    question: 'How is Tingfeng Lan connected with Xin Tan, and how sure is it?',
    query: `{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }) {
      outcome distance shortestPathCount paths { certainty people { label } steps { papers { nodes { title } } } } } }`,
    pick: 'collaborationPaths',
    answer: {
      outcome: 'FOUND',
      distance: 2,
      shortestPathCount: '1',
      paths: [
        {
          // The one name on two pages is all that says that Minchen Yu is one person.
          certainty: 'LIKELY',
          people: [{ label: 'Tingfeng Lan' }, { label: 'Minchen Yu' }, { label: 'Xin Tan' }],
          steps: [
            {
              papers: {
                nodes: [{ title: 'λScale: Enabling Fast Scaling for Serverless Large Language Model Inference' }],
              },
            },
            {
              papers: {
                nodes: [
                  { title: 'MemShare: Memory Efficient Inference for Large Reasoning Models through KV Cache Reuse' },
                ],
              },
            },
          ],
        },
      ],
    },
    proof: ['lan 70: Minchen Yu', 'tan 33: Kaiwen Chen, [Xin Tan](#), Minchen Yu'],
  },
  {
    question: 'Who can introduce Hong Xu to Bin Ma, and on how many ways?',
    query: `{ collaborationPaths(from: { name: "Hong Xu" }, to: { name: "Bin Ma" }) {
      distance shortestPathCount introducers { pathCount person { label } } } }`,
    pick: 'collaborationPaths',
    // Four authors of λScale wrote ZenFlow: Tingfeng Lan, Zhaoyuan Su, Rui Yang, Yue Cheng.
    answer: { distance: 3, shortestPathCount: '4', introducers: [{ pathCount: '4', person: { label: 'Minchen Yu' } }] },
    proof: ['tan 33: Minchen Yu, Jingzong Li, Hong Xu', 'lan 70: Rui Yang', 'lan 58: Bin Ma, Zhaoyuan Su, Rui Yang'],
  },
  {
    question: 'Is there any way from Tingfeng Lan to Junping Zhao?',
    query: `{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Junping Zhao" }, maxHops: 20) {
      outcome distance shortestPathCount paths { people { label } } } }`,
    pick: 'collaborationPaths',
    answer: { outcome: 'NOT_CONNECTED', distance: null, shortestPathCount: '0', paths: [] },
    proof: [
      'No author of the listing of Junping Zhao stands in another document.',
      'zhao 57: Ao Shen, Rui Zhang, Junping Zhao',
      'lan 70: Ao Wang',
    ],
  },
  {
    question: 'Does Tingfeng Lan still reach Xin Tan without Minchen Yu?',
    query: `{ collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }, avoiding: [{ name: "Minchen Yu" }]) { outcome } }`,
    pick: 'collaborationPaths.outcome',
    answer: 'NOT_CONNECTED',
    proof: ['lan 70: Minchen Yu', 'tan 33: Minchen Yu', 'Nobody else stands on both CVs.'],
  },
  {
    question: 'Which is the strongest way from Zirui Wang to Yinghao Tang?',
    query: `{ collaborationPaths(from: { name: "Zirui Wang" }, to: { name: "Yinghao Tang" }, objective: STRONGEST) {
      distance paths { strength people { label } } } }`,
    pick: 'collaborationPaths',
    answer: {
      distance: 2,
      paths: [{ strength: 5, people: [{ label: 'Zirui Wang' }, { label: 'Tingfeng Lan' }, { label: 'Yinghao Tang' }] }],
    },
    // Both wrote five papers with Tingfeng Lan, and nothing together.
    proof: [
      'lan 46: Zirui Wang',
      'lan 52: Yinghao Tang',
      'The two share no line; for the counts see the question who wrote at least four papers with Tingfeng Lan.',
    ],
  },
]
