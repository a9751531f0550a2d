import type { Found, SourceInput } from '../source-reader.ts'
import { foundPaper, foundRejection, foundUnread } from './finding.ts'
import { paperOf } from './reference.ts'
import { type Dialect, type StrayLines, type TaggedEntry, TaggedSplitter } from './tagged-entry.ts'
import { firstValue, type TagTable, taggedReference } from './tagged-reference.ts'
import { textLines } from './text-line.ts'

/** A dialect with what its tags say. */
export interface TaggedFormat {
  readonly dialect: Dialect
  readonly table: TagTable
}

const foundIn = (piece: TaggedEntry | StrayLines, tables: ReadonlyMap<Dialect, TagTable>): Found => {
  if ('stray' in piece) return foundUnread({ ...piece, key: null })
  const table = tables.get(piece.dialect)
  const key = table === undefined ? null : firstValue(piece, table.key)
  const place = { line: piece.line, lastLine: piece.lastLine, key, text: piece.text }
  if (piece.fault !== null || table === undefined)
    return foundRejection(place, piece.fault ?? 'Expected a known dialect.')
  const read = paperOf(taggedReference(piece, table))
  return 'paper' in read ? foundPaper(place, read.paper) : foundRejection(place, read.rejected)
}

/** What is found in a file of tagged lines, of any of these dialects: one paper an entry, stray lines as unread. */
export async function* readTagged(
  source: SourceInput,
  formats: readonly TaggedFormat[],
  isFurniture: (line: string) => boolean,
): AsyncGenerator<Found> {
  const tables = new Map(formats.map(({ dialect, table }) => [dialect, table]))
  const splitter = new TaggedSplitter([...tables.keys()], isFurniture)
  for await (const batch of textLines(source.chunks)) {
    for (const line of batch) for (const piece of splitter.take(line)) yield foundIn(piece, tables)
  }
  for (const piece of splitter.end()) yield foundIn(piece, tables)
}
