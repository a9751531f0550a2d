import type { Rich, Span } from './rich-text.ts'
import { beginsLikeVenue, isNameWithNumber } from './venue.ts'

const abbreviation =
  /(?:^|[\s(])(?:vs|e\.g|i\.e|etc|st|dr|no|nos|vol|cf|approx|fig|inc|ltd|u\.s|u\.k|mr|mrs|ver|v\d+|sp|spp|subsp|var)$/i

/** True when the sign at a place ends a sentence, as titles end. */
export const isSentenceEnd = (text: string, at: number): boolean => {
  const character = text[at]
  if (character === '。' || character === '．') return true
  if (character !== '.' && character !== '?' && character !== '!' && character !== '？') return false
  const next = text[at + 1]
  if (next !== undefined && !/[\s"”’)\]\p{Script=Han}“[]/u.test(next)) return false
  if (character !== '.') return true
  const before = text.slice(Math.max(0, at - 12), at)
  if (abbreviation.test(before)) return false
  if (/(?:^|[\s(.])\p{Lu}$/u.test(before) && next === ' ' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false
  const behind = text.slice(at + 1, at + 30).trimStart()
  if (
    /^\p{Ll}/u.test(behind) &&
    !/^(?:in[: ]|to appear|arxiv|biorxiv|medrxiv|submitted|under|accepted|preprint|doi|http|pp)/i.test(behind)
  )
    return false
  return true
}

/** How far ahead the end of a title is looked for. */
const longestTitle = 600

const typeMark = /\[(?:[JCDMPRNAZSG]|EB|DB|CP)(?:\s?\/\s?(?:OL|CD|DK|MT))?\s?\]|\/\/\s?(?=\S)/

const nextSentenceEnd = (text: string, from: number, limit: number): number => {
  for (let at = from; at < limit; at += 1) if (isSentenceEnd(text, at)) return at
  return limit
}

/**
 * Where a title that begins at `from` ends: at a type mark of GB/T 7714, before a venue behind a comma, or at the end of
 * its sentence. `afterwards` is where the rest begins.
 */
export const titleEnd = (
  rich: Rich,
  from: number,
  commaStyle = true,
): { readonly end: number; readonly afterwards: number } => {
  const text = rich.text
  const limit = Math.min(text.length, from + longestTitle)
  const marked = typeMark.exec(text.slice(from, limit))
  if (
    marked !== null &&
    marked.index > 3 &&
    !text.slice(Math.max(from, from + marked.index - 6), from + marked.index + 1).includes(':/')
  ) {
    const end = from + marked.index
    return { end: trimmedEnd(text, from, end), afterwards: end + marked[0].length }
  }
  let sentence = nextSentenceEnd(text, from, limit)
  // "Does it work? Evidence from a city. Journal": a question is followed by the rest of its title.
  for (let round = 0; round < 3; round += 1) {
    const sign = text[sentence]
    const enough = sentence - from > 8
    if (sentence >= limit || (enough && sign !== '?' && sign !== '!' && sign !== '？')) break
    const following = nextSentenceEnd(text, sentence + 1, limit)
    const between = text.slice(sentence + 1, following).trim()
    const startsSpan = rich.spans.some((span) => span.kind === 'italic' && Math.abs(span.start - sentence) <= 3)
    if (
      following >= limit ||
      startsSpan ||
      beginsLikeVenue(between) ||
      isNameWithNumber(between) ||
      between.split(' ').length < 3
    )
      break
    sentence = following
  }
  // A title of several sentences is rare; one that a quotation or a part number holds together is not.
  if (/\b(?:part|vol|no) [IVX\d]+$/i.test(text.slice(from, sentence)) && sentence < limit) {
    const following = nextSentenceEnd(text, sentence + 1, limit)
    if (following < limit && !beginsLikeVenue(text.slice(sentence + 1, following).trim())) sentence = following
  }
  const venue = venueBehindComma(rich, from, sentence, commaStyle)
  if (venue !== null) return { end: trimmedEnd(text, from, venue), afterwards: venue }
  const question = text[sentence] === '?' || text[sentence] === '!' || text[sentence] === '？'
  return {
    end: trimmedEnd(text, from, question ? sentence + 1 : sentence),
    afterwards: Math.min(text.length, sentence + 1),
  }
}

const trimmedEnd = (text: string, from: number, end: number): number => {
  let at = end
  while (at > from && /[\s,.;:，。；–—|"”-]/.test(text[at - 1] ?? '')) at -= 1
  return at
}

const venueBehindComma = (rich: Rich, from: number, until: number, commaStyle: boolean): number | null => {
  const text = rich.text
  for (let at = from + 6; at < until; at += 1) {
    const character = text[at]
    if (character === '，' || character === ',' || character === ';' || character === '|' || character === '；') {
      const behind = text.slice(at + 1, at + 160)
      if (/^\s{0,2}(?:(?:19|20)\d\d|['’]\d\d)\b(?!\s?[-–]?\s?(?:election|census|world))/.test(behind)) return at
      const start = at + 1 + (behind.length - behind.trimStart().length)
      if (
        rich.spans.some(
          (span) =>
            (span.kind === 'italic' || span.kind === 'bold') &&
            Math.abs(span.start - start) <= 1 &&
            span.end - span.start > 2,
        )
      )
        return at
      if (beginsLikeVenue(behind.trimStart())) return at
      if (commaStyle && isNameWithNumber(behind) && !/^\s{0,2}\p{L}+ (?:and|or) /u.test(behind)) return at
      continue
    }
    if (
      (character === ' ' || character === '(') &&
      /^[ (](?:In (?:Proc|the \d|Proceedings)|in (?:Proc\.|Proceedings)|arXiv(?: preprint)?[: ]|IEEE Trans)/.test(
        text.slice(at, at + 30),
      )
    )
      return at
    if (
      character === ' ' &&
      /^\s(?:[–—-])\s/.test(text.slice(at, at + 3)) &&
      beginsLikeVenue(text.slice(at + 3, at + 140))
    )
      return at
    if (character === '(' && /^\((?:19|20)\d\d\)/.test(text.slice(at, at + 6))) return at
    if (
      character === '(' &&
      /^\([^()]{3,100}(?:Press|Publish\w*|Routledge|Verlag|Books|Wiley|Elsevier|Palgrave)\b[^()]{0,40}\)/u.test(
        text.slice(at, at + 160),
      )
    )
      return at
    if (character === '[' && /^\[[\p{L} ,/]{2,24}\]/u.test(text.slice(at, at + 28)) && at > from + 10) return at
  }
  return null
}

const opening: Readonly<Record<string, string>> = {
  '‘': '’',
  "'": "'",
  '“': '”',
  '"': '"',
  '«': '»',
  '《': '》',
  '「': '」',
  '『': '』',
  '„': '“',
  '‟': '”',
  '＂': '＂',
}

/** The place of what stands in quotation marks that open at `at`; null when nothing opens there or it is too short. */
export const quotedAt = (
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly afterwards: number } | null => {
  const sign = text[at] ?? ''
  const double = text.slice(at, at + 2)
  const latex = double === '``' || double === '‘‘' || double === "''"
  const close = latex ? (double === '‘‘' ? '’’' : "''") : opening[sign]
  if (close === undefined) return null
  const start = at + (latex ? 2 : 1)
  const limit = Math.min(text.length, start + 600)
  let depth = 0
  for (let index = start; index < limit; index += 1) {
    if (sign !== close && !latex && text[index] === sign) depth += 1
    const closing =
      text.startsWith(close, index) || (sign === '“' && (text[index] === '"' || text.startsWith('’’', index)))
    if (closing) {
      if (depth > 0) {
        depth -= 1
        continue
      }
      // A straight quotation mark before a letter opens an inner quotation.
      if (sign === '"' && /[\p{L}\d]/u.test(text[index + 1] ?? ' ') && /\s/.test(text[index - 1] ?? '')) {
        const inner = text.indexOf('"', index + 1)
        if (inner > 0 && inner < limit && text.indexOf('"', inner + 1) > 0) {
          index = inner
          continue
        }
      }
      if (index - start < 4) return null
      // An apostrophe inside of words closes nothing.
      if ((sign === '‘' || sign === "'") && !/^[\s,.;:)\]]|^$/.test(text.slice(index + 1, index + 2))) continue
      const width = latex ? 2 : 1
      // ""Why?": a study" keeps its colon part.
      if (/^\s?:\s?\p{L}/u.test(text.slice(index + width, index + width + 4))) return null
      return { start, end: index, afterwards: index + width }
    }
  }
  return null
}

const lengthOf = (span: Span): number => span.end - span.start

/** The span that sets a title apart at a place: the widest of those that begin there; null when none does. */
export const titleSpanAt = (rich: Rich, at: number): Span | null => {
  let found: Span | null = null
  for (const span of rich.spans) {
    if (Math.abs(span.start - at) > 1) continue
    const content = rich.text.slice(span.start, span.end).trim()
    const words = content.split(/\s+/).length
    if (words < 2 && !/\p{Script=Han}{4}/u.test(content) && !(words === 1 && content.length > 8)) continue
    const behind = rich.text.slice(span.end, span.end + 24)
    // A system's name alone, or a part that goes on in plain letters, is not the title.
    if (/^\s?[:：]\s?\S/.test(behind) || /^[\p{L}\d]/u.test(behind) || /^ \p{Ll}(?!rxiv|n:|n )/u.test(behind)) continue
    if (found === null || lengthOf(span) > lengthOf(found)) found = span
  }
  return found
}

/** The title without quotation marks, links and end marks around it; its own question mark stays. */
export const cleanTitle = (printed: string): string => {
  let title = printed.replace(/\s+/g, ' ').trim()
  for (let round = 0; round < 3; round += 1) {
    title = title
      .replace(/^[\s"“”'‘*_`.,:;，。．：《「\-–—|•]+(?=\S)/u, (match) =>
        /^['‘]$/.test(match) && /['’]/.test(title.slice(1)) ? match : '',
      )
      .replace(/\s?\[(?:[JCDMPRN]|EB)(?:\/OL)?\]$/u, '')
      .replace(/[\s"“”*_`,;:，。．：；》」|\-–—]+$/u, '')
      .replace(/\s?[([](?:pdf|code|link|arxiv|slides?|video|paper|preprint)[)\]]$/i, '')
    if (title.endsWith('.') && !/\.\.\.$|(?:^|[\s.])\p{L}\.$/u.test(title)) title = title.slice(0, -1)
    title = title.trim()
  }
  return title
}
