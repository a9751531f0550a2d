import { foldLetters, foldName } from './fold.ts'
import { parseName } from './person-name.ts'

/** What stands where a name was. */
const mask = '[name removed]'

interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldLetters(word),
  }))

/** A text in which these names, however they are put (given name first or last, whole or with initials), are not to be read. */
export const maskNames = (text: string, names: readonly string[]): string =>
  [...names].sort((a, b) => b.length - a.length).reduce(maskName, text)

const maskName = (text: string, name: string): string => {
  const { script, joined } = parseName(name)
  if (joined === '') return text
  if (script !== 'Latn' && text.includes(name)) return text.replaceAll(name, mask)
  const forms = formsOf(name)
  const words = wordsIn(text)
  const found: Pick<Word, 'start' | 'end'>[] = []
  for (const [place, { start }] of words.entries()) {
    if (start < (found.at(-1)?.end ?? 0)) continue
    const span = spanAt(text, words, place, forms)
    if (span !== null) found.push(span)
  }
  if (found.length > 0) return withoutSpans(text, found)
  // Printed in a way that no form knows, such as accents as LaTeX: better a word too much than the name.
  const parts = new Set(forms.flat().filter((part) => part.length > 1))
  return withoutSpans(
    text,
    words.filter(({ folded }) => parts.has(folded)),
  )
}

/** The words of a name in the orders and shortenings in which it is printed, the longest first. */
const formsOf = (name: string): readonly (readonly string[])[] => {
  const { tokens, pieces, family, given } = parseName(name)
  const last = (family ?? '').split(' ').filter((word) => word !== '')
  const initials = (words: readonly string[]) => words.map((word) => [...word][0] ?? '')
  const forms: string[][] = [wordsIn(name).map(({ folded }) => folded), [...tokens], [...pieces]]
  const first = pieces.slice(0, Math.max(0, pieces.length - last.length))
  for (const shown of [given, first, initials(given), initials(first), [initials(first).join('')]]) {
    if (shown.length === 0 || last.length === 0) continue
    forms.push([...shown.map(foldName), ...last], [...last, ...shown.map(foldName)])
    // "Ann M. Lee" and "Ann Lee".
    forms.push([...shown.slice(0, 1), ...last], [...last, ...shown.slice(0, 1)])
  }
  return forms.filter((form) => form.join('').length > 1).sort((a, b) => b.length - a.length)
}

/** Between the words of one name. */
const isGap = (text: string): boolean => /^[\s.,~{}_*'’·‐‑-]{0,4}$/u.test(text)

const spanAt = (
  text: string,
  words: readonly Word[],
  place: number,
  forms: readonly (readonly string[])[],
): Pick<Word, 'start' | 'end'> | null => {
  for (const form of forms) {
    const span = words.slice(place, place + form.length)
    const fits =
      span.length === form.length &&
      span.every(({ folded, start }, index) => {
        const before = span[index - 1]
        return folded === form[index] && (before === undefined || isGap(text.slice(before.end, start)))
      })
    const [first, last] = [span[0], span.at(-1)]
    if (fits && first !== undefined && last !== undefined) return { start: first.start, end: last.end }
  }
  return null
}

const withoutSpans = (text: string, spans: readonly Pick<Word, 'start' | 'end'>[]): string => {
  let result = ''
  let read = 0
  for (const { start, end } of spans) {
    result += text.slice(read, start) + mask
    read = end
  }
  return result + text.slice(read)
}
