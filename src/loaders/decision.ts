import DataLoader from 'dataloader'
import { decisionsByIds, maskedNames } from '../statements/decision.ts'
import { byId, type LoaderContext } from './order.ts'

/** The loaders of decisions. */
export const decisionLoaders = (context: LoaderContext) => ({
  decision: byId(context, decisionsByIds),
  /** The names that must not be served of a record or source: those of people who were removed. */
  maskedNames: new DataLoader<string, readonly string[]>(async (ids) => {
    const rows = await context.graph.read(maskedNames, {}, { signal: context.signal })
    const masked = rows.map((row) => JSON.parse(row.masked) as Readonly<Record<string, readonly string[]>>)
    return ids.map((id) => masked.flatMap((names) => names[id] ?? []))
  }),
})
