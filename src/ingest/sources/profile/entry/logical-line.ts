import { yearsIn } from '../field/date.ts'
import { type EntryKey, keyedLine } from '../field/entry-key.ts'
import { type FrontLabel, noLabel } from '../field/label.ts'
import { stampOf } from '../field/stamp.ts'
import { statusOf } from '../field/status.ts'
import { saidAuthors } from '../people/said-authors.ts'
import { headedMark } from '../section/headed-work.ts'
import type { Line } from '../text/line.ts'
import { isHeading, type Piece } from '../text/piece.ts'
import type { Rich } from '../text/rich-text.ts'
import { continues, JoinedLine, widthOfPiece } from '../text/wrapping.ts'
import { withWholeAbstracts } from './abstract-lines.ts'
import { authorLineOf } from './author-line.ts'
import {
  isCompany,
  isCutList,
  isCutReference,
  isCutTitle,
  isFinished,
  isListBeforeTitle,
  longestRoleTest,
  startsAfresh,
} from './begun-line.ts'
import { hasHangingLines } from './hanging.ts'
import { withEndsParted } from './line-end.ts'
import { withRolesOfType } from './line-type.ts'
import { type Role, roleOf } from './role.ts'
import { cellsOf, columnsOf, isTableHead } from './table.ts'
import { withoutTranslation } from './translated-title.ts'

/** A line as its author meant it: broken lines joined again. */
export interface LogicalLine {
  readonly rich: Rich
  readonly role: Role
  readonly from: number
  readonly to: number
  readonly marker: Piece['marker']
  readonly afterGap: boolean
  readonly level: number
  readonly indent: number
  /** True for the first line below a heading that parts the list: no entry goes on across it. */
  readonly opens: boolean
  readonly seams?: readonly Seam[]
}

/** Where two lines were joined for no other reason than that the first one was full: a place of the text, and the second line. */
export interface Seam {
  readonly at: number
  readonly line: number
}

/** `hanging`: the column of the lines that go on with the first one, once one did; null before. */
interface Draft extends Omit<LogicalLine, 'role' | 'rich' | 'to'> {
  readonly seams: Seam[]
  readonly joined: JoinedLine
  readonly first: Piece
  to: number
  last: Piece
  hanging: number | null
  /** What the head of its table says of it; null outside of tables. */
  readonly key: EntryKey | null
}

/** The level of the first cell of a table's row: it begins an entry. */
export const tableRow = 9

const withRole = (draft: Draft): LogicalLine => {
  const whole = withoutTranslation(draft.joined.toRich())
  const keyed = draft.key === null ? keyedLine(whole) : { key: draft.key, rich: whole }
  const rich = keyed?.rich ?? whole
  return {
    rich,
    role: keyed !== null ? roleOfKeyed(keyed.key, rich) : headed(draft) ? roleOfHeaded(rich) : roleOf(rich),
    from: draft.from,
    to: draft.to,
    marker: draft.marker,
    afterGap: draft.afterGap,
    level: draft.level,
    indent: draft.indent,
    opens: draft.opens,
    ...(draft.seams.length > 0 && rich.text.length === draft.joined.length ? { seams: draft.seams } : {}),
  }
}

/** A heading is a title, or "A title (with Bo Fox)". */
const roleOfHeaded = (rich: Rich): Role => {
  const role = roleOf(rich)
  return role.kind === 'reference' && role.reference.companions ? role : { kind: 'title' }
}

const headed = ({ marker }: Draft): boolean => marker?.family === headedMark

/** The role that a word in front of a line gives it; people and labels are still read for what they are. */
const roleOfKeyed = (key: EntryKey, rich: Rich): Role => {
  const role = roleOf(rich)
  switch (key) {
    case 'title':
      return { kind: 'title' }
    case 'venue':
      return role.kind === 'label' ? role : { kind: 'venue' }
    case 'year':
      return role.kind === 'label' || role.kind === 'stamp' ? role : { kind: 'label', label: saidYear(rich.text) }
    case 'abstract':
      return { kind: 'prose' }
    case 'link':
      return { kind: 'links' }
    case 'detail':
      // "Status: under review" and "Note: to appear in ..." say something of the work; numbers do not.
      return statusOf(rich.text).status === 'UNKNOWN' ? { kind: 'links' } : { kind: 'venue' }
    case 'authors': {
      const list = saidAuthors(rich.text)
      if (list === null || (role.kind === 'authors' && role.line.list.authors.length >= list.authors.length))
        return role
      return { kind: 'authors', line: { list, label: noLabel, affiliation: null, rest: '', text: rich.text } }
    }
    default:
      return role
  }
}

/** "2019", "March 2019", "in press": what a column or a line for years says. */
const saidYear = (text: string): FrontLabel => {
  const { status } = statusOf(text)
  return {
    ...noLabel,
    year: yearsIn(text)[0]?.year ?? null,
    status: status === 'UNKNOWN' ? null : status,
    text: text.slice(0, 60),
  }
}

const draftOf = (piece: Piece, rich: Rich, level: number, afterGap: boolean, key: EntryKey | null = null): Draft => ({
  joined: new JoinedLine(rich),
  first: piece,
  last: piece,
  from: piece.line,
  to: piece.to,
  marker: piece.cells ? null : piece.marker,
  afterGap,
  level,
  indent: piece.indent,
  opens: false,
  seams: [],
  hanging: null,
  key,
})

const mayGoOn = (last: Draft, piece: Piece): boolean =>
  !piece.afterBreak &&
  !piece.afterGap &&
  !isHeading(piece) &&
  last.level === 0 &&
  !headed(last) &&
  piece.marker?.number == null &&
  !(last.joined.single && stampOf(last.first.rich.text) !== null)

/** "(2021).": the year of a work whose people stand before it, as the whole of a line. */
const yearAlone = /^[([](?:19|20)\d\d[a-z]?[)\]][.,:]?$/

/** The rest of a reference whose people stand above: "(2019). A title", or "(2019)." and the title on the next line. */
const isBehindPeople = (last: Draft, { afterGap, level, marker, rich }: Piece): boolean =>
  !afterGap &&
  level === 0 &&
  marker === null &&
  last.level === 0 &&
  last.joined.length < longestRoleTest &&
  (yearAlone.test(last.last.rich.text) ||
    (/^[([](?:19|20)\d\d[a-z]?[)\]][.,:]?(?:\s\S+(?: \S+){3}|$)/.test(rich.text) && last.joined.single)) &&
  authorLineOf(last.joined.toRich()) !== null

/**
 * Joins broken lines. `isItem` says which list marks begin an entry: those are never the rest of a line; `opening` are the
 * lines right below headings that part the list.
 */
export const logicalLinesOf = (
  pieces: readonly Piece[],
  lines: readonly Line[],
  column: number | null,
  isItem: (piece: Piece) => boolean,
  opening: ReadonlySet<number> = new Set(),
): readonly LogicalLine[] => {
  const drafts: Draft[] = []
  const opens = (piece: Piece): boolean => opening.has(piece.line) && drafts.at(-1)?.last.line !== piece.line
  let columns: readonly (EntryKey | null)[] = []
  const hangs = hasHangingLines(pieces, lines, column)
  for (const piece of pieces) {
    const last = drafts.at(-1)
    if (!piece.cells) columns = []
    if (piece.cells) {
      if (isTableHead(piece)) {
        columns = columnsOf(piece)
        continue
      }
      const otherColumn = columns.includes('title') ? 'detail' : null
      for (const [index, { rich, column: place }] of cellsOf(piece).entries()) {
        const draft = draftOf(piece, rich, index === 0 ? tableRow : 0, index === 0, columns[place] ?? otherColumn)
        drafts.push({ ...draft, opens: opens(piece) })
      }
      continue
    }
    // People, and below them "(2019). A title. Journal": the year goes on behind the people.
    if (last !== undefined && !opens(piece) && isBehindPeople(last, piece)) {
      last.joined.add(piece.rich)
      last.to = piece.to
      last.last = piece
      continue
    }
    if (
      last !== undefined &&
      !opens(piece) &&
      mayGoOn(last, piece) &&
      !isItem(piece) &&
      !(keyedLine(piece.rich) !== null && keyedLine(last.first.rich) !== null) &&
      !/^(?:authors?|venue|journal|conference)\s?:|^\(?(?:together|joint(?:ly)?(?: work)?) with \p{Lu}/iu.test(
        piece.rich.text,
      ) &&
      !isCompany(piece.rich) &&
      !isFinished(last, piece.rich.text)
    ) {
      const width = widthOfPiece(last.last, lines[last.last.line - 1])
      const printed = piece.marker !== null ? 0 : continues(last.joined.tail, piece.rich.text, width, column)
      const broken = lines[last.last.line - 1]?.hardBreak === true
      const cut =
        printed === 0 &&
        !broken &&
        piece.marker === null &&
        (isCutReference(last, piece.rich, column !== null) ||
          isCutTitle(last, piece.rich, column) ||
          isCutList(last, piece))
      // Where lines that go on are indented, one that is not begins anew.
      const flush = last.hanging !== null && piece.marker === null && piece.indent <= last.indent
      const ended = broken && (!/[-,–、，]$/.test(last.joined.tail) || isListBeforeTitle(last, piece.rich))
      const anew = hangs && printed < 2 && piece.marker === null && piece.indent <= last.indent
      const sureness = flush || anew || ended ? 0 : cut ? 1 : printed
      const hanging =
        !broken &&
        piece.marker === null &&
        last.marker === null &&
        (last.hanging === null
          ? piece.indent >= last.last.indent + 2 && last.joined.length > 50
          : piece.indent === last.hanging)
      if (sureness === 2 || ((sureness === 1 || hanging) && !startsAfresh(last, piece.rich))) {
        if (printed === 1 && sureness === 1 && !hanging) last.seams.push({ at: last.joined.length, line: piece.line })
        last.joined.add(piece.rich)
        last.to = piece.to
        last.last = piece
        if (hanging) last.hanging = piece.indent
        continue
      }
    }
    const opened = opens(piece)
    drafts.push({ ...draftOf(piece, piece.rich, piece.level, piece.afterGap || opened), opens: opened })
  }
  return withWholeAbstracts(withRolesOfType(withEndsParted(drafts.map(withRole))))
}
