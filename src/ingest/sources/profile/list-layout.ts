import { type AuthorList, authorListAt } from './author-list.ts'
import { frontLabelOf } from './label.ts'
import { longestEntry, wholeOf, withPeopleBehind } from './people-after-title.ts'
import { beginWithPeople, withPeopleFirst } from './people-first.ts'
import { peopleWithin } from './people-within.ts'
import type { PublicationEntry } from './publication-entry.ts'
import { quotedAt } from './quotation.ts'
import { type Reference, yearBehindAuthors } from './reference.ts'
import type { Rich, SpanKind } from './rich-text.ts'
import type { ReadEntry } from './segmentation.ts'
import { cleanTitle, titleSpanAt } from './title.ts'
import { isTitle, skip, titleAt } from './title-place.ts'

/** What stands between the people and the title in most entries of a list. */
export type Border = 'year' | 'quote' | 'colon' | 'point' | SpanKind

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
/** How far into an entry its border is looked for. */
const searched = 3000

const signsBetween = /[\s.,:;：，。．|–—†*-]/

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

interface Cut {
  readonly people: number
  readonly title: number
  readonly year: number | null
}

const yearsBetween = /[\s.,(（[]\(?(?:1[6-9]|20)\d\d[a-z]?(?![\d–-])/g

/** Where a border of this kind parts the people from the title; null where none stands. */
const cutAt = (rich: Rich, at: number, border: Border): Cut | null => {
  const text = rich.text.slice(0, at + searched)
  switch (border) {
    case 'year':
      for (const match of text.slice(at).matchAll(yearsBetween)) {
        const people = at + match.index
        const found = yearBehindAuthors.exec(text.slice(people, people + 60))
        if (found === null || found.index > 0) continue
        const digits = /\d{4}/.exec(found[0])?.[0]
        return { people, title: people + found[0].length, year: digits === undefined ? null : Number(digits) }
      }
      return null
    case 'quote':
      for (let index = at + 4; index < text.length; index += 1) {
        if (!/[“"«《「„]/.test(text[index] ?? '') || !/[\s,.:]/.test(text[index - 1] ?? '')) continue
        if (quotedAt(text, index) !== null) return { people: index, title: index, year: null }
      }
      return null
    case 'colon': {
      const colon = /[:：]\s/.exec(text.slice(at))
      return colon === null ? null : { people: at + colon.index, title: at + colon.index + 2, year: null }
    }
    case 'point':
      for (const match of text.slice(at).matchAll(/\.\s(?=[\p{Lu}\d])/gu)) {
        const people = text.slice(at, at + match.index)
        // A point behind one letter shortens it, where names do not end in bare initials ("Roe M, Doe J. Title").
        if (/(?:^|[\s.(])\p{Lu}$/u.test(people) && (people.includes('.') || !/\p{L}{2} \p{Lu}$/u.test(people))) continue
        if (match.index > 3) return { people: at + match.index, title: at + match.index + 2, year: null }
      }
      return null
    default: {
      let first: number | null = null
      for (const { kind, start, end } of rich.spans) {
        if (kind !== border || start <= at + 3 || end - start < 12 || (first !== null && start >= first)) continue
        const content = rich.text.slice(start, end)
        if (content.split(' ').length > 2 && (authorListAt(content, 0)?.end ?? 0) < content.length) first = start
      }
      return first === null ? null : { people: first, title: first, year: null }
    }
  }
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

/** Reads an entry by the border of its list: what stands before it are people, whatever they look like. */
const referenceBy = (rich: Rich, border: Border): Reference | null => {
  const { label, at } = frontLabelOf(rich)
  const cut = cutAt(rich, at, border)
  if (cut === null) return null
  const authors: AuthorList | null = peopleWithin(rich.text, at, cut.people)
  if (authors === null) return null
  const from = skip(rich.text, cut.title, signsBetween)
  const place = titleAt(rich, from)
  if (place === null || !isTitle(rich.text.slice(place.start, place.end))) return null
  const rest = rich.text.slice(place.marked ? place.afterwards : place.end, place.end + 4000)
  return {
    label,
    authors,
    body: rich,
    title: cleanTitle(rich.text.slice(place.start, place.end)),
    place: { start: place.start, end: place.end },
    gaps: [rest.replace(/^[\s.,:;：，。．"”“'’‘|–—-]+/, '').trim()].filter((gap) => gap !== ''),
    year: cut.year,
    marked: place.marked,
    authorsFirst: true,
    companions: false,
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
    if (known.entry.lines.some(({ role, level }) => role.kind === 'authors' || (level > 0 && level < 7))) return known
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
