import type { Rich } from '../text/rich-text.ts'

/** True where "_Sand Letters_ 12(3), 2019" stands: a name in italics with a volume behind it, which is no title. */
export const isSlantedPlace = ({ text, spans }: Rich, at: number): boolean =>
  spans.some(
    ({ kind, start, end }) =>
      kind === 'italic' &&
      Math.abs(start - at) <= 1 &&
      text.slice(start, end).split(' ').length <= 8 &&
      /^,?\s\d{1,4}\s?(?:\(\d{1,3}(?:[-–]\d{1,3})?\)|[:,]\s?\d)/.test(text.slice(end, end + 20)),
  )

/**
 * Where the title ends in "A title of its own, *Salt Letters*, accepted": before the only words in italics, which stand behind
 * a comma or a point and in front of another; null for other lines.
 */
export const titleBeforeSlant = (
  { text, spans }: Rich,
  at: number,
): { readonly end: number; readonly next: number } | null => {
  const [span, ...others] = spans.filter(({ kind, start }) => kind === 'italic' && start > at)
  if (span === undefined || others.length > 0) return null
  const before = /[,，.。]\s?$/.exec(text.slice(at, span.start))
  const title = text.slice(at, at + (before?.index ?? 0))
  if (before === null || (title.match(/\S+/g) ?? []).length < 3) return null
  return /^\p{Lu}.*\p{L}{3}|^\p{Script=Han}{3}/u.test(text.slice(span.start, span.end)) &&
    /^\s?(?:[,，.。;；(（]|$)/.test(text.slice(span.end))
    ? { end: at + before.index, next: span.start }
    : null
}
