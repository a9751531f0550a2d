import { createSay, type PhraseBook } from './say.ts'

/** Reads what the service says, which is English, in the language of the page. */
export interface Reading {
  /** An answer with its sentences and places in this language; what sources print, and what people write, stays as it is. */
  readonly answer: <Data>(data: Data) => Data
  /** A sentence; null where it cannot be said in this language. */
  readonly sentence: (english: string) => string | null
}

/** In English. */
export const asItIs: Reading = { answer: (data) => data, sentence: (english) => english }

const unnamed = 'Unnamed researcher'

/** In the language of these books. */
export function createReading(sentences: PhraseBook, places: PhraseBook): Reading {
  const say = createSay(sentences)
  const sayPlace = createSay(places)
  const sentence = (text: string) => say(text) ?? text
  /** The files of an archive stand in front of a place: "papers/2020.bib, line 5". */
  const place = (text: string): string => {
    const said = sayPlace(text)
    if (said !== null) return said
    for (let at = text.indexOf(', '); at >= 0; at = text.indexOf(', ', at + 1)) {
      const inner = sayPlace(text.slice(at + 2))
      if (inner !== null) return `${text.slice(0, at)}，${inner}`
    }
    return text
  }
  /** By the names of the API's fields that hold what the service composed. */
  const readers: Readonly<Record<string, (text: string) => string>> = {
    detail: sentence,
    problem: sentence,
    reason: sentence,
    reasons: sentence,
    locator: place,
    label: (text) => (text.startsWith(unnamed) ? sentence(text) : text),
  }
  const read = (value: unknown, reader?: (text: string) => string): unknown => {
    if (typeof value === 'string') return reader === undefined ? value : reader(value)
    if (Array.isArray(value)) return value.map((item) => read(item, reader))
    if (typeof value !== 'object' || value === null) return value
    // The reason of a decision is somebody's own.
    const isDecision = 'madeAt' in value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        read(inner, isDecision && name === 'reason' ? undefined : readers[name]),
      ]),
    )
  }
  const known = new WeakMap<object, unknown>()
  return {
    answer: (data) => {
      if (typeof data !== 'object' || data === null) return data
      if (!known.has(data)) known.set(data, read(data))
      return known.get(data) as typeof data
    },
    sentence: say,
  }
}
