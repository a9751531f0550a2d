import { describe, expect, test } from 'vitest'
import { findPlaces } from '../../../src/ingest/decisions/find-places.ts'
import { placesOf } from '../../../src/ingest/decisions/places-of.ts'
import { createMentionTable, type MentionTable } from '../../../src/ingest/derive/mention-table.ts'
import { subjectsOf } from '../../../src/ingest/derive/subjects.ts'
import type { HeldPerson } from '../../../src/ingest/held-record.ts'
import { encodeWork, keysIn } from '../../../src/ingest/works/stored-work.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import { hashId } from '../../../src/model/id.ts'
import { entry, owner, papersIn, source, type TestSource } from '../records.ts'

const named = (id: string) => id

const tableOf = (...sources: readonly TestSource[]): MentionTable =>
  createMentionTable(
    worksOf(papersIn(...sources)).map((work) => ({
      id: hashId('paper', ...work.records),
      text: encodeWork(work),
      before: [],
      changed: true,
    })),
    subjectsOf(sources.flatMap(({ records }) => records).filter((one): one is HeldPerson => one.kind === 'person')).map(
      (subject) => ({ subject, peopleBefore: () => [], changed: true }),
    ),
    new Map(),
    named,
  )

const said = (table: MentionTable, mention: number): string => {
  const work = table.workOf(table.corpus.work[mention] ?? -1)
  return `${work.authors[table.authorOf[mention] ?? -1]?.printedName} of ${work.authors.length} of ${work.title} (${work.year})`
}

/** Where the mention that is said so in one table is found in another. */
const foundIn = (before: MentionTable, text: string, after: MentionTable): string[] => {
  const mention = [...before.authorOf.keys()].find((candidate) => said(before, candidate) === text)
  if (mention === undefined) throw new RangeError(`Nobody is ${text}.`)
  const [place] = placesOf(before, [mention], named)
  if (place === undefined) throw new RangeError('A mention has a place.')
  return (findPlaces(after, [place]).get(place) ?? []).map((found) => said(after, found))
}

const tides = 'Tides of a Northern Harbour in Winter'

describe('An author’s place is found again', () => {
  const before = tableOf(source('a.txt', entry(tides, 'Ann Lorimer, Wei Wang', { doi: '10.1/tides' })))
  const wei = `Wei Wang of 2 of ${tides} (null)`

  test('in a new print of the work, by its title or by its identifier', () => {
    const reprinted = tableOf(source('b.txt', entry(`${tides}!`, 'Wei Wang, Ann Lorimer', { year: 2020 })))
    expect(foundIn(before, wei, reprinted)).toEqual([`Wei Wang of 2 of ${tides}! (2020)`])
    const renamed = tableOf(source('b.txt', entry('Harbour Tides', 'Wei Wang, Ann Lorimer', { doi: '10.1/tides' })))
    expect(foundIn(before, wei, renamed)).toEqual(['Wei Wang of 2 of Harbour Tides (null)'])
  })

  test('not in another work of its title: of another identifier, or with none of the co-authors', () => {
    expect(
      foundIn(before, wei, tableOf(source('b.txt', entry(tides, 'Ann Lorimer, Wei Wang', { doi: '10.1/other' })))),
    ).toEqual([])
    expect(foundIn(before, wei, tableOf(source('b.txt', entry(tides, 'Bo Ek, Wei Wang'))))).toEqual([])
    expect(foundIn(before, wei, tableOf(source('b.txt', entry(tides, 'Ann Lorimer, Bo Ek'))))).toEqual([])
  })

  test('in the one of several works of a title that is most like it', () => {
    const several = tableOf(
      source('a.txt', entry('Introduction', 'Wei Wang', { year: 2001 })),
      source('b.txt', entry('Introduction', 'Wei Wang', { year: 2002 })),
      source('c.txt', entry('Introduction', 'Wei Wang, Bo Ek', { year: 2001 })),
    )
    const one = tableOf(source('b.txt', entry('Introduction', 'Wei Wang', { year: 2002 })))
    expect(foundIn(one, 'Wei Wang of 1 of Introduction (2002)', several)).toEqual([
      'Wei Wang of 1 of Introduction (2002)',
    ])
    const gone = tableOf(source('a.txt', entry('Introduction', 'Wei Wang', { year: 2001 })))
    expect(foundIn(one, 'Wei Wang of 1 of Introduction (2002)', gone)).toEqual([])
  })
})

test('A subject is found by its source, all of its names together, and a relation by who states it', () => {
  const none = { from: null, to: null, ongoing: false, expected: false }
  const relations = [{ kind: 'ADVISOR', name: 'Ida Quarfoot', institution: null, period: none }] as const
  const table = tableOf(source('cv.txt', owner(['Wei Wang', '王伟'], { relations })))
  const mentions = [...table.others.keys()]
  const byName = (id: string) => (id === table.subjects[0]?.subject.key.source ? 'cv.txt' : id)
  const places = placesOf(table, mentions, byName)
  expect(places).toHaveLength(2)
  expect(places[0]).toEqual({ kind: 'subject', source: 'cv.txt', subject: 'owner' })
  const found = findPlaces(table, places)
  expect(places.map((place) => found.get(place))).toEqual([[0, 1], [2]])
})

test('The keys of a work are read off its text', () => {
  for (const facts of [{}, { doi: '10.1/a],"title":[b', arxivId: '2401.00001' }]) {
    const [work] = worksOf(papersIn(source('a.txt', entry(tides, 'Wei Wang', facts))))
    if (work === undefined) throw new RangeError('A record makes a work.')
    expect(keysIn(encodeWork(work))).toEqual(work.keys)
  }
})
