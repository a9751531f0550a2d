import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { isAcronym, venueKindOf } from '../profile/field/venue.ts'
import type { XmlElement } from '../xml/element.ts'
import { fieldOf } from '../xml/printed-text.ts'

const named = (text: string, kind: VenueKind): PrintedVenue =>
  isAcronym(text) ? { name: null, acronym: text, kind } : { name: text, acronym: null, kind }

const journalOf = (journal: string, key: string): PrintedVenue => {
  if (/^CoRR\b/.test(journal)) return { name: null, acronym: 'CoRR', kind: 'REPOSITORY' }
  const kind = venueKindOf(journal)
  if (kind === 'REPOSITORY') return named(journal, kind)
  return named(journal, key.startsWith('journals/') ? 'JOURNAL' : kind)
}

/** "ACL (1)" is the first volume of ACL, "NLP4IF@EMNLP" a workshop held at EMNLP. */
const meetingOf = (booktitle: string): PrintedVenue => {
  const name = booktitle
    .replace(/\s*\((?:\d{1,3}|[IVX]{1,4}|(?:Vol(?:ume)?|Part)\.? ?\w{1,4})\)$/, '')
    .replace(/[\s,]+(?:19|20)\d\d$/, '')
  const at = /^([^@]{2,60})@[^@]{2,60}$/.exec(name)?.[1]?.trim()
  if (at !== undefined) return named(at, 'WORKSHOP')
  const kind = venueKindOf(name)
  return named(name, kind === 'WORKSHOP' ? kind : 'CONFERENCE')
}

/** Where an entry of dblp says that it appeared, by its kind; null when it does not say. */
export const venueOfEntry = (entry: XmlElement, key: string): PrintedVenue | null => {
  const journal = fieldOf(entry, 'journal')
  const booktitle = fieldOf(entry, 'booktitle')
  const publisher = fieldOf(entry, 'publisher')
  switch (entry.name) {
    case 'phdthesis':
    case 'mastersthesis': {
      const school = fieldOf(entry, 'school') ?? publisher
      return school === null ? null : { name: school, acronym: null, kind: 'THESIS' }
    }
    case 'book': {
      const house = fieldOf(entry, 'series') ?? publisher
      return house === null ? null : { name: house, acronym: null, kind: 'BOOK' }
    }
    case 'incollection':
      return booktitle === null ? null : { name: booktitle, acronym: null, kind: 'BOOK' }
    default: {
      if (journal !== null) return journalOf(journal, key)
      if (booktitle !== null) return meetingOf(booktitle)
      return publisher === null ? null : named(publisher, venueKindOf(publisher))
    }
  }
}
