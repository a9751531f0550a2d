import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceGrounds } from '../../src/analytics/conflict-distance.ts'
import { type ConflictFacts, groundsBetween } from '../../src/analytics/conflict-grounds.ts'
import { judgePairs, type Party, type Verdict, verdicts } from '../../src/analytics/conflict-matrix.ts'
import { type ConflictPolicy, yearsBack } from '../../src/analytics/conflict-policy.ts'
import { reasonsOf } from '../../src/analytics/conflict-reasons.ts'
import type { AffiliationRow, RelationRow } from '../../src/statements/person.ts'
import { cases } from '../graph/engines.ts'
import { arbitraryPapers, personId, projectionOf } from './arbitrary-projection.ts'

const peopleCount = 6
const numbers = Array.from({ length: peopleCount }, (_, number) => number)
const arbitraryYear = fc.constantFrom(null, '2017', '2019-03', '2020', '2021-11')

const arbitraryStay = fc.record({
  person: fc.nat(peopleCount - 1),
  institution: fc.nat(2),
  from: arbitraryYear,
  to: arbitraryYear,
  ongoing: fc.boolean(),
})
const arbitraryRelation = fc.record({
  kind: fc.constantFrom('ADVISOR' as const, 'MANAGER' as const, 'CLAIMED_COLLABORATOR' as const),
  from: arbitraryYear,
  to: arbitraryYear,
  ongoing: fc.boolean(),
  ends: fc.tuple(fc.nat(peopleCount - 1), fc.nat(peopleCount - 1)).filter(([a, b]) => a !== b),
})
const lookback = fc.constantFrom(null, 0, 1, 2, 3, 'EVER' as const)
const arbitraryPolicy: fc.Arbitrary<ConflictPolicy> = fc
  .record({
    year: fc.integer({ min: 2018, max: 2022 }),
    papers: lookback,
    stays: lookback,
    relations: fc.tuple(lookback, lookback, lookback),
    maxDistance: fc.integer({ min: 1, max: 3 }),
    maxAuthorsPerPaper: fc.constantFrom(null, 2, 3),
    strict: fc.boolean(),
  })
  .map(({ year, papers, stays, relations: [advisor, manager, collaborator], ...policy }) => ({
    ...policy,
    papers: yearsBack(year, papers),
    stays: yearsBack(year, stays),
    relations: {
      ADVISOR: yearsBack(year, advisor),
      MANAGER: yearsBack(year, manager),
      CLAIMED_COLLABORATOR: yearsBack(year, collaborator),
    },
  }))
/** The last person writes no papers; most parties are one person. */
const someone = fc.nat(peopleCount - 1)
const arbitraryPeople: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 4, arbitrary: someone.map((number) => [number]) },
  fc.constantFrom([], [1, 2]),
)
const arbitraryParty = fc
  .tuple(arbitraryPeople, fc.uniqueArray(someone, { maxLength: 1 }))
  .map(([people, possible]) => ({ people, possible: possible.filter((other) => !people.includes(other)) }))
const arbitraryQuestion = fc.record({
  papers: arbitraryPapers(peopleCount - 1, 8, { minLength: 2, maxAuthors: 3 }),
  stays: fc.array(arbitraryStay, { maxLength: 8 }),
  relations: fc.array(arbitraryRelation, { maxLength: 4 }),
  policy: arbitraryPolicy,
  authors: fc.array(arbitraryParty, { minLength: 1, maxLength: 4 }),
  reviewers: fc.array(arbitraryParty, { minLength: 1, maxLength: 4 }),
})
type Question = typeof arbitraryQuestion extends fc.Arbitrary<infer Given> ? Given : never

const partyOf = ({ people, possible }: Question['authors'][number]): Party => ({
  people: people.map(personId),
  possible: people.length === 1 ? possible.map(personId) : [],
})

const factsOf = async ({ papers, stays, relations, policy }: Question): Promise<ConflictFacts> => {
  const stayRow = (stay: Question['stays'][number], index: number): AffiliationRow => ({
    ...stay,
    id: `stay ${index}`,
    person: personId(stay.person),
    institution: `institution ${stay.institution}`,
    ...{ role: null, unit: null, expected: false, certainty: null, reason: null, records: [] },
  })
  const relationRows = ({ ends: [a, b], ...relation }: Question['relations'][number], index: number): RelationRow[] =>
    [[a, b, true] as const, [b, a, false] as const].map(([owner, other, outgoing]) => ({
      ...relation,
      id: `relation ${index}`,
      owner: personId(owner),
      other: personId(other),
      outgoing,
      institution: null,
      expected: false,
      records: [],
    }))
  const [stayList, relationList] = [stays.map(stayRow), relations.flatMap(relationRows)]
  const byPerson = <R>(rows: readonly R[], ownerOf: (row: R) => string) =>
    new Map(numbers.map(personId).map((id) => [id, rows.filter((row) => ownerOf(row) === id)]))
  return {
    policy,
    projection: await projectionOf(papers, { others: numbers.map(personId), tieLimit: 3 }),
    stays: byPerson(stayList, ({ person }) => person),
    relations: byPerson(relationList, ({ owner }) => owner),
  }
}

const asked = async (question: Question) => {
  const facts = await factsOf(question)
  const [authors, reviewers] = [question.authors.map(partyOf), question.reviewers.map(partyOf)]
  const matrix = await judgePairs(facts, authors, reviewers)
  const verdictAt = (i: number, j: number) => verdicts[matrix[i * reviewers.length + j] ?? -1] as Verdict
  return { facts, authors, reviewers, verdictAt }
}

/** What two people have between them, pair by pair. */
const strongest = (facts: ConflictFacts, author: string, reviewer: string): string => {
  const found = [...groundsBetween(facts, author, reviewer), ...distanceGrounds(facts, author, reviewer)]
  if (found.length === 0) return 'CLEAR'
  return found.some(({ verdict }) => verdict === 'CONFLICT') ? 'CONFLICT' : 'UNDETERMINED'
}

describe('The verdicts on all pairs', () => {
  const check = (property: (question: Question) => Promise<void>, numRuns: number) =>
    fc.assert(fc.asyncProperty(arbitraryQuestion, property), { numRuns: cases(numRuns) })

  test('are those that looking at each pair by itself gives', async () => {
    const seen = new Map<string, number>()
    await check(async (question) => {
      const { facts, authors, reviewers, verdictAt } = await asked(question)
      for (const [i, { people: own, possible }] of authors.entries()) {
        for (const [j, { people: other, possible: otherPossible }] of reviewers.entries()) {
          const verdict = verdictAt(i, j)
          const [a, r] = [own[0], other[0]]
          seen.set(verdict, (seen.get(verdict) ?? 0) + 1)
          if (a === undefined || r === undefined) expect(verdict).toBe('UNKNOWN_PERSON')
          else if (own.length > 1 || other.length > 1) expect(verdict).toBe('UNDETERMINED')
          else {
            const sure = strongest(facts, a, r)
            const perhaps = [a, ...possible].flatMap((left) =>
              [r, ...otherPossible].map((right) => strongest(facts, left, right)),
            )
            if (sure !== 'CLEAR') expect(verdict).toBe(sure)
            else if (perhaps.some((found) => found !== 'CLEAR')) expect(verdict).toBe('UNDETERMINED')
            else
              expect(['CLEAR', 'UNKNOWN_PERSON', ...(facts.policy.strict ? ['UNDETERMINED'] : [])]).toContain(verdict)
          }
        }
      }
    }, 800)
    // The test is worth something where every verdict comes up.
    for (const verdict of verdicts) expect(seen.get(verdict)).toBeGreaterThan(10)
  })

  test('change places when authors and reviewers do', async () => {
    await check(async (question) => {
      const { authors, reviewers, verdictAt } = await asked(question)
      const turned = await asked({ ...question, authors: question.reviewers, reviewers: question.authors })
      for (const i of authors.keys())
        for (const j of reviewers.keys()) expect(turned.verdictAt(j, i)).toBe(verdictAt(i, j))
    }, 300)
  })

  test('have reasons that make them, and none when clear', async () => {
    await check(async (question) => {
      const { facts, authors, reviewers, verdictAt } = await asked(question)
      for (const [i, author] of authors.entries()) {
        for (const [j, reviewer] of reviewers.entries()) {
          const verdict = verdictAt(i, j)
          const reasons = reasonsOf(facts, author, reviewer, verdict)
          if (verdict === 'CLEAR') expect(reasons).toEqual([])
          else {
            expect(reasons[0]?.verdict).toBe(verdict)
            expect(reasons.some((reason) => reason.verdict === 'CONFLICT')).toBe(verdict === 'CONFLICT')
          }
        }
      }
    }, 300)
  })

  test('never clear somebody of whom nothing is known, and never more under a stricter policy', async () => {
    await check(async (question) => {
      const { facts, authors, reviewers, verdictAt } = await asked({
        ...question,
        policy: { ...question.policy, strict: false },
      })
      const strict = await asked({ ...question, policy: { ...question.policy, strict: true } })
      const wrote = new Set(question.papers.flatMap(({ people }) => people.map(({ person }) => person)))
      for (const [i, { people }] of authors.entries()) {
        for (const j of reviewers.keys()) {
          if (facts.policy.papers !== null && people.every((id) => !wrote.has(id)))
            expect(verdictAt(i, j)).not.toBe('CLEAR')
          if (strict.verdictAt(i, j) !== verdictAt(i, j))
            expect([verdictAt(i, j), strict.verdictAt(i, j)]).toEqual(['CLEAR', 'UNDETERMINED'])
        }
      }
    }, 200)
  })

  test('stop when nobody waits for them any more', async () => {
    const [question] = fc.sample(arbitraryQuestion, { numRuns: 1, seed: 1 })
    const facts = await factsOf(question as Question)
    const parties: Party[] = [{ people: [personId(0)], possible: [] }]
    await expect(judgePairs(facts, parties, parties, AbortSignal.abort())).rejects.toThrow()
  })
})
