import { foldName, foldNamePieces } from './fold.ts'
import { familyComesLast, splitHan } from './han-surname.ts'
import { hasLetters, isShouted, ordinaryCase } from './letter-case.ts'
import { bareName, familyLength, printedSuffix } from './name-marks.ts'
import { isSyllable } from './pinyin-syllable.ts'
import { scriptOf } from './script.ts'

/** A personal name, taken apart for comparing; `text` alone is for showing. */
export interface PersonName {
  /** As printed, blanks tidied. */
  readonly text: string
  /** ISO 15924 code of the script that most letters have: "Latn", "Hani", "Hang", "Cyrl". */
  readonly script: string
  /**
   * Folded, without titles and suffix; the parts of a hyphenated name are one token. Given names first for scripts
   * with blanks when the print tells which is which ("Lan, Tingfeng", "LAN Tingfeng"), else in printed order; Han
   * names have the family name first, then the given name as one token.
   */
  readonly tokens: readonly string[]
  /** As `tokens`, with hyphens between tokens: "ying", "chao". */
  readonly pieces: readonly string[]
  /** As `tokens`, in small letters but with accents and hyphens: "ying-chao müller". */
  readonly printed: string
  /** All tokens without blanks. */
  readonly joined: string
  /** With particles: "van der berg"; null for a name of one word. */
  readonly family: string | null
  readonly given: readonly string[]
  /** "jr", "sr", "ii", "iii" or "iv"; no part of tokens and family. */
  readonly suffix: string | null
}

/** The words of a name as printed, given names first where the print tells. */
interface Arranged {
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** False when only a rule of thumb says which word is the family name. */
  readonly told: boolean
}

const blankless = /^(?:Hani|Hang|Hira|Kana)$/

const words = (text: string): string[] => text.split(' ').filter(hasLetters)

/** "JR" and "AJ" beside words in ordinary letters are initials; "LI", "NG" and "SMITH" are names in capitals. */
const areInitials = (word: string): boolean =>
  word !== 'NG' &&
  (/^[B-DF-HJ-NP-TV-XZ]{2,3}$/.test(word) || (/^[A-Z]{2}$/.test(word) && !isSyllable(word.toLowerCase())))

/** Splits "J.R. Smith" into "J." "R." "Smith", and the initials "JR" of "Smith JR" likewise. */
function printedWords(text: string): string[] {
  const spaced = text.includes('.')
    ? text.replace(/(?<=\.)(?=\p{L})/gu, ' ').replace(/(?<=\.)-(?=\p{L}\.)/gu, ' ')
    : text
  const found = words(spaced)
  if (found.length < 2 || found.every(isShouted)) return found
  return found.flatMap((word) => (areInitials(word) ? [...word] : [word]))
}

const isInitial = (word: string): boolean => !/^[A-Za-z]{2}/.test(word) && [...foldName(word)].length === 1

function arrangeLatin(text: string): Arranged {
  const comma = /^([^,，]+)[,，]\s*([^,，].*)$/u.exec(text)
  if (comma?.[1] !== undefined && comma[2] !== undefined && hasLetters(comma[1]) && hasLetters(comma[2])) {
    return { given: printedWords(comma[2].replace(/[,，]/g, ' ')), family: words(comma[1]), told: true }
  }
  const found = printedWords(text)
  const last = found.length - 1
  if (last < 1) return { given: found, family: [], told: false }
  const shouted = found.map((word) => isShouted(word) && !isInitial(word))
  const quiet = found.filter((word, index) => !shouted[index] && !isInitial(word)).length
  if (quiet > 0 && shouted.includes(true)) {
    const from = shouted.indexOf(true)
    const to = shouted.lastIndexOf(true)
    const whole = shouted.slice(from, to + 1).every(Boolean)
    if (whole && from === 0) return { given: found.slice(to + 1), family: found.slice(0, to + 1), told: true }
    if (whole && to === last) return { given: found.slice(0, from), family: found.slice(from), told: true }
  }
  const lead = found.findIndex(isInitial)
  if (lead === 1 && found.slice(1).every(isInitial))
    return { given: found.slice(1), family: found.slice(0, 1), told: false }
  const length = familyLength(
    found,
    found.map((word) => foldName(word)),
  )
  return { given: found.slice(0, -length), family: found.slice(-length), told: false }
}

function arrangeBlankless(text: string): Arranged {
  const parts = words(text.replace(/[,，、·・•]/gu, ' '))
  const [first = '', last = ''] = parts
  if (parts.length === 2) {
    const swapped = !/[,，]/u.test(text) && familyComesLast(first, last)
    return swapped ? { given: [first], family: [last], told: true } : { given: [last], family: [first], told: true }
  }
  if (parts.length > 2) return { given: parts.slice(1), family: [first], told: false }
  const { family, given } = splitHan(first)
  return { given: [given], family: family === null ? [] : [family], told: true }
}

function foldedWords(found: readonly string[], fold: (text: string) => string): string[] {
  const folded = fold(found.join(' '))
  return folded === '' ? [] : folded.split(' ')
}

/**
 * The parts of one printed personal name. Never throws: a text without letters has no tokens. Titles and degrees are
 * taken off; a comma, capitals ("LAN Tingfeng") or a Chinese surname tell the family name, else it is the last word
 * with its particles, or the first where only initials follow ("Smith J R").
 */
export function parseName(text: string): PersonName {
  const bare = bareName(text)
  const script = scriptOf(bare.text)
  const han = blankless.test(script)
  const { given, family } = han ? arrangeBlankless(bare.text) : arrangeLatin(bare.text)
  const familyTokens = foldedWords(family, foldName)
  const givenTokens = foldedWords(given, foldName)
  const inOrder = han ? [...family, ...given] : [...given, ...family]
  const tokens = han ? [...familyTokens, ...givenTokens] : [...givenTokens, ...familyTokens]
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    script,
    tokens,
    pieces: foldedWords(inOrder, foldNamePieces),
    printed: inOrder.join(' ').toLowerCase(),
    joined: tokens.join(''),
    family: familyTokens.length > 0 ? familyTokens.join(' ') : null,
    given: givenTokens,
    suffix: bare.suffix,
  }
}

/**
 * The name for showing: "TINGFENG LAN" and "Lan, Tingfeng" are "Tingfeng Lan", "昱 王" is "王昱". Accents, initials and
 * suffixes stay; a name in small letters stays as its owner writes it.
 */
export function displayName(text: string): string {
  const tidy = text.replace(/\s+/gu, ' ').trim()
  const bare = bareName(tidy)
  const suffix = bare.suffix === null ? '' : ` ${printedSuffix(bare.suffix)}`
  if (blankless.test(scriptOf(bare.text))) {
    const { given, family } = arrangeBlankless(bare.text)
    if (family.length === 0 || given.length > 1 || /[·・•]/u.test(bare.text)) return bare.text
    const long =
      [...(family[0] ?? '')].length > 1 &&
      / /.test(bare.text) &&
      splitHan(`${family[0]}${given[0]}`).family !== family[0]
    return [...family, ...given].join(long ? ' ' : '')
  }
  const { given, family, told } = arrangeLatin(bare.text)
  const inOrder = told ? [...given, ...family] : words(bare.text)
  const all = inOrder.every((word) => isShouted(word) || isInitial(word))
  const shown = inOrder.map((word, index) =>
    all || (told && index >= given.length) ? ordinaryCase(word, index > 0) : word,
  )
  return shown.length === 0 ? tidy : shown.join(' ') + suffix
}

/** The names in a text that prints one person in two scripts: "徐宏 (Hong Xu)" and "Hong Xu 徐宏" are two; else one. */
export function namesIn(text: string): string[] {
  const han = text.match(/[\p{Script=Han}][\p{Script=Han}\s·]*/gu) ?? []
  const rest = text
    .replace(/[\p{Script=Han}][\p{Script=Han}\s·]*/gu, ' ')
    .replace(/[()（）[\]/|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (han.length !== 1 || !hasLetters(rest)) return [text.replace(/\s+/gu, ' ').trim()]
  return [rest, (han[0] ?? '').trim()]
}

/** The given names with hyphenated ones taken apart: "jean", "pierre". */
export function givenPieces(name: PersonName): string[] {
  if (name.pieces.length === name.tokens.length) return [...name.given]
  const wanted = name.given.join('').length
  let length = 0
  return name.pieces.filter((piece) => {
    const inside = length < wanted
    length += piece.length
    return inside
  })
}
