/**
 * How long 200 authors and 500 reviewers of the ACL Anthology take: the whole matrix and one page of pairs with reasons and evidence, as
 * GraphQL, HTTP not counted. Needs a build (`npm run build`) and the data sets; see `acl-store.mjs`.
 *
 *     npm run bench:conflicts
 */

import { createProjectionHolder } from '../../dist/analytics/held-projection.js'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { readConfig } from '../../dist/config.js'
import { createLoaders } from '../../dist/loaders/index.js'
import { createApolloServer } from '../../dist/server/apollo.js'
import { openAclStore, quantile } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const [authorCount, reviewerCount, runs] = [200, 500, 9]

const graph = await openAclStore()
const { bounds } = readConfig({})
const projections = createProjectionHolder(graph, bounds)
const { projection } = await projections.forRequest().whole()
const apollo = createApolloServer(bounds, false, print)
const statements = { count: 0 }
const counting = {
  ...graph,
  read: (...args) => {
    statements.count += 1
    return graph.read(...args)
  },
  search: (...args) => {
    statements.count += 1
    return graph.search(...args)
  },
}
const ask = async (query, variables) => {
  const { signal } = new AbortController()
  const loaders = createLoaders({ graph: counting, signal })
  const contextValue = { graph: counting, signal, bounds, loaders, projection: projections.forRequest(signal) }
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
  if (body.singleResult.errors !== undefined) throw new Error(JSON.stringify(body.singleResult.errors[0]))
  return body.singleResult.data
}

/** People who wrote at least five papers, as authors and reviewers of a conference do. */
const random = seededRandom(2021)
const { starts } = projection.papersOf
const known = projection.people.filter((_, person) => starts[person + 1] - starts[person] >= 5)
const drawn = [...new Set(Array.from({ length: 2_000 }, () => known[Math.floor(random() * known.length)]))]
const ids = drawn.slice(0, authorCount + reviewerCount)
const names = []
for (let start = 0; start < ids.length; start += 100) {
  const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { label } } }', {
    ids: ids.slice(start, start + 100),
  })
  names.push(...nodes.map(({ label }) => label))
}

const query = `query ($authors: [PersonKey!]!, $reviewers: [PersonKey!]!, $policy: ConflictPolicy!) {
  conflictsOfInterest(authors: $authors, reviewers: $reviewers, policy: $policy) {
    authors { index person { id label } candidates { id label } }
    reviewers { index person { id label } candidates { id label } }
    caveats { papersOverAuthorLimit papersWithCutAuthorList }
    pairs(verdicts: [CONFLICT, UNDETERMINED], first: 100) {
      totalCount
      nodes { authorIndex reviewerIndex verdict
        reasons { kind detail institution { name } papers(first: 3) { nodes { title year } } evidence { locator source { name } } } }
    }
    unknown: pairs(verdicts: [UNKNOWN_PERSON], first: 1) { totalCount }
    clear: pairs(verdicts: [CLEAR], first: 1) { totalCount }
  }
}`

for (const [kind, keys] of [
  ['ids', ids.map((id) => ({ id }))],
  ['names', names.map((name) => ({ name }))],
]) {
  for (const [name, policy] of [
    ['preset ACL', { preset: 'ACL', year: 2020 }],
    ['preset ACL, distance 2', { preset: 'ACL', year: 2020, maxDistance: 2 }],
    ['preset ACL, distance 4', { preset: 'ACL', year: 2020, maxDistance: 4 }],
  ]) {
    const variables = { authors: keys.slice(0, authorCount), reviewers: keys.slice(authorCount), policy }
    const times = []
    let answer
    const before = process.cpuUsage()
    for (let run = 0; run < runs; run++) {
      statements.count = 0
      const start = performance.now()
      answer = (await ask(query, variables)).conflictsOfInterest
      times.push(performance.now() - start)
    }
    const { user, system } = process.cpuUsage(before)
    const cpu = ((user + system) / 1_000 / runs).toFixed(0)
    times.sort((a, b) => a - b)
    const [p50, p95] = [0.5, 0.95].map((part) => quantile(times, part).toFixed(0))
    print(
      `${authorCount} x ${reviewerCount} by ${kind}, ${name}: p50 ${p50} ms, p95 ${p95} ms, CPU ${cpu} ms, ${statements.count} statements`,
    )
    const { pairs, clear, unknown } = answer
    print(
      `  ${pairs.totalCount} conflicts or undetermined, ${clear.totalCount} clear, ${unknown.totalCount} of unknown people`,
    )
  }
}
await graph.close()
