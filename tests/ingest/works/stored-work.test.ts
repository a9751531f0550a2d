import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeWork, encodeWork } from '../../../src/ingest/works/stored-work.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import type { PrintedAuthor } from '../../../src/model/record.ts'
import { entry, papersIn, source } from '../records.ts'

const name = fc.constantFrom(
  'Ann Lee',
  'A. Lee',
  'Lee Ann',
  'Bob Ray',
  '王伟',
  'Jürgen Fox',
  'Fox, Juergen',
  'Ling Team',
)
const identifier = fc.record({ scheme: fc.constantFrom('ORCID', 'DBLP'), value: fc.constantFrom('1', '2') } as const)
const institution = fc.record({
  name: fc.constantFrom('MIT', 'ETH'),
  ror: fc.constant(null),
  country: fc.constant(null),
})

const author: fc.Arbitrary<Omit<PrintedAuthor, 'position'>> = fc.record(
  {
    name,
    group: fc.boolean(),
    equalContribution: fc.boolean(),
    corresponding: fc.boolean(),
    affiliation: fc.constantFrom(null, 'MIT', '"MIT", \\ [ETH]'),
    subject: fc.constantFrom(null, 'owner'),
    identifiers: fc.array(identifier, { maxLength: 2 }),
    variants: fc.array(name, { maxLength: 1 }),
    institutions: fc.array(institution, { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'group', 'equalContribution', 'corresponding', 'affiliation', 'subject'] },
)

/** Lists with and without positions, so that places come in another order than the list has. */
const authors = fc.array(
  fc.tuple(author, fc.boolean()).map(([said, isPlaced]) => ({ said, isPlaced })),
  { maxLength: 4 },
)

const paper = fc
  .record({
    title: fc.constantFrom(
      'Elastic Memory for Model Serving',
      'ELASTIC memory for [model] serving.',
      'Introduction',
      '∅',
    ),
    list: authors,
    complete: fc.boolean(),
    year: fc.constantFrom(null, 2020, 2021),
    month: fc.constantFrom(null, 3),
    posted: fc.constantFrom(null, '2023-05'),
    status: fc.constantFrom('UNKNOWN', 'SUBMITTED', 'PUBLISHED'),
    submittedTo: fc.constantFrom(null, "SOSP'26"),
    doi: fc.constantFrom(null, '10.1/x'),
    venue: fc.constantFrom(null, { name: null, acronym: 'VLDB', kind: 'CONFERENCE' }),
    topics: fc.constantFrom([], [{ name: 'cs.DC', scheme: 'ARXIV' }], [{ name: 'Memory', scheme: 'KEYWORD' }]),
  } as const)
  .map(({ title, list, complete, ...facts }) =>
    entry(title, '', {
      ...facts,
      authors: list.map(({ said, isPlaced }, index) => ({ ...said, position: isPlaced ? index + 1 : null })),
      authorsComplete: complete,
    }),
  )

const works = fc
  .array(paper, { minLength: 1, maxLength: 5 })
  .map((entries) => worksOf(papersIn(source('a.txt', ...entries))))

describe('A work that is stored', () => {
  test('is the same work when it is read', () => {
    fc.assert(
      fc.property(works, (list) => {
        for (const work of list) expect(decodeWork(encodeWork(work))).toEqual(work)
      }),
      { numRuns: 300 },
    )
  })

  test('is the same text again', () => {
    fc.assert(
      fc.property(works, (list) => {
        for (const work of list) expect(encodeWork(decodeWork(encodeWork(work)))).toBe(encodeWork(work))
      }),
    )
  })

  test('begins with its records, which are read off its text', () => {
    fc.assert(
      fc.property(works, (list) => {
        for (const work of list)
          expect(encodeWork(work).startsWith(`{"records":${JSON.stringify(work.records)}`)).toBe(true)
      }),
    )
  })
})
