import { isPersonName } from '../people/person-name.ts'
import type { Piece } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'

/** So many names below each other, and so many such runs, show that a listing gives each of the people a line. */
const longRun = 3
const fewestRuns = 2
const longestName = 40

const isName = ({ rich: { text }, level, cells, marker }: Piece): boolean =>
  level === 0 &&
  !cells &&
  marker === null &&
  text.length <= longestName &&
  / /.test(text) &&
  isPersonName(text.replace(/[*†]+$/, ''))

/** "Ann Lee" / "Bo Fox" / "Cy Moe" below the titles of a listing: the people of each work on one line. */
export const withNamesOnLines = (pieces: readonly Piece[]): readonly Piece[] => {
  const runs: number[][] = []
  for (const [index, piece] of pieces.entries()) {
    if (!isName(piece)) continue
    const last = runs.at(-1)
    if (last?.at(-1) === index - 1 && !piece.afterGap) last.push(index)
    else runs.push([index])
  }
  if (runs.filter(({ length }) => length >= longRun).length < fewestRuns) return pieces
  const firsts = new Map(runs.filter(({ length }) => length > 1).map((run) => [run[0] ?? -1, run]))
  const joined = new Set([...firsts.values()].flatMap((run) => run.slice(1)))
  return pieces.flatMap((piece, index) => {
    if (joined.has(index)) return []
    const run = firsts.get(index)
    if (run === undefined) return [piece]
    const names = run.flatMap((place) => pieces[place] ?? [])
    const rich = joinRich(
      names.map((name) => name.rich),
      ', ',
    )
    return [{ ...piece, rich, to: names.at(-1)?.to ?? piece.to, afterBreak: true }]
  })
}
