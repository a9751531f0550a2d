import { foldName } from './fold.ts'
import { displayName, parseName } from './person-name.ts'

/** A personal name as citations hold it: in two parts where they can be told, else whole. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string }

const fold = (words: readonly string[]): string => words.map(foldName).join(' ').trim()

/**
 * The parts of a printed name, in letters as `displayName` shows them: "Lan, Tingfeng" and "TINGFENG LAN" are Tingfeng and Lan, "徐宏"
 * is 宏 and 徐. A name of one word, and one whose parts cannot be found again in what is shown, stays whole.
 */
export const citedName = (text: string): CitedName => {
  const { family, suffix, script } = parseName(text)
  const shown = displayName(text)
  if (family === null) return { literal: shown }
  const characters = [...shown]
  if (!/\s/u.test(shown) && /^(?:Hani|Hang)$/.test(script)) {
    const length = characters.findIndex((_, index) => foldName(characters.slice(0, index + 1).join('')) === family) + 1
    return length === 0 || length === characters.length
      ? { literal: shown }
      : { family: characters.slice(0, length).join(''), given: characters.slice(length).join('') }
  }
  const words = shown.split(' ')
  const last = suffix === null ? undefined : words.pop()
  const more = last === undefined ? {} : { suffix: last }
  for (let length = 1; length < words.length; length++) {
    const [before, after] = [words.slice(0, -length), words.slice(-length)]
    if (fold(after) === family) return { family: after.join(' '), given: before.join(' '), ...more }
  }
  for (let length = 1; length < words.length; length++) {
    const [before, after] = [words.slice(0, length), words.slice(length)]
    if (fold(before) === family) return { family: before.join(' '), given: after.join(' '), ...more }
  }
  return { literal: shown }
}
