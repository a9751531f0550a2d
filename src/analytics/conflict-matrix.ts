import { createBreathing } from '../model/breathe.ts'
import { nearPeopleOf } from './conflict-distance.ts'
import { type ConflictFacts, groundsBetween } from './conflict-grounds.ts'
import { isKnown, uncheckedOf } from './conflict-knowledge.ts'
import { personNumber } from './projection.ts'

/** Who a key of the question names: everybody who has it, and who may be the same as the only one. */
export interface Party {
  /** Ids: none, one or several. */
  readonly people: readonly string[]
  /** Ids of the possible matches of the only one. */
  readonly possible: readonly string[]
}

/** What is to be said of a pair; a number is a place in this list. */
export const verdicts = ['CLEAR', 'UNDETERMINED', 'CONFLICT', 'UNKNOWN_PERSON'] as const
export type Verdict = (typeof verdicts)[number]
const [clear, undetermined, conflict, unknownPerson] = [0, 1, 2, 3] as const

/** Verdicts by pair: that of author i and reviewer j stands at i times the number of reviewers plus j. */
export type ConflictMatrix = Uint8Array

/**
 * The verdicts on all pairs. Only pairs of people are looked at who have something in common: a paper, an institution, a relation or a near
 * co-author; so the work grows with what there is, not with the number of pairs.
 */
export const judgePairs = async (
  facts: ConflictFacts,
  authors: readonly Party[],
  reviewers: readonly Party[],
  signal?: AbortSignal,
): Promise<ConflictMatrix> => {
  const matrix = new Uint8Array(authors.length * reviewers.length)
  const breathe = createBreathing()
  const [authorsBehind, reviewersBehind] = [partiesBehind(authors), partiesBehind(reviewers)]
  const findSuspects = createSuspects(facts, [...reviewersBehind.keys()])
  for (const [author, authorPlaces] of authorsBehind) {
    const { direct, near } = findSuspects(author)
    for (const reviewer of new Set([...direct, ...near.keys()])) {
      const [ground] = direct.has(reviewer) ? groundsBetween(facts, author, reviewer) : []
      const found = ground?.verdict === 'CONFLICT' ? 'CONFLICT' : (near.get(reviewer) ?? ground?.verdict)
      if (found === undefined) continue
      for (const { place: i, isOnly: isAuthor } of authorPlaces) {
        for (const { place: j, isOnly: isReviewer } of reviewersBehind.get(reviewer) ?? []) {
          const at = i * reviewers.length + j
          const verdict = found === 'CONFLICT' && isAuthor && isReviewer ? conflict : undetermined
          matrix[at] = Math.max(matrix[at] as number, verdict)
        }
      }
    }
    await breathe()
    signal?.throwIfAborted()
  }
  settle(facts, matrix, authors, reviewers)
  return matrix
}

/** What the parties by themselves make of the pairs, whatever was found. */
const settle = (
  facts: ConflictFacts,
  matrix: ConflictMatrix,
  authors: readonly Party[],
  reviewers: readonly Party[],
): void => {
  const [authorStates, reviewerStates] = [authors, reviewers].map((parties) =>
    parties.map((party) => stateOf(facts, party)),
  ) as [PartyState[], PartyState[]]
  for (const [i, author] of authorStates.entries()) {
    for (const [j, reviewer] of reviewerStates.entries()) {
      const at = i * reviewers.length + j
      const isEither = (state: PartyState) => author === state || reviewer === state
      if (isEither('NOBODY')) matrix[at] = unknownPerson
      else if (isEither('SEVERAL')) matrix[at] = undetermined
      else if (matrix[at] === clear && isEither('NOT_KNOWN')) matrix[at] = unknownPerson
      else if (matrix[at] === clear && isEither('UNCHECKED')) matrix[at] = undetermined
    }
  }
}

/** UNCHECKED under a strict policy only: somebody of whom something could not be looked at. */
type PartyState = 'NOBODY' | 'SEVERAL' | 'NOT_KNOWN' | 'UNCHECKED' | 'KNOWN'

const stateOf = (facts: ConflictFacts, { people }: Party): PartyState => {
  const [only] = people
  if (only === undefined) return 'NOBODY'
  if (people.length > 1) return 'SEVERAL'
  if (!isKnown(facts, only)) return 'NOT_KNOWN'
  return facts.policy.strict && uncheckedOf(facts, only).length > 0 ? 'UNCHECKED' : 'KNOWN'
}

interface Place {
  readonly place: number
  /** Whether the person is the party, and not only perhaps. */
  readonly isOnly: boolean
}

/** By person: of which parties he is the only person, or a possible match. Parties of several people are settled without them. */
const partiesBehind = (parties: readonly Party[]): ReadonlyMap<string, readonly Place[]> => {
  const behind = new Map<string, Place[]>()
  const add = (person: string, place: Place) => behind.set(person, [...(behind.get(person) ?? []), place])
  for (const [place, { people, possible }] of parties.entries()) {
    const [only] = people
    if (only === undefined || people.length > 1) continue
    add(only, { place, isOnly: true })
    for (const other of possible) add(other, { place, isOnly: false })
  }
  return behind
}

/** Those of some people whom a person may have a conflict with. */
interface Suspects {
  /** Those who have a paper, an institution or a relation in common with him, and himself. */
  readonly direct: ReadonlySet<string>
  /** Those whose distance makes a verdict. */
  readonly near: ReadonlyMap<string, 'CONFLICT' | 'UNDETERMINED'>
}

const createSuspects = (facts: ConflictFacts, people: readonly string[]): ((person: string) => Suspects) => {
  const { policy, projection, stays, relations } = facts
  const wanted = new Set(people)
  const byNumber = new Map(people.map((id) => [personNumber(projection, id), id]))
  byNumber.delete(-1)
  const byInstitution = new Map<string, Set<string>>()
  for (const id of people)
    for (const { institution } of stays.get(id) ?? [])
      byInstitution.set(institution, (byInstitution.get(institution) ?? new Set()).add(id))
  const nearPeople = nearPeopleOf(facts, [...byNumber.keys()])
  return (person) => {
    const direct = new Set<string>()
    const add = (id: string | undefined) => {
      if (id !== undefined && wanted.has(id)) direct.add(id)
    }
    add(person)
    const number = personNumber(projection, person)
    if (number !== -1 && policy.papers !== null) {
      const { papersOf, authors } = projection
      for (let at = papersOf.starts[number] as number; at < (papersOf.starts[number + 1] as number); at++) {
        const paper = papersOf.items[at] as number
        for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++)
          add(byNumber.get(authors.items[place] as number))
      }
    }
    for (const { institution } of stays.get(person) ?? [])
      for (const id of byInstitution.get(institution) ?? []) direct.add(id)
    for (const { other } of relations.get(person) ?? []) add(other)
    const found = number === -1 ? [] : (nearPeople?.(number) ?? [])
    return { direct, near: new Map([...found].map(([other, verdict]) => [byNumber.get(other) as string, verdict])) }
  }
}
