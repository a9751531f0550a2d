import { read, type Statement } from '../graph/graph.ts'
import type { Cursor, PageRequest } from '../model/page.ts'

/** How a list is ordered: by a key, then by id, so that no two places are the same. */
export interface Order {
  /** Cypher over `n`; never null, since a null compares with nothing. */
  readonly key: string
  readonly descending: boolean
}

/** Parameters of every paged statement. */
export interface PageParams {
  /** One more than the page, to know whether there is a next one. */
  readonly limit: number
  readonly afterKey: string | number | null
  readonly afterId: string | null
  readonly beforeKey: string | number | null
  readonly beforeId: string | null
}

/** One place of a list: its sort key and what stands there. */
export interface PlacedRow<T> {
  readonly key: string | number
  readonly node: T
}

/** The parameters of a page. */
export const pageParams = ({ limit, after, before }: PageRequest): PageParams => ({
  limit: limit + 1,
  afterKey: after?.key ?? null,
  afterId: after?.id ?? null,
  beforeKey: before?.key ?? null,
  beforeId: before?.id ?? null,
})

/** The cursor of a row. */
export const cursorOf = ({ key, node }: PlacedRow<{ readonly id: string }>): Cursor => ({ key, id: node.id })

const window = (key: string, { descending }: Order): string => {
  const [later, earlier] = descending ? ['<', '>'] : ['>', '<']
  return `
      ($afterId IS NULL OR ${key} ${later} $afterKey OR (${key} = $afterKey AND n.id > $afterId))
      AND ($beforeId IS NULL OR ${key} ${earlier} $beforeKey OR (${key} = $beforeKey AND n.id < $beforeId))`
}

const sorting = ({ descending }: Order, backward: boolean): string =>
  `ORDER BY key ${descending === backward ? 'ASC' : 'DESC'}, n.id ${backward ? 'DESC' : 'ASC'} LIMIT $limit`

/** Both reading directions of a paged statement. */
export interface PagedStatement<P, R> {
  readonly forward: Statement<P & PageParams, R>
  readonly backward: Statement<P & PageParams, R>
}

/** A page of one list: `match` binds `n`, `where` filters it, `fields` is its map projection. */
export const pageOf = <P, T>(
  match: string,
  where: string,
  order: Order,
  fields: string,
): PagedStatement<P, PlacedRow<T>> => {
  const text = (backward: boolean) => `
    ${match}
    WITH n, ${order.key} AS key
    WHERE ${where} AND ${window('key', order)}
    WITH n, key ${sorting(order, backward)}
    RETURN key, n ${fields} AS node`
  return { forward: read(text(false)), backward: read(text(true)) }
}

/**
 * A page for each of many owners, in one statement with the limit inside: `owner` matches `o` by its id, `match` goes from `o`
 * to `n` and binds one row each `n`. Rows of one owner come in their order, which the loader keeps.
 */
export const pageOfEach = <P, T>(
  owner: string,
  match: string,
  where: string,
  order: Order,
  fields: string,
): PagedStatement<
  P & { readonly ids: readonly string[] },
  { readonly owner: string; readonly rows: readonly PlacedRow<T>[] }
> => {
  const text = (backward: boolean) => `
    UNWIND $ids AS owner
    MATCH (o:${owner} {id: owner})
    CALL (o) {
      ${match}
      WITH n, ${order.key} AS key
      WHERE ${where} AND ${window('key', order)}
      WITH n, key ${sorting(order, backward)}
      RETURN collect({key: key, node: n ${fields}}) AS rows
    }
    RETURN owner, rows`
  return { forward: read(text(false)), backward: read(text(true)) }
}
