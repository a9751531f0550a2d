import { afterAll, beforeAll } from 'vitest'
import type { RequestBounds } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'
import type { ImportReport } from '../../src/ingest/report.ts'
import type { TestEngine } from '../graph/engines.ts'
import { type Document, importInto } from '../ingest/documents.ts'
import { type Ask, askOver, usualBounds } from './asking.ts'

/** A service over a graph, for one group of tests. */
export interface Service {
  readonly graph: Graph
  readonly ask: Ask
  /** The same graph under other bounds. */
  askWithin(bounds: Partial<RequestBounds>): Ask
}

export const load = (
  graph: Graph,
  documents: readonly Document[],
  tieLimit = usualBounds.tieLimit,
): Promise<ImportReport> => importInto(graph, documents, { tieLimit, now: () => new Date('2026-01-01T00:00:00Z') })

export const serviceOver = (graph: Graph): Service => ({
  graph,
  ask: askOver(graph),
  askWithin: (bounds) => askOver(graph, bounds),
})

/** The service of a group of tests, which only read: the documents are loaded once before them. */
export const sharedService = (
  engine: TestEngine,
  documents: readonly Document[],
  tieLimit?: number,
): (() => Service) => {
  let service: Service | undefined
  beforeAll(async () => {
    const graph = await engine.open()
    await load(graph, documents, tieLimit)
    service = serviceOver(graph)
  })
  afterAll(async () => {
    await service?.graph.close()
  })
  return () => {
    if (service === undefined)
      throw new Error('The documents are loaded before the tests, not while they are collected.')
    return service
  }
}
