import type { Rich, Span, SpanKind } from './rich-text.ts'

interface Opener {
  readonly sign: string
  readonly kind: SpanKind
  /** Where the text of the span begins, and the output part that holds the sign (nothing, for a double one). */
  readonly at: number
  readonly part: number
}

/** Open delimiters that are remembered at a time; keeps the cost of a line of nothing but delimiters linear. */
const deepest = 48

/** Text and spans while marks are being read: signs that are open wait for their partner. */
export class RichBuilder {
  private readonly parts: string[] = []
  private length = 0
  private readonly spans: Span[] = []
  private readonly open: Opener[] = []

  add(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  get lastCharacter(): string {
    const last = this.parts.at(-1) ?? ''
    return last.at(-1) ?? (this.length === 0 ? ' ' : (this.parts.at(-2)?.at(-1) ?? ' '))
  }

  begin(sign: string, kind: SpanKind, literal: string): void {
    this.add(literal)
    this.open.push({ sign, kind, at: this.length, part: this.parts.length - 1 })
    // An opener this far out finds its partner no more: its sign stays as printed.
    if (this.open.length > deepest) this.open.shift()
  }

  /** True when something with this sign was open; its own sign is taken out of the text. */
  end(sign: string, href: string | null): boolean {
    const depth = this.open.findLastIndex((opener) => opener.sign === sign)
    const opener = this.open[depth]
    if (opener === undefined || this.open.length - depth > 8) return false
    const literal = this.parts[opener.part] ?? ''
    this.parts[opener.part] = ''
    this.length -= literal.length
    for (let index = this.spans.length - 1; index >= 0; index -= 1) {
      const span = this.spans[index]
      if (span === undefined || span.end <= opener.at - literal.length) break
      const within = span.start >= opener.at
      const shift = literal.length
      this.spans[index] = { ...span, start: within ? span.start - shift : span.start, end: span.end - shift }
    }
    const start = opener.at - literal.length
    if (this.length > start) this.spans.push({ kind: opener.kind, start, end: this.length, href })
    for (let index = depth + 1; index < this.open.length; index += 1) {
      const inner = this.open[index]
      if (inner !== undefined) this.open[index] = { ...inner, at: inner.at - literal.length }
    }
    this.open.splice(depth, 1)
    return true
  }

  /** The last of the open signs is one of the text, with whatever closed it. */
  forget(sign: string): void {
    const depth = this.open.findLastIndex((opener) => opener.sign === sign)
    if (depth >= 0) this.open.splice(depth, 1)
  }

  isOpen(sign: string): boolean {
    return this.open.some((opener) => opener.sign === sign)
  }

  result(): Rich {
    return { text: this.parts.join(''), spans: this.spans.filter((span) => span.end > span.start) }
  }
}
