import type { Piece } from '../text/piece.ts'
import { sliceRich, trimRich } from '../text/rich-text.ts'

/** Signs that part the fields of an entry on one line, with blanks on both sides; a title seldom holds one. */
const signs = [' | ', ' ‖ ', ' · ', ' • ', ' // ', ' — ', ' – ', ' - ', ' -- '] as const

/** So many items, and this share of them, show that a sign parts fields; each holds it so often at least. */
const fewestItems = 3
const share = 0.7
const fewestSigns = 2
const longestItem = 3000

const countOf = (text: string, sign: string): number => text.slice(0, longestItem).split(sign).length - 1

/** Lines that hold the same of each entry: those with list marks, and those without. */
const kindsOfLines = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const lines = pieces.filter(
    ({ level, cells, rich }) => (level === 0 || level === 7) && !cells && rich.text.length > 30,
  )
  const marked = lines.filter(({ marker }) => marker !== null)
  return marked.length >= fewestItems ? [marked, lines.filter(({ marker }) => marker === null)] : [lines]
}

/** "A title — *Journal* (2019)": the sign once, and behind it words that are set apart. */
const setsApart = ({ rich: { text, spans } }: Piece, sign: string): boolean => {
  const at = text.lastIndexOf(sign)
  return at > 0 && spans.some(({ kind, start }) => (kind === 'italic' || kind === 'bold') && start === at + sign.length)
}

const partedAt = (piece: Piece, sign: string): readonly Piece[] => {
  const { text } = piece.rich
  const parts: Piece[] = []
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf(sign, from)
    const end = at < 0 ? text.length : at
    const rich = trimRich(sliceRich(piece.rich, from, end))
    from = end + sign.length
    if (!/[\p{L}\p{N}]/u.test(rich.text)) continue
    parts.push(
      parts.length === 0 ? { ...piece, rich } : { ...piece, rich, marker: null, afterGap: false, afterBreak: true },
    )
  }
  return parts
}

const barAtEnd = /\s\|$/

/** "A title |" / "Ann Lee, Bo Fox |" / "Salt Letters |": lines that break behind the sign which parts their fields. */
const partedAtEnds = (pieces: readonly Piece[]): readonly Piece[] => {
  const ends = ({ rich, cells }: Piece): boolean => !cells && barAtEnd.test(rich.text.slice(-2))
  if (pieces.filter(ends).length < fewestItems) return pieces
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1]
    const printed = before !== undefined && ends(before) ? { ...piece, afterBreak: true } : piece
    if (!ends(piece)) return [printed]
    return partedAt({ ...printed, rich: sliceRich(piece.rich, 0, piece.rich.text.length - 1) }, ' | ')
  })
}

/**
 * The pieces of a list whose entries part their fields by one and the same sign ("Title | People | Journal | 2019"), each
 * field as a line of its own.
 */
export const partedAtFields = (printed: readonly Piece[]): readonly Piece[] => {
  const pieces = partedAtEnds(printed)
  const parted = new Map<Piece, string>()
  for (const lines of kindsOfLines(pieces)) {
    if (lines.length < fewestItems) continue
    const sign = signs.find(
      (each) =>
        lines.filter((line) => countOf(line.rich.text, each) >= fewestSigns || setsApart(line, each)).length >=
        lines.length * share,
    )
    if (sign !== undefined) for (const line of lines) parted.set(line, sign)
  }
  return pieces.flatMap((piece) => {
    const sign = parted.get(piece)
    return sign !== undefined && countOf(piece.rich.text, sign) > 0 ? partedAt(piece, sign) : [piece]
  })
}
