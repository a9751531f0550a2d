import { gzipSync } from 'node:zlib'
import { aclReader } from '../../../../src/ingest/sources/acl/acl-reader.ts'
import { aclVariantsReader } from '../../../../src/ingest/sources/acl/variants-reader.ts'
import { bibtexReader } from '../../../../src/ingest/sources/bibtex/read-bibtex.ts'
import { crossrefReader } from '../../../../src/ingest/sources/crossref/read-crossref.ts'
import { cslReader } from '../../../../src/ingest/sources/csl/read-csl.ts'
import { csvReader } from '../../../../src/ingest/sources/csv/read-csv.ts'
import { dblpReader } from '../../../../src/ingest/sources/dblp/dblp-reader.ts'
import { endnoteReader } from '../../../../src/ingest/sources/endnote/read-endnote.ts'
import { openSource } from '../../../../src/ingest/sources/open-source.ts'
import { openAlexReader } from '../../../../src/ingest/sources/openalex/read-openalex.ts'
import { orcidReader } from '../../../../src/ingest/sources/orcid/read-orcid.ts'
import { risReader } from '../../../../src/ingest/sources/ris/read-ris.ts'
import { rorReader } from '../../../../src/ingest/sources/ror/read-ror.ts'
import { bytesSource } from '../../../../src/ingest/sources/source-bytes.ts'
import type { SourceReader } from '../../../../src/ingest/sources/source-reader.ts'
import { collection, variants } from '../acl/collection.ts'
import { bibtex, csl, csv, endnote, noteExpress, ris } from '../bibliography/fixtures.ts'
import { crossrefLines } from '../crossref/fixtures.ts'
import { records } from '../dblp/records.ts'
import { openAlexLines } from '../openalex/fixtures.ts'
import { orcidJson, orcidXml } from '../orcid/fixtures.ts'
import { tarOf } from '../packed/tar-of.ts'
import { rorLines } from '../ror/fixtures.ts'

/** A reader with small valid samples of its format. */
export interface Subject {
  readonly name: string
  readonly read: SourceReader['read']
  readonly recognises: SourceReader['recognises']
  readonly samples: readonly Buffer[]
  /** JSON lines, whose values can be changed without breaking the JSON. */
  readonly lines: string | null
  /** Packed sources cost some ten times as much to open. */
  readonly isPacked: boolean
}

const subject = (
  name: string,
  reader: SourceReader,
  samples: readonly string[],
  lines: string | null = null,
): Subject => ({
  name,
  read: reader.read,
  recognises: reader.recognises,
  samples: samples.map((sample) => Buffer.from(sample)),
  lines,
  isPacked: false,
})

const readers: readonly Subject[] = [
  subject('ACL XML', aclReader, [collection]),
  subject('ACL names', aclVariantsReader, [variants]),
  subject('dblp XML', dblpReader, [records]),
  subject('ORCID XML', orcidReader, [orcidXml]),
  subject('ORCID JSON', orcidReader, [orcidJson], orcidJson),
  subject('OpenAlex', openAlexReader, [openAlexLines], openAlexLines),
  subject('Crossref', crossrefReader, [crossrefLines], crossrefLines),
  subject('ROR', rorReader, [rorLines], rorLines),
  subject('CSL-JSON', cslReader, [csl], (JSON.parse(csl) as unknown[]).map((item) => JSON.stringify(item)).join('\n')),
  subject('BibTeX', bibtexReader, [bibtex]),
  subject('RIS', risReader, [ris]),
  subject('EndNote', endnoteReader, [endnote, noteExpress]),
  subject('CSV', csvReader, [csv]),
]

const archive = tarOf([
  ['works/P05.xml', collection],
  ['works/name_variants.yaml', variants],
  ['works/small.bib', bibtex],
  ['picture.png', '\x89PNG\0'],
  ['unknown.bin', '\0\0\0'],
])

/** Whatever bytes are, they are opened as a source that comes by itself. */
const door = (name: string, samples: readonly Buffer[]): Subject => ({
  name,
  async *read({ chunks }) {
    const all: Uint8Array[] = []
    for await (const chunk of chunks) all.push(chunk)
    const opened = await openSource(bytesSource('a file', Buffer.concat(all)))
    if ('reason' in opened)
      yield { kind: 'rejected', rejection: { locator: 'document', text: '', reason: opened.reason } }
    else yield* opened.found()
  },
  recognises: () => true,
  samples,
  lines: null,
  isPacked: true,
})

/** Every reader, and the door with packed sources. */
export const subjects: readonly Subject[] = [
  ...readers,
  door('gzip', [gzipSync(bibtex), Buffer.concat([gzipSync(ris), gzipSync(ris)])]),
  door('tar', [archive]),
]

/** What is spliced into samples of other formats. */
export const allSamples: readonly Buffer[] = subjects.flatMap(({ samples }) => samples)
