import { accentSpellings } from './accent-spelling.ts'
import { compareGiven } from './compare-given.ts'
import { isOneEdit } from './edit-distance.ts'
import { isNameInEitherOrder } from './frequency.ts'
import { givenPieces, type PersonName } from './person-name.ts'
import { isSyllable, syllableInitials } from './pinyin-syllable.ts'
import { type LatinReading, latinReadings } from './reading.ts'
import { areRomanisations, pinyinForms } from './romanisation.ts'
import { simplified } from './traditional.ts'

/**
 * What two spellings that may be one person's have in common, and what that is worth before any other evidence.
 *
 * The figures are those that were fitted with the other evidence of a pair (joint co-authors, titles, rarity), on a
 * scale of log odds; SAME, READING and MISSING_SUFFIX are ours, set between their neighbours.
 */
export const agreementBases = {
  /** The same tokens in the same order. */
  SAME: 4,
  /** The same letters, parted otherwise: "Ying-Chao", "Ying Chao", "Yingchao". */
  JOINED: 3,
  /** The same characters, traditional in one of them, simplified in the other. */
  TRADITIONAL: 2.5,
  /** The same words in another order. */
  SWAPPED: 2,
  /** A further given name is an initial in one of them: "John R.", "John Robert". */
  MIDDLE_INITIAL: 2,
  /** A Han name and a Latin spelling that its characters may have; many characters share a reading. */
  READING: 1.5,
  /** A further given name or its initial is missing in one of them. */
  MISSING_MIDDLE: 1,
  /** "Jr." or "III" is missing in one of them. */
  MISSING_SUFFIX: 1,
  /** A marked letter is written out in one of them: "Müller", "Mueller"; "Lü", "Lyu". */
  UMLAUT: 1,
  /** One of two family names is missing in one of them. */
  DROPPED_SURNAME: 0.5,
  /** The same two words in another order, of which each may be the given and the family name: "Zhou Yu", "Yu Zhou". */
  EITHER_ORDER: 0,
  /** One letter of the family name differs. */
  TYPO_FAMILY: 0,
  /** The first given name is missing in one of them. */
  DROPPED_FIRST: 0,
  /** A part of a hyphenated given name is missing in one of them: "Jean-Pierre" is seldom called "Jean". */
  MISSING_PART: 0,
  /** One letter of the given name differs. */
  TYPO_GIVEN: -1,
  /** A short form of the given name: "Steve", "Steven". */
  NICKNAME: -1.5,
  /** The given name is an initial in one of them. */
  INITIAL: -1.5,
  /** The given name is an initial in one of them, and a further one is missing in one of them. */
  INITIAL_MISSING_MIDDLE: -2.5,
  /** A Han name, and the surname and initials of a Latin spelling that it may have. */
  READING_INITIAL: -2.5,
  /** Wade-Giles or Cantonese in one of them, pinyin in the other: many names share such a spelling. */
  ROMANISATION: -3,
} as const

export type AgreementKind = keyof typeof agreementBases

/** How two names agree; `detail` is a sentence without names of rules, for people. */
export interface NameAgreement {
  readonly kind: AgreementKind
  readonly base: number
  readonly detail: string
}

const details: Readonly<Record<AgreementKind, string>> = {
  SAME: 'both are spelled alike',
  JOINED: 'the same letters, parted or hyphenated differently',
  TRADITIONAL: 'one is written in traditional, the other in simplified characters',
  SWAPPED: 'the same words in another order',
  MIDDLE_INITIAL: 'a middle name is an initial in one of them',
  READING: 'one is a Latin spelling of the other',
  MISSING_MIDDLE: 'a middle name is missing in one of them',
  MISSING_SUFFIX: 'a suffix such as Jr. is missing in one of them',
  UMLAUT: 'a letter with a mark is written out in one of them',
  DROPPED_SURNAME: 'one of two family names is missing in one of them',
  TYPO_FAMILY: 'the family names differ in one letter',
  MISSING_PART: 'a part of the given name is missing in one of them',
  EITHER_ORDER: 'the same words in another order, which is a name of its own',
  DROPPED_FIRST: 'the first given name is missing in one of them',
  TYPO_GIVEN: 'the given names differ in one letter',
  NICKNAME: 'one given name is a short form of the other',
  INITIAL: 'the given name is an initial in one of them',
  INITIAL_MISSING_MIDDLE: 'the given name is an initial in one of them, and a middle name is missing',
  READING_INITIAL: 'the initials of one are those of a Latin spelling of the other',
  ROMANISATION: 'both may be spellings of one Chinese name',
}

/** Shorter family names one letter apart are different names more often than slips. */
const shortestFamilyWithTypo = 4

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

/** What is asked of a name for each other name. */
interface Forms {
  /** The letters of the family name. */
  readonly family: string
  /** All letters, family name first. */
  readonly swapped: string
  /** The tokens in the order of the alphabet. */
  readonly sorted: string
  readonly accents: readonly string[]
}

const knownForms = new WeakMap<PersonName, Forms>()

const formsOf = (name: PersonName): Forms => {
  const known = knownForms.get(name)
  if (known !== undefined) return known
  const family = letters(name.family)
  const forms = {
    family,
    swapped: family + name.given.join(''),
    sorted: [...name.tokens].sort().join(' '),
    accents: accentSpellings(name),
  }
  knownForms.set(name, forms)
  return forms
}

const letters = (text: string | null): string => (text ?? '').replaceAll(' ', '')

function compareScripts(a: PersonName, b: PersonName): AgreementKind | null {
  const [han, latin] = a.script === 'Hani' ? [a, b] : [b, a]
  if (han.script !== 'Hani' || latin.script !== 'Latn') return null
  if (latin.family === null) return null
  const spellings = new Set([latin.joined, formsOf(latin).swapped])
  const readings = latinReadings(han.text)
  const reads = (spelled: ReadonlySet<string>) =>
    readings.some(({ family, given }) => spelled.has(given + family) || spelled.has(family + given))
  if (reads(spellings)) return 'READING'
  if (latin.given.every((token) => token.length === 1)) {
    const initials = latin.given.join('')
    const isMeant = ({ family, given }: LatinReading) =>
      family === letters(latin.family) && (given.charAt(0) === initials || syllableInitials(given).includes(initials))
    return readings.some(isMeant) ? 'READING_INITIAL' : null
  }
  return reads(new Set(pinyinForms(latin).map(({ family, given }) => given + family))) ? 'ROMANISATION' : null
}

/** The given names of one person by a known family name, whole and with hyphenated ones taken apart. */
interface Given {
  readonly tokens: readonly string[]
  readonly pieces: readonly string[]
}

/**
 * The given names when the last words of the name are this family name, however parted: "Fox Tree, Jean" and
 * "Jean Fox-Tree" tell how to part "Jean Fox Tree". Null when they are not.
 */
function givenBefore(family: string, name: PersonName): Given | null {
  if (formsOf(name).family === family) return { tokens: name.given, pieces: givenPieces(name) }
  for (let start = name.pieces.length - 1; start > 0; start -= 1) {
    const tail = name.pieces.slice(start).join('')
    const head = name.pieces.slice(0, start)
    if (tail === family) return { tokens: head, pieces: head }
    if (tail.length > family.length) return null
  }
  return null
}

function compareUnderOneFamily(a: PersonName, b: PersonName): AgreementKind | null {
  const [one, other] = [formsOf(a).family, formsOf(b).family]
  const family = one.length > other.length ? one : other
  const [first, second] = [givenBefore(family, a), givenBefore(family, b)]
  return first && second && compareGiven(first, second, isSyllable(family))
}

const small: ReadonlySet<string> = new Set('y i e de la da do dos del'.split(' '))

/** True when the names are one but for family names that one of them leaves out, and perhaps a middle initial. */
function isDroppedSurname(a: PersonName, b: PersonName): boolean {
  if (formsOf(a).family === formsOf(b).family) return false
  const [one, other] = [a, b].map((name) => name.pieces.filter((piece) => piece.length > 1 && !small.has(piece)))
  if (one === undefined || other === undefined) return false
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  if (short.length < 2 || long.length - short.length > 2 || long[0] !== short[0]) return false
  if (long.slice(1).every(isSyllable)) return false
  if (a.pieces[0] !== b.pieces[0] || !areMiddleInitialsAlike(a, b)) return false
  let next = 0
  for (const piece of long) if (piece === short[next]) next += 1
  return next === short.length
}

/** False when both have initials after the first name and these differ. */
function areMiddleInitialsAlike(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a, b].map((name) => name.pieces.slice(1).filter((piece) => piece.length === 1))
  return !one?.length || !other?.length || sameList(one, other)
}

function isTypoFamily(a: PersonName, b: PersonName): boolean {
  const [one, other] = [formsOf(a).family, formsOf(b).family]
  if (Math.min(one.length, other.length) < shortestFamilyWithTypo || one[0] !== other[0]) return false
  // Two surnames of one syllable that are one letter apart are two surnames: Zhang and Zheng.
  if (isSyllable(one) || isSyllable(other)) return false
  const given = a.given.join('')
  return given.length > 2 && given === b.given.join('') && isOneEdit(one, other)
}

/** True when the words are the same in another order; glued words may be parted in one of them. */
function isSwapped(a: PersonName, b: PersonName): boolean {
  const [one, other] = [formsOf(a), formsOf(b)]
  if (one.sorted === other.sorted) return true
  return a.tokens.length !== b.tokens.length && (one.swapped === b.joined || a.joined === other.swapped)
}

/** True when both orders of two words are names: who misprints his own name seldom hits upon that of somebody else. */
const isOtherName = (a: PersonName, b: PersonName): boolean =>
  a.tokens.length === 2 && b.tokens.length === 2 && a.family !== b.family && isNameInEitherOrder(a)

function compareSpellings(a: PersonName, b: PersonName): AgreementKind | null {
  if (sameList(a.pieces, b.pieces) && sameList(a.tokens, b.tokens)) return 'SAME'
  if (a.joined === b.joined) return 'JOINED'
  if (a.family === null || b.family === null) return null
  if (isSwapped(a, b)) return isOtherName(a, b) ? 'EITHER_ORDER' : 'SWAPPED'
  if (a.script === 'Hani') return simplified(a.joined) === simplified(b.joined) ? 'TRADITIONAL' : null
  const found = [
    formsOf(a).accents.some((spelling) => formsOf(b).accents.includes(spelling)) ? 'UMLAUT' : null,
    compareUnderOneFamily(a, b),
    isDroppedSurname(a, b) ? 'DROPPED_SURNAME' : null,
    isTypoFamily(a, b) ? 'TYPO_FAMILY' : null,
    areRomanisations(a, b) ? 'ROMANISATION' : null,
  ] as const
  return best(found)
}

const best = (kinds: readonly (AgreementKind | null)[]): AgreementKind | null =>
  kinds.reduce(
    (one, two) => (one === null || (two !== null && agreementBases[two] > agreementBases[one]) ? two : one),
    null,
  )

function suffixes(a: PersonName, b: PersonName): 'same' | 'missing' | 'different' {
  if (a.suffix === b.suffix) return 'same'
  return a.suffix === null || b.suffix === null ? 'missing' : 'different'
}

/**
 * How two names agree when they may be one person's, best agreement first; null when they are different names:
 * different full given names, different suffixes, scripts that no reading joins. The order of the two is no matter.
 */
export function compareNames(a: PersonName, b: PersonName): NameAgreement | null {
  if (a.tokens.length === 0 || b.tokens.length === 0) return null
  const suffix = suffixes(a, b)
  if (suffix === 'different') return null
  const found = a.script === b.script ? compareSpellings(a, b) : compareScripts(a, b)
  if (found === null) return null
  const kind = suffix === 'missing' && agreementBases[found] > agreementBases.MISSING_SUFFIX ? 'MISSING_SUFFIX' : found
  return { kind, base: agreementBases[kind], detail: details[kind] }
}
