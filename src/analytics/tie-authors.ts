import type { Breathe } from '../model/breathe.ts'
import { NumberList } from '../model/lists.ts'
import type { Projection } from './projection.ts'

type Authorships = Pick<Projection, 'authors' | 'certain' | 'papersOf'>
type Ties = Pick<Projection, 'neighbours' | 'ties' | 'joint' | 'jointCertain'>

/** The ties that papers make between their people: any two of a paper that `isTied`. */
export const tieAuthors = async (
  authorships: Authorships,
  isTied: (paper: number) => boolean,
  breathe: Breathe,
): Promise<Ties> => {
  const pairing = new Pairing(authorships, isTied)
  for (let person = 0; person < authorships.papersOf.starts.length - 1; person++) {
    pairing.add(person)
    await breathe()
  }
  return pairing.done()
}

/** Takes people in ascending order, so that every list comes out in order by itself. */
class Pairing {
  private readonly starts: Int32Array
  private readonly neighbours = new NumberList(4_096)
  private readonly ties = new NumberList(4_096)
  private readonly jointStarts = new NumberList(4_096)
  private readonly joint: Int32Array
  private readonly jointCertain: Uint8Array
  /** The co-authors of the present person, and by person how many papers they share: then, where in `joint` the next one goes. */
  private readonly found = new NumberList()
  private readonly shared: Int32Array
  /** By person: the tie to that greater neighbour who comes next. */
  private readonly nextTie: Int32Array
  private readonly authorships: Authorships
  private readonly isTied: (paper: number) => boolean

  constructor(authorships: Authorships, isTied: (paper: number) => boolean) {
    const { starts } = authorships.authors
    const personCount = authorships.papersOf.starts.length - 1
    let pairs = 0
    for (let paper = 0; paper + 1 < starts.length; paper++) {
      const count = (starts[paper + 1] ?? 0) - (starts[paper] ?? 0)
      if (isTied(paper)) pairs += (count * (count - 1)) / 2
    }
    this.authorships = authorships
    this.isTied = isTied
    this.starts = new Int32Array(personCount + 1)
    this.shared = new Int32Array(personCount)
    this.nextTie = new Int32Array(personCount)
    this.joint = new Int32Array(pairs)
    this.jointCertain = new Uint8Array(pairs)
    this.jointStarts.push(0)
  }

  add(person: number): void {
    this.findCoauthors(person)
    this.placeTies(person)
    this.placeJointPapers(person)
    for (let place = 0; place < this.found.length; place++) this.shared[this.found.values[place] ?? 0] = 0
  }

  done(): Ties {
    return {
      neighbours: { starts: this.starts, items: this.neighbours.done() },
      ties: this.ties.done(),
      joint: { starts: this.jointStarts.done(), items: this.joint },
      jointCertain: this.jointCertain,
    }
  }

  private findCoauthors(person: number): void {
    const { authors, papersOf } = this.authorships
    const { found, shared } = this
    found.length = 0
    for (let at = papersOf.starts[person] ?? 0; at < (papersOf.starts[person + 1] ?? 0); at++) {
      const paper = papersOf.items[at] ?? 0
      if (!this.isTied(paper)) continue
      for (let place = authors.starts[paper] ?? 0; place < (authors.starts[paper + 1] ?? 0); place++) {
        const other = authors.items[place] ?? 0
        if (other === person) continue
        if (shared[other] === 0) found.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
    }
    found.values.subarray(0, found.length).sort()
  }

  /** A tie gets its number at its smaller end, and is met again at the greater in the same order. */
  private placeTies(person: number): void {
    const { found, shared, nextTie, jointStarts } = this
    nextTie[person] = jointStarts.length - 1
    for (let place = 0; place < found.length; place++) {
      const other = found.values[place] ?? 0
      this.neighbours.push(other)
      if (other < person) {
        this.ties.push(nextTie[other] ?? 0)
        nextTie[other] = (nextTie[other] ?? 0) + 1
      } else {
        this.ties.push(jointStarts.length - 1)
        const start = jointStarts.values[jointStarts.length - 1] ?? 0
        jointStarts.push(start + (shared[other] ?? 0))
        shared[other] = start
      }
    }
    this.starts[person + 1] = this.neighbours.length
  }

  private placeJointPapers(person: number): void {
    const { authors, certain, papersOf } = this.authorships
    const { joint, jointCertain, shared } = this
    for (let at = papersOf.starts[person] ?? 0; at < (papersOf.starts[person + 1] ?? 0); at++) {
      const paper = papersOf.items[at] ?? 0
      if (!this.isTied(paper)) continue
      const start = authors.starts[paper] ?? 0
      const own = certain[authors.items.indexOf(person, start)] ?? 0
      for (let place = start; place < (authors.starts[paper + 1] ?? 0); place++) {
        const other = authors.items[place] ?? 0
        if (other <= person) continue
        const slot = shared[other] ?? 0
        joint[slot] = paper
        jointCertain[slot] = own & (certain[place] ?? 0)
        shared[other] = slot + 1
      }
    }
  }
}
