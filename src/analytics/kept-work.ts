import { CoterieError } from '../model/error.ts'

/** Work for a graph under a key; `signal`: nobody waits for this answer any more. */
export type KeptWork<Graph extends object, Found> = (
  graph: Graph,
  key: string,
  signal: AbortSignal,
  work: () => Promise<Found>,
) => Promise<Found>

interface Entry<Found> {
  readonly found: Promise<Found>
  waiting: number
}

/** Heavy work of this process is done one after the other: two at a time would take twice as long each, and twice the memory. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Does heavy work once for whoever asks the same of the same graph, and keeps what was found with the graph: the last `mostKept` of
 * one kind. What has begun is finished, so that who asks again gets it; what nobody waits for any more is not begun.
 * The answer rejects with TIMEOUT when its request is given up, and with what the work throws.
 */
export const createKeptWork = <Graph extends object, Found>(mostKept: number): KeptWork<Graph, Found> => {
  const kept = new WeakMap<Graph, Map<string, Entry<Found>>>()
  return (graph, key, signal, work) => {
    const entries = kept.get(graph) ?? new Map<string, Entry<Found>>()
    kept.set(graph, entries)
    const entry = entries.get(key) ?? begin(entries, key, work)
    // A map keeps the order of insertion: the first one is the one that was not used for longest.
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > mostKept && oldest !== undefined) entries.delete(oldest)
    return unlessGivenUp(entry, signal)
  }
}

const begin = <Found>(entries: Map<string, Entry<Found>>, key: string, work: () => Promise<Found>): Entry<Found> => {
  const entry: Entry<Found> = {
    waiting: 0,
    found: turn.then(() => {
      if (entry.waiting > 0) return work()
      throw givenUp()
    }),
  }
  turn = entry.found.catch(() => {
    if (entries.get(key) === entry) entries.delete(key)
  })
  return entry
}

const unlessGivenUp = async <Found>(entry: Entry<Found>, signal: AbortSignal): Promise<Found> => {
  entry.waiting++
  try {
    return await Promise.race([entry.found, abortOf(signal)])
  } finally {
    entry.waiting--
  }
}

const aborts = new WeakMap<AbortSignal, Promise<never>>()

/** Rejects when the signal is given; one listener for however many who wait with it. */
const abortOf = (signal: AbortSignal): Promise<never> => {
  const known = aborts.get(signal)
  if (known !== undefined) return known
  const abort = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(givenUp())
    else signal.addEventListener('abort', () => reject(givenUp()), { once: true })
  })
  abort.catch(() => undefined)
  aborts.set(signal, abort)
  return abort
}

const givenUp = (): CoterieError =>
  new CoterieError('TIMEOUT', 'The question was given up while the whole graph was measured; ask again.')
