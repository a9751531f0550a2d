import { speaksOfPaper } from '../entry/abstract-lines.ts'
import { roleOf } from '../entry/role.ts'
import { arxivIdIn, doiIn } from '../field/identifier.ts'
import { isPersonName } from '../people/person-name.ts'
import { isHeading, type Piece } from '../text/piece.ts'
import { joinRich } from '../text/rich-text.ts'
import { yearOfHeading } from './heading.ts'
import { sectionKindOf } from './section-kind.ts'

/** The mark of a work whose title was set as a heading. */
export const headedMark = '<h>'

/** So many blocks of one level, and this share of them, show that their headings are titles. */
const fewestBlocks = 2
const share = 0.5
/** People stand this near to their title, and once only: more of them below one heading are works of their own. */
const near = 2
const longestPeople = 600
const shortestAbstract = 200
const longestAbstract = 3000

interface Block {
  readonly at: number
  readonly level: number
  /** True where people follow the heading. */
  readonly peopled: boolean
  /** True where an abstract follows that speaks of a paper. */
  readonly told: boolean
  /** True where a few short lines follow, one of which has the number of a publication. */
  readonly numbered: boolean
}

const mayBeTitle = (text: string): boolean =>
  ((text.split(/\s+/).length > 2 && text.length > 14) || /\p{Script=Han}{6}/u.test(text)) &&
  sectionKindOf(text, false) === null &&
  yearOfHeading(text) === null &&
  !isPersonName(text)

const namesPeople = ({ rich, cells }: Piece): boolean => {
  if (cells || rich.text.length > longestPeople) return false
  const role = roleOf(rich)
  if (role.kind === 'authors')
    return role.line.list.authors.length > 1 || !role.line.list.complete || /^[([]?(?:with|by)\s/i.test(rich.text)
  return role.kind === 'reference' && role.reference.authorsFirst && (role.reference.authors?.authors.length ?? 0) > 1
}

/** "A title (with Bo Fox)". */
const namesCompany = ({ rich }: Piece): boolean => {
  if (!/[([]\s?(?:joint(?:ly)? )?with\s/i.test(rich.text)) return false
  const role = roleOf(rich)
  return role.kind === 'reference' && !role.reference.authorsFirst && role.reference.authors !== null
}

/** How many people a line names that says nothing else. */
const peopleIn = ({ rich: { text }, cells }: Piece): number => {
  if (cells || text.length > longestPeople || !/,| and | & /.test(text)) return 0
  const role = roleOf({ text, spans: [] })
  return role.kind === 'authors' ? role.line.list.authors.length : 0
}

/** The lines without the headings that are lists of people: those head nothing, whatever letters they stand in. */
const withoutHeadedPeople = (pieces: readonly Piece[]): readonly Piece[] => {
  const levels = new Set(pieces.filter((piece) => isHeading(piece) && peopleIn(piece) > 2).map(({ level }) => level))
  return pieces.map((piece) =>
    levels.has(piece.level) && isHeading(piece) && peopleIn(piece) > 1 ? { ...piece, level: 0, afterGap: true } : piece,
  )
}

/** What stands below a heading, up to the next one. */
const headedBy = (pieces: readonly Piece[], at: number): readonly Piece[] => {
  const end = pieces.findIndex((piece, index) => index > at && isHeading(piece))
  return pieces.slice(at + 1, end < 0 ? pieces.length : end)
}

/** More lines than these, or longer ones, say more than where a work appeared. */
const mostDetails = 6
const longestDetail = 300

/** "Salt Letters" / "doi:10.1000/salt": nothing but where a work appeared. */
const isNumbered = (below: readonly Piece[]): boolean =>
  below.length <= mostDetails &&
  below.every(({ rich, cells, marker }) => !cells && marker === null && rich.text.length <= longestDetail) &&
  below.filter(({ rich: { text, spans } }) =>
    [text, ...spans.map(({ href }) => href ?? '')].some((place) => doiIn(place) !== null || arxivIdIn(place) !== null),
  ).length === 1

/** The headings that may be titles, each with what follows it up to the next heading. */
const blocksOf = (pieces: readonly Piece[]): readonly Block[] => {
  const blocks: Block[] = []
  for (const [at, head] of pieces.entries()) {
    const next = pieces[at + 1]
    if (!isHeading(head) || next === undefined || isHeading(next) || !mayBeTitle(head.rich.text.trim())) continue
    const below = headedBy(pieces, at)
    const people = below.flatMap((piece, index) => (namesPeople(piece) ? [index] : []))
    const said = below
      .map(({ rich }) => rich.text)
      .join(' ')
      .slice(0, longestAbstract)
    const told = said.length > shortestAbstract && speaksOfPaper(said)
    const peopled = namesCompany(head) || (people.length === 1 && (people[0] ?? near) < near)
    blocks.push({ at, level: head.level, told, peopled, numbered: isNumbered(below) })
  }
  return blocks
}

/** What stands below a heading up to the first gap, without links: the lines that say where a work appeared. */
const firstParagraph = (below: readonly Piece[]): readonly Piece[] => {
  const end = below.findIndex(({ afterGap, afterBreak }, index) => index > 0 && afterGap && !afterBreak)
  return end < 0 ? below : below.slice(0, end)
}

/** "In: Salt Letters" / "Hg. von Ann Lee" / "Harbour Press 2004": a few short lines without people, one of which has a year. */
const isPlaced = (below: readonly Piece[]): boolean => {
  const lines = firstParagraph(below)
  return (
    below.length <= mostDetails &&
    below.every(({ rich, cells, marker }) => !cells && marker === null && rich.text.length <= longestDetail) &&
    lines.filter(({ rich }) => year.test(rich.text)).length === 1 &&
    !below.some(({ rich }) => {
      const role = roleOf(rich)
      if (role.kind !== 'reference' || !role.reference.authorsFirst) return false
      const { authors = [], strength = 0 } = role.reference.authors ?? {}
      return authors.length > 1 || strength > 1
    })
  )
}

/** The headings below one that names works, each above nothing but where its work appeared, where nearly all of them are so. */
const placedWorks = (pieces: readonly Piece[]): readonly number[] => {
  const levels = new Map<number, { at: number; placed: boolean }[]>()
  const open: { readonly level: number; readonly works: boolean }[] = []
  for (const [at, piece] of pieces.entries()) {
    if (!isHeading(piece)) continue
    while ((open.at(-1)?.level ?? 0) >= piece.level) open.pop()
    const text = piece.rich.text.trim()
    const named = sectionKindOf(text, false)
    if (open.at(-1)?.works === true && named === null && yearOfHeading(text) === null) {
      const alike = levels.get(piece.level) ?? []
      alike.push({ at, placed: isPlaced(headedBy(pieces, at)) })
      levels.set(piece.level, alike)
    }
    open.push({ level: piece.level, works: named === 'PUBLICATIONS' })
  }
  return [...levels.values()]
    .filter((alike) => alike.filter(({ placed }) => placed).length >= Math.max(fewestDated, alike.length * mostDated))
    .flatMap((alike) => alike.map(({ at }) => at))
}

/** Fewer works than these do not show that lines above them are theirs. */
const fewestDated = 4
const mostDated = 0.8
/** A line above a title is short, and its first one stands so near. */
const longestDate = 120
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/
const farthestDate = 4

/** Where the lines above a heading begin that say when and as what its work appeared: "2020 · Salt Letters"; -1 for none. */
const dateAbove = (pieces: readonly Piece[], at: number): number => {
  for (let index = at - 1; index >= Math.max(0, at - farthestDate); index -= 1) {
    const piece = pieces[index]
    if (piece === undefined || piece.level > 0 || piece.marker !== null || piece.rich.text.length > longestDate)
      return -1
    if (year.test(piece.rich.text)) return index
  }
  return -1
}

/** The works with the lines above them: none where the first has none, or where the last one has a year below its title as well. */
const datesAbove = (pieces: readonly Piece[], alike: readonly Block[]): ReadonlyMap<number, number> => {
  const dated = new Map(alike.map(({ at }) => [at, dateAbove(pieces, at)] as const).filter(([, from]) => from >= 0))
  const [first, last] = [alike[0]?.at ?? 0, alike.at(-1)?.at ?? 0]
  if (dated.size < Math.max(fewestDated, alike.length * mostDated) || !dated.has(first)) return new Map()
  return headedBy(pieces, last).some(({ rich }) => year.test(rich.text.slice(0, longestPeople))) ? new Map() : dated
}

/**
 * Headings that are titles, each above the people of its work, as items of a list: "## A title" / "With Ann Lee" / a journal,
 * or above a journal and the number of a publication, again and again at one level. They head no section, however high they
 * stand. What stands above each of them and says when it appeared follows it.
 */
export const withHeadedWorks = (printed: readonly Piece[]): readonly Piece[] => {
  const pieces = withoutHeadedPeople(printed)
  const blocks = blocksOf(pieces)
  const titles = new Set<Piece>()
  const above = new Map<number, number>()
  for (const level of new Set(blocks.map((block) => block.level))) {
    const alike = blocks.filter((block) => block.level === level)
    const dates = datesAbove(pieces, alike)
    const works = alike.filter(({ at, peopled, told, numbered }) => peopled || told || numbered || dates.has(at))
    if (works.length < Math.max(fewestBlocks, alike.length * share)) continue
    const first = works[0]?.at ?? 0
    const last = works.at(-1)?.at ?? 0
    for (const { at } of alike) {
      const piece = pieces[at]
      if (piece !== undefined && at >= first && at <= last) titles.add(piece)
    }
    for (const [at, from] of dates) above.set(at, from)
  }
  if (titles.size === 0)
    for (const at of placedWorks(pieces)) {
      const piece = pieces[at]
      if (piece !== undefined) titles.add(piece)
    }
  if (titles.size === 0) return pieces
  const moved = new Set<number>()
  for (const [at, from] of above) for (let index = from; index < at; index += 1) moved.add(index)
  return pieces.flatMap((piece, at) => {
    if (moved.has(at)) return []
    if (!titles.has(piece)) return [piece]
    const title = { ...piece, level: 0, afterGap: true, marker: { family: headedMark, number: null } }
    const dates = pieces.slice(above.get(at) ?? at, at)
    const [date] = dates
    if (date === undefined) return [title]
    // Further in than the title, so that a year alone heads nothing.
    const rich = joinRich(
      dates.map((each) => each.rich),
      ', ',
    )
    return [title, { ...date, rich, indent: title.indent + 2, afterGap: false }]
  })
}
