import type { Graph, NodeLabel, Value } from '../graph/graph.ts'
import { nodeLabels } from '../graph/graph.ts'
import { kindOfId, type SourceId } from '../model/id.ts'
import type { SourceFormat, SourceRecord } from '../model/record.ts'
import { relationShapes } from '../model/relation.ts'
import { allNodes, allRelations, shapeKey } from '../statements/stored-graph.ts'
import { givenIdsOf } from './derive/assign-ids.ts'
import type { HeldSource } from './derive/derive-graph.ts'
import type { GraphFacts, NodeFact, RelationFact } from './derive/graph-facts.ts'
import { subjectMentionIds, subjectsOf } from './derive/mentions.ts'
import { type GivenIdsByKind, titleKeysOf } from './derive/papers.ts'
import { authorshipId } from './derive/people.ts'
import type { Redirect } from './derive/redirects.ts'
import type { Held, HeldPerson } from './held-record.ts'

/** The graph as it is stored, with what an import needs of it. */
export interface StoredGraph extends GraphFacts {
  readonly sources: readonly HeldSource[]
  readonly given: GivenIdsByKind
  readonly redirects: readonly Redirect[]
}

/** The whole stored graph. */
export const readStoredGraph = async (graph: Graph): Promise<StoredGraph> => {
  const nodes = new Map<string, NodeFact>()
  const relations = new Map<string, RelationFact>()
  for (const label of nodeLabels) {
    for (const { properties } of await graph.read(allNodes[label], {})) {
      const id = textOf(properties.id)
      // Somebody's Neo4j may hold nodes of the same labels: they are not ours to read or to change.
      if (kindOfId(id) === null) continue
      nodes.set(id, { label, id, properties })
    }
  }
  for (const shape of relationShapes) {
    const statement = allRelations.get(shapeKey(shape))
    if (statement === undefined) continue
    for (const { from, to, properties } of await graph.read(statement, {})) {
      const id = textOf(properties.id)
      if (kindOfId(id) === null) continue
      relations.set(id, { type: shape.type, fromLabel: shape.from, toLabel: shape.to, id, from, to, properties })
    }
  }
  const sources = sourcesOf(nodes, relations)
  return { nodes, relations, sources, given: givenIds(nodes, relations, sources), redirects: redirectsOf(nodes) }
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')
const listOf = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
const ofLabel = (nodes: ReadonlyMap<string, NodeFact>, label: NodeLabel) =>
  [...nodes.values()].filter((node) => node.label === label)
const ofType = (relations: ReadonlyMap<string, RelationFact>, type: string) =>
  [...relations.values()].filter((relation) => relation.type === type)

const sourcesOf = (
  nodes: ReadonlyMap<string, NodeFact>,
  relations: ReadonlyMap<string, RelationFact>,
): HeldSource[] => {
  const recordsOf = new Map<string, { order: number; record: Held }[]>()
  for (const { from, to } of ofType(relations, 'HAS')) {
    const properties = nodes.get(to)?.properties
    if (properties === undefined) continue
    // What was written by `collectSources` and nothing else stands there.
    const said = JSON.parse(textOf(properties.body)) as Omit<SourceRecord, 'locator' | 'text'>
    const record = {
      ...said,
      id: to,
      source: from,
      locator: textOf(properties.locator),
      text: textOf(properties.text),
    } as Held
    const list = recordsOf.get(from) ?? []
    list.push({ order: Number(properties.order ?? 0), record })
    recordsOf.set(from, list)
  }
  return ofLabel(nodes, 'Source').map(({ id, properties }) => ({
    id: id as SourceId,
    name: textOf(properties.name),
    format: textOf(properties.format) as SourceFormat,
    sha256: textOf(properties.sha256),
    importedAt: textOf(properties.importedAt),
    unreadCount: Number(properties.unreadCount ?? 0),
    rejectedCount: Number(properties.rejectedCount ?? 0),
    records: (recordsOf.get(id) ?? []).sort((a, b) => a.order - b.order).map(({ record }) => record),
  }))
}

const givenIds = (
  nodes: ReadonlyMap<string, NodeFact>,
  relations: ReadonlyMap<string, RelationFact>,
  sources: readonly HeldSource[],
): GivenIdsByKind => {
  const byKeys = (label: NodeLabel) =>
    givenIdsOf(
      ofLabel(nodes, label).flatMap(({ id, properties }) => listOf(properties.keys).map((key) => [key, id] as const)),
    )
  const described = ofType(relations, 'DESCRIBES')
  const records = (label: NodeLabel) =>
    described.filter(({ toLabel }) => toLabel === label).map(({ from, to }) => [from, to] as const)
  const personOf = new Map<string, string>(records('Person'))
  const people = sources
    .flatMap((source) => source.records)
    .filter((record): record is HeldPerson => record.kind === 'person')
  return {
    paper: givenIdsOf([
      ...ofLabel(nodes, 'Paper').flatMap(({ id, properties }) =>
        titleKeysOf(textOf(properties.titleKey), Number(properties.knownAuthorCount)).map((key) => [key, id] as const),
      ),
      ...records('Paper'),
    ]),
    person: givenIdsOf([
      ...records('Person'),
      ...subjectsOf(people).flatMap((subject) => {
        const id = personOf.get(subject.records[0]?.id ?? '')
        return id === undefined ? [] : [...subjectMentionIds(subject).keys()].map((mention) => [mention, id] as const)
      }),
      ...ofType(relations, 'AUTHORED')
        .filter(({ fromLabel }) => fromLabel === 'Person')
        .flatMap(({ id, from, to, properties }) =>
          [id, ...listOf(properties.nameKeys).map((key) => authorshipId(to, key))].map((key) => [key, from] as const),
        ),
      // The mention is of the other end; of an advisor named by a page of his, of this end.
      ...ofType(relations, 'RELATED').flatMap(({ from, to, properties }) =>
        listOf(properties.mentions).map((mention) => [mention, properties.saidBy === 'TO' ? from : to] as const),
      ),
    ]),
    group: byKeys('Group'),
    institution: byKeys('Institution'),
    topic: byKeys('Topic'),
    venue: byKeys('Venue'),
  }
}

const redirectsOf = (nodes: ReadonlyMap<string, NodeFact>): Redirect[] =>
  ofLabel(nodes, 'Redirect').map(({ id, properties }) => ({ id, target: textOf(properties.target) }))
