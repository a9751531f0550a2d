import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { orcidReader } from '../../../../src/ingest/sources/orcid/read-orcid.ts'
import { rorReader } from '../../../../src/ingest/sources/ror/read-ror.ts'
import { longestText } from '../../../../src/ingest/sources/source-reader.ts'
import { crossrefLines } from '../crossref/fixtures.ts'
import { openAlexLines } from '../openalex/fixtures.ts'
import { orcidJson, orcidXml } from '../orcid/fixtures.ts'
import { rorLines } from '../ror/fixtures.ts'
import { foundBy } from './found-by.ts'

const inserted = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\n',
  '\0',
  'null',
  '\\ud800',
  '"__proto__":',
  '1e999',
  '<',
  '>',
  '&x;',
  '﻿',
]

const damage = fc.record({
  kind: fc.constantFrom('flip', 'chop', 'lose', 'repeat', 'insert'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 120 }),
  byte: fc.integer({ min: 0, max: 255 }),
  text: fc.constantFrom(...inserted),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

const damaged = (bytes: Buffer, { kind, at, length, byte, text }: Damage): Buffer => {
  const place = at % (bytes.length + 1)
  const before = bytes.subarray(0, place)
  const behind = bytes.subarray(place)
  if (kind === 'chop') return before
  if (kind === 'lose') return Buffer.concat([before, behind.subarray(length)])
  if (kind === 'repeat') return Buffer.concat([before, behind.subarray(0, length), behind])
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(text), behind])
  return Buffer.concat([before, Buffer.from([byte]), behind.subarray(1)])
}

/** JSON of the same names and shapes with anything as values: what no byte damage comes upon. */
const misfit = (text: string): fc.Arbitrary<string> => {
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(null, 0, -1, 2 ** 60, true, '', [], {}, [[null]], [[[]]]),
  )
  const count = 40
  return fc
    .tuple(fc.array(fc.nat(), { maxLength: 6 }), fc.array(odd, { minLength: count, maxLength: count }))
    .map(([at, values]) => {
      const places = new Set(at.map((one) => one % 200))
      let seen = 0
      return text
        .split('\n')
        .map((line) => {
          const changed = JSON.parse(line, (_name, value) => {
            seen += 1
            return places.has(seen) ? values[seen % count] : value
          })
          return JSON.stringify(changed)
        })
        .join('\n')
    })
}

const sources = [
  ['OpenAlex', openAlexReader, openAlexLines],
  ['Crossref', crossrefReader, crossrefLines],
  ['ROR', rorReader, rorLines],
  ['ORCID in JSON', orcidReader, orcidJson],
] as const

const holdsPromises = async (reader: (typeof sources)[number][1], content: string | Uint8Array): Promise<void> => {
  const found = await foundBy(reader, content, 997)
  const all = [...found.papers, ...found.people, ...found.institutions, ...found.unread, ...found.rejected]
  for (const { locator, text } of all) {
    expect(locator).toMatch(/^lines? \d/)
    expect(text.length).toBeLessThanOrEqual(longestText)
    expect(text).not.toMatch(/\w@\w+\.\w/)
    expect(locator + text).not.toMatch(/\p{Surrogate}/u)
  }
  for (const { paper } of found.papers) {
    expect(paper.title).not.toBe('')
    for (const { name } of paper.authors) expect(name).not.toBe('')
  }
}

describe('Damaged files never end the reading', () => {
  test.each([...sources, ['ORCID in XML', orcidReader, orcidXml] as const])(
    'of %s',
    async (_name, reader, text) => {
      const damages = fc.array(damage, { minLength: 1, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(damages, (all) => holdsPromises(reader, all.reduce(damaged, Buffer.from(text)))),
        { numRuns: 1000 },
      )
    },
    60_000,
  )

  test.each(sources)(
    'nor do values that do not fit in %s',
    async (_name, reader, text) => {
      await fc.assert(
        fc.asyncProperty(misfit(text), (changed) => holdsPromises(reader, changed)),
        { numRuns: 1000 },
      )
    },
    60_000,
  )
})
