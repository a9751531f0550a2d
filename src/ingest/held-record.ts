import { hashId, type RecordId, type SourceId } from '../model/id.ts'
import type { PaperRecord, PersonRecord, SourceRecord } from '../model/record.ts'

/** A record as the graph holds it: with its own id and that of its source. */
export type Held<T extends SourceRecord = SourceRecord> = T & { readonly id: RecordId; readonly source: SourceId }

export type HeldPaper = Held<PaperRecord>
export type HeldPerson = Held<PersonRecord>

/** The id of a source: that of its name, so that a changed document replaces its former self. */
export const sourceIdOf = (name: string): SourceId => hashId('source', name)

/** Gives the records of one source their ids, in their order. */
export class RecordHolder {
  private readonly source: SourceId
  private readonly seen = new Map<RecordId, number>()

  constructor(source: SourceId) {
    this.source = source
  }

  /**
   * A record with its id. An id comes from what the record says and not from its line, so that a line put in above changes
   * nothing; records that say the same are numbered.
   */
  hold(record: SourceRecord): Held {
    const { locator: _, ...said } = record
    const content = JSON.stringify(said)
    const first = hashId('record', this.source, content, '0')
    const repetition = this.seen.get(first) ?? 0
    this.seen.set(first, repetition + 1)
    const id = repetition === 0 ? first : hashId('record', this.source, content, String(repetition))
    return { ...record, source: this.source, id }
  }
}
