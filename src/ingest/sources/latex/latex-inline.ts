import { latexText } from '../bibtex/latex.ts'
import { plainStyle, type Style } from '../converted/marked-text.ts'
import { raised } from '../converted/raised-text.ts'
import { behindAssignment } from './latex-assignment.ts'
import {
  blankCommands,
  boldCommands,
  gapCommands,
  headingLevels,
  italicCommands,
  lastGroupCommands,
  marginCommands,
  ownerCommands,
  silentCommands,
  underlineCommands,
} from './latex-command.ts'
import { entryLines } from './latex-entry.ts'
import { deepestGroup, LatexEnvironments, type Scope } from './latex-environment.ts'
import { astronomyJournals } from './latex-journal.ts'
import { addressOf, areFieldsOfWork, isLabel, withYearLast } from './latex-layout.ts'
import { mathText } from './latex-math.ts'

/** What commands print within a line, and the lines of CV classes. */
export abstract class LatexInline extends LatexEnvironments {
  /** Commands of the document's own that head its sections. */
  protected headings: ReadonlySet<string> = new Set()

  protected formula(scope: Scope, at: number, to: number, style: Style): number {
    const { source } = scope
    const sign = source.text[at + 1] === '$' ? '$$' : '$'
    let close = at + sign.length
    while (close < to && source.text[close] !== '$') close += source.text[close] === '\\' ? 2 : 1
    if (close >= to || close - at > 2_000) return at + sign.length
    this.sheet.add(mathText(source.text.slice(at + sign.length, close)), style, source.lineAt(at))
    return Math.min(to, close + sign.length)
  }

  protected marked(scope: Scope, behind: number, to: number, style: Style): number {
    const at = scope.source.skipBlanks(behind, to)
    const group = scope.source.groupAt(at)
    if (group === null || group.to > to || scope.group >= deepestGroup) return behind
    this.inner(scope, group, style)
    return group.to + 1
  }

  protected link(scope: Scope, behind: number, to: number, style: Style): number {
    const { source } = scope
    const { groups, option, end } = source.argumentsAt(behind, to, 2)
    const [address, label] = groups
    if (address === undefined) return end
    const target = addressOf(source.slice(address))
    const href = /^(?:mailto:|tel:|#)/i.test(target) ? style.href : target
    if (label !== undefined) this.inner(scope, label, { ...style, href })
    else if (option !== null) this.inner(scope, option, { ...style, href })
    else this.sheet.add(target, style, source.lineAt(address.from))
    return label === undefined ? address.to + 1 : end
  }

  /** "\\doi{10.1/ab}{A title}" is a link with these words; "\\doi{10.1/ab}" is the number alone. */
  protected numbered(
    scope: Scope,
    behind: number,
    to: number,
    style: Style,
    { name, page }: { readonly name: string; readonly page: string },
  ): number {
    const { source } = scope
    const { groups } = source.argumentsAt(behind, to, 1)
    const [number] = groups
    if (number === undefined) return behind
    const written = addressOf(source.slice(number))
    const label = source.groupAt(number.to + 1)
    if (label === null || label.to > to) {
      this.sheet.add(
        new RegExp(`^${name}|^https?:`, 'i').test(written) ? written : `${name}${written}`,
        style,
        source.lineAt(number.from),
      )
      return number.to + 1
    }
    this.inner(scope, label, { ...style, href: /^https?:/i.test(written) ? written : `${page}${written}` })
    return label.to + 1
  }

  protected accent(scope: Scope, at: number, behind: number, to: number, style: Style): number {
    const { source } = scope
    let next = behind
    while (source.text[next] === ' ') next += 1
    const group = source.groupAt(next)
    const end =
      group !== null && group.to - group.from < 40
        ? group.to + 1
        : source.text[next] === '\\'
          ? next + source.commandAt(next).length
          : next + ([...source.text.slice(next, next + 2)][0]?.length ?? 0)
    this.sheet.add(latexText(source.text.slice(at, Math.min(end, to))), style, source.lineAt(at))
    return Math.min(end, to)
  }

  /** A word's end eats the blanks behind it, and an empty group that keeps them. */
  protected behindWord(scope: Scope, behind: number, to: number): number {
    const { text } = scope.source
    let at = behind
    while (at < to && text[at] === ' ') at += 1
    return at === behind && text.startsWith('{}', at) ? at + 2 : at
  }

  /** A name within the text heads it. */
  protected ownName(scope: Scope, behind: number, to: number): number {
    const { groups, end } = scope.source.argumentsAt(behind, to, 2)
    if (groups.length === 0) return end
    this.sheet.heading(1)
    for (const group of groups) {
      this.inner(scope, group, plainStyle)
      this.sheet.add(' ', plainStyle, scope.source.lineAt(group.from))
    }
    this.sheet.gap()
    return end
  }

  /** Words in the margin of a paragraph that begins head it; dates and numbers there belong to its text. */
  protected margin(scope: Scope, behind: number, to: number, style: Style): number {
    const { source } = scope
    const { groups, end } = source.argumentsAt(behind, to, 1)
    const [group] = groups
    if (group === undefined) return end
    const heads = this.sheet.empty && !/\d/.test(source.slice(group))
    if (heads) this.sheet.heading(2)
    this.inner(scope, group, heads ? plainStyle : style)
    if (heads) this.sheet.gap()
    else this.sheet.add(' ', style, source.lineAt(group.to))
    return end
  }

  /** Commands with several groups are lines of a CV; of unknown ones with one group or none only the text is printed. */
  protected entry(scope: Scope, word: string, behind: number, to: number, style: Style): number {
    const { source } = scope
    const { groups, end } = source.argumentsAt(behind, to, 9)
    const layout = entryLines.get(word)
    if (groups.length === 0) return layout === undefined ? this.behindWord(scope, behind, to) : end
    if (layout === undefined && groups.length === 1) {
      this.inner(scope, groups[0], style)
      return end
    }
    const lines = layout?.(groups.length) ?? [{ parts: groups.map((_group, index) => index), item: false }]
    const plain = this.lists.length === 0
    const texts = groups.map((group) => source.slice(group))
    if (plain) this.sheet.gap()
    for (const { parts, item } of lines) {
      const filled = withYearLast(
        parts.filter((index) => {
          const group = groups[index]
          return group !== undefined && source.slice(group).trim() !== ''
        }),
        texts,
      )
      if (item && filled.length > 0) this.sheet.item('-', this.lists.length)
      const apart = areFieldsOfWork(filled.map((index) => texts[index] ?? ''))
      for (const [place, index] of filled.entries()) {
        const group = groups[index]
        if (group === undefined) continue
        if (place > 0 && apart) this.sheet.break()
        else if (place > 0)
          this.sheet.add(isLabel(source, groups[filled[place - 1] ?? 0]) ? ' ' : ', ', style, source.lineAt(group.from))
        this.inner(scope, group, style)
      }
      this.sheet.break()
    }
    if (plain) this.sheet.outdent(0)
    return end
  }

  /** Commands that classes and packages define. */
  protected known(scope: Scope, word: string, behind: number, to: number, style: Style): number {
    const { source } = scope
    const line = source.lineAt(Math.max(0, behind - 1))
    const level = headingLevels.get(word) ?? (this.headings.has(word) ? 2 : undefined)
    if (level !== undefined) {
      const { groups, end } = source.argumentsAt(behind, to, 1)
      this.lists.length = 0
      this.sheet.outdent(0)
      this.sheet.heading(level)
      this.inner(scope, groups[0], plainStyle)
      this.sheet.gap()
      return end
    }
    if (boldCommands.has(word)) return this.marked(scope, behind, to, { ...style, bold: true })
    if (italicCommands.has(word)) return this.marked(scope, behind, to, { ...style, italic: true })
    if (underlineCommands.has(word)) return this.marked(scope, behind, to, { ...style, underline: true })
    if (gapCommands.has(word)) {
      this.gap()
      return behind
    }
    if (blankCommands.has(word)) {
      this.sheet.add(' ', style, line)
      return source.argumentsAt(behind, to, word === 'hspace' ? 1 : 0).end
    }
    if (word === 'href' || word === 'httplink' || word === 'link' || word === 'httpslink')
      return this.link(scope, behind, to, style)
    if (word === 'url' || word === 'nolinkurl' || word === 'path') {
      const { groups, end } = source.argumentsAt(behind, to, 1)
      if (groups[0] !== undefined) this.sheet.add(addressOf(source.slice(groups[0])), style, line)
      return end
    }
    if (word === 'doi') return this.numbered(scope, behind, to, style, { name: 'doi:', page: 'https://doi.org/' })
    if (word === 'arxiv')
      return this.numbered(scope, behind, to, style, { name: 'arXiv:', page: 'https://arxiv.org/abs/' })
    if (word === 'textsuperscript' || word === 'sup') {
      const { groups, end } = source.argumentsAt(behind, to, 1)
      if (groups[0] !== undefined) this.sheet.add(raised(mathText(source.slice(groups[0]))), style, line)
      return end
    }
    const silent = silentCommands.get(word)
    if (silent !== undefined) {
      // "\\setlength\\itemsep{0em}": a command stands for the first group.
      const bare = silent > 1 && source.text[behind] === '\\' ? source.commandAt(behind).length : 0
      return source.argumentsAt(behind + bare, to, bare > 0 ? silent - 1 : silent).end
    }
    if (word === 'vadjust') {
      const pre = /^\s{0,2}pre(?=\s{0,2}\{)/.exec(source.text.slice(behind, behind + 10))?.[0].length ?? 0
      return source.argumentsAt(behind + pre, to, 1).end
    }
    const journal = astronomyJournals.get(word)
    if (journal !== undefined) {
      this.sheet.add(journal, { ...style, italic: true }, line)
      return this.behindWord(scope, behind, to)
    }
    const last = lastGroupCommands.get(word)
    if (last !== undefined) {
      const { groups, end } = source.argumentsAt(behind, to, last)
      this.inner(scope, groups.at(-1), style)
      return end
    }
    if (word === 'iffalse') {
      const close = source.text.indexOf('\\fi', behind)
      return close < 0 || close >= to ? behind : close + 3
    }
    const assigned = behindAssignment(source.text, word, behind)
    if (assigned > behind) return Math.min(assigned, to)
    if (marginCommands.has(word)) return this.margin(scope, behind, to, style)
    if (ownerCommands.has(word) || word === 'title') return this.ownName(scope, behind, to)
    return this.entry(scope, word, behind, to, style)
  }
}
