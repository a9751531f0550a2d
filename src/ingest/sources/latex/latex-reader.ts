import { accents, symbols } from '../bibtex/latex-symbol.ts'
import { plainStyle, type Style } from '../converted/marked-text.ts'
import {
  boldSwitches,
  breakCommands,
  headingLevels,
  italicSwitches,
  ownerCommands,
  plainSwitches,
  positionCommands,
  rawEnvironments,
  silentCommands,
} from './latex-command.ts'
import { type Definition, definitionAt, expanded, isDefinition } from './latex-definition.ts'
import { entryLines } from './latex-entry.ts'
import type { Scope } from './latex-environment.ts'
import { ownHeadings } from './latex-heading.ts'
import { LatexInline } from './latex-inline.ts'
import { isListName, typeset } from './latex-layout.ts'
import { mathText } from './latex-math.ts'
import { printOwner } from './latex-owner.ts'
import { LatexSource, type Slice } from './latex-source.ts'

/** Definitions within definitions are followed so deep. */
export const deepestExpansion = 20
/** All that definitions put into a document together, in characters. */
export const mostExpanded = 1_000_000

const wordOf = (command: string): string => command.replace(/^\\/, '').replace(/\*$/, '')

/** Reads LaTeX as a printer would that knows only what a CV needs. */
export class LatexReader extends LatexInline {
  private readonly definitions = new Map<string, Definition>()
  private readonly owner = new Map<string, Slice>()
  private readonly meansBreak: (line: number) => boolean
  private spent = 0

  constructor(meansBreak: (line: number) => boolean) {
    super()
    this.meansBreak = meansBreak
  }

  /** Reads a whole document. */
  document(source: LatexSource): void {
    const begin = /^[^%\n]{0,200}?\\begin\s{0,3}\{document\}/m.exec(source.text)
    const scope: Scope = { source, expansion: 0, group: 0 }
    const start = begin === null ? 0 : begin.index + begin[0].length
    if (begin !== null) this.preamble(scope, start)
    this.headings = ownHeadings(source.text.slice(start))
    const rest = /^[^%\n]{0,200}?\\end\s{0,3}\{document\}/m
    const end = rest.exec(source.text.slice(start))
    printOwner(this, this.owner, scope)
    this.run(scope, { from: start, to: end === null ? source.text.length : start + end.index }, plainStyle)
  }

  /** Definitions, and what the document states of its owner. */
  private preamble(scope: Scope, end: number): void {
    const { source } = scope
    for (let at = 0; at < end; ) {
      const character = source.text[at]
      if (character === '%') {
        const feed = source.text.indexOf('\n', at)
        at = feed < 0 ? end : feed + 1
        continue
      }
      if (character !== '\\') {
        at += 1
        continue
      }
      const command = source.commandAt(at)
      const behind = at + command.length
      if (isDefinition(command)) at = Math.max(behind, this.define(scope, command, behind, end))
      else if (command === '\\begin' && rawEnvironments.has(this.environmentAt(scope, behind)?.name ?? '')) {
        at = this.begin(scope, behind, end, plainStyle)
      } else {
        at = behind
        const word = wordOf(command)
        if (!ownerCommands.has(word) && !positionCommands.has(word)) continue
        const { groups, end: after } = source.argumentsAt(behind, end, 2)
        for (const [index, group] of groups.entries()) {
          const key = index === 0 ? word : `${word} ${index}`
          if (!this.owner.has(key)) this.owner.set(key, group)
        }
        at = Math.max(behind, after)
      }
    }
  }

  private define(scope: Scope, command: string, behind: number, end: number): number {
    const found = definitionAt(scope.source, command, behind, end)
    const word = found.name === null ? '' : wordOf(found.name)
    // What CVs are built of keeps its meaning, however a document lays it out.
    const known =
      headingLevels.has(word) ||
      silentCommands.has(word) ||
      accents.has(word) ||
      entryLines.has(word) ||
      word === 'item'
    if (found.definition !== null && found.name !== null && !known && this.definitions.size < 2_000)
      this.definitions.set(word, found.definition)
    return found.end
  }

  /** Reads a part of the source in a style. */
  run(scope: Scope, { from, to }: Slice, style: Style): void {
    const { source } = scope
    const { text } = source
    let current = style
    const outer: Style[] = []
    let start = from
    const flush = (end: number): void => {
      if (end > start) this.sheet.add(typeset(text.slice(start, end)), current, source.lineAt(start))
    }
    for (let at = from; at < to; ) {
      const character = text[at]
      switch (character) {
        case '\\': {
          flush(at)
          const command = source.commandAt(at)
          const word = wordOf(command)
          const behind = at + command.length
          if (boldSwitches.has(word) || italicSwitches.has(word) || plainSwitches.has(word)) {
            current = boldSwitches.has(word)
              ? { ...current, bold: true }
              : italicSwitches.has(word)
                ? { ...current, italic: true }
                : { ...plainStyle, href: current.href }
            at = source.skipBlanks(behind, to)
          } else at = Math.max(behind, this.command(scope, command, at, to, current))
          start = at
          break
        }
        case '{':
          flush(at)
          outer.push(current)
          at += 1
          start = at
          break
        case '}':
          flush(at)
          current = outer.pop() ?? style
          at += 1
          start = at
          break
        case '%': {
          flush(at)
          const feed = text.indexOf('\n', at)
          at = feed < 0 || feed >= to ? to : feed + 1
          while (at < to && (text[at] === ' ' || text[at] === '\t')) at += 1
          // The feed belongs to the comment; one more is a line without text, which ends the paragraph.
          if (at < to && text[at] === '\n') this.gap()
          start = at
          break
        }
        case '$': {
          flush(at)
          at = this.formula(scope, at, to, current)
          start = at
          break
        }
        case '~':
          flush(at)
          this.sheet.add(' ', current, source.lineAt(at))
          at += 1
          start = at
          break
        case '&':
          if (this.tables > 0) {
            flush(at)
            this.sheet.cell()
            at += 1
            start = at
          } else at += 1
          break
        case '\n': {
          const blank = /\n[ \t]*\n\s*/y
          blank.lastIndex = at
          const gap = blank.exec(text)?.[0].length ?? 0
          if (gap > 0) {
            flush(at)
            this.gap()
            at = Math.min(to, at + gap)
            start = at
          } else {
            if (scope.expansion === 0 && current === plainStyle && this.meansBreak(source.lineAt(at))) {
              flush(at)
              this.sheet.turn()
              start = at
            }
            at += 1
          }
          break
        }
        default:
          at += 1
      }
    }
    flush(to)
  }

  /** Does what a command says; returns where the text goes on. */
  private command(scope: Scope, command: string, at: number, to: number, style: Style): number {
    const { source } = scope
    const word = wordOf(command)
    const line = source.lineAt(at)
    const behind = at + command.length
    if (command === '\\\\' || breakCommands.has(word)) {
      const option = source.optionAt(source.text[behind] === '*' ? behind + 1 : behind, to)
      this.sheet.break()
      if (this.tables > 0 && this.lists.length === 0) this.sheet.gap()
      return option === null ? behind : option.to + 1
    }
    if (command === '\\(' || command === '\\[') {
      const close = source.text.indexOf(command === '\\(' ? '\\)' : '\\]', behind)
      if (close < 0 || close >= to || close - at > 2_000) return behind
      this.sheet.add(mathText(source.text.slice(behind, close)), style, line)
      return close + 2
    }
    if (isDefinition(command)) return this.define(scope, command, behind, to)
    if (word === 'begin') return this.begin(scope, behind, to, style)
    if (word === 'end') return this.end(scope, behind)
    // A list that a heading parts is suspended and resumed.
    if ((word === 'suspend' || word === 'resume') && isListName(this.environmentAt(scope, behind)?.name ?? ''))
      return word === 'resume' ? this.begin(scope, behind, to, style) : this.end(scope, behind)
    if (word === 'item' || word === 'bibitem') return this.item(scope, word, behind, to, style)
    if (accents.has(word)) return this.accent(scope, at, behind, to, style)
    const symbol = symbols.get(word)
    if (symbol !== undefined) {
      this.sheet.add(symbol, style, line)
      return /[a-z]$/i.test(command) ? this.behindWord(scope, behind, to) : behind
    }
    if (!/^\\[A-Za-z@]/.test(command)) {
      this.sheet.add(
        /^\\[ ,;:>\n~]$/.test(command) ? ' ' : /^\\[-/!()@<+]$/.test(command) ? '' : command.slice(1),
        style,
        line,
      )
      return behind
    }
    const definition = this.definitions.get(word)
    // One that is made of a section heads what that heads.
    const isHeading = this.headings.has(word) && !/\\(?:sub)*section\b/.test(definition?.body ?? '')
    if (definition !== undefined && !isHeading) return this.expand(scope, definition, behind, to, style, line)
    return this.known(scope, word, behind, to, style)
  }

  private expand(scope: Scope, definition: Definition, behind: number, to: number, style: Style, line: number): number {
    const { source } = scope
    const optional = definition.preset === null ? 0 : 1
    const { groups, option, end } = source.argumentsAt(behind, to, definition.parameters - optional)
    const given = groups.map((group) => source.slice(group))
    if (definition.preset !== null) given.unshift(option === null ? definition.preset : source.slice(option))
    const text = expanded(definition, given)
    this.spent += text.length + 1
    if (scope.expansion < deepestExpansion && this.spent <= mostExpanded) {
      const inner = new LatexSource(text, line)
      this.run(
        { source: inner, expansion: scope.expansion + 1, group: scope.group + 1 },
        { from: 0, to: text.length },
        style,
      )
    }
    return definition.parameters === 0 ? this.behindWord(scope, behind, to) : end
  }
}
