import type { Graph } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import { graphVersion, graphVersionId } from '../statements/graph-version.ts'
import { graphSize } from '../statements/projection.ts'
import type { Projection } from './projection.ts'
import { readProjection } from './read-projection.ts'

/** Which version of the graph an answer was made from. */
export interface GraphVersion {
  /** Transactions that changed the graph; 0 before the first. */
  readonly changeCount: number
  /** When the last of them ran, ISO 8601; null before the first. */
  readonly changedAt: string | null
}

/** The version of a graph as it is now. */
export const readVersion = async (graph: Graph): Promise<GraphVersion> => {
  const [row] = await graph.read(graphVersion, { id: graphVersionId })
  return row ?? { changeCount: 0, changedAt: null }
}

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
  /** The same for questions that cannot do without. @throws CoterieError COST_EXCEEDED for a graph that is too large */
  whole(): Promise<HeldProjection>
  /** The projection for the rest of a request that has written. */
  afterWrite(): ProjectionOfRequest
}

/** The projection of one graph, for all requests. */
export interface ProjectionHolder {
  /** `signal`: nobody waits for the answer any more. */
  forRequest(signal?: AbortSignal): ProjectionOfRequest
}

/** A graph that is written to all the time is read so often in the hope of a moment without; then the last reading will do. */
const mostReadings = 3

/** Holds the projection of a graph; nothing is read yet. */
export const createProjectionHolder = (graph: Graph, limits: ProjectionLimits): ProjectionHolder => {
  let held: Reading | null = null
  let reading: Promise<Reading> | null = null

  const readNow = async (): Promise<Reading> => {
    for (let left = mostReadings; ; left--) {
      const before = await readVersion(graph)
      const found = { version: before, projection: await readWithin(graph, limits) }
      if (left === 1 || isOf(found, await readVersion(graph))) return found
    }
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
    if (held !== null && isOf(held, now)) return held
    // One that began before may lack what was written before this question; one that begins from here on has it.
    const earlier = (await reading?.catch(() => null)) ?? null
    if (earlier !== null && isOf(earlier, now)) return earlier
    reading ??= begin()
    return reading
  }
  return { forRequest: (signal) => ofRequest(latest, limits, signal) }
}

const ofRequest = (
  latest: () => Promise<Reading>,
  limits: ProjectionLimits,
  signal: AbortSignal | undefined,
): ProjectionOfRequest => {
  let found: Promise<Reading> | undefined
  const current = async (): Promise<HeldProjection | null> => {
    found ??= unlessGivenUp(latest(), signal)
    const { version, projection } = await found
    return projection === null ? null : { version, projection }
  }
  return {
    current,
    afterWrite: () => ofRequest(latest, limits, signal),
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

/** What the work gives, unless the request is given up before. @throws CoterieError TIMEOUT then; what the work throws */
export const unlessGivenUp = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () =>
      reject(new CoterieError('TIMEOUT', 'The question was given up while the graph was read into memory; ask again.'))
    if (signal?.aborted === true) giveUp()
    signal?.addEventListener('abort', giveUp, { once: true })
    work.finally(() => signal?.removeEventListener('abort', giveUp)).then(resolve, reject)
  })

/** What was read; without a projection where it would be too large. */
interface Reading {
  readonly version: GraphVersion
  readonly projection: Projection | null
}

const isOf = ({ version }: Reading, other: GraphVersion): boolean =>
  version.changeCount === other.changeCount && version.changedAt === other.changedAt

const readWithin = async (graph: Graph, limits: ProjectionLimits): Promise<Projection | null> => {
  const [size] = await graph.read(graphSize, {})
  if ((size?.people ?? 0) > limits.projectionPeople || (size?.ends ?? 0) / 2 > limits.projectionTies) return null
  return readProjection(graph, limits.tieLimit)
}
