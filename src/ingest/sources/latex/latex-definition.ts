import type { LatexSource, Slice } from './latex-source.ts'

/** What a document says that one of its own commands stands for. */
export interface Definition {
  readonly body: string
  readonly parameters: number
  /** What the first parameter is where none is given in brackets; null where it must be given. */
  readonly preset: string | null
}

const newCommand = /^\\(?:re)?newcommand\*?$|^\\providecommand\*?$|^\\DeclareRobustCommand\*?$/

/** True for a command that defines another one, or an environment. */
export const isDefinition = (command: string): boolean =>
  newCommand.test(command) ||
  /^\\(?:[egx]?def|(?:re)?newenvironment\*?|(?:New|Renew|Provide|Declare)(?:Expandable)?Document(?:Command|Environment)|newcounter|newlength|newif|let)$/.test(
    command,
  )

/** The definition that stands behind a defining command; its name is null where it defines no command that prints. */
export const definitionAt = (
  source: LatexSource,
  command: string,
  offset: number,
  limit: number,
): { readonly name: string | null; readonly definition: Definition | null; readonly end: number } => {
  const start = source.skipBlanks(offset, limit)
  if (/^\\[egx]?def$/.test(command)) return plainDefinition(source, start, limit)
  if (command === '\\let') {
    const rest = /\\[A-Za-z@]{1,40}\s{0,3}=?\s{0,3}(?:\\[A-Za-z@]{1,40})?/y
    rest.lastIndex = start
    return { name: null, definition: null, end: start + (rest.exec(source.text)?.[0].length ?? 0) }
  }
  if (/environment/i.test(command)) {
    const { groups, end } = withOptions(source, start, limit, /Document/.test(command) ? 4 : 3)
    return { name: null, definition: null, end: Math.max(groups.at(-1)?.to ?? 0, end) }
  }
  const group = source.groupAt(start)
  const bare = group === null ? source.commandAt(start) : ''
  const name = group === null ? bare : source.slice(group).trim()
  const behind = group === null ? start + bare.length : group.to + 1
  const { groups, options, end } = withOptions(source, behind, limit, /Document/.test(command) ? 2 : 1)
  const body = groups.at(-1)
  if (body === undefined || !name.startsWith('\\')) return { name: null, definition: null, end }
  const spec = groups.length === 2 && groups[0] !== undefined ? source.slice(groups[0]) : null
  const count = spec !== null ? (spec.match(/[mMoO]/g)?.length ?? 0) : Number.parseInt(options[0] ?? '0', 10)
  return {
    name,
    definition: {
      body: source.slice(body),
      parameters: Number.isNaN(count) ? 0 : Math.min(Math.max(count, 0), 9),
      preset: spec !== null ? (/^\s*[oO]/.test(spec) ? '' : null) : (options[1] ?? null),
    },
    end,
  }
}

const plainDefinition = (
  source: LatexSource,
  start: number,
  limit: number,
): { readonly name: string | null; readonly definition: Definition | null; readonly end: number } => {
  const name = source.commandAt(start)
  const parameters = /(?:\s?#\d){0,9}\s?/y
  parameters.lastIndex = start + name.length
  const printed = parameters.exec(source.text)?.[0] ?? ''
  const at = source.skipBlanks(start + name.length + printed.length, limit)
  const body = source.groupAt(at)
  if (body === null || body.to > limit) return { name: null, definition: null, end: start + name.length }
  const count = printed.match(/#/g)?.length ?? 0
  return { name, definition: { body: source.slice(body), parameters: count, preset: null }, end: body.to + 1 }
}

/** Groups with brackets anywhere between them. */
const withOptions = (
  source: LatexSource,
  start: number,
  limit: number,
  most: number,
): { readonly groups: readonly Slice[]; readonly options: readonly string[]; readonly end: number } => {
  const groups: Slice[] = []
  const options: string[] = []
  let at = start
  while (groups.length < most) {
    const next = source.skipBlanks(at, limit)
    const option = source.optionAt(next, limit)
    if (option !== null) {
      options.push(source.slice(option))
      at = option.to + 1
      continue
    }
    const group = source.groupAt(next)
    if (group === null || group.to > limit) break
    groups.push(group)
    at = group.to + 1
  }
  return { groups, options, end: at }
}

/** The body with what was given in the places of its parameters. */
export const expanded = ({ body }: Definition, given: readonly string[]): string =>
  body.replace(/##|#(\d)/g, (_sign, digit?: string) => (digit === undefined ? '#' : (given[Number(digit) - 1] ?? '')))
