import { isPresentation } from '../entry/other-output.ts'
import type { DraftPaper } from '../entry/paper-facts.ts'
import type { PlacedPaper } from '../entry/publications.ts'
import { isInstitution } from '../field/institution.ts'
import type { Piece } from '../text/piece.ts'
import { beginningsOf } from '../text/rich-text.ts'
import type { Section } from './section.ts'
import type { SectionKind } from './section-kind.ts'

/** So many works one after another, below any heading, are a list whose own heading was not seen. */
const fewest = 4
/** Between two works of such a run stand at most so many lines of something else: a year, a remark, links. */
const mostBetween = 3
/** The share of a run's works that name people, a title and when or where it appeared. */
const leastPlain = 0.6
/** The share of a run's lines that its works take. */
const leastTaken = 0.6

/** People, a title of some words, and when or where it appeared. */
const isPlain = ({ authors, facts, companions }: DraftPaper): boolean => {
  const people = authors.filter(({ name, group }) => !group && !isInstitution(name)).length
  return (
    people + (companions ? 1 : 0) > 1 &&
    people === authors.length &&
    (facts.year !== null || facts.venue !== null) &&
    ((facts.title.match(/\p{L}{2,}/gu) ?? []).length > 3 || /\p{Script=Han}{6}/u.test(facts.title))
  )
}

/** Where what stands there can only be a publication. */
const isPublished = ({ facts }: DraftPaper): boolean =>
  facts.doi !== null || facts.arxivId !== null || facts.venue?.kind === 'JOURNAL' || facts.venue?.kind === 'CONFERENCE'

/** Kinds whose items name people, a title and a year as works do. */
const alsoNamed: ReadonlySet<SectionKind> = new Set(['GRANTS', 'PROJECTS', 'STUDENTS', 'TALKS'])

interface Run {
  readonly from: number
  readonly to: number
}

/** The longest stretches of a section's lines in which one work follows upon another. */
const runsIn = ({ pieces, kind }: Section, papers: readonly PlacedPaper[]): readonly Run[] => {
  const textOf = ({ from, to }: PlacedPaper): string =>
    beginningsOf(pieces.filter(({ line }) => line >= from && line <= to))
  const isSure = (placed: PlacedPaper): boolean => isPlain(placed.paper) && !isPresentation(textOf(placed))
  const runs: PlacedPaper[][] = []
  for (const placed of papers) {
    const last = runs.at(-1)?.at(-1)
    const between = last === undefined ? 0 : pieces.filter(({ line }) => line > last.to && line < placed.from).length
    if (last === undefined || between > mostBetween) runs.push([placed])
    else runs.at(-1)?.push(placed)
  }
  return runs.flatMap((run) => {
    const [first] = run
    const last = run.at(-1)
    const plain = run.filter(isSure)
    const published = plain.filter(({ paper }) => isPublished(paper))
    if (first === undefined || last === undefined || plain.length < Math.max(fewest, run.length * leastPlain)) return []
    if (alsoNamed.has(kind) && published.length < plain.length / 2) return []
    const within = pieces.filter(({ line }) => line >= first.from && line <= last.to)
    const taken = within.filter(({ line }) => run.some(({ from, to }) => line >= from && line <= to)).length
    return taken >= within.length * leastTaken ? [{ from: first.from, to: last.to }] : []
  })
}

/** A section cut where works follow one upon another, which become a list of their own; `read` reads its lines strictly. */
export const withRunsOfWorks = (
  sections: readonly Section[],
  read: (section: Section) => readonly PlacedPaper[],
): readonly Section[] =>
  sections.flatMap((section) => {
    if (section.kind === 'PUBLICATIONS' || section.kind === 'PATENTS' || section.pieces.length < fewest)
      return [section]
    const runs = runsIn(section, read(section))
    if (runs.length === 0) return [section]
    const parts: Section[] = []
    let rest: readonly Piece[] = section.pieces
    for (const { from, to } of runs) {
      parts.push({ ...section, pieces: rest.filter(({ line }) => line < from) })
      const pieces = rest.filter(({ line }) => line >= from && line <= to)
      parts.push({ ...section, kind: 'PUBLICATIONS', implied: true, pieces })
      rest = rest.filter(({ line }) => line > to)
    }
    return [...parts, { ...section, pieces: rest }].filter(({ pieces }) => pieces.length > 0)
  })
