import { tieId } from '../model/id.ts'
import type { KnownTie, NetworkReader } from './network.ts'
import { listsOfTie, type Projection, personNumber, workAt } from './projection.ts'
import type { SelectablePaper } from './tie-selection.ts'

const tiesOf = (projection: Projection, owner: string): KnownTie[] => {
  const { neighbours, ties, people } = projection
  const person = personNumber(projection, owner)
  const known: KnownTie[] = []
  for (let place = neighbours.starts[person] ?? 0; place < (neighbours.starts[person + 1] ?? 0); place++) {
    const other = people[neighbours.items[place] as number] as string
    known.push({ id: tieId(owner, other), owner, other, ...listsOfTie(projection, ties[place] as number) })
  }
  return known
}

const isCertain = ({ authors, certain }: Projection, paper: number, person: number): boolean => {
  const first = authors.starts[paper] as number
  const place = authors.items.subarray(first, authors.starts[paper + 1]).indexOf(person)
  return certain[first + place] === 1
}

const papersOf = (projection: Projection, id: string): SelectablePaper[] => {
  const { starts, items } = projection.papersOf
  const person = personNumber(projection, id)
  return Array.from(items.subarray(starts[person] ?? 0, starts[person + 1] ?? 0), (paper) => ({
    id: projection.papers.ids[paper] as string,
    ...workAt(projection, paper),
    certain: isCertain(projection, paper, person),
  }))
}

/** Reads a network from memory: the same rows as the graph has, in the same order but for papers, which come newest first. */
export const projectedReader = (projection: Projection): NetworkReader => ({
  ties: async (people) => people.flatMap((id) => tiesOf(projection, id)),
  papers: async (people) => new Map(people.map((id) => [id, papersOf(projection, id)])),
})
