import { boldLevel, isHeading } from '../text/piece.ts'
import { type LogicalLine, tableRow } from './logical-line.ts'

/** The lines of one publication. */
export interface PublicationEntry {
  readonly lines: readonly LogicalLine[]
}

/** People and a title in quotation marks: such a line needs no list mark to be a reference of its own. */
const isWholeReference = ({ role, rich }: LogicalLine): boolean =>
  role.kind === 'reference' &&
  role.reference.authorsFirst &&
  role.reference.marked &&
  (role.reference.authors?.authors.length ?? 0) > 2 &&
  /[“"]/.test(rich.text)

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

/** "**Graphs**" above items that have titles of their own: a topic, not the title of an entry. */
const partsList = (line: LogicalLine, next: LogicalLine | undefined, isItem: (line: LogicalLine) => boolean): boolean =>
  line.level === boldLevel &&
  line.afterGap &&
  line.role.kind === 'title' &&
  line.rich.text.length < 40 &&
  !line.rich.spans.some(({ kind }) => kind === 'link') &&
  next !== undefined &&
  isItem(next) &&
  (next.role.kind === 'reference' ||
    (next.role.kind === 'title' && next.rich.spans.some(({ kind, start }) => kind === 'link' && start < 30)))

/** "### Salt & tides" above "**[A title of its own](...)** (2024)": a heading over entries, however its words look. */
const headsTitles = (
  line: LogicalLine,
  next: LogicalLine | undefined,
  isItem: (line: LogicalLine) => boolean,
): boolean => {
  if (next === undefined || line.level === 0 || line.level > 6 || isItem(line)) return false
  if (line.role.kind === 'reference' || line.rich.spans.some(({ kind }) => kind === 'link')) return false
  if (next.role.kind !== 'title' && !(next.role.kind === 'reference' && !next.role.reference.authorsFirst)) return false
  return next.rich.spans.some(
    ({ kind, start, end }) =>
      kind === 'link' &&
      start < 30 &&
      (next.rich.text.slice(start, end).split(/\s+/).length > 3 ||
        // The first of a numbered list.
        (next.marker?.number != null && end >= next.rich.text.length - 1)),
  )
}

/** The lines that part a list by topics, each above items of its own. */
export const topicsAmong = (
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): ReadonlySet<LogicalLine> =>
  new Set(
    lines.filter(
      (line, index) => partsList(line, lines[index + 1], isItem) || headsTitles(line, lines[index + 1], isItem),
    ),
  )

/** A reference without a list mark, or a title right above one, that stands where the marks of the list stand: the items are over. */
const leavesItems = (line: LogicalLine, next: LogicalLine | undefined, indent: number): boolean => {
  const isPeopled = ({ role, marker }: LogicalLine): boolean =>
    marker === null && role.kind === 'reference' && role.reference.authorsFirst && role.reference.authors !== null
  if (!line.afterGap || line.marker !== null || line.indent > indent) return false
  return (
    isPeopled(line) ||
    (line.role.kind === 'title' &&
      line.rich.text.length < 60 &&
      next !== undefined &&
      !next.afterGap &&
      isPeopled(next))
  )
}

/** Groups the lines of a section into publications. */
export const publicationEntriesOf = (
  lines: readonly LogicalLine[],
  isItem: (line: LogicalLine) => boolean,
): readonly PublicationEntry[] => {
  const entries: LogicalLine[][] = []
  const topics = topicsAmong(lines, isItem)
  let current: LogicalLine[] = []
  let state: State = { title: false, authors: false, venue: false, item: false }
  const hasAuthorLines = lines.some((line) => line.role.kind === 'authors')
  const hasReferences = lines.some((line) => line.role.kind === 'reference')
  const first = lines.find((line) => line.role.kind !== 'legend')?.role.kind
  const venueFirst = first === 'venue'
  // Headings are titles where entries have one each; where most entries stand without, they part the list.
  const headings = lines.filter((line) => isHeading(line) && line.role.kind !== 'reference').length
  const peopled = lines.filter(({ role }) => role.kind === 'authors' || role.kind === 'reference').length
  const headingsPart = headings > 0 && peopled >= headings * 2
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
    if (line.opens) begin()
    const heads = isHeading(line) && !isItem(line)
    if (heads && kind === 'label') {
      // "### FSE'21": the label of what follows.
      begin()
      take(line)
      continue
    }
    if (heads && kind !== 'reference' && (headingsPart || !peopleFollow(lines, index))) {
      // A heading above entries, not the title of one.
      begin()
      entries.push([line])
      continue
    }
    if (topics.has(line)) {
      begin()
      entries.push([line])
      continue
    }
    if (isItem(line) || isHeading(line) || line.level === tableRow) {
      begin()
      take(line)
      state.item = true
      continue
    }
    if (state.item && current[0]?.marker != null && leavesItems(line, lines[index + 1], current[0].indent)) {
      begin()
      take(line)
      continue
    }
    switch (kind) {
      case 'stamp':
        begin()
        break
      case 'reference':
        if (
          state.item
            ? (line.afterGap || isWholeReference(line)) && state.title && state.authors
            : state.title || (state.authors && line.role.reference.authors !== null)
        )
          begin()
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
