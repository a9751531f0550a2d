import { hasHan } from '../../names/script.ts'
import { leftIsClosed, windowsOf } from './asked-windows.ts'
import { hanInstitutions, simplifiedHan } from './han-form.ts'
import { institutionWords, isGenericWord, unitWords } from './institution-word.ts'
import { countryNamed, isPlaceCode } from './printed-country.ts'
import { keyOf, type PrintedWord, plainAffiliation, type Segment, segmentsOf } from './printed-words.ts'
import { acronymKey, isAcronym, type KeyKind } from './register-keys.ts'

/**
 * WHOLE: the whole text. SEGMENT: one stretch between commas. JOINED: neighbouring stretches, "University of
 * California, Davis". WINDOW: part of a stretch. BRAND: a stretch without "Research", "AI Lab" and the like. SWAPPED:
 * "Freiburg University" asks for "University of Freiburg".
 */
export type KeyShape = 'WHOLE' | 'SEGMENT' | 'JOINED' | 'WINDOW' | 'BRAND' | 'SWAPPED'

/** A key that a printed affiliation asks for. */
export interface AskedKey {
  readonly key: string
  readonly kind: KeyKind
  readonly shape: KeyShape
  /** The stretches that it takes up, from one to before another. */
  readonly segment: number
  readonly until: number
  /** Where it starts and ends among the words of its first stretch; whole stretches otherwise. */
  readonly from: number
  readonly to: number
  /** What follows in its stretch may belong to the name. */
  readonly loose: boolean
  readonly bracketed: boolean
}

const mostKeys = 150

/** Words glued together where a line ended: "School of EngineeringShanghai Jiao Tong University". */
const glue = /\p{Lu}?\p{Ll}+(?=\p{Lu}\p{Ll})/gu
const unglued = (text: string): string =>
  text.replace(glue, (word) =>
    isGenericWord(word.toLowerCase()) || /^(?:University|Hospital|Laboratory)$/.test(word) ? `${word}, ` : word,
  )

/** The stretches of an affiliation as it is read for keys. */
export const readAffiliation = (printed: string): Segment[] => segmentsOf(unglued(plainAffiliation(printed)))

const brandEnding = /(?: (?:research|ai|laboratory|brain|cloud|group|asia|technology|academy|damo|us|usa|china))+$/

/** "OECD Environment Directorate", "IUCN-The World ...": letters, and then only what its parts do, or a dash. */
const leadsWithAcronym = ([first, ...others]: readonly PrintedWord[]): boolean =>
  first !== undefined &&
  others.length > 0 &&
  /^\p{Lu}{4,8}$/u.test(first.printed) &&
  !isPlaceCode(first.printed) &&
  (/[-–—]/.test(others[0]?.before ?? '') ||
    others.every(({ word }) => word === '' || isGenericWord(word) || unitWords.has(word)))

/** Keys of one stretch by itself. */
const keysOfSegment = (
  segment: Segment,
  index: number,
  add: (key: string, kind: KeyKind, shape: KeyShape, place: Place) => void,
) => {
  const whole = { segment: index, until: index + 1, from: 0, to: segment.words.length }
  const key = keyOf(segment.words)
  add(key, 'NAME', 'SEGMENT', whole)
  if (isAcronym(segment.text) && segment.words.length < 4 && !isPlaceCode(segment.text))
    add(acronymKey(segment.text), 'ACRONYM', 'SEGMENT', whole)
  const [first] = segment.words
  if (first !== undefined && leadsWithAcronym(segment.words)) {
    add(acronymKey(first.printed), 'ACRONYM', 'WINDOW', { ...whole, to: 1 })
  }
  const swapped = /^(?:univ ([a-z]{5,})|([a-z]{5,}) univ)$/.exec(key)
  if (swapped !== null) {
    add(swapped[1] === undefined ? `univ ${swapped[2]}` : `${swapped[1]} univ`, 'NAME', 'SWAPPED', { ...whole, to: 0 })
  }
  if (hasHan(segment.text)) {
    for (const name of hanInstitutions(simplifiedHan(segment.text.replace(/\s/g, ''))))
      add(name, 'NAME', 'WINDOW', whole)
  }
  for (const { from, to, loose } of windowsOf(segment.words)) {
    add(keyOf(segment.words.slice(from, to)), 'NAME', 'WINDOW', { segment: index, until: index + 1, from, to, loose })
  }
  const brand = key.replace(brandEnding, '')
  if (
    index === 0 &&
    brand !== key &&
    segment.words.length < 6 &&
    !brand.split(' ').some((word) => institutionWords.has(word))
  )
    add(brand, 'NAME', 'BRAND', whole)
}

interface Place {
  readonly segment: number
  readonly until: number
  readonly from: number
  readonly to: number
  readonly loose?: boolean
}

/** The part of a stretch from its last "University of": "Dept. of Physics, University of California" as campuses are joined to it. */
const universityOf = (words: readonly PrintedWord[]): readonly PrintedWord[] => {
  const at = words.findLastIndex(
    ({ word }, index) => word === 'univ' && words[index + 1]?.word === '' && leftIsClosed(words, index),
  )
  return at < 0 ? [] : words.slice(at)
}

/** Keys of a university with a campus that is printed apart: "University of California; 621 Young Dr. South Los Angeles". */
const keysOfCampuses = (segments: readonly Segment[], add: (key: string, segment: number, until: number) => void) => {
  segments.forEach((segment, index) => {
    const university = universityOf(segment.words)
    if (university.length === 0 || university.length > 5) return
    segments.slice(index + 1, index + 5).forEach(({ text, words }, offset) => {
      if (countryNamed(text.replace(/[.\s]+$/, '')) !== null && offset > 0) return
      const named = words.filter(({ word }) => word !== '' && !/\d/.test(word))
      const tail = named.slice(0, 8)
      for (let from = 0; from < tail.length; from += 1) {
        for (const count of [1, 2, 3]) {
          if (from + count <= tail.length)
            add(keyOf([...university, ...tail.slice(from, from + count)]), index, index + offset + 2)
        }
      }
    })
  })
}

/**
 * The keys that a printed affiliation asks for, best first: the whole text, its stretches, neighbouring stretches
 * together, parts of stretches, acronyms. At most 150; empty when nothing is a word.
 */
export const askedKeys = (printed: string): readonly AskedKey[] => {
  const segments = readAffiliation(printed)
  const found = new Map<string, AskedKey>()
  const add = (key: string, kind: KeyKind, shape: KeyShape, place: Place) => {
    const least = kind === 'ACRONYM' ? 3 : 2
    const asked = `${key} ${place.segment} ${place.from} ${shape === 'SWAPPED'}`
    if (key.length < least || found.has(asked) || found.size >= mostKeys) return
    found.set(asked, {
      loose: false,
      ...place,
      key,
      kind,
      shape,
      bracketed: segments[place.segment]?.bracketed === true,
    })
  }
  const all = segments.flatMap(({ words }) => words)
  const whole = { segment: 0, until: segments.length, from: 0, to: all.length }
  if (all.length <= 20) add(keyOf(all), 'NAME', 'WHOLE', whole)
  const [only] = segments
  if (segments.length === 1 && only !== undefined && /^[\p{L}\p{N}&.-]{2,10}$/u.test(only.text)) {
    add(acronymKey(only.text), 'ACRONYM', 'WHOLE', whole)
  }
  for (const count of [3, 2]) {
    for (let segment = 0; segment + count <= segments.length; segment += 1) {
      const words = segments.slice(segment, segment + count).flatMap((one) => one.words)
      const place = { segment, until: segment + count, from: 0, to: words.length }
      if (words.length <= 14) add(keyOf(words), 'NAME', 'JOINED', place)
    }
  }
  segments.forEach((segment, index) => {
    keysOfSegment(segment, index, add)
  })
  keysOfCampuses(segments, (key, segment, until) => {
    add(key, 'NAME', 'JOINED', { segment, until, from: 0, to: segments[segment]?.words.length ?? 0 })
  })
  segments.slice(1).forEach(({ words }, index) => {
    const both = [...words, ...(segments[index]?.words ?? [])]
    if (both.length <= 12)
      add(keyOf(both), 'NAME', 'JOINED', { segment: index, until: index + 2, from: 0, to: both.length })
  })
  return [...found.values()]
}
