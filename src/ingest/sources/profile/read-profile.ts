import {
  noPersonFacts,
  type PersonRecord,
  type PrintedAuthor,
  type Reading,
  type SourceRecord,
  type Unread,
} from '../../../model/record.ts'
import { bibtexBlocksOf, linesOfBibtex, withBibtex } from './entry/bibtex-block.ts'
import type { DraftPaper } from './entry/paper-facts.ts'
import { type PlacedPaper, type ReadPublications, readPublications } from './entry/publications.ts'
import { peopleOnPage } from './person/many-people.ts'
import { markedOwner, sameName } from './person/owner.ts'
import { namesOfTitle, type PrintedOwner, printedOwner } from './person/owner-name.ts'
import { type PlacedFacts, readPersonal } from './person/person-facts.ts'
import { isContactLine, withoutPrivateData } from './person/private-data.ts'
import { readSections, withShapedLists } from './read-lists.ts'
import { withBrokenHeadings } from './section/broken-heading.ts'
import { withHeadedWorks } from './section/headed-work.ts'
import { withImpliedLists } from './section/implied-list.ts'
import { withRunsOfWorks } from './section/run-of-works.ts'
import { type Section, sectionsOf } from './section/section.ts'
import { sectionKindOf } from './section/section-kind.ts'
import { foldedLines } from './text/folded.ts'
import { furnitureOf } from './text/furniture.ts'
import { legendOf } from './text/legend.ts'
import { withLetterBullets } from './text/letter-bullet.ts'
import { type Line, linesOf, locatorOf } from './text/line.ts'
import { piecesOf } from './text/piece.ts'
import { wrapColumn } from './text/wrapping.ts'

/** The most of a place that a record keeps. */
const longestText = 2000

/** Everything that a profile document says, each fact with its place. Never throws; the name is only for messages. */
export const readProfile = (_name: string, text: string): Reading => {
  const lines = linesOf(text)
  const column = wrapColumn(lines)
  const bibtex = bibtexBlocksOf(lines)
  const document = piecesOf(
    withLetterBullets(lines),
    new Set([...furnitureOf(lines), ...foldedLines(lines), ...linesOfBibtex(bibtex)]),
  )
  const covered = new Set<number>(document.layout)
  const legend = legendOf(lines.map((line) => line.text.slice(0, 400)))
  const found: FoundList[] = []
  const facts: PlacedFacts[] = []
  // A page about many people has no owner: what it says of each is not said of one.
  const people = peopleOnPage(document.pieces)
  const printed = people.size > 0 ? null : printedOwner(document.pieces, document.frontMatter, firstOf(document.layout))
  // The line of the name is no author of the first entry.
  const pieces = withHeadedWorks(
    withBrokenHeadings(
      document.pieces.filter(({ line, rich }) => line !== printed?.line || namesOfTitle(rich.text).length === 0),
      column,
    ),
  )
  const named = withImpliedLists(sectionsOf(pieces, covered, pageTitleOf(document.frontMatter), people), covered)
  const shaped = withShapedLists(named, covered, (section, standing) =>
    readPublications([section], lines, column, legend, standing),
  )
  const outside = new Map<Section, ReadPublications>()
  const sections = withRunsOfWorks(shaped, (section) => {
    const read = readPublications([section], lines, column, legend, 'outside')
    outside.set(section, read)
    return read
  })
  const readings = readSections(sections, outside, lines, column, legend)
  for (const [index, section] of sections.entries()) {
    const taken = new Set<number>()
    const read = readings[index]
    if (read != null) {
      found.push({ papers: read.papers, implied: section.implied, heading: section.heading })
      for (const line of read.layout) covered.add(line)
      for (const paper of read.papers) for (let line = paper.from; line <= paper.to; line += 1) taken.add(line)
    }
    const rest = section.pieces.filter((piece) => !taken.has(piece.line))
    if (section.kind === 'PUBLICATIONS' || people.size > 0) continue
    for (const fact of readPersonal({ ...section, pieces: rest }, column)) facts.push(fact)
  }
  const papers = withBibtex(ownLists(found, printed?.names ?? []), bibtex)
  const owner =
    people.size > 0
      ? nobody
      : ownerOf(
          printed,
          papers.map((placed) => placed.paper),
        )
  const personal = withNames(facts, owner, papers)
  for (const place of [...papers, ...personal])
    for (let line = place.from; line <= place.to; line += 1) covered.add(line)
  const textOf = textIn(lines)
  const records: SourceRecord[] = [
    ...personal.map(
      ({ from, to, facts: person }): PersonRecord => ({
        kind: 'person',
        subject: 'owner',
        locator: locatorOf(from, to),
        text: textOf(from, to),
        person,
      }),
    ),
    ...papers.map(
      ({ paper, from, to, textTo }): SourceRecord => ({
        kind: 'paper',
        locator: locatorOf(from, to),
        text: textOf(from, textTo),
        paper: { ...paper.facts, authors: authorsOf(paper, owner.names) },
      }),
    ),
  ]
  const unread: Unread[] = []
  for (const line of lines) {
    if (line.text === '' || covered.has(line.number) || isContactLine(line.text.slice(0, 1000))) continue
    unread.push({ locator: locatorOf(line.number, line.number), text: textOf(line.number, line.number) })
  }
  return { format: 'PROFILE', records, unread, rejected: [] }
}

interface FoundList {
  readonly papers: readonly PlacedPaper[]
  readonly implied: boolean
  readonly heading: string | null
}

/**
 * The papers of all lists but those that no heading calls publications and that never name the owner, where other lists
 * do: what a page refers to or recommends.
 */
const ownLists = (lists: readonly FoundList[], names: readonly string[]): readonly PlacedPaper[] => {
  const namesOwner = ({ papers }: FoundList): boolean =>
    papers.some(({ paper }) => paper.authors.some((author) => names.some((name) => sameName(name, author.name))))
  const known = lists.some((list) => !list.implied && namesOwner(list))
  return lists
    .filter((list) => !list.implied || namesOwner(list) || !(known || (names.length > 0 && isOfOthers(list))))
    .flatMap(({ papers }) => papers)
}

/** So many works that name everybody who wrote them show whose list it is, below "Work experience" and the like. */
const tellingOthers = 2

const isOfOthers = ({ heading, papers }: FoundList): boolean =>
  sectionKindOf(heading ?? '') !== null &&
  papers.filter(
    ({ paper }) => paper.facts.authorsComplete && paper.authors.filter(({ position }) => position !== null).length > 1,
  ).length >= tellingOthers

/** What the settings in front of a page say that it is about; a page without a title has an address ("/papers/"). */
const pageTitleOf = (frontMatter: ReadonlyMap<string, string>): string => {
  const said = ['title', 'heading', 'subtitle'].map((key) => frontMatter.get(key) ?? '')
  const address = /^\/?([\w-]+)\/?$/.exec(frontMatter.get('permalink') ?? '')?.[1]?.replaceAll(/[-_]/g, ' ')
  const named = said.every((text) => /^["']*$/.test(text)) && address !== undefined ? [address] : said
  return named.find((text) => sectionKindOf(text, true)) ?? ''
}

interface Owner {
  readonly names: readonly string[]
  /** The line that states the name; null when only marks in the lists of authors do. */
  readonly line: number | null
}

const nobody: Owner = { names: [], line: null }

/** The first line of layout, where front matter stands when there is any. */
const firstOf = (lines: ReadonlySet<number>): number =>
  [...lines].reduce((least, line) => Math.min(least, line), 1_000_000_000)

const ownerOf = (printed: PrintedOwner | null, papers: readonly DraftPaper[]): Owner => {
  const marked = markedOwner(papers)
  const names = [...(printed?.names ?? [])]
  // A native name in the title and a Latin one in the lists are the same person's two names.
  const native = names.every((name) => /\p{Script=Han}/u.test(name))
  if (marked !== null && (names.length === 0 || (native && !/\p{Script=Han}/u.test(marked)))) names.push(marked)
  return { names, line: printed?.line ?? null }
}

/** A record of the place that says the owner’s name, then the facts in their order. */
const withNames = (
  facts: readonly PlacedFacts[],
  owner: Owner,
  papers: readonly PlacedPaper[],
): readonly PlacedFacts[] => {
  const sorted = [...facts].sort((left, right) => left.from - right.from || left.to - right.to)
  if (owner.names.length === 0) return sorted
  if (owner.line !== null) {
    const line = Math.min(owner.line, 1_000_000)
    return [{ from: line, to: line, facts: { ...noPersonFacts, names: owner.names } }, ...sorted]
  }
  // Only marks in the lists of authors name the owner: the first marked entry is where they say so.
  const entry = papers.find(({ paper }) =>
    paper.authors.some((author) => owner.names.some((name) => sameName(name, author.name))),
  )
  if (entry === undefined) return sorted
  return [{ from: entry.from, to: entry.to, facts: { ...noPersonFacts, names: owner.names } }, ...sorted]
}

const authorsOf = (paper: DraftPaper, names: readonly string[]): readonly PrintedAuthor[] => {
  const isOwner = (name: string): boolean => names.some((known) => sameName(known, name))
  let found = false
  const authors = paper.authors.map(({ emphasis: _emphasis, emptyLink: _emptyLink, ...author }): PrintedAuthor => {
    const mine = !found && !author.group && isOwner(author.name)
    found ||= mine
    return { ...author, subject: mine ? 'owner' : null }
  })
  const name = names.find((candidate) => /\p{Script=Latin}/u.test(candidate)) ?? names[0]
  if (found || name === undefined) return authors
  // An entry that names nobody stands in the owner's list all the same: an author, at which place is not said.
  if (paper.facts.authorsComplete && !paper.companions) return authors
  const missing: PrintedAuthor = {
    name,
    position: null,
    group: false,
    equalContribution: false,
    corresponding: false,
    affiliation: null,
    subject: 'owner',
  }
  // Those who wrote it with the owner are named after him, whatever the places on the work itself.
  return paper.companions ? [missing, ...authors] : [...authors, missing]
}

const textIn =
  (lines: readonly Line[]) =>
  (from: number, to: number): string =>
    withoutPrivateData(
      lines
        .slice(from - 1, Math.min(to, from + 200))
        .map((line) => line.text.slice(0, longestText))
        .join('\n')
        .slice(0, longestText * 2),
    )
      .trim()
      .slice(0, longestText)
