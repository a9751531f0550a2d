import { hashId, type RecordId, type SourceId } from '../model/id.ts'
import type { PaperRecord, PersonRecord, SourceRecord } from '../model/record.ts'

/** A record as the graph holds it: with its own id and that of its source. */
export type Held<T extends SourceRecord = SourceRecord> = T & { readonly id: RecordId; readonly source: SourceId }

export type HeldPaper = Held<PaperRecord>
export type HeldPerson = Held<PersonRecord>

/** The id of a source: that of its name, so that a changed document replaces its former self. */
export const sourceIdOf = (name: string): SourceId => hashId('source', name)

/**
 * Records with their ids, in order. An id comes from what the record says and not from its line, so that a line put in
 * above changes nothing; records that say the same are numbered.
 */
export const holdRecords = (source: SourceId, records: readonly SourceRecord[]): Held[] => {
  const seen = new Map<string, number>()
  return records.map((record) => {
    const { locator: _, ...said } = record
    const content = JSON.stringify(said)
    const repetition = seen.get(content) ?? 0
    seen.set(content, repetition + 1)
    return { ...record, source, id: hashId('record', source, content, String(repetition)) }
  })
}
