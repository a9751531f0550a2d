import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import type { Service } from '../test-service.ts'

const lan = '{ name: "Tingfeng Lan" }'

/** Every connection of the API: how to ask for it, and the way to it in the answer. */
const connections: readonly (readonly [string, string, string])[] = [
  ...['MOST_PAPERS', 'MOST_COLLABORATORS', 'LABEL', 'RELEVANCE'].flatMap((sort) => [
    [`people by ${sort}`, `people(sort: ${sort}, PAGE) { FIELDS }`, 'people'] as const,
    [
      `people of a filter by ${sort}`,
      `people(sort: ${sort}, filter: { text: "y" }, PAGE) { FIELDS }`,
      'people',
    ] as const,
  ]),
  ...['NEWEST', 'OLDEST', 'TITLE', 'RELEVANCE'].flatMap((sort) => [
    [`papers by ${sort}`, `papers(sort: ${sort}, PAGE) { FIELDS }`, 'papers'] as const,
    [
      `papers of a filter by ${sort}`,
      `papers(sort: ${sort}, filter: { title: "f" }, PAGE) { FIELDS }`,
      'papers',
    ] as const,
    [
      `papers of an author by ${sort}`,
      `papers(sort: ${sort}, filter: { author: ${lan} }, PAGE) { FIELDS }`,
      'papers',
    ] as const,
    [
      `papers of a person by ${sort}`,
      `person(by: ${lan}) { papers(sort: ${sort}, PAGE) { FIELDS } }`,
      'person.papers',
    ] as const,
  ]),
  ...['MOST_PEOPLE', 'NAME', 'RELEVANCE'].flatMap((sort) => [
    [`institutions by ${sort}`, `institutions(sort: ${sort}, PAGE) { FIELDS }`, 'institutions'] as const,
    [
      `institutions of a filter by ${sort}`,
      `institutions(sort: ${sort}, filter: { text: "university" }, PAGE) { FIELDS }`,
      'institutions',
    ] as const,
  ]),
  ...['MOST_PAPERS', 'NAME', 'RELEVANCE'].flatMap((sort) => [
    [`topics by ${sort}`, `topics(sort: ${sort}, PAGE) { FIELDS }`, 'topics'] as const,
    [
      `topics of a filter by ${sort}`,
      `topics(sort: ${sort}, filter: { text: "s" }, PAGE) { FIELDS }`,
      'topics',
    ] as const,
  ]),
  ['venues', 'venues(PAGE) { FIELDS }', 'venues'],
  ['venues of a filter', 'venues(filter: { text: "s" }, PAGE) { FIELDS }', 'venues'],
  ['sources', 'sources(PAGE) { FIELDS }', 'sources'],
  ['matches of a search', 'search(text: "s", PAGE) { FIELDS }', 'search'],
  ['co-authors', `person(by: ${lan}) { collaborators(PAGE) { FIELDS } }`, 'person.collaborators'],
  [
    'co-authors by fractions',
    `person(by: ${lan}) { collaborators(ties: { counting: FRACTIONAL }, PAGE) { FIELDS } }`,
    'person.collaborators',
  ],
  [
    'papers of a pair',
    `collaboration(between: [${lan}, { name: "Zhaoyuan Su" }]) { papers(PAGE) { FIELDS } }`,
    'collaboration.papers',
  ],
  ['papers of a venue', 'venue(by: { name: "VLDB" }) { papers(PAGE) { FIELDS } }', 'venue.papers'],
  ['people of a venue', 'venue(by: { name: "VLDB" }) { people(PAGE) { FIELDS } }', 'venue.people'],
  ['papers of a topic', 'topic(by: { name: "cs.DC" }) { papers(PAGE) { FIELDS } }', 'topic.papers'],
  ['people of a topic', 'topic(by: { name: "cs.DC" }) { people(PAGE) { FIELDS } }', 'topic.people'],
  [
    'people interested in a topic',
    'topic(by: { name: "LLM infra" }) { interestedPeople(PAGE) { FIELDS } }',
    'topic.interestedPeople',
  ],
  [
    'papers of an institution',
    'institution(by: { name: "University of Virginia" }) { papers(PAGE) { FIELDS } }',
    'institution.papers',
  ],
  [
    'people of an institution',
    'institution(by: { name: "University of Virginia" }) { people(PAGE) { FIELDS } }',
    'institution.people',
  ],
  [
    'partners of an institution',
    'institution(by: { name: "University of Virginia" }) { partners(PAGE) { FIELDS } }',
    'institution.partners',
  ],
  [
    'authors of a paper',
    'paper(by: { title: "λScale: Enabling Fast Scaling for Serverless Large Language Model Inference" }) { authorships(PAGE) { FIELDS } }',
    'paper.authorships',
  ],
  [
    'places of a person in lists of authors',
    `person(by: ${lan}) { authorships(PAGE) { FIELDS } }`,
    'person.authorships',
  ],
]

const fields =
  'totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

/** What every connection keeps to. */
export const promisesOfPaging = (service: () => Service): void => {
  const pageOf = async (query: string, path: string, page: string): Promise<Answer> => {
    const { data, errors } = await service().ask(`{ ${query.replace('PAGE', page).replace('FIELDS', fields)} }`)
    expect(errors).toEqual([])
    return path.split('.').reduce((value: Answer, name) => value[name], data)
  }
  const idsOf = ({ edges, nodes }: Answer): string[] => {
    const ids = edges.map(({ node }: Answer) => node.id)
    expect(nodes.map(({ id }: Answer) => id)).toEqual(ids)
    return ids
  }

  /** All pages one after the other, from the front or the back, in the order of the list. */
  const walk = async (query: string, path: string, size: number, backward: boolean): Promise<string[]> => {
    const found: string[] = []
    let cursor: string | null = null
    for (;;) {
      const place: string = cursor === null ? '' : `, ${backward ? 'before' : 'after'}: "${cursor}"`
      const page: Answer = await pageOf(query, path, `${backward ? 'last' : 'first'}: ${size}${place}`)
      const ids = idsOf(page)
      const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo
      expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null])
      if (backward) found.unshift(...ids)
      else found.push(...ids)
      if (cursor !== null) expect(backward ? hasNextPage : hasPreviousPage).toBe(true)
      if (!(backward ? hasPreviousPage : hasNextPage)) return found
      expect(ids).toHaveLength(size)
      cursor = backward ? startCursor : endCursor
    }
  }

  describe('Pages', () => {
    test.each(connections)(
      'of %s hold every element once, in one order, from the front and from the back',
      async (_, query, path) => {
        const all = await pageOf(query, path, 'first: 100')
        const expected = [...idsOf(all)]
        for (let page = all; page.pageInfo.hasNextPage; ) {
          page = await pageOf(query, path, `first: 100, after: "${page.pageInfo.endCursor}"`)
          expected.push(...idsOf(page))
        }
        expect(new Set(expected).size).toBe(expected.length)
        expect(all.totalCount).toBe(expected.length)
        const sizes = fc.integer({ min: 3, max: 40 })
        await fc.assert(
          fc.asyncProperty(sizes, fc.boolean(), async (size, backward) => {
            expect(await walk(query, path, size, backward)).toEqual(expected)
          }),
          { numRuns: 3, seed: 7 },
        )
      },
    )

    test('of one element each are as good as larger ones', async () => {
      const [, query = '', path = ''] = connections.find(([name]) => name === 'authors of a paper') ?? []
      expect(await walk(query, path, 1, true)).toEqual(await walk(query, path, 1, false))
      expect(await walk(query, path, 1, false)).toHaveLength(11)
    })

    test('may lie between two places', async () => {
      const all = await pageOf('papers(PAGE) { FIELDS }', 'papers', 'first: 10')
      const cursors = all.edges.map(({ cursor }: Answer) => cursor)
      const between = `after: "${cursors[2]}", before: "${cursors[7]}"`
      const ids = idsOf(all)
      const middle = await pageOf('papers(PAGE) { FIELDS }', 'papers', `first: 100, ${between}`)
      expect(idsOf(middle)).toEqual(ids.slice(3, 7))
      expect(idsOf(await pageOf('papers(PAGE) { FIELDS }', 'papers', `last: 2, ${between}`))).toEqual(ids.slice(5, 7))
      expect(middle.totalCount).toBe(34)
    })

    test('have twenty elements where no size is given', async () => {
      const { data } = await service().ask(
        '{ people { nodes { id } pageInfo { hasNextPage } } papers { nodes { id } } }',
      )
      expect([data.people.nodes.length, data.papers.nodes.length, data.people.pageInfo.hasNextPage]).toEqual([
        20,
        20,
        true,
      ])
    })
  })

  describe('The order', () => {
    test('of people is by papers, by co-authors, by label', async () => {
      const { data } = await service().ask(`{
        a: people(first: 100, sort: MOST_PAPERS) { nodes { summary { paperCount } } }
        b: people(first: 100, sort: MOST_COLLABORATORS) { nodes { summary { collaboratorCount } } }
        c: people(first: 100, sort: LABEL) { nodes { label } } }`)
      const papers = data.a.nodes.map(({ summary }: Answer) => summary.paperCount)
      expect(papers.slice(0, 6)).toEqual([14, 10, 10, 9, 8, 6])
      expect(papers).toEqual([...papers].sort((a: number, b: number) => b - a))
      const coauthors = data.b.nodes.map(({ summary }: Answer) => summary.collaboratorCount)
      expect(coauthors[0]).toBe(53)
      expect(coauthors).toEqual([...coauthors].sort((a: number, b: number) => b - a))
      const labels = data.c.nodes.map(({ label }: Answer) => label)
      expect(labels).toEqual([...labels].sort())
    })

    test('of papers is by year, unknown last both ways, or by title', async () => {
      const { data } = await service().ask(`{
        newest: papers(first: 100, sort: NEWEST) { nodes { year } } oldest: papers(first: 100, sort: OLDEST) { nodes { year } }
        title: papers(first: 100, sort: TITLE) { nodes { title } } }`)
      const years = (connection: Answer) => connection.nodes.map(({ year }: Answer) => year)
      const [unknown, thisYear, lastYear, before] = [null, 2026, 2025, 2024].map((year) =>
        Array(year === 2024 ? 4 : 10).fill(year),
      )
      expect(years(data.newest)).toEqual([thisYear, lastYear, before, unknown].flat())
      expect(years(data.oldest)).toEqual([before, lastYear, thisYear, unknown].flat())
      const titles = data.title.nodes.map(({ title }: Answer) => title)
      expect(titles).toEqual([...titles].sort())
    })

    test('of filtered institutions, topics and venues is the one asked for', async () => {
      const { data, errors } = await service().ask(`{
        names: institutions(filter: { text: "university" }, sort: NAME) { nodes { name } }
        best: institutions(filter: { text: "sichuan" }, sort: RELEVANCE) { nodes { name } }
        topics: topics(filter: { schemes: [ARXIV] }, sort: MOST_PAPERS) { totalCount nodes { code papers { totalCount } } }
        some: topics(filter: { text: "c", schemes: [ARXIV] }, sort: MOST_PAPERS) { nodes { papers { totalCount } } }
        venues: venues(filter: { kinds: [WORKSHOP] }) { nodes { label } }
        all: venues(first: 100) { totalCount nodes { label papers { totalCount } } } }`)
      expect(errors).toEqual([])
      const names = data.names.nodes.map(({ name }: Answer) => name)
      expect(names).toEqual([...names].sort())
      expect(names).toEqual(expect.arrayContaining(['Columbia University', 'University of Virginia']))
      expect(data.best.nodes).toEqual([{ name: 'Sichuan University' }])
      expect(data.topics.totalCount).toBe(5)
      for (const { nodes } of [data.topics, data.some, data.all]) {
        const counts = nodes.map(({ papers }: Answer) => papers.totalCount)
        expect(counts).toEqual([...counts].sort((a: number, b: number) => b - a))
      }
      expect(data.venues.nodes.map(({ label }: Answer) => label).sort()).toEqual(['FAISys', 'SOSP PACMI'])
      expect(data.all.totalCount).toBe(13)
    })
  })

  describe('A filter', () => {
    const count = async (filter: string): Promise<number> => {
      const { data, errors } = await service().ask(`{ ${filter} { totalCount nodes { id } } }`)
      expect(errors).toEqual([])
      const [connection] = Object.values<Answer>(data)
      expect(connection.nodes.length).toBe(Math.min(20, connection.totalCount))
      return connection.totalCount
    }

    test.each([
      ['papers(filter: { years: { from: 2025, to: 2025 } })', 10],
      ['papers(filter: { years: { to: 2024 } })', 4],
      ['papers(filter: { unknownYear: true })', 10],
      ['papers(filter: { unknownYear: false })', 24],
      ['papers(filter: { unknownYear: true, years: { from: 2000 } })', 0],
      ['papers(filter: { statuses: [SUBMITTED] })', 4],
      ['papers(filter: { statuses: [PUBLISHED, ACCEPTED] })', 16],
      ['papers(filter: { statuses: [] })', 0],
      ['papers(filter: { author: { name: "Junping Zhao" }, authorsComplete: true })', 1],
      ['papers(filter: { venue: { name: "ASPLOS" } })', 2],
      ['papers(filter: { topic: { name: "cs.DC" }, author: { name: "Zhaoyuan Su" } })', 4],
      ['papers(filter: { title: "llm serving" })', 4],
      ['papers(filter: { title: "LLM serving", author: { name: "Junping Zhao" } })', 2],
      ['papers(filter: {})', 34],
      ['people(filter: { minPapers: 5 })', 10],
      ['people(filter: { minPapers: 1 })', 93],
      ['people(filter: { hasOrcid: true })', 0],
      ['people(filter: { hasOrcid: false })', 101],
      ['people(filter: { text: "zhou" })', 3],
      ['people(filter: { text: "zhou", minPapers: 2 })', 2],
      ['people(filter: { topic: { name: "cs.AR" } })', 3],
      ['people(filter: { topic: { name: "serverless computing" } })', 1],
      ['people(filter: { institution: { name: "Columbia University" } })', 1],
      ['people(filter: { institution: { name: "Sichuan University" }, text: "tan" })', 0],
      ['people(filter: { name: "lan tingfeng" })', 1],
      ['people(filter: { name: "Tingfeng" })', 0],
      ['institutions(filter: { country: "US" })', 1],
    ] as const)('%s finds %i', async (filter, expected) => {
      expect(await count(filter)).toBe(expected)
    })
  })
}
