import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

/** The five profiles: which groups people form, and who stands in the middle. */
export const communitiesInEnglish: readonly Question[] = [
  {
    question: 'How many people belong to no community, since they wrote with nobody?',
    query: '{ communities { alonePersonCount } }',
    pick: 'communities.alonePersonCount',
    // Five whom the researcher without a name was advised by or worked with, two more, and that researcher.
    answer: 8,
    proof: ['penn 3: Prof. Boon Thau Loo and Prof. Vincent Liu', 'penn 10: Prof. Asaf Cidon', 'penn 10: Ryan Stutsman'],
  },
  {
    question: 'How sharply do the communities of 2024 stand apart, by modularity?',
    query: `{ communities(ties: { years: { from: 2024, to: 2024 }, unknownYears: EXCLUDE }) { totalCount modularity } }`,
    pick: 'communities',
    // Four papers that have nobody in common: 9, 5, 4 and 3 authors make 36, 10, 6 and 3 ties, of 55.
    answer: { totalCount: 4, modularity: 1 - (36 ** 2 + 10 ** 2 + 6 ** 2 + 3 ** 2) / 55 ** 2 },
    proof: [
      "lan 79: VLDB'24",
      'tan 31: Xin Tan',
      'zhao 22: Jiale Xu, Rui Zhang, Cong Guo et al.',
      'su 50: Zhaoyuan Su, Ammar Ahmed, Zirui Wang et al.',
    ],
  },
  {
    question: 'Is Junping Zhao in one community with Tingfeng Lan or Xin Tan?',
    query: '{ communities(first: 100) { nodes { people(first: 100) { nodes { label } } } } }',
    pick: ({ communities }) =>
      communities.nodes
        .map(({ people }: Answer) => people.nodes.map(({ label }: Answer) => label))
        .filter((names: string[]) => names.includes('Junping Zhao'))
        .map((names: string[]) => names.includes('Tingfeng Lan') || names.includes('Xin Tan')),
    answer: [false],
    proof: ['no chain of co-authors leads from the one listing to the CVs, and communities are connected'],
  },
  {
    question: 'Who has the most co-authors?',
    query: '{ rankings(by: DEGREE, first: 1) { value person { label } } }',
    pick: 'rankings',
    answer: [{ value: 53, person: { label: 'Tingfeng Lan' } }],
    proof: ['as in the question about his co-authors', 'lan 46: TStore'],
  },
]
