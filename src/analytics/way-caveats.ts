import { componentsOf } from './component.ts'
import { type Projection, workAt } from './projection.ts'
import type { TieGraph } from './select-ties.ts'
import { CaveatCount, type TieCaveats } from './tie-selection.ts'

/** The caveats over the papers of some people, each paper once. */
export const caveatsOfPeople = (graph: TieGraph, people: Iterable<number>): TieCaveats => {
  const { projection, selection } = graph
  const { papersOf } = projection
  const count = new CaveatCount(selection, projection.tieLimit)
  const seen = new Uint8Array(projection.papers.ids.length)
  for (const person of people) {
    for (let at = papersOf.starts[person] as number; at < (papersOf.starts[person + 1] as number); at++) {
      const paper = papersOf.items[at] as number
      if (seen[paper] === 1 || (selection.certainOnly && !isCertain(projection, person, paper))) continue
      seen[paper] = 1
      count.add(workAt(projection, paper))
    }
  }
  return count.done()
}

/** The caveats over the papers of everybody who is connected with one of these people, themselves included. */
export const caveatsOfComponents = (graph: TieGraph, people: readonly number[]): TieCaveats => {
  const { projection, selection } = graph
  const { authors, certain, papers } = projection
  const components = componentsOf(graph)
  const wanted = new Uint8Array(components.length)
  for (const person of people) wanted[components[person] as number] = 1
  const count = new CaveatCount(selection, projection.tieLimit)
  for (let paper = 0; paper < papers.ids.length; paper++) {
    for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++) {
      const component = components[authors.items[place] as number] as number
      if (wanted[component] === 0 || (selection.certainOnly && certain[place] === 0)) continue
      count.add(workAt(projection, paper))
      break
    }
  }
  return count.done()
}

const isCertain = ({ authors, certain }: Projection, person: number, paper: number): boolean =>
  certain[authors.items.indexOf(person, authors.starts[paper])] === 1
