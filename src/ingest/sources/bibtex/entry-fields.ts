import { longestEntry } from './entry-splitter.ts'

/** An entry taken apart: its key as printed and its fields by name in small letters, values without outer signs. */
export interface EntryFields {
  readonly key: string | null
  readonly fields: ReadonlyMap<string, string>
}

/** What `@string` defined so far, by name in small letters. */
export type Abbreviations = Map<string, string>

/** A defined text is held to this many characters: it may be doubled by every further definition. */
export const longestAbbreviation = 10_000

/** A fault of one entry; caught where the entry is read. */
export class EntryFault extends Error {}

const name = /[^\s={}"#,()@\\%]+/y
/** Blanks, and lines that are commented out. */
const blank = /(?:\s+|%[^\n]*(?:\n|$))*/y

class FieldReader {
  readonly #text: string
  readonly #abbreviations: Abbreviations
  #at: number
  /** Words that stand where an abbreviation may, and are none so far. */
  readonly usedUndefined = new Set<string>()

  constructor(text: string, at: number, abbreviations: Abbreviations) {
    this.#text = text
    this.#at = at
    this.#abbreviations = abbreviations
  }

  get ended(): boolean {
    this.#skip()
    return this.#at >= this.#text.length
  }

  #skip(): void {
    blank.lastIndex = this.#at
    blank.test(this.#text)
    this.#at = blank.lastIndex
  }

  accept(sign: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  word(what: string): string {
    this.#skip()
    name.lastIndex = this.#at
    const found = name.exec(this.#text)?.[0]
    if (found === undefined) {
      const came = this.#text.slice(this.#at, this.#at + 20).split('\n')[0] ?? ''
      throw new EntryFault(`Expected ${what}, but got "${came}".`)
    }
    this.#at += found.length
    return found
  }

  value(field: string): string {
    let value = this.#piece(field)
    while (this.accept('#')) {
      value += this.#piece(field)
      if (value.length > longestEntry) throw new EntryFault(`The value of ${field} is too long.`)
    }
    return value
  }

  #piece(field: string): string {
    this.#skip()
    const sign = this.#text[this.#at]
    if (sign === '{' || sign === '"') return this.#enclosed(sign === '{' ? '}' : '"', field)
    const word = this.word(`a value of ${field}`)
    const known = this.#abbreviations.get(word.toLowerCase())
    if (known === undefined) this.usedUndefined.add(word.toLowerCase())
    return known ?? word
  }

  #enclosed(close: string, field: string): string {
    const start = this.#at + 1
    let depth = 0
    for (let at = start; at < this.#text.length; at += 1) {
      const sign = this.#text[at]
      if (sign === close && depth === 0) {
        this.#at = at + 1
        return this.#text.slice(start, at)
      }
      if (sign === '{') depth += 1
      else if (sign === '}') depth -= 1
      if (depth < 0) break
    }
    throw new EntryFault(
      `Expected ${close === '"' ? 'a quotation mark' : 'a brace'} that closes the value of ${field}.`,
    )
  }
}

/** Text between the outer braces of an entry. */
const bodyOf = (text: string): string => text.slice(text.search(/[{(]/) + 1, -1)

/** The key and fields of an entry; a field given twice counts as first given. Throws `EntryFault` where it cannot be read. */
export const entryFields = (text: string, abbreviations: Abbreviations): EntryFields => {
  const body = bodyOf(text)
  const key = /^[^,={}"]*(?=,|$)/.exec(body)?.[0].trim() ?? null
  const fields = new Map<string, string>()
  const reader = new FieldReader(body, key === null ? 0 : (/^[^,]*/.exec(body)?.[0].length ?? 0), abbreviations)
  while (!reader.ended) {
    if (reader.accept(',')) continue
    const field = reader.word('the name of a field').toLowerCase()
    if (!reader.accept('=')) throw new EntryFault(`Expected "=" behind the field name ${field.slice(0, 60)}.`)
    if (field === '__proto__') throw new EntryFault('No field is called __proto__.')
    const value = reader.value(field)
    if (!fields.has(field)) fields.set(field, value)
  }
  return { key: key === '' ? null : key, fields }
}

/**
 * Takes a `@string` into the abbreviations; a name in its own definition stands for what it was before. Throws
 * `EntryFault` where that is nothing.
 */
export const defineAbbreviation = (text: string, abbreviations: Abbreviations): void => {
  const reader = new FieldReader(bodyOf(text), 0, abbreviations)
  while (!reader.ended) {
    if (reader.accept(',')) continue
    const word = reader.word('the name of an abbreviation').toLowerCase()
    if (!reader.accept('=')) throw new EntryFault(`Expected "=" behind the abbreviation ${word.slice(0, 60)}.`)
    const value = reader.value(word)
    if (reader.usedUndefined.has(word))
      throw new EntryFault(`Expected what ${word.slice(0, 60)} stands for, but it stands for itself.`)
    if (value.length > longestAbbreviation) {
      throw new EntryFault(`An abbreviation has at most ${longestAbbreviation} characters, but got ${value.length}.`)
    }
    abbreviations.set(word, value)
  }
}
