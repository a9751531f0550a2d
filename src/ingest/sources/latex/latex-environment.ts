import { latexText } from '../bibtex/latex.ts'
import { plainStyle, type Style } from '../converted/marked-text.ts'
import { Sheet } from '../converted/sheet.ts'
import { environmentGroups, rawEnvironments, silentEnvironments } from './latex-command.ts'
import { holdsItems } from './latex-layout.ts'
import type { LatexSource, Slice } from './latex-source.ts'

/** The groups behind the name of an environment take no more. */
const longestGroups = 4000

/** Marked groups within marked groups are followed so deep; deeper ones are printed without their marks. */
export const deepestGroup = 100

interface List {
  /** The environment that it is; empty for items outside of any. */
  readonly name: string
  readonly numbered: boolean
  number: number
}

/** Where the reader stands: text that a definition gave has a depth. */
export interface Scope {
  readonly source: LatexSource
  readonly expansion: number
  readonly group: number
}

/** What lists, tables and other environments do to the lines. */
export abstract class LatexEnvironments {
  readonly sheet = new Sheet()
  protected readonly lists: List[] = []
  protected tables = 0

  /** Reads a part of the source in a style. */
  abstract run(scope: Scope, slice: Slice, style: Style): void

  protected gap(): void {
    if (this.lists.length > 0) this.sheet.break()
    else this.sheet.gap()
  }

  protected environmentAt(scope: Scope, offset: number): { readonly name: string; readonly end: number } | null {
    const at = scope.source.skipBlanks(offset, scope.source.text.length)
    const group = scope.source.groupAt(at)
    return group === null ? null : { name: scope.source.slice(group).trim().slice(0, 60), end: group.to + 1 }
  }

  protected begin(scope: Scope, offset: number, to: number, style: Style): number {
    const { source } = scope
    const environment = this.environmentAt(scope, offset)
    if (environment === null) return offset
    const { name, end } = environment
    const isRaw = rawEnvironments.has(name)
    if (isRaw || silentEnvironments.has(name)) {
      const close = source.text.indexOf(`\\end{${name}}`, end)
      const stop = close < 0 || close > to ? to : close
      if (isRaw) this.raw(source, end, stop)
      return close < 0 || close > to ? to : close + name.length + 6
    }
    const known = environmentGroups.get(name)
    // Groups below a free line are the text; so are those below the line that heads a section.
    const heads = name.toLowerCase().endsWith('section') && !/sub/i.test(name)
    const free = (heads ? /\}\s?\n/ : /\n[ \t]*\n/).exec(source.text.slice(end, end + longestGroups))
    const limit = known === undefined && free !== null ? Math.min(to, end + free.index + 1) : to
    const { groups, end: behind } = source.argumentsAt(end, limit, known ?? 6)
    // "[label=..., leftmargin=*]": how it is set.
    const option = known === 0 ? source.optionAt(end, to) : null
    const after = Math.max(end, behind, option === null ? 0 : option.to + 1)
    if (/^(?:tab(?:ular|u)|long|array|supertab|xltab)/.test(name)) {
      this.tables += 1
      this.gap()
      return after
    }
    if (known === undefined && groups.length > 0) {
      // An environment of the document's class: its groups head it.
      this.gap()
      if (heads) this.sheet.heading(2)
      for (const [index, group] of groups.entries()) {
        if (index > 0) this.sheet.add(', ', style, source.lineAt(group.from))
        this.inner(scope, group, heads ? plainStyle : style)
      }
      this.gap()
    }
    if (holdsItems(source, after, name)) {
      if (this.lists.length === 0) this.sheet.gap()
      if (this.lists.length < 50)
        this.lists.push({ name, numbered: name === 'enumerate' || name === 'thebibliography', number: 0 })
    } else this.gap()
    return after
  }

  protected raw(source: LatexSource, from: number, to: number): void {
    this.sheet.gap()
    let offset = from
    for (const text of source.text.slice(from, to).split('\n')) {
      if (text.trim() === '') this.sheet.gap()
      else this.sheet.raw(text, source.lineAt(offset))
      offset += text.length + 1
    }
    this.sheet.gap()
  }

  protected end(scope: Scope, offset: number): number {
    const environment = this.environmentAt(scope, offset)
    if (environment === null) return offset
    if (/^(?:tab(?:ular|u)|long|array|supertab|xltab)/.test(environment.name)) {
      this.tables = Math.max(0, this.tables - 1)
      this.gap()
    } else if (this.lists.some(({ name }) => name === environment.name)) {
      while (this.lists.length > 0 && this.lists.pop()?.name !== environment.name);
      this.sheet.outdent(Math.max(0, this.lists.length - 1))
    } else this.gap()
    return environment.end
  }

  protected item(scope: Scope, word: string, behind: number, to: number, style: Style): number {
    const { source } = scope
    const next = source.skipBlanks(behind, to)
    const option = source.optionAt(next, to)
    let end = option === null ? behind : option.to + 1
    if (word === 'bibitem') end = source.argumentsAt(end, to, 1).end
    if (this.lists.length === 0) this.lists.push({ name: '', numbered: word === 'bibitem', number: 0 })
    const list = this.lists.at(-1)
    const depth = Math.max(0, this.lists.length - 1)
    if (list !== undefined) list.number += 1
    const label = option === null || word === 'bibitem' ? '' : latexText(source.slice(option)).trim()
    const numbered = list?.numbered === true && option === null
    if (/^[[(]?[A-Z]{0,3}[-.]?\d{1,3}[\])]?[.:]?$/.test(label) && !/^(?:19|20)\d\d$/.test(label)) {
      this.sheet.item(/^\d+$/.test(label) ? `${label}.` : label, depth)
    } else {
      this.sheet.item(numbered || word === 'bibitem' ? `${list?.number ?? 1}.` : '-', depth)
      if (/[\p{L}\p{N}]/u.test(label) && option !== null) {
        this.inner(scope, option, { ...style, bold: true })
        this.sheet.add(' ', style, source.lineAt(option.to))
      }
    }
    return end
  }

  protected inner(scope: Scope, slice: Slice | undefined, style: Style): void {
    if (slice === undefined || scope.group >= deepestGroup) return
    this.run({ ...scope, group: scope.group + 1 }, slice, style)
  }
}
