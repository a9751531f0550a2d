import { isUtf8 } from 'node:buffer'
import type { Found } from '../source-reader.ts'
import { foundRejection, locatorOf, shownBytes } from './found.ts'
import { hostileFault, shownId } from './hostile-value.ts'
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

const entryOf = (cut: Cut, isWhole: boolean): Entry | { readonly fault: string; readonly id?: string | null } => {
  if (cut.fault !== null) return { fault: cut.fault }
  if (!isUtf8(cut.bytes)) return { fault: 'Expected UTF-8, but got bytes that are not.' }
  const text = Buffer.from(cut.bytes.buffer, cut.bytes.byteOffset, cut.bytes.length).toString()
  const parsed = parseJson(text)
  if ('fault' in parsed) return parsed
  if (!isObject(parsed.value)) return { fault: `Expected an object, but got ${kindOf(parsed.value)}.` }
  const fault = isWhole ? hostileFault(text, parsed.value) : null
  if (fault !== null) return { fault, id: shownId(parsed.value) }
  return { place: placeOf(cut), value: parsed.value }
}

/**
 * What is found in the records of a JSON source, one after another: one a line, over many lines, in one list, or in a
 * list of one of the given names inside an answer. What is no object is rejected with its place, and
 * so is what is hostile, unless `isWhole` is false: then the reader looks at the parts, and rejects only the bad ones.
 */
export async function* readEntries(
  chunks: AsyncIterable<Uint8Array>,
  lists: readonly string[],
  read: (entry: Entry) => Iterable<Found>,
  isWhole = true,
): AsyncGenerator<Found> {
  const cutter = new JsonCutter(lists)
  function* readCuts(cuts: readonly Cut[]): Generator<Found> {
    for (const cut of cuts) {
      const entry = entryOf(cut, isWhole)
      if ('value' in entry) yield* read(entry)
      else
        yield foundRejection(
          { locator: locatorOf(placeOf(cut), entry.id ?? null), text: shownBytes(cut.bytes) },
          entry.fault,
        )
    }
  }
  for await (const chunk of chunks) yield* readCuts(cutter.push(chunk))
  yield* readCuts(cutter.end())
}
