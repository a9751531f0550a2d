import { speaksOfPaper } from '../entry/abstract-lines.ts'
import { roleOf } from '../entry/role.ts'
import { isPersonName } from '../people/person-name.ts'
import type { Piece } from '../text/piece.ts'
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

const isHead = ({ level }: Piece): boolean => level > 0 && level < 7

interface Block {
  readonly at: number
  readonly level: number
  /** True where people follow the heading. */
  readonly peopled: boolean
  /** True where an abstract follows that speaks of a paper. */
  readonly told: boolean
}

const mayBeTitle = (text: string): boolean =>
  text.split(/\s+/).length > 2 &&
  text.length > 14 &&
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

/** How many people a line names that says nothing else. */
const peopleIn = ({ rich: { text }, cells }: Piece): number => {
  if (cells || text.length > longestPeople || !/,| and | & /.test(text)) return 0
  const role = roleOf({ text, spans: [] })
  return role.kind === 'authors' ? role.line.list.authors.length : 0
}

/** The lines without the headings that are lists of people: those head nothing, whatever letters they stand in. */
const withoutHeadedPeople = (pieces: readonly Piece[]): readonly Piece[] => {
  const levels = new Set(pieces.filter((piece) => isHead(piece) && peopleIn(piece) > 2).map(({ level }) => level))
  return pieces.map((piece) =>
    levels.has(piece.level) && isHead(piece) && peopleIn(piece) > 1 ? { ...piece, level: 0, afterGap: true } : piece,
  )
}

/** The headings that may be titles, each with what follows it up to the next heading. */
const blocksOf = (pieces: readonly Piece[]): readonly Block[] => {
  const blocks: Block[] = []
  for (const [at, head] of pieces.entries()) {
    const next = pieces[at + 1]
    if (!isHead(head) || next === undefined || isHead(next) || !mayBeTitle(head.rich.text.trim())) continue
    const end = pieces.findIndex((piece, index) => index > at && isHead(piece))
    const people = pieces
      .slice(at + 1, end < 0 ? pieces.length : end)
      .flatMap((piece, index) => (namesPeople(piece) ? [index] : []))
    const said = pieces
      .slice(at + 1, end < 0 ? pieces.length : end)
      .map(({ rich }) => rich.text)
      .join(' ')
      .slice(0, longestAbstract)
    const told = said.length > shortestAbstract && speaksOfPaper(said)
    blocks.push({ at, level: head.level, told, peopled: people.length === 1 && (people[0] ?? near) < near })
  }
  return blocks
}

/**
 * Headings that are titles, each above the people of its work, as items of a list: "## A title" / "With Ann Lee" / a journal,
 * again and again at one level. They head no section, however high they stand.
 */
export const withHeadedWorks = (printed: readonly Piece[]): readonly Piece[] => {
  const pieces = withoutHeadedPeople(printed)
  const blocks = blocksOf(pieces)
  const titles = new Set<Piece>()
  for (const level of new Set(blocks.map((block) => block.level))) {
    const alike = blocks.filter((block) => block.level === level)
    const works = alike.filter((block) => block.peopled || block.told)
    if (works.length < Math.max(fewestBlocks, alike.length * share)) continue
    const first = works[0]?.at ?? 0
    const last = works.at(-1)?.at ?? 0
    for (const { at } of alike) {
      const piece = pieces[at]
      if (piece !== undefined && at >= first && at <= last) titles.add(piece)
    }
  }
  if (titles.size === 0) return pieces
  return pieces.map((piece) =>
    titles.has(piece) ? { ...piece, level: 0, afterGap: true, marker: { family: headedMark, number: null } } : piece,
  )
}
