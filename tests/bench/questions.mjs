/**
 * How long the questions of the ready tabs take when they are asked of people, papers and venues of the ACL Anthology, drawn by seed; HTTP not
 * counted. Trips are statements and searches of the database. Needs a build (`npm run build`) and the data sets; see `acl-store.mjs`.
 *
 *     npm run bench:questions                            # the embedded engine
 *     npm run bench:questions -- bolt://localhost:7687   # a Neo4j that holds the Anthology, its password in NEO4J_PASSWORD
 *     npm run bench:questions -- bolt://localhost:7687 --gds   # only what Graph Data Science answers, with nothing held in memory
 */

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createProjectionHolder } from '../../dist/analytics/held-projection.js'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { readConfig } from '../../dist/config.js'
import { openGraph } from '../../dist/graph/open-graph.js'
import { createLoaders } from '../../dist/loaders/index.js'
import { createApolloServer } from '../../dist/server/apollo.js'
import { openAclStore, quantile } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { gds: { type: 'boolean' } } })

const openNeo4j = (uri) =>
  openGraph({
    ...{ kind: 'neo4j', uri, user: 'neo4j', password: process.env.NEO4J_PASSWORD ?? 'unasked', database: 'neo4j' },
    statementTimeoutMs: 60_000,
  })

let trips = 0
/** The same graph, its statements counted. */
const counted = (graph) => ({
  ...graph,
  read: (...question) => {
    trips++
    return graph.read(...question)
  },
  search: (...question) => {
    trips++
    return graph.search(...question)
  },
})

const graph = counted(positionals[0] === undefined ? await openAclStore() : await openNeo4j(positionals[0]))
const usual = readConfig({}).bounds
const bounds = flags.gds ? { ...usual, projectionPeople: 0 } : usual
const projections = createProjectionHolder(graph, bounds)
const apollo = createApolloServer(bounds, false, print)

/** What these say is the answer to a question about people of whom nobody knows who is meant, or about nothing. */
const answers = ['AMBIGUOUS_NAME', 'NOT_FOUND']

const ask = async (query) => {
  const { signal } = new AbortController()
  const loaders = createLoaders({ graph, signal })
  const contextValue = { graph, signal, bounds, loaders, projection: projections.forRequest(signal) }
  const { body } = await apollo.executeOperation({ query }, { contextValue })
  const { data, errors = [] } = body.singleResult
  const faults = errors.filter(({ extensions }) => !answers.includes(extensions?.code))
  if (faults.length > 0) throw new Error(`${query}\n${JSON.stringify(faults)}`)
  return JSON.parse(JSON.stringify(data))
}

/** People with at least three papers, papers and venues, the same on every engine. */
const readSubjects = async () => {
  const people = []
  for (let after = ''; people.length < 5_000; ) {
    const page = await ask(
      `{ people(filter: { minPapers: 3 }, sort: LABEL, first: 100${after}) { nodes { id label } pageInfo { hasNextPage endCursor } } }`,
    )
    people.push(...page.people.nodes)
    if (!page.people.pageInfo.hasNextPage) break
    after = `, after: "${page.people.pageInfo.endCursor}"`
  }
  const papers = (await ask('{ papers(filter: { years: { to: 2020 } }, sort: TITLE, first: 100) { nodes { title } } }'))
    .papers
  const venues = (await ask('{ venues(first: 50) { nodes { id } } }')).venues
  return { people, papers: papers.nodes, venues: venues.nodes }
}

const random = seededRandom(2021)
const oneOf = (list) => list[Math.floor(random() * list.length)]
const subjects = await readSubjects()
const longWordOf = (title) => title.split(/[^A-Za-z]+/).sort((a, b) => b.length - a.length)[0]

const withCoauthor = async () => {
  for (;;) {
    const { id } = oneOf(subjects.people)
    const { person } = await ask(`{ person(by: { id: "${id}" }) { collaborators(first: 1) { nodes { id } } } }`)
    if (person.collaborators.nodes.length > 0) return [id, person.collaborators.nodes[0].id]
  }
}

/** Each name of a person is another one, the same throughout; the pair of 18 wrote together. */
const fill = async (text) => {
  const known = new Map()
  if (text.includes('collaboration(between')) {
    const [a, b] = await withCoauthor()
    known.set('Tingfeng Lan', a).set('Zhaoyuan Su', b)
  }
  const { label } = oneOf(subjects.people)
  const { title } = oneOf(subjects.papers)
  const word = longWordOf(title)
  return text
    .replaceAll('"Jun Zhang"', JSON.stringify(label))
    .replaceAll(/\{ name: "((?!VLDB|serverless)[^"]+)" \}/g, (all, name) => {
      if (name === label) return all
      if (!known.has(name)) known.set(name, oneOf(subjects.people).id)
      return `{ id: "${known.get(name)}" }`
    })
    .replaceAll('{ name: "VLDB" }', `{ id: "${oneOf(subjects.venues).id}" }`)
    .replaceAll(/, topics: \[\{ name: "serverless computing" \}\]/g, '')
    .replaceAll('text: "tingf"', `text: ${JSON.stringify(label.slice(0, 5))}`)
    .replaceAll('text: "Lan Tingfeng"', `text: ${JSON.stringify(label.split(' ').reverse().join(' '))}`)
    .replaceAll('text: "serverless"', `text: "${word}"`)
    .replaceAll('text: "LLM serving"', `text: "${word} translation"`)
    .replaceAll('title: "λScale"', `title: "${word}"`)
    .replaceAll(/title: "IGenBench[^"]*"/g, `title: ${JSON.stringify(title)}`)
    .replaceAll(/from: (20\d\d)/g, (_, year) => `from: ${year - 10}`)
    .replaceAll('to: 2026', 'to: 2021')
    .replaceAll('year: 2026', 'year: 2020')
}

/** File, and how often it is asked. Of institutions and topics (06, 07) the Anthology names none; 11 and 12 write. */
const questions = [
  ['01-profile', 100],
  ['02-collaborators', 100],
  ['03-network', 60],
  ['04-paths', 100],
  ['05-paper', 100],
  ['08-search', 100],
  ['09-evidence', 100],
  ['10-ambiguous', 100],
  ['13-conflicts', 100],
  ['14-recommend', 60],
  ['15-communities', 20],
  ['16-export', 40],
  ['17-summary', 20],
  ['18-pair-and-corpus', 100],
].filter(([name]) => !flags.gds || /^(04|15|17)/.test(name))

print(`| question | first, ms | p50, ms | p95, ms | trips, least-most |`)
print('|---|---|---|---|---|')
let mostMemory = 0
for (const [name, count] of questions) {
  const text = readFileSync(new URL(`../../src/web/ide/examples/${name}.graphql`, import.meta.url), 'utf8')
  const times = []
  const tripsOf = []
  for (let at = 0; at <= count; at++) {
    const query = await fill(text)
    trips = 0
    const start = performance.now()
    await ask(query)
    times.push(performance.now() - start)
    tripsOf.push(trips)
    mostMemory = Math.max(mostMemory, process.memoryUsage().rss)
  }
  const [first, ...others] = times
  const sorted = others.sort((a, b) => a - b)
  const usualTrips = tripsOf.slice(1)
  const shown = [first, quantile(sorted, 0.5), quantile(sorted, 0.95)].map((time) => time.toFixed(1))
  print(`| ${name} | ${shown.join(' | ')} | ${Math.min(...usualTrips)}-${Math.max(...usualTrips)} |`)
}
const { rss, heapUsed } = process.memoryUsage()
const inMegabytes = (bytes) => Math.round(bytes / 2 ** 20)
print(
  `Memory of this process: ${inMegabytes(rss)} MB at the end, of which ${inMegabytes(heapUsed)} of JavaScript; at most ${inMegabytes(mostMemory)} MB.`,
)
await graph.close()
