import type { Candidates, Graph, SearchIndex, SearchOptions, Statement, Transaction } from '../../graph/graph.ts'
import { CoterieError } from '../../model/error.ts'

/** What the borrower of a graph is asked: to do its work in a transaction, once more where the engine wants it so. */
export interface Borrower {
  attempt(write: number): Promise<void>
}

/** What the lender of graphs answers, by the number of the graph. */
export type Lending = ReturnType<typeof lendGraphs>['answers']

/** Graphs for another thread: it asks, and they are asked here. */
export const lendGraphs = (borrower: () => Borrower) => {
  const graphs = new Map<number, Graph>()
  const numbers = new WeakMap<Graph, number>()
  const transactions = new Map<number, Transaction>()
  let lent = 0
  const graphOf = (number: number): Graph => {
    const graph = graphs.get(number)
    if (graph === undefined) throw new CoterieError('INTERNAL', `No graph ${number} is lent.`)
    return graph
  }
  const write = (graph: number, id: number): Promise<void> =>
    graphOf(graph).write(async (transaction) => {
      transactions.set(id, transaction)
      try {
        await borrower().attempt(id)
      } finally {
        transactions.delete(id)
      }
    })
  const run = (id: number, statement: Statement<unknown, unknown>, params: unknown): Promise<readonly unknown[]> => {
    const transaction = transactions.get(id)
    if (transaction === undefined)
      throw new CoterieError('INTERNAL', 'A statement came after the end of its transaction.')
    return transaction.run(statement, params)
  }
  return {
    answers: {
      read: (graph: number, statement: Statement<unknown, unknown>, params: unknown, deadlines: number) =>
        graphOf(graph).read(statement, params, { deadlines }),
      search: (
        graph: number,
        index: SearchIndex,
        words: readonly string[],
        bound: number,
        match: SearchOptions['match'],
      ): Promise<Candidates> => graphOf(graph).search(index, words, bound, match === undefined ? {} : { match }),
      write,
      run,
    },
    /** Whether somebody is writing. */
    isWriting: (): boolean => transactions.size > 0,
    /** Lends a graph for as long as there is one; always by the same number. */
    lendForGood: (graph: Graph): number => {
      const known = numbers.get(graph)
      if (known !== undefined) return known
      const number = lent++
      numbers.set(graph, number)
      graphs.set(number, graph)
      return number
    },
    /** Lends a graph while some work is done. */
    lend: async <T>(graph: Graph, work: (number: number) => Promise<T>): Promise<T> => {
      const number = lent++
      graphs.set(number, graph)
      try {
        return await work(number)
      } finally {
        graphs.delete(number)
      }
    },
  }
}
