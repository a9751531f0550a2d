import type { Graph, Statement, Transaction } from '../../graph/graph.ts'
import { CoterieError } from '../../model/error.ts'
import type { Calls } from './calls.ts'
import type { Borrower, Lending } from './lent-graph.ts'

/** A graph as it is lent: its number with the lender, and what it says of itself. */
export interface LentGraph extends Pick<Graph, 'engine' | 'place'> {
  readonly number: number
}

/** Graphs that another thread lends. */
export const borrowGraphs = (lender: () => Calls<Lending>) => {
  /** By number of the write: the work to do in its transaction, and what it failed with. */
  const works = new Map<number, { readonly work: (transaction: Transaction) => Promise<void>; failure?: unknown }>()
  let written = 0

  const transactionOf = (id: number): Transaction => ({
    run: <P, R>(statement: Statement<P, R>, params: P) => {
      const rows = lender().run(id, plain(statement), params) as Promise<readonly R[]>
      // The work may not wait for this one; the transaction keeps its failure all the same.
      rows.catch(() => undefined)
      return rows
    },
  })
  const write = async <T>(graph: number, work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const id = written++
    const outcome: { value?: T } = {}
    const entry: { work: (transaction: Transaction) => Promise<void>; failure?: unknown } = {
      work: async (transaction) => {
        outcome.value = await work(transaction)
      },
    }
    works.set(id, entry)
    try {
      await lender().write(graph, id)
      return outcome.value as T
    } catch (error) {
      // The very error that the work threw, which went to the lender as a copy.
      throw entry.failure ?? error
    } finally {
      works.delete(id)
    }
  }
  return {
    answers: {
      attempt: async (id: number) => {
        const entry = works.get(id)
        if (entry === undefined) throw new CoterieError('INTERNAL', `No write ${id} is under way.`)
        delete entry.failure
        try {
          await entry.work(transactionOf(id))
        } catch (error) {
          entry.failure = error
          throw error
        }
      },
    } satisfies Borrower,
    borrow: ({ number, engine, place }: LentGraph): Graph => ({
      engine,
      place,
      read: <P, R>(statement: Statement<P, R>, params: P, options: { readonly deadlines?: number } = {}) =>
        lender().read(number, plain(statement), params, options.deadlines ?? 1) as Promise<readonly R[]>,
      write: (work) => write(number, work),
      search: (index, words, bound, options = {}) => lender().search(number, index, words, bound, options.match),
      close: async () => {
        throw new CoterieError('INTERNAL', 'A borrowed graph is closed by its lender.')
      },
    }),
  }
}

const plain = ({ kind, text }: Statement<never, unknown>): Statement<unknown, unknown> => ({ kind, text })
