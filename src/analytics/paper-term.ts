import type { Graph } from '../graph/graph.ts'
import type { Breathe } from '../model/breathe.ts'
import { type Lists, NumberList } from '../model/lists.ts'
import { titleWords } from '../names/title-key.ts'
import { paperTitles, topicNames, topicsOfBuckets } from '../statements/paper-term.ts'
import type { Projection } from './projection.ts'
import { readBuckets } from './read-buckets.ts'

/** A word of titles, or a topic. */
export interface Term {
  readonly text: string
  /** The id of the topic; null for a word. */
  readonly topic: string | null
}

/** What the papers of a projection are about. */
export interface PaperTerms {
  readonly terms: readonly Term[]
  /** By paper: its terms, each once. */
  readonly ofPaper: Lists
}

/** The words of all titles, as `titleWords` has them, and the topics of all papers; a paper that the projection lacks is left out. */
export const readPaperTerms = async (graph: Graph, projection: Projection, breathe: Breathe): Promise<PaperTerms> => {
  const papers = new Map(projection.papers.ids.map((id, paper) => [id, paper]))
  const terms: Term[] = []
  const numbers = new Map<string, number>()
  const numberOf = (key: string, term: Term): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, terms.length)
    return terms.push(term) - 1
  }
  // Pairs of paper and term; in the order of papers at the end.
  const [pairPapers, pairTerms] = [new NumberList(4_096), new NumberList(4_096)]
  const add = (id: string, key: string, term: Term): void => {
    const paper = papers.get(id)
    if (paper === undefined) return
    pairPapers.push(paper)
    pairTerms.push(numberOf(key, term))
  }
  const names = new Map((await graph.read(topicNames, {})).map(({ id, name }) => [id, name]))
  for await (const rows of readBuckets(graph, paperTitles, papers.size)) {
    for (const { id, title } of rows) {
      for (const word of new Set(titleWords(title))) add(id, `word ${word}`, { text: word, topic: null })
      await breathe()
    }
  }
  for await (const rows of readBuckets(graph, topicsOfBuckets, papers.size)) {
    for (const { id, topic } of rows) add(id, topic, { text: names.get(topic) ?? topic, topic })
    await breathe()
  }
  return { terms, ofPaper: listsOf(pairPapers, pairTerms, projection.papers.ids.length) }
}

const listsOf = (keys: NumberList, values: NumberList, keyCount: number): Lists => {
  const starts = new Int32Array(keyCount + 1)
  for (let at = 0; at < keys.length; at++) {
    const key = keys.values[at] as number
    starts[key + 1] = (starts[key + 1] as number) + 1
  }
  for (let key = 0; key < keyCount; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const next = starts.slice()
  const items = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const key = keys.values[at] as number
    items[next[key] as number] = values.values[at] as number
    next[key] = (next[key] as number) + 1
  }
  return { starts, items }
}
