import type { Lists } from '../model/lists.ts'
import type { SelectablePaper, TieLists } from './tie-selection.ts'

/**
 * The whole collaboration graph in the memory of this process, as columns of numbers: what paths, communities, rankings and
 * recommendations work on. A person is a place in `people`, a paper a place in `papers`, a tie a place in `joint`. It is never
 * changed: after a write another one is built (see `held-projection.ts`).
 */
export interface Projection {
  /** Ids of everybody, ascending, those without papers too. So the order of numbers is the order of ids. */
  readonly people: readonly string[]
  /** Newest first, unknown year last, then by id: a list of papers in ascending order is in the order of answers. */
  readonly papers: PaperColumns
  /** By paper: its people in the order of the list of authors; groups are left out. */
  readonly authors: Lists
  /** Beside each of `authors.items`: 1 when that authorship is certain, 0 when it is likely. */
  readonly certain: Uint8Array
  /** By person: the papers, ascending; papers over the limit of ties too. */
  readonly papersOf: Lists
  /** By person: co-authors, ascending. Each tie stands with both of its ends. */
  readonly neighbours: Lists
  /** Beside each of `neighbours.items`: the tie. Ties are numbered by their smaller end, then by the greater. */
  readonly ties: Int32Array
  /** By tie: the joint papers, ascending, so newest first. */
  readonly joint: Lists
  /** Beside each of `joint.items`: 1 when both authorships are certain. */
  readonly jointCertain: Uint8Array
  /** Papers of more known authors make no ties. */
  readonly tieLimit: number
}

/** What counting looks at, by paper. */
export interface PaperColumns {
  readonly ids: readonly string[]
  /** 0 is unknown. */
  readonly years: Int16Array
  /** Known authors, groups too. */
  readonly sizes: Uint16Array
  /** 1: the list of authors is incomplete. */
  readonly cut: Uint8Array
}

/** How many ties there are: each once. */
export const tieCountOf = ({ joint }: Projection): number => joint.starts.length - 1

/** The number of a person; -1 for an id that nobody has. */
export const personNumber = ({ people }: Projection, id: string): number => {
  let [low, high] = [0, people.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = people[middle] as string
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The place of a tie in `neighbours.items`, from the side of `person`; -1 where the two have none. */
export const placeOfTie = ({ neighbours: { starts, items } }: Projection, person: number, other: number): number => {
  let [low, high] = [starts[person] ?? 0, (starts[person + 1] ?? 0) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = items[middle] as number
    if (found === other) return middle
    if (found < other) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** A paper as a selection looks at it, whoever its authors are. */
export const workAt = ({ papers }: Projection, paper: number): Pick<SelectablePaper, 'year' | 'size' | 'cut'> => ({
  year: papers.years[paper] as number,
  size: papers.sizes[paper] as number,
  cut: papers.cut[paper] === 1,
})

/** Whether a person is certainly an author of a paper; false for one who is none. */
export const isCertainAuthor = ({ authors, certain }: Projection, person: number, paper: number): boolean =>
  certain[authors.items.indexOf(person, authors.starts[paper])] === 1

/** The papers behind a tie as the graph keeps them, newest first. */
export const listsOfTie = (projection: Projection, tie: number): TieLists => {
  const { joint, jointCertain } = projection
  const lists = {
    papers: [] as string[],
    years: [] as number[],
    sizes: [] as number[],
    cut: [] as boolean[],
    certain: [] as boolean[],
  }
  for (let place = joint.starts[tie] ?? 0; place < (joint.starts[tie + 1] ?? 0); place++) {
    const paper = joint.items[place] as number
    const { year, size, cut } = workAt(projection, paper)
    lists.papers.push(projection.papers.ids[paper] as string)
    lists.years.push(year)
    lists.sizes.push(size)
    lists.cut.push(cut)
    lists.certain.push(jointCertain[place] === 1)
  }
  return lists
}
