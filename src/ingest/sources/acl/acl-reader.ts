import type { PaperFacts, PrintedVenue } from '../../../model/record.ts'
import { oversizeOf } from '../oversize.ts'
import { doiIn } from '../profile/field/identifier.ts'
import type { Found, SourceReader } from '../source-reader.ts'
import { parseElement, type XmlElement, xmlEntities } from '../xml/element.ts'
import { mostAuthors } from '../xml/most-authors.ts'
import type { XmlPiece, XmlShape } from '../xml/piece.ts'
import { printedMonth, printedYear } from '../xml/printed-month.ts'
import { childrenOf, fieldOf, renderEntry } from '../xml/printed-text.ts'
import { idIn, locatorOf, readPieces, rejected } from '../xml/read-pieces.ts'
import { authorOf } from './author.ts'
import { paperIdOf, yearOfCollection } from './paper-id.ts'
import { knownSharedIds } from './shared-id.ts'
import { venueOfVolume } from './volume-venue.ts'

const shape: XmlShape = { units: ['paper', 'meta', 'frontmatter'], containers: ['collection', 'volume'] }

/** Long or without a word on who wrote what where. */
const leftOut: ReadonlySet<string> = new Set(['abstract', 'attachment', 'video', 'revision', 'erratum', 'mrf'])

/** What a volume says of all its papers. */
interface Volume {
  readonly collection: string | null
  readonly volume: string | null
  readonly venue: PrintedVenue | null
  readonly year: number | null
  readonly month: number | null
}

const noVolume: Volume = { collection: null, volume: null, venue: null, year: null, month: null }

/** A month within a title such as "Volume 18, Number 4, December 1992". */
const monthInTitle =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?=[^,:;]{0,20}\b(?:19|20)\d\d\b)/

const withMeta = (volume: Volume, meta: XmlElement): Volume => {
  const title = fieldOf(meta, 'booktitle') ?? ''
  return {
    ...volume,
    venue: venueOfVolume(volume.collection ?? '', volume.volume ?? '', title),
    year: printedYear(fieldOf(meta, 'year') ?? '') ?? volume.year,
    month: printedMonth(fieldOf(meta, 'month') ?? monthInTitle.exec(title)?.[0] ?? ''),
  }
}

const factsOf = (paper: XmlElement, title: string, volume: Volume, sharedIds: ReadonlySet<string>): PaperFacts => {
  const printed = childrenOf(paper, 'author')
  const authors = printed.flatMap((element, index) => authorOf(element, index + 1, sharedIds) ?? [])
  const venue = volume.venue
  return {
    title,
    authors,
    authorsComplete: authors.length > 0 && authors.length === printed.length,
    venue,
    year: printedYear(fieldOf(paper, 'year') ?? '') ?? volume.year,
    month: volume.month,
    posted: null,
    status: venue === null ? 'UNKNOWN' : 'PUBLISHED',
    submittedTo: null,
    doi: doiIn(fieldOf(paper, 'doi') ?? ''),
    arxivId: null,
    topics: [],
  }
}

const readPaper = (
  paper: XmlElement,
  line: number,
  text: string,
  volume: Volume,
  sharedIds: ReadonlySet<string>,
): Found => {
  const id = paperIdOf(volume.collection, volume.volume, paper.attributes.id?.trim() ?? null)
  const locator = locatorOf(line, id)
  const title = fieldOf(paper, 'title')
  if (title === null) return rejected(locator, 'Expected a paper with a <title>, but it has none.', text)
  const count = childrenOf(paper, 'author').length
  if (count > mostAuthors)
    return rejected(locator, `Expected at most ${mostAuthors} authors of one paper, but got ${count}.`, text)
  const facts = factsOf(paper, title, volume, sharedIds)
  const oversize = oversizeOf(facts)
  if (oversize !== null) return rejected(locator, oversize, text)
  const shown = renderEntry(`paper ${id ?? ''}`.trim(), paper, leftOut, ['id'])
  return { kind: 'record', record: { kind: 'paper', locator, text: shown, paper: facts } }
}

/** A reader of the Anthology's XML that knows which author ids stand for several people. */
export const aclReaderFor = (sharedIds: ReadonlySet<string>): SourceReader => ({
  format: 'ACL_XML',
  recognises: (_name, head) =>
    /<collection\s+id\s*=/.test(head) && /<volume[\s>]|<collection\s+id\s*=\s*["'](?:[A-Z]\d\d|\d{4}\.\w)/.test(head),
  read: (source) => {
    let volume = noVolume
    const readTag = (piece: Extract<XmlPiece, { kind: 'open' | 'close' }>): null => {
      if (piece.name === 'volume') {
        const { collection } = volume
        const id = piece.kind === 'open' ? idIn(piece.text) : null
        volume = {
          ...noVolume,
          collection,
          volume: id,
          year: collection === null ? null : yearOfCollection(collection),
        }
      } else volume = { ...noVolume, collection: piece.kind === 'open' ? idIn(piece.text) : null }
      return null
    }
    return readPieces(source, shape, (piece) => {
      if (piece.kind !== 'unit') return readTag(piece)
      const element = parseElement(piece.text, xmlEntities)
      if ('reason' in element) {
        const id = piece.name === 'paper' ? paperIdOf(volume.collection, volume.volume, idIn(piece.text)) : null
        return rejected(locatorOf(piece.line, id), element.reason, piece.text)
      }
      if (piece.name === 'paper') return readPaper(element, piece.line, piece.text, volume, sharedIds)
      if (piece.name === 'meta') volume = withMeta(volume, element)
      return null
    })
  },
})

/** The reader of one XML file of the ACL Anthology: a record for each paper, with the venue of its volume. */
export const aclReader: SourceReader = aclReaderFor(knownSharedIds)
