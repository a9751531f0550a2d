import { describe, expect, test } from 'vitest'
import type { NodeLabel } from '../../../src/graph/graph.ts'
import { arxivCategory } from '../../../src/ingest/derive/arxiv-category.ts'
import { countryOf } from '../../../src/ingest/derive/country.ts'
import type { GraphFacts } from '../../../src/ingest/derive/graph-facts.ts'
import type { PaperFacts, PrintedAffiliation } from '../../../src/model/record.ts'
import { undated } from '../../../src/model/record.ts'
import { expectInvariants } from '../invariants.ts'
import { entry, graphOf, owner, source } from '../records.ts'

const nodesOf = (graph: GraphFacts, label: NodeLabel) =>
  [...graph.nodes.values()].filter((node) => node.label === label).map(({ properties }) => properties)
const relationsOf = (graph: GraphFacts, type: string) =>
  [...graph.relations.values()]
    .filter((relation) => relation.type === type)
    .map(({ from, to, properties }) => ({
      from: graph.nodes.get(from)?.properties,
      to: graph.nodes.get(to)?.properties,
      properties,
    }))

const stay = (institution: string, facts: Partial<PrintedAffiliation> = {}): PrintedAffiliation => ({
  institution,
  unit: null,
  role: null,
  place: null,
  period: undated,
  ...facts,
})
const venue = (name: string | null, acronym: string | null): Partial<PaperFacts> => ({
  venue: { name, acronym, kind: 'CONFERENCE' },
})

describe('A venue', () => {
  test('is one under its acronym and its full name when they stand together once', async () => {
    const full = 'Conference on Machine Learning and Systems'
    const graph = await graphOf(
      source(
        'a.txt',
        entry('One Thing of Many', 'Ann Lorimer', venue(null, 'MLSys')),
        entry('Another Thing of Many', 'Ann Lorimer', venue(full, null)),
      ),
      source('b.txt', entry('The Third Thing of Many', 'Ann Lorimer', venue(full, 'MLSys'))),
    )
    expect(nodesOf(graph, 'Venue')).toMatchObject([
      { label: 'MLSys', name: full, acronym: 'MLSys', kind: 'CONFERENCE', paperCount: 3 },
    ])
    expectInvariants(graph)
  })
})

describe('An institution', () => {
  test('is one with and without its article, in the country that is named most', async () => {
    const graph = await graphOf(
      source(
        'a.txt',
        owner(['Ann Lorimer'], {
          affiliations: [
            stay('The University of Virginia', { place: 'VA, USA' }),
            stay('University of Virginia', { role: 'PhD student' }),
          ],
        }),
      ),
      source(
        'b.txt',
        owner(['Bob Quistorp'], { affiliations: [stay('University of Virginia', { role: 'PhD Student' })] }),
      ),
    )
    expect(nodesOf(graph, 'Institution')).toMatchObject([
      { name: 'University of Virginia', aliases: ['The University of Virginia'], country: 'US', personCount: 2 },
    ])
    expect(relationsOf(graph, 'AFFILIATED')).toHaveLength(3)
    expectInvariants(graph)
  })

  test.each([
    ['VA, USA', 'US'],
    ['Hong Kong', 'HK'],
    ['北京，中国', 'CN'],
    ['Zürich, Switzerland', 'CH'],
    ['Charlottesville', null],
    ['Georgia Institute', null],
    ['', null],
  ])('at %j is in %s', (place, country) => {
    expect(countryOf(place)).toBe(country)
  })
})

describe('A topic', () => {
  test('is one under the code and the name of an arXiv category', async () => {
    const interests = [{ name: 'Machine learning', scheme: 'KEYWORD' }] as const
    const graph = await graphOf(
      source(
        'a.txt',
        owner(['Ann Lorimer'], { interests }),
        entry('One Thing of Many', '@Ann Lorimer', { topics: [{ name: 'cs.LG', scheme: 'ARXIV' }] }),
      ),
    )
    expect(nodesOf(graph, 'Topic')).toMatchObject([
      { name: 'Machine Learning', code: 'cs.LG', scheme: 'ARXIV', paperCount: 1, personCount: 1 },
    ])
  })

  test.each([
    ['cs.DC', { code: 'cs.DC', name: 'Distributed, Parallel, and Cluster Computing' }],
    ['hep-th', { code: 'hep-th', name: 'hep-th' }],
    ['machine learning', null],
  ])('named %s', (code, category) => {
    expect(arxivCategory(code)).toEqual(category)
  })
})

describe('A relation', () => {
  const related = (kind: 'ADVISOR' | 'STUDENT' | 'MANAGER' | 'CLAIMED_COLLABORATOR') =>
    graphOf(
      source(
        'a.txt',
        owner(['Ann Lorimer'], {
          relations: [{ kind, name: 'Bob Quistorp', institution: 'Zhejiang University', period: undated }],
        }),
      ),
    )

  test.each([
    ['ADVISOR', 'ADVISOR', 'Ann Lorimer', 'Bob Quistorp'],
    ['STUDENT', 'ADVISOR', 'Bob Quistorp', 'Ann Lorimer'],
    ['MANAGER', 'MANAGER', 'Ann Lorimer', 'Bob Quistorp'],
    ['CLAIMED_COLLABORATOR', 'CLAIMED_COLLABORATOR', 'Ann Lorimer', 'Bob Quistorp'],
  ] as const)('printed as %s is kept as %s from %s to %s, and is no tie', async (printed, kind, from, to) => {
    const graph = await related(printed)
    expect(relationsOf(graph, 'RELATED')).toMatchObject([
      { from: { label: from }, to: { label: to }, properties: { kind } },
    ])
    expect(relationsOf(graph, 'COLLABORATED')).toEqual([])
  })

  test('that two pages state is one with the records of both', async () => {
    const advisor = (name: string, kind: 'ADVISOR' | 'STUDENT', other: string) =>
      owner([name], { relations: [{ kind, name: other, institution: null, period: undated }] })
    const graph = await graphOf(
      source('a.txt', advisor('Juniper Quistgaard', 'ADVISOR', 'Minchen Yu')),
      source('b.txt', advisor('Minchen Yu', 'STUDENT', 'Juniper Quistgaard')),
    )
    const [relation, ...others] = relationsOf(graph, 'RELATED')
    expect(others).toEqual([])
    expect(relation?.properties.records).toHaveLength(2)
  })
})

test('What a listing claims stays its word, beside our own counts', async () => {
  const graph = await graphOf(
    source(
      'a.txt',
      owner(['Ann Lorimer'], { claims: [{ name: 'h-index', value: '22' }] }),
      entry('One Thing of Many', '@Ann Lorimer'),
    ),
  )
  expect(relationsOf(graph, 'CLAIMS')).toMatchObject([
    { to: { label: 'Ann Lorimer', paperCount: 1 }, properties: { name: 'h-index', value: '22' } },
  ])
})

test('A person is called by a whole name before initials and names broken at the end of a line', async () => {
  const graph = await graphOf(
    source('a.txt', entry('One Thing of Many', 'J. Quistgaard, Yingchao-jie Feng, Zed Lorimer')),
    source('b.txt', entry('One Thing of Many', 'Juniper Quistgaard, Yingchaojie Feng, Zed Lorimer')),
    source('c.txt', entry('One Thing of Many', 'J. Quistgaard, Yingchao-jie Feng, Zed Lorimer')),
  )
  expect(nodesOf(graph, 'Person').map(({ names }) => names)).toEqual(
    expect.arrayContaining([
      ['Juniper Quistgaard', 'J. Quistgaard'],
      ['Yingchaojie Feng', 'Yingchao-jie Feng'],
      ['Zed Lorimer'],
    ]),
  )
})

describe('What sources say differently of a person', () => {
  const disagreementsOf = (graph: GraphFacts) =>
    nodesOf(graph, 'Person').flatMap(({ label, disagreements }) =>
      disagreements === undefined ? [] : [{ label, disagreements: JSON.parse(String(disagreements)) }],
    )
  const phd = (from: string) => stay('University of Virginia', { role: 'PhD student', period: { ...undated, from } })
  const orcid = (value: string) => ({ scheme: 'ORCID', value }) as const

  test('is kept with both values and who says them: dates of one stay', async () => {
    const shared = [orcid('0000-0001')]
    const graph = await graphOf(
      source('a.txt', owner(['Ann Lorimer'], { identifiers: shared, affiliations: [phd('2018')] })),
      source('b.txt', owner(['Ann Lorimer'], { identifiers: shared, affiliations: [phd('2019')] })),
    )
    const [found] = disagreementsOf(graph)
    expect(found?.disagreements).toMatchObject([{ field: 'affiliation' }])
    const values = found?.disagreements[0].values.map(({ value }: { value: string }) => value).sort()
    expect(values).toEqual([
      'PhD student, University of Virginia: 2018 to ?',
      'PhD student, University of Virginia: 2019 to ?',
    ])
  })

  test('is nothing where one page names two stays of one kind', async () => {
    const graph = await graphOf(source('a.txt', owner(['Ann Lorimer'], { affiliations: [phd('2018'), phd('2020')] })))
    expect(disagreementsOf(graph)).toEqual([])
  })
})
