import type { Graph, Statement } from '../graph/graph.ts'
import { paperBucketCount } from '../statements/import.ts'

/** About so many papers are read at once: each statement costs time, and its rows come to this process in one piece. */
const papersAtOnce = 4_000

/** The rows of all papers, of which there are so many, in pages of some buckets each. */
export async function* readBuckets<R>(
  graph: Graph,
  statement: Statement<{ readonly buckets: readonly number[] }, R>,
  paperCount: number,
): AsyncGenerator<readonly R[]> {
  const atOnce = Math.max(1, Math.floor((paperBucketCount * papersAtOnce) / Math.max(1, paperCount)))
  const all = Array.from({ length: paperBucketCount }, (_, bucket) => bucket)
  for (let start = 0; start < all.length; start += atOnce)
    yield await graph.read(statement, { buckets: all.slice(start, start + atOnce) })
}
