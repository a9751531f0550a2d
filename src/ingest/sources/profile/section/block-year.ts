import { authorLineOf } from '../entry/author-line.ts'
import { isHeading, type Piece } from '../text/piece.ts'
import { yearOfHeading } from './heading.ts'

/** So many blocks of one shape show that their years are theirs. */
const fewestBlocks = 3
/** More pieces than this below one heading are a list, not one block. */
const longestBlock = 7
const longestPeople = 2000

/**
 * Years on lines of their own that head nothing: "### A title" / a journal / "2019" / people, block after block. Each block
 * has one, between a first line that says something else and the people.
 */
export const yearsOfBlocks = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const found = new Set<Piece>()
  let run: Piece[] = []
  let level = 0
  const close = (): void => {
    if (run.length >= fewestBlocks) for (const year of run) found.add(year)
    run = []
  }
  for (let at = 0; at < pieces.length; ) {
    const head = pieces[at]
    at += 1
    if (head === undefined || head.level === 0 || head.level > 6) continue
    const block: Piece[] = []
    for (let piece = pieces[at]; piece !== undefined && !isHeading(piece); piece = pieces[at]) {
      block.push(piece)
      at += 1
    }
    if (head.level !== level) close()
    level = head.level
    const years = block.filter(({ rich, marker }) => marker === null && yearOfHeading(rich.text.trim()) !== null)
    const [year] = years
    const ofBlock = years.length === 1 && block.length <= longestBlock && year !== block[0]
    if (ofBlock && year !== undefined && block.slice(block.indexOf(year)).some(isPeople)) run.push(year)
    else close()
  }
  close()
  return found
}

const isPeople = ({ rich }: Piece): boolean => rich.text.length < longestPeople && authorLineOf(rich) !== null

/**
 * Years that end what stands right above them and head nothing: the last line of each block between gaps, or a line within
 * a list item, indented as the others of it.
 */
export const yearsAtEnds = (pieces: readonly Piece[]): ReadonlySet<Piece> => {
  const found = new Set<Piece>()
  const atEnds: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    if (piece.level > 0 || piece.marker !== null || piece.afterGap || yearOfHeading(piece.rich.text.trim()) === null)
      continue
    const before = pieces.slice(Math.max(0, at - longestBlock), at).findLast(({ marker }) => marker !== null)
    if (before !== undefined && piece.indent > before.indent) found.add(piece)
    const next = pieces[at + 1]
    const above = pieces[at - 1]
    if (above !== undefined && !isHeading(above) && (next === undefined || next.afterGap || isHeading(next)))
      atEnds.push(piece)
  }
  if (atEnds.length >= fewestBlocks) for (const year of atEnds) found.add(year)
  return found
}
