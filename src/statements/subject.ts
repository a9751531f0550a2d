import { read } from '../graph/graph.ts'

/** What papers and people are about: what recommendations and experts are found by. */

interface Buckets {
  readonly buckets: readonly number[]
}

/** The titles of the papers of some buckets, in no order. */
export const titlesOfPapers = read<Buckets, { readonly id: string; readonly title: string }>(
  'UNWIND $buckets AS bucket MATCH (n:Paper {bucket: bucket}) RETURN n.id AS id, n.title AS title',
)

/** The topics of the papers of some buckets, in no order. */
export const topicsOfBuckets = read<Buckets, { readonly id: string; readonly topic: string }>(`
  UNWIND $buckets AS bucket
  MATCH (n:Paper {bucket: bucket})
  MATCH (n)-[:ABOUT]->(t:Topic)
  RETURN n.id AS id, t.id AS topic
`)

/** Everybody's interests, in no order: pages and registers name them. */
export const interests = read<Record<never, never>, { readonly id: string; readonly topic: string }>(
  'MATCH (t:Topic) MATCH (t)<-[:INTERESTED_IN]-(n:Person) RETURN n.id AS id, t.id AS topic',
)

/** A stay of somebody else at an institution of a person. */
export interface ColleagueRow {
  readonly id: string
  readonly institution: string
  readonly name: string
}

/**
 * Who was where a person was, in the same years of a span; an unknown side of a stay is open. By institution, then by id; at most `limit`.
 */
export const colleaguesOfPerson = read<
  { readonly id: string; readonly fromYear: number; readonly toYear: number; readonly limit: number },
  ColleagueRow
>(`
  MATCH (n:Person {id: $id})
  MATCH (n)-[a:AFFILIATED]->(o:Institution)
  WHERE (a.fromYear IS NULL OR a.fromYear <= $toYear) AND (a.toYear IS NULL OR a.toYear >= $fromYear)
  WITH DISTINCT o
  MATCH (o)<-[b:AFFILIATED]-(other:Person)
  WHERE (b.fromYear IS NULL OR b.fromYear <= $toYear) AND (b.toYear IS NULL OR b.toYear >= $fromYear) AND other.id <> $id
  RETURN DISTINCT other.id AS id, o.id AS institution, o.name AS name ORDER BY institution, id LIMIT $limit
`)

/** With whom somebody may be one, or is said to stand in a relation: by owner, then by id. */
export const barredOfPeople = {
  POSSIBLY_SAME: read<{ readonly ids: readonly string[] }, { readonly owner: string; readonly id: string }>(`
    UNWIND $ids AS owner
    MATCH (n:Person {id: owner})
    MATCH (n)-[:POSSIBLY_SAME]-(other:Person)
    RETURN owner, other.id AS id ORDER BY owner, id
  `),
  RELATED: read<{ readonly ids: readonly string[] }, { readonly owner: string; readonly id: string }>(`
    UNWIND $ids AS owner
    MATCH (n:Person {id: owner})
    MATCH (n)-[:RELATED]-(other:Person)
    RETURN owner, other.id AS id ORDER BY owner, id
  `),
}
