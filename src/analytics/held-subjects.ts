import type { Graph, Statement } from '../graph/graph.ts'
import { createBreathing } from '../model/breathe.ts'
import { counts } from '../statements/analytics.ts'
import { interests, titlesOfPapers, topicsOfBuckets } from '../statements/subject.ts'
import { SubjectBuilder } from './build-subjects.ts'
import type { Projection } from './projection.ts'
import { readBuckets } from './read-buckets.ts'
import type { Subjects } from './subjects.ts'
import { unlessGivenUp } from './unless-given-up.ts'

const held = new WeakMap<Projection, Promise<Subjects>>()

/**
 * What the papers and people of a projection are about: read when it is first asked for, and kept as long as the projection is. Whoever asks
 * meanwhile waits for the same reading.
 * @throws CoterieError TIMEOUT when the request is given up, while the reading goes on for the next; what reading throws, and then the next one who asks
 * reads again
 */
export const subjectsOf = (graph: Graph, projection: Projection, signal?: AbortSignal): Promise<Subjects> =>
  unlessGivenUp(held.get(projection) ?? begin(graph, projection), signal)

const begin = (graph: Graph, projection: Projection): Promise<Subjects> => {
  const reading = readSubjects(graph, projection)
  held.set(projection, reading)
  reading.catch(() => held.delete(projection))
  return reading
}

const readSubjects = async (graph: Graph, projection: Projection): Promise<Subjects> => {
  const builder = new SubjectBuilder(projection)
  const paperCount = projection.papers.ids.length
  await readPapers(graph, paperCount, titlesOfPapers, ({ id, title }) => builder.title(id, title))
  const [topics] = await graph.read(counts.topic, {})
  if ((topics?.total ?? 0) > 0) {
    await readPapers(graph, paperCount, topicsOfBuckets, ({ id, topic }) => builder.topicOfPaper(id, topic))
    for (const { id, topic } of await graph.read(interests, {})) builder.topicOfPerson(id, topic)
  }
  return builder.build()
}

const readPapers = async <R>(
  graph: Graph,
  paperCount: number,
  statement: Statement<{ readonly buckets: readonly number[] }, R>,
  take: (row: R) => void,
): Promise<void> => {
  const breathe = createBreathing()
  for await (const rows of readBuckets(graph, statement, paperCount)) {
    for (const row of rows) {
      take(row)
      await breathe()
    }
  }
}
