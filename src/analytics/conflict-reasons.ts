import { distanceGrounds } from './conflict-distance.ts'
import { type ConflictFacts, type Ground, groundsBetween, inOrder } from './conflict-grounds.ts'
import { isKnown, uncheckedOf } from './conflict-knowledge.ts'
import type { Party, Verdict } from './conflict-matrix.ts'

/** A reason of a verdict. */
export type Reason =
  /** About two people: the parties themselves, candidates for a name, or people who may be the same. */
  | { readonly ground: Ground; readonly verdict: Verdict; readonly author: string; readonly reviewer: string }
  /** About one party by itself. */
  | {
      readonly kind: 'AMBIGUOUS_NAME' | 'UNKNOWN_PERSON' | 'UNCHECKED'
      readonly verdict: Verdict
      readonly side: 'author' | 'reviewer'
    }

/** As many reasons as an answer gives of one pair, and as many candidates for a name as it looks at. */
export const mostReasons = 50
export const mostCandidates = 20

/** The reasons of the verdict on a pair, conflicts first; none for CLEAR. */
export const reasonsOf = (facts: ConflictFacts, author: Party, reviewer: Party, verdict: Verdict): Reason[] => {
  const alone = [...reasonsOfParty(facts, author, 'author'), ...reasonsOfParty(facts, reviewer, 'reviewer')]
  const unknown = alone.filter(({ verdict: of }) => of === 'UNKNOWN_PERSON')
  if (verdict === 'UNKNOWN_PERSON') return unknown
  if (verdict === 'CLEAR') return []
  const isOpen = author.people.length > 1 || reviewer.people.length > 1
  const between = pairsOf(author.people, reviewer.people).flatMap(([a, r]) => groundsOf(facts, a, r, isOpen))
  const ambiguous = alone.filter((reason) => 'kind' in reason && reason.kind === 'AMBIGUOUS_NAME')
  const found = [...ambiguous, ...between]
  if (verdict === 'CONFLICT' || isOpen) return found.slice(0, mostReasons)
  const possible = pairsOf([...author.people, ...author.possible], [...reviewer.people, ...reviewer.possible])
    .filter(([a, r]) => author.possible.includes(a) || reviewer.possible.includes(r))
    .flatMap(([a, r]) => groundsOf(facts, a, r, true))
  const unchecked = facts.policy.strict && found.length + possible.length === 0 ? alone : []
  return [...found, ...possible, ...unchecked].slice(0, mostReasons)
}

const reasonsOfParty = (facts: ConflictFacts, { people }: Party, side: 'author' | 'reviewer'): Reason[] => {
  const [only] = people
  if (only === undefined) return [{ kind: 'UNKNOWN_PERSON', verdict: 'UNKNOWN_PERSON', side }]
  if (people.length > 1) return [{ kind: 'AMBIGUOUS_NAME', verdict: 'UNDETERMINED', side }]
  if (!isKnown(facts, only)) return [{ kind: 'UNKNOWN_PERSON', verdict: 'UNKNOWN_PERSON', side }]
  return uncheckedOf(facts, only).length === 0 ? [] : [{ kind: 'UNCHECKED', verdict: 'UNDETERMINED', side }]
}

const pairsOf = (authors: readonly string[], reviewers: readonly string[]): (readonly [string, string])[] =>
  authors
    .slice(0, mostCandidates)
    .flatMap((author) => reviewers.slice(0, mostCandidates).map((reviewer) => [author, reviewer] as const))

/** `isOpen`: whether these two are the people who are meant, nobody knows. */
const groundsOf = (facts: ConflictFacts, author: string, reviewer: string, isOpen: boolean): Reason[] => {
  const grounds = [...groundsBetween(facts, author, reviewer), ...distanceGrounds(facts, author, reviewer)]
  return inOrder(grounds).map((ground) => ({
    ground,
    verdict: isOpen ? 'UNDETERMINED' : ground.verdict,
    author,
    reviewer,
  }))
}
