import { gunzipSync } from 'node:zlib'
import type { Reading, Rejection, SourceRecord, Unread } from '../../model/record.ts'
import { aclReader } from './acl/acl-reader.ts'
import { aclVariantsReader } from './acl/variants-reader.ts'
import { bibtexReader } from './bibtex/read-bibtex.ts'
import { crossrefReader } from './crossref/read-crossref.ts'
import { cslReader } from './csl/read-csl.ts'
import { csvReader } from './csv/read-csv.ts'
import { dblpReader } from './dblp/dblp-reader.ts'
import { decodeText } from './decode.ts'
import { endnoteReader } from './endnote/read-endnote.ts'
import { openAlexReader } from './openalex/read-openalex.ts'
import { orcidReader } from './orcid/read-orcid.ts'
import { readProfile } from './profile/read-profile.ts'
import { risReader } from './ris/read-ris.ts'
import { rorReader } from './ror/read-ror.ts'
import type { SourceReader } from './source-reader.ts'

/** The readers of formats that can be told by their look, the strictest first; what none of them knows is a profile document. */
const readers: readonly SourceReader[] = [
  aclReader,
  aclVariantsReader,
  dblpReader,
  orcidReader,
  openAlexReader,
  crossrefReader,
  cslReader,
  bibtexReader,
  endnoteReader,
  risReader,
  csvReader,
]

/** So much of a source is looked at to tell its format. */
const headBytes = 65_536
/** The greatest source of a known format, unpacked. */
const maximumSourceBytes = 512 * 1024 * 1024

/** What a source says, in whatever format it is, packed with gzip or not; or why it cannot be taken. */
export const readSource = async (name: string, bytes: Uint8Array): Promise<Reading | { readonly reason: string }> => {
  const unpacked = unpack(bytes)
  if ('reason' in unpacked) return unpacked
  const plainName = name.replace(/\.gz$/i, '')
  const head = new TextDecoder('utf-8').decode(unpacked.bytes.subarray(0, headBytes))
  if (rorReader.recognises(plainName, head)) {
    // Read and dropped in silence would be worse than not taken.
    return { reason: 'This is a file of the Research Organization Registry: institutions are not matched with it yet.' }
  }
  const reader = readers.find((candidate) => candidate.recognises(plainName, head))
  try {
    return reader === undefined ? readDocument(name, unpacked.bytes) : await collect(reader, plainName, unpacked.bytes)
  } catch (error) {
    // A fault of the reader, and yet no reason to keep the other documents out.
    const fault = error instanceof Error ? error.message : String(error)
    return { reason: `The reader failed on this document, which is a fault of ours: ${fault}` }
  }
}

const unpack = (bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly reason: string } => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes }
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength: maximumSourceBytes }) }
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    return {
      reason: `The gzip file cannot be unpacked, or is larger than ${maximumSourceBytes / 1024 / 1024} MB unpacked (${fault}).`,
    }
  }
}

const readDocument = (name: string, bytes: Uint8Array): Reading | { readonly reason: string } => {
  const decoded = decodeText(bytes)
  return 'rejected' in decoded ? { reason: decoded.rejected } : readProfile(name, decoded.text)
}

const collect = async (reader: SourceReader, name: string, bytes: Uint8Array): Promise<Reading> => {
  const records: SourceRecord[] = []
  const unread: Unread[] = []
  const rejected: Rejection[] = []
  const chunks = (async function* () {
    for (let start = 0; start < bytes.length; start += headBytes) yield bytes.subarray(start, start + headBytes)
  })()
  for await (const found of reader.read({ name, chunks })) {
    if (found.kind === 'record') records.push(found.record)
    else if (found.kind === 'unread') unread.push(found.unread)
    else rejected.push(found.rejection)
  }
  return { format: reader.format, records, unread, rejected }
}
