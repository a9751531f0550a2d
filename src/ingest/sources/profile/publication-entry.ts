import { type EntryKey, keyedLine } from './entry-key.ts'
import { labelLine } from './label.ts'
import type { Line } from './line.ts'
import type { Piece } from './piece.ts'
import { type Rich, sliceRich, trimRich } from './rich-text.ts'
import { authorLineOf, type Role, roleOf } from './role.ts'
import { stampOf } from './stamp.ts'
import { continues, JoinedLine, widthOfPiece } from './wrapping.ts'

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
interface Draft extends Omit<LogicalLine, 'role' | 'rich' | 'to'> {
  readonly joined: JoinedLine
  readonly first: Piece
  to: number
  last: Piece
  hanging: number | null
}

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

const withRole = (draft: Draft): LogicalLine => {
  const whole = draft.joined.toRich()
  const keyed = keyedLine(whole)
  const rich = keyed?.rich ?? whole
  return {
    rich,
    role: keyed === null ? roleOf(rich) : roleOfKeyed(keyed.key, rich),
    from: draft.from,
    to: draft.to,
    marker: draft.marker,
    afterGap: draft.afterGap,
    level: draft.level,
  }
}

/** The role that a word in front of a line gives it; people and labels are still read for what they are. */
const roleOfKeyed = (key: EntryKey, rich: Rich): Role => {
  const role = roleOf(rich)
  switch (key) {
    case 'title':
      return { kind: 'title' }
    case 'venue':
      return role.kind === 'label' ? role : { kind: 'venue' }
    case 'abstract':
      return { kind: 'prose' }
    case 'link':
      return { kind: 'links' }
    default:
      return role
  }
}

const draftOf = (piece: Piece, rich: Rich, level: number, afterGap: boolean): Draft => ({
  joined: new JoinedLine(rich),
  first: piece,
  last: piece,
  from: piece.line,
  to: piece.to,
  marker: piece.cells ? null : piece.marker,
  afterGap,
  level,
  hanging: null,
})

/** Joined lines beyond this length are running text or a very long list: what they begin with decides no more. */
const longestRoleTest = 3000

/** A list of people is whole; what follows it in small letters says something else, and so does a label. */
const isFinished = (last: Draft, after: string): boolean => {
  if (labelLine(after) !== null) return true
  if (!/^\p{Ll}/u.test(after) || /^(?:and|et)\b/.test(after) || /[,&]$|\band$/.test(last.joined.tail)) return false
  return last.joined.length < longestRoleTest && authorLineOf(last.joined.toRich()) !== null
}

const mayGoOn = (last: Draft, piece: Piece): boolean =>
  !piece.afterBreak &&
  !piece.afterGap &&
  !(piece.level > 0 && piece.level < 7) &&
  last.level < 7 &&
  piece.marker?.number == null &&
  !(last.joined.single && stampOf(last.first.rich.text) !== null)

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
        drafts.push(draftOf(piece, cell, index === 0 ? tableRow : 0, index === 0))
      }
      continue
    }
    if (last !== undefined && mayGoOn(last, piece) && !isItem(piece) && !isFinished(last, piece.rich.text)) {
      const width = widthOfPiece(last.last, lines[last.last.line - 1])
      const printed = piece.marker !== null ? 0 : continues(last.joined.tail, piece.rich.text, width, column)
      const broken = lines[last.last.line - 1]?.hardBreak === true
      const sureness = broken && !/[-,–、，]$/.test(last.joined.tail) ? 0 : printed
      const hanging =
        !broken &&
        piece.marker === null &&
        last.marker === null &&
        (last.hanging === null
          ? piece.indent >= last.last.indent + 2 && last.joined.length > 50
          : piece.indent === last.hanging)
      if (sureness === 2 || ((sureness === 1 || hanging) && !startsAfresh(last, piece.rich))) {
        last.joined.add(piece.rich)
        last.to = piece.to
        last.last = piece
        if (hanging) last.hanging = piece.indent
        continue
      }
    }
    drafts.push(draftOf(piece, piece.rich, piece.level, piece.afterGap))
  }
  return drafts.map(withRole)
}

/** A full line that is followed by people, or by a whole reference, ended where it filled its line by chance. */
const startsAfresh = (before: Draft, after: Rich): boolean => {
  if (/[.。)\]]$/.test(before.joined.tail)) {
    const role = roleOf(after)
    return role.kind === 'reference' && role.reference.authorsFirst
  }
  const next = roleOf(after)
  if (next.kind !== 'authors' || next.line.list.authors.length < 2) return false
  return before.joined.length < longestRoleTest && roleOf(before.joined.toRich()).kind === 'title'
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
    const isHeading = line.level > 0 && line.level < 7 && !isItem(line)
    if (isHeading && kind === 'label') {
      // "### FSE'21": the label of what follows.
      begin()
      take(line)
      continue
    }
    if (isHeading && kind !== 'reference' && !peopleFollow(lines, index)) {
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
