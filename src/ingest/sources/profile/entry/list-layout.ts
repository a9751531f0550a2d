import { quotedAt } from '../field/quotation.ts'
import { titleSpanAt } from '../field/title.ts'
import { skip } from '../field/title-place.ts'
import { isHeading } from '../text/piece.ts'
import { type Border, referenceBy, signsBetween } from './border.ts'
import { longestEntry, wholeOf, withPeopleBehind } from './people-after-title.ts'
import { beginWithPeople, withPeopleFirst } from './people-first.ts'
import type { PublicationEntry } from './publication-entry.ts'
import type { Reference } from './reference.ts'
import type { ReadEntry } from './segmentation.ts'

/** What the entries of a list have in common. */
export interface ListLayout {
  /** How many works show it. */
  readonly works: number
  /** True when people come first in most entries. */
  readonly peopleFirst: boolean
  /** True when people follow the title in most entries. */
  readonly peopleBehind: boolean
  /** Null when most entries share none. */
  readonly border: Border | null
}

/** How most entries of a list are laid out. */
export const layoutOf = (entries: readonly ReadEntry[]): ListLayout => ({
  works: entries.filter(({ work }) => work).length,
  peopleFirst: beginWithPeople(entries),
  peopleBehind: isPeopleBehind(entries),
  border: sharedBorder(entries),
})

const fewest = 2
const share = 0.5

/** The border that a well-read reference shows; null where only a point or a comma stands there. */
const borderOf = ({ authors, authorsFirst, body, year, companions }: Reference): Border | null => {
  if (authors === null || !authorsFirst || companions) return null
  if (year !== null) return 'year'
  const from = skip(body.text, authors.end, signsBetween)
  if (quotedAt(body.text, from) !== null) return 'quote'
  const span = titleSpanAt(body, from)
  if (span !== null) return span.kind
  const behind = body.text.slice(authors.end - 1, authors.end + 2)
  return /^.\s?[:：]/.test(behind) ? 'colon' : /\.\s/.test(behind) && authors.authors.length > 1 ? 'point' : null
}

const referenceIn = ({ asRead }: ReadEntry): Reference | null => {
  const line = asRead.lines.find(({ role }) => role.kind === 'reference')
  return line?.role.kind === 'reference' ? line.role.reference : null
}

const sharedBorder = (entries: readonly ReadEntry[]): Border | null => {
  const counts = new Map<Border, number>()
  let works = 0
  for (const entry of entries) {
    if (!entry.work) continue
    works += 1
    const reference = referenceIn(entry)
    const border = reference === null ? null : borderOf(reference)
    if (border !== null) counts.set(border, (counts.get(border) ?? 0) + 1)
  }
  const [most] = [...counts].sort((left, right) => right[1] - left[1])
  return most !== undefined && most[1] >= Math.max(fewest, works * share) ? most[0] : null
}

/** The borders that part people from a title by themselves, whatever the rest of the list looks like. */
const sureBorders: readonly Border[] = ['year', 'quote', 'bold', 'link', 'italic']

/** The readings of a misread entry that the borders within it suggest. */
export function* otherReadings(known: ReadEntry, read: (entry: PublicationEntry) => ReadEntry): Generator<ReadEntry> {
  const whole = wholeOf(known.entry)
  const first = whole?.entry.lines[0]
  if (whole == null || first === undefined || whole.rich.text.length > longestEntry) return
  for (const border of sureBorders) {
    const reference = referenceBy(whole.rich, border)
    if (reference === null) continue
    const to = whole.entry.lines.at(-1)?.to ?? first.to
    const anew = read({ lines: [{ ...first, rich: whole.rich, to, role: { kind: 'reference', reference } as const }] })
    if (anew.work) yield { ...anew, entry: known.entry }
  }
}

/**
 * Reads anew the entries that stand apart from the others of their list: where people and title are parted by a year, by
 * quotation marks or by typography in most entries, they are so in all, even where names are rare or misprinted.
 */
export const readBy = (
  layout: ListLayout,
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
): readonly ReadEntry[] => {
  const first = layout.peopleFirst ? withPeopleFirst(entries, read) : entries
  const bordered = layout.border === null ? first : withBorder(layout.border, first, read)
  return layout.peopleBehind ? withPeopleBehind(bordered, read) : bordered
}

const withBorder = (
  border: Border,
  entries: readonly ReadEntry[],
  read: (entry: PublicationEntry) => ReadEntry,
): readonly ReadEntry[] =>
  entries.map((known) => {
    const reference = referenceIn(known)
    if (reference !== null && (borderOf(reference) === border || (border === 'point' && reference.authorsFirst)))
      return known
    if (known.entry.lines.some((line) => line.role.kind === 'authors' || isHeading(line))) return known
    const whole = wholeOf(known.entry)
    const first = whole?.entry.lines[0]
    if (whole == null || first === undefined || whole.rich.text.length > longestEntry) return known
    const again = referenceBy(whole.rich, border)
    if (again === null) return known
    const to = whole.entry.lines.at(-1)?.to ?? first.to
    const line = { ...first, rich: whole.rich, to, role: { kind: 'reference', reference: again } as const }
    const anew = read({ lines: [line] })
    return anew.work ? { ...anew, entry: known.entry } : known
  })

const isPeopleBehind = (entries: readonly ReadEntry[]): boolean => {
  const works = entries.filter(({ work }) => work)
  const behind = works.filter((entry) => {
    const reference = referenceIn(entry)
    return reference?.authors != null && !reference.authorsFirst && !reference.companions
  })
  return behind.length >= Math.max(fewest, works.length * share)
}
