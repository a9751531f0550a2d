import type { Graph } from '../../src/graph/graph.ts'

/** A graph whose reads do as told; everything else is that of the graph within. */
export const graphWith = (graph: Graph, change: Partial<Graph>): Graph => ({
  engine: graph.engine,
  place: graph.place,
  read: (statement, params, options) => graph.read(statement, params, options),
  write: (work) => graph.write(work),
  search: (index, words, bound, options) => graph.search(index, words, bound, options),
  close: () => graph.close(),
  ...change,
})

/** A gate that reads wait at until it is opened, and a promise of the first that waits. */
export const createGate = (): {
  readonly open: () => void
  readonly passed: Promise<void>
  readonly reached: Promise<void>
  readonly arrive: () => void
} => {
  let open = () => {}
  let arrive = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  const reached = new Promise<void>((resolve) => {
    arrive = resolve
  })
  return { open: () => open(), passed, reached, arrive: () => arrive() }
}
