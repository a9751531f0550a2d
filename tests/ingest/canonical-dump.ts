import { createHash } from 'node:crypto'
import type { Value } from '../../src/graph/graph.ts'
import type { GraphFacts, NodeFact, RelationFact } from '../../src/ingest/derive/graph-facts.ts'

/** Ends that are ordered by id and mean the same either way. */
const undirected: ReadonlySet<string> = new Set(['COLLABORATED', 'POSSIBLY_SAME', 'POSSIBLE_VERSION'])
const parallelLists = ['papers', 'years', 'sizes', 'cut', 'certain'] as const

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
const listOf = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : [])

/**
 * A graph as lines of text in order, each id replaced by what it names: two graphs are equal but for their ids when their dumps
 * are. Ids of sources and records come from what these say and stay; redirects are of ids alone and are left out.
 */
export const canonicalDump = (facts: GraphFacts): string[] => {
  const names = namesOf(facts)
  const named = (id: string): string => names.get(id) ?? id
  const nodes = [...facts.nodes.values()]
    .filter(({ label }) => label !== 'Redirect' && label !== 'Import')
    .map(({ label, id, properties }) => `${label} ${named(id)} ${textOf(withoutIds(properties, named), named)}`)
  const relations = [...facts.relations.values()]
    .filter(({ type }) => type !== 'LEADS_TO')
    .map(({ type, from, to, properties }) => {
      const ends = [named(from), named(to)]
      if (undirected.has(type)) ends.sort()
      return `${ends[0]} ${type} ${ends[1]} ${textOf({ ...properties, id: '', ...tieLists(properties, named) }, named)}`
    })
  return [...nodes, ...relations].sort()
}

/** Properties in which ids stand, or what comes from them. */
const withoutIds = (properties: NodeFact['properties'], named: (id: string) => string): Record<string, Value> => ({
  ...properties,
  id: '',
  bucket: '',
  ...('person' in properties ? { person: named(String(properties.person)) } : {}),
  ...('people' in properties ? { people: String(properties.people).replace(/person-\w+/g, named) } : {}),
})

/** The parallel lists of a tie as one, in the order of what the papers are called. */
const tieLists = (properties: RelationFact['properties'], named: (id: string) => string): Record<string, Value> => {
  if (!('papers' in properties)) return {}
  const rows = listOf(properties.papers).map((paper, index) =>
    parallelLists
      .map((key) => (key === 'papers' ? named(paper) : String((properties[key] as readonly Value[])[index])))
      .join(' '),
  )
  return { ...Object.fromEntries(parallelLists.map((key) => [key, null])), joint: rows.sort() }
}

const textOf = (properties: Readonly<Record<string, Value>>, named: (id: string) => string): string =>
  Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}=${key === 'institution' ? named(String(value)) : JSON.stringify(value)}`)
    .sort()
    .join(' ')

/** What each node is called: by its records, its keys or the places where it is named, never by an id that history gave. */
const namesOf = ({ nodes, relations }: GraphFacts): Map<string, string> => {
  const names = new Map<string, string>()
  const said = new Map<string, string[]>()
  const say = (id: string, what: string) => said.set(id, [...(said.get(id) ?? []), what])
  const each = (type: string, visit: (relation: RelationFact) => void) => {
    for (const relation of relations.values()) if (relation.type === type) visit(relation)
  }
  const nameAll = (label: NodeFact['label'], name: (node: NodeFact) => string) => {
    for (const node of nodes.values()) if (node.label === label) names.set(node.id, `${label}:${short(name(node))}`)
  }
  const whatIsSaid = ({ id }: NodeFact) => (said.get(id) ?? []).sort().join('\n')

  each('DESCRIBES', ({ from, to }) => say(to, from))
  nameAll('Paper', whatIsSaid)
  each('AUTHORED', ({ from, to, properties }) =>
    say(from, `${names.get(to)} ${properties.position} ${properties.printedName}`),
  )
  each('RELATED', ({ from, to, properties }) => {
    for (const mention of listOf(properties.mentions)) say(properties.saidBy === 'TO' ? from : to, mention)
  })
  nameAll('Person', whatIsSaid)
  for (const label of ['Group', 'Institution', 'Topic', 'Venue'] as const) {
    nameAll(label, ({ properties }) => listOf(properties.keys).join())
  }
  each('DID', ({ from, to }) => say(to, names.get(from) ?? ''))
  nameAll('Activity', (node) => `${whatIsSaid(node)} ${textOf({ ...node.properties, id: '' }, String)}`)
  return names
}
