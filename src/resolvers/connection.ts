import { encodeCursor, type Page, type PageArguments, type PageRequest, type Placed, parsePage } from '../model/page.ts'
import type { Context } from './context.ts'

/** A connection as GraphQL resolves it: `totalCount` is only counted when it is asked for. */
export interface Connection<T> {
  readonly edges: readonly ({ readonly cursor: string; readonly node: T } & Readonly<Record<string, unknown>>)[]
  readonly nodes: readonly T[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: () => number | Promise<number>
}

/** The connection of a page. `more` adds fields to an edge, such as a weight. */
export const createConnection = <T>(
  page: Page<T>,
  totalCount: () => number | Promise<number>,
  more: (item: Placed<T>) => Readonly<Record<string, unknown>> = () => ({}),
): Connection<T> => {
  const edges = page.items.map((item) => ({
    ...more(item),
    cursor: encodeCursor(page.list, item.cursor),
    node: item.node,
  }))
  return {
    edges,
    nodes: page.items.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

/** The page that a client asks for of a list in one order, within the bounds of the service. */
export const requestedPage = (list: string, args: PageArguments, context: Context): PageRequest =>
  parsePage(args, context.bounds.pageSize, list)

/** The nodes of a page of ids, loaded; ids that vanished meanwhile are left out. */
export const loadPage = async <T>(
  page: Page<{ readonly id: string }>,
  load: (id: string) => Promise<T | null>,
): Promise<Page<T>> => {
  const loaded = await Promise.all(page.items.map(async ({ cursor, node }) => ({ cursor, node: await load(node.id) })))
  return { ...page, items: loaded.flatMap(({ cursor, node }) => (node === null ? [] : [{ cursor, node }])) }
}
