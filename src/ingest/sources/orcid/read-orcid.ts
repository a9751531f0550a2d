import { foundRejection } from '../json/found.ts'
import { type Entry, readEntries } from '../json/read-entries.ts'
import type { Found, SourceInput, SourceReader } from '../source-reader.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readRecord } from './read-record.ts'
import { XmlRecord } from './xml-document.ts'

const readJson = ({ place, value }: Entry): Iterable<Found> => readRecord({ place, value, lineOf: () => null })

async function* readXml(source: SourceInput): AsyncGenerator<Found> {
  const record = new XmlRecord()
  for await (const text of decodeXml(source)) {
    if (typeof text !== 'string') {
      yield foundRejection({ locator: 'line 1', text: '' }, text.refused)
      return
    }
    record.write(text)
    if (record.refusal !== null) break
  }
  const ended = record.end()
  if ('reason' in ended) yield foundRejection({ locator: `line ${ended.line}`, text: '' }, ended.reason)
  else yield* readRecord(ended)
}

/** The chunks with the first byte that is no blank and no byte order mark; null for nothing but those. */
async function firstByte(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly byte: number | null; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let byte: number | null = null
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    const meant = next.value.find((one) => one > 0x20 && one !== 0xef && one !== 0xbb && one !== 0xbf)
    if (meant === undefined && held.length > 0) continue
    held.push(next.value)
    byte = meant ?? null
    if (byte !== null) break
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* held
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { byte, chunks: again() }
}

async function* read(source: SourceInput): AsyncGenerator<Found> {
  const { byte, chunks } = await firstByte(source.chunks)
  // "<", or the first byte of a mark of UTF-16, which JSON does not have.
  if (byte === 0x3c || byte === 0xff || byte === 0xfe) yield* readXml({ name: source.name, chunks })
  else yield* readEntries(chunks, [], readJson, false)
}

/** The reader of ORCID records and their parts: XML, or JSON as ORCID gives it, one or many. */
export const orcidReader: SourceReader = {
  format: 'ORCID',
  recognises: (_name, head) =>
    /^\uFEFF?\s*</.test(head)
      ? /\bxmlns(?::[\w-]{1,40})?\s*=\s*["']https?:\/\/www\.orcid\.org\/ns\//.test(head)
      : /^\uFEFF?\s*[[{]/.test(head) &&
        /"(?:orcid-identifier|put-code|activities-summary|affiliation-group|work-summary|researcher-urls|given-names)"\s*:|\borcid\.org\/v\d\.\d(?:_rc\d)?\//.test(
          head,
        ) &&
        !/"DOI"\s*:/.test(head),
  read,
}
