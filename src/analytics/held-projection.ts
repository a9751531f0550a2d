import { setTimeout as pause } from 'node:timers/promises'
import type { Graph } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import { graphSize } from '../statements/projection.ts'
import { createServedGraphs, type ServedGraph, type ServedGraphs } from './data-science/served-graph.ts'
import { type GraphVersion, isSameVersion, readOneVersion, readVersion } from './graph-version.ts'
import type { Projection } from './projection.ts'
import { readProjection } from './read-projection.ts'
import type { TieSelection } from './tie-selection.ts'
import { unlessGivenUp } from './unless-given-up.ts'

/** A projection with what it is of. */
export interface HeldProjection {
  readonly projection: Projection
  readonly version: GraphVersion
}

/** The largest graph that is held. */
export interface ProjectionLimits {
  readonly projectionPeople: number
  readonly projectionTies: number
  /** For a graph that does not know its own: papers of more authors make no ties. */
  readonly tieLimit: number
}

/** The projection as one request sees it: the same one, however often it asks. */
export interface ProjectionOfRequest {
  /**
   * The projection of the graph as it is now, or null for one that is too large to be held. It is built when it is first asked for
   * and again when something was written since; whoever asks meanwhile waits for the same one.
   * @throws CoterieError TIMEOUT when the request is given up, while the reading goes on for the next; what reading throws
   */
  current(): Promise<HeldProjection | null>
  /**
   * The projection of the graph as it is now, if somebody asked for it before; null where it would have to be built first. One that is being
   * built is waited for a moment.
   */
  atHand(): Promise<HeldProjection | null>
  /** What `current` gives, for questions that cannot do without. @throws CoterieError COST_EXCEEDED for a graph that is too large */
  whole(): Promise<HeldProjection>
  /**
   * What answers in its place for a graph that is too large, where Graph Data Science is at the server: its own projection there, of the ties
   * that count. Null where the graph is held, and where there is no such server.
   */
  served(selection: TieSelection): Promise<ServedGraph | null>
  /** The projection for the rest of a request that has written. */
  afterWrite(): ProjectionOfRequest
}

/** The projection of one graph, for all requests. */
export interface ProjectionHolder {
  /** `signal`: nobody waits for the answer any more. */
  forRequest(signal?: AbortSignal): ProjectionOfRequest
}

/** So long a reading under way is waited for: it keeps this thread busy, so that whatever is done beside it takes as long. */
const patienceMs = 1_000

/** Holds the projection of a graph; nothing is read yet. */
export const createProjectionHolder = (graph: Graph, limits: ProjectionLimits): ProjectionHolder => {
  let held: Reading | null = null
  let reading: Promise<Reading> | null = null

  const readNow = async (): Promise<Reading> => {
    const { version, found } = await readOneVersion(graph, () => readWithin(graph, limits))
    return { version, projection: found }
  }
  const begin = (): Promise<Reading> => {
    // Nobody new will get the former one; it need not be in memory beside the next.
    held = null
    return readNow()
      .then((found) => {
        held = found
        return found
      })
      .finally(() => {
        reading = null
      })
  }
  const latest = async (): Promise<Reading> => {
    const now = await readVersion(graph)
    if (held !== null && isSameVersion(held.version, now)) return held
    // One that began before may lack what was written before this question; one that begins from here on has it.
    const earlier = (await reading?.catch(() => null)) ?? null
    if (earlier !== null && isSameVersion(earlier.version, now)) return earlier
    reading ??= begin()
    return reading
  }
  const ready = async (): Promise<Reading | null> => {
    const before =
      held ?? (await Promise.race([reading?.catch(() => null) ?? null, pause(patienceMs, null, { ref: false })]))
    return before !== null && isSameVersion(before.version, await readVersion(graph)) ? before : null
  }
  const servedGraphs = createServedGraphs(graph, limits.tieLimit)
  return { forRequest: (signal) => ofRequest({ latest, ready, servedGraphs, limits, signal }) }
}

interface Asked {
  readonly latest: () => Promise<Reading>
  readonly ready: () => Promise<Reading | null>
  readonly servedGraphs: ServedGraphs
  readonly limits: ProjectionLimits
  readonly signal: AbortSignal | undefined
}

const ofRequest = (asked: Asked): ProjectionOfRequest => {
  const { latest, ready, servedGraphs, limits, signal } = asked
  let found: Promise<Reading> | undefined
  const current = async (): Promise<HeldProjection | null> => {
    found ??= unlessGivenUp(latest(), signal)
    return heldIn(await found)
  }
  return {
    current,
    atHand: async () => heldIn((await found) ?? (await ready())),
    served: async (selection) => ((await current()) === null ? servedGraphs.of(selection, signal) : null),
    afterWrite: () => ofRequest(asked),
    whole: async () => {
      const held = await current()
      if (held !== null) return held
      throw new CoterieError(
        'COST_EXCEEDED',
        `This question needs the whole collaboration graph in memory, which is held up to ${limits.projectionPeople} people and ${limits.projectionTies} ties (settings MAX_PROJECTION_PEOPLE and MAX_PROJECTION_TIES).`,
        { people: limits.projectionPeople, ties: limits.projectionTies },
      )
    },
  }
}

/** What was read; without a projection where it would be too large. */
interface Reading {
  readonly version: GraphVersion
  readonly projection: Projection | null
}

const heldIn = (reading: Reading | null): HeldProjection | null => {
  if (reading === null || reading.projection === null) return null
  return { version: reading.version, projection: reading.projection }
}

const readWithin = async (graph: Graph, limits: ProjectionLimits): Promise<Projection | null> => {
  const [size] = await graph.read(graphSize, {})
  if ((size?.people ?? 0) > limits.projectionPeople || (size?.ends ?? 0) / 2 > limits.projectionTies) return null
  return readProjection(graph, limits.tieLimit)
}
