import { frontMatterOf } from './front-matter.ts'
import type { Line } from './line.ts'
import type { Marker } from './marker.ts'
import { heldByBlock, heldTogether, splitBreaks, stripHtmlNoise, withoutComments } from './markup-line.ts'
import { pieceOf } from './piece-of.ts'
import type { Rich } from './rich-text.ts'
import { bareRowsOf, htmlRowsOf, markdownRowsOf } from './table-row.ts'

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
  /** True for a line of a quotation ("> ..."). */
  readonly quoted: boolean
}

/** The level of a line all in bold letters. */
export const boldLevel = 7

/** True for what is marked as a heading (1 to 6), however deep; bold letters alone may mean less. */
export const isHeading = ({ level }: { readonly level: number }): boolean => level > 0 && level < boldLevel

/** Pieces in their order, and the lines that hold nothing but layout. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly layout: ReadonlySet<number>
  /** What front matter says, key by key in lower case. */
  readonly frontMatter: ReadonlyMap<string, string>
}

const block =
  /<\/?(?:div|p|ul|ol|table|tbody|thead|tr|section|article|header|footer|center|main|nav|details|summary|dl|blockquote|figure|hr)\b[^<>]{0,300}>/gi
const lineBreak = /<br\s?\/?>|\\\\\s*$|\\\\(?=\s)|(?<=\S)\\$/i
const headingTag = /^<h([1-6])\b[^<>]{0,200}>([\s\S]{0,2000}?)(?:<\/h[1-6]>|$)/i
const atx = /^(#{1,6})(?:\s+|(?=[^\s#\d.]))(.*?)(?:\s#+)?$/

const latexHeading = /^\\((?:sub){0,2})(?:section|cvsection|part)\*?\{(.{1,200}?)\}\s*$/
const latexLayout =
  /^\\(?:begin|end|vspace|hspace|noindent|newpage|pagebreak|medskip|bigskip|smallskip|usepackage|documentclass|setlength|renewcommand|newcommand|maketitle|hline|hrule|label|bibliographystyle|bibliography)\b[^\s]*(?:\s?\{[^{}]*\})*\s*$|^%/

const isRule = (text: string): boolean =>
  /^(?:[-=_*~•·—–─━]\s?){3,}$/.test(text.slice(0, 400)) && !/[\p{L}\p{N}]/u.test(text)

/** True for a line that ends within a sentence, and one that may go on with it. */
const isOpen = (before: string, after: string): boolean =>
  before.length > 30 &&
  /[\p{L},;:&–-]$/u.test(before) &&
  !/^(?:[-*+•#|>]|\[?\d{1,3}[.)\]]\s|[A-Z]\d{1,2}\b)/.test(after)

/** The level of a heading by the sign of the rule below it: the signs rank as they come in the document. */
const levelOfRule = (rule: string, ranks: string[]): number => {
  const sign = rule[0] ?? ''
  if (!ranks.includes(sign)) ranks.push(sign)
  return Math.min(6, ranks.indexOf(sign) + 1)
}

/** A short line with a rule of its length below it: a heading in plain text. */
const isUnderlined = (lines: readonly Line[], index: number, gap: boolean): boolean => {
  const line = lines[index]
  const rule = lines[index + 1]?.text ?? ''
  return (
    gap &&
    line !== undefined &&
    line.text.length <= 70 &&
    !/[.,;。]$|^[-*+|>#\d]/.test(line.text) &&
    /^(?:=+|-+|~+|\*{4,}|#{4,}|\^{4,}|\+{4,}|`{4,})$/.test(rule.slice(0, 100)) &&
    // Markdown takes a rule of "=" for a heading's, however long it is.
    (/^={3,}$/.test(rule) ||
      (rule.length >= Math.max(4, Math.min(8, line.text.length * 0.6)) && rule.length <= line.text.length * 2.5 + 12))
  )
}

/** Takes comments, scripts and front matter out, line by line, and cuts the rest into pieces. */
export const piecesOf = (lines: readonly Line[], furniture: ReadonlySet<number> = new Set()): Pieces => {
  const pieces: Piece[] = []
  const matter = frontMatterOf(lines)
  const layout = new Set<number>(matter.layout)
  const ranks: string[] = []
  const rows = htmlRowsOf(lines)
  const brokenCells = new Map([...markdownRowsOf(lines), ...bareRowsOf(lines)])
  let inComment = false
  let inScript = false
  let fence = false
  let border = false
  let gap = true
  let broken = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined || matter.layout.has(line.number)) continue
    let text = brokenCells.get(line.number) ?? line.text
    let to = line.number
    if (furniture.has(line.number)) {
      // A page's border parts no paragraph.
      layout.add(line.number)
      border = true
      continue
    }
    if (text === '' || /^>+$/.test(text)) {
      // Within a quotation a line without words is a line's end, no more.
      if (text === '') gap = true
      else layout.add(line.number)
      broken = text !== ''
      continue
    }
    const row = rows.get(line.number)
    if (row !== undefined) {
      text = row.text
      to = row.to
      index = row.to - 1
    }
    // Nor do the blank lines around it, where a sentence goes on.
    if (border && gap && isOpen(pieces.at(-1)?.rich.text ?? '.', text)) gap = false
    border = false
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
    if (!inComment && !inScript && text !== '' && row === undefined) {
      const bound = heldTogether(text, lines, index)
      const more = bound.length > 0 ? bound : heldByBlock(lines, index)
      for (const part of more) {
        text = `${text} ${stripHtmlNoise(part.text).trim()}`
        to = part.number
      }
      index += more.length
    }
    if (
      text === '' ||
      isRule(text) ||
      /^\.\. (?:_[^:]{1,80}:|[\w-]{2,30}::)|^:[a-z]{3,16}:(?:\s\S{1,40})?$/.test(text.slice(0, 200)) ||
      /^\[[^\]]{1,40}\]:\s?\S/.test(text) ||
      /^\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?\s?)?$/.test(text.slice(0, 400))
    ) {
      layout.add(line.number)
      if (isRule(text)) gap = true
      continue
    }
    // reStructuredText: ".. [Roe2020]" names what follows, "| " keeps a line's end.
    if (/^\.\. \[[^\]]{1,30}\]$/.test(text)) {
      layout.add(line.number)
      gap = true
      continue
    }
    if (/^\| .*[^|]$/.test(text.slice(0, 4000))) {
      text = text.slice(2)
      broken = true
    }
    const latex = latexHeading.exec(text.slice(0, 400))
    if (latex !== null) text = `${'#'.repeat((latex[1] ?? '').length / 3 + 1)} ${latex[2] ?? ''}`
    else if (latexLayout.test(text.slice(0, 200))) {
      layout.add(line.number)
      continue
    }
    const heading = headingTag.exec(text)
    const hash = heading === null ? atx.exec(text.slice(0, 4000)) : null
    const underlined = heading === null && hash === null && isUnderlined(lines, index, gap)
    const level =
      heading !== null
        ? Number(heading[1])
        : hash !== null
          ? (hash[1]?.length ?? 0)
          : underlined
            ? levelOfRule(lines[index + 1]?.text ?? '', ranks)
            : 0
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
            before: pieces.at(-1)?.source.slice(-20) ?? '',
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
  return { pieces, layout, frontMatter: matter.pairs }
}
