import { isCommonWord } from '../field/common-words.ts'
import { isSurname, nameWordsOf } from './person-name.ts'

/** A name of a list that joins "Surname, Given" by "and" alone, as bibliography programs print it. */
export interface JoinedName {
  readonly name: string
  readonly start: number
  readonly end: number
  /** "*", "#": what stands at the surname or behind the name. */
  readonly marks: string
}

const person =
  /\s*([\p{L}\p{M}'’`´ .-]{2,50}?)([*†‡§¶#⁰¹²³]{0,4}),\s([\p{L}\p{M}'’`´.-]+(?:\s[\p{L}\p{M}'’`´.-]+){0,3}?)(?=([*†‡§¶#⁰¹²³]*)(?:\s+and\s|\s*(?:$|\.(?![,\p{L}])|[:;(\n“"])))/uy
/** "Roe, A., B.", "R., Ana": a slip of the pen between others of such a list. */
const careless = /\s*(\p{Lu}[\p{L}\p{M}'’.-]{0,24}(?:,?\s\p{Lu}[\p{L}\p{M}'’.-]{0,24}){1,3})(?=\s+and\s)/uy
/** "{Harbour University}": braces keep a name together that is none of a person, or is printed in one piece. */
const braced = /\s*\{([^{}]{2,80})\}(?=\s+and\s|\s*(?:$|[.:;(\n“"]|\p{L}))/uy
const joiner = /[*†‡§¶#⁰¹²³]*\s+and\s+/uy

const isGiven = (text: string): boolean =>
  text.split(/\s/).every((word) => /^\p{Lu}/u.test(word) && !isCommonWord(word.replace(/\.$/, '')))

interface Read {
  readonly joined: JoinedName
  /** True where the name shows by itself that its surname stands in front. */
  readonly plain: boolean
}

/** The name at a place; `known` says how many stand in front of it. */
const nameAt = (text: string, at: number, known: number): Read | null => {
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(text)
  }
  const read = (match: RegExpExecArray, name: string, marks: string, plain: boolean): Read => {
    const end = match.index + match[0].length
    return { joined: { name, start: end - match[0].trimStart().length, end, marks }, plain }
  }
  const whole = found(braced)
  if (whole !== null) return read(whole, (whole[1] ?? '').trim(), '', false)
  const match = found(person)
  const surname = (match?.[1] ?? '').trim()
  const given = match?.[3] ?? ''
  if (match !== null && isSurname(nameWordsOf(surname)) && isGiven(given))
    return read(
      match,
      `${surname}, ${given}`,
      `${match[2] ?? ''}${match[4] ?? ''}`,
      // "Ana Lee, Bo Fox and Cy Moe, Dee Ray" are four people: somewhere a surname alone or an initial must show the order.
      !surname.includes(' ') || !given.includes(' '),
    )
  const slip = known < fewestBeforeSlip ? null : found(careless)
  return slip === null ? null : read(slip, slip[1] ?? '', '', false)
}

/** Behind so many names, one that is misprinted between two joiners is one as well. */
const fewestBeforeSlip = 2

/** The people of "Adam, Christoph and Mourelle, Jorge and ..."; null for any other list. */
export const joinedNamesAt = (text: string, from: number): readonly JoinedName[] | null => {
  const names: JoinedName[] = []
  let at = from
  let ambiguous = true
  for (;;) {
    const found = nameAt(text, at, names.length)
    if (found === null) return null
    names.push(found.joined)
    if (found.plain) ambiguous = false
    joiner.lastIndex = found.joined.end
    const next = joiner.exec(text)
    if (next === null) break
    at = found.joined.end + next[0].length
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
