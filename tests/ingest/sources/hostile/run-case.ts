import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { openSource } from '../../../../src/ingest/sources/open-source.ts'
import type { UnpackLimits } from '../../../../src/ingest/sources/packed/unpack.ts'
import type { Rejection, SourceRecord } from '../../../../src/model/record.ts'
import { bytesOf, type HostileCase } from './hostile-case.ts'
import type { HostileFormat } from './hostile-format.ts'

/** What came of an attack. */
export interface Outcome {
  readonly records: readonly SourceRecord[]
  readonly rejected: readonly Rejection[]
  readonly unread: number
}

/** The text that stands for a record: the title of a work, the first name of a person or an institution. */
export const shownName = (record: SourceRecord): string => {
  if (record.kind === 'paper') return record.paper.title
  return (record.kind === 'person' ? record.person.names[0] : record.institution.names[0])?.trim() ?? ''
}

async function* collected(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk
}

/** Reads the attack through the door, by its look alone; null where the format has nothing to attack. */
export const runCase = async (
  attack: HostileCase,
  format: HostileFormat,
  full: boolean,
  limits?: UnpackLimits,
): Promise<Outcome | null> => {
  const pieces = attack.write(format, full)
  if (pieces === null) return null
  const open = (): AsyncIterable<Uint8Array> =>
    attack.packed === true ? collected(Readable.from(bytesOf(pieces)).pipe(createGzip({ level: 9 }))) : bytesOf(pieces)
  const opened = await openSource({ name: format.file, open }, limits === undefined ? {} : { limits })
  if ('reason' in opened)
    return { records: [], rejected: [{ locator: 'document', text: '', reason: opened.reason }], unread: 0 }
  const records: SourceRecord[] = []
  const rejected: Rejection[] = []
  let unread = 0
  for await (const found of opened.found()) {
    if (found.kind === 'record') records.push(found.record)
    else if (found.kind === 'rejected') rejected.push(found.rejection)
    else unread += 1
  }
  return { records, rejected, unread }
}
