import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Work } from '../../../src/ingest/works/work.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import type { PaperFacts, PaperRecord, SourceRecord } from '../../../src/model/record.ts'
import { entry, papersIn, source } from '../records.ts'

const title = 'Elastic Memory for Model Serving'

/** The works of entries, each from a source of its own. */
const works = (...entries: readonly PaperRecord[]): Work[] =>
  worksOf(papersIn(...entries.map((record, index) => source(`${index}.txt`, record))))

const only = (...entries: readonly PaperRecord[]): Work => {
  const [work, ...others] = works(...entries)
  if (work === undefined || others.length > 0) throw new Error(`Expected one work, but got ${others.length + 1}.`)
  return work
}

const authorsOf = (work: Work): string[] =>
  work.authors.map(({ position, printedName }) => `${position} ${printedName}`)

const venue = (acronym: string): PaperFacts['venue'] => ({ name: null, acronym, kind: 'CONFERENCE' })

describe('Entries are one work', () => {
  test('when they have one title, however printed, and the same authors', () => {
    const work = only(entry(title, 'Ann Lee, Bob Ray'), entry('ELASTIC Memory — for model-serving.', 'A. Lee, Ray Bob'))
    expect(work.records).toHaveLength(2)
    expect(work.authors).toHaveLength(2)
  })

  test('when a cut list names authors of the complete one', () => {
    const work = only(
      entry(title, 'Ann Lee, Bob Ray, Cid Fox, Dan Roe'),
      entry(title, 'Ann Lee, Bob Ray, ?@Dan Roe, et al.'),
    )
    expect(work.authorsComplete).toBe(true)
    expect(authorsOf(work)).toEqual(['1 Ann Lee', '2 Bob Ray', '3 Cid Fox', '4 Dan Roe'])
    expect(work.authors[3]?.subjects).toHaveLength(1)
  })

  test('when both lists are cut and agree as far as they go', () => {
    const work = only(entry(title, 'Ann Lee, ?@Cid Fox, et al.'), entry(title, 'Ann Lee, Bob Ray, ?@Dan Roe, et al.'))
    expect(work.authorsComplete).toBe(false)
    expect(authorsOf(work)).toEqual(['1 Ann Lee', '2 Bob Ray', 'null Cid Fox', 'null Dan Roe'])
  })

  test('when they share an identifier, whatever their titles and authors', () => {
    const facts = { arxivId: '2401.00001' }
    expect(
      works(entry(title, 'Ann Lee', facts), entry('Memory that Stretches', 'Ann Lee, Bob Ray', facts)),
    ).toHaveLength(1)
    expect(
      works(entry(title, 'Ann Lee', { doi: '10.1/x' }), entry('Other', 'Bob Ray', { doi: '10.1/x' })),
    ).toHaveLength(1)
  })

  test('when a third one has the identifiers of both', () => {
    const both = entry('Third Title of the Paper', 'Ann Lee', { doi: '10.1/x', arxivId: '2401.00001' })
    const one = entry('First Title of the Paper', 'Ann Lee', { doi: '10.1/x' })
    const other = entry('Second Title of the Paper', 'Ann Lee', { arxivId: '2401.00001' })
    for (const order of [
      [both, one, other],
      [one, other, both],
      [one, both, other],
    ]) {
      expect(works(...order)).toHaveLength(1)
    }
  })
})

describe('Entries of one title are several works', () => {
  test('when their complete lists differ', () => {
    expect(works(entry(title, 'Ann Lee, Bob Ray'), entry(title, 'Ann Lee, Bob Ray, Cid Fox'))).toHaveLength(2)
    expect(works(entry(title, 'Ann Lee, Bob Ray'), entry(title, 'Ann Lee, Cid Fox'))).toHaveLength(2)
  })

  test('when a cut list names somebody whom the complete one lacks', () => {
    expect(works(entry(title, 'Ann Lee, Bob Ray'), entry(title, 'Ann Lee, Cid Fox, et al.'))).toHaveLength(2)
  })

  test('when two cut lists disagree at a place', () => {
    expect(works(entry(title, 'Ann Lee, Bob Ray, et al.'), entry(title, 'Ann Lee, Cid Fox, et al.'))).toHaveLength(2)
  })

  test('when their identifiers of one kind differ', () => {
    const [one, other] = ['10.1/x', '10.1/y'].map((doi) => entry(title, 'Ann Lee', { doi }))
    if (one !== undefined && other !== undefined) expect(works(one, other)).toHaveLength(2)
  })

  test('and a cut list that fits both of them stays alone', () => {
    const cut = entry(title, 'Ann Lee, Bob Ray, et al.')
    const found = works(entry(title, 'Ann Lee, Bob Ray'), entry(title, 'Ann Lee, Bob Ray, Cid Fox'), cut)
    expect(found.map(({ records }) => records.length)).toEqual([1, 1, 1])
  })

  test('unless its identifier tells which of them it is', () => {
    const long = entry(title, 'Ann Lee, Bob Ray, Cid Fox', { arxivId: '2401.00001' })
    const cut = entry(title, 'Ann Lee, Bob Ray, et al.', { arxivId: '2401.00001' })
    const found = works(entry(title, 'Ann Lee, Bob Ray'), long, cut)
    expect(found.map(({ records, authors }) => records.length * 10 + authors.length).sort()).toEqual([12, 23])
  })

  test('when the title is generic and the years differ', () => {
    expect(
      works(entry('Introduction', 'Ann Lee', { year: 2001 }), entry('Introduction', 'Ann Lee', { year: 2009 })),
    ).toHaveLength(2)
    expect(
      works(entry('Introduction', 'Ann Lee', { year: 2001 }), entry('Introduction', 'A. Lee', { year: 2001 })),
    ).toHaveLength(1)
    expect(works(entry(title, 'Ann Lee', { year: 2001 }), entry(title, 'Ann Lee', { year: 2009 }))).toHaveLength(1)
  })
})

describe('A work of several entries', () => {
  const listed = entry(title, 'Ann Lee, Bob Ray, Cid Fox, et al.', { posted: '2025-05', status: 'UNKNOWN' })
  const printed = entry(title, 'Ann Lee, Bob Ray, Cid Fox, Dan Roe', {
    year: 2026,
    venue: venue('MLSys'),
    status: 'ACCEPTED',
  })

  test('shows the printed venue and year before the date of posting, and keeps that', () => {
    expect(only(listed, printed)).toMatchObject({
      year: 2026,
      posted: '2025-05',
      status: 'ACCEPTED',
      venue: { printed: { acronym: 'MLSys' } },
    })
  })

  test('has the year of posting where no year is printed, and none where neither is known', () => {
    expect(only(listed).year).toBe(2025)
    expect(only(entry(title, 'Ann Lee')).year).toBeNull()
  })

  test('shows a dated status before none, and a publication before a submission', () => {
    const submitted = entry(title, 'Ann Lee', { status: 'SUBMITTED', submittedTo: "SOSP'26" })
    expect(only(entry(title, 'Ann Lee'), submitted)).toMatchObject({
      status: 'SUBMITTED',
      submittedTo: "SOSP'26",
      year: null,
    })
    const published = entry(title, 'Ann Lee', { status: 'PUBLISHED', year: 2026, venue: venue('SOSP') })
    expect(only(submitted, published, entry(title, 'Ann Lee', { status: 'PREPRINT' })).status).toBe('PUBLISHED')
  })

  test('lists what its sources disagree on, the value that it shows first, with the records of each', () => {
    const work = only(
      listed,
      printed,
      entry(title, 'Ann Lee, Bob Ray, Cid Fox, Dan Roe', { year: 2025, venue: venue('arXiv'), status: 'PREPRINT' }),
    )
    expect(work.disagreements.map(({ field, values }) => [field, ...values.map(({ value }) => value)])).toEqual([
      ['year', '2026', '2025', '2025-05 (posted)'],
      ['venue', 'MLSys', 'arXiv'],
      ['status', 'ACCEPTED', 'PREPRINT'],
    ])
    for (const { values } of work.disagreements) {
      expect(values.every(({ records }) => records.length === 1)).toBe(true)
    }
  })

  test('has no disagreement where titles differ only in how they are printed', () => {
    expect(only(entry(title, 'Ann Lee'), entry(title.toUpperCase(), 'Ann Lee')).disagreements).toEqual([])
  })

  test('maps a name with the hyphen of a broken line to the same author', () => {
    const work = only(entry(title, 'Ann Lee, Yingchao-jie Feng'), entry(title, 'Ann Lee, Yingchaojie Feng'))
    expect(work.authors.map(({ key, records }) => [key, records.length])).toEqual([
      ['annlee', 2],
      ['yingchaojiefeng', 2],
    ])
  })

  test('knows an author by every spelling of its records', () => {
    const work = only(entry(title, 'J. Zhao, Bob Ray'), entry(title, 'Junping Zhao, Bob Ray', { status: 'PUBLISHED' }))
    expect(work.authors[0]).toMatchObject({ printedName: 'Junping Zhao', keys: ['junpingzhao', 'jzhao'] })
  })

  test('tells two authors of one name apart', () => {
    const work = only(entry(title, 'Wei Wang, Bob Ray, Wei Wang'))
    expect(work.authors.map(({ key }) => key)).toEqual(['weiwang', 'bobray', 'weiwang#1'])
  })

  test('never takes a group for a person', () => {
    const work = only(
      entry(title, '%Ling Team, Ann Lee, et al.'),
      entry(title, '%Ling Team, Ann Lee, ?@Bob Ray, et al.'),
    )
    expect(work.authors.map(({ printedName, group }) => [printedName, group])).toEqual([
      ['Ling Team', true],
      ['Ann Lee', false],
      ['Bob Ray', false],
    ])
    expect(works(entry(title, '%Ling Team'), entry(title, 'Ling Team'))).toHaveLength(2)
  })

  test('has each topic once, with the records that name it', () => {
    const topics = [{ name: 'cs.DC', scheme: 'ARXIV' }] as const
    const work = only(entry(title, 'Ann Lee', { topics }), entry(title, 'Ann Lee', { topics }))
    expect(work.topics.map(({ printed, records }) => [printed.name, records.length])).toEqual([['cs.DC', 2]])
  })
})

test('Works do not depend on the order of their entries', () => {
  const list = fc.constantFrom(
    'Ann Lee, Bob Ray',
    'Ann Lee, Bob Ray, Cid Fox',
    'Ann Lee, et al.',
    'A. Lee, B. Ray, et al.',
    'Ann Lee, ?@Cid Fox, et al.',
    '',
  )
  const record: fc.Arbitrary<SourceRecord> = fc
    .record({
      title: fc.constantFrom(title, 'Introduction', 'Memory that Stretches'),
      authors: list,
      year: fc.constantFrom(null, 2020, 2021),
      doi: fc.constantFrom(null, null, '10.1/x', '10.1/y'),
      arxivId: fc.constantFrom(null, null, '2401.00001'),
    })
    .map(({ title, authors, ...facts }) => entry(title, authors, facts))
  const shuffled = fc
    .array(record, { maxLength: 9 })
    .map((records) => papersIn(source('a.txt', ...records)))
    .chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })))
  fc.assert(
    fc.property(shuffled, ([inOrder, inAnother]) => {
      expect(worksOf(inAnother)).toEqual(worksOf(inOrder))
    }),
  )
})
