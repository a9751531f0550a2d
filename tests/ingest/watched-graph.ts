import type { Graph, Transaction } from '../../src/graph/graph.ts'

export interface WatchedGraph extends Graph {
  /** Statements that were written since the graph was watched. */
  statementCount(): number
  transactionCount(): number
}

/** The same graph, its writes counted; with `failAt`, the statement of that number throws before it is run. */
export const watchGraph = (graph: Graph, failAt = Number.POSITIVE_INFINITY): WatchedGraph => {
  let [statements, transactions] = [0, 0]
  return {
    engine: graph.engine,
    place: graph.place,
    read: (statement, params, options) => graph.read(statement, params, options),
    search: (index, words, bound, options) => graph.search(index, words, bound, options),
    close: () => graph.close(),
    write: (work) => {
      transactions += 1
      return graph.write((transaction) => {
        const run: Transaction['run'] = (statement, params) => {
          statements += 1
          if (statements === failAt) throw new RangeError('the disk is full')
          return transaction.run(statement, params)
        }
        return work({ run })
      })
    },
    statementCount: () => statements,
    transactionCount: () => transactions,
  }
}

/** The same graph, with something to be done after each transaction that was stored. */
export const afterEachTransaction = (graph: Graph, check: () => Promise<void>): Graph => ({
  engine: graph.engine,
  place: graph.place,
  read: (statement, params, options) => graph.read(statement, params, options),
  search: (index, words, bound, options) => graph.search(index, words, bound, options),
  close: () => graph.close(),
  write: async (work) => {
    const result = await graph.write(work)
    await check()
    return result
  },
})
