/**
 * How long paths between 1,000 random pairs of people of the ACL Anthology take, in memory and as GraphQL, HTTP not counted.
 * Needs a build (`npm run build`) and the data sets; see `acl-store.mjs`.
 *
 *     npm run bench:paths
 */

import { readFileSync } from 'node:fs'
import { findWays } from '../../dist/analytics/find-ways.js'
import { createProjectionHolder } from '../../dist/analytics/held-projection.js'
import { listWays } from '../../dist/analytics/list-ways.js'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { selectTies } from '../../dist/analytics/select-ties.js'
import { caveatsOfComponents, caveatsOfPeople } from '../../dist/analytics/way-caveats.js'
import { countWays, introducersOf } from '../../dist/analytics/weigh-ways.js'
import { readConfig } from '../../dist/config.js'
import { createLoaders } from '../../dist/loaders/index.js'
import { createApolloServer } from '../../dist/server/apollo.js'
import { everything, openAclStore, quantile } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const pairCount = 1_000

/** The time of each piece of work, in milliseconds, ascending. */
const times = async (items, work) => {
  const found = []
  for (const item of items) {
    const start = performance.now()
    await work(item)
    found.push(performance.now() - start)
  }
  return found.sort((a, b) => a - b)
}
const told = (name, sorted) => {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => quantile(sorted, part).toFixed(3))
  print(`${name}: p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, most ${sorted.at(-1).toFixed(3)} ms`)
}

const graph = await openAclStore()
const limits = { projectionPeople: 1_000_000, projectionTies: 3_000_000, tieLimit: 100 }
const projections = createProjectionHolder(graph, limits)
const { projection } = await projections.forRequest().whole()
const random = seededRandom(2021)
const someone = () => Math.floor(random() * projection.people.length)
const pairs = Array.from({ length: pairCount }, () => [someone(), someone()]).filter(([from, to]) => from !== to)

for (const [name, objective, selection, maxHops] of [
  ['SHORTEST', 'SHORTEST', everything, 6],
  ['SHORTEST, at most 20 hops', 'SHORTEST', everything, 20],
  ['STRONGEST', 'STRONGEST', everything, 6],
  ['STRONGEST, FRACTIONAL', 'STRONGEST', { ...everything, counting: 'FRACTIONAL' }, 6],
  ['SHORTEST, FRACTIONAL', 'SHORTEST', { ...everything, counting: 'FRACTIONAL' }, 6],
]) {
  const ties = selectTies(projection, selection)
  const outcomes = new Map()
  const work = ([from, to]) => {
    const ways = findWays({ graph: ties, from, to, objective, maxHops, avoiding: [] })
    const outcome = typeof ways === 'string' ? ways : 'FOUND'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    if (typeof ways === 'string') return [caveatsOfComponents(ties, [from, to])]
    return [listWays(ways, 3), countWays(ways), introducersOf(ways), caveatsOfPeople(ties, ways.people)]
  }
  told(`${name}: paths, count, introducers and caveats`, await times(pairs, work))
  const search = ([from, to]) => void findWays({ graph: ties, from, to, objective, maxHops, avoiding: [] })
  told(`${name}: the search alone`, await times(pairs, search))
  print(`  ${[...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`)
}

/** The operation of the ready tab, for two people by their ids. */
const operation = readFileSync(new URL('../../src/web/ide/examples/04-paths.graphql', import.meta.url), 'utf8')
  .replace('query Paths', 'query Paths($from: ID!, $to: ID!)')
  .replace('from: { name: "Tingfeng Lan" }', 'from: { id: $from }')
  .replace('to: { name: "Xin Tan" }', 'to: { id: $to }')
const { bounds } = readConfig({})
const apollo = createApolloServer(bounds, false, print)
const ask = async ([from, to]) => {
  const { signal } = new AbortController()
  const loaders = createLoaders({ graph, signal })
  const variables = { from: projection.people[from], to: projection.people[to] }
  const contextValue = { graph, signal, bounds, loaders, projection: projections.forRequest() }
  const { body } = await apollo.executeOperation({ query: operation, variables }, { contextValue })
  if (body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body.singleResult.errors))
}
await times(pairs.slice(0, 50), ask)
told('The whole answer as GraphQL, statements included', await times(pairs, ask))
await graph.close()
