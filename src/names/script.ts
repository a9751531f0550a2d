/** ISO 15924 codes of the scripts that names come in, and how Unicode calls them. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
]

const latinOnly = /^[\x20-\x7e\u00c0-\u024f]*$/

/** The ISO 15924 code of one letter's script; Zyyy for what is no letter, Zzzz for a script not listed here. */
function scriptOfLetter(letter: string): string {
  if (!/\p{L}/u.test(letter)) return 'Zyyy'
  return scripts.find(([, letters]) => letters.test(letter))?.[0] ?? 'Zzzz'
}

/** The ISO 15924 code of the script that most letters have; the first one met on a tie, Zyyy without letters. */
export function scriptOf(text: string): string {
  if (latinOnly.test(text)) return /[A-Za-z\u00c0-\u024f]/.test(text) ? 'Latn' : 'Zyyy'
  const counts = new Map<string, number>()
  for (const letter of text) {
    const script = scriptOfLetter(letter)
    if (script !== 'Zyyy') counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  let best = 'Zyyy'
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script
  return best
}

const han = /\p{Script=Han}/u

/** True when the text holds a Chinese character. */
export const hasHan = (text: string): boolean => han.test(text)
