import { setTimeout as delay } from 'node:timers/promises'
import type { Transaction as EngineTransaction, QueryResult } from '@grafeo-db/js'
import { CoterieError } from '../../model/error.ts'
import { withinDeadline } from '../deadline.ts'
import type { Graph, ReadOptions, Transaction } from '../graph.ts'
import { cleanParameters } from '../parameters.ts'
import { plainRows } from '../rows.ts'
import { createRunning } from '../running.ts'
import { searchWords } from '../search-word.ts'
import { createTransaction } from '../transaction.ts'
import { createSlots, createTurns } from '../turns.ts'
import { isConflict, toCoterieError } from './embedded-error.ts'
import { candidatesWithAnyWord, candidatesWithWords } from './search-statement.ts'
import type { Store } from './store-folder.ts'

/** A statement cannot be stopped; so many that run away leave the process its memory and the others their turn. */
const readsAtOnce = 16
const attempts = 6

const triedToWrite = () => new CoterieError('INTERNAL', 'A statement for reading tried to write.')

const changes = ({ counters }: QueryResult): boolean => Object.values(counters).some((count) => count > 0)

type Work<T> = (transaction: Transaction) => Promise<T>

const commit = (engine: EngineTransaction, storeIsClosed: boolean): void => {
  // The engine would take it into its memory and say that it is stored.
  if (storeIsClosed) throw new CoterieError('UNAVAILABLE', 'The graph was closed before the transaction ended.')
  try {
    engine.commit()
  } catch (error) {
    throw toCoterieError(error)
  }
}

/** What begins so changes the schema, which counters do not count. */
const schemaChange = /^\s*(CREATE|DROP|ALTER)\b/i

/** The graph over an open store. Reads run in transactions that are always undone: no text can change anything. */
export const createEmbeddedGraph = (store: Store, statementTimeoutMs: number): Graph => {
  const { database } = store
  const running = createRunning()
  const inSlot = createSlots(readsAtOnce)
  const inTurn = createTurns()
  let closed: Promise<void> | undefined
  let storeIsClosed = false

  const readRows = async (text: string, parameters: object, givenUp: AbortSignal): Promise<object[]> => {
    if (givenUp.aborted) return []
    if (schemaChange.test(text)) throw triedToWrite()
    const transaction = database.beginTransaction()
    try {
      const result = await transaction.executeCypher(text, parameters)
      if (changes(result)) throw triedToWrite()
      return givenUp.aborted ? [] : plainRows(result.toArray())
    } catch (error) {
      throw toCoterieError(error)
    } finally {
      transaction.rollback()
    }
  }

  /** Rejects early through `giveUp` where a statement that nobody waits for must end before its writes can be undone. */
  const attemptWrite = async <T>(work: Work<T>, giveUp: (reason: unknown) => void): Promise<T> => {
    const engine = database.beginTransaction()
    const transaction = createTransaction({
      statementTimeoutMs,
      execute: async (text, parameters) => plainRows((await engine.executeCypher(text, parameters)).toArray()),
      toError: toCoterieError,
    })
    try {
      const outcome = await work(transaction)
      await transaction.end()
      commit(engine, storeIsClosed)
      return outcome
    } catch (error) {
      if (error instanceof CoterieError && error.code === 'TIMEOUT') giveUp(error)
      await transaction.end().catch(() => undefined)
      if (engine.isActive) engine.rollback()
      throw error
    }
  }
  const retriedWrite = async <T>(work: Work<T>, giveUp: (reason: unknown) => void): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptWrite(work, giveUp)
      } catch (error) {
        if (!isConflict(error) || attempt === attempts) throw error
        await delay(5 * 2 ** attempt)
      }
    }
  }

  const read: Graph['read'] = async <R>(
    statement: { kind: string; text: string },
    params: unknown,
    { signal, deadlines = 1 }: ReadOptions = {},
  ) => {
    if (statement.kind !== 'read') throw new CoterieError('INTERNAL', 'A statement for writing was given to read.')
    const parameters = cleanParameters(params)
    const deadline = { milliseconds: statementTimeoutMs * deadlines, signal }
    const rows = await withinDeadline(deadline, (givenUp) =>
      running.add(() => inSlot(() => readRows(statement.text, parameters, givenUp))),
    )
    return rows as R[]
  }

  const close = async (): Promise<void> => {
    await running.end(statementTimeoutMs)
    storeIsClosed = true
    await store.close()
  }

  return {
    engine: 'EMBEDDED',
    place: store.place,
    read,
    write: (work) =>
      new Promise((resolve, reject) => {
        running.add(() => inTurn(() => retriedWrite(work, reject))).then(resolve, reject)
      }),
    search: async (index, words, bound, options = {}) => {
      const different = searchWords(words)
      if (different.length === 0) return { ids: [], total: 0 }
      const searchFor = options.match === 'ANY' ? candidatesWithAnyWord : candidatesWithWords
      const { statement, params } = searchFor(index, different, bound)
      const [row] = await read(statement, params, options)
      return row ?? { ids: [], total: 0 }
    },
    close: () => {
      closed ??= close()
      return closed
    },
  }
}
