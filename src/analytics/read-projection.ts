import type { Graph } from '../graph/graph.ts'
import { visitPeople } from '../model/author-people.ts'
import { createBreathing } from '../model/breathe.ts'
import { countStoredPapers, importStateId, paperBucketCount } from '../statements/import.ts'
import {
  type ProjectedPaperRow,
  peopleWithoutPapers,
  projectedPapers,
  projectedPapersOfPeople,
  storedTieLimit,
} from '../statements/projection.ts'
import { ProjectionBuilder } from './build-projection.ts'
import type { Projection } from './projection.ts'

/** About so many papers are read at once: each statement costs time, and its rows come to this process in one piece. */
const papersAtOnce = 4_000

/**
 * The projection of all that is stored. It is read in several statements: what is written meanwhile may be in it in part.
 * `usualTieLimit` holds for a graph that does not know with which limit its ties were made.
 */
export const readProjection = async (graph: Graph, usualTieLimit: number): Promise<Projection> => {
  const breathe = createBreathing()
  const builder = new ProjectionBuilder()
  for await (const papers of pagesOfPapers(graph)) {
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

async function* pagesOfPapers(graph: Graph): AsyncGenerator<readonly ProjectedPaperRow[]> {
  for (const buckets of await bucketPages(graph)) yield await graph.read(projectedPapers, { buckets })
}

/** All buckets of papers, parted so that the papers of each part are a few thousand. */
export const bucketPages = async (graph: Graph): Promise<readonly (readonly number[])[]> => {
  const [{ total } = { total: 0 }] = await graph.read(countStoredPapers, {})
  const atOnce = Math.max(1, Math.floor((paperBucketCount * papersAtOnce) / Math.max(1, total)))
  const all = Array.from({ length: paperBucketCount }, (_, bucket) => bucket)
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, page) =>
    all.slice(page * atOnce, (page + 1) * atOnce),
  )
}
