import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

/** The five profiles: networks for other programs, citations, and how ties change. */
export const exportsInEnglish: readonly Question[] = [
  {
    question: 'What does VOSviewer get of the ties of Hui Lu, Jian Sha and Mingjie Tang?',
    query: `{ collaborationNetwork(among: [{ name: "Hui Lu" }, { name: "Jian Sha" }, { name: "Mingjie Tang" }]) { exportAs(format: VOSVIEWER_JSON) } }`,
    pick: ({ collaborationNetwork }) => {
      const { items, links } = JSON.parse(collaborationNetwork.exportAs).network
      return [...items.map(({ label }: Answer) => label), ...links.map(({ strength }: Answer) => strength)]
    },
    // DLRover-LM, mLoRA and DLRover-RM.
    answer: ['Hui Lu', 'Jian Sha', 'Mingjie Tang', 3, 3, 3],
    proof: ['lan 73: Hui Lu', 'lan 77: Hui Lu', 'lan 79: Jian Sha, Hui Lu, Ke Zhang, Mingjie Tang'],
  },
  {
    question: 'How many vertices and lines has the Pajek network of everybody around Xin Tan?',
    query: '{ collaborationNetwork(around: { people: [{ name: "Xin Tan" }] }) { exportAs(format: PAJEK) } }',
    pick: ({ collaborationNetwork }) => {
      const lines = collaborationNetwork.exportAs.trim().split(/\r?\n/)
      const edges = lines.findIndex((line: string) => /^\*edges/i.test(line))
      return {
        vertices: lines.find((line: string) => /^\*vertices/i.test(line)).split(' ')[1],
        lines: lines.length - edges - 1,
      }
    },
    answer: { vertices: '21', lines: 81 },
    proof: ['tan 22: Kaiwen Chen', 'For the figures see the picture of at most ten people around Xin Tan.'],
  },
  {
    question: 'Which authors and which year does a citation of ZipLLM have?',
    query: `{ paper(by: { title: "ZipLLM: Efficient LLM Storage via Model-Aware Synergistic Data Deduplication and Compression" }) { cite(style: CSL_JSON) } }`,
    pick: ({ paper }) => {
      const { author, issued, type } = JSON.parse(paper.cite)
      return { author, year: issued['date-parts'][0][0], type }
    },
    answer: {
      author: [
        { family: 'Wang', given: 'Zirui' },
        { family: 'Lan', given: 'Tingfeng' },
        { family: 'Su', given: 'Zhaoyuan' },
        { family: 'Yang', given: 'Juncheng' },
        { family: 'Cheng', given: 'Yue' },
      ],
      year: 2026,
      type: 'paper-conference',
    },
    proof: [
      "lan 75: NSDI'26** Zirui Wang, [Tingfeng Lan](#), Zhaoyuan Su, Juncheng Yang, Yue Cheng",
      'lan 76: Symposium',
    ],
  },
  {
    question: 'With whom did Xin Tan begin to write in each year?',
    query:
      '{ person(by: { name: "Xin Tan" }) { tieChanges { year newCount continuedCount renewedCount lapsedCount } } }',
    pick: 'person.tieChanges',
    // 2024: Arlo. 2025: Jiang, Feng, Zhou, Zhu and Sew, while Yang and Xu go on. 2026: five of DSV, three of FOCUS, two of
    // MemShare, while Feng, Zhou, Jiang, Zhu, Xu and Jingzong Li go on.
    answer: [
      { year: 2024, newCount: 4, continuedCount: 0, renewedCount: 0, lapsedCount: 0 },
      { year: 2025, newCount: 5, continuedCount: 2, renewedCount: 0, lapsedCount: 0 },
      { year: 2026, newCount: 10, continuedCount: 6, renewedCount: 0, lapsedCount: 0 },
    ],
    ordered: true,
    proof: [
      "tan 31: ICPP'24",
      "tan 29: ASPLOS'25",
      "tan 30: FAISys'25",
      "tan 34: SOSP PACMI'25",
      "tan 27: SIGCOMM'26",
      "tan 28: ASPLOS'26",
      "tan 32: ICML'26",
      "tan 33: IWQoS'26",
    ],
  },
]
