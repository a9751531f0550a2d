import { maskNames } from '../names/mask-name.ts'
import type { RecordRow } from '../statements/source.ts'
import type { Context } from './context.ts'

/**
 * The evidence of a fact: the records of the given ids, with their sources; each once. Names of people who were removed are not
 * in their texts.
 */
export const loadEvidence = async (records: readonly string[] | null, { loaders }: Context): Promise<RecordRow[]> => {
  const loaded = await Promise.all(
    [...new Set(records ?? [])].map(async (id) => {
      const [record, names] = await Promise.all([loaders.record.load(id), loaders.maskedNames.load(id)])
      return record === null || names.length === 0 ? record : { ...record, text: maskNames(record.text, names) }
    }),
  )
  return loaded.filter((record) => record !== null)
}
