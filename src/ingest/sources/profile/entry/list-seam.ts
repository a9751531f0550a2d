import { cleanTitle } from '../field/clean-title.ts'
import { frontLabelOf } from '../field/label.ts'
import { withoutRemarks } from '../field/remarks.ts'
import { isTitle } from '../field/title-place.ts'
import { isHeading } from '../text/piece.ts'
import { beginningsOf } from '../text/rich-text.ts'
import { bestOf } from './best-of.ts'
import { isOther } from './is-work.ts'
import type { LogicalLine } from './logical-line.ts'
import { longestEntry, wholeOf } from './people-after-title.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { type Reference, referenceOf } from './reference.ts'
import type { ReadEntry } from './segmentation.ts'
import { type Cut, cutsOf, type Seam } from './title-seam.ts'

/** How much better another end of a title must look than the one that was read. */
const gain = 1
/** What it counts for a cut that all entries of the list have their title end so, and that its venue comes again. */
const weightOfList = 4
const weightOfRepeat = 1
/** The most that it counts that a venue comes again and again. */
const mostOfRepeats = 3
/** From what worth on a cut shows by itself that a venue stands behind it. */
const worthOfShown = 2

/** "[J]", "[C]//", ", 2nd ed.": what ends a title by itself. */
const typeMark = /^\s?(?:\[[A-Z]{1,2}(?:\/[A-Z]{2})?\s?\]|\/\/)|^,\s\d{1,2}(?:st|nd|rd|th) ed/

interface Seamed {
  readonly known: ReadEntry
  readonly lines: readonly LogicalLine[]
  readonly reference: Reference
  readonly line: number
  readonly cuts: readonly Cut[]
  /** The cut at which the title was read to end; null where none of the cuts is. */
  readonly read: Cut | null
}

/** The cuts of references that were read before: a list is looked at more than once. */
const knownCuts = new WeakMap<Reference, readonly Cut[]>()

const cutsIn = (reference: Reference, start: number): readonly Cut[] => {
  const known = knownCuts.get(reference)
  if (known !== undefined) return known
  const cuts = cutsOf(reference.body, start)
  knownCuts.set(reference, cuts)
  return cuts
}

/** The cut at which a title was read to end; null where none of the cuts is. */
const cutAt = (cuts: readonly Cut[], end: number): Cut | null =>
  cuts.find((cut) => Math.abs(cut.end - end) <= 2) ?? null

/** What entries came apart into before: each way of cutting a list holds most entries of the others. */
const knownSeamed = new WeakMap<ReadEntry, Seamed | null>()

const seamedOf = (entry: ReadEntry): Seamed | null => {
  const known = knownSeamed.get(entry)
  if (known !== undefined) return known
  const seamed = seamedAnew(entry)
  knownSeamed.set(entry, seamed)
  return seamed
}

const seamedAnew = (known: ReadEntry): Seamed | null => {
  if (known.paper?.authors.length === 0) return seamedAlone(known)
  if (!known.work) return null
  const { lines } = known.asRead
  const line = lines.findIndex(({ role }) => role.kind === 'reference')
  const role = lines[line]?.role
  if (role?.kind !== 'reference' || lines.some((each) => each.role.kind === 'authors')) return null
  const { reference } = role
  if (reference.marked || reference.place === null) return null
  if (!reference.authorsFirst) return seamedBehind(known, lines, line, reference)
  const { start, end } = reference.place
  if (typeMark.test(reference.body.text.slice(end, end + 10))) return null
  const cuts = cutsIn(reference, start)
  return { known, lines, reference, line, cuts, read: cutAt(cuts, end) }
}

/** "A title, Salt Letters, pp. 1-9, 2019 (with Bo Fox)": people behind the venue, which the title took in. */
const seamedBehind = (
  known: ReadEntry,
  lines: readonly LogicalLine[],
  line: number,
  reference: Reference,
): Seamed | null => {
  const { place, authors, body } = reference
  if (place === null || authors === null || authors.start < place.end || /\p{Script=Han}/u.test(body.text)) return null
  // Where the venue follows upon the people, or stands in front of all, the title took in nothing.
  if (reference.label.acronym !== null) return null
  if (/\p{L}{3}/u.test(withoutRemarks(reference.gaps.join(' ')))) return null
  // "A title: what it is about" is a whole title, unless a venue shows itself.
  const cuts = cutsIn(reference, place.start).filter(
    ({ end, seam, worth }) => end <= place.end + 1 && (seam !== 'colon' || worth >= worthOfShown),
  )
  return { known, lines, reference, line, cuts, read: cutAt(cuts, place.end) }
}

/** "Salted Towns. Kitchen Studies 12": a title that a name may have too, read as if it named nobody; null for other entries. */
const withoutName = (each: Seamed): Seamed | null => {
  const { authors } = each.reference
  const [only, ...others] = authors?.authors ?? []
  if (only === undefined || others.length > 0 || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{L}+$/u.test(only.name)) return null
  const { at } = frontLabelOf(each.reference.body)
  const reference = { ...each.reference, authors: null, place: { start: at, end: at }, authorsFirst: false }
  return { ...each, reference, cuts: cutsIn(reference, at), read: null }
}

/** An entry that names nobody, as owners print what they wrote alone: its title and what follows upon it, on one line. */
const seamedAlone = (known: ReadEntry): Seamed | null => {
  const whole = wholeOf(known.asRead)
  const first = whole?.entry.lines[0]
  if (whole == null || first === undefined || whole.rich.text.length > longestEntry || isHeading(first)) return null
  if (first.level > 0 || /\p{Script=Han}/u.test(whole.rich.text)) return null
  const reference = referenceOf(whole.rich)
  if (reference === null || reference.authors !== null || reference.marked || reference.place === null) return null
  const { start } = reference.place
  const { text } = whole.rich
  const cuts = cutsIn(reference, start)
  const title = known.paper?.facts.title
  const read = cuts.find((cut) => cleanTitle(text.slice(start, cut.end)) === title) ?? null
  const to = whole.entry.lines.at(-1)?.to ?? first.to
  return { known, lines: [{ ...first, rich: whole.rich, to }], reference, line: 0, cuts, read }
}

/** "Salt Letters: Ann Lee, A title, 2020, 3(2)": a venue among the labels, and nothing but numbers behind the title. */
const hasVenueInFront = ({ reference: { label, gaps } }: Seamed): boolean =>
  label.acronym !== null && gaps.length > 0 && gaps.every((gap) => /\d/.test(gap) && !/\p{L}{2}/u.test(gap))

/** What parts titles and venues in the entries of one or more lists, and which venues come again. */
export interface SharedSeams {
  readonly entries: number
  /** For each sign the share of entries whose title looks as if it ended there. */
  readonly shares: ReadonlyMap<Seam, number>
  readonly names: ReadonlyMap<string, number>
}

/** From so many entries on, a list shows by itself where its titles end. */
const telling = 4

const seamsOf = (all: readonly Seamed[]): SharedSeams => {
  const shares = new Map<Seam, number>()
  const names = new Map<string, number>()
  for (const { cuts, read: known } of all) {
    const best = bestOf(cuts, known, (cut) => cut.worth, gain)
    if (best === null || best.worth < 1) continue
    shares.set(best.seam, (shares.get(best.seam) ?? 0) + 1 / all.length)
    names.set(best.name, (names.get(best.name) ?? 0) + 1)
  }
  return { entries: all.length, shares, names }
}

/** What the lists of a document show together: entries that name people, and works written alone. */
export interface DocumentSeams {
  readonly peopled: SharedSeams
  readonly alone: SharedSeams
  readonly areWorks: boolean
}

/** Where the titles of entries end, those of all lists of a document together. */
export const sharedSeamsOf = (entries: readonly ReadEntry[]): DocumentSeams => {
  const all = entries.map(seamedOf).filter((each) => each !== null)
  const alone = all.filter((each) => !isPeopled(each))
  return { peopled: seamsOf(all.filter(isPeopled)), alone: seamsOf(alone), areWorks: areWorksOf(alone) }
}

/**
 * Ends the titles of a list where most of them end: what parts title and venue is the same sign throughout ("Title: Journal,
 * v. 3", "Title, Journal 3"), even where a title holds that sign itself or a venue has no word that venues have. `document`
 * says what the document's lists show together, for lists that are too short to show it.
 */
export const withSharedSeam = (
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
  document: DocumentSeams | null,
): readonly ReadEntry[] => {
  const seamed = entries.map(seamedOf)
  const all = seamed.filter((each) => each !== null)
  // Where venues stand in front, none begins behind a title.
  if (all.filter(hasVenueInFront).length >= Math.max(2, all.length / 2)) return entries
  // Works written alone are printed in another way than those that name people.
  const peopled = all.filter(isPeopled)
  const alone = all.filter((each) => !isPeopled(each))
  const ofPeopled = worthIn(peopled, document?.peopled ?? null)
  const ofAlone = worthIn(alone, document?.alone ?? null)
  const areWorks = areWorksOf(alone) || (document?.areWorks ?? false)
  return entries.map((known, index) => {
    const own = seamed[index]
    const each = own != null && areWorks && peopled.length < fewestAlone ? (withoutName(own) ?? own) : own
    if (each == null || hasVenueInFront(each)) return known
    const worth = isPeopled(each) ? ofPeopled : ofAlone
    if (worth === null) return known
    const best = bestOf(each.cuts, each.read, worth, gain)
    if (best === null || worth(best) < 1) return known
    const asFellow = areWorks && !isPeopled(each)
    if (best === each.read) return asFellow && isFellow(known) ? { ...known, work: true } : known
    // "A title: what it is about" with nothing behind it is a whole title, unless a venue shows itself.
    if (each.read === null && best.seam === 'colon' && best.worth < worthOfShown) return known
    // So is one that fills its line where the venue has a line of its own.
    const whole = each.read === null && !/\p{L}{2}/u.test(each.reference.gaps.join(' '))
    if (whole && known.asRead.lines.some(({ role }) => role.kind === 'venue')) return known
    const anew = endedAt(each, best, read)
    return anew !== null && (anew.work || (asFellow && isFellow(anew)))
      ? { ...anew, work: true, entry: known.entry }
      : known
  })
}

/** So many works written alone, and this share of such entries, show that the others are works as well. */
const fewestAlone = 4
const shareAlone = 0.5

const areWorksOf = (alone: readonly Seamed[]): boolean =>
  alone.filter(({ known }) => known.work).length >= Math.max(fewestAlone, alone.length * shareAlone)

/** What says as much as the works around it: a title of any length and a place, a year or a state. */
const isFellow = ({ entry, paper }: ReadEntry): boolean =>
  paper !== null &&
  (paper.facts.venue !== null || paper.facts.year !== null || paper.facts.status !== 'UNKNOWN') &&
  !isOther(paper, entry.lines, beginningsOf(entry.lines))

const isPeopled = ({ reference }: Seamed): boolean => reference.authors !== null

/** What a cut is worth in a list, or among entries that are too few to show it, in the document; null where nothing shows it. */
const worthIn = (all: readonly Seamed[], document: SharedSeams | null): ((cut: Cut) => number) | null => {
  const own = seamsOf(all)
  const { entries: count, shares, names } = own.entries < telling && document !== null ? document : own
  return count < 2
    ? null
    : (cut) =>
        cut.worth +
        weightOfList * (shares.get(cut.seam) ?? 0) +
        (cut.name === '' ? 0 : Math.min(mostOfRepeats, weightOfRepeat * ((names.get(cut.name) ?? 1) - 1)))
}

const endedAt = (
  { lines: before, reference, line }: Seamed,
  cut: Cut,
  read: (entry: PublicationEntry) => ReadEntry,
): ReadEntry | null => {
  const { body } = reference
  const start = reference.place?.start ?? 0
  const title = cleanTitle(body.text.slice(start, cut.end))
  if (!isTitle(title)) return null
  const behind = reference.authors !== null && !reference.authorsFirst
  const rest = body.text.slice(cut.next, behind ? reference.place?.end : cut.next + 4000).trim()
  const gaps = rest === '' ? [] : [rest]
  const ended: Reference = {
    ...reference,
    title,
    place: { start, end: cut.end },
    gaps: behind ? [...gaps, ...reference.gaps] : gaps,
  }
  const lines = before.map((each, index) =>
    index === line ? { ...each, role: { kind: 'reference', reference: ended } as const } : each,
  )
  return read({ lines })
}
