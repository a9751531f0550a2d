import type { Graph } from '../../src/graph/graph.ts'
import { deriveGraph, type HeldSource } from '../../src/ingest/derive/derive-graph.ts'
import { readStoredGraph, type StoredGraph } from '../../src/ingest/stored-graph.ts'
import { changesBetween, writeChanges } from '../../src/ingest/write-changes.ts'

/**
 * The graph after a step of its history: documents that come or replace those of their names, and names of documents that go.
 * An import without files, for tests of what follows from records.
 */
export const storeSources = async (
  graph: Graph,
  sources: readonly HeldSource[],
  gone: readonly string[] = [],
  tieLimit = 100,
): Promise<StoredGraph> => {
  const stored = await readStoredGraph(graph)
  const held = new Map(stored.sources.map((source) => [source.name, source]))
  for (const name of gone) held.delete(name)
  for (const source of sources) held.set(source.name, source)
  const wanted = deriveGraph([...held.values()], stored.given, stored.redirects, tieLimit)
  await graph.write((transaction) => writeChanges(transaction, changesBetween(stored, wanted)))
  return readStoredGraph(graph)
}

/** The id of the person of that label; undefined unless there is exactly one. */
export const idOf = (graph: StoredGraph, label: string): string | undefined => {
  const ids = [...graph.nodes.values()].filter((node) => node.label === 'Person' && node.properties.label === label)
  return ids.length === 1 ? ids[0]?.id : undefined
}

/** The id of the paper of that title; undefined unless there is exactly one. */
export const paperIdOf = (graph: StoredGraph, title: string): string | undefined => {
  const ids = [...graph.nodes.values()].filter((node) => node.label === 'Paper' && node.properties.title === title)
  return ids.length === 1 ? ids[0]?.id : undefined
}
