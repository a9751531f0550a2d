import type { OrgMacros } from './org-inline.ts'

/** A line of a document with its number, 1-based. */
export interface OrgLine {
  readonly text: string
  readonly line: number
  /** What a block holds that only LaTeX prints; its first line is the one below. */
  readonly latex?: string
}

/** What a document prints, and what it says of itself. */
export interface OrgDocument {
  /** Every line, those empty that print nothing; headings, items and tables as Markdown has them. */
  readonly lines: readonly OrgLine[]
  /** By their names in lower case; the first of each. */
  readonly settings: ReadonlyMap<string, OrgLine>
  readonly macros: OrgMacros
}

const heading =
  /^(\*{1,12}) +(?:(TODO|DONE|NEXT|WAITING|CANCELL?ED|COMMENT) +)?(?:\[#[A-Z]\] +)?(.*?)(?:[ \t]+(:[\w@#%:]{1,200}:))?[ \t]*$/
const longestLine = 20_000

/** Reads the lines one by one: what org-mode prints of each. */
export const orgLines = (source: readonly string[]): OrgDocument => {
  const settings = new Map<string, OrgLine>()
  const macros = new Map<string, string>()
  /** The name of the block that prints nothing, up to its end. */
  let silent: string | null = null
  let drawer = false
  /** The level of a heading that is not printed, with all below it; 0 where all is. */
  let left = 0
  const lines = source.map((text, index): OrgLine => {
    const line = index + 1
    const printed = (said: string): OrgLine => ({ text: said, line })
    if (text.length > longestLine) return printed(text)
    const trimmed = text.trim()
    const keyword = /^#\+([\w-]{1,40})(?:\[[^\]]{0,100}\])?(?::|$|\s)[ \t]*(.*)$/.exec(trimmed)
    if (silent !== null) {
      if (keyword?.[1]?.toLowerCase() === `end_${silent}`) silent = null
      return printed('')
    }
    if (keyword !== null) {
      const key = (keyword[1] ?? '').toLowerCase()
      const value = (keyword[2] ?? '').trim()
      if (key === 'macro') {
        const [, name = '', body = ''] = /^(\S{1,40})\s?(.*)$/.exec(value) ?? []
        if (macros.size < 200) macros.set(name.toLowerCase(), body)
      } else if (!settings.has(key)) settings.set(key, { text: value, line })
      const block = /^begin_(\w{1,30})$/.exec(key)?.[1]
      if (block === 'latex' || (block === 'export' && /^latex\b/i.test(value))) {
        silent = block
        return left > 0 ? printed('') : { text: '', line, latex: blockBelow(source, index, block) }
      }
      if (block !== undefined && /^(?:src|export|comment)$/.test(block)) {
        // References in BibTeX are read wherever they stand.
        if (/^bib/i.test(value)) return printed('```bibtex')
        silent = block
      }
      return printed(key === 'end_src' ? '```' : '')
    }
    if (drawer) {
      drawer = !/^:end:$/i.test(trimmed)
      return printed('')
    }
    const head = heading.exec(text)
    if (head !== null) {
      const level = head[1]?.length ?? 1
      if (left === 0 || level <= left) left = head[2] === 'COMMENT' || /:noexport:/.test(head[4] ?? '') ? level : 0
      return printed(left > 0 ? '' : `${'#'.repeat(Math.min(level, 6))} ${head[3] ?? ''}`)
    }
    if (left > 0) return printed('')
    if (/^:[\w-]{1,40}:$/.test(trimmed) && hasEnd(source, index)) {
      drawer = true
      return printed('')
    }
    if (/^#(?:\s|$)|^(?:scheduled|deadline|closed):\s*[<[]/i.test(trimmed)) return printed('')
    return printed(lineOf(text))
  })
  return { lines, settings, macros }
}

/** The lines of a block below the one that begins it. */
const blockBelow = (source: readonly string[], index: number, block: string): string => {
  const end = new RegExp(String.raw`^\s*#\+end_${block}\b`, 'i')
  const length = source.slice(index + 1).findIndex((line) => end.test(line.slice(0, 200)))
  return source.slice(index + 1, length < 0 ? source.length : index + 1 + length).join('\n')
}

/** A drawer has an end within a page's reach, before the next heading; settings within are read all the same. */
const hasEnd = (source: readonly string[], index: number): boolean => {
  const rest = source.slice(index + 1, index + 60)
  const end = rest.findIndex((line) => /^\s*:end:\s*$/i.test(line.slice(0, 200)))
  const next = rest.findIndex((line) => /^\*+ /.test(line))
  return end >= 0 && (next < 0 || end < next)
}

/** An item with its box and its term, or a table's rule, as Markdown has them; other lines as they stand. */
const lineOf = (text: string): string => {
  if (/^\s*\|[-+|]+\|?\s*$/.test(text)) return text.replaceAll('+', '|')
  const item = /^(\s*(?:[-+]|\d{1,4}[.)])|\s+\*)\s+(?:\[@\d{1,4}\]\s+)?(?:\[[ X-]\]\s+)?(.*)$/.exec(text)
  if (item === null) return text
  const [, mark = '', said = ''] = item
  const term = /^(.{1,120}?)\s+::\s+(.*)$/.exec(said)
  const bullet = mark.replace(/[+*]$/, '-')
  return term === null ? `${bullet} ${said}` : `${bullet} *${term[1]}* ${term[2]}`
}
