import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { graphWith } from '../server/graphs.ts'
import { askOver } from './asking.ts'
import { publicationList } from './documents.ts'
import { load } from './test-service.ts'

const hub = 'Adalbert Quillfeder'
/** Wrote one paper with each co-author of the hub and none with the hub. */
const farHub = 'Brunhilde Vogelsang'
const syllables = [
  'bar',
  'dol',
  'fen',
  'gim',
  'hus',
  'kel',
  'lom',
  'nar',
  'pel',
  'rov',
  'sim',
  'tug',
  'vel',
  'wix',
  'zan',
]
const word = (number: number): string => {
  const text = [number % 15, Math.floor(number / 15) % 15, (number * 7 + 3) % 15]
    .map((place) => syllables[place])
    .join('')
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}
/** Names that nobody has. */
const nameOf = (number: number): string => `${word(number)} ${word(number + 1_000)}${word(number).toLowerCase()}`

const widths = [1, 20, 200]
const graphs = new Map<number, Graph>()

beforeAll(async () => {
  for (const width of widths) {
    const graph = await embeddedEngine.open()
    const entries = Array.from({ length: width }, (_, number) => ({
      title: `${word(number)} and the ${word(number + 40)} of ${word(number * 3 + 7)}`,
      authors: [hub, nameOf(number)],
      venue: number % 2 === 0 ? 'VLDB' : 'KDD',
      year: 2000 + (number % 20),
    }))
    const farEntries = Array.from({ length: width }, (_, number) => ({
      title: `${word(number + 7)} without the ${word(number + 90)} of ${word(number * 5 + 2)}`,
      authors: [farHub, nameOf(number)],
      venue: 'KDD',
      year: 2021,
    }))
    await load(graph, [publicationList(hub, entries), publicationList(farHub, farEntries)])
    graphs.set(width, graph)
  }
})
afterAll(async () => {
  for (const graph of graphs.values()) await graph.close()
})

/** The graph of a width, with the statements and searches that it was asked since `trips` was set last. */
const countedGraph = (width: number): { readonly graph: Graph; trips: number } => {
  const graph = graphs.get(width)
  if (graph === undefined) throw new Error('The graphs are made before the tests.')
  const counted = {
    trips: 0,
    graph: graphWith(graph, {
      read: (...args) => {
        counted.trips += 1
        return graph.read(...args)
      },
      search: (...args) => {
        counted.trips += 1
        return graph.search(...args)
      },
    }),
  }
  return counted
}

/** The statements that a query takes, by the number of co-authors. */
const tripsOf = async (query: string): Promise<number[]> => {
  const trips: number[] = []
  for (const width of widths) {
    const counted = countedGraph(width)
    const ask = askOver(counted.graph, { pageSize: 500, cost: 10_000_000, depth: 30 })
    const { data, errors } = await ask(query)
    expect(errors).toEqual([])
    expect(JSON.stringify(data).length).toBeGreaterThan(20)
    trips.push(counted.trips)
  }
  return trips
}

const person = `person(by: { name: "${hub}" })`

describe('The number of statements of a query does not grow with the width of its lists:', () => {
  test('the graphs are as wide as they should be', async () => {
    for (const [width, graph] of graphs) {
      const { data } = await askOver(graph)(`{ ${person} { summary { collaboratorCount paperCount } } }`)
      expect(data.person.summary).toEqual({ collaboratorCount: width, paperCount: width })
    }
  })

  test.each([
    [
      'papers of co-authors',
      `{ ${person} { collaborators(first: 300) { edges { node { papers(first: 5) { totalCount nodes { title } } } } } } }`,
    ],
    [
      'co-authors of co-authors',
      `{ ${person} { collaborators(first: 300) { nodes { collaborators(first: 3) { totalCount nodes { label } } } } } }`,
    ],
    [
      'papers behind ties, with their authors',
      `{ ${person} { collaborators(first: 300) { edges { weight collaboration { caveats { papersOfUnknownYear } people { label } papers(first: 3) { totalCount nodes { title authorships(first: 5) { totalCount nodes { author { label } paper { title } } } } } } } } } }`,
    ],
    [
      'all of a person about each',
      `{ people(first: 300) { nodes { formerIds names { text } affiliations { institution { name } evidence { text source { name } } } relations { person { label } } authorships(first: 2) { totalCount nodes { printedName paper { title } } } interests { name } activities { title } claims { name source { name } } possibleMatches { person { label } } evidence { locator source { name } } } } }`,
    ],
    [
      'all of a paper about each',
      `{ papers(first: 300) { nodes { venue { name papers(first: 2) { totalCount nodes { title } } people(first: 2) { totalCount edges { paperCount } } perYear { year } } topics { name } possibleVersions { paper { title } } disagreements { values { evidence { locator } } } evidence { text source { name } } authorships(first: 9) { totalCount nodes { evidence { text source { name } } } } } } }`,
    ],
    [
      'papers of authors of papers',
      `{ papers(first: 300) { nodes { authorships { nodes { author { ... on Person { papers(first: 3, sort: OLDEST) { nodes { year } } } } } } } } }`,
    ],
    [
      'a network with people and papers',
      `{ collaborationNetwork(around: { people: [{ name: "${hub}" }] }, depth: 2, maxNodes: 500) { nodes { label person { papers(first: 2) { nodes { title } } } } edges { papers(first: 2) { nodes { title venue { name } } } } } }`,
    ],
    [
      'a network of papers',
      `{ collaborationNetwork(around: { papers: { years: { from: 1990 } } }, depth: 0, maxNodes: 500) { nodes { label } edges { weight } } }`,
    ],
    [
      'an export with papers',
      `{ collaborationNetwork(around: { people: [{ name: "${hub}" }] }, depth: 2, maxNodes: 500) { exportAs(format: JSON_LD) } }`,
    ],
    ['citations', `{ papers(first: 300) { bibliography(style: CSL_JSON) nodes { cite(style: BIBTEX) } } }`],
    [
      'paths and introducers',
      `{ collaborationPaths(from: { name: "${hub}" }, to: { name: "${farHub}" }) { outcome shortestPathCount caveats { papersOfUnknownYear } paths(first: 300) { people { label } steps { from { label } papers(first: 3) { nodes { title } } } } introducers(first: 300) { person { label } } } }`,
    ],
    [
      'conflicts of co-authors with reasons and evidence',
      `{ conflictsOfInterest(authors: [{ name: "${hub}" }], reviewers: [{ name: "${farHub}" }], policy: { preset: NEURIPS, coauthorEver: true, year: 2021, maxDistance: 2 }) { authors { person { label } } pairs { totalCount nodes { verdict reasons { detail certainty author { label } way { label } institution { name } papers(first: 2) { totalCount nodes { title } } evidence { locator source { name } } } } } } }`,
    ],
    [
      'communities and rankings',
      `{ communities(first: 300, resolution: 50) { modularity nodes { label stability topics { name } people(first: 5) { nodes { label } } brokers { person { label } constraint } } } rankings(by: PAGERANK, first: 300) { value person { label } } }`,
    ],
    [
      'venues with their people',
      `{ venues { nodes { papers(first: 50) { totalCount nodes { title } } people(first: 50) { totalCount nodes { label papers(first: 1) { nodes { title } } } } } } }`,
    ],
    // Apart: where two ways lead to the same loader, it is chance whether their loads meet in one tick.
    [
      'venues with those who come back',
      `{ venues { nodes { returningAuthors(first: 50) { totalCount edges { yearCount node { label } } } perYear { authorCount returningAuthorCount } } } }`,
    ],
    [
      'people with their venues',
      `{ venues { nodes { people(first: 50) { nodes { venues(first: 9) { totalCount edges { paperCount node { label } } } } } } } }`,
    ],
    [
      'matches of a search',
      `{ search(text: "a", first: 300) { totalCount nodes { label ... on Person { papers(first: 1) { nodes { title } } } } } }`,
    ],
    [
      'people of a filter',
      `{ people(filter: { text: "a" }, sort: RELEVANCE, first: 300) { totalCount nodes { label } } }`,
    ],
  ])('%s', async (_, query) => {
    const [one = 0, twenty, many] = await tripsOf(query)
    expect(one).toBeGreaterThan(0)
    // A thing that is not there at all may save a statement; more things may not cost one.
    expect(many).toBe(twenty)
    expect(many).toBeLessThanOrEqual(one + 1)
    expect(many).toBeLessThan(40)
  })

  test('conflicts take as many statements for all pairs of many people as for one', async () => {
    const ask = async (width: number) => {
      const counted = countedGraph(200)
      const { data: all } = await askOver(counted.graph)(`{ people(first: ${width}) { nodes { id } } }`)
      counted.trips = 0
      const { data, errors } = await askOver(counted.graph)(
        'query ($people: [PersonKey!]!) { conflictsOfInterest(authors: $people, reviewers: $people, policy: { preset: NEURIPS, year: 2021 }) { authors { person { label } } pairs(verdicts: [CONFLICT], first: 100) { totalCount nodes { reasons { detail papers(first: 1) { nodes { title } } evidence { text source { name } } } } } } }',
        { people: all.people.nodes.map(({ id }: { id: string }) => ({ id })) },
      )
      expect(errors).toEqual([])
      expect(data.conflictsOfInterest.pairs.totalCount).toBeGreaterThanOrEqual(width)
      return counted.trips
    }
    expect(await ask(100)).toBe(await ask(3))
  })

  test('a network around somebody reads names and nothing else where the graph is in memory, and is the same', async () => {
    const counted = countedGraph(200)
    const ask = askOver(counted.graph)
    const { data: found } = await ask(`{ person(by: { name: "${hub}" }) { id } }`)
    const network = `{ collaborationNetwork(around: { people: [{ id: "${found.person.id}" }] }, depth: 1) { nodes { label paperCount degree strength community firstYear } edges { id weight certainty paperCount } totals { nodeCount edgeCount paperCount } caveats { papersOfUnknownYear } } }`
    const first = await ask(network)
    // Who asks how people are connected has the graph read into memory.
    await ask(`{ collaborationPaths(from: { name: "${hub}" }, to: { name: "${farHub}" }) { outcome } }`)
    counted.trips = 0
    expect(await ask(network)).toEqual(first)
    // Who is meant, whether anything was written since, and the names.
    expect(counted.trips).toBe(3)
  })

  test('many things by their ids or names are one statement a kind', async () => {
    const counted = countedGraph(200)
    const ask = askOver(counted.graph)
    const { data } = await ask('{ people(first: 80) { nodes { id } } papers(first: 20) { nodes { id } } }')
    counted.trips = 0
    const ids = [...data.people.nodes, ...data.papers.nodes].map(({ id }: { id: string }) => id)
    const { data: found } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(found.nodes.map(({ id }: { id: string }) => id)).toEqual(ids)
    expect(counted.trips).toBe(2)
  })
})
