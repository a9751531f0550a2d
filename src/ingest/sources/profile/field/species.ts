import type { Rich, Span } from '../text/rich-text.ts'
import { beginsLikeVenue } from './venue-start.ts'

/** "_Sepia salina_ in cold water: still common? _Sand Letters_": the name of a kind of beings, with which a title goes on. */
export const isNameOfSpecies = ({ text, spans }: Rich, { kind, start, end }: Span): boolean => {
  if (kind !== 'italic' || !/^\p{Lu}(?:\p{Ll}+|\.) \p{Ll}{3,}$/u.test(text.slice(start, end))) return false
  const behind = /^,?\s\p{L}[^\d.?!]{12,300}/u.exec(text.slice(end, end + 300))?.[0]
  if (behind === undefined || behind.split(' ').length < 4) return false
  if (!behind.startsWith(',') && beginsLikeVenue(behind.replace(/^\sin\s/, ''))) return false
  // What follows upon the title is a journal in italics as well, or a sentence of its own.
  const last = end + behind.length
  return (
    /^[.?!]\s/.test(text.slice(last, last + 2)) &&
    !spans.some((other) => other.kind === 'italic' && other.start > end && other.start < last)
  )
}
