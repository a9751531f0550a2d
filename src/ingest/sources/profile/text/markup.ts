/**
 * Reads Markdown, HTML and LaTeX marks in one pass over the characters; a delimiter without a partner is a mark of its
 * author (`Li*`) when it is single and layout when it is double (`MLSys'26**`).
 */

import { entityAt } from '../../html-entity.ts'
import { addHtml, raised } from './html-mark.ts'
import { matchAt } from './match-at.ts'
import { RichBuilder } from './rich-builder.ts'
import type { Rich, SpanKind } from './rich-text.ts'

const raisedSign = /\$?\s?\^\{?\s?(\\?[a-z]{1,8}|[\d,*†‡§¶#+✉\s]{1,12})\s?\}?\s?\$/iy
const raisedPlain = /\^(?:\{([\d,*†‡§¶#+\s]{1,12})\}|([\d*†‡]{1,3})\^?)/y
const latexStyle = /\\(textbf|textit|emph|underline|textsc|bf|it)\s?\{/y
const image = /!\[[^[\]\n]{0,200}\]\((?:[^()\s]|\([^()\s]{0,40}\)){0,500}\)/y
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
  if (!source.slice(open, limit).includes(')')) return -1
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

const addLatex = (builder: RichBuilder, source: string, at: number): number => {
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

const slippedIn = /^(\s{1,2})[\p{Lu}\p{Script=Han}][^*\n]{2,90}[^\s*]\*(?=[\s.,;:，。(（\d]|$)/u

const addDelimiter = (builder: RichBuilder, source: string, at: number): number => {
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
  // "_Salt Letters _12": a blank that slipped into the emphasis which ends here.
  const slipped = sign === '_' && run === 1 && wordCharacter.test(after) && builder.isOpen(sign)
  const canClose = (slipped || !/\s/.test(before)) && at > 0
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
  // "A title.* Salt Letters*, 12": a blank that slipped into the emphasis which begins here.
  const blanks =
    left === 1 && sign === '*' && /[.,;:，。]/.test(before) ? slippedIn.exec(source.slice(at + 1, at + 110)) : null
  if (blanks !== null) {
    builder.add(' ')
    builder.begin(sign, 'italic', sign)
    return run + (blanks[1] ?? '').length
  }
  // What is left after closing is a mark of its author; a lonely pair is layout.
  if (left === 1 || left === 3) builder.add(sign)
  else if (left >= 2 && sign === '_') builder.add(sign.repeat(left))
  return run
}

const namedReference = /`([^`<>\n]{1,400}?)`__?(?![\p{L}\p{N}])/uy
const namedAddress = /`([^`<>\n]{1,400}?)\s?<(https?:[^`<>\s]{1,500})>`__?/y

/** "`text <https://...>`_" and "`text`_": links of reStructuredText. */
const addNamedAddress = (builder: RichBuilder, source: string, at: number): number => {
  const found = matchAt(namedAddress, source, at) ?? matchAt(namedReference, source, at)
  if (found === null) return 0
  builder.begin('[', 'link', '')
  builder.add(found[1] ?? '')
  builder.end('[', found[2] ?? null)
  return found[0].length
}

/** `code` and ``code``; two backticks that two apostrophes close are LaTeX's quotation marks and stay. */
const addCode = (builder: RichBuilder, source: string, at: number): number => {
  const width = source[at + 1] === '`' ? 2 : 1
  const sign = source.slice(at, at + width)
  if (builder.end(`code${sign}`, null)) return width
  const close = source.indexOf(sign, at + width)
  if (close < 0 || close - at > 300 || close === at + width) return 0
  builder.begin(`code${sign}`, 'code', '')
  return width
}

/** "with [Ann Lee], [Bo Fox] and Cy Moe": people in brackets, whose addresses stand elsewhere under their names. */
const nameInBrackets =
  /(?:[,，&]|\b(?:with|by|and))\s\[\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\](?:[,，.;)]|\s(?:and|&)\s|$)/iu
/** So long a name is at most, and so far around it is looked for another. */
const longestName = 50
const neighbourhood = 160

/** True for a bracket that closes a name among people: the first of them, or one of several. */
const closesName = (source: string, at: number): boolean => {
  const open = source.lastIndexOf('[', at)
  if (open < 0 || at - open > longestName) return false
  const found = nameInBrackets.exec(source.slice(Math.max(0, open - 6), at + 7))?.[0]
  if (found === undefined) return false
  const before = source.slice(Math.max(0, open - neighbourhood), open)
  return (
    /^(?:with|by)/i.test(found) ||
    /\](?:\[\])?,? (?:and |& )?$/.test(before) ||
    nameInBrackets.test(before) ||
    nameInBrackets.test(source.slice(at + 1, at + neighbourhood))
  )
}

const addLinkEnd = (builder: RichBuilder, source: string, at: number): number => {
  if (source[at + 1] === '[') {
    // "[title][14]": the address stands elsewhere under its key.
    const close = source.indexOf(']', at + 2)
    return close > 0 && close - at < 40 && !/[\s,]{2}/.test(source.slice(at, close)) && builder.end('[', null)
      ? close - at + 1
      : 0
  }
  if (source[at + 1] !== '(') {
    if (closesName(source, at) && builder.end('[', null)) return 1
    // "[[04] A title [J]. Journal](...)": brackets within the words of a link close each other.
    builder.forget('[')
    return 0
  }
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
const step = (builder: RichBuilder, source: string, at: number): number => {
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
      return addNamedAddress(builder, source, at) || addCode(builder, source, at)
    default:
      return 0
  }
}

const special = /[\\<&!$^[\]}*_`]/

/** The text without its marks, and what the marks set apart. */
export const richOf = (source: string): Rich => {
  if (!special.test(source)) return { text: source, spans: [] }
  const builder = new RichBuilder()
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
