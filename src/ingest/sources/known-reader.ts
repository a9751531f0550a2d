import type { SourceFormat } from '../../model/record.ts'
import { aclReader } from './acl/acl-reader.ts'
import { aclVariantsReader } from './acl/variants-reader.ts'
import { bibtexReader } from './bibtex/read-bibtex.ts'
import { crossrefReader } from './crossref/read-crossref.ts'
import { cslReader } from './csl/read-csl.ts'
import { csvReader } from './csv/read-csv.ts'
import { dblpReader } from './dblp/dblp-reader.ts'
import { endnoteReader } from './endnote/read-endnote.ts'
import { openAlexReader } from './openalex/read-openalex.ts'
import { orcidReader } from './orcid/read-orcid.ts'
import { risReader } from './ris/read-ris.ts'
import { rorReader } from './ror/read-ror.ts'
import type { SourceReader } from './source-reader.ts'

/** The readers of formats that can be told by their look, the strictest first; two of one format stand together. */
export const knownReaders: readonly SourceReader[] = [
  aclReader,
  aclVariantsReader,
  dblpReader,
  orcidReader,
  rorReader,
  openAlexReader,
  crossrefReader,
  cslReader,
  bibtexReader,
  endnoteReader,
  risReader,
  csvReader,
]

/** So much of a source is looked at to tell its format. */
export const headBytes = 64 * 1024

/** The beginning of a source as text, by its byte order mark, else as UTF-8. */
export const headText = (head: Uint8Array): string => {
  const little = head[0] === 0xff && head[1] === 0xfe
  const big = head[0] === 0xfe && head[1] === 0xff
  const encoding = little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(head.subarray(0, headBytes))
}

/**
 * The reader of a source, by its name and the beginning of its text; null for a source that none of them knows. A given
 * format has the reader that knows the source best.
 */
export const readerFor = (name: string, head: string, format: SourceFormat | null): SourceReader | null => {
  const readers = format === null ? knownReaders : knownReaders.filter((reader) => reader.format === format)
  const found = readers.find((reader) => reader.recognises(name, head))
  return found ?? (format === null ? null : (readers[0] ?? null))
}
