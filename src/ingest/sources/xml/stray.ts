import { longestText } from '../source-reader.ts'
import { longestTag, type XmlPiece } from './piece.ts'

/** Unknown elements within each other; no format goes deeper, and an attack does. */
const deepest = 1_000

/** Gathers what stands between the units, so that it is told as one place however much it is. */
export class Stray {
  #text = ''
  #line = 0
  #lastLine = 0
  #length = 0
  #depth = 0
  #tooDeep = false

  get isBegun(): boolean {
    return this.#line > 0
  }

  add(text: string, line: number, lastLine: number): void {
    if (this.#line === 0) this.#line = line
    this.#lastLine = lastLine
    this.addBlank(text)
  }

  /** Adds blanks, which stand on no line of their own. */
  addBlank(text: string): void {
    this.#length += text.length
    if (this.#text.length < longestText) this.#text += text.slice(0, longestText - this.#text.length)
  }

  /** Takes note of a tag that no rule knows. */
  countTag(closing: boolean, empty: boolean): void {
    if (!empty) this.#depth = closing ? Math.max(0, this.#depth - 1) : this.#depth + 1
    if (this.#depth > deepest) this.#tooDeep = true
  }

  /** What was gathered since the last time; null for nothing. */
  take(): XmlPiece | null {
    if (this.#line === 0) return null
    const text = this.#text.trim()
    const line = this.#line
    const lastLine = this.#lastLine
    const reason = this.#tooDeep
      ? `Expected entries, but unknown elements are nested more than ${deepest} deep.`
      : this.#length > longestTag
        ? `Expected entries, but got ${this.#length} characters that belong to none.`
        : null
    this.#text = ''
    this.#line = 0
    this.#length = 0
    this.#depth = 0
    this.#tooDeep = false
    return reason === null ? { kind: 'stray', line, lastLine, text } : { kind: 'fault', line, text, reason }
  }
}
