import { type Candidates, read, type SearchIndex, type Statement } from '../graph.ts'

interface Search {
  readonly statement: Statement<Record<string, string | number>, Candidates>
  readonly params: Record<string, string | number>
}

const found = `
      WITH n.id AS id ORDER BY id
      WITH collect(id) AS ids
      RETURN ids[0..$bound] AS ids, size(ids) AS total
    `

/** The search for nodes that have at least one of the words: the text index takes a text of several as a choice. */
export const candidatesWithAnyWord = (index: SearchIndex, words: readonly string[], bound: number): Search => ({
  statement: read(`MATCH (n:${index}) WHERE text_match(n.searchText, $words)${found}`),
  params: { bound, words: words.join(' ') },
})

/**
 * The search for nodes that have every word; of more than `bound`, those with the smallest ids, so that both engines agree.
 *
 * Only the first word is looked up in the text index. The engine would cut each text into words again to match a further
 * one (240 ms where the first finds 15,000 of 60,000); looking for it between blanks gives the same nodes in 30 ms.
 */
export const candidatesWithWords = (index: SearchIndex, words: readonly string[], bound: number): Search => {
  const further = words.slice(1).map((_, position) => ` AND (' ' + n.searchText + ' ') CONTAINS $word${position + 1}`)
  const params: Record<string, string | number> = { bound }
  words.forEach((word, position) => {
    params[`word${position}`] = position === 0 ? word : ` ${word} `
  })
  return {
    statement: read(`MATCH (n:${index}) WHERE text_match(n.searchText, $word0)${further.join('')}${found}`),
    params,
  }
}
