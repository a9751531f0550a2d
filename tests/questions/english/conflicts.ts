import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

/** The verdicts in the order of the reviewers, each with the kinds of its reasons. */
const verdicts = ({ conflictsOfInterest }: Answer) =>
  conflictsOfInterest.pairs.nodes.map(({ verdict, reasons }: Answer) => [
    verdict,
    ...new Set<string>(reasons.map(({ kind }: Answer) => kind).sort()),
  ])

const query = `query ($authors: [PersonKey!]!, $reviewers: [PersonKey!]!, $policy: ConflictPolicy!) {
  conflictsOfInterest(authors: $authors, reviewers: $reviewers, policy: $policy) { pairs { nodes { verdict reasons { kind } } } } }`

const asked = (author: string, reviewers: readonly string[], policy: Readonly<Record<string, unknown>>) => ({
  query,
  variables: { authors: [{ name: author }], reviewers: reviewers.map((name) => ({ name })), policy },
  pick: verdicts,
  ordered: true as const,
})

/** The five profiles: who may review whom. */
export const conflictsInEnglish: readonly Question[] = [
  {
    question: 'Who of Minchen Yu, Hong Xu and Junping Zhao wrote with Tingfeng Lan in the three years before 2026?',
    ...asked('Tingfeng Lan', ['Minchen Yu', 'Hong Xu', 'Junping Zhao'], { year: 2026, coauthoredWithin: 3 }),
    answer: [['CONFLICT', 'COAUTHOR'], ['CLEAR'], ['CLEAR']],
    proof: [
      "lan 70: MLSys'26** Minchen Yu",
      'lan 70: [Tingfeng Lan](#)',
      'No line has Tingfeng Lan beside Hong Xu or Junping Zhao.',
    ],
  },
  {
    question: 'Did an advisor of Tingfeng Lan advise within a year of 2026?',
    ...asked('Tingfeng Lan', ['Yue Cheng', 'Mingjie Tang'], { year: 2026, advisorWithin: 1 }),
    answer: [['CONFLICT', 'ADVISOR'], ['CLEAR']],
    proof: ['lan 18: Sep 2024 – Present', 'lan 24: Prof. Mingjie Tang', 'lan 26: Sep 2020 – Jun 2024'],
  },
  {
    question: 'And if an advisor is one for ever?',
    ...asked('Tingfeng Lan', ['Yue Cheng', 'Mingjie Tang'], { year: 2026, advisorEver: true }),
    answer: [
      ['CONFLICT', 'ADVISOR'],
      ['CONFLICT', 'ADVISOR'],
    ],
    proof: ['lan 16: Advisor: Prof. Yue Cheng', 'lan 24: Advisor: Prof. Mingjie Tang'],
  },
  {
    question: 'May Yuanchuan Zhou, who may be Yuanchun Zhou, review Lei Duan?',
    ...asked('Lei Duan', ['Yuanchuan Zhou'], { year: 2026, coauthoredWithin: 3 }),
    // Lei Duan wrote with Yuanchun, and nobody knows whether that is Yuanchuan.
    answer: [['UNDETERMINED', 'COAUTHOR']],
    proof: ['lan 77: Lei Duan, Jie Zuo, Hui Lu, Yuanchun Zhou', 'lan 71: Yuanchuan Zhou'],
  },
  {
    question: 'Is anybody cleared of whom nothing is known?',
    ...asked('Tingfeng Lan', ['Ada Lovelace', 'Boon Thau Loo'], { year: 2026, coauthoredWithin: 3 }),
    // No document names the first, and none prints a paper of the second.
    answer: [
      ['UNKNOWN_PERSON', 'UNKNOWN_PERSON'],
      ['UNKNOWN_PERSON', 'UNKNOWN_PERSON'],
    ],
    proof: ['penn 3: Prof. Boon Thau Loo'],
  },
]
