import type { Graph } from '../graph/graph.ts'
import { importStateId } from '../statements/import.ts'
import { type ProjectedPaperRow, projectedPapersOfPeople, storedTieLimit } from '../statements/projection.ts'
import { ProjectionBuilder } from './build-projection.ts'
import type { PathObjective } from './find-ways.ts'
import { personNumber } from './projection.ts'
import { addPaper } from './read-projection.ts'
import { selectTies, type TieGraph } from './select-ties.ts'
import type { TieSelection } from './tie-selection.ts'

/** Between whom a region is read, and how far. */
export interface RegionRequest {
  /** Ids of two different people. */
  readonly from: string
  readonly to: string
  readonly selection: TieSelection
  readonly objective: PathObjective
  readonly maxHops: number
  /** Ids. */
  readonly avoiding: ReadonlySet<string>
  /** The reading stops beyond so many people or ties. */
  readonly workLimit: { readonly people: number; readonly ties: number }
  /** For a graph that does not know its own: papers of more authors make no ties. */
  readonly tieLimit: number
  readonly signal: AbortSignal
}

/** The part of a graph between two people that answers how they are connected. */
export interface Region {
  readonly graph: TieGraph
  /** FAR_ENOUGH: every way that is asked for is in it. WHOLE: so is everybody who is connected with one of the two. LIMIT: neither. */
  readonly extent: 'WHOLE' | 'FAR_ENOUGH' | 'LIMIT'
}

/** People per statement. */
const partSize = 1_000

/**
 * Reads the papers of everybody around both ends, level by level, always on the side with fewer people, until the ends meet (for the
 * STRONGEST ways: until no way of at most `maxHops` steps can be missing): what is done with a graph that is too large to be held.
 */
export const growRegion = async (graph: Graph, request: RegionRequest): Promise<Region> => {
  const { from, to, selection, objective, maxHops, avoiding, workLimit, signal } = request
  const [limit] = await graph.read(storedTieLimit, { id: importStateId }, { signal })
  const papers = new Map<string, ProjectedPaperRow>()
  const read = async (people: readonly string[]): Promise<void> => {
    for (let start = 0; start < people.length; start += partSize) {
      const ids = people.slice(start, start + partSize)
      for (const paper of await graph.read(projectedPapersOfPeople, { ids }, { signal })) papers.set(paper.id, paper)
    }
  }
  const ties = async (): Promise<TieGraph> => {
    const builder = new ProjectionBuilder()
    for (const id of [from, to]) builder.person(id)
    for (const paper of papers.values()) addPaper(builder, paper)
    return selectTies(await builder.build(limit?.tieLimit ?? request.tieLimit), selection)
  }
  const begin = (id: string) => ({ reached: new Set([id]), last: [id] as readonly string[] })
  const [left, right] = [begin(from), begin(to)]
  let region = await ties()
  for (let hops = 0; hops < maxHops; hops++) {
    const [side, other] = left.last.length <= right.last.length ? [left, right] : [right, left]
    if (side.last.length === 0) return { graph: region, extent: 'WHOLE' }
    await read(side.last)
    region = await ties()
    side.last = coauthorsOf(region, side.last).filter((id) => !(side.reached.has(id) || avoiding.has(id)))
    for (const id of side.last) side.reached.add(id)
    if (objective === 'SHORTEST' && side.last.some((id) => other.reached.has(id))) break
    if (left.reached.size + right.reached.size > workLimit.people || region.weights.length / 2 > workLimit.ties)
      return { graph: region, extent: 'LIMIT' }
  }
  return { graph: region, extent: left.last.length === 0 || right.last.length === 0 ? 'WHOLE' : 'FAR_ENOUGH' }
}

/** The ids of those who are tied with these, each once. */
const coauthorsOf = ({ projection, neighbours }: TieGraph, people: readonly string[]): string[] => {
  const found = new Set<string>()
  for (const id of people) {
    const person = personNumber(projection, id)
    for (let place = neighbours.starts[person] ?? 0; place < (neighbours.starts[person + 1] ?? 0); place++)
      found.add(projection.people[neighbours.items[place] as number] as string)
  }
  return [...found]
}
