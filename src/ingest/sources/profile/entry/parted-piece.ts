import { entryKeyOf } from '../field/entry-key.ts'
import { markerOf } from '../text/marker.ts'
import type { Piece } from '../text/piece.ts'
import { sliceRich, trimRich } from '../text/rich-text.ts'
import { withNamesOnLines } from './names-on-lines.ts'
import { withNumberLines } from './number-line.ts'
import { partedAtFields } from './parted-field.ts'
import { withQuotedTitles } from './quoted-title.ts'
import { withoutRecurringLines } from './recurring-line.ts'

/** A number without a sign behind it: only a row of such numbers shows that they are list marks. */
const bareNumber = /^(\d{1,3})(?:\s(?=[\p{Lu}\p{Script=Han}“"《[])|(?=[\p{Script=Han}《]))/u
const fewestNumbers = 3
/** How many pieces a numbered one may go on for. */
const mostBetween = 6

const numbered = (piece: Piece, length: number, number: number, family: string): Piece => ({
  ...piece,
  rich: sliceRich(piece.rich, length),
  marker: { family, number },
})

/** "1 Ann Lee. Title", "2 Bo Fox. Title": rows of bare numbers made list marks. */
const withBareNumbers = (pieces: readonly Piece[]): readonly Piece[] => {
  const found = new Map<number, { readonly number: number; readonly length: number }>()
  let run: number[] = []
  const close = (): void => {
    if (run.length < fewestNumbers) for (const index of run) found.delete(index)
    run = []
  }
  for (const [index, piece] of pieces.entries()) {
    const match =
      piece.marker === null && piece.level === 0 && !piece.cells ? bareNumber.exec(piece.rich.text.slice(0, 8)) : null
    if (match === null) continue
    const number = Number(match[1])
    const last = run.at(-1)
    const goesOn = last !== undefined && index - last <= mostBetween && number === (found.get(last)?.number ?? 0) + 1
    if (!goesOn) close()
    run.push(index)
    found.set(index, { number, length: match[0].length })
  }
  close()
  return pieces.map((piece, index) => {
    const mark = found.get(index)
    return mark === undefined ? piece : numbered(piece, mark.length, mark.number, 'N ')
  })
}

const inlineNumber =
  /(?<=[；;。.）)\]】]\s{0,3})(?:[（([【]\s?\d{1,2}\s?[)）\]】]|\d{1,2}\s?[.、．)）](?!\d)|[①-⑳])\s?(?=[\p{L}《“"])/gu
const shortestItem = 12

/** "1. A, 2010；2. B, 2011；3. C, 2012": the items of a list on one line as pieces of their own. */
const partedAtNumbers = (piece: Piece): readonly Piece[] => {
  const { marker, rich } = piece
  if (marker?.number !== 1) return [piece]
  const starts: { readonly at: number; readonly length: number; readonly number: number }[] = []
  for (const match of rich.text.slice(0, 20_000).matchAll(inlineNumber)) {
    const mark = markerOf(rich.text.slice(match.index, match.index + 24))
    const before = starts.at(-1)
    if (mark?.family !== marker.family || mark.number !== (before?.number ?? 1) + 1) continue
    if (match.index - (before?.at ?? 0) < shortestItem) continue
    starts.push({ at: match.index, length: mark.length, number: mark.number })
  }
  if (starts.length === 0) return [piece]
  const first = { ...piece, rich: sliceRich(rich, 0, starts[0]?.at) }
  return [
    first,
    ...starts.map(({ at, length, number }, index): Piece => {
      const part = { ...piece, rich: sliceRich(rich, at, starts[index + 1]?.at), afterGap: false }
      return numbered(part, length, number, marker.family)
    }),
  ]
}

const keyWithin = /(?:^|[；;，,|｜]\s{0,3})(\p{Script=Han}{2,6})\s?[:：]/gu
const fewestKeys = 3

/** "题目：A；作者：B；期刊：C": what one line says under words of its own, as lines of their own. */
const partedAtKeys = (piece: Piece): readonly Piece[] => {
  const { rich } = piece
  if (piece.cells || !/[:：]/.test(rich.text.slice(0, 12))) return [piece]
  const found = [...rich.text.slice(0, 2000).matchAll(keyWithin)].filter(([, key]) => entryKeyOf(key ?? '') !== null)
  if (found.length < fewestKeys || found[0]?.index !== 0) return [piece]
  const starts = found.map((match) => match.index + match[0].search(/\p{Script=Han}/u))
  return starts.map((start, index): Piece => {
    const part = trimRich(sliceRich(rich, start, found[index + 1]?.index))
    return index === 0
      ? { ...piece, rich: part }
      : { ...piece, rich: part, marker: null, afterGap: false, afterBreak: true }
  })
}

/**
 * The pieces of a list with all its numbers taken for list marks, those without a sign and those within a line, and lines
 * of several fields taken apart.
 */
export const partedPieces = (pieces: readonly Piece[]): readonly Piece[] =>
  partedAtFields(
    withBareNumbers(withQuotedTitles(withNumberLines(withoutRecurringLines(withNamesOnLines(pieces)))))
      .flatMap(partedAtNumbers)
      .flatMap(partedAtKeys),
  )
