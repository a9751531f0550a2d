import type { EntryPlace } from './finding.ts'
import { longestPiece, type TextLine } from './text-line.ts'

/** How one kind of file writes a field on a line, and where its entries begin and end. */
export interface Dialect {
  /** The tag and the value of a line; null for a line that continues the one before. */
  readonly tagOf: (line: string) => readonly [tag: string, value: string] | null
  /** True for the tag that begins an entry, outside of one and, as `open` says, inside of another that did not end. */
  readonly begins: (tag: string, open: boolean) => boolean
  /** True for the tag that ends one. */
  readonly ends: (tag: string) => boolean
  /** True where a blank line ends an entry as well. */
  readonly blankEnds: boolean
}

/** An entry as cut from its file: its values by tag, in order; lines of one value are parted by line ends. */
export interface TaggedEntry extends Omit<EntryPlace, 'key'> {
  readonly dialect: Dialect
  readonly values: ReadonlyMap<string, readonly string[]>
  /** Why it cannot be read; null for a good one. */
  readonly fault: string | null
}

/** Lines outside of entries. */
export interface StrayLines extends Omit<EntryPlace, 'key'> {
  readonly stray: true
}

const longestEntry = 1024 * 1024

interface OpenEntry {
  readonly dialect: Dialect
  readonly line: number
  lastLine: number
  readonly texts: string[]
  length: number
  readonly values: Map<string, string[]>
  /** The lines of the value that may go on. */
  tag: string
  lines: string[]
  fault: string | null
}

/** Cuts the lines of a file into entries, one pass, one entry held at a time; each dialect is told by how entries begin. */
export class TaggedSplitter {
  readonly #dialects: readonly Dialect[]
  readonly #isFurniture: (line: string) => boolean
  #open: OpenEntry | null = null
  #stray: { line: number; lastLine: number; text: string } | null = null

  /** `isFurniture` tells headers and numbers between entries, which nobody misses, from lines that are listed. */
  constructor(dialects: readonly Dialect[], isFurniture: (line: string) => boolean) {
    this.#dialects = dialects
    this.#isFurniture = isFurniture
  }

  /** What ends with, or before, this line. */
  take(line: TextLine): readonly (TaggedEntry | StrayLines)[] {
    const found: (TaggedEntry | StrayLines)[] = []
    if (line.continued) {
      if (this.#open !== null)
        this.#open.fault ??= `Expected lines of at most ${longestPiece} bytes, but one is longer.`
      return found
    }
    const open = this.#open
    const pair = open?.dialect.tagOf(line.text) ?? null
    if (
      open !== null &&
      (pair === null ? open.dialect.blankEnds && line.text.trim() === '' : open.dialect.begins(pair[0], true))
    )
      this.#close(found)
    if (this.#open === null) this.#begin(line, found)
    else if (pair !== null && this.#open.dialect.ends(pair[0])) {
      this.#keep(line)
      this.#close(found)
    } else this.#add(line, pair)
    return found
  }

  /** What the end of the file ends. */
  end(): readonly (TaggedEntry | StrayLines)[] {
    const found: (TaggedEntry | StrayLines)[] = []
    this.#close(found)
    this.#endStray(found)
    return found
  }

  #begin(line: TextLine, found: (TaggedEntry | StrayLines)[]): void {
    for (const dialect of this.#dialects) {
      const pair = dialect.tagOf(line.text)
      if (pair === null || !dialect.begins(pair[0], false)) continue
      this.#endStray(found)
      const state = { tag: '', lines: [], fault: null, length: 0, lastLine: line.number }
      this.#open = { dialect, line: line.number, texts: [], values: new Map(), ...state }
      this.#add(line, pair)
      return
    }
    const text = line.text.trim()
    if (text === '' || this.#isFurniture(text)) return
    this.#stray ??= { line: line.number, lastLine: line.number, text: '' }
    this.#stray.lastLine = line.number
    if (this.#stray.text.length < 4_000) this.#stray.text += `${line.text.slice(0, 2_000)}\n`
  }

  #endStray(found: (TaggedEntry | StrayLines)[]): void {
    if (this.#stray !== null) found.push({ stray: true, ...this.#stray })
    this.#stray = null
  }

  #keep(line: TextLine): void {
    const open = this.#open
    if (open === null) return
    const isBlank = line.text.trim() === ''
    // Blank lines at the end of a file are no part of its last entry, however many they are.
    if (isBlank && open.texts.at(-1) === '') return
    open.lastLine = isBlank ? open.lastLine : line.number
    open.length += line.text.length + 1
    if (open.length <= longestEntry) open.texts.push(isBlank ? '' : line.text)
    else open.fault ??= `Expected an entry of at most ${longestEntry} characters, but it is longer.`
  }

  #add(line: TextLine, pair: readonly [string, string] | null): void {
    const open = this.#open
    if (open === null) return
    this.#keep(line)
    if (open.fault !== null) return
    if (pair === null) {
      const text = line.text.trim()
      if (text !== '') open.lines.push(text)
      return
    }
    this.#endValue(open)
    open.tag = pair[0]
    open.lines = [pair[1].trim()]
  }

  #endValue(open: OpenEntry): void {
    const value = open.lines.join('\n')
    if (open.tag === '' || value === '') return
    const values = open.values.get(open.tag)
    if (values === undefined) open.values.set(open.tag, [value])
    else values.push(value)
  }

  #close(found: (TaggedEntry | StrayLines)[]): void {
    const open = this.#open
    if (open === null) return
    this.#endValue(open)
    this.#open = null
    const { dialect, line, lastLine, values, fault } = open
    found.push({ dialect, line, lastLine, values, fault, text: open.texts.join('\n') })
  }
}
