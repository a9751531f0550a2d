import { read } from '../graph/graph.ts'

/**
 * What the compact projection is built from. A paper keeps its authors as one text beside it, which is read 10 times quicker
 * than the ties that they make.
 */

/** A paper as far as ties need it. */
export interface ProjectedPaperRow {
  readonly id: string
  /** Null is unknown. */
  readonly year: number | null
  /** Known authors, groups too. */
  readonly size: number
  readonly complete: boolean
  /** See `model/author-people.ts`. */
  readonly people: string
}

const columns =
  'n.id AS id, n.year AS year, n.knownAuthorCount AS size, n.authorsComplete AS complete, n.people AS people'

/** The papers of some buckets, in no order: all of them, in pages. */
export const projectedPapers = read<{ readonly buckets: readonly number[] }, ProjectedPaperRow>(
  `UNWIND $buckets AS bucket MATCH (n:Paper {bucket: bucket}) RETURN ${columns}`,
)

/** All papers of some people, each once, in no order. */
export const projectedPapersOfPeople = read<{ readonly ids: readonly string[] }, ProjectedPaperRow>(`
  UNWIND $ids AS id
  MATCH (person:Person {id: id})
  MATCH (person)-[:AUTHORED]->(n:Paper)
  WITH DISTINCT n
  RETURN ${columns}
`)

/** Everybody without papers, in no order: pages name them. */
export const peopleWithoutPapers = read<Record<never, never>, { readonly id: string }>(
  'MATCH (n:Person) WHERE n.paperCount = 0 RETURN n.id AS id',
)

/** How many people there are, and how many ends of ties: each tie has two. */
export const graphSize = read<Record<never, never>, { readonly people: number; readonly ends: number | null }>(
  'MATCH (n:Person) RETURN count(n) AS people, sum(n.collaboratorCount) AS ends',
)

/** Papers of more authors than this make no ties; no row before the first import. */
export const storedTieLimit = read<{ readonly id: string }, { readonly tieLimit: number }>(
  'MATCH (n:Import {id: $id}) RETURN n.tieLimit AS tieLimit',
)
