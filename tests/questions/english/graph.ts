import type { Question } from '../question.ts'

/** The five profiles: the figures of the whole graph, and where a fact stands. */
export const graphInEnglish: readonly Question[] = [
  {
    question: 'How many people, papers, ties and authorships are there?',
    query: '{ graph { counts { personCount groupCount paperCount collaborationCount authorshipCount } } }',
    pick: 'graph.counts',
    answer: { personCount: 101, groupCount: 1, paperCount: 34, collaborationCount: 469, authorshipCount: 200 },
    proof: ['profiles counts'],
  },
  {
    question: 'How many people published for the first time in each year, and how many pairs?',
    query: '{ graph { perYear { year newPersonCount newCollaborationCount } } }',
    pick: 'graph.perYear',
    answer: [
      { year: 2024, newPersonCount: 21, newCollaborationCount: 55 },
      { year: 2025, newPersonCount: 29, newCollaborationCount: 130 },
      { year: 2026, newPersonCount: 34, newCollaborationCount: 251 },
    ],
    ordered: true,
    proof: ['profiles newPerYear'],
  },
  {
    question: 'Which share of all people is connected?',
    query: '{ graph { largestComponentShare } }',
    pick: 'graph.largestComponentShare',
    // Minchen Yu joins the co-authors of Tingfeng Lan, Zhaoyuan Su and Xin Tan.
    answer: 76 / 101,
    proof: ['profiles largestGroupShare'],
  },
  {
    question: 'How many documents were loaded, and of which kind are they?',
    query: '{ sources { totalCount nodes { format complete } } }',
    pick: ({ sources }) => [
      sources.totalCount,
      ...new Set(sources.nodes.map(({ format }: { format: string }) => format)),
    ],
    answer: [5, 'PROFILE'],
    proof: ['Five files.'],
  },
  {
    question: 'Which lines say that Yue Cheng advises Tingfeng Lan?',
    query: `{ person(by: { name: "Tingfeng Lan" }) { relations(kinds: [ADVISOR]) { person { label } evidence { source { name } locator } } } }`,
    pick: ({ person }) =>
      person.relations.filter(({ person: advisor }: { person: { label: string } }) => advisor.label === 'Yue Cheng')[0]
        .evidence,
    answer: [{ source: { name: 'tingfeng-lan-cv.md' }, locator: 'lines 14-20' }],
    proof: ['lan 14: University of Virginia', 'lan 16: Advisor: Prof. Yue Cheng', 'lan 20: VA, USA'],
  },
  {
    question: 'Which documents name Zhaoyuan Su as an author of the MLSys paper, and in which line?',
    query: `{ paper(by: { title: "Efficient and Workload-Aware LLM Serving via Runtime Layer Swapping and KV Cache Resizing" }) {
      authorships { nodes { printedName evidence { source { name } } } } } }`,
    pick: ({ paper }) =>
      paper.authorships.nodes[0].evidence.map(({ source }: { source: { name: string } }) => source.name),
    answer: ['tingfeng-lan-cv.md', 'zhaoyuan-su-listing.txt'],
    proof: ['lan 69: Zhaoyuan Su', 'su 43: Zhaoyuan Su'],
  },
]
