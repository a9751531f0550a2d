import type { Reading, SourceRecord } from '../../model/record.ts'
import { type Found, longestText } from './source-reader.ts'

/** A source, or a part of it, that cannot be taken. */
export const rejectedAt = (locator: string, reason: string, text = ''): Found => ({
  kind: 'rejected',
  rejection: { locator, text, reason },
})

/** A place that no rule takes, with as much of it as is kept. */
export const unreadAt = (locator: string, text: string): Found => ({
  kind: 'unread',
  unread: { locator, text: text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '') },
})

/** All that was read of a document, piece by piece. */
export function* foundIn({ records, unread, rejected }: Reading): Generator<Found> {
  for (const record of records) yield { kind: 'record', record }
  for (const one of unread) yield { kind: 'unread', unread: one }
  for (const rejection of rejected) yield { kind: 'rejected', rejection }
}

const placed = <T extends { readonly locator: string }>(path: string, one: T): T => ({
  ...one,
  locator: `${path}, ${one.locator}`,
})

/** The subjects of two files of an archive are two people: each file has its own owner. */
const recordIn = (path: string, record: SourceRecord): SourceRecord => {
  const there = placed(path, record)
  if (there.kind === 'person') return { ...there, subject: `${path}: ${there.subject}` }
  if (there.kind !== 'paper' || there.paper.authors.every(({ subject }) => subject === null)) return there
  const authors = there.paper.authors.map((author) =>
    author.subject === null ? author : { ...author, subject: `${path}: ${author.subject}` },
  )
  return { ...there, paper: { ...there.paper, authors } }
}

/** What was found in a file of an archive, its place with the path of the file in front. */
export const foundInMember = (path: string, found: Found): Found => {
  if (found.kind === 'record') return { kind: 'record', record: recordIn(path, found.record) }
  if (found.kind === 'unread') return { kind: 'unread', unread: placed(path, found.unread) }
  return { kind: 'rejected', rejection: placed(path, found.rejection) }
}
