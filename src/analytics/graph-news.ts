import type { Graph } from '../graph/graph.ts'
import { Bell } from '../model/bell.ts'
import { type GraphVersion, readVersion } from './graph-version.ts'

/** Tells when a graph has become another, whoever wrote. */
export interface GraphNews {
  /** The graph, whose writes are noticed at once when they go through here. */
  readonly graph: Graph
  /** The version, as soon as it is another than the known one. Rejects when the signal aborts, and when the graph is away. */
  next(known: GraphVersion, signal: AbortSignal): Promise<GraphVersion>
}

export interface NewsTiming {
  /** Writes come in groups: those who wait are woken so long after the first of one. */
  readonly settleMs: number
  /** So often a graph that other processes may write to is looked at, while somebody waits. */
  readonly lookEveryMs: number
}

const usualTiming: NewsTiming = { settleMs: 100, lookEveryMs: 2_000 }

/** Makes a graph tell of its changes. Those who wait share each reading of the version, however many they are. */
export const createGraphNews = (graph: Graph, timing: Partial<NewsTiming> = {}): GraphNews => {
  const { settleMs, lookEveryMs } = { ...usualTiming, ...timing }
  const bell = new Bell()
  let reading: Promise<GraphVersion> | null = null
  let writes = 0
  let wake: { readonly due: number; readonly timer: NodeJS.Timeout } | null = null

  const wakeIn = (milliseconds: number): void => {
    const due = performance.now() + milliseconds
    if (wake !== null && wake.due <= due) return
    clearTimeout(wake?.timer)
    const timer = setTimeout(() => {
      wake = null
      bell.ring()
    }, milliseconds).unref()
    wake = { due, timer }
  }
  const written = (): void => {
    writes += 1
    // What is being read may be of before.
    reading = null
    wakeIn(settleMs)
  }
  const read = (): Promise<GraphVersion> => {
    if (reading !== null) return reading
    const own = readVersion(graph).finally(() => {
      if (reading === own) reading = null
    })
    reading = own
    return own
  }
  return {
    graph: {
      ...through(graph),
      write: async (work) => {
        const result = await graph.write(work)
        written()
        return result
      },
    },
    next: async (known, signal) => {
      for (;;) {
        signal.throwIfAborted()
        const before = writes
        const version = await read()
        if (version.changeCount !== known.changeCount) return version
        if (before !== writes) continue
        if (graph.engine === 'NEO4J') wakeIn(lookEveryMs)
        await bell.wait(signal)
      }
    },
  }
}

const through = (graph: Graph): Graph => ({
  engine: graph.engine,
  place: graph.place,
  read: (statement, params, options) => graph.read(statement, params, options),
  write: (work) => graph.write(work),
  search: (index, words, bound, options) => graph.search(index, words, bound, options),
  close: () => graph.close(),
})
