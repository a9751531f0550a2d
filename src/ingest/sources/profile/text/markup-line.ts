import type { Line } from './line.ts'

/** The line without template tags and attribute lists. */
export const stripHtmlNoise = (source: string): string =>
  source
    .replace(/\{[%{][^{}]{0,400}[%}]\}/g, ' ')
    .replace(/\{:[^{}]{0,120}\}/g, ' ')
    // "[Journal](https://...){target="_blank"}", "[2021]{.year}": the attributes of Pandoc and Quarto.
    .replace(
      /(?<=[)\]])\{\s?(?:[.#][\w-]+|[\w-]+=(?:"[^"{}]{0,120}"|[\w-]+))(?:\s(?:[.#][\w-]+|[\w-]+="[^"{}]{0,120}"))*\s?\}/g,
      '',
    )
    // What a page says aloud of a link.
    .replace(/\s?[(（](?:opens in (?:a )?new (?:tab|window)|在新(?:标签页|窗口)中?打开)[)）]/gi, '')

const longestHold = 40

const opened = /<(\/?)(p|li|cite|em|i|b|strong|a|span)\b[^<>]{0,300}(?:>|$)/gi

/** How many elements of a name a text leaves open; closing ones without a beginning count against those before. */
const depthOf = (text: string, name: string): number => {
  let depth = 0
  for (const match of text.matchAll(opened))
    if (match[2]?.toLowerCase() === name && !/\/>$/.test(match[0])) depth += match[1] === '/' ? -1 : 1
  return depth
}

/** The first element that a line begins and does not end; null for none. */
const openElement = (text: string): string | null => {
  if (text.length >= 20_000 || !text.includes('<')) return null
  const depths = new Map<string, number>()
  for (const match of text.matchAll(opened)) {
    if (match[0].endsWith('/>')) continue
    const name = (match[2] ?? '').toLowerCase()
    const depth = depths.get(name) ?? 0
    // What is closed before it was opened belongs to lines before.
    depths.set(name, Math.max(0, depth + (match[1] === '/' ? -1 : 1)))
  }
  return [...depths].find(([, depth]) => depth > 0)?.[0] ?? null
}

const emphasis: readonly (readonly [sign: string, opens: RegExp, closes: RegExp])[] = [
  ['**', /(?:^|[\s("“,.:\]])\*\*(?=[^\s*])[^*]+$/, /^[^*]*[^*\s]\*\*(?!\*)/],
  ['__', /(?:^|[\s("“,.:\]])__(?=[^\s_])[^_]+$/, /^[^_]*[^_\s]__(?!_)/],
  ['*', /(?:^|[\s("“])\*(?=[\p{L}“"])[^*]+$/u, /^[^*]*[^*\s\\]\*(?=[\s,.;:)]|$)/],
  ['_', /(?:^|[\s("“])_(?=[\p{L}“"])[^_]+$/u, /^[^_]*[^_\s\\]_(?=[\s,.;:)]|$)/],
]

/** The sign of an emphasis that a line begins and does not end; null for none. */
const openEmphasis = (text: string): string | null => {
  // "(*Corresponding author)": a sign that a bracket explains opens nothing.
  const tail = text.slice(-400).replace(/\([*_][^()*_]{2,80}\)\s*$/, '')
  const found = emphasis.find(([sign, opens]) => opens.test(tail) && isOdd(text, sign))
  return found?.[0] ?? null
}

const isOdd = (text: string, sign: string): boolean => {
  const runs = text.match(sign.startsWith('*') ? /\*+/g : /_+/g) ?? []
  return runs.filter((run) => run === sign).length % 2 === 1
}

/** "**A title that goes on" / "in the next line**": the lines up to the one that ends the emphasis; null where none does. */
const restOfEmphasis = (sign: string, lines: readonly Line[], index: number): readonly Line[] | null => {
  const closes = emphasis.find(([known]) => known === sign)?.[2]
  const held: Line[] = []
  for (let next = index + 1; next <= index + 4; next += 1) {
    const line = lines[next]
    if (line === undefined || line.text === '' || line.text.length > 2000) return null
    if (/^(?:[-+#>|]|\*\s|\d{1,3}[.)]\s|<)/.test(line.text)) return null
    held.push(line)
    if (closes?.test(line.text) === true) return held
    if (line.text.includes(sign)) return null
  }
  return null
}

const blockOpens = /<(?:div|td|li|p|dd|blockquote|section)\b(?![^<>]{0,300}markdown)[^<>]{0,300}>$/i
const blockTag = /<\/?(?:div|td|tr|table|li|ul|ol|p|dd|dl|blockquote|section|br|h[1-6]|a|img)\b/i

/**
 * The lines that go on with the first one of a block of plain HTML ("<div>", then text): there a line's end is a blank
 * like any other. None where the text holds marks of Markdown, which a page may read within blocks too.
 */
export const heldByBlock = (lines: readonly Line[], index: number): readonly Line[] => {
  const before = lines[index - 1]?.text ?? ''
  if (!blockOpens.test(before.slice(-320)) || blockTag.test(lines[index]?.text.slice(0, 2000) ?? '')) return []
  const held: Line[] = []
  for (let next = index; next < Math.min(lines.length, index + 8); next += 1) {
    const line = lines[next]
    if (line === undefined || line.text === '' || line.text.length > 4000) break
    if (/^(?:[-*+#>|]\s?|\d{1,3}[.)]\s)|\]\(|\*\*/.test(line.text)) return []
    if (next > index && blockTag.test(line.text)) break
    if (next > index) held.push(line)
  }
  return held
}

/** Lines after `index` that markup binds to it: within `<p>`, `<li>`, `<cite>` and inside of a link's brackets. */
export const heldTogether = (text: string, lines: readonly Line[], index: number): readonly Line[] => {
  const held: Line[] = []
  const tag = openElement(text)
  let depth = tag === null ? 0 : Math.max(1, depthOf(text, tag))
  if (tag === null && text.length < 20_000) {
    const sign = openEmphasis(text)
    const rest = sign === null ? null : restOfEmphasis(sign, lines, index)
    if (rest !== null) return rest
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
    if (tag !== null) {
      depth += depthOf(line.text, tag)
      if (depth <= 0) return held
    }
    if (bracket && /^[^[\]]*\][([]/.test(line.text)) return held
  }
  // An element that never ends binds its own paragraph only where the language closes it by itself.
  return tag === 'p' || tag === 'li' ? held : []
}

/** The parts of a line between its hard breaks. */
export const splitBreaks = (source: string): readonly string[] => {
  if (!source.includes('<') && !source.includes('\\')) return [source]
  return source.split(/<br\s?\/?>|\\\\(?=\s|$)|(?<=\S)\s?\\$/i)
}

/** The text outside of comments; tells whether one is still open at its end. */
export const withoutComments = (text: string, open: boolean, tell: (open: boolean) => void): string => {
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
