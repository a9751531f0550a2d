import { isUtf8 } from 'node:buffer'
import type { Found } from '../source-reader.ts'
import { foundRejection, shownBytes } from './found.ts'
import { type Cut, JsonCutter } from './json-cutter.ts'
import { isObject, type JsonObject, kindOf, parseJson } from './json-value.ts'

/** A record of a JSON source with its place: "line 17", "lines 20-92", or "line 1, entry 5" of a list. */
export interface Entry {
  readonly place: string
  readonly value: JsonObject
}

const placeOf = ({ line, lastLine, entry }: Cut): string => {
  if (line !== lastLine) return `lines ${line}-${lastLine}`
  return entry === null ? `line ${line}` : `line ${line}, entry ${entry}`
}

const entryOf = (cut: Cut): Entry | { readonly fault: string } => {
  if (cut.fault !== null) return { fault: cut.fault }
  if (!isUtf8(cut.bytes)) return { fault: 'Expected UTF-8, but got bytes that are not.' }
  const parsed = parseJson(Buffer.from(cut.bytes.buffer, cut.bytes.byteOffset, cut.bytes.length).toString())
  if ('fault' in parsed) return parsed
  if (!isObject(parsed.value)) return { fault: `Expected an object, but got ${kindOf(parsed.value)}.` }
  return { place: placeOf(cut), value: parsed.value }
}

/**
 * What is found in the records of a JSON source, one after another: one a line, over many lines, in one list, or in a
 * list of one of the given names inside an answer. What is no object is rejected with its place.
 */
export async function* readEntries(
  chunks: AsyncIterable<Uint8Array>,
  lists: readonly string[],
  read: (entry: Entry) => Iterable<Found>,
): AsyncGenerator<Found> {
  const cutter = new JsonCutter(lists)
  function* readCuts(cuts: readonly Cut[]): Generator<Found> {
    for (const cut of cuts) {
      const entry = entryOf(cut)
      if ('value' in entry) yield* read(entry)
      else yield foundRejection({ locator: placeOf(cut), text: shownBytes(cut.bytes) }, entry.fault)
    }
  }
  for await (const chunk of chunks) yield* readCuts(cutter.push(chunk))
  yield* readCuts(cutter.end())
}
