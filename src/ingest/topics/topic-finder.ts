import { specificTerms } from './specific-name.ts'
import { type Term, termsOf } from './title-term.ts'

/** A topic that some source has named. */
export interface KnownTopic {
  readonly id: string
  readonly names: readonly string[]
}

/** A topic that a title names, with the words as printed there. */
export interface FoundTopic {
  readonly id: string
  readonly words: string
}

/** Finds the topics that a title names, in printed order, each once. */
export type TopicFinder = (title: string) => readonly FoundTopic[]

/** The names to look for: the letters of all terms together, with the topics that bear the name. */
interface Names {
  readonly idsOf: ReadonlyMap<string, readonly string[]>
  /** How names begin: most places of a title need no further look. */
  readonly beginnings: ReadonlySet<string>
  readonly mostTerms: number
}

const beginningOf = (letters: string): string => letters.slice(0, 4)

const namesOf = (known: readonly KnownTopic[]): Names => {
  const idsOf = new Map<string, string[]>()
  const beginnings = new Set<string>()
  let mostTerms = 0
  for (const { id, names } of known) {
    for (const name of names) {
      const terms = specificTerms(name)
      if (terms === null) continue
      const letters = terms.join('')
      const ids = idsOf.get(letters) ?? []
      // In the order of Unicode, so that topics may come in any order.
      if (!ids.includes(id)) idsOf.set(letters, [...ids, id].sort())
      for (let length = 1; length <= 4; length += 1) beginnings.add(letters.slice(0, length))
      // A title may part what a name has as one word: "data base".
      mostTerms = Math.max(mostTerms, terms.length + 1)
    }
  }
  return { idsOf, beginnings, mostTerms }
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly ids: readonly string[]
}

/** All stretches of terms that are a name. */
const stretchesOf = (terms: readonly Term[], { idsOf, beginnings, mostTerms }: Names): Stretch[] => {
  const found: Stretch[] = []
  for (let from = 0; from < terms.length; from += 1) {
    let letters = ''
    for (let to = from + 1; to <= Math.min(terms.length, from + mostTerms); to += 1) {
      letters += terms[to - 1]?.term ?? ''
      if (!beginnings.has(beginningOf(letters))) break
      const ids = idsOf.get(letters)
      if (ids !== undefined) found.push({ from, to, ids })
    }
  }
  return found
}

/** Parts of words that make another word of what stands behind them: "self-supervised learning" is not supervised. */
const turning = /(?<![\p{L}\p{N}])(?:non|anti|un|self|semi|multi|cross|inter|sub|pre|post|de|dis|pseudo|quasi)[-‐‑]$/iu
/** Words that say of something how it goes with a subject, and leave the subject as it is. */
const attached =
  /^[-‐‑](?:based|driven|powered|guided|aware|assisted|enabled|enhanced|augmented|inspired|oriented|centric|specific|free|style|like|level|agnostic)(?!\p{L})/iu

/** Signs that part what a title names; a full stop may shorten a word. */
const parting = /[,:;!?()[\]"“”，：；！？（）]/u

/** Whether a stretch begins and ends where words do: "storage system for AI|-generated images" is not for AI. */
const isWhole = (title: string, terms: readonly Term[], { from, to }: Stretch): boolean => {
  const [first, last, beforeLast] = [terms[from], terms[to - 1], terms[to - 2]]
  if (first === undefined || last === undefined) return false
  for (let at = from + 1; at < to; at += 1) {
    if (parting.test(title.slice(terms[at - 1]?.to, terms[at]?.from))) return false
  }
  if (turning.test(title.slice(Math.max(0, first.from - 8), first.from))) return false
  if (to - from < 2 || beforeLast === undefined || !/^[-‐‑]\p{L}/u.test(title.slice(last.to, last.to + 2))) return true
  return !/\s/.test(title.slice(beforeLast.to, last.from)) || attached.test(title.slice(last.to, last.to + 12))
}

/** Of stretches that overlap the longest, of equally long ones the first; in printed order. */
const longest = (stretches: readonly Stretch[]): Stretch[] => {
  if (stretches.length < 2) return [...stretches]
  const kept: Stretch[] = []
  for (const one of stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every((other) => one.to <= other.from || one.from >= other.to)) kept.push(one)
  }
  return kept.sort((a, b) => a.from - b.from)
}

/**
 * A finder of the known topics in titles. A topic is found where all words of one of its names stand in a row, plural
 * or singular, hyphenated, apart or together, in any letter case, and no word of it is a part of another one; the longest name wins over those that it overlaps.
 * Names too vague to be told from everyday words are not looked for (`specificTerms`). Two topics of one name are both
 * found.
 */
export const createTopicFinder = (known: readonly KnownTopic[]): TopicFinder => {
  const names = namesOf(known)
  return (title) => {
    const terms = termsOf(title)
    const found = new Map<string, FoundTopic>()
    const stretches = stretchesOf(terms, names)
    for (const { from, to, ids } of longest(stretches.filter((stretch) => isWhole(title, terms, stretch)))) {
      const words = title.slice(terms[from]?.from, terms[to - 1]?.to)
      for (const id of ids) if (!found.has(id)) found.set(id, { id, words })
    }
    return [...found.values()]
  }
}
