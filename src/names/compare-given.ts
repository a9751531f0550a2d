import type { AgreementKind } from './compare-names.ts'
import { isOneEdit } from './edit-distance.ts'
import { areShortForms } from './nickname.ts'
import { isSyllable, syllableInitials } from './pinyin-syllable.ts'

const isInitial = (token: string): boolean => [...token].length === 1

/** Shorter given names one letter apart are different names more often than slips: "Marie" is long enough, "Anna" is not. */
const shortestWithTypo = 5
const shortestNickname = 3

type Middle = 'SAME' | 'INITIAL' | 'MISSING' | null

/** How the names after the first agree: one list is the other, has initials for some of it, or lacks some of it. */
function compareMiddle(one: readonly string[], other: readonly string[]): Middle {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one]
  let initial = false
  let next = 0
  for (const token of short) {
    while (next < long.length && !agree(token, long[next] ?? '')) next += 1
    if (next === long.length) return null
    if (token !== long[next]) initial = true
    next += 1
  }
  if (long.length > short.length) return 'MISSING'
  return initial ? 'INITIAL' : 'SAME'
}

const agree = (one: string, other: string): boolean =>
  one === other || ((isInitial(one) || isInitial(other)) && one[0] === other[0])

interface Given {
  readonly tokens: readonly string[]
  readonly pieces: readonly string[]
}

function afterSameFirst(one: readonly string[], other: readonly string[], syllabic: boolean): AgreementKind | null {
  const middle = compareMiddle(one.slice(1), other.slice(1))
  if (middle === null) return null
  if (middle === 'SAME') return 'SAME'
  if (isInitial(one[0] ?? '')) return middle === 'INITIAL' ? 'INITIAL' : 'INITIAL_MISSING_MIDDLE'
  if (middle === 'INITIAL') return 'MIDDLE_INITIAL'
  return syllabic && areSyllables(one, other) ? null : 'MISSING_MIDDLE'
}

/** In a Chinese or Korean name every syllable counts: "Wei" and "Wei Ming" are two names, not one with a middle name. */
const areSyllables = (one: readonly string[], other: readonly string[]): boolean =>
  [...one, ...other].every((token) => !isInitial(token) && isSyllable(token))

function afterInitial(one: readonly string[], other: readonly string[], syllabic: boolean): AgreementKind | null {
  const [short, long] = isInitial(one[0] ?? '') ? [one, other] : [other, one]
  if (short.length > 1 && long.length === 1 && short.every(isInitial)) {
    // "T. F." may be the syllables of "Tingfeng", and is not "Tianxin".
    const initials = syllableInitials(long[0] ?? '')
    if (initials.includes(short.join(''))) return 'INITIAL'
    if (syllabic && initials.length > 0) return null
  }
  const middle = compareMiddle(one.slice(1), other.slice(1))
  if (middle === null) return null
  return middle === 'MISSING' ? 'INITIAL_MISSING_MIDDLE' : 'INITIAL'
}

function isNickname(one: string, other: string): boolean {
  if (areShortForms(one, other)) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < shortestNickname || long.length < short.length + 2) return false
  return long.startsWith(short) && !isSyllable(short)
}

const sameInitials = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter(isInitial).join() === other.filter(isInitial).join()

function isTypo(one: readonly string[], other: readonly string[]): boolean {
  // An initial is no slip of another one: "Robert L." and "Robert E." are two people.
  if ([...one, ...other].some(isInitial) && !sameInitials(one, other)) return false
  const [first, second] = [one.join(''), other.join('')]
  return Math.min(first.length, second.length) >= shortestWithTypo && first[0] === second[0] && isOneEdit(first, second)
}

/** True when one list is the other without its first, a full name: "John Robert" and "Robert". */
function isDroppedFirst(one: readonly string[], other: readonly string[], syllabic: boolean): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  if (long.length !== short.length + 1 || isInitial(short[0] ?? '')) return false
  if (syllabic && areSyllables(one, other)) return false
  return short.every((token, index) => token === long[index + 1])
}

/** By first names that are equal or an initial of each other, and the names after them. */
function compareInTurn(one: readonly string[], other: readonly string[], syllabic: boolean): AgreementKind | null {
  const [first = '', second = ''] = [one[0], other[0]]
  if (first === second) return afterSameFirst(one, other, syllabic)
  if (isInitial(first) !== isInitial(second) && first[0] === second[0]) return afterInitial(one, other, syllabic)
  return null
}

/**
 * How the given names of two people of one family name agree, null when they are different: in printed order and
 * folded, with the pieces of hyphenated ones. `syllabic` says that the family name may be Chinese or Korean.
 */
export function compareGiven(one: Given, other: Given, syllabic: boolean): AgreementKind | null {
  const [first, second] = [one.tokens[0], other.tokens[0]]
  if (first === undefined || second === undefined) return null
  if (one.tokens.join('') === other.tokens.join('')) return 'JOINED'
  // Hyphenated names must agree piece by piece, and may then count as one: "J. Dupont" is an initial of "Jean-Pierre".
  const piecewise = compareInTurn(one.pieces, other.pieces, syllabic)
  if (piecewise !== null) {
    const whole = compareInTurn(one.tokens, other.tokens, syllabic)
    if (whole === 'INITIAL') return 'INITIAL'
    return whole === null && piecewise === 'MISSING_MIDDLE' ? 'MISSING_PART' : piecewise
  }
  if (isDroppedFirst(one.tokens, other.tokens, syllabic)) return 'DROPPED_FIRST'
  if (first === second || isInitial(first) || isInitial(second)) return null
  // One part of "Minh-Tien" is no short form of it.
  if (one.pieces[0] !== other.pieces[0] && isNickname(first, second)) {
    return compareMiddle(one.tokens.slice(1), other.tokens.slice(1)) === null ? null : 'NICKNAME'
  }
  return isTypo(one.tokens, other.tokens) ? 'TYPO_GIVEN' : null
}
