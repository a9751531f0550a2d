import type { Graph } from '../graph/graph.ts'
import { visitPeople } from '../model/author-people.ts'
import { createBreathing } from '../model/breathe.ts'
import { countStoredPapers, importStateId } from '../statements/import.ts'
import {
  type ProjectedPaperRow,
  peopleWithoutPapers,
  projectedPapers,
  projectedPapersOfPeople,
  storedTieLimit,
} from '../statements/projection.ts'
import { ProjectionBuilder } from './build-projection.ts'
import type { Projection } from './projection.ts'
import { readBuckets } from './read-buckets.ts'

/**
 * The projection of all that is stored. It is read in several statements: what is written meanwhile may be in it in part.
 * `usualTieLimit` holds for a graph that does not know with which limit its ties were made.
 */
export const readProjection = async (graph: Graph, usualTieLimit: number): Promise<Projection> => {
  const breathe = createBreathing()
  const builder = new ProjectionBuilder()
  const [{ total } = { total: 0 }] = await graph.read(countStoredPapers, {})
  for await (const papers of readBuckets(graph, projectedPapers, total)) {
    for (const paper of papers) {
      addPaper(builder, paper)
      await breathe()
    }
  }
  for (const { id } of await graph.read(peopleWithoutPapers, {})) builder.person(id)
  const [limit] = await graph.read(storedTieLimit, { id: importStateId })
  return builder.build(limit?.tieLimit ?? usualTieLimit)
}

/** People per statement. */
const peopleAtOnce = 1_000

/** The projection of all papers of some people: it knows what these wrote and with whom, and nothing else of anybody. */
export const readProjectionOf = async (
  graph: Graph,
  people: readonly string[],
  tieLimit: number,
  signal: AbortSignal,
): Promise<Projection> => {
  const builder = new ProjectionBuilder()
  const papers = new Map<string, ProjectedPaperRow>()
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    const ids = people.slice(start, start + peopleAtOnce)
    for (const paper of await graph.read(projectedPapersOfPeople, { ids }, { signal })) papers.set(paper.id, paper)
  }
  for (const paper of papers.values()) addPaper(builder, paper)
  for (const id of people) builder.person(id)
  return builder.build(tieLimit)
}

/** Adds a paper with its people. */
export const addPaper = (builder: ProjectionBuilder, { id, year, size, complete, people }: ProjectedPaperRow): void => {
  builder.paper({ id, year: year ?? 0, size, cut: !complete })
  visitPeople(people, (person, certain) => {
    if (person !== null) builder.author(person, certain)
  })
}
