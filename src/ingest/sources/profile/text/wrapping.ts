import { isPersonName } from '../people/person-name.ts'
import type { Line } from './line.ts'
import type { Piece } from './piece.ts'
import { type Rich, type Span, sliceRich } from './rich-text.ts'

/** 汉字, kana and the signs among them. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・，。：；、（）“”《》「」『』【】]/gu

/** How wide a text prints: characters of Chinese and Japanese take two columns. */
const columnsOf = (text: string): number => {
  const head = text.length > 400 ? text.slice(0, 400) : text
  return text.length + (head.match(wide)?.length ?? 0)
}

/** So many lines of list items, which go on in the next line, show the column at which items are broken, where this share is nearly as long. */
const fewestOfItems = 6
const shareOfItems = 0.75
const widestItem = 110

/** A line of links is of any length. */
const linked = /https?:|\]\(|^\[?(?:pdf|link|doi|paper|code|slides)\b/i

/** The column at which the items of a list are broken while other lines of the document are paragraphs; null where none is plain. */
const itemColumn = (lines: readonly Line[]): number | null => {
  const lengths = lines.flatMap(({ text, indent, hardBreak }, index) => {
    const next = lines[index + 1]
    // What goes on stands indented below the mark of its item, and begins with words.
    const goesOn =
      next !== undefined &&
      next.indent >= 2 &&
      next.indent <= 4 &&
      /^[[(]?[\p{L}\d]/u.test(next.text) &&
      !linked.test(next.text)
    const within = /^[-*+•]\s/.test(text) || indent === next?.indent
    return goesOn && within && !hardBreak && !linked.test(text) ? [indent + columnsOf(text)] : []
  })
  if (lengths.length < fewestOfItems) return null
  const column = Math.max(...lengths)
  const full = lengths.filter((length) => length > column * 0.88).length
  return column <= widestItem && full >= lengths.length * shareOfItems ? column : null
}

/** The column at which a document breaks its lines; null for a document whose lines are paragraphs. */
export const wrapColumn = (lines: readonly Line[]): number | null => columnOfPage(lines) ?? itemColumn(lines)

const columnOfPage = (lines: readonly Line[]): number | null => {
  // An address cannot be broken: its line may be of any length.
  const lengths = lines
    .filter((line) => !/https?:|\]\(/.test(line.text.slice(0, 400)))
    .map((line) => line.indent + columnsOf(line.text))
    .filter((length) => length > 30)
  if (lengths.length < 6) return null
  const sorted = [...lengths].sort((left, right) => left - right)
  const column = sorted[Math.floor(sorted.length * 0.97)] ?? 0
  const longest = sorted.at(-1) ?? 0
  if (column > 135 || longest > column * 1.6) return null
  // Chinese breaks at any character: its full lines are all of one length.
  const han = lines.filter((line) => /\p{Script=Han}{8}/u.test(line.text.slice(0, 200))).length
  const least = han > lengths.length * 0.6 ? column - 4 : column * 0.82
  const full = lengths.filter((length) => length > least).length
  return full >= Math.max(4, lengths.length * 0.2) ? column : null
}

const danglingWord =
  /(?:^|[\s(])(?:and|or|of|for|in|In|on|the|a|an|with|to|from|by|via|using|at|as|into|under|between|through|over|towards?|based|its|their|is|are|than|per|versus|vs\.?|et|van|von|de|der|An|The|[.:] A|No\.|vol\.|pp\.|Vol\.|Proc\.|&|–)$/
const danglingSign = /[,;(\-–[“/、，（]$|:\s(?:A|An|The)$/
const lowerStart =
  /^(?!(?:joint(?:ly)? |joint work )?(?:with|by) \p{Lu}[\p{L}.'-]*,? \p{Lu}|\p{Ll}{1,2}\p{Lu}|(?:arxiv|biorxiv|medrxiv|doi)\b|https?:|www\.)\p{Ll}/u
/** "forthcoming “A title”": where the years of other entries stand. */
const stateInMargin = /^(?:forthcoming|in press|submitted) [“"\p{Lu}]/u
const closingStart = /^[)\],.;:%，。、）”’」』]/

const openQuotes = (text: string): boolean => {
  const tail = text.slice(-700)
  return (
    // What opened with one kind of marks may be closed by the other.
    (tail.match(/[“「『]/g) ?? []).length >
      (tail.match(/[”」』]/g) ?? []).length + ((tail.match(/"/g) ?? []).length % 2) ||
    (/(?:^|[\s(])"[^"]{4,}$/.test(tail) && (tail.match(/"/g) ?? []).length % 2 === 1) ||
    // A bracket that is open at the end of a sentence was forgotten, not broken.
    (!/[.。)）]$/.test(tail) && (tail.match(/[(（]/g) ?? []).length > (tail.match(/[)）]/g) ?? []).length)
  )
}

/** "..., Salt Blog (Oct. 20," / "2025)": the bracket that a line left open, closed at the head of the next one. */
export const closesBracket = (before: string, after: string): boolean =>
  /[(（][^()（）]{1,60}$/.test(before.slice(-80)) && /^[^()（）]{1,40}[)）]/.test(after)

/** "..., Yingqian Min, Beichen" / "Zhang, Junjie Zhang, ...": a list of people that was broken within a name. */
const endsInsideName = (before: string, after: string): boolean => {
  const parts = before.slice(-200).split(', ')
  const first = /^[^,]{2,30}(?=,)/.exec(after)?.[0]
  if (parts.length < 3 || first === undefined) return false
  const last = parts.at(-1) ?? ''
  return (
    !last.includes('.') &&
    last.length <= 20 &&
    !isPersonName(last) &&
    isPersonName(parts.at(-2) ?? '') &&
    isPersonName(`${last} ${first}`)
  )
}

/** "A title. A. Lee, B." above "Fox, C. Moe": behind a name that its initials stand in front of, those of the next one. */
const endsBeforeSurname = (before: string, after: string): boolean =>
  (/(?:^|[.,;?!] |\b(?:and|&) )(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]{1,30}[*†‡§¶#]?, (?:and )?(?:\p{Lu}\.[ -]?){1,3}$/u.test(
    before.slice(-100),
  ) &&
    /^(?:\p{Lu}\.[ -]?){0,2}\p{Lu}[\p{L}'’-]+(?:[*†‡§¶#,.]|$| \p{Lu}| and )/u.test(after)) ||
  // "A title. Ana C." / "Lee, Bo Fox, ...": full names, and the middle letter of the first one.
  (/[.)] \p{Lu}\p{Ll}+ \p{Lu}\.$/u.test(before.slice(-40)) && /^\p{Lu}[\p{L}'’-]+, \p{Lu}\p{Ll}+ \p{Lu}/u.test(after))

/** "A title (2019). A." above "Lee, B. Fox, C. Moe": a surname in front of names whose initials stand first. */
const endsBeforeList = (before: string, after: string): boolean =>
  /(?:^|[\s(])(?:\p{Lu}\.[ -]?){1,3}$/u.test(before.slice(-12)) &&
  /^\p{Lu}[\p{L}'’-]+[*†‡§¶#]?,? (?:and )?(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+(?:[*†‡§¶#]?[,.]| and )/u.test(after)

/** How surely the second line goes on with the first: 2 surely, 1 probably, 0 no sign of it. */
export const continues = (before: string, after: string, beforeWidth: number, column: number | null): 0 | 1 | 2 => {
  if (/[\p{L}]-$/u.test(before) && /^\p{L}/u.test(after)) return 2
  // "..., Rating: A" above "2016 Ann Lee ...": a mark, and the year of the next entry.
  const graded = /:\sA$/.test(before) && /^(?:19|20)\d\d/.test(after)
  if (!graded && (danglingWord.test(before) || danglingSign.test(before))) return 2
  const anew = /[.)]$/.test(before) && stateInMargin.test(after)
  if ((lowerStart.test(after) && !anew) || closingStart.test(after)) return 2
  // "... Database" / "(GAF-DB), Journal": a short form behind what it shortens.
  if (/\p{L}$/u.test(before) && /^\((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{Lu}\p{Ll}\d-]{2,12}\)/u.test(after)) return 2
  // "... J. Appl. Phys." / "113, 17E101 (2013)": a journal and its volume.
  if (
    /\b(?:Phys|Lett|Rev|Trans|Proc|Soc|Chem|Math|Sci|Eng|Appl|Int|Conf|Am|Astron|Biol|Res)\.$/.test(before) &&
    /^\d/.test(after)
  )
    return 2
  // "Technical Report TR" / "CS95105, ...": a report and its number.
  if (/\b(?:Report|Rep\.|TR|Memo|Memorandum)$/.test(before) && /^[A-Z]{0,6}[-/ ]?\d/.test(after)) return 2
  // "..., Bridge Works, May" / "2012."
  if (/\p{L}$/u.test(before) && /^(?:19|20)\d\d\.$/.test(after)) return 2
  if (endsInsideName(before, after) || endsBeforeSurname(before, after) || endsBeforeList(before, after)) return 2
  if (closesBracket(before, after)) return 2
  if (openQuotes(before) && !/^[-*•]\s/.test(after)) return 2
  if (column === null) return 0
  const word = unspacedStart.test(after) ? 2 : (/^[^\s\p{Script=Han}]+/u.exec(after)?.[0].length ?? 0)
  if (beforeWidth + 1 + word > column) return 1
  return 0
}

const compoundParts: ReadonlySet<string> = new Set(
  'self non multi cross low high large small real well end state long short fine semi pre post co time data cost energy resource human user model context domain task zero few one two three near open closed on off full half hand peer graph vision language text image point wide deep self-attention privacy memory cloud edge key super ultra micro macro inter intra anti event time-series'.split(
    ' ',
  ),
)

/** No blank stands between words of 汉字 and kana. */
const unspacedEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u
const unspacedStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** How much of the end of a text decides whether the next line goes on with it. */
const tailLength = 800

/**
 * A line that broken lines are joined to. The hyphen of a broken word goes, the one of a compound stays. Parts are put
 * together once, at the end: a list of thousands of names over hundreds of lines costs one pass.
 */
export class JoinedLine {
  private readonly parts: Rich[]
  private readonly glues: string[] = ['']
  /** The end of the text so far. */
  tail: string
  length: number

  constructor(first: Rich) {
    this.parts = [first]
    this.tail = first.text.slice(-tailLength)
    this.length = first.text.length
  }

  add(next: Rich): void {
    let glue = unspacedEnd.test(this.tail) && unspacedStart.test(next.text) ? '' : ' '
    const broken = /(\p{L}+)-$/u.exec(this.tail.slice(-40))
    if (broken !== null) {
      glue = ''
      const word = (broken[1] ?? '').toLowerCase()
      const compound = compoundParts.has(word) || !/^\p{Ll}/u.test(next.text) || /-\p{L}+-$/u.test(this.tail.slice(-40))
      const last = this.parts.at(-1)
      if (!compound && last !== undefined) {
        this.parts[this.parts.length - 1] = sliceRich(last, 0, last.text.length - 1)
        this.tail = this.tail.slice(0, -1)
      }
    }
    this.parts.push(next)
    this.glues.push(glue)
    this.tail = `${this.tail}${glue}${next.text.slice(-tailLength)}`.slice(-tailLength)
    this.length += glue.length + next.text.length
  }

  /** True while nothing was joined. */
  get single(): boolean {
    return this.parts.length === 1
  }

  toRich(): Rich {
    const [first] = this.parts
    if (this.parts.length === 1 && first !== undefined) return first
    const spans: Span[] = []
    const texts: string[] = []
    let length = 0
    for (const [index, part] of this.parts.entries()) {
      const glue = this.glues[index] ?? ''
      length += glue.length
      for (const span of part.spans) spans.push({ ...span, start: span.start + length, end: span.end + length })
      texts.push(glue, part.text)
      length += part.text.length
    }
    return { text: texts.join(''), spans }
  }
}

/** The width a piece takes in its line. */
export const widthOfPiece = (piece: Piece, line: Line | undefined): number =>
  line === undefined ? columnsOf(piece.source) : line.indent + columnsOf(line.text)
