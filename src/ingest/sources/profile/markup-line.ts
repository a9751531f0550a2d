import type { Line } from './line.ts'

/** The line without template tags and attribute lists. */
export const stripHtmlNoise = (source: string): string =>
  source.replace(/\{[%{][^{}]{0,400}[%}]\}/g, ' ').replace(/\{:[^{}]{0,120}\}/g, ' ')

const longestHold = 40

/** Lines after `index` that markup binds to it: within `<p>`, `<li>`, `<cite>` and inside of a link's brackets. */
export const heldTogether = (text: string, lines: readonly Line[], index: number): readonly Line[] => {
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
  if (tag === null && text.length < 20_000 && /^(?:[-*+]\s|\d{1,3}[.)]\s)?\*\*[^*]+$/.test(text)) {
    // "**A title that goes on" / "in the next line**"
    for (let next = index + 1; next <= index + 4; next += 1) {
      const line = lines[next]
      if (line === undefined || line.text === '' || line.text.length > 2000 || /^(?:[-+#>]|\*\s)/.test(line.text)) break
      held.push(line)
      if (/^[^*]*[^*\s]\*\*(?!\*)/.test(line.text)) return held
      if (line.text.includes('**')) break
    }
    held.length = 0
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
