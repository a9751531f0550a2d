import { type Lists, NumberList } from '../model/lists.ts'
import type { Projection } from './projection.ts'
import type { TieGraph } from './select-ties.ts'
import { weightUnits } from './tie-selection.ts'

/** Which ways are searched for. */
export interface WaySearch {
  readonly graph: TieGraph
  /** Numbers of two different people. */
  readonly from: number
  readonly to: number
  /** No way leads through these; neither end is among them. */
  readonly avoiding: readonly number[]
  /** Longer ways are not searched for; Infinity: every way. */
  readonly maxHops: number
  /** Only ties that weigh so much, in `weightUnits`; 0: every tie. */
  readonly leastUnits: number
}

/**
 * All shortest ways between two people, level by level: everybody on them by the number of steps from the start, and the ties that
 * lead from one level to the next. A place is a number in `people`; the first is the start, the last is the end.
 */
export interface Ways {
  readonly graph: TieGraph
  readonly hops: number
  /** By place: the person. One level after the other, ascending within each. */
  readonly people: Int32Array
  /** By place: places on the next level, ascending. */
  readonly next: Lists
  /** Beside each of `next.items`: the place of that tie in the graph's `neighbours.items`. */
  readonly ties: Int32Array
}

/** All shortest ways, or null where no way has so few steps. */
export const searchWays = (search: WaySearch): Ways | null => {
  const { graph, from, to, maxHops } = search
  const board = boardOf(graph.projection)
  board.begin(search)
  const [left, right] = [board.open(from, fromStart, fromEnd), board.open(to, fromEnd, fromStart)]
  while (left.depth + right.depth < maxHops) {
    // The side with fewer people goes on; whoever it meets stands on the last level of the other, or they had met before.
    const [side, other] = left.end - left.first <= right.end - right.first ? [left, right] : [right, left]
    if (side.first === side.end) return null
    const middle = board.advance(side)
    if (middle.length > 0) return board.waysThrough(middle, left.depth, side.depth + other.depth)
  }
  return null
}

/** What a person is marked with: by which side he was reached, or what else is known of him. */
const [fromStart, fromEnd, avoided, met, onWay, markCount] = [0, 1, 2, 3, 4, 5]
const mostSearches = Math.floor((2 ** 31 - 1) / markCount) - 1

/** The people that one side has reached. */
interface Side {
  readonly own: number
  readonly other: number
  readonly queue: Int32Array
  /** The last level: from one place in the queue to another. */
  first: number
  end: number
  /** Steps of the last level from where the side began. */
  depth: number
}

/** The memory of searches in one projection. They take turns to use it: none is ever interrupted by another. */
class Board {
  /** By person: the number of the search times `markCount`, and the mark; so all marks go when the next search begins. */
  private readonly marks: Int32Array
  /** By person: steps from the side that reached him; at last, his place on the ways. */
  private readonly depths: Int32Array
  private readonly queues: readonly [Int32Array, Int32Array]
  private searches = 0
  private base = 0
  private graph: TieGraph | null = null
  private leastUnits = 0

  constructor(personCount: number) {
    this.marks = new Int32Array(personCount)
    this.depths = new Int32Array(personCount)
    this.queues = [new Int32Array(personCount), new Int32Array(personCount)]
  }

  begin({ graph, avoiding, leastUnits }: WaySearch): void {
    if (this.searches === mostSearches) {
      this.marks.fill(0)
      this.searches = 0
    }
    this.searches++
    this.base = this.searches * markCount
    this.graph = graph
    this.leastUnits = leastUnits
    for (const person of avoiding) this.marks[person] = this.base + avoided
  }

  open(person: number, own: number, other: number): Side {
    const queue = this.queues[own === fromStart ? 0 : 1]
    this.marks[person] = this.base + own
    this.depths[person] = 0
    queue[0] = person
    return { own: this.base + own, other: this.base + other, queue, first: 0, end: 1, depth: 0 }
  }

  /** Takes a side one level further. @returns those of the other side who are met */
  advance(side: Side): NumberList {
    const { marks, depths, base, leastUnits } = this
    const { neighbours, weights } = this.graph as TieGraph
    const { starts, items } = neighbours
    const middle = new NumberList(16)
    const { first, end } = side
    side.depth++
    side.first = end
    for (let at = first; at < end; at++) {
      const person = side.queue[at] as number
      for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
        const other = items[place] as number
        const mark = marks[other] as number
        if (mark === side.own || mark === base + avoided || mark === base + met) continue
        if (leastUnits > 0 && weightUnits(weights[place] as number) < leastUnits) continue
        if (mark === side.other) {
          marks[other] = base + met
          middle.push(other)
        } else {
          marks[other] = side.own
          depths[other] = side.depth
          side.queue[side.end++] = other
        }
      }
    }
    return middle
  }

  /** The ways through those who were met, by their steps from the start. */
  waysThrough(middle: NumberList, level: number, hops: number): Ways {
    const levels: Int32Array[] = []
    levels[level] = middle.done().sort()
    for (const person of levels[level]) this.marks[person] = this.base + onWay
    for (let at = level - 1; at >= 0; at--) levels[at] = this.beside(levels[at + 1] as Int32Array, fromStart, at)
    for (let at = level + 1; at <= hops; at++)
      levels[at] = this.beside(levels[at - 1] as Int32Array, fromEnd, hops - at)
    return this.joined(levels)
  }

  /** Those beside a level whom a side reached with so many steps: they stand on the ways, too. */
  private beside(people: Int32Array, side: number, depth: number): Int32Array {
    const found = new NumberList(64)
    const wanted = this.base + side
    this.eachTie(people, (other) => {
      if (this.marks[other] !== wanted || this.depths[other] !== depth) return
      this.marks[other] = this.base + onWay
      found.push(other)
    })
    return found.done().sort()
  }

  private joined(levels: readonly Int32Array[]): Ways {
    const people = new Int32Array(levels.reduce((sum, { length }) => sum + length, 0))
    let length = 0
    for (const level of levels) {
      people.set(level, length)
      for (const person of level) this.depths[person] = length++
    }
    const starts = new Int32Array(people.length + 1)
    const [next, ties] = [new NumberList(), new NumberList()]
    let [place, first] = [0, 0]
    for (const [at, level] of levels.entries()) {
      first += level.length
      const beyond = first + (levels[at + 1]?.length ?? 0)
      for (const person of level) {
        this.eachTie([person], (other, tie) => {
          const to = this.depths[other] as number
          if (this.marks[other] !== this.base + onWay || to < first || to >= beyond) return
          next.push(to)
          ties.push(tie)
        })
        starts[++place] = next.length
      }
    }
    const graph = this.graph as TieGraph
    return { graph, hops: levels.length - 1, people, next: { starts, items: next.done() }, ties: ties.done() }
  }

  private eachTie(people: Iterable<number>, visit: (other: number, place: number) => void): void {
    const { neighbours, weights } = this.graph as TieGraph
    const { starts, items } = neighbours
    for (const person of people)
      for (let place = starts[person] as number; place < (starts[person + 1] as number); place++)
        if (this.leastUnits === 0 || weightUnits(weights[place] as number) >= this.leastUnits)
          visit(items[place] as number, place)
  }
}

const boards = new WeakMap<Projection, Board>()

const boardOf = (projection: Projection): Board => {
  const board = boards.get(projection) ?? new Board(projection.people.length)
  boards.set(projection, board)
  return board
}
