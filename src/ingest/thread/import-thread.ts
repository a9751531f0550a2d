import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { CoterieError } from '../../model/error.ts'
import { untilAborted } from '../../model/until-aborted.ts'
import type { ImportProgress } from '../import-documents.ts'
import { checkStopped } from '../import-turn.ts'
import { type ImportWork, workHere } from '../import-work.ts'
import type { ImportedDocument } from '../sync-sources.ts'
import { type Calls, createCalls } from './calls.ts'
import { lendGraphs } from './lent-graph.ts'
import type { ThreadWork } from './thread-work.ts'

/** The thread keeps what it learnt (parsed names, code that became fast) for who comes next, but not the memory for ever. */
const idleMs = 300_000

/** What the thread asks of the one who started it, besides graphs: bytes of documents, and that somebody hears how far it is. */
const createDesk = () => {
  const documents = new Map<number, ImportedDocument>()
  const readings = new Map<number, AsyncIterator<Uint8Array>>()
  const listeners = new Map<number, ImportProgress>()
  let given = 0
  return {
    answers: {
      openDocument: (number: number): number => {
        const document = documents.get(number)
        if (document === undefined) throw new CoterieError('INTERNAL', `No document ${number} is lent.`)
        const reading = given++
        readings.set(reading, document.open()[Symbol.asyncIterator]())
        return reading
      },
      nextPiece: async (reading: number): Promise<Uint8Array | null> => {
        const next = await readings.get(reading)?.next()
        return next === undefined || next.done === true ? null : next.value
      },
      closeDocument: async (reading: number): Promise<void> => {
        await readings.get(reading)?.return?.()
        readings.delete(reading)
      },
      progress: (number: number, name: keyof ImportProgress, args: readonly unknown[]): void => {
        const tell = listeners.get(number)?.[name] as ((...args: readonly unknown[]) => void) | undefined
        tell?.(...args)
      },
    },
    /** Keeps documents and a listener at hand while some work is done. */
    during: async <T>(
      all: readonly ImportedDocument[],
      progress: ImportProgress | undefined,
      work: (number: number, documents: readonly number[]) => Promise<T>,
    ): Promise<T> => {
      const number = given++
      const numbers = all.map((document) => {
        documents.set(given, document)
        return given++
      })
      if (progress !== undefined) listeners.set(number, progress)
      try {
        return await work(number, numbers)
      } finally {
        listeners.delete(number)
        for (const one of numbers) documents.delete(one)
      }
    },
  }
}

/** What the thread can ask of its owner. */
export type ThreadOwner = ReturnType<typeof createDesk>['answers'] & ReturnType<typeof lendGraphs>['answers']

/** What is asked of a worker. */
export type Thread = Pick<Worker, 'postMessage' | 'on' | 'ref' | 'unref' | 'terminate'>

interface Running {
  readonly thread: Thread
  readonly work: Calls<ThreadWork>
}

/** Work that ends with its process. */
export interface OpenImportWork extends ImportWork {
  /** Ends it with whatever it does. */
  close(): Promise<void>
}

/**
 * What an import makes is mostly garbage at once: with room for 64 MB of it instead of 16, less of it is copied before it is found
 * to be that.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 192 }

/** The work of a process: in a thread of its own, or in this one where it runs from its sources, which a thread cannot. */
export const openImportWork = (): OpenImportWork => {
  const entry = new URL('./entry.js', import.meta.url)
  return existsSync(entry)
    ? createImportThread(() => new Worker(entry, { resourceLimits }))
    : { ...workHere, close: async () => {} }
}

/**
 * Has imports, decisions and comparisons done in a thread of their own, so that a service answers while everybody is decided
 * anew, and the engine takes one batch while the next one is made. The thread is started when there is something to do, and
 * ends when nothing was for some minutes. Instants are those of the clock.
 * @param start starts a thread that runs `entry.ts`
 */
export const createImportThread = (start: () => Thread): OpenImportWork => {
  let running: Running | null = null
  let busy = 0
  let idle: NodeJS.Timeout | null = null
  const desk = createDesk()
  const lending = lendGraphs(() => {
    if (running === null) throw ended('was closed')
    return running.work
  })

  const begin = (): Running => {
    const thread = start()
    const calls = createCalls<ThreadWork>(thread, { ...lending.answers, ...desk.answers })
    const lose = (error: CoterieError) => {
      calls.end(error)
      if (running?.thread === thread) running = null
    }
    thread.on('error', (error) => lose(lost(error)))
    thread.on('exit', () => lose(ended('ended')))
    return { thread, work: calls.there }
  }
  /** Whoever asks next gets another thread, and not one that is about to end. */
  const end = async (thread: Thread): Promise<void> => {
    if (running?.thread === thread) running = null
    await thread.terminate()
  }
  const within = async <T>(task: (work: Calls<ThreadWork>) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    running ??= begin()
    const { thread, work } = running
    if (idle !== null) clearTimeout(idle)
    busy += 1
    // What is under way keeps the process alive, what waits does not.
    thread.ref()
    // Else a stop would wait until everybody is decided. What an open transaction writes is worth the wait.
    const stop = () => void (lending.isWriting() ? null : end(thread))
    signal?.addEventListener('abort', stop)
    try {
      return await task(work)
    } catch (error) {
      checkStopped(signal)
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      busy -= 1
      if (busy === 0) {
        thread.unref()
        idle = setTimeout(() => void end(thread), idleMs).unref()
      }
    }
  }
  const lent = ({ engine, place }: Parameters<ImportWork['applyDecision']>[0], number: number) => ({
    engine,
    place,
    number,
  })
  return {
    importDocuments: (
      graph,
      documents,
      { dryRun, tieLimit, format = null, remove = [], sizes = {}, progress, signal },
    ) =>
      within(
        (work) =>
          lending.lend(graph, (borrowed) =>
            desk.during(documents, progress, (number, numbers) =>
              work.importDocuments(lent(graph, borrowed), {
                number,
                documents: documents.map(({ name, format: own = null }, index) => ({
                  name,
                  format: own,
                  number: numbers[index] ?? -1,
                })),
                dryRun,
                tieLimit,
                format,
                remove,
                sizes,
              }),
            ),
          ),
        signal,
      ),
    applyDecision: (graph, asked, { tieLimit, sizes = {} }) =>
      within((work) =>
        lending.lend(graph, (borrowed) => work.applyDecision(lent(graph, borrowed), { asked, tieLimit, sizes })),
      ),
    comparePeople: async (graph, a, b, signal) => {
      signal.throwIfAborted()
      return within((work) =>
        untilAborted(
          work.comparePeople(lent(graph, lending.lendForGood(graph)), a, b),
          signal,
          () => signal.reason as unknown,
        ),
      )
    },
    close: async () => {
      if (idle !== null) clearTimeout(idle)
      if (running !== null) await end(running.thread)
    },
  }
}

const ended = (how: string): CoterieError =>
  new CoterieError(
    'UNAVAILABLE',
    `The thread of imports ${how}; what it wrote stays, and the same import goes on from there.`,
  )

const lost = (error: unknown): CoterieError => {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new CoterieError(
    isMemory ? 'UNAVAILABLE' : 'INTERNAL',
    isMemory
      ? 'The import needs more memory than it may take; what it wrote stays. Start with NODE_OPTIONS=--max-old-space-size=MEGABYTES, and the same import goes on from there.'
      : 'The thread of imports failed; what it wrote stays.',
    {},
    { cause: error },
  )
}
