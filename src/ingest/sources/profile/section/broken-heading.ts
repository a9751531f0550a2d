import type { Piece } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'
import { sectionKindOf } from './section-kind.ts'

const mostParts = 3

/** A word or two in plain letters, as a narrow margin holds them. */
const isShort = ({ level, marker, cells, quoted, rich }: Piece): boolean =>
  level === 0 &&
  marker === null &&
  !cells &&
  !quoted &&
  rich.spans.length === 0 &&
  /^\p{Lu}[\p{L}-]{1,14}(?: (?:and|of|&|\p{Lu}?[\p{L}-]{2,12})){0,1}$/u.test(rich.text)

const tableHead = ['title', 'cited by', 'year']

/** "Title" / "Cited by" / "Year": the head of a listing, whose columns became lines, as the heading of its works. */
const withTableHead = (pieces: readonly Piece[]): readonly Piece[] => {
  const at = pieces.findIndex((_, index) =>
    tableHead.every((word, place) => pieces[index + place]?.rich.text.trim().toLowerCase() === word),
  )
  const [first, last] = [pieces[at], pieces[at + tableHead.length - 1]]
  if (first === undefined || last === undefined) return pieces
  const rich = { text: 'Title Cited by Year', spans: [] }
  const heading = { ...first, rich, source: rich.text, afterGap: true, to: last.to }
  return [...pieces.slice(0, at), heading, ...pieces.slice(at + tableHead.length)]
}

/**
 * Headings whose words stand on lines of their own, as one: "Journal" / "Articles". The margin of a page was narrow before
 * it became text, whose lines are as wide as the page.
 */
export const withBrokenHeadings = (printed: readonly Piece[], column: number | null): readonly Piece[] => {
  const pieces = withTableHead(printed)
  if (column === null) return pieces
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const first = pieces[index]
    if (first === undefined) continue
    const count = isShort(first) ? partsAt(pieces, index, column) : 0
    const parts = pieces.slice(index, index + count)
    if (count === 0) joined.push(first)
    else {
      const rich = joinRich(
        parts.map((part) => part.rich),
        ' ',
      )
      joined.push({ ...first, rich, source: rich.text, afterGap: true, to: parts.at(-1)?.to ?? first.to })
      index += count - 1
    }
  }
  return joined
}

/** How many pieces from here on are one heading above a line that is as wide as the page; 0 where none are. */
const partsAt = (pieces: readonly Piece[], index: number, column: number): number => {
  for (let count = 2; count <= mostParts; count += 1) {
    const part = pieces[index + count - 1]
    const below = pieces[index + count]
    if (part === undefined || part.afterGap || !isShort(part) || below === undefined) return 0
    const text = pieces
      .slice(index, index + count)
      .map(({ rich }) => rich.text)
      .join(' ')
    if (below.rich.text.length > column * 0.7 && sectionKindOf(text, false) !== null) return count
  }
  return 0
}
