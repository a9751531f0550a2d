import type { TextLine } from '../bibliography/text-line.ts'

/** An entry as cut from its file: from its "@" to the brace that closes it. */
export interface CutEntry {
  /** In small letters: "article", "string", "comment". */
  readonly type: string
  readonly line: number
  readonly lastLine: number
  readonly text: string
  /** Why it cannot be read; null for an entry that closed. */
  readonly fault: string | null
}

/** Longer entries are rejected, so that one that never closes is held to this many characters. */
export const longestEntry = 1024 * 1024

const opening = /@\s{0,20}([A-Za-z][\w-]{0,60})\s{0,200}([{(])/g

/** An entry that begins inside of another one: the other one has lost a brace. */
const restart =
  /^\s{0,8}@\s?(?!comment\b)[A-Za-z][\w-]{0,40}\s{0,4}[{(]\s{0,8}(?:[^\s,{}()="#%@]{1,200}\s{0,4}(?:,|$)|[A-Za-z][\w-]{0,60}\s{0,4}=\s{0,4}["{])/i

/** Words before "{" or at the end of a line behind "@": the brace may follow on the next line. */
const halfOpening = /@\s{0,4}[A-Za-z][\w-]{0,60}\s{0,20}$/

interface OpenEntry {
  readonly type: string
  readonly line: number
  readonly parenthesis: boolean
  readonly texts: string[]
  length: number
  depth: number
  quoted: boolean
}

/** Cuts the lines of a BibTeX file into entries, one pass, one entry held at a time; text between entries is layout. */
export class EntrySplitter {
  #open: OpenEntry | null = null
  #half: string = ''
  /** Comments are taken whole while they close; after one that does not, only its line is a comment, as BibTeX has it. */
  #commentsClose = true
  #lastLine = 0

  /** The entries that end with this line. */
  take(line: TextLine): readonly CutEntry[] {
    const found: CutEntry[] = []
    if (this.#open !== null && !line.continued && restart.test(line.text)) {
      if (this.#open.type !== 'comment') this.#close(found, 'Expected a closing brace, but the next entry began.')
    }
    this.#lastLine = line.number
    // "%@article{...": entries that their owner took out line by line.
    if (this.#open === null && !line.continued && /^\s*%/.test(line.text)) return found
    this.#scan(this.#half + line.text, line.number, found)
    return found
  }

  /** The entry that the end of the file leaves open, as a fault. */
  end(): readonly CutEntry[] {
    const found: CutEntry[] = []
    // Twice: what an open comment swallowed may end with an open entry.
    for (let round = 0; round < 2; round += 1) this.#close(found, 'Expected a closing brace, but the file ended.')
    return found
  }

  #close(found: CutEntry[], fault: string | null): void {
    const open = this.#open
    if (open === null) return
    this.#open = null
    if (open.type === 'comment' && fault !== null) {
      this.#commentsClose = false
      // What it swallowed is read again, once a file.
      const swallowed = open.texts.join('').split('\n').slice(1)
      for (const [index, text] of swallowed.entries()) {
        if (text !== '') found.push(...this.take({ text, number: open.line + 1 + index, continued: false }))
      }
      return
    }
    found.push({ type: open.type, line: open.line, lastLine: this.#lastLine, text: open.texts.join(''), fault })
  }

  #keep(text: string): void {
    const open = this.#open
    if (open === null || open.length > longestEntry) return
    open.texts.push(text.slice(0, longestEntry + 1 - open.length))
    open.length += text.length
  }

  #scan(text: string, line: number, found: CutEntry[]): void {
    let at = 0
    this.#half = ''
    for (;;) {
      if (this.#open === null) {
        opening.lastIndex = at
        const match = opening.exec(text)
        if (match === null) {
          const half = halfOpening.exec(text.slice(Math.max(at, text.length - 100)))
          this.#half = half === null ? '' : `${half[0]} `
          return
        }
        const type = (match[1] ?? '').toLowerCase()
        at = match.index + match[0].length
        if (type === 'comment' && !this.#commentsClose) return
        this.#open = { type, line, parenthesis: match[2] === '(', texts: [], length: 0, depth: 1, quoted: false }
        this.#keep(match[0])
      }
      const end = this.#endIn(text, at)
      this.#keep(end < 0 ? `${text.slice(at)}\n` : text.slice(at, end))
      const tooLong = (this.#open?.length ?? 0) > longestEntry
      if (tooLong) this.#close(found, `An entry has at most ${longestEntry} characters, but got more.`)
      else if (end >= 0) this.#close(found, null)
      if (end < 0) return
      at = end
    }
  }

  /** Behind the sign that closes the open entry; -1 when it stays open. */
  #endIn(text: string, from: number): number {
    const open = this.#open
    if (open === null) return -1
    const signs = /[{}()"]/g
    signs.lastIndex = from
    for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
      const sign = match[0]
      if (sign === '{') open.depth += 1
      else if (sign === '}') open.depth = Math.max(open.parenthesis ? 1 : 0, open.depth - 1)
      else if (!open.parenthesis) continue
      else if (sign === '"' && open.depth === 1) open.quoted = !open.quoted
      else if (sign === ')' && open.depth === 1 && !open.quoted) return match.index + 1
      if (open.depth === 0) return match.index + 1
    }
    return -1
  }
}
