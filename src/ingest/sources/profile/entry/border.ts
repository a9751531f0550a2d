import { cleanTitle } from '../field/clean-title.ts'
import { frontLabelOf } from '../field/label.ts'
import { quotedAt } from '../field/quotation.ts'
import { isTitle, skip, titleAt } from '../field/title-place.ts'
import { type AuthorList, authorListAt } from '../people/author-list.ts'
import { peopleWithin } from '../people/people-within.ts'
import type { Rich, SpanKind } from '../text/rich-text.ts'
import { yearBehindAuthors } from './behind-people.ts'
import type { Reference } from './reference.ts'

/** What stands between the people and the title in most entries of a list. */
export type Border = 'year' | 'quote' | 'colon' | 'point' | SpanKind

/** How far into an entry its border is looked for. */
const searched = 3000

/** Signs that may stand around a border. */
export const signsBetween = /[\s.,:;：，。．|–—†*-]/

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

/** Reads an entry by the border of its list: what stands before it are people, whatever they look like. */
export const referenceBy = (rich: Rich, border: Border): Reference | null => {
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
