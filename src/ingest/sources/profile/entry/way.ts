import { cleanTitle } from '../field/clean-title.ts'
import { quotedAt } from '../field/quotation.ts'
import { withoutRemarks } from '../field/remarks.ts'
import { isTitle, skip } from '../field/title-place.ts'
import type { AuthorList } from '../people/author-list.ts'
import { isChineseName } from '../people/chinese-surnames.ts'
import type { Rich } from '../text/rich-text.ts'
import { behindTitle, type Front, frontsOf, peopleAtEnd, worthOfList } from './people-place.ts'
import type { Reference } from './reference.ts'
import { type Cut, cutsOf, type Seam, worthOfTitle, worthOfVenue } from './title-seam.ts'

/** One way to take a line apart: who wrote the work, where its title stands, where the rest begins. */
export interface Way {
  readonly authors: AuthorList | null
  readonly companions: boolean
  readonly authorsFirst: boolean
  readonly start: number
  readonly end: number
  readonly next: number
  readonly marked: boolean
  /** What the ways of a list's entries have in common: where people stand, what parts them from the title, what ends it. */
  readonly layout: readonly string[]
  /** How well all parts look; the higher the better. */
  readonly worth: number
}

/** A title with the sign that ends it, and how well both look. */
interface Title {
  readonly start: number
  readonly end: number
  readonly behind: number
  readonly next: number
  readonly seam: string
  readonly worth: number
}

const nameInFront = /^(\p{Script=Han}{2,4})\s?(?:[*＊#\d]\s?)?[,，、.．。;；:：\s]/u

/** How much a title in 汉字 looks like a whole one. */
const worthOfWords = (title: string): number => {
  let worth = worthOfTitle(title)
  const name = nameInFront.exec(title)?.[1]
  if (name !== undefined) {
    // No title begins with two or three characters and a point.
    if (isChineseName(name) || (name.length < 4 && /^\p{Script=Han}+[.．。]/u.test(title))) worth -= 2
    else if (name.length < 4 && !/^\p{Script=Han}{2,4}\s/u.test(title)) worth -= 1.2
  }
  if (
    /[)）]?[合共]作[)）]|《[^《》]{2,30}》\s?[,，（(–—-]|(?:出版社|书馆|书局|学报|杂志)\s?[,，.．]|[,，].{0,20}(?:出版社|书馆|书局|学报)$/u.test(
      title,
    )
  )
    worth -= 2
  if (/[,，.．]\s?(?:19|20)\d\d\s?年?[)）]?$|^[\d.]+$/u.test(title)) worth -= 2
  if (/\s(?:\p{Script=Han}{0,10})(?:学报|通报)$/u.test(title)) worth -= 1.5
  return worth - 0.3 * (title.match(/[,，;；]/g) ?? []).length - (/[。．]./u.test(title) ? 1 : 0)
}

/** Type marks end titles and nothing else; a colon stands within them more often. */
const worthOfSeam: Readonly<Partial<Record<Seam, number>>> = { type: 3, colon: -1.5 }

const searched = 300
/** "（与张三合作）", "（张三，李四）" behind a title. */
const bracketBehindTitle = /(?<=\p{L}{3})\s?[（(](?=[与和\p{Script=Han}])/gu
/** A blank in front of what is a venue or a list of people: in 汉字, or in words that say so, or with marks. */
const blankBehindTitle =
  /(?<=[\p{L}\d)）])\s{1,4}(?=\p{Script=Han}{2,20}(?:[\s,，;；.．(（《*#]|$)|《|(?:International )?(?:Journal|Transactions|Proceedings|IEEE|ACM) |\p{Lu}\p{L}+,? \p{Lu}\p{L}+\s?(?:[(（]?[*#]|[;；]))/gu

/** Where a title may end: at each cut, in front of those who wrote it with the owner, at the end of the text. */
const endsOf = (rich: Rich, from: number): readonly Cut[] => {
  const { text } = rich
  const ends: Cut[] = [...cutsOf(rich, from)]
  const add = (at: number, next: number): void => {
    ends.push({ seam: 'blank', end: at, next, name: '', worth: 0 })
  }
  for (const { index } of text.slice(from, from + searched).matchAll(bracketBehindTitle))
    add(from + index, from + index)
  for (const { index, 0: blank } of text.slice(from, from + searched).matchAll(blankBehindTitle))
    add(from + index, from + index + blank.length)
  add(text.length, text.length)
  return ends
}

const worthOfRest = (text: string, at: number): number => {
  const rest = withoutRemarks(text.slice(at, at + 300)).replace(/^[\s.,，。;；]+/, '')
  return rest === '' ? 0 : /^[(（]?(?:19|20)\d\d/.test(rest) ? 0.5 : worthOfVenue(rest)
}

/** The ways in which a line of a Chinese list may be meant; `at` is behind its labels, `again` are names that come again. */
export const waysOf = (rich: Rich, at: number, again: ReadonlySet<string>): readonly Way[] => {
  const { text } = rich
  const ways: Way[] = []
  const last = peopleAtEnd(text, again)
  /** The ways with this title: `behind` is where its marks end, `next` where the sign behind it does. */
  const add = (front: Front, title: Title, marked: boolean): void => {
    const { start, end, behind, next, seam, worth } = title
    ways.push({
      authors: front.authors,
      companions: false,
      authorsFirst: front.authors !== null,
      ...{ start, end, next, marked },
      layout: [front.layout, seam],
      worth: front.worth + worth + worthOfRest(text, next),
    })
    if (front.authors !== null) return
    for (const people of behindTitle(text, behind, next, again))
      ways.push({
        ...people,
        authorsFirst: false,
        ...{ start, end, marked },
        layout: [people.companions ? 'companions' : 'title>people', seam],
        worth: people.worth + worth + worthOfRest(text, people.next),
      })
    if (last === null || next >= last.authors.start - 1) return
    ways.push({
      ...last,
      authorsFirst: false,
      ...{ start, end, next, marked },
      layout: ['people at the end', seam],
      worth: last.worth + worth + worthOfRest(text, next),
    })
  }
  for (const front of frontsOf(text, at, again)) {
    const start = skip(text, front.at, /[\s.,:;：，。．；]/)
    const quoted = quotedAt(text, start)
    if (quoted !== null) {
      const next = skip(text, quoted.afterwards, /[\s.,，。．;；:：]/)
      const { end, afterwards: behind } = quoted
      add(front, { start: quoted.start, end, behind, next, seam: 'quote', worth: 2 }, true)
      continue
    }
    for (const { end, next, seam } of endsOf(rich, start)) {
      const title = cleanTitle(text.slice(start, end))
      if (!isTitle(title)) continue
      const worth = worthOfWords(title) + (worthOfSeam[seam] ?? 0)
      const layout = next < text.length ? `title>${seam}` : 'title'
      add(front, { start, end, behind: end, next, seam: layout, worth }, false)
    }
  }
  return ways
}

/** The way in which a reference was read. */
export const wayOf = ({ authors, authorsFirst, body, companions, gaps, place, title }: Reference): Way => {
  const start = place?.start ?? 0
  const end = place?.end ?? 0
  const rest = gaps[0] ?? ''
  const worth = worthOfWords(title) + (authors === null ? 0 : worthOfList(authors)) + worthOfRest(rest, 0)
  return { authors, companions, authorsFirst, start, end, next: body.text.length, marked: false, layout: [], worth }
}
