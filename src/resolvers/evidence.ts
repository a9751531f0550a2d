import type { RecordRow } from '../statements/source.ts'
import type { Context } from './context.ts'

/** The evidence of a fact: the records of the given ids, with their sources; each once. */
export const loadEvidence = async (records: readonly string[] | null, { loaders }: Context): Promise<RecordRow[]> => {
  const loaded = await Promise.all([...new Set(records ?? [])].map((id) => loaders.record.load(id)))
  return loaded.filter((record) => record !== null)
}
