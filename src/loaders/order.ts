import DataLoader from 'dataloader'
import type { Graph, Statement } from '../graph/graph.ts'
import type { Page, PageRequest } from '../model/page.ts'
import { pageOfRows } from '../model/page.ts'
import { cursorOf, type PagedStatement, type PageParams, type PlacedRow, pageParams } from '../statements/page.ts'

/** What loaders read from: the graph, for the time of one request. */
export interface LoaderContext {
  readonly graph: Graph
  readonly signal: AbortSignal
}

/** As many ids as one statement takes: more are asked for in several. */
const batchSize = 1_000

/** One value a key, in the order of the keys; null for keys without a row. Rows are found by their key, never by their place. */
export const inKeyOrder = <R, V>(
  keys: readonly string[],
  rows: readonly R[],
  keyOf: (row: R) => string,
  pick: (row: R) => V,
): (V | null)[] => {
  const values = new Map(rows.map((row) => [keyOf(row), pick(row)]))
  return keys.map((key) => values.get(key) ?? null)
}

/** A list a key, in the order of the keys, each in the order of the rows; a fresh empty list for keys without rows. */
export const groupedInKeyOrder = <R, V>(
  keys: readonly string[],
  rows: readonly R[],
  keyOf: (row: R) => string,
  pick: (row: R) => V,
): V[][] => {
  const groups = new Map<string, V[]>(keys.map((key) => [key, []]))
  for (const row of rows) groups.get(keyOf(row))?.push(pick(row))
  return keys.map((key) => groups.get(key) ?? [])
}

/** Loads what has an id; null where nothing has it. */
export const byId = <T extends { readonly id: string }>(
  { graph, signal }: LoaderContext,
  statement: Statement<{ readonly ids: readonly string[] }, { readonly node: T }>,
): DataLoader<string, T | null> =>
  new DataLoader(
    async (ids) =>
      inKeyOrder(
        ids,
        await graph.read(statement, { ids }, { signal }),
        ({ node }) => node.id,
        ({ node }) => node,
      ),
    { maxBatchSize: batchSize },
  )

/** Loads the rows that belong to an id, in their order; an empty list where there are none. */
export const ofOwner = <R extends { readonly owner: string }>(
  { graph, signal }: LoaderContext,
  statement: Statement<{ readonly ids: readonly string[] }, R>,
): DataLoader<string, readonly R[]> =>
  new DataLoader(
    async (ids) =>
      groupedInKeyOrder(
        ids,
        await graph.read(statement, { ids }, { signal }),
        ({ owner }) => owner,
        (row) => row,
      ),
    { maxBatchSize: batchSize },
  )

/** Loads the number that belongs to an id; 0 where there is no row. */
export const totalOfOwner = <P extends object>(
  { graph, signal }: LoaderContext,
  statement: Statement<P & { readonly ids: readonly string[] }, { readonly owner: string; readonly total: number }>,
  params: P,
): DataLoader<string, number> =>
  new DataLoader(
    async (ids) =>
      inKeyOrder(
        ids,
        await graph.read(statement, { ...params, ids }, { signal }),
        ({ owner }) => owner,
        ({ total }) => total,
      ).map((total) => total ?? 0),
    { maxBatchSize: batchSize },
  )

/** Loads one page of the list that belongs to an id; an empty page where there is none. */
export const pageOfOwner = <P extends object, T extends { readonly id: string }>(
  { graph, signal }: LoaderContext,
  statement: PagedStatement<
    P & { readonly ids: readonly string[] },
    { readonly owner: string; readonly rows: readonly PlacedRow<T>[] }
  >,
  params: P,
  request: PageRequest,
): DataLoader<string, Page<T>> =>
  new DataLoader(
    async (ids) => {
      const direction = request.backward ? statement.backward : statement.forward
      const all: P & PageParams & { ids: readonly string[] } = { ...params, ...pageParams(request), ids }
      const rows = await graph.read(direction, all, { signal })
      const placed = (row: PlacedRow<T>) => ({ cursor: cursorOf(row), node: row.node })
      return inKeyOrder(
        ids,
        rows,
        ({ owner }) => owner,
        (row) => row.rows,
      ).map((list) => pageOfRows((list ?? []).map(placed), request))
    },
    { maxBatchSize: batchSize },
  )

/** A loader for each set of arguments, made once: fields with other arguments are other lists. */
export const perArguments = <A, L>(make: (args: A) => L): ((args: A) => L) => {
  const made = new Map<string, L>()
  return (args) => {
    const key = JSON.stringify(args)
    const known = made.get(key)
    if (known !== undefined) return known
    const created = make(args)
    made.set(key, created)
    return created
  }
}
