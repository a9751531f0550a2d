import { type Breathe, createBreathing } from '../model/breathe.ts'
import { type Lists, NumberList, placesByKey } from '../model/lists.ts'
import type { PaperColumns, Projection } from './projection.ts'
import { tieAuthors } from './tie-authors.ts'

/** What is known of a paper besides its people. */
export interface ProjectedPaper {
  readonly id: string
  /** 0 is unknown. */
  readonly year: number
  /** Known authors, groups too. */
  readonly size: number
  /** The list of authors is incomplete. */
  readonly cut: boolean
}

/** A text with memory of its own: V8 keeps a whole row alive for a piece that was cut out of it. */
const ownCopy = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

/** Takes people and papers in any order, and makes a projection of them. */
export class ProjectionBuilder {
  private readonly numbers = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly years: number[] = []
  private readonly sizes: number[] = []
  private readonly cut: number[] = []
  private readonly starts = new NumberList()
  private readonly authors = new NumberList()
  private readonly certain = new NumberList()
  /** By person: the paper that named him last. */
  private readonly lastPaper: number[] = []

  person(id: string): number {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(ownCopy(id), number)
    this.lastPaper.push(-1)
    return number
  }

  /** A paper whose people come next. */
  paper({ id, year, size, cut }: ProjectedPaper): void {
    this.ids.push(id)
    this.years.push(year)
    this.sizes.push(size)
    this.cut.push(cut ? 1 : 0)
    this.starts.push(this.authors.length)
  }

  /** An author of the paper that came last, in the order of the list; who stands on it twice counts once. */
  author(id: string, certain: boolean): void {
    const person = this.person(id)
    const paper = this.ids.length - 1
    if (this.lastPaper[person] === paper) return
    this.lastPaper[person] = paper
    this.authors.push(person)
    this.certain.push(certain ? 1 : 0)
  }

  /** The projection; long loops let others of this process have their turn. `tieLimit`: papers of more authors make no ties. */
  async build(tieLimit: number): Promise<Projection> {
    const breathe = createBreathing()
    this.starts.push(this.authors.length)
    const people = await inOrder([...this.numbers.keys()], breathe)
    const numberOf = new Int32Array(people.length)
    for (let number = 0; number < people.length; number++)
      numberOf[this.numbers.get(people[number] ?? '') ?? 0] = number
    this.numbers.clear()
    await breathe()
    const order = await this.papersInOrder(breathe)
    const papers = this.columnsOf(order)
    await breathe()
    const { authors, certain } = this.authorsOf(order, numberOf)
    await breathe()
    const authorships = { authors, certain, papersOf: papersByPerson(authors, people.length) }
    const ties = await tieAuthors(authorships, (paper) => (papers.sizes[paper] ?? 0) <= tieLimit, breathe)
    return { people, papers, ...authorships, ...ties, tieLimit }
  }

  /** The papers by year, each year's by id. */
  private async papersInOrder(breathe: Breathe): Promise<Int32Array> {
    const { ids, years } = this
    const placesOf = new Map<number, number[]>()
    for (let place = 0; place < ids.length; place++) {
      const year = years[place] ?? 0
      const known = placesOf.get(year)
      if (known === undefined) placesOf.set(year, [place])
      else known.push(place)
    }
    const order = new Int32Array(ids.length)
    let length = 0
    for (const year of [...placesOf.keys()].sort((a, b) => b - a)) {
      const places = (placesOf.get(year) ?? []).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1))
      order.set(places, length)
      length += places.length
      await breathe()
    }
    return order
  }

  private columnsOf(order: Int32Array): PaperColumns {
    const ids: string[] = []
    const years = new Int16Array(order.length)
    const [sizes, cut] = [new Uint16Array(order.length), new Uint8Array(order.length)]
    for (let place = 0; place < order.length; place++) {
      const paper = order[place] ?? 0
      ids.push(this.ids[paper] ?? '')
      years[place] = this.years[paper] ?? 0
      sizes[place] = Math.min(this.sizes[paper] ?? 0, 65_535)
      cut[place] = this.cut[paper] ?? 0
    }
    return { ids, years, sizes, cut }
  }

  private authorsOf(order: Int32Array, numberOf: Int32Array): { authors: Lists; certain: Uint8Array } {
    const starts = new Int32Array(order.length + 1)
    const items = new Int32Array(this.authors.length)
    const certain = new Uint8Array(this.authors.length)
    let length = 0
    for (let place = 0; place < order.length; place++) {
      const paper = order[place] ?? 0
      for (let from = this.starts.values[paper] ?? 0; from < (this.starts.values[paper + 1] ?? 0); from++) {
        items[length] = numberOf[this.authors.values[from] ?? 0] ?? 0
        certain[length++] = this.certain.values[from] ?? 0
      }
      starts[place + 1] = length
    }
    return { authors: { starts, items }, certain }
  }
}

/** Ids in ascending order, sorted in parts by their first letters, so that no sort is long. */
const inOrder = async (ids: readonly string[], breathe: Breathe): Promise<string[]> => {
  const parts = new Map<string, string[]>()
  for (const id of ids) {
    const key = id.slice(0, id.indexOf('-') + 3)
    const known = parts.get(key)
    if (known === undefined) parts.set(key, [id])
    else known.push(id)
  }
  const sorted: string[] = []
  for (const key of [...parts.keys()].sort()) {
    for (const id of (parts.get(key) ?? []).sort()) sorted.push(id)
    await breathe()
  }
  return sorted
}

const papersByPerson = ({ starts, items }: Lists, personCount: number): Lists => {
  const places = placesByKey(items, personCount)
  const paperOf = new Int32Array(items.length)
  for (let paper = 0; paper + 1 < starts.length; paper++) paperOf.fill(paper, starts[paper], starts[paper + 1])
  return { starts: places.starts, items: places.items.map((place) => paperOf[place] ?? 0) }
}
