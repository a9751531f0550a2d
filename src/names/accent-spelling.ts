import { foldName } from './fold.ts'
import type { PersonName } from './person-name.ts'

/** What a marked letter is written as where the mark cannot be typed, beside leaving the mark off. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['đ', 'dj'],
  ['ğ', 'gh'],
])
const marked = /[äöüøåđğ]/g

/** The text in small letters with its marked letters written out: "mueller" for "Müller"; null for a text without such letters. */
export function writeOut(text: string): string | null {
  const small = text.normalize('NFC').toLowerCase()
  const found = small.replace(marked, (letter) => writtenOut.get(letter) ?? letter)
  return found === small ? null : found
}

/** Pinyin ü as textbooks, keyboards, passports and typists without the letter write it. */
const pinyinForms = ['u', 'v', 'yu', 'ue'] as const
const pinyinMarked = /(?<=\b[ln])ü(?=e?\b)/g
const pinyinTyped = /(?<=\b[ln])(?:v|yu)(?=e?\b)/g

/**
 * The joined letters of a name in each spelling of its marked letters, `joined` among them: "hansmuller" and
 * "hansmueller" for "Hans Müller", four for "Lü Bu" and "Lyu Bu"; `joined` alone for a name without such letters.
 */
export function accentSpellings(name: PersonName): string[] {
  if (!name.printed.includes(' ')) return [name.joined]
  const forms = new Set([name.joined])
  const add = (text: string): Set<string> => forms.add(foldName(text).replaceAll(' ', ''))
  const out = writeOut(name.printed)
  if (out !== null) add(out)
  for (const pattern of [pinyinMarked, pinyinTyped]) {
    if (name.printed.search(pattern) >= 0) for (const form of pinyinForms) add(name.printed.replace(pattern, form))
  }
  return [...forms]
}
