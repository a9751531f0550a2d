import { isCommonWord } from '../field/common-words.ts'
import { isSurname, nameWordsOf } from './person-name.ts'

/** A name of a list that joins "Surname, Given" by "and" alone, as bibliography programs print it. */
export interface JoinedName {
  readonly name: string
  readonly start: number
  readonly end: number
}

const person =
  /\s*([\p{L}\p{M}'’`´ .-]{2,50}?),\s([\p{L}\p{M}'’`´.-]+(?:\s[\p{L}\p{M}'’`´.-]+){0,3}?)(?=\s+and\s|[*†‡⁰¹²³]*\s*(?:$|[.:;(\n“"]))/uy
/** "{Harbour University}": braces keep a name together that is none of a person, or is printed in one piece. */
const braced = /\s*\{([^{}]{2,80})\}(?=\s+and\s|\s*(?:$|[.:;(\n“"]|\p{L}))/uy
const joiner = /[*†‡⁰¹²³]*\s+and\s+/uy

const isGiven = (text: string): boolean =>
  text.split(/\s/).every((word) => /^\p{Lu}/u.test(word) && !isCommonWord(word.replace(/\.$/, '')))

/** The people of "Adam, Christoph and Mourelle, Jorge and ..."; null for any other list. */
export const joinedNamesAt = (text: string, from: number): readonly JoinedName[] | null => {
  const names: JoinedName[] = []
  let at = from
  let ambiguous = true
  for (;;) {
    person.lastIndex = at
    braced.lastIndex = at
    const whole = braced.exec(text)
    const match = whole ?? person.exec(text)
    if (match === null) return null
    const end = match.index + match[0].length
    const start = end - match[0].trimStart().length
    if (whole !== null) names.push({ name: (whole[1] ?? '').trim(), start, end })
    else {
      const surname = (match[1] ?? '').trim()
      const given = match[2] ?? ''
      if (!isSurname(nameWordsOf(surname)) || !isGiven(given)) return null
      // "Ana Lee, Bo Fox and Cy Moe, Dee Ray" are four people: somewhere a surname alone or an initial must show the order.
      if (!surname.includes(' ') || !given.includes(' ')) ambiguous = false
      names.push({ name: `${surname}, ${given}`, start, end })
    }
    joiner.lastIndex = end
    const next = joiner.exec(text)
    if (next === null) break
    at = end + next[0].length
  }
  const [first] = names
  if (names.length < 2) {
    // Alone on its line: a surname of several words cannot be a person of its own beside a single word.
    const whole =
      first !== undefined && text.slice(first.end).trim() === '' && (first.name.split(',')[0] ?? '').includes(' ')
    return whole && !/\s/.test(first.name.split(', ')[1] ?? ' ') ? names : null
  }
  return ambiguous ? null : names
}
