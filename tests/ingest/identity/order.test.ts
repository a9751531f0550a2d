import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenIdsOf } from '../../../src/ingest/derive/assign-ids.ts'
import { deriveGraph, type HeldSource } from '../../../src/ingest/derive/derive-graph.ts'
import { mentionsOf, relationsOf, subjectsOf } from '../../../src/ingest/derive/mentions.ts'
import type { GivenIdsByKind } from '../../../src/ingest/derive/papers.ts'
import type { HeldPerson } from '../../../src/ingest/held-record.ts'
import { identify } from '../../../src/ingest/identity/identify.ts'
import type { Mention } from '../../../src/ingest/identity/mention.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import { hashId } from '../../../src/model/id.ts'
import { someSources } from '../arbitrary-source.ts'
import { canonicalDump } from '../canonical-dump.ts'
import { expectInvariants } from '../invariants.ts'
import { graphOf, nothingGiven, papersIn } from '../records.ts'

fc.configureGlobal({ seed: 1 })

const mentionsIn = (sources: readonly HeldSource[]): Mention[] => {
  const records = sources.flatMap((source) => source.records)
  const subjects = subjectsOf(records.filter((record): record is HeldPerson => record.kind === 'person'))
  return mentionsOf(worksOf(papersIn(...sources)), subjects, relationsOf(subjects), (id) => id)
}

/** Another order of the same things. */
const orders = <T>(things: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length })

describe('The people behind a set of mentions', () => {
  test('are the same in any order, with their certainty, their reasons and their possible matches', () => {
    const twice = someSources.map(mentionsIn).chain((mentions) => fc.tuple(fc.constant(mentions), orders(mentions)))
    fc.assert(
      fc.property(twice, ([mentions, others]) => {
        expect(identify(others)).toEqual(identify(mentions))
      }),
      { numRuns: 80 },
    )
  })

  test('have each mention once, never two of one list, and one question at most about any two of them', () => {
    fc.assert(
      fc.property(someSources.map(mentionsIn), (mentions) => {
        const { people, possibleMatches } = identify(mentions)
        const all = people.flatMap(({ attributions }) => attributions.map(({ mention }) => mention))
        expect(new Set(all)).toEqual(new Set(mentions))
        expect(all).toHaveLength(mentions.length)
        for (const { attributions } of people) {
          const works = attributions.flatMap(({ mention: { work } }) => (work === null ? [] : [work]))
          expect(new Set(works).size).toBe(works.length)
          expect(attributions.some(({ certainty }) => certainty === 'CERTAIN')).toBe(true)
        }
        const pairs = possibleMatches.map((match) => match.people.map((person) => people.indexOf(person)))
        expect(pairs.every(([a = -1, b = -1]) => a >= 0 && a < b)).toBe(true)
        expect(new Set(pairs.map(String)).size).toBe(pairs.length)
        for (const { score } of possibleMatches) expect(score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 80 },
    )
  })
})

describe('The graph of a set of documents', () => {
  test('is the same in any order, ids too', () => {
    const twice = someSources.chain((sources) => fc.tuple(fc.constant(sources), orders(sources)))
    fc.assert(
      fc.property(twice, ([sources, others]) => {
        const [graph, other] = [graphOf(...sources), graphOf(...others)]
        expect(new Map([...other.nodes].sort())).toEqual(new Map([...graph.nodes].sort()))
        expect(new Map([...other.relations].sort())).toEqual(new Map([...graph.relations].sort()))
      }),
      { numRuns: 40 },
    )
  })

  test('holds together', () => {
    fc.assert(
      fc.property(someSources, (sources) => expectInvariants(graphOf(...sources))),
      { numRuns: 50 },
    )
  })

  test('depends on ids that were given before in its ids alone', () => {
    const withHistory = fc.tuple(someSources, fc.array(fc.tuple(fc.nat(), fc.nat(4)), { maxLength: 20 }))
    fc.assert(
      fc.property(withHistory, ([sources, votes]) => {
        const graph = graphOf(...sources)
        const keys = [...graph.nodes.keys(), ...graph.relations.keys()].filter((id) => /^(record|authorship)-/.test(id))
        const given = (kind: 'person' | 'paper') =>
          givenIdsOf(votes.map(([key, id]) => [keys[key % keys.length] ?? '', hashId(kind, `${id}`)] as const))
        const history: GivenIdsByKind = { ...nothingGiven, person: given('person'), paper: given('paper') }
        expect(canonicalDump(deriveGraph(sources, history, [], 100))).toEqual(canonicalDump(graph))
      }),
      { numRuns: 40 },
    )
  })
})
