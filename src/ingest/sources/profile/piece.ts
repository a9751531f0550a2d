import { isLegendLine } from './legend.ts'
import type { Line } from './line.ts'
import { type Rich, richOf, trimRich } from './rich-text.ts'

/** How a list item begins. */
export interface Marker {
  /** Items of one list share it: the bullet, or the shape of the number. */
  readonly family: string
  /** The number of a numbered item; null for bullets. */
  readonly number: number | null
}

/** A part of a line that stands by itself: most lines are one piece, `<br>` makes several. */
export interface Piece {
  readonly line: number
  /** The last line that it takes; markup may hold several together. */
  readonly to: number
  readonly rich: Rich
  /** The source with its markup. */
  readonly source: string
  readonly indent: number
  readonly marker: Marker | null
  /** True behind a blank line or a block's border. */
  readonly afterGap: boolean
  /** True when the line before ended with a hard break, so that this one is no continuation. */
  readonly afterBreak: boolean
  /** 1 to 6 for Markdown and HTML headings; 7 for a line all in bold; 0 for plain text. */
  readonly level: number
  /** Starts in front of a table row's cells. */
  readonly cells: boolean
}

/** Pieces in their order, and the lines that hold nothing but layout. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly layout: ReadonlySet<number>
  /** What front matter says, key by key in lower case. */
  readonly frontMatter: ReadonlyMap<string, string>
}

const bullet = /^([-*+•●○▪▫■□◆◇►▶➢➤‣⁃∙·▸▹❖✓✔※→»–—])(?:\s+|(?=\p{Script=Han}))/u
const numbered =
  /^(?:\[\s?([A-Za-z]{0,4})[-. ]?(\d{1,3})[a-z]?\s?\]|\((\d{1,3})\)|（(\d{1,3})）|([A-Z]{1,3})[-.]?(\d{1,3})[.):]|#?(\d{1,3})\s?(?:[.)．）](?!\d)|、)|([①-⑳])|(\d{1,3})\s{2,}(?=[\p{Lu}\p{Script=Han}“"]))\s*/u

/** The list mark at the head of a line; `length` tells how much of it the mark takes. */
export const markerOf = (text: string): (Marker & { readonly length: number }) | null => {
  const dot = bullet.exec(text)
  if (dot !== null && text.length > dot[0].length) return { family: dot[1] ?? '-', number: null, length: dot[0].length }
  const found = numbered.exec(text)
  if (found === null || text.length === found[0].length) return null
  const letters = found[1] ?? found[5] ?? ''
  const digits = found[2] ?? found[3] ?? found[4] ?? found[6] ?? found[7] ?? found[9]
  const circled = found[8]
  const number = circled !== undefined ? (circled.codePointAt(0) ?? 0x2460) - 0x245f : Number(digits)
  const shape = found[0]
    .trim()
    .replace(/[A-Za-z]+/, 'A')
    .replace(/\d+/, 'N')
    .replace(/[①-⑳]/u, 'N')
    .replace(/\s/g, '')
  return { family: letters === '' ? shape : shape, number, length: found[0].length }
}

const stripHtmlNoise = (source: string): string =>
  source.replace(/\{[%{][^{}]{0,400}[%}]\}/g, ' ').replace(/\{:[^{}]{0,120}\}/g, ' ')

const block =
  /<\/?(?:div|p|ul|ol|table|tbody|thead|tr|section|article|header|footer|center|main|nav|dl|blockquote|figure|hr)\b[^<>]{0,300}>/gi
const lineBreak = /<br\s?\/?>|\\\\\s*$|\\\\(?=\s)|(?<=\S)\\$/i
const headingTag = /^<h([1-6])\b[^<>]{0,200}>([\s\S]{0,2000}?)(?:<\/h[1-6]>|$)/i
const atx = /^(#{1,6})(?:\s+|(?=[^\s#\d]))(.*?)(?:\s#+)?$/

const latexHeading = /^\\((?:sub){0,2})(?:section|cvsection|part)\*?\{(.{1,200}?)\}\s*$/
const latexLayout =
  /^\\(?:begin|end|vspace|hspace|noindent|newpage|pagebreak|medskip|bigskip|smallskip|usepackage|documentclass|setlength|renewcommand|newcommand|maketitle|hline|hrule|label|bibliographystyle|bibliography)\b[^\s]*(?:\s?\{[^{}]*\})*\s*$|^%/

const isRule = (text: string): boolean =>
  /^(?:[-=_*~•·—–─━]\s?){3,}$/.test(text.slice(0, 400)) && !/[\p{L}\p{N}]/u.test(text)

/** Takes comments, scripts and front matter out, line by line, and cuts the rest into pieces. */
export const piecesOf = (lines: readonly Line[], furniture: ReadonlySet<number> = new Set()): Pieces => {
  const pieces: Piece[] = []
  const layout = new Set<number>()
  const frontMatter = new Map<string, string>()
  let inComment = false
  let inScript = false
  let fence = false
  let gap = true
  let broken = false
  let index = 0
  const first = lines.findIndex((line) => line.text !== '')
  if (first >= 0 && /^(?:---|\+\+\+)$/.test(lines[first]?.text ?? '')) {
    const close = lines.findIndex(
      (line, place) => place > first && place < first + 80 && /^(?:---|\.\.\.|\+\+\+)$/.test(line.text),
    )
    const matter = close > 0 ? lines.slice(first + 1, close) : []
    if (
      close > 0 &&
      matter.every((line) => line.text === '' || /^[\w-]{1,40}\s?[:=]|^[-#[]|^\s/.test(line.text) || line.indent > 0)
    ) {
      for (const line of lines.slice(first, close + 1)) {
        if (line.text !== '') layout.add(line.number)
        const pair = /^([\w-]{1,40})\s?[:=]\s{0,4}["']?(.{1,200}?)["']?$/.exec(line.text)
        if (pair !== null && line.indent === 0) frontMatter.set((pair[1] ?? '').toLowerCase(), (pair[2] ?? '').trim())
      }
      index = close + 1
    }
  }
  for (; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) continue
    let text = line.text
    let to = line.number
    if (furniture.has(line.number)) {
      // A page's border parts no paragraph.
      layout.add(line.number)
      continue
    }
    if (text === '') {
      gap = true
      broken = false
      continue
    }
    if (inComment || text.includes('<!--')) {
      text = withoutComments(text, inComment, (open) => {
        inComment = open
      })
    }
    if (inScript || /<(?:script|style)\b/i.test(text)) {
      inScript = !/<\/(?:script|style)>/i.test(text)
      text = ''
    }
    if (/^(?:```|~~~)/.test(text)) {
      fence = !fence
      text = ''
    }
    text = text.length > 20_000 ? text : stripHtmlNoise(text).trim()
    if (!inComment && !inScript && text !== '') {
      const more = heldTogether(text, lines, index)
      for (const part of more) {
        text = `${text} ${stripHtmlNoise(part.text).trim()}`
        to = part.number
      }
      index += more.length
    }
    if (
      text === '' ||
      isRule(text) ||
      /^\[[^\]]{1,40}\]:\s?\S/.test(text) ||
      /^\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?\s?)?$/.test(text.slice(0, 400))
    ) {
      layout.add(line.number)
      if (isRule(text)) gap = true
      continue
    }
    const latex = latexHeading.exec(text.slice(0, 400))
    if (latex !== null) text = `${'#'.repeat((latex[1] ?? '').length / 3 + 1)} ${latex[2] ?? ''}`
    else if (latexLayout.test(text.slice(0, 200))) {
      layout.add(line.number)
      continue
    }
    const heading = headingTag.exec(text)
    const hash = heading === null ? atx.exec(text.slice(0, 4000)) : null
    const level = heading !== null ? Number(heading[1]) : hash !== null ? (hash[1]?.length ?? 0) : 0
    const content = heading !== null ? (heading[2] ?? '') : hash !== null ? (hash[2] ?? '') : text
    let added = false
    const blocks =
      level > 0 || !/<\/?[a-z]/i.test(content) || content.length > 100_000 ? [content] : content.split(block)
    for (const [place, part] of blocks.entries()) {
      const items = part.includes('<li') ? part.split(/<li\b[^<>]{0,200}>/i) : [part]
      for (const [itemPlace, item] of items.entries()) {
        const source = item.replace(/<\/li>/gi, ' ')
        for (const [breakPlace, segment] of splitBreaks(source).entries()) {
          const listItem = itemPlace > 0 && breakPlace === 0
          const piece = pieceOf(line, to, segment, level, {
            listItem,
            gap: gap || (place > 0 && breakPlace === 0) || listItem,
            broken: broken || breakPlace > 0,
          })
          if (piece === null) {
            if (place > 0 || listItem) gap = true
            continue
          }
          pieces.push(listItem ? { ...piece, marker: { family: '<li>', number: null } } : piece)
          gap = false
          broken = false
          added = true
        }
      }
      if (place < blocks.length - 1) gap = true
    }
    if (!added) for (let number = line.number; number <= to; number += 1) layout.add(number)
    else broken = lineBreak.test(content.slice(-12)) && /(?:<br\s?\/?>|\\)\s*$/i.test(content.slice(-12))
    if (level > 0) gap = true
  }
  return { pieces, layout, frontMatter }
}

const longestHold = 40

/** Lines after `index` that markup binds to it: within `<p>`, `<li>`, `<cite>` and inside of a link's brackets. */
const heldTogether = (text: string, lines: readonly Line[], index: number): readonly Line[] => {
  const held: Line[] = []
  const opened = /<(p|li|cite|em|i|b|strong|a)\b[^<>]{0,300}(?:>|$)/gi
  let tag: string | null = null
  if (text.length < 20_000 && text.includes('<')) {
    for (const match of text.matchAll(opened)) {
      const name = (match[1] ?? '').toLowerCase()
      if (!new RegExp(`</${name}\\s?>`, 'i').test(text.slice(match.index))) {
        tag = name
        break
      }
    }
  }
  const brackets = (part: string): number => (part.match(/\[/g) ?? []).length - (part.match(/\]/g) ?? []).length
  const bracket = tag === null && text.length < 20_000 && /\[[^\]]*$/.test(text.slice(-400)) && brackets(text) > 0
  if (tag === null && !bracket) return held
  for (let next = index + 1; next < lines.length && held.length < (bracket ? 4 : longestHold); next += 1) {
    const line = lines[next]
    if (line === undefined || line.text === '' || line.text.length > 20_000) break
    if (/^(?:#{1,6}\s|<(?:li|h[1-6]|ul|ol|div|table)\b|<!--|```|\{%)/i.test(line.text)) break
    if (bracket && /^[-*+]\s|^\d{1,3}[.)]\s/.test(line.text)) return []
    held.push(line)
    if (tag !== null && new RegExp(`</${tag}\\s?>`, 'i').test(line.text)) return held
    if (bracket && /^[^[\]]*\]\(/.test(line.text)) return held
  }
  // An element that never ends binds its own paragraph only where the language closes it by itself.
  return tag === 'p' || tag === 'li' ? held : []
}

const splitBreaks = (source: string): readonly string[] => {
  if (!source.includes('<') && !source.includes('\\')) return [source]
  return source.split(/<br\s?\/?>|\\\\(?=\s|$)|(?<=\S)\s?\\$/i)
}

const withoutComments = (text: string, open: boolean, tell: (open: boolean) => void): string => {
  const kept: string[] = []
  let inside = open
  let at = 0
  while (at < text.length) {
    const next = text.indexOf(inside ? '-->' : '<!--', at)
    if (next < 0) {
      if (!inside) kept.push(text.slice(at))
      break
    }
    if (!inside) kept.push(text.slice(at, next))
    at = next + (inside ? 3 : 4)
    inside = !inside
  }
  tell(inside)
  return kept.join(' ')
}

const pieceOf = (
  line: Line,
  to: number,
  segment: string,
  level: number,
  context: { listItem: boolean; gap: boolean; broken: boolean },
): Piece | null => {
  let source = segment.trim()
  if (source === '') return null
  let marker: Marker | null = null
  const item = /^\\item(?:\[[^\]]{0,20}\])?\s*/.exec(source)
  if (item !== null) source = `- ${source.slice(item[0].length)}`
  const quote = /^>+\s?/.exec(source)
  if (quote !== null) source = source.slice(quote[0].length)
  const table = /^\|.{1,4000}\|$/.test(source)
  if (table)
    source = source
      .slice(1, -1)
      .replace(/\s*\|\s*/g, '\n')
      .trim()
  let found = isLegendLine(source) ? null : markerOf(source)
  // A bullet and a number: "- [C4] ..."; the number tells more.
  if (found !== null && found.number === null) {
    const inner = markerOf(source.slice(found.length))
    if (
      inner !== null &&
      inner.number !== null &&
      inner.family !== 'N' &&
      !/^\[[A-Za-z]{0,4}[-. ]?\d{1,3}[a-z]?\s?\]\(/.test(source.slice(found.length))
    ) {
      source = source.slice(found.length)
      found = inner
    }
  }
  if (found !== null && found.number !== null && /^\[\s?[A-Za-z]{0,4}[-. ]?\d{1,3}\s?\]\(/.test(source)) found = null
  const rich0 = trimRich(richOf(found === null ? source : source.slice(found.length)))
  if (found !== null) marker = { family: found.family, number: found.number }
  // Emphasis may hide the number: "**[1]** ...", "__1.__".
  let rich = rich0
  if (marker === null) {
    const hidden = markerOf(rich.text)
    if (hidden !== null && hidden.number !== null && rich.text !== source && !isLegendLine(rich.text)) {
      marker = { family: hidden.family, number: hidden.number }
      rich = trimRich({
        text: rich.text.slice(hidden.length),
        spans: rich.spans.flatMap((span) =>
          span.end > hidden.length
            ? [{ ...span, start: Math.max(0, span.start - hidden.length), end: span.end - hidden.length }]
            : [],
        ),
      })
    }
  }
  if (!/[\p{L}\p{N}]/u.test(rich.text)) return null
  const whole = rich.spans.some(
    (span) =>
      (span.kind === 'bold' || span.kind === 'underline') && span.start === 0 && span.end >= rich.text.length - 1,
  )
  const boldLevel = level === 0 && marker === null && whole && rich.text.length <= 90 ? 7 : level
  return {
    line: line.number,
    to,
    rich,
    source,
    indent: line.indent,
    marker,
    afterGap: context.gap,
    afterBreak: context.broken,
    level: boldLevel,
    cells: table,
  }
}
