import { foldText } from './fold.ts'
import { type PersonName, parseName } from './person-name.ts'
import { readings } from './reading.ts'

/** Begins the words that stand for a whole name; no word of a name does. */
const mark = '0'
/** Search words may not be longer (`graph.search`); nobody's name is, and a longer title still begins as its bearer does. */
const longest = 99

const wordOf = (letters: string): string => mark + [...letters].slice(0, longest).join('')

const joined = (text: string): string => text.replaceAll(' ', '')

/** The words of a person's `searchText` that only this whole name has: in both orders, 汉字 also by their readings. */
export const wholePersonNameWords = (name: PersonName): string[] => {
  const orders = (tokens: readonly string[]) => {
    const swapped =
      tokens.length < 2
        ? []
        : [[...tokens.slice(1), tokens[0] ?? ''].join(''), [tokens.at(-1) ?? '', ...tokens.slice(0, -1)].join('')]
    return [tokens.join(''), ...swapped]
  }
  const forms =
    name.script === 'Hani'
      ? [name.joined, ...readings(name.text).map(joined)]
      : [name.joined, ...orders(name.tokens).map(joined)]
  return [...new Set(forms)].map(wordOf)
}

/** The one word to look a whole person's name up by. */
export const wholePersonNameWord = (text: string): string => wordOf(parseName(text).joined)

/** The word of a `searchText` that only the whole name of an institution, a topic or a venue has. */
export const wholeNameWord = (text: string): string => wordOf(joined(foldText(text)))
