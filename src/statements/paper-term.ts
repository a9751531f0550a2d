import { read } from '../graph/graph.ts'

/** What papers are about, in pages of buckets: what communities are named after. */

interface Buckets {
  readonly buckets: readonly number[]
}

/** The titles of the papers of some buckets, in no order. */
export const paperTitles = read<Buckets, { readonly id: string; readonly title: string }>(
  'UNWIND $buckets AS bucket MATCH (n:Paper {bucket: bucket}) RETURN n.id AS id, n.title AS title',
)

/** The topics of the papers of some buckets, in no order. */
export const topicsOfBuckets = read<Buckets, { readonly id: string; readonly topic: string }>(`
  UNWIND $buckets AS bucket
  MATCH (n:Paper {bucket: bucket})
  MATCH (n)-[:ABOUT]->(t:Topic)
  RETURN n.id AS id, t.id AS topic
`)

/** The names of all topics, by id. */
export const topicNames = read<Record<never, never>, { readonly id: string; readonly name: string }>(
  'MATCH (t:Topic) RETURN t.id AS id, t.name AS name ORDER BY id',
)
