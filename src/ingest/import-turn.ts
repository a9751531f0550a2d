import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Graph, Transaction } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import { hashId } from '../model/id.ts'
import {
  askForImportTurn,
  type ImportTurnRow,
  importTurn,
  leaveImportTurn,
  renewImportTurn,
  takeImportTurn,
} from '../statements/import-turn.ts'

/** The node of the turn: an import's own, beside that of what it leaves for the next. */
export const importTurnId = hashId('import', 'turn')

export interface TurnOptions {
  /** A dry run takes turns within this process only: it must not write, not even that. */
  readonly dryRun: boolean
  readonly now: () => Date
  /** Asks for the end: the import stops before its next transaction. */
  readonly signal?: AbortSignal | undefined
  readonly timing?: Partial<TurnTiming>
}

export interface TurnTiming {
  /** So often a word is left in the graph that the import goes on; every batch leaves one too. */
  readonly renewEveryMs: number
  /** An import that was not heard of for so long was killed: its turn is taken over. */
  readonly lostAfterMs: number
}

const usualTiming: TurnTiming = { renewEveryMs: 10_000, lostAfterMs: 60_000 }

/** A turn that was given. */
export interface ImportTurn {
  readonly importId: string
  /** The graph to import into: a write of an import that was stopped, or whose turn was taken over, is refused. */
  readonly graph: Graph
}

/** Since when an import runs in this process, by the graph that it is about. */
const running = new WeakMap<Graph, Date>()

/** Whether an import runs in this process; another process may have the turn all the same. */
export const isImporting = (graph: Graph): boolean => running.has(graph)

/**
 * Lets one import at a time change a graph, or any other work that derives what is stored anew: a second one is refused. An
 * embedded graph belongs to one process; in Neo4j, which many may share, the turn stands in the graph.
 * @throws CoterieError CONFLICT when another import has the turn, or took it over; UNAVAILABLE when it was asked to stop
 */
export const inImportTurn = async <T>(
  graph: Graph,
  options: TurnOptions,
  work: (turn: ImportTurn) => Promise<T>,
): Promise<T> => {
  const since = running.get(graph)
  if (since !== undefined) throw refusal(since, 'in this process')
  running.set(graph, options.now())
  try {
    const importId = hashId('import', randomUUID())
    if (options.dryRun || graph.engine === 'EMBEDDED') {
      return await work({ importId, graph: guarded(graph, options.signal, async () => {}) })
    }
    return await inSharedTurn(graph, importId, options, work)
  } finally {
    running.delete(graph)
  }
}

const inSharedTurn = async <T>(
  graph: Graph,
  holder: string,
  options: TurnOptions,
  work: (turn: ImportTurn) => Promise<T>,
): Promise<T> => {
  const { renewEveryMs, lostAfterMs } = { ...usualTiming, ...options.timing }
  const turn = { id: importTurnId, holder }
  const takenAt = await takeTurn(graph, holder, lostAfterMs)
  const start = performance.now()
  const renew = async (transaction: Transaction): Promise<void> => {
    const now = takenAt + Math.round(performance.now() - start)
    const [kept] = await transaction.run(renewImportTurn, { ...turn, now })
    if (kept === undefined) throw new CoterieError('CONFLICT', takenOver)
  }
  // What is wrong shows at the next batch, which renews it too.
  const timer = setInterval(() => void graph.write(renew).catch(() => undefined), renewEveryMs)
  try {
    return await work({ importId: holder, graph: guarded(graph, options.signal, renew) })
  } finally {
    clearInterval(timer)
    // An import whose graph went away is taken over after a minute.
    await graph.write((transaction) => transaction.run(leaveImportTurn, turn)).catch(() => undefined)
  }
}

/** @returns the time of the graph's clock */
const takeTurn = async (graph: Graph, holder: string, lostAfterMs: number): Promise<number> => {
  const id = importTurnId
  const owner = `process ${process.pid} on ${hostname()}`
  const [known] = await graph.read(importTurn, { id })
  if (known !== undefined) refuseHeld(known, lostAfterMs)
  return graph
    .write(async (transaction) => {
      const [asked] = await transaction.run(askForImportTurn, { id, asked: holder })
      if (asked === undefined) throw new CoterieError('INTERNAL', 'The turn of imports could not be asked for.')
      refuseHeld(asked, lostAfterMs)
      await transaction.run(takeImportTurn, { id, holder, owner, now: asked.now })
      return asked.now
    })
    .catch((error: unknown) => {
      // Its transaction keeps the node until it ends, longer than a statement may wait.
      const isBusy = error instanceof CoterieError && error.code === 'TIMEOUT'
      throw isBusy ? refusal(dateOf(known?.since), known?.owner ?? 'in another process') : error
    })
}

const refuseHeld = ({ holder, owner, since, silentMs }: ImportTurnRow, lostAfterMs: number): void => {
  if (holder === null || silentMs === null || silentMs >= lostAfterMs) return
  throw refusal(
    dateOf(since),
    `${owner ?? 'elsewhere'}, last heard of ${Math.round(silentMs / 1_000)} s ago, and given up after ${Math.round(lostAfterMs / 1_000)} s`,
  )
}

const dateOf = (instant: number | null | undefined): Date | null =>
  instant === null || instant === undefined ? null : new Date(instant)

const refusal = (since: Date | null, where: string): CoterieError =>
  new CoterieError(
    'CONFLICT',
    `Another import is running${since === null ? '' : ` since ${since.toISOString()}`} (${where}); try again when it has ended.`,
    since === null ? {} : { since: since.toISOString() },
  )

const takenOver =
  'Another import took over while this one was not heard of; what this one wrote stays: import again when the other has ended.'

/** Throws where an import was asked to stop. */
export const checkStopped = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted !== true) return
  throw new CoterieError(
    'UNAVAILABLE',
    'The import was stopped; what it wrote stays, and the same import goes on from there.',
  )
}

/** The same graph, where the end is looked for before each statement, and each transaction begins with a word about the import. */
const guarded = (
  graph: Graph,
  signal: AbortSignal | undefined,
  begin: (transaction: Transaction) => Promise<void>,
): Graph => ({
  engine: graph.engine,
  place: graph.place,
  read: async (statement, params, options) => {
    checkStopped(signal)
    return graph.read(statement, params, options)
  },
  write: async (work) => {
    checkStopped(signal)
    return graph.write(async (transaction) => {
      await begin(transaction)
      return work(transaction)
    })
  },
  search: (index, words, bound, options) => graph.search(index, words, bound, options),
  close: () => graph.close(),
})
