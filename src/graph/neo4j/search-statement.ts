import { type Candidates, read, type SearchIndex, type Statement } from '../graph.ts'
import type { SearchIndexNames } from './indexes.ts'

interface Search {
  readonly statement: Statement<{ index: string; query: string; bound: number }, Candidates>
  readonly params: { index: string; query: string; bound: number }
}

const statement: Search['statement'] = read(`
  CALL db.index.fulltext.queryNodes($index, $query) YIELD node
  WITH node.id AS id ORDER BY id
  WITH collect(id) AS ids
  RETURN ids[0..$bound] AS ids, size(ids) AS total
`)

/**
 * The search for nodes that have every word, or any; of more than `bound`, those with the smallest ids, so that both engines agree.
 * The words are letters and digits in lower case (see `searchWords`): nothing in them is syntax of the query language.
 */
export const candidatesWithWords = (
  names: SearchIndexNames,
  index: SearchIndex,
  words: readonly string[],
  bound: number,
  match: 'EVERY' | 'ANY',
): Search => ({
  statement,
  params: {
    index: names.get(index) ?? index,
    query: words.map((word) => (match === 'ANY' ? word : `+${word}`)).join(' '),
    bound,
  },
})
