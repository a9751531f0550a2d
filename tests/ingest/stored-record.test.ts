import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePaper, encodeRecord } from '../../src/ingest/stored-record.ts'
import type { PaperFacts, PrintedAuthor } from '../../src/model/record.ts'

const text = fc.constantFrom('', 'MIT', '王伟', '"quoted" \\ [text]')
const textOrNull = fc.option(text)

const author: fc.Arbitrary<PrintedAuthor> = fc.record(
  {
    name: text,
    position: fc.option(fc.integer({ min: 1, max: 3 })),
    group: fc.boolean(),
    equalContribution: fc.boolean(),
    corresponding: fc.boolean(),
    affiliation: textOrNull,
    subject: textOrNull,
    variants: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'position', 'group', 'equalContribution', 'corresponding', 'affiliation', 'subject'] },
)

const paper: fc.Arbitrary<PaperFacts> = fc.record({
  title: text,
  authors: fc.array(author, { maxLength: 3 }),
  authorsComplete: fc.boolean(),
  venue: fc.option(fc.record({ name: textOrNull, acronym: textOrNull, kind: fc.constantFrom('JOURNAL', 'UNKNOWN') })),
  year: fc.option(fc.constantFrom(0, 2020)),
  month: fc.option(fc.constant(3)),
  posted: textOrNull,
  status: fc.constantFrom('PUBLISHED', 'UNKNOWN'),
  submittedTo: textOrNull,
  doi: textOrNull,
  arxivId: textOrNull,
  topics: fc.array(fc.record({ name: text, scheme: fc.constantFrom('KEYWORD', 'ARXIV') }), { maxLength: 2 }),
})

describe('A record about a paper as the graph keeps it', () => {
  test('says again what it said', () => {
    fc.assert(
      fc.property(paper, (said) => {
        const stored = encodeRecord({ kind: 'paper', paper: said, locator: 'line 1', text: 'as printed' })
        expect(decodePaper(stored)).toEqual({ kind: 'paper', paper: said })
      }),
    )
  })

  test('has the name alone for an author of whom nothing else is said', () => {
    const said = { group: false, equalContribution: false, corresponding: false, affiliation: null, subject: null }
    const authors = [
      { name: 'Ann Lee', position: 1, ...said },
      { name: 'Bob Ray', position: 2, ...said, corresponding: true },
    ]
    const record = encodeRecord({
      kind: 'paper',
      paper: { ...decodePaper('{"title":"Rivers","status":"UNKNOWN","by":[]}').paper, authors },
      locator: '',
      text: '',
    })
    expect(record).toBe(
      '{"title":"Rivers","status":"UNKNOWN","by":["Ann Lee",{"name":"Bob Ray","corresponding":true}]}',
    )
  })
})
