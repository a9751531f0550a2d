import { type PageArguments, pageOfRows } from '../model/page.ts'
import { maskNames } from '../names/mask-name.ts'
import { cursorOf, pageParams } from '../statements/page.ts'
import { allSources, countSources, type RecordRow, type SourceRow } from '../statements/source.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'

const sources = async (_: unknown, args: PageArguments, context: Context) => {
  const { graph, signal } = context
  const page = requestedPage('sources', args, context)
  const rows = await graph.read(page.backward ? allSources.backward : allSources.forward, pageParams(page), { signal })
  const placed = rows.map((row) => ({ cursor: cursorOf(row), node: row.node }))
  return createConnection(
    pageOfRows(placed, page),
    async () => (await graph.read(countSources, {}, { signal }))[0]?.total ?? 0,
  )
}

/** Sources and evidence: what the schema's `ingest.graphql` promises. */
export const sourceResolvers = {
  Query: { sources },
  Source: {
    name: async ({ id, name }: SourceRow, _: unknown, { loaders }: Context) =>
      maskNames(name, await loaders.maskedNames.load(id)),
    complete: ({ sha256 }: SourceRow) => sha256 !== '',
  },
  Evidence: { source: ({ source }: RecordRow, _: unknown, { loaders }: Context) => loaders.source.load(source) },
}
