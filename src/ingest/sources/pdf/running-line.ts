import type { PrintedLine } from './pdf-lines.ts'

const pageNumber =
  /^(?:[-–—|•]\s?)?(?:page|p\.|pg\.?)?\s?\d{1,3}\s?(?:(?:of|\/|\|)\s?\d{1,3})?(?:\s?[-–—|•])?$|^第\s?\d{1,3}\s?页(?:\s?[,，/]?\s?共\s?\d{1,3}\s?页)?$/i

/** What stays the same of a running line from page to page. */
const keyOf = (text: string): string =>
  text
    .replace(/\d+/g, '#')
    .replace(/[ivxl]+$/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** The lines at the upper and lower end of pages that every page carries: headers, footers, page numbers. */
export const runningLines = (lines: readonly PrintedLine[], pages: number): ReadonlySet<PrintedLine> => {
  const running = new Set<PrintedLine>()
  const seen = new Map<string, PrintedLine[]>()
  for (const line of lines) {
    const share = line.line.y / line.pageHeight
    const atEdge = share < 0.1 || share > 0.9
    if (!atEdge || line.text.length > 160) continue
    if (pageNumber.test(line.text)) {
      running.add(line)
      continue
    }
    const key = `${share < 0.5 ? 'head' : 'foot'} ${keyOf(line.text)}`
    const group = seen.get(key)
    if (group === undefined) seen.set(key, [line])
    else group.push(line)
  }
  for (const group of seen.values()) {
    const onPages = new Set(group.map(({ place }) => place.page))
    if (onPages.size < 2 || onPages.size < pages * 0.4) continue
    const [first] = group
    const near = group.filter(
      (line) => first !== undefined && Math.abs(line.line.y - first.line.y) < line.line.size * 2,
    )
    // On the first page the same words may be the heading of the document.
    for (const line of group) {
      const isHead = line.place.page === 1 && !/\d/.test(line.text) && line.line.size > (group[1]?.line.size ?? 0) * 1.1
      if (!isHead && (near.length >= 2 || /\d/.test(line.text))) running.add(line)
    }
  }
  return running
}

const menuWord =
  /^[•·|\s]*(?:(?:home(?:page)?|about(?: me)?|bio(?:graphy)?|publications?|research|teaching|cv|resume|contact|blog|news|projects?|people|talks?|service|software|links|students?|awards?|group|team|主页|首页|论文|论文成果|发表论文|研究|教学|简历|联系方式|团队|新闻|项目)[•·|/\s]*)+$/i
const fewestMenuLines = 2

/** The menu of a printed web page: short lines at its head that name other pages. */
export const menuLines = (lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> => {
  const menu: PrintedLine[] = []
  for (const line of lines) {
    if (!menuWord.test(line.text)) break
    menu.push(line)
  }
  const first = menu[0]
  const whole = menu.length === 1 && first !== undefined && first.text.split(/\s+/).length >= 4
  return new Set(menu.length >= fewestMenuLines || whole ? menu : [])
}
