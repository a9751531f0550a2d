import { cleanTitle } from '../field/clean-title.ts'
import { frontLabelOf } from '../field/label.ts'
import { titleAt } from '../field/title-place.ts'
import type { AuthorList } from '../people/author-list.ts'
import { isChineseName } from '../people/chinese-surnames.ts'
import { headedMark } from '../section/headed-work.ts'
import { joinRich, type Rich } from '../text/rich-text.ts'
import type { PublicationEntry } from './publication-entry.ts'
import type { Reference } from './reference.ts'
import type { ReadEntry } from './segmentation.ts'

/** Longer entries are not read anew. */
export const longestEntry = 4000

/** The entry's lines as one, without what says nothing of people and title. */
export const wholeOf = (entry: PublicationEntry): { readonly rich: Rich; readonly entry: PublicationEntry } | null => {
  const lines = entry.lines.filter(({ role }) => role.kind !== 'label' && role.kind !== 'links')
  const [line] = lines
  if (line === undefined || lines.some(({ role }) => role.kind === 'stamp')) return null
  // A heading is a title by itself.
  if (line.marker?.family === headedMark) return null
  const parts = lines.map((part) => part.rich)
  return { rich: joinRich(parts, ' '), entry: { lines } }
}

/** One name with initials, as it stands alone behind a title. */
const loneName =
  /^[\s.,;:，、–—-]{1,4}(\p{Script=Han}{2,4}(?=[，,])|(?:\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.?[ -]?){1,3}|(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+))(?=[.,;:]?\s|[.,;]?$|，)/u

/** Finds the one author behind a title where in most entries of the list people follow the title. */
export const withPeopleBehind = (
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
): readonly ReadEntry[] => {
  const dotted = entries.some(({ paper }) => paper?.authors.some((author) => author.name.includes('.')) ?? false)
  return entries.map((known) => {
    if (!known.work || known.paper === null || known.paper.authors.length > 0) return known
    const whole = wholeOf(known.entry)
    const first = whole?.entry.lines[0]
    if (whole == null || first === undefined || whole.entry.lines.length > 1 || whole.rich.text.length > longestEntry)
      return known
    const { label, at } = frontLabelOf(whole.rich)
    const place = titleAt(whole.rich, at)
    if (place === null) return known
    const from = place.marked ? place.afterwards : place.end
    const found = loneName.exec(whole.rich.text.slice(from, from + 60))
    const printed = (found?.[1] ?? '').trim()
    // Behind a bare initial the point ends the sentence.
    const name = dotted ? printed : printed.replace(/\.$/, '')
    if (found === null || name === '' || (/^\p{Script=Han}/u.test(name) && !isChineseName(name))) return known
    const start = from + found[0].lastIndexOf(found[1] ?? '')
    const end = start + name.length
    const authors: AuthorList = {
      authors: [{ name, start, end, marks: '', notes: [], group: false, placed: true }],
      start,
      end,
      complete: true,
      strength: 1.2,
      closed: true,
      inverted: false,
    }
    const title = cleanTitle(whole.rich.text.slice(place.start, place.end))
    const rest = whole.rich.text.slice(end, end + 4000).replace(/^[\s.,:;–—-]+/, '')
    const reference: Reference = {
      label,
      authors,
      body: whole.rich,
      title,
      place: { start: place.start, end: place.end },
      gaps: rest === '' ? [] : [rest],
      year: null,
      marked: place.marked,
      authorsFirst: false,
      companions: false,
    }
    const anew = read({ lines: [{ ...first, rich: whole.rich, role: { kind: 'reference', reference } }] })
    return anew.work ? { ...anew, entry: known.entry } : known
  })
}
