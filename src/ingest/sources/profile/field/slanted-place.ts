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
