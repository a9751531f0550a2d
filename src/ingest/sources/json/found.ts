import type { InstitutionFacts, PaperFacts, PersonFacts } from '../../../model/record.ts'
import { normalizeText } from '../normalize-text.ts'
import { oversizeOf } from '../oversize.ts'
import { withoutPrivateData } from '../profile/person/private-data.ts'
import { type Found, longestText } from '../source-reader.ts'

/** Where a record stands, and its facts as printed. */
export interface Place {
  readonly locator: string
  readonly text: string
}

const longestId = 100

/** "line 17 (W2001234567)": a place with the id that its source gives the record. */
export const locatorOf = (place: string, id: string | null): string =>
  id === null ? place : `${place} (${id.slice(0, longestId)})`

/** The parts that are there with "; " between them, at most `longestText`, without lone surrogates at the cut. */
export const rendered = (...parts: readonly (string | null | false | undefined)[]): string => {
  const whole = parts.filter((part) => typeof part === 'string' && part !== '').join('; ')
  if (whole.length <= longestText) return whole
  return `${whole.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** How bytes that no reader could take look: one line, without what must not be stored. */
export const shownBytes = (bytes: Uint8Array): string =>
  withoutPrivateData(normalizeText(new TextDecoder().decode(bytes.subarray(0, 400))).replace(/\s+/g, ' '))
    .slice(0, 200)
    .trim()

/** A work as a reader gives it out: rejected where its title or a name is longer than any is. */
export const foundPaper = (place: Place, paper: PaperFacts): Found => {
  const oversize = oversizeOf(paper)
  return oversize === null
    ? { kind: 'record', record: { kind: 'paper', ...place, paper } }
    : foundRejection(place, oversize)
}

/** What a place says of a person as a reader gives it out. */
export const foundPerson = (place: Place, subject: string, person: PersonFacts): Found => ({
  kind: 'record',
  record: { kind: 'person', ...place, subject, person },
})

/** An institution as a reader gives it out. */
export const foundInstitution = (place: Place, institution: InstitutionFacts): Found => ({
  kind: 'record',
  record: { kind: 'institution', ...place, institution },
})

/** A bad entry as a reader gives it out, with what was expected and what came. */
export const foundRejection = (place: Place, reason: string): Found => ({
  kind: 'rejected',
  rejection: { ...place, reason },
})

/** A place that no rule takes, as a reader gives it out. */
export const foundUnread = (place: Place): Found => ({ kind: 'unread', unread: place })
