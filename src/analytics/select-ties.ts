import type { Lists } from '../model/lists.ts'
import { type Projection, workAt } from './projection.ts'
import { exclusionOfWork, isHeavyEnough, paperWeight, selectionKey, type TieSelection } from './tie-selection.ts'

/** The collaboration graph under a selection: only ties that count, with what they weigh. */
export interface TieGraph {
  readonly projection: Projection
  readonly selection: TieSelection
  /** By person: co-authors, ascending. Each tie stands with both of its ends. */
  readonly neighbours: Lists
  /** Beside each of `neighbours.items`: the number of the tie in the projection. */
  readonly ties: Int32Array
  /** Beside each of `neighbours.items`: the counted weight, the very number that `countTie` gives. */
  readonly weights: Float64Array
}

/** Selections of one projection that are kept, the ones used last: each takes 16 bytes a tie, and as many again where it leaves ties out. */
const mostKept = 4
const kept = new WeakMap<Projection, Map<string, TieGraph>>()

/** The ties of a projection that count, and their weights; the selections used last are kept. */
export const selectTies = (projection: Projection, selection: TieSelection): TieGraph => {
  const graphs = kept.get(projection) ?? new Map<string, TieGraph>()
  kept.set(projection, graphs)
  const key = selectionKey(selection)
  const graph = graphs.get(key) ?? countTies(projection, selection)
  // A map keeps the order of insertion: the first one is the one that was not used for longest.
  graphs.delete(key)
  graphs.set(key, graph)
  const [oldest] = graphs.keys()
  if (graphs.size > mostKept && oldest !== undefined) graphs.delete(oldest)
  return graph
}

/** The ties that count by some papers alone, `isMeant` by paper: 1 for one of these. Nothing is kept. */
export const selectTiesOfPapers = (projection: Projection, selection: TieSelection, isMeant: Uint8Array): TieGraph =>
  countTies(projection, selection, isMeant)

const countTies = (projection: Projection, selection: TieSelection, isMeant: Uint8Array | null = null): TieGraph => {
  const weightOf = weightsOfTies(projection, selection, isMeant)
  const { neighbours, ties } = projection
  const keptStarts = new Int32Array(neighbours.starts.length)
  let length = 0
  for (let person = 0; person + 1 < neighbours.starts.length; person++) {
    for (let place = neighbours.starts[person] ?? 0; place < (neighbours.starts[person + 1] ?? 0); place++)
      if (weightOf[ties[place] ?? 0] !== 0) length++
    keptStarts[person + 1] = length
  }
  const isWhole = length === ties.length
  const keptItems = isWhole ? neighbours.items : new Int32Array(length)
  const keptTies = isWhole ? ties : new Int32Array(length)
  const weights = new Float64Array(length)
  let at = 0
  for (let place = 0; place < ties.length; place++) {
    const tie = ties[place] ?? 0
    const weight = weightOf[tie] ?? 0
    if (weight === 0) continue
    if (!isWhole) {
      keptItems[at] = neighbours.items[place] ?? 0
      keptTies[at] = tie
    }
    weights[at++] = weight
  }
  return {
    projection,
    selection,
    neighbours: isWhole ? neighbours : { starts: keptStarts, items: keptItems },
    ties: keptTies,
    weights,
  }
}

/** By tie; 0 for one that does not count. */
const weightsOfTies = (projection: Projection, selection: TieSelection, isMeant: Uint8Array | null): Float64Array => {
  const { joint, jointCertain } = projection
  const weightOfPaper = weightsOfPapers(projection, selection, isMeant)
  const { certainOnly } = selection
  const weights = new Float64Array(joint.starts.length - 1)
  for (let tie = 0; tie < weights.length; tie++) {
    let weight = 0
    for (let place = joint.starts[tie] ?? 0; place < (joint.starts[tie + 1] ?? 0); place++)
      if (!certainOnly || jointCertain[place] === 1) weight += weightOfPaper[joint.items[place] ?? 0] ?? 0
    if (weight > 0 && isHeavyEnough(weight, selection)) weights[tie] = weight
  }
  return weights
}

/** By paper, for one pair; 0 for one that does not count. */
const weightsOfPapers = (projection: Projection, selection: TieSelection, isMeant: Uint8Array | null): Float64Array => {
  const weights = new Float64Array(projection.papers.ids.length)
  for (let paper = 0; paper < weights.length; paper++) {
    if (isMeant !== null && isMeant[paper] === 0) continue
    const work = workAt(projection, paper)
    if (exclusionOfWork(work, selection) === null) weights[paper] = paperWeight(selection.counting, work.size)
  }
  return weights
}
