import type { Line } from './line.ts'

/** What stands in front of a page for the program that builds it. */
export interface FrontMatter {
  /** Lines that hold settings and no text. */
  readonly layout: ReadonlySet<number>
  /** The settings by their names in lower case. */
  readonly pairs: ReadonlyMap<string, string>
}

const longestMatter = 600
const fewestTextLines = 2
const shortestText = 40

/** Front matter's settings and lines; whole texts among the settings ("text: |") are no settings and stay readable. */
export const frontMatterOf = (lines: readonly Line[]): FrontMatter => {
  const layout = new Set<number>()
  const pairs = new Map<string, string>()
  const first = lines.findIndex((line) => line.text !== '')
  if (headerOf(lines, first, layout, pairs)) return { layout, pairs }
  if (first < 0 || !/^(?:---|\+\+\+)$/.test(lines[first]?.text ?? '')) return { layout, pairs }
  const close = lines.findIndex(
    (line, place) => place > first && place < first + longestMatter && /^(?:---|\.\.\.|\+\+\+)$/.test(line.text),
  )
  const matter = close > 0 ? lines.slice(first + 1, close) : []
  if (
    close < 0 ||
    !matter.every((line) => line.text === '' || /^[\w-]{1,40}\s?[:=]|^[-#[]|^\s/.test(line.text) || line.indent > 0)
  )
    return { layout, pairs }
  const texts = new Set([...textsAmong(matter), ...worksAmong(matter)])
  for (const line of lines.slice(first, close + 1)) {
    if (line.text === '' || texts.has(line.number)) continue
    layout.add(line.number)
    const pair = /^([\w-]{1,40})\s?[:=]\s{0,4}["']?(.{1,200}?)["']?$/.exec(line.text)
    if (pair !== null && line.indent === 0) pairs.set((pair[1] ?? '').toLowerCase(), (pair[2] ?? '').trim())
  }
  for (const [key, value] of onlyItemsOf(matter)) if (!pairs.has(key)) pairs.set(key, value)
  return { layout, pairs }
}

/** "author:" / "  - Ann Lee": the settings that hold a list of one. */
const onlyItemsOf = (matter: readonly Line[]): readonly (readonly [key: string, value: string])[] =>
  matter.flatMap(({ indent, text }, index) => {
    const key = indent === 0 ? /^([\w-]{1,40}):$/.exec(text)?.[1] : undefined
    const items = matter.slice(index + 1).findIndex((line) => line.indent === 0 && !/^- /.test(line.text))
    const list = matter.slice(index + 1, items < 0 ? matter.length : index + 1 + items)
    const value = /^- (?:name:\s?)?["']?(.{1,200}?)["']?$/.exec(list[0]?.text ?? '')?.[1]
    return key === undefined || value === undefined || list.filter((line) => /^- /.test(line.text)).length > 1
      ? []
      : [[key.toLowerCase(), value.trim()] as const]
  })

const headerKeys =
  /^(?:title|date|category|categories|tags|slug|authors?|summary|layout|status|template|lang|permalink|modified|keywords|description|url|save_as)$/i

/** "Title: ..." and "Date: ..." at once at the head of a page, without any rule around them. */
const headerOf = (lines: readonly Line[], first: number, layout: Set<number>, pairs: Map<string, string>): boolean => {
  const header: Line[] = []
  for (const line of lines.slice(Math.max(0, first), first + 20)) {
    const key = /^(\w{3,12}):\s?\S/.exec(line.text)?.[1]
    if (key === undefined || !headerKeys.test(key)) break
    header.push(line)
  }
  if (
    header.length < (/^title:\s?\S/i.test(header[0]?.text ?? '') ? 1 : 2) ||
    !header.some((line) => /^(?:title|date|layout|slug):/i.test(line.text))
  )
    return false
  for (const line of header) {
    layout.add(line.number)
    const at = line.text.indexOf(':')
    pairs.set(
      line.text.slice(0, at).toLowerCase(),
      line.text
        .slice(at + 1)
        .trim()
        .slice(0, 200),
    )
  }
  return true
}

const fewestWorks = 2

/** The lines of a list of works among the settings: "- title: ..." and what is said below each of them. */
const worksAmong = (matter: readonly Line[]): ReadonlySet<number> => {
  const heads = matter.filter((line) => /^- (?:title|name):\s?\S/.test(line.text))
  const works = new Set<number>()
  if (heads.length < fewestWorks || !matter.some((line) => /^(?:co-?)?authors?:\s?\S/i.test(line.text))) return works
  let inside = false
  for (const line of matter) {
    const head = heads.includes(line)
    if (head) inside = true
    else if (line.text !== '' && line.indent <= (heads[0]?.indent ?? 0)) inside = false
    if (inside && !/^#|:\s?(?:true|false|null|""|''|\[\]|)$/i.test(line.text)) works.add(line.number)
  }
  return works
}

/** The lines of block scalars that hold running text. */
const textsAmong = (matter: readonly Line[]): ReadonlySet<number> => {
  const texts = new Set<number>()
  for (let index = 0; index < matter.length; index += 1) {
    const head = matter[index]
    if (head === undefined || !/^(?:- )?[\w-]{1,40}:\s?[|>][+-]?\d?$/.test(head.text)) continue
    const block: Line[] = []
    for (const line of matter.slice(index + 1)) {
      if (line.text !== '' && line.indent <= head.indent) break
      block.push(line)
    }
    index += block.length
    if (block.filter((line) => line.text.length >= shortestText).length < fewestTextLines) continue
    for (const line of block) texts.add(line.number)
  }
  return texts
}
