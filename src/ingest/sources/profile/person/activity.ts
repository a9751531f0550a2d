import { type ActivityKind, type PrintedActivity, undated } from '../../../../model/record.ts'
import { type PlacedPeriod, periodIn } from '../field/date.ts'
import type { LongPiece } from './block.ts'

/** An activity with the lines that state it. */
export interface PlacedActivity {
  readonly activity: PrintedActivity
  readonly from: number
  readonly to: number
}

const tidy = (text: string): string =>
  text
    .replace(/[(（[]\s*[)）\]]/g, '')
    .replace(/([,，;；])\s*[,，;；](?=\s|\p{L})/gu, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/[\s,，.。]+([.。])$/u, '$1')
    .replace(/^[\s,，;；:：|·•.–—-]+|[\s,，;；:：|·•–—-]+$/gu, '')
    .trim()

/** A date at an edge, behind a comma or in brackets is the activity's own; one among words is part of a name. */
const isOwnDate = (text: string, found: PlacedPeriod): boolean => {
  const before = text.slice(0, found.start)
  const behind = text.slice(found.end)
  if (before.trim().length < 4 || behind.replace(/[\s.,;:)）。\]|]/g, '').length < 4) return true
  return /[,，(（|[]\s*$/.test(before) || /^\s?(?:Spring|Summer|Fall|Autumn|Winter)/.test(behind)
}

/** "2025, 2024, 2022": a thing done again and again. */
const yearListIn = (text: string): PlacedPeriod | null => {
  const match = /(?<!\d)(?:19|20)\d\d(?:\s?[,，、/&]\s?(?:and )?(?:19|20)\d\d){1,12}(?!\d)/.exec(text)
  if (match === null) return null
  const years = (match[0].match(/\d{4}/g) ?? []).sort()
  return {
    start: match.index,
    end: match.index + match[0].length,
    period: { from: years[0] ?? null, to: years.at(-1) ?? null, ongoing: false, expected: false },
  }
}

/** The activity that a line states: its date taken out, the rest its title. */
export const activityOf = (kind: ActivityKind, text: string): PrintedActivity | null => {
  const head = text.slice(0, 1000)
  const found = yearListIn(head) ?? periodIn(head)
  const title =
    found !== null && isOwnDate(head, found)
      ? tidy(`${head.slice(0, found.start)} ${head.slice(found.end)}`)
      : tidy(head)
  if (!/\p{L}{2}/u.test(title)) return null
  return { kind, title: title.slice(0, 400), period: found?.period ?? undated }
}

const dateFirst = /^(?:[A-Z][a-z]{2,8}\.?\s)?(?:19|20)\d\d/

/**
 * The activities of a section of short lines: one a list item or line; a line without a date behind a dated one goes on
 * with it; a line with list items below it says what they have in common.
 */
export const activitiesOf = (kind: ActivityKind, pieces: readonly LongPiece[]): readonly PlacedActivity[] => {
  const placed: PlacedActivity[] = []
  const dated = pieces.filter((piece) => dateFirst.test(piece.rich.text)).length >= Math.max(1, pieces.length * 0.3)
  let common: LongPiece | null = null
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    const text = piece.rich.text
    if (piece.marker === null && next?.marker != null && text.length < 80 && periodIn(text) === null) {
      common = piece
      continue
    }
    if (piece.marker === null && common !== null) common = null
    const last = placed.at(-1)
    if (
      dated &&
      piece.marker === null &&
      last !== undefined &&
      !dateFirst.test(text) &&
      piece.level === 0 &&
      text.length < 300
    ) {
      const more = tidy(text)
      placed[placed.length - 1] = {
        ...last,
        to: piece.to,
        activity: { ...last.activity, title: `${last.activity.title}. ${more}`.slice(0, 400) },
      }
      continue
    }
    const activity = activityOf(kind, text)
    if (activity === null) continue
    const title = common === null ? activity.title : `${common.rich.text.replace(/[:：]$/, '')}: ${activity.title}`
    const from = common !== null && pieces[index - 1] === common ? common.line : piece.line
    placed.push({ activity: { ...activity, title }, from, to: piece.to })
  }
  return placed
}
