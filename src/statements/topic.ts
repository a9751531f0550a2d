import { read } from '../graph/graph.ts'
import { type Order, pageOf, pageOfEach } from './page.ts'
import { type PersonRow, personFields } from './person.ts'

export interface TopicRow {
  readonly id: string
  readonly name: string
  readonly scheme: string
  readonly code: string | null
  readonly paperCount: number
}

/** The fields of a topic that rows carry. */
export const topicFields = '{.id, .name, .scheme, .code, .paperCount}'

/** Topics by their ids. */
export const topicsByIds = read<{ readonly ids: readonly string[] }, { readonly node: TopicRow }>(
  `UNWIND $ids AS id MATCH (n:Topic {id: id}) RETURN n ${topicFields} AS node`,
)

/** Ids of the topics that topics are part of. */
export const broaderTopics = read<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly topic: string }
>(`
  UNWIND $ids AS owner
  MATCH (o:Topic {id: owner})
  MATCH (o)-[:BROADER]->(t:Topic)
  RETURN owner, t.id AS topic ORDER BY owner, t.name, topic
`)

/** Orders of the list of all topics. */
export const topicOrders = {
  MOST_PAPERS: { key: 'n.paperCount', descending: true },
  NAME: { key: 'n.sortKey', descending: false },
} as const satisfies Record<string, Order>

interface TopicConditions {
  readonly schemes: readonly string[] | null
}
const conditions = '($schemes IS NULL OR n.scheme IN $schemes)'

/** A page of all topics of some schemes. */
export const allTopics = {
  MOST_PAPERS: pageOf<TopicConditions, TopicRow>('MATCH (n:Topic)', conditions, topicOrders.MOST_PAPERS, topicFields),
  NAME: pageOf<TopicConditions, TopicRow>('MATCH (n:Topic)', conditions, topicOrders.NAME, topicFields),
}

/** How many topics are of some schemes. */
export const countTopics = read<TopicConditions, { readonly total: number }>(
  `MATCH (n:Topic) WHERE ${conditions} RETURN count(n) AS total`,
)

/** Pages of the people who name topics as interests, by label. */
export const peopleInterestedInTopics = pageOfEach<Record<never, never>, PersonRow>(
  'Topic',
  'MATCH (o)<-[:INTERESTED_IN]-(n:Person)',
  'true',
  { key: 'n.sortKey', descending: false },
  personFields,
)

/** How many people name topics as interests. */
export const countPeopleInterestedInTopics = read<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly total: number }
>(`
  UNWIND $ids AS owner
  MATCH (o:Topic {id: owner})
  CALL (o) { MATCH (o)<-[:INTERESTED_IN]-(n:Person) RETURN count(n) AS total }
  RETURN owner, total
`)

/** How many papers of some years are about each topic; those with fewer papers than wanted in all years are left out. */
export const topicPaperCounts = read<
  TopicConditions & { readonly fromYear: number; readonly toYear: number; readonly minPapers: number },
  { readonly id: string; readonly paperCount: number }
>(`
  MATCH (n:Topic) WHERE ${conditions} AND n.paperCount >= $minPapers
  MATCH (n)<-[:ABOUT]-(paper:Paper)
  WHERE paper.year >= $fromYear AND paper.year <= $toYear
  RETURN n.id AS id, count(paper) AS paperCount ORDER BY id
`)
