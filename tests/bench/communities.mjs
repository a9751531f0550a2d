/**
 * How long communities and rankings of the ACL Anthology take, beside graphology (a development dependency) on the same ties.
 * Needs a build and the data set; see `acl-store.mjs`.
 *
 *     npm run bench:communities
 */

import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { brokersOf } from '../../dist/analytics/broker.js'
import { CommunityTerms, labelOf } from '../../dist/analytics/community-term.js'
import { subjectsOf } from '../../dist/analytics/held-subjects.js'
import { findCommunities } from '../../dist/analytics/leiden/find-communities.js'
import { modularityOf } from '../../dist/analytics/modularity.js'
import { partitionPeople } from '../../dist/analytics/partition.js'
import { rankPeople } from '../../dist/analytics/rank-people.js'
import { readProjection } from '../../dist/analytics/read-projection.js'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { selectTies } from '../../dist/analytics/select-ties.js'
import { stabilityOf } from '../../dist/analytics/stability.js'
import { nodeCountOf, tiedNodesOf, weightedGraphOf } from '../../dist/analytics/weighted-graph.js'
import { createBreathing } from '../../dist/model/breathe.js'
import { everything, openAclStore } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const breathe = createBreathing()

/** What came out, and the least processor time of some runs in milliseconds: other work of the machine does not count. */
const timed = async (runs, work) => {
  let [least, found] = [Number.POSITIVE_INFINITY, undefined]
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    found = await work(run)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1_000)
  }
  return { least, found }
}
const told = ({ least }) => `${least.toFixed(0)} ms`
const compared = (name, ours, theirs) =>
  print(`${name}: ours ${told(ours)}, graphology ${told(theirs)}, ${(theirs.least / ours.least).toFixed(1)} times`)

/** The same ties for graphology, without those who have none. */
const graphologyOf = (graph) => {
  const { neighbours, weights } = graph
  const copy = new UndirectedGraph()
  for (const node of tiedNodesOf(graph)) copy.addNode(node)
  for (let node = 0; node < nodeCountOf(graph); node++)
    for (let place = neighbours.starts[node]; place < neighbours.starts[node + 1]; place++)
      if (node < neighbours.items[place]) copy.addEdge(node, neighbours.items[place], { weight: weights[place] })
  return copy
}

const store = await openAclStore()
const projection = await readProjection(store, 100)
const graph = selectTies(projection, everything)
const theirs = graphologyOf(graph)
print(`${theirs.order} people with ties, ${theirs.size} ties`)

const search = (seed) => ({ resolution: 1, seed })
const leidenOf = (rounds) => timed(8, (seed) => findCommunities(graph, search(seed), breathe, rounds))
const [once, twice] = [await leidenOf(1), await leidenOf(2)]
const theirLouvain = await timed(6, (seed) =>
  louvain.detailed(theirs, { getEdgeWeight: 'weight', rng: seededRandom(seed) }),
)
compared('Communities, one round', once, theirLouvain)
compared('Communities, two rounds as is usual', twice, theirLouvain)
const reached = [once, twice].map(({ found }) => modularityOf(graph, found, 1).toFixed(4))
print(`  modularity ${reached.join(' and ')}, graphology ${theirLouvain.found.modularity.toFixed(4)}`)

const rank = (by, looks) => rankPeople(graph, by, 42, breathe, looks)
const ourRank = await timed(4, () => rank('PAGERANK'))
const theirRank = await timed(2, () =>
  pagerank(theirs, { getEdgeWeight: 'weight', tolerance: 1e-9 / theirs.order, maxIterations: 200 }),
)
compared('PageRank until it changes by less than 1e-9', ourRank, theirRank)
const difference = Math.max(
  ...Object.entries(theirRank.found).map(([node, value]) => Math.abs(value - ourRank.found.values[node])),
)
print(`  greatest difference ${difference.toExponential(1)}`)

// graphology draws no samples, and all of these people would take it an hour: so all ways between the first thousand.
const first = (() => {
  const ties = []
  for (let node = 0; node < 3_000; node++)
    for (let place = graph.neighbours.starts[node]; place < graph.neighbours.starts[node + 1]; place++)
      if (node < graph.neighbours.items[place] && graph.neighbours.items[place] < 3_000)
        ties.push([node, graph.neighbours.items[place], graph.weights[place]])
  return weightedGraphOf(3_000, ties)
})()
compared(
  `Exact betweenness of ${tiedNodesOf(first).length} people`,
  await timed(3, () => rankPeople(first, 'BETWEENNESS', 42, breathe)),
  await timed(2, () => betweenness(graphologyOf(first), { getEdgeWeight: null })),
)

const looks = graph.neighbours.items.length + nodeCountOf(graph)
const sampled = await timed(2, () => rank('BETWEENNESS', 256 * looks))
print(`Betweenness from ${sampled.found.sampleSize} people: ${told(sampled)}`)
const near = await timed(2, () => rank('HARMONIC_CLOSENESS', 256 * looks))
print(`Harmonic closeness from ${near.found.sampleSize} people: ${told(near)}`)

const partition = await partitionPeople(graph, search(42), breathe)
print(
  `Stability of ${partition.keys.length} communities: ${told(await timed(1, () => stabilityOf(partition, breathe)))}`,
)
const tenLargest = await timed(1, async () => {
  for (let community = 0; community < 10; community++) await brokersOf(partition, community, breathe)
})
print(`Brokers of the ten largest: ${told(tenLargest)}`)
const subjects = await timed(1, () => subjectsOf(store, projection))
print(`Titles and topics read: ${told(subjects)}`)
const labels = await timed(1, () => {
  const standing = new CommunityTerms(partition, subjects.found)
  return Array.from({ length: 10 }, (_, community) =>
    labelOf(
      standing.of(community).flatMap(({ kind, term }) => (kind === 'WORD' ? term : [])),
      3,
    ),
  )
})
print(`Names of the ten largest: ${told(labels)}`)
for (const [community, label] of labels.found.entries())
  print(`  ${partition.members.starts[community + 1] - partition.members.starts[community]} people: ${label}`)
await store.close()
