import { worthOf } from './entry/entry-worth.ts'
import { knownNamesOf } from './entry/known-names.ts'
import { layoutOf } from './entry/list-layout.ts'
import { sharedSeamsOf } from './entry/list-seam.ts'
import {
  type PlacedPaper,
  type ReadPublications,
  readPublications,
  type SharedKnowledge,
  telling,
} from './entry/publications.ts'
import { byYears } from './section/implied-list.ts'
import type { Section } from './section/section.ts'
import { areReadablePapers, isShapedLikeWorks, undecided } from './section/shaped-list.ts'
import type { Legend } from './text/legend.ts'
import type { Line } from './text/line.ts'

/** The sections with those made publications whose items have the shape of works, whatever their headings say. */
export const withShapedLists = (
  sections: readonly Section[],
  layout: Set<number>,
  read: (section: Section, standing: 'beside' | 'within') => ReadPublications,
): readonly Section[] =>
  sections.flatMap((section) => {
    if (!undecided.has(section.kind) || section.pieces.length < 2) return [section]
    const seen = new Set<number>()
    const parts = byYears({ ...section, kind: 'PUBLICATIONS', implied: true }, seen)
    const entriesAs = (standing: 'beside' | 'within') => parts.flatMap((part) => read(part, standing).entries)
    const shaped =
      isShapedLikeWorks(entriesAs('beside'), section.kind) ||
      (section.kind === 'PROJECTS' && areReadablePapers(entriesAs('within')))
    if (!shaped) return [section]
    for (const line of seen) layout.add(line)
    return parts
  })

/** True where a section goes on with the list of the one before it, below a heading that says another year. */
const goesOn = (before: Section | undefined, { heading, implied, kind, unnamed }: Section): boolean =>
  kind === 'PUBLICATIONS' &&
  before?.kind === kind &&
  before.heading === heading &&
  before.implied === implied &&
  before.unnamed === unnamed

/**
 * The publications of each section, null for sections of other kinds and for those that the list of the one before goes
 * on in; short lists are read as the others are laid out. `outside` holds what was read of sections before.
 */
export const readSections = (
  sections: readonly Section[],
  outside: ReadonlyMap<Section, ReadPublications>,
  lines: readonly Line[],
  column: number | null,
  legend: Legend,
): readonly (ReadPublications | null)[] => {
  let elsewhere: boolean | null = null
  /** True where a list that is called one holds works. */
  const listsElsewhere = (): boolean => {
    elsewhere ??= sections.some(
      (list) =>
        list.kind === 'PUBLICATIONS' &&
        !isFieldOfWork(list) &&
        readPublications([list], lines, column, legend, 'within').papers.length > 0,
    )
    return elsewhere
  }
  const read = (section: Section, index: number, shared: SharedKnowledge | null): ReadPublications | null => {
    if (section.kind !== 'PUBLICATIONS' && section.kind !== 'OTHER') return null
    if (goesOn(sections[index - 1], section)) return null
    const end = sections.findIndex((other, at) => at > index && !goesOn(sections[at - 1], other))
    const parts = sections.slice(index, end < 0 ? sections.length : end)
    const loose = section.kind === 'OTHER' || (isFieldOfWork(section) && listsElsewhere())
    const standing = loose ? 'outside' : section.unnamed ? 'beside' : 'within'
    const known = shared === null && standing === 'outside' && parts.length === 1 ? outside.get(section) : undefined
    const plain = known ?? readPublications(parts, lines, column, legend, standing, shared)
    // A story in which some works are named: those must show by themselves that they are works.
    const story = standing === 'within' && isFieldOfWork(section) && isStory(plain)
    const first = story ? readPublications(parts, lines, column, legend, 'outside', shared) : plain
    return standing === 'outside' && isMostly(first.papers, parts)
      ? readPublications(parts, lines, column, legend, 'within', shared)
      : first
  }
  const first = sections.map((section, index) => read(section, index, null))
  const own = first.filter((_, index) => sections[index]?.kind === 'PUBLICATIONS').filter((list) => list !== null)
  const all = own.flatMap((list) => list.entries)
  const shared: SharedKnowledge = { layout: layoutOf(all), names: knownNamesOf(all), seams: sharedSeamsOf(all) }
  const { peopleFirst, peopleBehind, border } = shared.layout
  const showsLayout = peopleFirst || peopleBehind || border !== null || shared.seams.peopled.shares.size > 0
  return first.map((known, index) => {
    const section = sections[index]
    if (known === null || section?.kind !== 'PUBLICATIONS') return known
    // What a list shows by itself is enough where all of its entries read well.
    const small = known.papers.length < telling && showsLayout
    // Where works written alone are many, what looks like one of them and was none is read as they are.
    const doubtful =
      own.length > 1 &&
      known.entries.some(
        (entry) =>
          worthOf(entry, shared.names) < (entry.work ? 0.7 : 0) ||
          (shared.seams.areWorks && !entry.work && entry.paper !== null),
      )
    return small || doubtful ? read(section, index, shared) : known
  })
}

/** "Research": where a page names its publications elsewhere, what stands right below is a story about them. */
const isFieldOfWork = ({ heading, implied }: Section): boolean =>
  !implied && /^(?:my |current )?(?:research|writing|scholarship|研究)[.:：]?$/i.test((heading ?? '').trim())

const fewestWorks = 0.4
const mostNamed = 3

/** True where little of what stands below a heading is a work, and no list mark shows where one begins. */
const isStory = ({ entries }: ReadPublications): boolean => {
  const works = entries.filter(({ work }) => work)
  return (
    works.length <= mostNamed &&
    works.length < entries.length * fewestWorks &&
    works.every(({ entry }) => entry.lines[0]?.marker == null)
  )
}

/** True when a section without a telling heading is a list of publications all the same. */
const isMostly = (papers: readonly PlacedPaper[], sections: readonly Section[]): boolean => {
  const taken = papers.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const told = sections
    .flatMap(({ pieces }) => pieces)
    .filter(({ rich }) => !/^(?:abstract|summary|tl;?dr|摘要)/i.test(rich.text)).length
  // Works that only the sign of their kind shows are no measure of what stands between them.
  return papers.length > 1 && taken >= told * 0.6 && papers.some(({ paper }) => paper.authors.length > 0)
}
