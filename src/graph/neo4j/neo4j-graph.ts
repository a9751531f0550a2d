import { setTimeout as delay } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type SessionMode } from 'neo4j-driver'
import { CoterieError } from '../../model/error.ts'
import { withinDeadline } from '../deadline.ts'
import type { Graph, ReadOptions, Transaction } from '../graph.ts'
import type { Neo4jOptions } from '../graph-options.ts'
import { cleanParameters } from '../parameters.ts'
import { plainRows } from '../rows.ts'
import { createRunning } from '../running.ts'
import { searchWords } from '../search-word.ts'
import { createTransaction } from '../transaction.ts'
import { createTurns } from '../turns.ts'
import type { SearchIndexNames } from './indexes.ts'
import { toCoterieError } from './neo4j-error.ts'
import { candidatesWithWords } from './search-statement.ts'

const readAttempts = 4
/** An import's transaction runs many statements, each with its own deadline; this is how long the server keeps it. */
const deadlinesOfTransaction = 20
/** All rows come in one answer: statements bound their results. */
const fetchAll = -1

type Work<T> = (transaction: Transaction) => Promise<T>

const wholeNumber = (value: number) => neo4j.int(value)

const rowsOf = (result: { records: readonly { toObject(): object }[] }): object[] =>
  plainRows(result.records.map((record) => record.toObject()))

/** The driver decides by its own error whether to try the work again. */
const driverError = (error: unknown): unknown =>
  error instanceof CoterieError && error.cause instanceof Neo4jError ? error.cause : error

/** The graph over a driver whose indexes are made. Reads run in READ mode, where the server refuses every write. */
export const createNeo4jGraph = (driver: Driver, searchIndexNames: SearchIndexNames, options: Neo4jOptions): Graph => {
  const { database, statementTimeoutMs } = options
  const running = createRunning()
  const inTurn = createTurns()
  // In a cluster, a read sees what this process wrote before it, whichever server answers.
  const bookmarkManager = neo4j.bookmarkManager()
  let closed: Promise<void> | undefined

  const openSession = (defaultAccessMode: SessionMode) =>
    driver.session({ database, defaultAccessMode, bookmarkManager, fetchSize: fetchAll })

  const readOnce = async (
    text: string,
    parameters: object,
    timeout: number,
    givenUp: AbortSignal,
  ): Promise<object[]> => {
    const session = openSession(neo4j.session.READ)
    // Closing resets the connection, and the server breaks the statement off.
    const close = () => session.close().catch(() => undefined)
    givenUp.addEventListener('abort', close, { once: true })
    try {
      return rowsOf(await session.run(text, parameters, { timeout }))
    } finally {
      givenUp.removeEventListener('abort', close)
      await close()
    }
  }

  /** One round trip without a transaction of the driver's, so its retries are made here. */
  const readRows = async (
    text: string,
    parameters: object,
    timeout: number,
    givenUp: AbortSignal,
  ): Promise<object[]> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readOnce(text, parameters, timeout, givenUp)
      } catch (error) {
        const again = error instanceof Neo4jError && error.retryable && attempt < readAttempts && !givenUp.aborted
        if (!again) throw toCoterieError(error)
        await delay(20 * 2 ** attempt)
      }
    }
  }

  const writeOnce = async <T>(work: Work<T>, engine: ManagedTransaction, breakOff: () => unknown): Promise<T> => {
    const transaction = createTransaction({
      statementTimeoutMs,
      execute: async (text, parameters) => rowsOf(await engine.run(text, parameters)),
      wholeNumber,
      toError: toCoterieError,
    })
    try {
      const outcome = await work(transaction)
      await transaction.end()
      return outcome
    } catch (error) {
      if (error instanceof CoterieError && error.code === 'TIMEOUT') breakOff()
      await transaction.end().catch(() => undefined)
      throw driverError(error)
    }
  }

  const write = async <T>(work: Work<T>): Promise<T> => {
    const session = openSession(neo4j.session.WRITE)
    const close = () => session.close().catch(() => undefined)
    try {
      return await session.executeWrite((engine) => writeOnce(work, engine, close), {
        timeout: statementTimeoutMs * deadlinesOfTransaction,
      })
    } catch (error) {
      throw toCoterieError(error)
    } finally {
      await close()
    }
  }

  const read: Graph['read'] = async <R>(
    statement: { kind: string; text: string },
    params: unknown,
    { signal, deadlines = 1 }: ReadOptions = {},
  ) => {
    if (statement.kind !== 'read') throw new CoterieError('INTERNAL', 'A statement for writing was given to read.')
    const parameters = cleanParameters(params, wholeNumber)
    const milliseconds = statementTimeoutMs * deadlines
    const rows = await withinDeadline({ milliseconds, signal }, (givenUp) =>
      running.add(() => readRows(statement.text, parameters, milliseconds, givenUp)),
    )
    return rows as R[]
  }

  return {
    engine: 'NEO4J',
    place: `${options.uri.replace(/\/+$/, '')}/${database}`,
    read,
    write: (work) => running.add(() => inTurn(() => write(work))),
    search: async (index, words, bound, readOptions = {}) => {
      const different = searchWords(words)
      if (different.length === 0) return { ids: [], total: 0 }
      const { statement, params } = candidatesWithWords(
        searchIndexNames,
        index,
        different,
        bound,
        readOptions.match ?? 'EVERY',
      )
      const [row] = await read(statement, params, readOptions)
      return row ?? { ids: [], total: 0 }
    },
    close: () => {
      closed ??= running.end(statementTimeoutMs).then(() => driver.close())
      return closed
    },
  }
}
