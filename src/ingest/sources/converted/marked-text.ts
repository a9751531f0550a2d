/** How a part of a line is set apart. */
export interface Style {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  /** Words of a program, or a badge that looks like them. */
  readonly code: boolean
  /** The address that it leads to; null for what is no link. */
  readonly href: string | null
}

/** The style of text that nothing sets apart. */
export const plainStyle: Style = { bold: false, italic: false, underline: false, code: false, href: null }

/** A part of a line in one style. */
export interface Run {
  readonly text: string
  readonly style: Style
}

const sameStyle = (left: Style, right: Style): boolean =>
  left.bold === right.bold &&
  left.italic === right.italic &&
  left.underline === right.underline &&
  left.code === right.code &&
  left.href === right.href

/** Neighbours of one style put together; a blank between two of one style belongs to them. */
const merged = (runs: readonly Run[]): readonly Run[] => {
  const result: { texts: string[]; style: Style }[] = []
  for (const [index, run] of runs.entries()) {
    if (run.text === '') continue
    const last = result.at(-1)
    const next = runs[index + 1]
    const blank = run.text.trim() === ''
    if (
      last !== undefined &&
      (sameStyle(last.style, run.style) || (blank && next && sameStyle(last.style, next.style)))
    ) {
      last.texts.push(run.text)
    } else result.push({ texts: [run.text], style: blank ? plainStyle : run.style })
  }
  return result.map(({ texts, style }) => ({ text: texts.join(''), style }))
}

const wordCharacter = /[\p{L}\p{N}]/u

/** Stars and brackets that the text itself has, so that they are not taken for marks. */
const escaped = (text: string, before: string): string =>
  text
    .replace(/\*{2,}|(?<![\p{L}\p{N}.)）\]*])\*/gu, (stars, at: number) =>
      stars.length === 1 && at === 0 && wordCharacter.test(before) ? stars : stars.replace(/\*/g, '\\*'),
    )
    .replace(/(?<![\p{L}\p{N}])_(?=\S)/gu, '\\_')
    .replace(/`/g, "'")
    .replace(/<(?=[/!a-z])/gi, '\\<')
    .replace(/&(?=#?\w{1,10};)/g, '\\&')
    .replace(/\](?=[([])/g, '] ')

interface Mark {
  readonly sign: string
  readonly tag: string
  readonly has: (style: Style) => boolean
}

const marks: readonly Mark[] = [
  { sign: '**', tag: 'b', has: (style) => style.bold },
  { sign: '*', tag: 'i', has: (style) => style.italic },
  { sign: '', tag: 'u', has: (style) => style.underline },
]

const address = (href: string): string =>
  href.trim().slice(0, 500).replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29').replace(/[<>]/g, '')

/** Takes the blanks at both ends out, so that marks stand next to what they mark. */
const around = (text: string, wrap: (inner: string) => string): string => {
  const inner = text.trim()
  if (inner === '') return text
  const start = text.slice(0, text.length - text.trimStart().length)
  return start + wrap(inner) + text.slice(text.trimEnd().length)
}

/** As {@link around}, for type: signs at the ends that part it from its neighbours are no part of what is set apart. */
const aroundWords = (text: string, wrap: (inner: string) => string): string => {
  const start = /^[\s,，;；:：)）]*/.exec(text)?.[0] ?? ''
  const end = /[\s,，;；:：(（]*$/.exec(text.slice(start.length))?.[0] ?? ''
  const inner = text.slice(start.length, text.length - end.length)
  return inner === '' ? text : start + wrap(inner) + end
}

/** Groups of neighbours for which the key is the same. */
const grouped = (runs: readonly Run[], key: (style: Style) => unknown): readonly (readonly Run[])[] => {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last !== undefined && first !== undefined && key(first.style) === key(run.style)) last.push(run)
    else groups.push([run])
  }
  return groups
}

/** Stars mark only where what stands beside them cannot be taken for a part of the mark. */
const withMark = (inner: string, mark: Mark, before: string, after: string): string => {
  const plain =
    mark.sign !== '' &&
    !inner.includes('*') &&
    /^(?:$|[\s([“"'、，,])/.test(before) &&
    !/^[\p{L}\p{N}*]/u.test(after) &&
    /^[\p{L}\p{N}([“"'‘]/u.test(inner)
  return plain ? `${mark.sign}${inner}${mark.sign}` : `<${mark.tag}>${inner}</${mark.tag}>`
}

/** A text that grows by its end, of which the last character is asked for again and again. */
class Growing {
  private readonly parts: string[] = []
  last: string

  constructor(last: string) {
    this.last = last
  }

  add(text: string): void {
    if (text === '') return
    this.parts.push(text)
    this.last = text.at(-1) ?? ''
  }

  get text(): string {
    return this.parts.join('')
  }
}

const renderPlain = (runs: readonly Run[], before: string): string => {
  const result = new Growing(before)
  for (const run of runs) {
    const isCode = run.style.code && run.text.trim() !== '' && run.text.length < 200
    result.add(isCode ? around(run.text, (inner) => `\`${inner.replace(/`/g, "'")}\``) : escaped(run.text, result.last))
  }
  return result.text
}

const render = (runs: readonly Run[], depth: number, before: string, after: string): string => {
  const mark = marks[depth]
  if (mark === undefined) return renderPlain(runs, before)
  const result = new Growing(before)
  const groups = grouped(runs, mark.has)
  for (const [index, group] of groups.entries()) {
    const previous = result.last
    const next = groups[index + 1]?.[0]?.text[0] ?? after
    const first = group[0]
    if (first === undefined || !mark.has(first.style)) {
      result.add(render(group, depth + 1, previous, next))
      continue
    }
    const inner = render(group, depth + 1, '', '')
    const words = (marked: string): string => {
      const start = inner.startsWith(marked) ? previous : ' '
      return withMark(marked, mark, start, inner.endsWith(marked) ? next : ' ')
    }
    result.add(wordCharacter.test(inner) ? aroundWords(inner, words) : inner)
  }
  return result.text
}

/** A line in Markdown: blanks put together, marks around what is set apart. */
export const markedText = (runs: readonly Run[]): string => {
  const clean = merged(runs.map(({ text, style }) => ({ text: text.replace(/\s+/g, ' '), style })))
  const groups = grouped(clean, ({ href }) => href)
  const result = new Growing('')
  for (const [index, group] of groups.entries()) {
    const href = group[0]?.style.href ?? null
    const previous = result.last
    const next = groups[index + 1]?.[0]?.text[0] ?? ''
    if (href === null) {
      result.add(render(group, 0, previous, next))
      continue
    }
    // A link all in bold is bold outside and a link inside, as people write it.
    const inner = render(group, 0, '', '')
    const target = address(href)
    result.add(around(inner, (label) => (target === '' ? label : `[${label}](${target})`)))
  }
  return result.text.replace(/ {2,}/g, ' ').trim()
}
