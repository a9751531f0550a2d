import { yearsIn } from '../field/date.ts'
import { keyedLine } from '../field/entry-key.ts'
import { isLinkWords } from '../field/remarks.ts'
import { statusOf } from '../field/status.ts'
import { venueKindOf } from '../field/venue.ts'
import type { Piece } from '../text/piece.ts'
import { roleOf } from './role.ts'

/** So often a line comes again at least, and below this share of the works, that it is nobody's title. */
const fewest = 4
const share = 0.6
const fewestWorks = 3
/** Beside such lines another one may come less often. */
const fewestBeside = 2
const shareBeside = 0.3
const longest = 90
const mostWords = 12

const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?/g

/** What a line says whatever its numbers and months are: "12 Citations (Scopus)" and "7 citations (Scopus)". */
const shapeOf = ({ rich: { text } }: Piece): string => text.toLowerCase().replace(months, '@').replace(/\d+/g, '#')

/** Words that could stand below any work, and no date, number, label or address alone. */
const mayRecur = ({ level, cells, rich: { text } }: Piece): boolean =>
  level === 0 &&
  !cells &&
  text.length <= longest &&
  text.split(' ').length <= mostWords &&
  (/\p{L}{3}/u.test(text.toLowerCase().replace(months, '')) || /^#\d+$/.test(text)) &&
  !/https?:|\b10\.\d{4}|\p{Script=Han}|[:：,]$/u.test(text)

/** True for what says something of a work, though many works share it: people, a state, a venue that looks like one. */
const saysOfWork = (piece: Piece): boolean => {
  const { kind } = roleOf(piece.rich)
  return (
    kind === 'authors' ||
    kind === 'reference' ||
    keyedLine(piece.rich) !== null ||
    statusOf(piece.rich.text).status !== 'UNKNOWN' ||
    (venueKindOf(piece.rich.text) !== 'UNKNOWN' &&
      venueKindOf(piece.rich.text) !== 'BOOK' &&
      !/[›·•|]|\b(?:article|output)\b/i.test(piece.rich.text))
  )
}

/** How many works a list has, by its lines of people; lines of people below each other are those of one. */
const worksAmong = (pieces: readonly Piece[]): number => {
  let count = 0
  let within = false
  for (const { rich } of pieces) {
    const { kind } = roleOf(rich)
    const people = kind === 'authors' || kind === 'reference' || keyedLine(rich)?.key === 'authors'
    if (people && (!within || kind === 'reference')) count += 1
    within = people
  }
  return count
}

const shapesOften = (pieces: readonly Piece[], least: number): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  for (const [index, piece] of pieces.entries()) {
    if (!mayRecur(piece)) continue
    const shape = shapeOf(piece)
    places.set(shape, [...(places.get(shape) ?? []), index])
  }
  return new Map([...places].filter(([, { length }]) => length >= least))
}

/** What stands in the place of a line that offers something with a work; a year in it is kept. */
const offered = (piece: Piece): Piece => {
  const year = yearsIn(piece.rich.text).at(-1)?.year
  const text = year === undefined ? '[Link]' : String(year)
  return { ...piece, rich: { text, spans: [] }, marker: null, afterBreak: true }
}

/**
 * The lines of a listing that come again with nearly every work, as links: "Show abstract", "Research output: Contribution to
 * journal", "12 Citations (Scopus)", in whatever words the listing has them.
 */
export const withoutRecurringLines = (pieces: readonly Piece[]): readonly Piece[] => {
  const often = shapesOften(pieces, fewestBeside)
  if (![...often.values()].some(({ length }) => length >= fewest)) return pieces
  const candidates = [...often].filter(([, [first]]) => {
    const piece = pieces[first ?? -1]
    // Words of links show by themselves what they are; topics may come again above them.
    return piece !== undefined && !saysOfWork(piece) && !isLinkWords(piece.rich.text)
  })
  if (candidates.length === 0) return pieces
  const works = worksAmong(pieces)
  const always = candidates.filter(([, { length }]) => length >= Math.max(fewest, works * share))
  if (always.length === 0 || works < fewestWorks) return pieces
  const recurring = new Set(always.flatMap(([, places]) => places))
  const isOffered = (index: number): boolean =>
    recurring.has(index) ||
    isLinkWords(pieces[index]?.rich.text ?? '') ||
    /^\d{1,6}$/.test(pieces[index]?.rich.text ?? '')
  const sometimes = candidates.filter(
    ([, places]) =>
      places.length >= Math.max(fewestBeside, works * shareBeside) &&
      places.filter((index) => isOffered(index - 1) || isOffered(index + 1)).length >= places.length * share,
  )
  for (const [, places] of sometimes) for (const index of places) recurring.add(index)
  const stray = shortRuns(recurring)
  return pieces.flatMap((piece, index) => {
    if (stray.has(index)) return []
    if (recurring.has(index)) return [offered(piece)]
    return recurring.has(index - 1) ? [{ ...piece, afterBreak: true }] : [piece]
  })
}

/** Of several rows of such lines within each work the long one ends it: the places of the others. */
const shortRuns = (recurring: ReadonlySet<number>): ReadonlySet<number> => {
  const runs: number[][] = []
  for (const place of [...recurring].sort((left, right) => left - right)) {
    const last = runs.at(-1)
    if (last?.at(-1) === place - 1) last.push(place)
    else runs.push([place])
  }
  const lengths = runs.map(({ length }) => length)
  const long = Math.max(...lengths.filter((length) => lengths.filter((other) => other >= length).length >= fewest), 1)
  return new Set(runs.filter(({ length }) => length * 2 < long).flat())
}
