/**
 * Plain text with the places that were set apart: what Markdown, HTML and LaTeX marks said, without the marks.
 *
 * One pass over the characters; a delimiter without a partner is a mark of its author (`Li*`) when it is single and
 * layout when it is double (`MLSys'26**`).
 */

import { entityAt } from './html-entity.ts'

export type SpanKind = 'bold' | 'italic' | 'link' | 'underline' | 'code'

export interface Span {
  readonly kind: SpanKind
  readonly start: number
  readonly end: number
  /** The address of a link; null for other spans. */
  readonly href: string | null
}

export interface Rich {
  readonly text: string
  /** In the order in which they end. */
  readonly spans: readonly Span[]
}

interface Opener {
  readonly sign: string
  readonly kind: SpanKind
  /** Where the text of the span begins, and the output part that holds the sign (nothing, for a double one). */
  readonly at: number
  readonly part: number
}

const superscripts: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
}

/** Digits above the line; of commas and blanks between them nothing stays, other marks stay as they are. */
const raised = (text: string): string =>
  text.replace(/[\s,\\]/g, '').replace(/\d/g, (digit) => superscripts[digit] ?? digit)

const htmlKinds: Readonly<Record<string, SpanKind>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  a: 'link',
}

/** Elements that say nothing about their text here; others in angle brackets are text. */
const knownTags: ReadonlySet<string> = new Set(
  'abbr address article aside audio big blockquote br button caption center code col colgroup dd del details dfn div dl dt fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr iframe img input kbd label legend li link main mark menu meta nav noscript object ol option p picture pre q s samp section select small source span strike sub summary sup svg table tbody td tfoot th thead time tr tt ul var video wbr'.split(
    ' ',
  ),
)

const tag = /<(\/?)([a-z][a-z0-9]{0,10})((?:\s[^<>]{0,300})?)\s?\/?>/iy
const raisedTag = /<sup>([^<>]{0,30})<\/sup>/iy
const raisedSign = /\$?\s?\^\{?\s?(\\?[a-z]{1,8}|[\d,*†‡§¶#+✉\s]{1,12})\s?\}?\s?\$/iy
const raisedPlain = /\^(?:\{([\d,*†‡§¶#+\s]{1,12})\}|([\d*†‡]{1,3})\^?)/y
const latexStyle = /\\(textbf|textit|emph|underline|textsc|bf|it)\s?\{/y
const image = /!\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)/y
const autolink = /<(https?:\/\/[^<>\s]{1,500})>/y
const latexStyles: Readonly<Record<string, SpanKind>> = {
  textbf: 'bold',
  bf: 'bold',
  textit: 'italic',
  it: 'italic',
  emph: 'italic',
  underline: 'underline',
  textsc: 'italic',
}
const latexSigns: Readonly<Record<string, string>> = { ast: '*', dagger: '†', ddagger: '‡', star: '*', '\\ast': '*' }

const wordCharacter = /[\p{L}\p{N}]/u

/** Where the parenthesis that opens at `open` is closed again, within an address's length; -1 when it is not. */
const closeOfAddress = (source: string, open: number): number => {
  let depth = 0
  const limit = Math.min(source.length, open + 600)
  for (let index = open; index < limit; index += 1) {
    const character = source[index]
    if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return index
    } else if (character === '\n') return -1
  }
  return -1
}

/** Open delimiters that are remembered at a time; keeps the cost of a line of nothing but delimiters linear. */
const deepest = 48

class Builder {
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

  isOpen(sign: string): boolean {
    return this.open.some((opener) => opener.sign === sign)
  }

  result(): Rich {
    return { text: this.parts.join(''), spans: this.spans.filter((span) => span.end > span.start) }
  }
}

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const addHtml = (builder: Builder, source: string, at: number): number => {
  const sup = matchAt(raisedTag, source, at)
  if (sup !== null) {
    builder.add(raised(sup[1] ?? ''))
    return sup[0].length
  }
  const found = matchAt(tag, source, at)
  const name = found?.[2]?.toLowerCase()
  if (found === null || name === undefined) return 0
  const kind = htmlKinds[name]
  if (kind !== undefined) {
    const sign = `<${name}`
    if (found[1] === '/') builder.end(sign, null)
    else builder.begin(sign, kind, '')
    return found[0].length
  }
  if (!knownTags.has(name)) return 0
  if (/^(?:br|p|div|li|td|tr|dd|dt|section|article)$/.test(name) && builder.lastCharacter !== ' ') builder.add(' ')
  return found[0].length
}

const addLatex = (builder: Builder, source: string, at: number): number => {
  const style = matchAt(latexStyle, source, at)
  if (style !== null) {
    builder.begin('{', latexStyles[style[1] ?? ''] ?? 'italic', '')
    return style[0].length
  }
  const next = source[at + 1]
  if (next !== undefined && /[*_[\]&%#$()`.\-+!~{}|<>"']/.test(next)) {
    builder.add(next)
    return 2
  }
  return 0
}

const addDelimiter = (builder: Builder, source: string, at: number): number => {
  const sign = source[at] ?? ''
  let run = 1
  while (source[at + run] === sign && run < 4) run += 1
  const before = at === 0 ? ' ' : (source[at - 1] ?? ' ')
  const after = source[at + run] ?? ' '
  const insideWord = wordCharacter.test(before) && wordCharacter.test(after)
  if (sign === '_' && insideWord) {
    builder.add(sign.repeat(run))
    return run
  }
  const canClose = !/\s/.test(before) && at > 0
  const canOpen =
    !/\s/.test(after) && !(wordCharacter.test(before) && run === 1) && !(canClose && /[,.;)\]*†‡]/.test(after))
  let left = run
  if (canClose) {
    if (left >= 2 && builder.end(sign + sign, null)) left -= 2
    if (left >= 1 && left !== 2 && builder.end(sign, null)) left -= 1
    if (left >= 2 && builder.end(sign + sign, null)) left -= 2
  }
  if (left >= 2 && canOpen && left === run) {
    if (left === 3) builder.begin(sign, 'italic', sign)
    builder.begin(sign + sign, 'bold', '')
    return run
  }
  if (left === 1 && canOpen && left === run) {
    builder.begin(sign, 'italic', sign)
    return run
  }
  // What is left after closing is a mark of its author; a lonely pair is layout.
  if (left === 1 || left === 3) builder.add(sign)
  else if (left >= 2 && sign === '_') builder.add(sign.repeat(left))
  return run
}

/** `code` and ``code``; two backticks that two apostrophes close are LaTeX's quotation marks and stay. */
const addCode = (builder: Builder, source: string, at: number): number => {
  const width = source[at + 1] === '`' ? 2 : 1
  const sign = source.slice(at, at + width)
  if (builder.end(`code${sign}`, null)) return width
  const close = source.indexOf(sign, at + width)
  if (close < 0 || close - at > 300 || close === at + width) return 0
  builder.begin(`code${sign}`, 'code', '')
  return width
}

const addLinkEnd = (builder: Builder, source: string, at: number): number => {
  if (source[at + 1] === '[') {
    // "[title][14]": the address stands elsewhere under its key.
    const close = source.indexOf(']', at + 2)
    return close > 0 && close - at < 40 && !/[\s,]{2}/.test(source.slice(at, close)) && builder.end('[', null)
      ? close - at + 1
      : 0
  }
  if (source[at + 1] !== '(') return 0
  const close = closeOfAddress(source, at + 1)
  if (close < 0) return 0
  const href =
    source
      .slice(at + 2, close)
      .trim()
      .split(/\s/)[0] ?? ''
  return builder.end('[', href) ? close - at + 1 : 0
}

/** The step's length in the source; 0 when the character is ordinary. */
const step = (builder: Builder, source: string, at: number): number => {
  switch (source[at]) {
    case '\\':
      return addLatex(builder, source, at)
    case '<': {
      const address = matchAt(autolink, source, at)
      if (address !== null) {
        builder.add(address[1] ?? '')
        return address[0].length
      }
      return addHtml(builder, source, at)
    }
    case '&': {
      const found = entityAt(source, at)
      if (found === null) return 0
      builder.add(found.text)
      return found.length
    }
    case '!':
      return matchAt(image, source, at)?.[0].length ?? 0
    case '$': {
      const sign = matchAt(raisedSign, source, at)
      if (sign === null) return 0
      const inner = (sign[1] ?? '').replace(/^\\/, '')
      if (/[a-z]/i.test(inner) && latexSigns[inner] === undefined) return 0
      builder.add(raised(latexSigns[inner] ?? inner))
      return sign[0].length
    }
    case '^': {
      const sign = matchAt(raisedPlain, source, at)
      if (sign === null) return 0
      builder.add(raised(sign[1] ?? sign[2] ?? ''))
      return sign[0].length
    }
    case '[':
      builder.begin('[', 'link', '[')
      return 1
    case ']':
      return addLinkEnd(builder, source, at)
    case '}':
      return builder.isOpen('{') && builder.end('{', null) ? 1 : 0
    case '*':
    case '_':
      return addDelimiter(builder, source, at)
    case '`':
      return addCode(builder, source, at)
    default:
      return 0
  }
}

const special = /[\\<&!$^[\]}*_`]/

/** The text without its marks, and what the marks set apart. */
export const richOf = (source: string): Rich => {
  if (!special.test(source)) return { text: source, spans: [] }
  const builder = new Builder()
  let plainFrom = 0
  let at = 0
  while (at < source.length) {
    if (!special.test(source[at] ?? '')) {
      at += 1
      continue
    }
    if (plainFrom < at) builder.add(source.slice(plainFrom, at))
    const taken = step(builder, source, at)
    if (taken === 0) builder.add(source[at] ?? '')
    at += Math.max(taken, 1)
    plainFrom = at
  }
  if (plainFrom < source.length) builder.add(source.slice(plainFrom))
  return builder.result()
}

/** A part of the text with the spans that lie in it, cut at its ends. */
export const sliceRich = (rich: Rich, start: number, end: number = rich.text.length): Rich => ({
  text: rich.text.slice(start, end),
  spans: rich.spans
    .filter((span) => span.end > start && span.start < end)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })),
})

/** The parts one after another with the same glue between them. */
export const joinRich = (parts: readonly Rich[], glue: string): Rich => {
  const spans: Span[] = []
  let length = 0
  for (const [index, part] of parts.entries()) {
    if (index > 0) length += glue.length
    for (const span of part.spans) spans.push({ ...span, start: span.start + length, end: span.end + length })
    length += part.text.length
  }
  return { text: parts.map((part) => part.text).join(glue), spans }
}

/** The rich text without blanks at its ends. */
export const trimRich = (rich: Rich): Rich => {
  const start = rich.text.length - rich.text.trimStart().length
  const end = rich.text.trimEnd().length
  return start === 0 && end === rich.text.length ? rich : sliceRich(rich, start, Math.max(start, end))
}
