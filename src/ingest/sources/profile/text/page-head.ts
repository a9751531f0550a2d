import type { Line } from './line.ts'

const longestHead = 90

/** "Curriculum Vitae: Ann Lee    2", "2 | Ann Lee": words and a number at one end of a line. */
const numbered = (text: string): { readonly words: string; readonly page: number } | null => {
  if (text.length > longestHead) return null
  const found =
    /^(?<words>\D{3,80}?)[\s|,–—-]{1,80}(?<page>\d{1,3})$|^(?<first>\d{1,3})[\s|,–—-]{1,80}(?<rest>\D{3,80})$/u.exec(
      text,
    )
  const words = found?.groups?.words ?? found?.groups?.rest
  const page = Number(found?.groups?.page ?? found?.groups?.first)
  return words === undefined || !/\p{L}{2}/u.test(words) ? null : { words: words.trim().toLowerCase(), page }
}

/** The lines at the head or the foot of a page that end with the number that the page has, where form feeds part the pages. */
const atPageEnds = (lines: readonly Line[]): readonly number[] => {
  const words = lines.filter(({ text }) => text !== '')
  let page = 1
  return words.flatMap((line, index) => {
    const opens = line.pageStart && index > 0
    if (opens) page += 1
    const closes = words[index + 1]?.pageStart === true || (page > 1 && index === words.length - 1)
    if (!opens && !closes) return []
    return numbered(line.text)?.page === page ? [line.number] : []
  })
}

/** So few lines at the head of a document say whose it is. */
const headLines = 3

/** The name at the head of the document with a number behind it, each time a higher one, on lines of their own. */
const countedNames = (lines: readonly Line[]): readonly number[] => {
  const heads = new Set(
    lines
      .filter(({ text }) => text !== '')
      .slice(0, headLines)
      .map(({ text }) => text.toLowerCase()),
  )
  let last = 0
  return lines.flatMap((line, index) => {
    const alone = (lines[index - 1]?.text ?? '') === '' || (lines[index + 1]?.text ?? '') === ''
    const found = alone ? numbered(line.text) : null
    if (found === null || !heads.has(found.words) || found.page <= last || found.page > last + 2) return []
    last = found.page
    return [line.number]
  })
}

/** Lines that name whose document a page belongs to, with the number of the page. */
export const numberedHeadsOf = (lines: readonly Line[]): readonly number[] => [
  ...atPageEnds(lines),
  ...countedNames(lines),
]
