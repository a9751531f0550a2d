import type { Graph } from '../../graph/graph.ts'
import {
  dataScience,
  dropGraphs,
  projectedGraph,
  projectedGraphs,
  projectGraph,
  type TieConditions,
} from '../../statements/data-science.ts'
import { importStateId } from '../../statements/import.ts'
import { storedTieLimit } from '../../statements/projection.ts'
import { type GraphVersion, readOneVersion, readVersion } from '../graph-version.ts'
import { selectionKey, type TieSelection } from '../tie-selection.ts'
import { unlessGivenUp } from '../unless-given-up.ts'

/** The collaboration graph under a selection as Graph Data Science holds it in the memory of the database server. */
export interface ServedGraph {
  readonly graph: Graph
  /** In the catalog of the server. */
  readonly name: string
  readonly selection: TieSelection
  /** What it was made from. */
  readonly version: GraphVersion
  /** People who have a tie: there is nobody else in it. */
  readonly personCount: number
  readonly tieCount: number
  /** Papers of more authors make no ties. */
  readonly tieLimit: number
}

/** Finds the graph of a selection at the server, or makes it. */
export interface ServedGraphs {
  /**
   * The graph as it is now; null where the server has no Graph Data Science. It is made when it is first asked for and again when
   * something was written since.
   * @throws CoterieError TIMEOUT when the request is given up, while the making goes on for the next; what the server throws
   */
  of(selection: TieSelection, signal: AbortSignal | undefined): Promise<ServedGraph | null>
}

/** What works on the whole graph may take so many times the deadline of a statement, as a transaction of an import may. */
export const wholeGraphDeadlines = 20

/** All graphs of ours begin so: the catalog may hold others. */
const ours = 'coterie '
/** Graphs of one version that stay at the server. */
const mostKept = 2

/** The graphs of one database; nothing is asked yet. @param usualTieLimit for a database that does not know its own */
export const createServedGraphs = (graph: Graph, usualTieLimit: number): ServedGraphs => {
  let isThere: Promise<boolean> | undefined
  let known = new Map<string, ServedGraph>()
  const inTheMaking = new Map<string, Promise<ServedGraph>>()

  const hasDataScience = (): Promise<boolean> => {
    isThere ??= graph.read(dataScience, {}).then((rows) => rows.length > 0)
    isThere.catch(() => {
      isThere = undefined
    })
    return isThere
  }
  const make = async (selection: TieSelection): Promise<ServedGraph> => {
    const { version, found } = await readOneVersion(graph, async (now) => {
      const name = nameOf(now, selection)
      if (!(await makeRoom(graph, name, versionText(now), [...known.keys()])))
        await graph.read(projectGraph, { name, ...conditionsOf(selection) }, { deadlines: wholeGraphDeadlines })
      return { name, size: await sizeOf(graph, name) }
    })
    const [stored] = await graph.read(storedTieLimit, { id: importStateId })
    const size = found.size ?? { personCount: 0, tieCount: 0 }
    const made = {
      ...{ graph, selection, version, name: found.name, ...size },
      tieLimit: stored?.tieLimit ?? usualTieLimit,
    }
    known.delete(made.name)
    known = new Map([...known, [made.name, made] as const].slice(-mostKept))
    return made
  }
  const begin = (name: string, selection: TieSelection): Promise<ServedGraph> => {
    const work = make(selection).finally(() => inTheMaking.delete(name))
    inTheMaking.set(name, work)
    return work
  }
  return {
    of: async (selection, signal) => {
      if (graph.engine !== 'NEO4J' || !(await hasDataScience())) return null
      const name = nameOf(await readVersion(graph), selection)
      const held = known.get(name)
      // Another process may have taken it away; one without ties is nowhere.
      if (held !== undefined && (held.personCount === 0 || (await sizeOf(graph, name)) !== null)) return held
      return unlessGivenUp(inTheMaking.get(name) ?? begin(name, selection), signal)
    },
  }
}

const versionText = ({ changeCount, changedAt }: GraphVersion): string => `${ours}${changeCount} ${changedAt} `
const nameOf = (version: GraphVersion, selection: TieSelection): string =>
  versionText(version) + selectionKey(selection)

/**
 * Drops our graphs of other versions, and the oldest of those that this process made, so that there is room for one more.
 * @returns whether a graph of this name is there, which another process made
 */
const makeRoom = async (graph: Graph, name: string, current: string, made: readonly string[]): Promise<boolean> => {
  const names = (await graph.read(projectedGraphs, { beginning: ours })).map((row) => row.name)
  const tooMany = made.filter((other) => other !== name).slice(0, -(mostKept - 1))
  const dropped = names.filter((other) => !other.startsWith(current) || tooMany.includes(other))
  if (dropped.length > 0) await graph.read(dropGraphs, { names: dropped })
  return names.includes(name)
}

const sizeOf = async (graph: Graph, name: string) => {
  const [row] = await graph.read(projectedGraph, { name })
  return row === undefined ? null : { personCount: row.people, tieCount: row.ends / 2 }
}

/** A selection as statements take it. */
export const conditionsOf = (selection: TieSelection): TieConditions => {
  const { fromYear, toYear, maxAuthorsPerPaper, ...conditions } = selection
  return {
    ...conditions,
    fromYear: fromYear ?? 0,
    toYear: toYear ?? 9_999,
    maxAuthors: maxAuthorsPerPaper ?? Number.MAX_SAFE_INTEGER,
  }
}
