import type { Line } from './line.ts'
import { numberedHeadsOf } from './page-head.ts'

const pageNumber =
  /^(?:[-–—•|]{1,2}\s?)?(?:page|p\.|pg\.?)?\s?\d{1,3}\s?(?:(?:of|\/|\|)\s?\d{1,3})?(?:\s?[-–—•|]{1,2})?$|^第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?$|^\d{1,3}\s?\/\s?\d{1,3}\s?页$/i
const vitaeHeader =
  /^(?:.{2,50}\s?[-–—|,·]\s?)?(?:curriculum vitae|c\.?v\.?|résumé|resume|vita|简历)(?:\s?[-–—|,·:]\s?|\s)(?:.{2,50}\s?[-–—|,·]\s?)?(?:page\s)?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?$/i
const nameWithPage =
  /^[\p{L}.,' -]{3,50}\s?[-–—|,·]\s?(?:page|p\.)\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?$|^(?:page|p\.)\s?\d{1,3}\s?[-–—|,·]\s?[\p{L}.,' -]{3,50}$/iu

/** "https://ann.example/papers.htm 1/3", "11/21/26, 4:05 PM Publications": what a browser prints below and above its pages. */
const printedByBrowser =
  /^(?:https?|file):\/\/\S{3,300}\s\d{1,3}\/\d{1,3}$|^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?: ?[AP]M)?(?:\s.{1,120})?$/i

/** "© 2026 Ann Lee", "Last updated: May 2026": whose page it is and how old, at its foot. */
const foot = /^(?:©|\(c\)|copyright\b)[\s©]{0,3}(?:19|20)\d\d|^(?:last (?:updated|modified)|最[后後]更新)[^\d]{0,30}\d/i

/** What a template prints where a field of it says nothing, and what leads back to the head of a page. */
const saysNothing =
  /^(?:n\/a\.?|\[?(?:back to (?:the )?top|(?:回到|返回)(?:顶部|页首)|回頂端)\]?(?:\(#[^()\s]{0,40}\))?)$/i

/** What a running header keeps from page to page. */
const keyOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()

const longestHeader = 90
const fewestRepeats = 3

/** "2026 Ann Lee": the sign in front of the year was lost. */
const dated = /^(?:19|20)\d\d [\p{L} .'’-]{3,40}$/u

const isFoot = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text ?? ''
  return foot.test(text) || (dated.test(text) && foot.test(lines[index + 1]?.text.slice(0, longestHeader) ?? ''))
}

const fraction = /^(\d{1,2})\/(\d{2})$/

/** "09/18", "12/23": months with their years, not pages of so many, since those would all be of the same number. */
const datesOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const found = lines.flatMap(({ text, number }) => {
    const [, month = '', year = ''] = fraction.exec(text.slice(0, 6)) ?? []
    return month === '' ? [] : [{ number, year, first: Number(month) }]
  })
  const apart = new Set(found.map(({ year }) => year)).size > 1 && found.every(({ first }) => first > 0 && first < 13)
  return new Set(apart ? found.map(({ number }) => number) : [])
}

/** Lines that pages carry and documents do not: page numbers and headers that come again and again with a number. */
export const furnitureOf = (lines: readonly Line[]): ReadonlySet<number> => {
  const counts = new Map<string, number[]>()
  const furniture = new Set<number>()
  const dates = datesOf(lines)
  for (const [index, line] of lines.entries()) {
    const { text } = line
    if (text === '' || text.length > longestHeader || dates.has(line.number)) continue
    const alone = (lines[index - 1]?.text ?? '') === '' || (lines[index + 1]?.text ?? '') === ''
    if (
      vitaeHeader.test(text) ||
      nameWithPage.test(text) ||
      isFoot(lines, index) ||
      (pageNumber.test(text) && alone && !/^(?:19|20)\d\d$/.test(text))
    ) {
      furniture.add(line.number)
      continue
    }
    // Only lines with a number or in front of a page's text repeat as headers; list items and headings repeat too.
    if (!/\d/.test(text) || /^[-*•]/.test(text) || !/\p{L}{2}/u.test(text)) continue
    const key = keyOf(text)
    counts.set(key, [...(counts.get(key) ?? []).slice(0, 200), line.number])
  }
  for (const [key, numbers] of counts) {
    if (numbers.length < fewestRepeats || !/page|vitae|第#页|last updated|printed|\b#\s?(?:of|\/)\s?#/.test(key))
      continue
    for (const number of numbers) furniture.add(number)
  }
  for (const number of pageNumbersOf(lines)) furniture.add(number)
  for (const number of countedPagesOf(lines)) furniture.add(number)
  for (const number of numberedHeadsOf(lines)) furniture.add(number)
  for (const number of runningHeadsOf(lines, furniture)) furniture.add(number)
  for (const { text, number } of lines) if (saysNothing.test(text) || printedByBrowser.test(text)) furniture.add(number)
  return furniture
}

/** No page has fewer lines, but the last one. */
const shortestPage = 15

/** Numbers on lines of their own that count the pages: 1, 2, 3, ..., each far below the last one, or at the end of a page. */
const pageNumbersOf = (lines: readonly Line[]): readonly number[] => {
  const found: number[] = []
  let page = 0
  let last = 0
  const words = lines.filter(({ text }) => text !== '')
  for (const [index, { text, number }] of words.entries()) {
    const printed = /^(?:[-–—]\s?)?(\d{1,3})(?:\s?[-–—])?$/.exec(text)?.[1]
    if (printed === undefined || Number(printed) !== page + 1) continue
    const ends = index === words.length - 1 || words[index + 1]?.pageStart === true
    if (!ends && number - last < shortestPage) continue
    found.push(number)
    page += 1
    last = number
  }
  return page > 1 ? found : found.filter((number) => lines[number]?.pageStart === true)
}

/** "1/3", "Page 2 of 3": lines of their own that count all pages there are, whatever stands around them. */
const countedPagesOf = (lines: readonly Line[]): readonly number[] => {
  const found = lines.flatMap(({ text, number }) => {
    const [, page, count] = /^(?:page\s)?(\d{1,3})\s?(?:\/|of)\s?(\d{1,3})$/i.exec(text.slice(0, 20)) ?? []
    return page === undefined ? [] : [{ number, page: Number(page), count: Number(count) }]
  })
  const [first] = found
  if (first === undefined || found.length < 2 || first.count > found.length + 1) return []
  const counts = found.every(({ page, count }, index) => count === first.count && page === first.page + index)
  return counts ? found.map(({ number }) => number) : []
}

/** Lines that come again beside the numbers of the pages or at their head, however little they say. */
const runningHeadsOf = (lines: readonly Line[], numbered: ReadonlySet<number>): readonly number[] => {
  const places = new Map<string, Set<number>>()
  const add = (line: Line | undefined): void => {
    if (line === undefined || line.text === '' || line.text.length > longestHeader || numbered.has(line.number)) return
    const key = keyOf(line.text)
    places.set(key, (places.get(key) ?? new Set()).add(line.number))
  }
  for (const number of numbered) for (const step of [-2, -1, 1, 2]) add(lines[number - 1 + step])
  const pages = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    if (!line.pageStart && index > 0) continue
    const head = line.text === '' ? lines[index + 1] : line
    if (head !== undefined && head.text !== '' && head.text.length <= longestHeader)
      pages.set(keyOf(head.text), [...(pages.get(keyOf(head.text)) ?? []), head.number])
  }
  return [
    ...[...places.values()].filter(({ size }) => size >= fewestRepeats).flatMap((same) => [...same]),
    // The first one may be the title of the document.
    ...[...pages.values()].flatMap((same) => (same.length > 1 ? same.slice(1) : [])),
  ]
}
