import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AddedWork } from '../../../src/ingest/identity/corpus.ts'
import { noConstraints } from '../../../src/ingest/identity/decision.ts'
import { type Identification, identifyCorpus } from '../../../src/ingest/identity/identify.ts'
import { cases } from '../../graph/engines.ts'
import { author, corpusOf, identifier, work } from './some-corpus.ts'

const names = ['Wei Wang', 'Wang Wei', 'Yang Liu', 'Minchen Yu', 'Ann Lorimer', 'Bob Quistgaard', 'M. Yu', 'Jing Li']
const words = ['memory', 'model', 'serving', 'protein', 'water', 'poetry', 'graph', 'storage']

const someAuthor = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom('', 'oslo', 'leiden kyoto'), fc.nat(9))
  .map(([name, place, often]) => ({
    ...author(name, ...(often === 0 ? [identifier('ORCID', '1')] : [])),
    affiliationWords: place === '' ? [] : place.split(' '),
  }))

const someWorks: fc.Arbitrary<readonly AddedWork[]> = fc.array(
  fc
    .tuple(fc.subarray(words, { minLength: 1, maxLength: 4 }), fc.array(someAuthor, { minLength: 1, maxLength: 5 }))
    .map(([title, authors]) => work(title.join(' '), ...authors)),
  { minLength: 2, maxLength: 14 },
)

/** Decides about some of the works, then about those that the others touch. */
const inTwoParts = (works: readonly AddedWork[], isFirst: (place: number) => boolean): Identification => {
  const corpus = corpusOf(...works)
  const first = identifyCorpus(corpusOf(...works.filter((_, place) => isFirst(place))))
  const previous = {
    person: new Int32Array(corpus.mentionCount).fill(-1),
    certain: new Uint8Array(corpus.mentionCount),
  }
  const touched = new Set<number>()
  let known = 0
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    if (!isFirst(corpus.work[mention] ?? -1)) {
      touched.add(corpus.name[mention] ?? -1)
      continue
    }
    previous.person[mention] = first.person[known] ?? -1
    previous.certain[mention] = first.certain[known] ?? 0
    known++
  }
  return identifyCorpus(corpus, noConstraints, { names: touched, previous })
}

/** The pairs of mentions that are certainly one person. */
const certainPairs = ({ person, certain }: Identification): string[] => {
  const sure = [...person.keys()].filter((mention) => certain[mention] === 1)
  return sure.flatMap((one) =>
    sure.filter((other) => other > one && person[other] === person[one]).map((other) => `${one} ${other}`),
  )
}

const apart = ({ person }: Identification, pairs: readonly string[]): string[] =>
  pairs.filter((pair) => {
    const [one = 0, other = 0] = pair.split(' ').map(Number)
    return person[one] !== person[other]
  })

describe('Papers that come later', () => {
  test('part nobody who was certainly one person, and no order of files does', () => {
    fc.assert(
      fc.property(someWorks, fc.infiniteStream(fc.boolean()), (works, coin) => {
        const side = works.map(() => coin.next().value === true)
        const results = [
          identifyCorpus(corpusOf(...works)),
          inTwoParts(works, (place) => side[place] === true),
          inTwoParts(works, (place) => side[place] !== true),
        ]
        for (const one of results) for (const other of results) expect(apart(other, certainPairs(one))).toEqual([])
      }),
      { numRuns: cases(300) },
    )
  })

  test('make and unmake no certainty, whatever they are about', () => {
    const two = [
      work('elastic memory serving', author('Minchen Yu'), author('Ann Lorimer')),
      work('elastic storage', author('Ann Lorimer'), author('Minchen Yu')),
    ]
    const others = Array.from({ length: 200 }, (_, place) =>
      work(`elastic memory ${place}`, author('Ann Lorimer'), author('Minchen Yang'), author(`Minchen Yu${place}`)),
    )
    expect(certainPairs(identifyCorpus(corpusOf(...two)))).toContain('0 3')
    expect(certainPairs(identifyCorpus(corpusOf(...two, ...others)))).toContain('0 3')
  })
})
