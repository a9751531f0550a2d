import { read } from '../graph/graph.ts'

/**
 * What Neo4j Graph Data Science is asked: only where the server has it, never of the embedded engine. A graph of its catalog lies in the
 * memory of the server; what is worked out for it stays there as a property of its nodes. Nothing here changes what is stored.
 */

/** A row where the server has Graph Data Science; none elsewhere. */
export const dataScience = read<Record<never, never>, { readonly name: string }>(
  "SHOW FUNCTIONS EXECUTABLE YIELD name WHERE name = 'gds.graph.project' RETURN name",
)

interface Named {
  readonly name: string
}
interface NamedProperty extends Named {
  readonly property: string
}

/** Which ties count, with nothing left open. */
export interface TieConditions {
  readonly fromYear: number
  readonly toYear: number
  readonly counting: string
  readonly minWeight: number
  readonly maxAuthors: number
  readonly certainOnly: boolean
  readonly withUnknownYears: boolean
  readonly withCutAuthorLists: boolean
}

/** Puts the ties that count into the catalog, without directions, with what they weigh. A graph without ties is not made. */
export const projectGraph = read<Named & TieConditions, { readonly made: unknown }>(`
  MATCH (a:Person)-[t:COLLABORATED]->(b:Person)
  WITH a, b, t.years AS years, t.sizes AS sizes, t.cut AS cut, t.certain AS certain
  WITH a, b, reduce(weight = 0.0, i IN range(0, size(years) - 1) | weight + CASE
    WHEN years[i] = 0 AND NOT $withUnknownYears THEN 0.0
    WHEN years[i] <> 0 AND (years[i] < $fromYear OR years[i] > $toYear) THEN 0.0
    WHEN (cut[i] AND NOT $withCutAuthorLists) OR ($certainOnly AND NOT certain[i]) OR sizes[i] > $maxAuthors THEN 0.0
    WHEN $counting = 'FULL' OR sizes[i] < 3 THEN 1.0
    WHEN $counting = 'FRACTIONAL' THEN 1.0 / (sizes[i] - 1)
    ELSE 2.0 / (sizes[i] * (sizes[i] - 1)) END) AS weight
  WHERE weight > 0.0 AND weight >= $minWeight - 1e-9
  WITH gds.graph.project($name, a, b, {relationshipProperties: {weight: weight}}, {undirectedRelationshipTypes: ['*']}) AS made
  RETURN made IS NOT NULL AS made
`)

/** A graph of the catalog, and what was worked out for it; no row for one that is not there. Ties are counted from both ends. */
export const projectedGraph = read<
  Named,
  { readonly people: number; readonly ends: number; readonly properties: readonly string[] }
>(`
  CALL gds.graph.list($name) YIELD nodeCount, relationshipCount, schema
  RETURN nodeCount AS people, relationshipCount AS ends,
    reduce(found = [], kind IN keys(schema.nodes) | found + keys(schema.nodes[kind])) AS properties
`)

/** The names of graphs of this database that begin so. */
export const projectedGraphs = read<{ readonly beginning: string }, Named>(`
  CALL db.info() YIELD name AS here
  CALL gds.graph.list() YIELD graphName, database
  WITH here, graphName, database WHERE database = here AND graphName STARTS WITH $beginning
  RETURN graphName AS name ORDER BY name
`)

/** Takes graphs out of the catalog; no row for one that was not there. */
export const dropGraphs = read<{ readonly names: readonly string[] }, Named>(`
  UNWIND $names AS name
  CALL gds.graph.drop(name, false) YIELD graphName
  RETURN graphName AS name
`)

/** Forgets what was worked out; no row where it was not there. */
export const dropProperty = read<NamedProperty, { readonly dropped: number }>(`
  CALL gds.graph.nodeProperties.drop($name, [$property], {failIfMissing: false}) YIELD propertiesRemoved
  RETURN propertiesRemoved AS dropped
`)

/** One thread, where what it finds would depend on how several take turns. */
const inOrder = 'concurrency: 1'

interface Ranking extends NamedProperty {
  readonly sampleSize: number
  readonly seed: number
}
interface Done {
  readonly milliseconds: number
}
const workOut = (procedure: string, settings: string) => `
  CALL gds.${procedure}.mutate($name, {mutateProperty: $property, ${settings}}) YIELD computeMillis
  RETURN computeMillis AS milliseconds
`

/** Works out a value for everybody. */
export const rankNodes = {
  DEGREE: read<Ranking, Done>(workOut('degree', inOrder)),
  STRENGTH: read<Ranking, Done>(workOut('degree', `relationshipWeightProperty: 'weight', ${inOrder}`)),
  PAGERANK: read<Ranking, Done>(
    workOut('pageRank', `relationshipWeightProperty: 'weight', maxIterations: 200, tolerance: 1e-9`),
  ),
  BETWEENNESS: read<Ranking, Done>(
    workOut('betweenness', `samplingSize: $sampleSize, samplingSeed: $seed, ${inOrder}`),
  ),
  HARMONIC_CLOSENESS: read<Ranking, Done>(workOut('closeness.harmonic', inOrder)),
}

/** How many people the largest connected part has. */
export const largestComponent = read<Named, { readonly size: number }>(`
  CALL gds.wcc.stats($name) YIELD componentDistribution RETURN componentDistribution.max AS size
`)

/** Finds communities by the Leiden method. */
export const findCommunities = read<NamedProperty & { readonly resolution: number; readonly seed: number }, Done>(
  workOut('leiden', `relationshipWeightProperty: 'weight', gamma: toFloat($resolution), randomSeed: $seed, ${inOrder}`),
)

/** People with their value over `whole`, the greatest first, then by id; those behind a place where one is given. */
export const rankedPeople = read<
  NamedProperty & {
    readonly whole: number
    readonly afterKey: number | null
    readonly afterId: string | null
    readonly limit: number
  },
  { readonly id: string; readonly value: number }
>(`
  CALL gds.graph.nodeProperty.stream($name, $property) YIELD nodeId, propertyValue
  WITH nodeId, propertyValue / toFloat($whole) AS value
  WHERE $afterKey IS NULL OR value <= $afterKey
  WITH gds.util.asNode(nodeId).id AS id, value
  WHERE $afterKey IS NULL OR value < $afterKey OR id > $afterId
  RETURN id, value ORDER BY value DESC, id LIMIT $limit
`)

/** Ties with the communities of their ends, those that begin in some communities only: what is known of a node is costly to ask for. */
const tiesWithCommunities = (which: string) => `
  CALL gds.graph.relationshipProperty.stream($name, 'weight') YIELD sourceNodeId, targetNodeId, propertyValue
  WITH sourceNodeId, targetNodeId, propertyValue AS weight, gds.util.nodeProperty($name, sourceNodeId, $property) AS community
  ${which}
  WITH sourceNodeId, weight, community, gds.util.nodeProperty($name, targetNodeId, $property) AS other
`

/** Who has the strongest ties within each community (then by id), how many are in it, and the weight of ties, within and all, from both ends. */
export const foundCommunities = read<
  NamedProperty,
  {
    readonly community: number
    readonly first: string
    readonly size: number
    readonly within: number
    readonly strength: number
  }
>(`
  ${tiesWithCommunities('')}
  WITH community, sourceNodeId, sum(weight) AS strength, sum(CASE WHEN other = community THEN weight ELSE 0.0 END) AS inner
  WITH community, gds.util.asNode(sourceNodeId).id AS id, strength, inner ORDER BY inner DESC, id
  RETURN community, head(collect(id)) AS first, count(*) AS size, sum(inner) AS within, sum(strength) AS strength
`)

/** People of communities, who has the strongest ties within first, then by id; those behind a place where one is given. */
export const peopleOfCommunities = read<
  NamedProperty & {
    readonly communities: readonly number[]
    readonly afterKey: number | null
    readonly afterId: string | null
    readonly limit: number
  },
  { readonly community: number; readonly id: string; readonly inner: number }
>(`
  ${tiesWithCommunities('WHERE community IN $communities')}
  WITH community, sourceNodeId, sum(CASE WHEN other = community THEN weight ELSE 0.0 END) AS inner
  WITH community, gds.util.asNode(sourceNodeId).id AS id, inner
  WHERE $afterKey IS NULL OR inner < $afterKey OR (inner = $afterKey AND id > $afterId)
  WITH community, id, inner ORDER BY inner DESC, id
  WITH community, collect({id: id, inner: inner}) AS people
  UNWIND people[0..$limit] AS person
  RETURN community, person.id AS id, person.inner AS inner
`)

/** Everybody in some communities, in no order. */
export const membersOfCommunities = read<
  NamedProperty & { readonly communities: readonly number[] },
  { readonly community: number; readonly id: string }
>(`
  CALL gds.graph.nodeProperty.stream($name, $property) YIELD nodeId, propertyValue
  WITH nodeId, propertyValue AS community WHERE community IN $communities
  RETURN community, gds.util.asNode(nodeId).id AS id
`)

/** How many people each community of one partition has in common with each of another. */
export const commonPeople = read<
  NamedProperty & { readonly other: string },
  { readonly community: number; readonly found: number; readonly both: number }
>(`
  CALL gds.graph.nodeProperty.stream($name, $property) YIELD nodeId, propertyValue
  RETURN propertyValue AS community, gds.util.nodeProperty($name, nodeId, $other) AS found, count(*) AS both
`)

interface Ends extends Named {
  readonly from: string
  readonly to: string
}
const ends = 'MATCH (a:Person {id: $from}) MATCH (b:Person {id: $to})'

/** How many steps apart two people of the graph are; no row where no way leads from the one to the other. */
export const stepsBetween = read<Ends, { readonly hops: number }>(`
  ${ends}
  CALL gds.shortestPath.dijkstra.stream($name, {sourceNode: a, targetNode: b}) YIELD totalCost
  RETURN totalCost AS hops
`)

/** Everybody on a way of so many steps, both ends too, when no way has fewer; not more people than `limit`. */
export const peopleOnWays = read<Ends & { readonly hops: number; readonly limit: number }, { readonly id: string }>(`
  ${ends}
  CALL (a, b) {
    CALL gds.allShortestPaths.delta.stream($name, {sourceNode: a}) YIELD targetNode, totalCost
    RETURN targetNode, totalCost
    UNION ALL
    CALL gds.allShortestPaths.delta.stream($name, {sourceNode: b}) YIELD targetNode, totalCost
    RETURN targetNode, totalCost
  }
  WITH targetNode, sum(totalCost) AS steps, count(*) AS sides WHERE sides = 2 AND steps = $hops
  RETURN gds.util.asNode(targetNode).id AS id LIMIT $limit
`)

/** What a figure over the papers of everybody leaves out or is not sure of: see `CaveatCount`. */
export const caveatsOfEverybody = read<
  TieConditions & { readonly tieLimit: number },
  {
    readonly papersOverTieLimit: number
    readonly papersOverAuthorLimit: number
    readonly papersOfUnknownYear: number
    readonly papersWithCutAuthorList: number
  }
>(`
  MATCH (n:Paper)
  WHERE (n.year IS NULL OR (n.year >= $fromYear AND n.year <= $toYear))
    AND any(person IN split(n.people, ' ') WHERE NOT person IN ['', '-'] AND NOT ($certainOnly AND person ENDS WITH '?'))
  WITH n.year IS NULL AS undated, NOT n.authorsComplete AS cut, n.knownAuthorCount > $tieLimit AS untied,
    n.knownAuthorCount > $maxAuthors AS large
  RETURN sum(CASE WHEN untied THEN 1 ELSE 0 END) AS papersOverTieLimit,
    sum(CASE WHEN large AND NOT untied THEN 1 ELSE 0 END) AS papersOverAuthorLimit,
    sum(CASE WHEN undated AND NOT untied AND NOT large THEN 1 ELSE 0 END) AS papersOfUnknownYear,
    sum(CASE WHEN cut AND NOT untied AND NOT large THEN 1 ELSE 0 END) AS papersWithCutAuthorList
`)

/** Topics of papers that count and have at least two authors in a community: how many have each, and how many there are. */
export const topicsOfCommunities = read<
  NamedProperty & TieConditions & { readonly communities: readonly number[]; readonly tieLimit: number },
  {
    readonly community: number
    readonly papers: number
    readonly topic: string
    readonly having: number
    readonly everywhere: number
  }
>(`
  CALL gds.graph.nodeProperty.stream($name, $property) YIELD nodeId, propertyValue
  WITH nodeId, propertyValue AS community WHERE community IN $communities
  WITH gds.util.asNode(nodeId) AS person, community
  MATCH (person)-[a:AUTHORED]->(n:Paper)
  WHERE NOT ($certainOnly AND a.certainty <> 'CERTAIN')
    AND ((n.year IS NULL AND $withUnknownYears) OR (n.year >= $fromYear AND n.year <= $toYear))
    AND n.knownAuthorCount <= $tieLimit AND n.knownAuthorCount <= $maxAuthors
    AND (n.authorsComplete OR $withCutAuthorLists)
  WITH community, n, count(DISTINCT person) AS authors WHERE authors > 1
  WITH community, collect(n) AS own
  UNWIND own AS n
  MATCH (n)-[:ABOUT]->(topic:Topic)
  WITH community, size(own) AS papers, topic, count(DISTINCT n) AS having
  RETURN community, papers, topic.id AS topic, having, topic.paperCount AS everywhere
`)
