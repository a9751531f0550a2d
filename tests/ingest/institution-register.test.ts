import { describe, expect, test } from 'vitest'
import type { Graph, Value } from '../../src/graph/graph.ts'
import type { GraphFacts } from '../../src/ingest/derive/graph-facts.ts'
import type { InstitutionRecord, PaperFacts, PrintedAffiliation, PrintedAuthor } from '../../src/model/record.ts'
import { undated } from '../../src/model/record.ts'
import { storedRecords } from '../../src/statements/import.ts'
import { testEngines } from '../graph/engines.ts'
import { sharedGraph } from '../graph/promises/shared-graph.ts'
import { canonicalDump } from './canonical-dump.ts'
import { expectCounts, expectInvariants } from './invariants.ts'
import { entry, owner, source } from './records.ts'
import { storeSources } from './store-sources.ts'

const listed = (ror: string, country: string, names: readonly string[], ...acronyms: string[]): InstitutionRecord => ({
  kind: 'institution',
  locator: 'line 1',
  text: names.join(', '),
  institution: { names, acronyms, ror, country, partOf: [] },
})
const register = source(
  'ror.jsonl',
  listed('00t33hh48', 'HK', ['Chinese University of Hong Kong', '香港中文大學'], 'CUHK'),
  listed('0153tk833', 'US', ['University of Virginia'], 'UVA'),
  listed('04t5xt781', 'US', ['Northeastern University']),
  listed('03awzbc87', 'CN', ['Northeastern University', '东北大学']),
  listed('00f54p054', 'US', ['Stanford University']),
)
const stay = (institution: string, place: string | null = null): PrintedAffiliation => ({
  institution,
  unit: null,
  role: null,
  place,
  period: undated,
})
const page = (name: string, person: string, ...stays: readonly PrintedAffiliation[]) =>
  source(name, owner([person], { affiliations: stays }))
const pages = [
  page('a.txt', 'Ann Lorimer', stay('香港中文大学')),
  page('b.txt', 'Bob Quistorp', stay('The Chinese University of Hong Kong')),
  page('c.txt', 'Minchen Yu', stay('CUHK'), stay('Northeastern University')),
]

const institutionsIn = ({ nodes }: GraphFacts) =>
  [...nodes.values()]
    .filter(({ label }) => label === 'Institution')
    .map(({ properties }) => properties)
    .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
const named = (graph: GraphFacts, name: string) => institutionsIn(graph).find((one) => one.name === name)
const staysIn = ({ nodes, relations }: GraphFacts) =>
  [...relations.values()]
    .filter(({ type }) => type === 'AFFILIATED')
    .map(
      ({ from, to, properties }): Readonly<Record<string, Value | undefined>> => ({
        ...properties,
        person: nodes.get(from)?.properties.label,
        at: nodes.get(to)?.properties.name,
      }),
    )

/** A paper of which the first author is somewhere. */
const paper = (title: string, authors: string, said: Partial<PrintedAuthor>, facts: Partial<PaperFacts> = {}) => {
  const record = entry(title, authors, facts)
  const all = record.paper.authors.map((author, index) => (index === 0 ? { ...author, ...said } : author))
  return { ...record, paper: { ...record.paper, authors: all } }
}

for (const engine of testEngines) {
  describe(`A register of institutions in ${engine.name}`, () => {
    const graph = sharedGraph(engine)

    test('makes one institution of all names of each, whenever it comes and goes', async () => {
      const before = await storeSources(graph(), pages)
      expect(institutionsIn(before).map(({ name }) => name)).toEqual([
        'CUHK',
        'Northeastern University',
        'The Chinese University of Hong Kong',
        '香港中文大学',
      ])
      const ids = ['CUHK', 'The Chinese University of Hong Kong', '香港中文大学'].map((name) => named(before, name)?.id)

      const after = await storeSources(graph(), [register])
      expectInvariants(after)
      expectCounts(after)
      const [university, other, ...others] = institutionsIn(after)
      expect(others).toEqual([])
      expect(university).toMatchObject({
        name: 'Chinese University of Hong Kong',
        aliases: ['香港中文大學', 'CUHK', '香港中文大学', 'The Chinese University of Hong Kong'],
        ror: '00t33hh48',
        country: 'HK',
        personCount: 3,
      })
      expect(ids).toContain(university?.id)
      expect(new Map(after.redirects.map(({ id, target }) => [id, target]))).toEqual(
        new Map(ids.filter((id) => id !== university?.id).map((id) => [id, university?.id])),
      )
      expect(other).toMatchObject({ name: 'Northeastern University', personCount: 1 })
      expect(other).not.toHaveProperty('ror')

      const again = await storeSources(graph(), [], ['ror.jsonl'])
      expect(canonicalDump(again)).toEqual(canonicalDump(before))
      expect(institutionsIn(again).map(({ id }) => id)).toEqual(institutionsIn(before).map(({ id }) => id))
      expect([...again.nodes.values()].filter(({ label }) => label === 'RegisterKey')).toEqual([])
    })

    test('tells how sure a match is, and takes the place into account', async () => {
      const stored = await storeSources(graph(), [
        register,
        page('a.txt', 'Ann Lorimer', stay('CUHK'), stay('Northeastern University', 'Boston, MA, USA')),
        page('b.txt', 'Bob Quistorp', stay('Northeastern University', 'Shenyang, China'), stay('Lamp Works')),
      ])
      const told = staysIn(stored).map(({ person, at, matchCertainty, matchReason }) => [
        person,
        at,
        matchCertainty,
        matchReason,
      ])
      expect(told).toHaveLength(4)
      expect(told).toEqual(
        expect.arrayContaining([
          ['Ann Lorimer', 'Chinese University of Hong Kong', 'LIKELY', '"cuhk" stands for no other institution.'],
          ['Bob Quistorp', 'Lamp Works', undefined, undefined],
        ]),
      )
      expect(institutionsIn(stored).map(({ name, country }) => [name, country])).toEqual(
        expect.arrayContaining([
          ['Northeastern University', 'US'],
          ['Northeastern University', 'CN'],
        ]),
      )
    })

    test('shows no institution where nobody is, and is not read for what it has nothing to do with', async () => {
      const first = await storeSources(graph(), [register])
      expect(institutionsIn(first)).toEqual([])
      let read = 0
      const watched: Graph = {
        ...graph(),
        engine: graph().engine,
        place: graph().place,
        read: async (statement, params, options) => {
          const rows = await graph().read(statement, params, options)
          if ((statement as unknown) === storedRecords) read += rows.length
          return rows
        },
        write: (work) => graph().write(work),
      }
      const coming = [
        source('p.txt', entry('On the Poetry of Rust', 'Ann Lorimer')),
        page('a.txt', 'Bo Ek', stay('UVA')),
      ]
      expect(institutionsIn(await storeSources(watched, coming))).toHaveLength(1)
      expect(read).toBe(1)
    })
  })

  describe(`What stands with authors of papers in ${engine.name}`, () => {
    const graph = sharedGraph(engine)

    test('is where they were in the year of the paper, with the papers that say so', async () => {
      const virginia = { name: 'University of Virginia', ror: '0153tk833', country: 'US' }
      const stored = await storeSources(graph(), [
        source(
          'a.txt',
          paper('Protein Folds in Deep Water', 'Ann Lorimer', { institutions: [virginia] }, { year: 2020 }),
          paper('On the Poetry of Rust', 'Ann Lorimer', { institutions: [virginia] }, { year: 2020 }),
          paper('Two Tides in One', 'Ann Lorimer', { institutions: [virginia] }, { year: 2021 }),
        ),
      ])
      expectInvariants(stored)
      expectCounts(stored)
      expect(institutionsIn(stored)).toMatchObject([{ ...virginia, personCount: 1 }])
      const stays = staysIn(stored).sort((a, b) => String(a.from).localeCompare(String(b.from)))
      expect(stays).toMatchObject([
        { person: 'Ann Lorimer', from: '2020', to: '2020', fromYear: 2020, toYear: 2020, matchCertainty: 'CERTAIN' },
        { person: 'Ann Lorimer', from: '2021', to: '2021' },
      ])
      expect(stays.map(({ records }) => records)).toMatchObject([{ length: 2 }, { length: 1 }])
    })

    test('counts as running text only when the register knows it', async () => {
      const text = 'Department of Computer Science, University of Virginia, Charlottesville, VA, USA'
      const papers = source(
        'a.txt',
        paper('On the Poetry of Rust', 'Ann Lorimer', { affiliation: text }, { year: 2020 }),
      )
      expect(institutionsIn(await storeSources(graph(), [papers]))).toEqual([])
      const stored = await storeSources(graph(), [register])
      expect(institutionsIn(stored)).toMatchObject([
        { name: 'University of Virginia', aliases: ['UVA'], personCount: 1 },
      ])
      expect(staysIn(stored)).toMatchObject([{ person: 'Ann Lorimer', fromYear: 2020, matchCertainty: 'CERTAIN' }])
      expect(institutionsIn(await storeSources(graph(), [], ['ror.jsonl']))).toEqual([])
    })
  })
}
