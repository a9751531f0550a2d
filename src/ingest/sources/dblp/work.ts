import type { PaperFacts, PaperStatus, PrintedVenue } from '../../../model/record.ts'
import { arxivIdIn, doiIn } from '../profile/field/identifier.ts'
import type { XmlElement } from '../xml/element.ts'
import { printedMonth, printedYear } from '../xml/printed-month.ts'
import { childrenOf, fieldOf, printedText } from '../xml/printed-text.ts'
import { authorOf } from './author.ts'
import { venueOfEntry } from './entry-venue.ts'

const decoded = (address: string): string => {
  if (!address.includes('%')) return address
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The title without the full stop that dblp puts behind it; three dots are the author's own. */
const titleOf = (text: string): string => text.replace(/(?<!\.\.)(?<=[^.\s])\s?\.$/, '')

/** "abs/1706.03762" and "cs.CL/0112017" of CoRR. */
const corrNumber = /^(?:abs\/)?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})$/

const arxivIdOf = (links: readonly string[], volume: string | null, venue: PrintedVenue | null): string | null => {
  for (const link of links) {
    const found = /arxiv/i.test(link) ? arxivIdIn(link) : null
    if (found !== null) return found
  }
  return venue?.acronym === 'CoRR' ? (corrNumber.exec(volume ?? '')?.[1] ?? null) : null
}

const doiOf = (links: readonly string[]): string | null => {
  for (const link of links) {
    const found = /\bdoi\.org\/|^doi:/i.test(link) ? doiIn(link) : null
    if (found !== null) return found
  }
  return null
}

const statusOf = (venue: PrintedVenue | null): PaperStatus =>
  venue === null ? 'UNKNOWN' : venue.kind === 'REPOSITORY' ? 'PREPRINT' : 'PUBLISHED'

/** What an entry of dblp says of a work; null when it has no title. Editors are no authors. */
export const workOf = (entry: XmlElement, key: string): PaperFacts | null => {
  const title = titleOf(fieldOf(entry, 'title') ?? '')
  if (title === '') return null
  const printed = childrenOf(entry, 'author')
  const authors = printed.flatMap((element, index) => authorOf(element, index + 1) ?? [])
  const venue = venueOfEntry(entry, key)
  const links = childrenOf(entry, 'ee').map((link) => decoded(printedText(link)))
  return {
    title,
    authors,
    authorsComplete: authors.length > 0 && authors.length === printed.length,
    venue,
    year: printedYear(fieldOf(entry, 'year') ?? ''),
    month: printedMonth(fieldOf(entry, 'month') ?? ''),
    posted: null,
    status: statusOf(venue),
    submittedTo: null,
    doi: doiOf(links),
    arxivId: arxivIdOf(links, fieldOf(entry, 'volume'), venue),
    topics: [],
  }
}
