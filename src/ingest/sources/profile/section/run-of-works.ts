import { isPresentation } from '../entry/other-output.ts'
import type { DraftPaper } from '../entry/paper-facts.ts'
import type { PlacedPaper, ReadPublications } from '../entry/publications.ts'
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

/** "“A title of its own”, Salt Letters, 12 (1), 2019": what somebody wrote alone and a journal printed. */
const isPlainAlone = ({ authors, marked, facts }: DraftPaper): boolean =>
  authors.length === 0 && marked && facts.year !== null && facts.venue?.kind === 'JOURNAL'

/** Where what stands there can only be a publication. */
const isPublished = ({ facts }: DraftPaper): boolean =>
  facts.doi !== null || facts.arxivId !== null || facts.venue?.kind === 'JOURNAL' || facts.venue?.kind === 'CONFERENCE'

/** Kinds whose items name people, a title and a year as works do. */
const alsoNamed: ReadonlySet<SectionKind> = new Set(['GRANTS', 'PROJECTS', 'STUDENTS', 'TALKS'])
/** Kinds whose items name works that stand elsewhere: what won a prize, what was reviewed, spoken of or told. */
const ofOtherWorks: ReadonlySet<SectionKind> = new Set(['AWARDS', 'NEWS', 'SERVICE', 'TALKS', 'TEACHING', 'STUDENTS'])

interface Run {
  readonly from: number
  readonly to: number
}

/** A run whose works are items of a list, with the items of that list that follow upon it. */
const withFurtherItems = ({ from, to }: Run, pieces: readonly Piece[]): Run => {
  const { marker, indent } = pieces.find(({ line }) => line === from) ?? { marker: null, indent: 0 }
  const below = marker === null ? [] : pieces.filter(({ line }) => line > to)
  const end = below.findIndex(
    (piece) =>
      piece.level > 0 ||
      (piece.marker === null ? piece.afterGap : piece.marker.family !== marker?.family || piece.indent !== indent),
  )
  return { from, to: below.slice(0, end < 0 ? below.length : end).at(-1)?.to ?? to }
}

/** The longest stretches of a section's lines in which one work follows upon another. */
const runsIn = ({ pieces, kind }: Section, { papers: shown, entries }: ReadPublications): readonly Run[] => {
  const textOf = ({ from, to }: PlacedPaper): string =>
    beginningsOf(pieces.filter(({ line }) => line >= from && line <= to))
  const alone = ofOtherWorks.has(kind)
    ? []
    : entries.flatMap(({ entry: { lines }, paper, work }) => {
        const [first, last] = [lines[0], lines.at(-1)]
        return work || first === undefined || last === undefined || paper === null || !isPlainAlone(paper)
          ? []
          : [{ paper, from: first.from, to: last.to, textTo: last.to }]
      })
  const papers = [...shown, ...alone].sort((left, right) => left.from - right.from)
  const isSure = (placed: PlacedPaper): boolean =>
    (isPlain(placed.paper) || (alone.length > 0 && isPlainAlone(placed.paper))) && !isPresentation(textOf(placed))
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
    return taken >= within.length * leastTaken ? [withFurtherItems({ from: first.from, to: last.to }, pieces)] : []
  })
}

/** A section cut where works follow one upon another, which become a list of their own; `read` reads its lines strictly. */
export const withRunsOfWorks = (
  sections: readonly Section[],
  read: (section: Section) => ReadPublications,
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
