import type { PaperFacts } from '../../../model/record.ts'
import { storableText } from '../normalize-text.ts'
import { withoutPrivateData } from '../profile/person/private-data.ts'
import { type Found, longestText } from '../source-reader.ts'

/** Where an entry stands: its lines, and the key that its file calls it by. */
export interface EntryPlace {
  readonly line: number
  readonly lastLine: number
  /** "smith2020"; null where the format has none. */
  readonly key: string | null
  /** As printed. */
  readonly text: string
}

const longestKey = 80

/** "line 52 (smith2020)", "lines 52-60". */
export const locatorOfEntry = ({ line, lastLine, key }: EntryPlace): string => {
  const lines = line === lastLine || key !== null ? `line ${line}` : `lines ${line}-${lastLine}`
  const shown = (key ?? '')
    .slice(0, 2 * longestKey)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestKey)
  return shown === '' ? lines : `${lines} (${shown})`
}

const printed = (text: string): string => {
  const head = text.slice(0, longestText)
  const shown = (/[@\d]/.test(head) ? withoutPrivateData(head) : head).slice(0, longestText)
  return storableText(shown).trimEnd()
}

/** A work as a reader gives it out, at a place that is already in words. */
export const foundPaperAt = (locator: string, text: string, paper: PaperFacts): Found => ({
  kind: 'record',
  record: { kind: 'paper', locator, text: printed(text), paper },
})

/** A bad entry as a reader gives it out, at a place that is already in words. */
export const foundRejectionAt = (locator: string, text: string, reason: string): Found => ({
  kind: 'rejected',
  rejection: { locator, text: printed(text), reason: storableText(reason) },
})

/** A work as a reader gives it out. */
export const foundPaper = (place: EntryPlace, paper: PaperFacts): Found =>
  foundPaperAt(locatorOfEntry(place), place.text, paper)

/** A bad entry as a reader gives it out, with the reason in one sentence. */
export const foundRejection = (place: EntryPlace, reason: string): Found =>
  foundRejectionAt(locatorOfEntry(place), place.text, reason)

/** A place that no rule understood, as a reader gives it out. */
export const foundUnread = (place: EntryPlace): Found => ({
  kind: 'unread',
  unread: { locator: locatorOfEntry(place), text: printed(place.text) },
})
