import type { SearchIndex, Statement } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfList, pageOfRows, sortKeyOf } from '../model/page.ts'
import { matchScore } from '../names/match-score.ts'
import { queryWords } from '../names/search-words.ts'
import { cursorOf, type PagedStatement, type PlacedRow, pageParams } from '../statements/page.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'

/** At most so many things are ranked when a filter names words. */
const filterBound = 20_000

/** A list of things that are known by names: all of them that meet the conditions, or those whose names match a text. */
export interface NamedList<C extends object, T extends { readonly id: string }> {
  readonly index: SearchIndex
  readonly all: PagedStatement<C, PlacedRow<T>>
  /** COUNT: by how many people or papers they have; RELEVANCE is that where there is no text. */
  readonly sort: 'COUNT' | 'NAME' | 'RELEVANCE'
  readonly countOf: (node: T) => number
  readonly count: Statement<C, { readonly total: number }>
  readonly conditions: C
  readonly load: (id: string) => Promise<T | null>
  readonly fits: (node: T) => boolean
  readonly namesOf: (node: T) => readonly string[]
  /** Words to match; null for all. */
  readonly text: string | null
}

/** The connection of such a list. */
export const namedList = async <C extends object, T extends { readonly id: string }>(
  list: NamedList<C, T>,
  args: PageArguments,
  context: Context,
) => {
  const { graph, signal } = context
  const { text } = list
  const sort = text === null && list.sort === 'RELEVANCE' ? 'COUNT' : list.sort
  const page = requestedPage(`${list.index} ${sort}`, args, context)
  if (text === null) {
    const params = { ...list.conditions, ...pageParams(page) }
    const rows = await graph.read(page.backward ? list.all.backward : list.all.forward, params, { signal })
    const placed = rows.map((row) => ({ cursor: cursorOf(row), node: row.node }))
    return createConnection(
      pageOfRows(placed, page),
      async () => (await graph.read(list.count, list.conditions, { signal }))[0]?.total ?? 0,
    )
  }
  const { ids, total } = await graph.search(list.index, queryWords(text), filterBound, { signal })
  if (total > filterBound) {
    throw new CoterieError(
      'COST_EXCEEDED',
      `filter.text must match at most ${filterBound} things, but ${total} match ${JSON.stringify(text)}; add a word.`,
    )
  }
  const found = (await Promise.all(ids.map((id) => list.load(id))))
    .filter((node) => node !== null)
    .filter((node) => list.fits(node))
  const keyOf = (node: T): string | number => {
    if (sort === 'NAME') return sortKeyOf(list.namesOf(node)[0] ?? '')
    if (sort === 'COUNT') return list.countOf(node)
    return Math.max(...list.namesOf(node).map((name) => matchScore(text, name)))
  }
  const placed = found.map((node) => ({ cursor: { key: keyOf(node), id: node.id }, node }))
  return createConnection(pageOfList(placed, page, sort !== 'NAME'), () => placed.length)
}
