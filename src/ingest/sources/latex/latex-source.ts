/** Commands' names in LaTeX: letters, with a star where they have a second form, or one sign. */
const commandName = /\\(?:[A-Za-z@]{1,40}\*?|[\s\S]|$)/y
const blanksAndComments = /(?:[ \t]|%[^\n]{0,4000}(?:\n[ \t]*|$))*(?:\n[ \t]*)?(?:[ \t]|%[^\n]{0,4000}(?:\n[ \t]*|$))*/y

/** A part of a source: from one offset to before the other. */
export interface Slice {
  readonly from: number
  readonly to: number
}

/** LaTeX with its braces matched once, so that any group is found at once however deep it lies. */
export class LatexSource {
  readonly text: string
  private readonly closing = new Map<number, number>()
  private readonly fixedLine: number | null
  private readonly starts: number[] = [0]

  /** The line is given for text that a definition put there, which has the place of its command. */
  constructor(text: string, fixedLine: number | null) {
    this.text = text
    this.fixedLine = fixedLine
    const open: number[] = []
    for (let at = 0; at < text.length; at += 1) {
      switch (text[at]) {
        case '\\':
          at += 1
          if (text[at] === '\n') this.starts.push(at + 1)
          break
        case '%': {
          const end = text.indexOf('\n', at)
          at = end < 0 ? text.length : end - 1
          break
        }
        case '\n':
          this.starts.push(at + 1)
          break
        case '{':
          open.push(at)
          break
        case '}': {
          const start = open.pop()
          if (start !== undefined) this.closing.set(start, at)
          break
        }
        default:
      }
    }
  }

  lineAt(offset: number): number {
    if (this.fixedLine !== null) return this.fixedLine
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The command at an offset, with its backslash. */
  commandAt(offset: number): string {
    commandName.lastIndex = offset
    return commandName.exec(this.text)?.[0] ?? '\\'
  }

  /** Behind blanks, comments and at most one line feed. */
  skipBlanks(offset: number, end: number): number {
    blanksAndComments.lastIndex = offset
    return Math.min(end, offset + (blanksAndComments.exec(this.text)?.[0].length ?? 0))
  }

  /** What stands in the braces at an offset; null where no group begins there, or one that never ends. */
  groupAt(offset: number): Slice | null {
    if (this.text[offset] !== '{') return null
    const close = this.closing.get(offset)
    return close === undefined ? null : { from: offset + 1, to: close }
  }

  /** What stands in the brackets at an offset, groups within taken whole; null where none begin there. */
  optionAt(offset: number, end: number): Slice | null {
    if (this.text[offset] !== '[') return null
    const limit = Math.min(end, offset + 2_000)
    for (let at = offset + 1; at < limit; at += 1) {
      const character = this.text[at]
      if (character === '\\') at += 1
      else if (character === '{') at = this.closing.get(at) ?? at
      else if (character === ']') return { from: offset + 1, to: at }
      else if (character === '\n' && this.text[at + 1] === '\n') return null
    }
    return null
  }

  /** The groups and options that follow an offset, at most so many groups. */
  argumentsAt(
    offset: number,
    end: number,
    most: number,
  ): { readonly groups: readonly Slice[]; readonly option: Slice | null; readonly end: number } {
    const groups: Slice[] = []
    let option: Slice | null = null
    let at = offset
    while (groups.length < most) {
      const next = this.skipBlanks(at, end)
      const bracket = groups.length === 0 && next === at ? this.optionAt(at, end) : null
      if (bracket !== null) {
        option ??= bracket
        at = bracket.to + 1
        continue
      }
      const group = this.groupAt(next)
      if (group === null || group.to > end) break
      groups.push(group)
      at = group.to + 1
    }
    return { groups, option, end: at }
  }

  slice({ from, to }: Slice): string {
    return this.text.slice(from, to)
  }
}
