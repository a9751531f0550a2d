import { cleanTitle, trailingYear } from '../field/clean-title.ts'
import { yearsIn } from '../field/date.ts'
import { type FrontLabel, frontLabelOf } from '../field/label.ts'
import { quotedAt } from '../field/quotation.ts'
import { isLinkWords, isRanked, withoutRemarks } from '../field/remarks.ts'
import { titleBeforeSlant } from '../field/slanted-place.ts'
import { statusOf } from '../field/status.ts'
import { titleEnd, titleSpanAt } from '../field/title.ts'
import { wholeTitle } from '../field/title-place.ts'
import { isTitleRemark } from '../field/title-remark.ts'
import { venueLabelOf } from '../field/venue.ts'
import { beginsLikeVenue, isNameWithNumber } from '../field/venue-start.ts'
import { endsWithYear, hasVolume } from '../field/volume.ts'
import type { Rich } from '../text/rich-text.ts'

/** The title of a line that is not a whole reference, and what else the line holds. */
export const titleOfLine = (
  rich: Rich,
): { readonly title: string; readonly rest: string; readonly label: FrontLabel; readonly marked: boolean } => {
  const { label, at } = frontLabelOf(rich)
  const text = rich.text
  const quoted = quotedAt(text, at)
  const span = quoted === null ? titleSpanAt(rich, at) : null
  const whole = quoted === null ? null : wholeTitle(rich, at, quoted)
  if (whole !== null)
    return {
      title: cleanTitle(text.slice(whole.start, whole.end)),
      rest: text.slice(whole.afterwards),
      label,
      marked: false,
    }
  if (quoted !== null)
    return {
      title: cleanTitle(text.slice(quoted.start, quoted.end)),
      rest: text.slice(quoted.afterwards),
      label,
      marked: true,
    }
  if (span !== null && venueLabelOf(text.slice(span.start, span.end)) === null) {
    const title = cleanTitle(text.slice(span.start, span.end))
    const dated = trailingYear(title)
    const rest = text.slice(span.end)
    return dated === null
      ? { title, rest, label, marked: true }
      : { title: dated.title, rest: `${rest} (${dated.year})`.trim(), label, marked: true }
  }
  const slanted = titleBeforeSlant(rich, at)
  if (slanted !== null)
    return { title: cleanTitle(text.slice(at, slanted.end)), rest: text.slice(slanted.next), label, marked: false }
  const { end, afterwards } = titleEnd(
    rich,
    at,
    (yearsIn(text.slice(at)).length > 0 && (hasVolume(text) || endsWithYear(text))) || isRanked(text),
  )
  // The rest of a title line is a venue or links; words of any other kind belong to the title.
  const rest = text.slice(afterwards)
  const other = withoutRemarks(rest)
    .replace(/^[\s,，.。;；:：]+/, '')
    .trim()
  if (other !== '' && !isVenueText(other)) {
    const link = linkWordsIn(rich, at)
    return link === null
      ? { title: cleanTitle(text.slice(at)), rest: '', label, marked: false }
      : { title: cleanTitle(text.slice(at, link.start)), rest: text.slice(link.end), label, marked: false }
  }
  return { title: cleanTitle(text.slice(at, end)), rest, label, marked: false }
}

/** "Title (link) (review)": the first link whose words only say where it leads, with the bracket around it. */
const linkWordsIn = ({ text, spans }: Rich, from: number): { readonly start: number; readonly end: number } | null => {
  const links = spans.filter(
    ({ kind, start, end }) => kind === 'link' && start > from + 8 && isLinkWords(text.slice(start, end)),
  )
  const [first] = [...links].sort((left, right) => left.start - right.start)
  if (first === undefined) return null
  const bracket = /[([]\s?$/.exec(text.slice(0, first.start))
  return { start: bracket?.index ?? first.start, end: first.end }
}

/** Behind a title's first sentence only what surely is a venue, a date or a state does not belong to it. */
const isVenueText = (text: string): boolean =>
  beginsLikeVenue(text) ||
  isNameWithNumber(text) ||
  isLinkWords(text) ||
  isTitleRemark(text) ||
  yearsIn(text).length > 0 ||
  (statusOf(text).status !== 'UNKNOWN' && text.length < 120) ||
  !/\p{L}{2}.*\s\p{L}{2}|\p{Script=Han}{8}/u.test(text)
