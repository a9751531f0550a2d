import type { ConflictFacts } from './conflict-grounds.ts'
import type { ConflictPolicy } from './conflict-policy.ts'
import { personNumber, workAt } from './projection.ts'
import { CaveatCount, type TieCaveats, type TieSelection } from './tie-selection.ts'
import { overlapOf } from './year-overlap.ts'

/** What a policy may ask for and a graph may not know. */
export type UncheckedKind = 'COAUTHOR' | 'SAME_INSTITUTION'

/** Whether enough is known of a person to say anything: a paper, or, where the policy does not look at papers, a stay or a relation. */
export const isKnown = ({ policy, projection, stays, relations }: ConflictFacts, person: string): boolean => {
  if (policy.papers === null) return (stays.get(person) ?? []).length + (relations.get(person) ?? []).length > 0
  const number = personNumber(projection, person)
  const { starts } = projection.papersOf
  return number !== -1 && (starts[number + 1] as number) > (starts[number] as number)
}

/** By question and person: each pair of a person asks the same. */
const unchecked = new WeakMap<ConflictFacts, Map<string, readonly UncheckedKind[]>>()

/** What could not be looked at in full of a person. */
export const uncheckedOf = (facts: ConflictFacts, person: string): readonly UncheckedKind[] => {
  const known = unchecked.get(facts) ?? new Map<string, readonly UncheckedKind[]>()
  unchecked.set(facts, known)
  const kinds = known.get(person) ?? findUnchecked(facts, person)
  known.set(person, kinds)
  return kinds
}

const findUnchecked = (facts: ConflictFacts, person: string): UncheckedKind[] => [
  ...(caveatsOfParties(facts, [person]).papersWithCutAuthorList > 0 ? (['COAUTHOR'] as const) : []),
  ...(hasStay(facts, person) ? [] : (['SAME_INSTITUTION'] as const)),
]

/** Whether a stay is known that may lie in the years; true where the policy does not ask. */
export const hasStay = ({ policy, stays }: ConflictFacts, person: string): boolean => {
  const { stays: years } = policy
  return years === null || (stays.get(person) ?? []).some((stay) => overlapOf([stay], years) !== 'NONE')
}

/** The caveats over the papers of some people, each paper once; zeros where the policy does not look at papers. */
export const caveatsOfParties = ({ policy, projection }: ConflictFacts, people: Iterable<string>): TieCaveats => {
  const count = new CaveatCount(selectionOf(policy), Number.POSITIVE_INFINITY)
  const papers = new Set<number>()
  for (const id of policy.papers === null ? [] : people) {
    const person = personNumber(projection, id)
    if (person === -1) continue
    const { starts, items } = projection.papersOf
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) papers.add(items[at] as number)
  }
  for (const paper of papers) count.add(workAt(projection, paper))
  return count.done()
}

const selectionOf = ({ papers, maxAuthorsPerPaper }: ConflictPolicy): TieSelection => {
  const { from, to } = papers ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  return {
    fromYear: from,
    toYear: to,
    counting: 'FULL',
    minWeight: 0,
    maxAuthorsPerPaper,
    certainOnly: false,
    withUnknownYears: true,
    withCutAuthorLists: true,
  }
}
