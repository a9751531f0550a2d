import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { documentOf } from '../documents.ts'
import { sharedService } from '../test-service.ts'

/** BibTeX entries: authors by letter, where, when, and keywords. */
const entries: readonly (readonly [string, string, number | null, string])[] = [
  ['Adalbert Quillfeder and Brunhilde Vogelsang', 'VLDB', 2018, 'rivers, bridges'],
  ['Adalbert Quillfeder and Casimir Ottersteen', 'VLDB', 2019, 'rivers'],
  ['Adalbert Quillfeder and Brunhilde Vogelsang', 'VLDB', 2020, 'bridges'],
  ['Brunhilde Vogelsang and Dorothea Lindqvistel', 'VLDB', 2020, 'bridges'],
  ['Dorothea Lindqvistel and Casimir Ottersteen', 'KDD', 2021, 'bridges, gardens'],
  ['Dorothea Lindqvistel and Casimir Ottersteen', 'KDD', null, 'gardens'],
]
const titles = [
  'Quartz Cellar',
  'Marble Harbour',
  'Copper Lantern',
  'Velvet Orchard',
  'Granite Meadow',
  'Silver Thicket',
]
const bibtex = entries
  .map(
    ([authors, venue, year, keywords], index) =>
      `@inproceedings{p${index}, author = {${authors}}, title = {${titles[index]} of the Old Town}, booktitle = {${venue}},${year === null ? '' : ` year = {${year}},`} keywords = {${keywords}}}`,
  )
  .join('\n')

const [ada, bela, cleo, dora] = [
  'Adalbert Quillfeder',
  'Brunhilde Vogelsang',
  'Casimir Ottersteen',
  'Dorothea Lindqvistel',
] as const

/** What is answered of topics over years and of who comes back to venues, over six papers of four people. */
export const promisesOfTrends = (engine: TestEngine): void => {
  describe(`Topics and venues over years on ${engine.name}`, () => {
    const service = sharedService(engine, [documentOf('old town.bib', bibtex)])
    const ask = async (query: string): Promise<Answer> => {
      const { data, errors } = await service().ask(query)
      expect(errors).toEqual([])
      return data
    }
    const trends = async (more: string) => {
      const { topicTrends } = await ask(
        `{ topicTrends(years: { from: 2020, to: 2021 }, minPapers: 1${more}) { totalCount edges { cursor paperCount previousPaperCount growth node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      )
      return topicTrends
    }
    const named = ({ edges }: Answer) => edges.map(({ node }: Answer) => node.name)

    test('topics grow and fade by their share of all papers', async () => {
      const growing = await trends('')
      expect(growing.totalCount).toBe(3)
      // Three dated papers of 2020 and 2021, two of the two years before.
      const growth = (now: number, before: number) => Math.log2((now + 0.5) / 4 / ((before + 0.5) / 3))
      expect(
        growing.edges.map(({ node, paperCount, previousPaperCount }: Answer) => [
          node.name,
          paperCount,
          previousPaperCount,
        ]),
      ).toEqual([
        ['gardens', 1, 0],
        ['bridges', 3, 1],
        ['rivers', 0, 2],
      ])
      for (const { growth: found, paperCount, previousPaperCount } of growing.edges)
        expect(found).toBeCloseTo(growth(paperCount, previousPaperCount), 12)
      expect(named(await trends(', sort: FADING'))).toEqual(['rivers', 'bridges', 'gardens'])
      expect(named(await trends(', sort: MOST_PAPERS'))).toEqual(['bridges', 'gardens', 'rivers'])
      expect(named(await trends(', schemes: [ARXIV]'))).toEqual([])
    })

    test('topics over years come in pages', async () => {
      const first = await trends(', first: 2')
      expect([named(first), first.pageInfo.hasNextPage]).toEqual([['gardens', 'bridges'], true])
      const next = await trends(`, first: 2, after: "${first.pageInfo.endCursor}"`)
      expect([named(next), next.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).toEqual([['rivers'], false, true])
    })

    test('topics of few papers are left out, counted over both periods', async () => {
      const { topicTrends } = await ask(
        '{ topicTrends(years: { from: 2020, to: 2021 }, minPapers: 3) { nodes { name } } }',
      )
      expect(topicTrends.nodes).toEqual([{ name: 'bridges' }])
    })

    test.each([
      ['years: { from: 2020 }', 'years must have both from and to, but to is missing.'],
      ['years: { from: 2021, to: 2020 }', 'years.from must not be after years.to, but got from 2021 to 2020.'],
      ['years: { from: 2020, to: 2020 }, minPapers: 0', 'minPapers must be 1 or more, but got 0.'],
    ])('topics over %s cannot be meant', async (args, message) => {
      const { errors } = await service().ask(`{ topicTrends(${args}) { totalCount } }`)
      expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } })
    })

    test('a venue knows who came back, and in how many years', async () => {
      const { venue } = await ask(
        `{ venue(by: { name: "VLDB" }) {
             returningAuthors { totalCount edges { yearCount node { label } } pageInfo { hasNextPage } }
             late: returningAuthors(years: { from: 2019 }) { totalCount nodes { label } }
             perYear { year paperCount authorCount returningAuthorCount } } }`,
      )
      expect(venue.returningAuthors.totalCount).toBe(2)
      expect(venue.returningAuthors.edges.map(({ yearCount, node }: Answer) => [node.label, yearCount])).toEqual([
        [ada, 3],
        [bela, 2],
      ])
      expect(venue.late).toEqual({ totalCount: 1, nodes: [{ label: ada }] })
      expect(venue.perYear).toEqual([
        { year: 2018, paperCount: 1, authorCount: 2, returningAuthorCount: 0 },
        { year: 2019, paperCount: 1, authorCount: 2, returningAuthorCount: 1 },
        { year: 2020, paperCount: 2, authorCount: 3, returningAuthorCount: 2 },
      ])
    })

    test('people know where they publish', async () => {
      const { people } = await ask(
        '{ people(sort: LABEL) { nodes { label venues(first: 1) { totalCount edges { paperCount node { label } } } } } }',
      )
      expect(
        people.nodes.map(({ label, venues }: Answer) => [
          label,
          venues.totalCount,
          venues.edges[0].node.label,
          venues.edges[0].paperCount,
        ]),
      ).toEqual([
        [ada, 1, 'VLDB', 3],
        [bela, 1, 'VLDB', 3],
        [cleo, 2, 'KDD', 2],
        [dora, 2, 'KDD', 2],
      ])
    })
  })
}
