import type { Graph, NodeLabel, Statement, Value } from '../graph/graph.ts'
import { kindOfId } from '../model/id.ts'
import { hasOwnId, type RelationShape, relationShapes } from '../model/relation.ts'
import { allRedirects } from '../statements/import.ts'
import { nodesOf, relationsFrom, relationsTo, shapeKey, tiesOfPairs } from '../statements/stored-graph.ts'
import type { Region } from './derive/batch-facts.ts'
import { type GraphFacts, type NodeFact, type RelationFact, relationKey } from './derive/graph-facts.ts'

/** As many ids as one statement takes. */
const mostIds = 2_000

/** What the graph holds of the part that a batch says everything about. */
export const readRegion = async (graph: Graph, region: Region): Promise<GraphFacts> => {
  const reader = new RegionReader(graph)
  await reader.nodes('Paper', region.papers)
  await reader.nodes('Person', region.people)
  for (const [kind, label] of [
    ['venue', 'Venue'],
    ['topic', 'Topic'],
    ['group', 'Group'],
    ['institution', 'Institution'],
  ] as const) {
    await reader.nodes(
      label,
      region.named.filter((id) => kindOfId(id) === kind),
    )
  }
  await reader.relations('from', region.papers, ['PUBLISHED_IN', 'ABOUT'])
  await reader.relations('to', region.papers, ['AUTHORED', 'DESCRIBES'])
  for (const end of ['from', 'to'] as const) {
    await reader.relations(end, region.papers, ['POSSIBLE_VERSION'], ({ from, to }) => region.isVersionPair(from, to))
    await reader.relations(end, region.subjects, ['RELATED'])
    await reader.relations(end, region.matches, ['POSSIBLY_SAME'])
  }
  await reader.relations('from', region.stays, ['AFFILIATED'])
  await reader.relations('from', region.subjects, ['INTERESTED_IN', 'DID'])
  await reader.relations('to', region.subjects, ['CLAIMS', 'DESCRIBES'])
  await reader.nodes(
    'Activity',
    [...reader.found.relations.values()].filter(({ type }) => type === 'DID').map(({ to }) => to),
  )
  if (region.pairs === null) await reader.relations('from', region.people, ['COLLABORATED'])
  else await reader.ties(region.pairs)
  if (region.redirects) await reader.redirects()
  return reader.found
}

const tie = relationShapes.find(({ type }) => type === 'COLLABORATED')

class RegionReader {
  readonly found = { nodes: new Map<string, NodeFact>(), relations: new Map<string, RelationFact>() }
  private readonly graph: Graph

  constructor(graph: Graph) {
    this.graph = graph
  }

  async nodes(label: NodeLabel, ids: readonly string[]): Promise<void> {
    for (const { properties } of await this.rows(nodesOf[label], ids)) {
      const id = String(properties.id)
      this.found.nodes.set(id, { label, id, properties })
    }
  }

  async relations(
    end: 'from' | 'to',
    ids: readonly string[],
    types: readonly RelationShape['type'][],
    isIn: (relation: { readonly from: string; readonly to: string }) => boolean = () => true,
  ): Promise<void> {
    const kind = ids[0] === undefined ? null : kindOfId(ids[0])
    for (const shape of relationShapes) {
      if (!types.includes(shape.type) || shape[end].toLowerCase() !== kind) continue
      const statement = (end === 'from' ? relationsFrom : relationsTo).get(shapeKey(shape))
      if (statement === undefined) continue
      for (const row of await this.rows(statement, ids)) if (isIn(row)) this.add(shape, row)
    }
  }

  async ties(pairs: readonly (readonly [from: string, to: string])[]): Promise<void> {
    if (tie === undefined) return
    for (let start = 0; start < pairs.length; start += mostIds) {
      const rows = pairs.slice(start, start + mostIds).map(([from, to]) => ({ from, to }))
      for (const row of await this.graph.read(tiesOfPairs, { rows })) this.add(tie, row)
    }
  }

  /** All of them: they are few, and one may lead on through another. */
  async redirects(): Promise<void> {
    const ids: string[] = []
    for (const { id, target } of await this.graph.read(allRedirects, {})) {
      if (typeof id !== 'string' || kindOfId(id) === null) continue
      ids.push(id)
      // An id that names something again, since an earlier batch, has a node of each kind until this one goes.
      const key = this.found.nodes.has(id) ? `redirect ${id}` : id
      this.found.nodes.set(key, { label: 'Redirect', id, properties: { id, target } })
    }
    for (const shape of relationShapes) {
      if (shape.type !== 'LEADS_TO') continue
      const statement = relationsFrom.get(shapeKey(shape))
      if (statement !== undefined) for (const row of await this.rows(statement, ids)) this.add(shape, row)
    }
  }

  private async rows<R>(statement: Statement<{ ids: readonly string[] }, R>, ids: readonly string[]): Promise<R[]> {
    const rows: R[] = []
    const each = [...new Set(ids)]
    for (let start = 0; start < each.length; start += mostIds) {
      for (const row of await this.graph.read(statement, { ids: each.slice(start, start + mostIds) })) rows.push(row)
    }
    return rows
  }

  private add(
    shape: RelationShape,
    {
      from,
      to,
      properties,
    }: { readonly from: string; readonly to: string; readonly properties: Readonly<Record<string, Value>> },
  ): void {
    const id = hasOwnId(shape) ? String(properties.id) : relationKey(shape.type, from, to)
    // Somebody's Neo4j may hold relationships of the same types: they are not ours to change.
    if (kindOfId(hasOwnId(shape) ? id : from) === null || kindOfId(to) === null) return
    this.found.relations.set(id, {
      type: shape.type,
      fromLabel: shape.from,
      toLabel: shape.to,
      id,
      from,
      to,
      properties,
    })
  }
}
