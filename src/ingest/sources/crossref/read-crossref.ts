import { mostAuthors, shownAuthors, tooManyAuthors } from '../json/author-list.ts'
import { text } from '../json/fields.ts'
import { foundPaper, foundRejection, foundUnread, locatorOf, rendered } from '../json/found.ts'
import { isObject, itemsOf, type JsonObject, memberAt, memberOf } from '../json/json-value.ts'
import { type Entry, readEntries } from '../json/read-entries.ts'
import type { Found, SourceReader } from '../source-reader.ts'
import { noWorks, paperFromWork, titleOf } from './work.ts'
import { workFields } from './work-fields.ts'

/** The work itself, which an answer of the API for one work has inside. */
const workIn = (value: JsonObject): JsonObject => {
  const inner = memberOf(value, 'message')
  return isObject(inner) && memberOf(value, 'DOI') === null ? inner : value
}

/** What the API says instead of a work. */
const refusal = (value: JsonObject): string | null =>
  text(memberAt(itemsOf(memberOf(value, 'message'))[0], 'message')) ?? text(memberOf(value, 'message'))

const readEntry = ({ place, value }: Entry): readonly Found[] => {
  const whole = workIn(value)
  const count = itemsOf(memberOf(whole, 'author')).length
  if (count > mostAuthors) {
    const locator = locatorOf(place, text(memberOf(whole, 'DOI')))
    return [foundRejection({ locator, text: '' }, tooManyAuthors(count))]
  }
  const work = workFields(whole)
  const locator = locatorOf(place, work.doi)
  const title = titleOf(work)
  const about = (...parts: readonly (string | null | undefined)[]) => ({
    locator,
    text: rendered(title, ...parts, work.type, (work.issued ?? work.posted)?.date, work.doi),
  })
  if (work.type !== null && noWorks.has(work.type)) return [foundUnread(about())]
  if (work.doi === null && work.type === null)
    return [foundRejection({ locator, text: refusal(value) ?? '' }, 'Expected a work with a DOI, but it has none.')]
  if (title === null)
    return [foundRejection(about(work.containers[0]), 'Expected a work with a title, but it has none.')]
  const paper = paperFromWork(work, title)
  return [foundPaper(about(shownAuthors(paper.authors), paper.venue?.name, work.subjects.join(', ')), paper)]
}

/** The reader of Crossref works: JSON lines, lists of `items`, or answers of its API. */
export const crossrefReader: SourceReader = {
  format: 'CROSSREF',
  recognises: (_name, head) =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    (/"message-type"\s*:/.test(head) ||
      (/"DOI"\s*:/.test(head) &&
        /"(?:indexed|deposited|content-domain|reference-count|references-count|is-referenced-by-count|issn-type)"\s*:/.test(
          head,
        ))),
  read: ({ chunks }) => readEntries(chunks, ['items', 'message.items'], readEntry),
}
