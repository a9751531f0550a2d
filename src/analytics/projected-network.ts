import { tieId } from '../model/id.ts'
import type { DrawnEdge, NetworkRequest } from './network.ts'
import { normalizedWeight } from './normalized-weight.ts'
import { isCertainAuthor, listsOfTie, type Projection, workAt } from './projection.ts'
import { hasTie, type Reach, reach } from './reach.ts'
import { selectTies, selectTiesOfPapers, type TieGraph } from './select-ties.ts'
import type { Showing, ShownNetwork } from './shown-network.ts'
import { CaveatCount, countTie, exclusionOf, exclusionOfWork, type TieCaveats, yearsOf } from './tie-selection.ts'

/** A network in memory, the whole of it. */
interface Whole {
  readonly graph: TieGraph
  readonly reached: Reach
  /** By paper: 1 for those that make ties; null: all do. */
  readonly isMeant: Uint8Array | null
}

/** A person by number, with what the ties of the whole network say. */
interface Placed {
  readonly person: number
  readonly degree: number
  readonly strength: number
}

/**
 * The very network that `readShownNetwork` reads in the graph, from memory. Only what is shown becomes objects; of the rest nothing is made
 * but figures, so that a large network costs little more than a small one. A start that the projection does not know is left out.
 */
export const projectedNetwork = (
  projection: Projection,
  request: NetworkRequest,
  { normalization, limits, tieLimit }: Showing,
): ShownNetwork => {
  const { selection, papers } = request
  const isMeant = papers === null ? null : Uint8Array.from(projection.papers.ids, (id) => (papers.has(id) ? 1 : 0))
  const graph =
    isMeant === null ? selectTies(projection, selection) : selectTiesOfPapers(projection, selection, isMeant)
  const whole: Whole = { graph, reached: reach(graph, request), isMeant }
  const { distances, nodeCount, edgeCount, exact } = whole.reached
  const placed = nearest(whole, limits.nodes)
  const nodes = placed.map(({ person, degree, strength }) => ({
    id: projection.people[person] as string,
    distance: distances[person] as number,
    degree,
    strength,
    ...countedPapers(whole, person),
  }))
  const byPerson = new Map(placed.map(({ person }, index) => [person, nodes[index] as (typeof nodes)[number]]))
  const between = tiesAmong(
    whole,
    placed.map(({ person }) => person),
  )
  const total = normalization === 'ASSOCIATION_STRENGTH' ? totalWeight(whole) : 0
  const edges = between.slice(0, limits.edges).flatMap(({ low, high, tie }): DrawnEdge[] => {
    const [source, target] = [byPerson.get(low), byPerson.get(high)]
    const counted = countTie(listsOfTie(projection, tie), selection, papers ?? undefined)
    if (source === undefined || target === undefined || counted === null) return []
    const { weight } = counted
    return [
      {
        id: tieId(source.id, target.id),
        source: source.id,
        target: target.id,
        tie: counted,
        normalizedWeight: normalizedWeight(normalization, { weight, total }, source, target),
      },
    ]
  })
  return {
    nodes,
    edges,
    totals: { nodeCount, edgeCount, paperCount: paperCount(whole), exact },
    tieCountBetween: between.length,
    caveats: caveatsOf(whole, tieLimit),
  }
}

/** Goes through the ties of somebody that belong to the network, by the number of the other. */
const visitTies = (
  { graph: { neighbours, ties, weights }, reached }: Whole,
  person: number,
  visit: (other: number, tie: number, weight: number) => void,
): void => {
  for (let place = neighbours.starts[person] as number; place < (neighbours.starts[person + 1] as number); place++) {
    const other = neighbours.items[place] as number
    if (hasTie(reached, person, other)) visit(other, ties[place] as number, weights[place] as number)
  }
}

/** Goes through everybody of the network, by number. */
const visitPeople = ({ distances }: Reach, visit: (person: number) => void): void => {
  for (let person = 0; person < distances.length; person++) if (distances[person] !== -1) visit(person)
}

/** The nearest people, then the strongest, then by id. */
const nearest = (whole: Whole, count: number): Placed[] => {
  const found: Placed[] = []
  for (const level of whole.reached.levels) {
    // Those who are farther than the last one that is shown need no order.
    if (found.length >= count) break
    const placed = level.map((person) => {
      let [degree, strength] = [0, 0]
      visitTies(whole, person, (_, __, weight) => {
        degree++
        strength += weight
      })
      return { person, degree, strength }
    })
    found.push(...placed.sort((a, b) => b.strength - a.strength || a.person - b.person))
  }
  return found.slice(0, count)
}

interface TieAmong {
  readonly low: number
  readonly high: number
  readonly tie: number
  readonly weight: number
}

/** The ties among some people, the strongest first, then by the ids of their ends. */
const tiesAmong = (whole: Whole, people: readonly number[]): TieAmong[] => {
  const isAmong = new Set(people)
  const found: TieAmong[] = []
  for (const low of people)
    visitTies(whole, low, (high, tie, weight) => {
      if (low < high && isAmong.has(high)) found.push({ low, high, tie, weight })
    })
  return found.sort((a, b) => b.weight - a.weight || a.tie - b.tie)
}

/** Of all ties of the network, added in their order. */
const totalWeight = (whole: Whole): number => {
  let total = 0
  visitPeople(whole.reached, (person) =>
    visitTies(whole, person, (other, _, weight) => {
      if (person < other) total += weight
    }),
  )
  return total
}

/** The papers of somebody that count: how many, and their years. */
const countedPapers = ({ graph: { projection, selection }, isMeant }: Whole, person: number) => {
  const { starts, items } = projection.papersOf
  const counted = [...items.subarray(starts[person], starts[person + 1])]
    .filter((paper) => isMeant === null || isMeant[paper] === 1)
    .map((paper) => ({ id: '', ...workAt(projection, paper), certain: isCertainAuthor(projection, person, paper) }))
    .filter((paper) => exclusionOf(paper, selection) === null)
  return { paperCount: counted.length, ...yearsOf(counted) }
}

/** How many papers make the ties of the network. */
const paperCount = (whole: Whole): number => {
  const { graph, isMeant } = whole
  const { projection, selection } = graph
  const { joint, jointCertain, papers } = projection
  const isCounted = new Uint8Array(papers.ids.length)
  let count = 0
  visitPeople(whole.reached, (person) =>
    visitTies(whole, person, (other, tie) => {
      if (person > other) return
      for (let place = joint.starts[tie] as number; place < (joint.starts[tie + 1] as number); place++) {
        const paper = joint.items[place] as number
        if (isCounted[paper] === 1 || (isMeant !== null && isMeant[paper] === 0)) continue
        if (selection.certainOnly && jointCertain[place] === 0) continue
        if (exclusionOfWork(workAt(projection, paper), selection) !== null) continue
        isCounted[paper] = 1
        count++
      }
    }),
  )
  return count
}

const caveatsOf = ({ graph: { projection, selection }, reached, isMeant }: Whole, tieLimit: number): TieCaveats => {
  const { starts, items } = projection.papersOf
  const isSeen = new Uint8Array(projection.papers.ids.length)
  const caveats = new CaveatCount(selection, tieLimit)
  visitPeople(reached, (person) => {
    for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
      const paper = items[place] as number
      if (isSeen[paper] === 1 || (isMeant !== null && isMeant[paper] === 0)) continue
      if (selection.certainOnly && !isCertainAuthor(projection, person, paper)) continue
      isSeen[paper] = 1
      caveats.add(workAt(projection, paper))
    }
  })
  return caveats.done()
}
