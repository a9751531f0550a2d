import { labelLine } from './label.ts'
import type { Line } from './line.ts'
import type { Piece } from './piece.ts'
import { type Rich, sliceRich, trimRich } from './rich-text.ts'
import { authorLineOf, type Role, roleOf } from './role.ts'
import { stampOf } from './stamp.ts'
import { continues, rejoin, widthOfPiece } from './wrapping.ts'

/** A line as its author meant it: broken lines joined again. */
export interface LogicalLine {
  readonly rich: Rich
  readonly role: Role
  readonly from: number
  readonly to: number
  readonly marker: Piece['marker']
  readonly afterGap: boolean
  readonly level: number
}

/** The lines of one publication. */
export interface PublicationEntry {
  readonly lines: readonly LogicalLine[]
}

/** `hanging`: the column of the lines that go on with the first one, once one did; null before. */
type Draft = Omit<LogicalLine, 'role'> & { readonly lastPiece: Piece; readonly hanging: number | null }

/** The level of the first cell of a table's row: it begins an entry. */
const tableRow = 9

const cellsOf = (piece: Piece): readonly Rich[] => {
  const cells: Rich[] = []
  let from = 0
  for (const cell of piece.rich.text.split('\n')) {
    const rich = trimRich(sliceRich(piece.rich, from, from + cell.length))
    if (/[\p{L}\p{N}]/u.test(rich.text)) cells.push(rich)
    from += cell.length + 1
  }
  return cells
}

const withRole = (draft: Draft): LogicalLine => ({
  rich: draft.rich,
  role: roleOf(draft.rich),
  from: draft.from,
  to: draft.to,
  marker: draft.marker,
  afterGap: draft.afterGap,
  level: draft.level,
})

/** Joins broken lines. `isItem` says which list marks begin an entry: those are never the rest of a line. */
export const logicalLinesOf = (
  pieces: readonly Piece[],
  lines: readonly Line[],
  column: number | null,
  isItem: (piece: Piece) => boolean,
): readonly LogicalLine[] => {
  const drafts: Draft[] = []
  for (const piece of pieces) {
    const last = drafts.at(-1)
    if (piece.cells) {
      for (const [index, cell] of cellsOf(piece).entries()) {
        const row = { from: piece.line, to: piece.to, marker: null, level: index === 0 ? tableRow : 0, hanging: null }
        drafts.push({ ...row, rich: cell, afterGap: index === 0, lastPiece: piece })
      }
      continue
    }
    if (
      last !== undefined &&
      !piece.afterBreak &&
      !piece.afterGap &&
      !(piece.level > 0 && piece.level < 7) &&
      last.level < 7 &&
      !isItem(piece) &&
      stampOf(last.rich.text) === null &&
      piece.marker?.number == null
    ) {
      const bulletLine = piece.marker !== null
      const previousLine = lines[last.lastPiece.line - 1]
      const sureness = bulletLine
        ? 0
        : continues(last.rich.text, piece.rich.text, widthOfPiece(last.lastPiece, previousLine), column)
      const finished =
        labelLine(piece.rich.text) !== null ||
        (/^\p{Ll}/u.test(piece.rich.text) &&
          !/^(?:and|et)\b/.test(piece.rich.text) &&
          !/[,&]$|\band$/.test(last.rich.text) &&
          authorLineOf(last.rich) !== null)
      const hanging =
        !bulletLine &&
        last.marker === null &&
        (last.hanging === null
          ? piece.indent >= last.lastPiece.indent + 2 && last.rich.text.length > 50
          : piece.indent === last.hanging)
      if (finished) {
        // A list of people is whole; what follows in small letters says something else.
      } else if (sureness === 2 || ((sureness === 1 || hanging) && !startsAfresh(last.rich, piece.rich))) {
        drafts[drafts.length - 1] = {
          ...last,
          rich: rejoin(last.rich, piece.rich),
          to: piece.to,
          lastPiece: piece,
          hanging: hanging ? piece.indent : last.hanging,
        }
        continue
      }
    }
    drafts.push({
      rich: piece.rich,
      from: piece.line,
      to: piece.to,
      marker: piece.marker,
      afterGap: piece.afterGap,
      level: piece.level,
      lastPiece: piece,
      hanging: null,
    })
  }
  return drafts.map(withRole)
}

/** A full line that is followed by people, or by a whole reference, ended where it filled its line by chance. */
const startsAfresh = (before: Rich, after: Rich): boolean => {
  if (/[.。)\]]$/.test(before.text)) {
    const role = roleOf(after)
    return role.kind === 'reference' && role.reference.authorsFirst
  }
  const next = roleOf(after)
  if (next.kind !== 'authors' || next.line.list.authors.length < 2) return false
  return roleOf(before).kind === 'title'
}

interface State {
  title: boolean
  authors: boolean
  venue: boolean
  item: boolean
}

/** Whether the lines from `at` on go on to name people before another title or reference comes. */
const peopleFollow = (lines: readonly LogicalLine[], at: number): boolean => {
  for (let index = at + 1; index < Math.min(lines.length, at + 5); index += 1) {
    const line = lines[index]
    if (line === undefined) return false
    if (line.role.kind === 'authors') return true
    if (line.role.kind === 'reference' || line.role.kind === 'title' || line.role.kind === 'stamp') return false
  }
  return false
}

const entryFollows = (lines: readonly LogicalLine[], at: number): boolean => {
  for (let index = at + 1; index < Math.min(lines.length, at + 4); index += 1) {
    const kind = lines[index]?.role.kind
    if (kind === 'reference' || kind === 'authors') return true
    if (kind === 'title') return peopleFollow(lines, index)
    if (kind !== 'label' && kind !== 'venue') return false
  }
  return false
}

/** Groups the lines of a section into publications. */
export const publicationEntriesOf = (
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): readonly PublicationEntry[] => {
  const entries: LogicalLine[][] = []
  let current: LogicalLine[] = []
  let state: State = { title: false, authors: false, venue: false, item: false }
  const hasAuthorLines = lines.some((line) => line.role.kind === 'authors')
  const hasReferences = lines.some((line) => line.role.kind === 'reference')
  const first = lines.find((line) => line.role.kind !== 'legend')?.role.kind
  const venueFirst = first === 'venue'
  const begin = () => {
    if (current.length > 0) entries.push(current)
    current = []
    state = { title: false, authors: false, venue: false, item: false }
  }
  const take = (line: LogicalLine) => {
    current.push(line)
    const kind = line.role.kind
    if (kind === 'reference') state = { ...state, title: true, authors: true }
    if (kind === 'title') state = { ...state, title: true }
    if (kind === 'authors') state = { ...state, authors: true }
    if (kind === 'venue' || kind === 'label') state = { ...state, venue: true }
  }
  for (const [index, line] of lines.entries()) {
    const { kind } = line.role
    if (line.level > 0 && line.level < 7 && !isItem(line) && kind !== 'reference' && !peopleFollow(lines, index)) {
      // A heading above entries, not the title of one.
      begin()
      entries.push([line])
      continue
    }
    if (isItem(line) || (line.level > 0 && line.level < 7) || line.level === tableRow) {
      begin()
      take(line)
      state.item = true
      continue
    }
    switch (kind) {
      case 'stamp':
        begin()
        break
      case 'reference':
        if (state.item ? line.afterGap && state.title && state.authors : state.title || state.authors) begin()
        break
      case 'authors':
        if (state.authors && !(state.item && !line.afterGap)) begin()
        break
      case 'title': {
        const starts = peopleFollow(lines, index) || (!hasAuthorLines && !hasReferences && line.afterGap)
        if (state.item ? line.afterGap && state.title && state.authors && starts : state.title && starts) begin()
        break
      }
      case 'label':
      case 'venue':
        if (
          state.title &&
          line.afterGap &&
          (kind === 'label' || (venueFirst && !state.item)) &&
          entryFollows(lines, index)
        )
          begin()
        break
      default:
        break
    }
    take(line)
  }
  begin()
  return entries.map((entry) => ({ lines: entry }))
}
