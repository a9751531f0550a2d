import { quotedAt } from '../field/quotation.ts'
import { skip } from '../field/title-place.ts'
import type { Rich } from '../text/rich-text.ts'
import { type AuthorList, authorListAt, type ListedAuthor } from './author-list.ts'

const nameInBold =
  /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}\.?-?){1,3}| (?:van|von|de|der|da|di)){0,3}(?: \p{Lu}[\p{L}'’-]+){1,2}$/u

/** A name in bold letters at a place: somebody's own among those of others. */
const boldNameAt = ({ text, spans }: Rich, at: number): ListedAuthor | null => {
  const span = spans.find(({ kind, start }) => kind === 'bold' && Math.abs(start - at) <= 1)
  if (span === undefined || span.end - span.start > 40) return null
  const name = text.slice(span.start, span.end).replace(/[*†‡,\s]+$/u, '')
  return nameInBold.test(name) && /^[*†‡]{0,2}(?:,\s|\s(?:and|&)\s)/.test(text.slice(span.start + name.length))
    ? { name, start: span.start, end: span.start + name.length, marks: '', notes: [], group: false, placed: true }
    : null
}

/**
 * The list with names that are words ("Roy T. Smart", "Can He") but stand in bold letters among people. An initial shows
 * that they are names, or the quotation that follows upon the list: the title is there.
 */
export const withBoldNames = (rich: Rich, list: AuthorList | null, from: number): AuthorList | null => {
  const { text } = rich
  let known = list
  for (let round = 0; round < 3; round += 1) {
    const at = known === null ? from : skip(text, known.end, /[\s,*†‡]/)
    const own = boldNameAt(rich, at)
    if (own === null) break
    const behind = /^[*†‡]{0,2},?\s(?:(?:and|&)\s)?/u.exec(text.slice(own.end, own.end + 10))?.[0].length ?? 0
    const others = authorListAt(text, own.end + behind)
    const end = others?.end ?? own.end
    const quoted = quotedAt(text, skip(text, end, /[\s.,:]/)) !== null
    if (others === null || !(quoted || /\p{Lu}\./u.test(own.name))) break
    known = {
      ...others,
      authors: [...(known?.authors ?? []), own, ...others.authors],
      start: known?.start ?? own.start,
      strength: (known?.strength ?? 0) + 1 + others.strength,
    }
  }
  return known
}
