import { Composer, type CST, Parser } from 'yaml'
import { noPersonFacts, type PrintedClaim } from '../../../model/record.ts'
import { faultOf } from '../bibliography/printed-text.ts'
import { storableText } from '../normalize-text.ts'
import { oversizeOfName } from '../oversize.ts'
import type { Found, SourceInput, SourceReader } from '../source-reader.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { asRecordText, inOneLine } from '../xml/printed-text.ts'
import { locatorOf, rejected } from '../xml/read-pieces.ts'
import { isSharedRemark } from './shared-id.ts'

/** The name of a claim that gives the author id of somebody who is known to be another person. */
export const differentPersonClaim = 'similar'

/** The name of a claim that gives the remark on a person: places of work, sometimes a name in 汉字. */
const remarkClaim = 'comment'

/** The longest entry there is has some 20 lines. */
const longestEntry = 32_000

interface Entry {
  readonly line: number
  readonly text: string
}

/** Entries of a list, each from its "- " on; what is longer than an entry can be is cut, and then fails to parse. */
async function* entriesOf(source: SourceInput): AsyncGenerator<Entry | { readonly refused: string }> {
  let rest = ''
  let line = 0
  let entry: { line: number; text: string } | null = null
  const take = (printed: string): Entry | null => {
    line += 1
    const text = printed.replace(/\r$/, '')
    const before = entry
    const isBlank = /^\s*(?:#.*)?$/.test(text) || /^(?:---|\.\.\.|%YAML)/.test(text)
    if (/^-(?:\s|$)/.test(text) || (before === null && !isBlank)) {
      entry = { line, text }
      return before
    }
    if (before !== null && !isBlank && before.text.length <= longestEntry) before.text += `\n${text}`
    return null
  }
  for await (const text of decodeXml(source)) {
    if (typeof text !== 'string') {
      yield text
      return
    }
    const lines = text.split('\n')
    lines[0] = `${rest}${lines[0] ?? ''}`
    // A line without end is kept only as far as it shows that it is none.
    rest = (lines.pop() ?? '').slice(0, longestEntry * 2)
    for (const printed of lines) {
      const whole = take(printed)
      if (whole !== null) yield whole
    }
  }
  const last = take(rest)
  if (last !== null) yield last
  if (entry !== null) yield entry
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? inOneLine(String(value)) : ''

const nameIn = (value: unknown): string | null => {
  if (!isMap(value)) return null
  const first = textOf(value.first)
  const last = textOf(value.last)
  if (first === '' && last === '') return null
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(last) ? `${last}${first}` : `${first} ${last}`.trim()
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Entries have three levels. */
const deepestLevel = 20

/** Brackets that are open at once; those within quotes count as well, where nobody has so many. */
const bracketLevels = (text: string): number => {
  let open = 0
  let most = 0
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    open += sign === '[' || sign === '{' ? 1 : -1
    most = Math.max(most, open)
  }
  return most
}

const tokensWithin = (token: CST.Token): CST.Token[] => {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}

const isTooDeep = (tokens: readonly CST.Token[]): boolean => {
  let level = tokens
  for (let depth = 0; depth <= deepestLevel && level.length > 0; depth++) level = level.flatMap(tokensWithin)
  return level.length > 0
}

/**
 * The value of an entry; null where it is none. The library goes down level by level, and V8 ends the whole process where it
 * has to compile a pattern at the end of the stack: so nothing deep comes to that.
 */
const parsed = (text: string): unknown => {
  if (bracketLevels(text) > deepestLevel) return null
  const tokens = [...new Parser().parse(text)]
  if (isTooDeep(tokens)) return null
  try {
    const [document, second] = new Composer({ logLevel: 'error' }).compose(tokens, true, text.length)
    if (document === undefined || second !== undefined || document.errors.length > 0) return null
    return document.toJS({ maxAliasCount: 10 })
  } catch {
    return null
  }
}

/** 汉字 in front of a remark such as "刘扬; Ph.D Purdue" are the person's name. */
const nativeName = /^(\p{Script=Han}{2,5})(?=\s*(?:;|,|$))/u

const readEntry = ({ line, text }: Entry): Found => {
  if (text.length > longestEntry)
    return rejected(`line ${line}`, `Expected at most ${longestEntry} characters in one entry, but it has more.`, text)
  const fault =
    faultOf(text) ?? (/(?:^|[\s{,])["']?__proto__["']?\s*:/.test(text) ? 'No field is called __proto__.' : null)
  if (fault !== null) return rejected(`line ${line}`, fault, text)
  const [entry] = listOf(parsed(text))
  const canonical = isMap(entry) ? nameIn(entry.canonical) : null
  if (!isMap(entry) || canonical === null)
    return rejected(`line ${line}`, 'Expected an entry with a canonical name, but got something else.', text)
  if (typeof entry.id === 'number' && !Number.isSafeInteger(entry.id))
    return rejected(`line ${line}`, 'Expected an id that is exact, but got a number above 2^53.', text)
  const id = textOf(entry.id)
  const locator = locatorOf(line, id === '' ? canonical : id)
  const remark = textOf(entry.comment)
  if (isSharedRemark(remark)) return rejected(locator, `Expected one person, but the entry says "${remark}".`, text)
  const variants = [...listOf(entry.variants), ...listOf(entry.variant)].flatMap((variant) => nameIn(variant) ?? [])
  const bad = [canonical, ...variants].map((name) => oversizeOfName(name) ?? faultOf(name)).find((one) => one !== null)
  if (typeof bad === 'string') return rejected(locator, bad, text)
  const claims: PrintedClaim[] = listOf(entry.similar)
    .map(textOf)
    .filter((other) => other !== '')
    .map((value) => ({ name: differentPersonClaim, value }))
  if (remark !== '') claims.push({ name: remarkClaim, value: remark })
  return {
    kind: 'record',
    record: {
      kind: 'person',
      subject: id === '' ? canonical : id,
      locator,
      text: asRecordText(storableText(text.trim())),
      person: {
        ...noPersonFacts,
        names: [...new Set([canonical, ...variants, ...(nativeName.exec(remark)?.slice(1) ?? [])])],
        identifiers: id === '' ? [] : [{ scheme: 'ACL', value: id }],
        claims,
      },
    },
  }
}

async function* readVariants(source: SourceInput): AsyncGenerator<Found> {
  let any = false
  for await (const entry of entriesOf(source)) {
    any = true
    yield 'refused' in entry ? rejected('line 1', entry.refused, '') : readEntry(entry)
  }
  if (!any) yield rejected('line 1', 'Expected a list of names, but the document is empty.', '')
}

/**
 * The reader of name_variants.yaml: a record for each person, with all names and the author id. Ids of people who are
 * known to be different are claims named `similar`. An entry that says it is several people is rejected.
 */
export const aclVariantsReader: SourceReader = {
  format: 'ACL_XML',
  recognises: (name, head) => /\.ya?ml$/i.test(name) && /^- canonical:/m.test(head),
  read: readVariants,
}

/** The author ids of a name_variants.yaml that stand for several people, for `aclReaderFor`. */
export const sharedIdsIn = async (source: SourceInput): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>()
  for await (const entry of entriesOf(source)) {
    if ('refused' in entry || !/several|multiple|many|different/.test(entry.text) || entry.text.length > longestEntry)
      continue
    const [value] = listOf(parsed(entry.text))
    if (isMap(value) && isSharedRemark(textOf(value.comment)) && textOf(value.id) !== '') ids.add(textOf(value.id))
  }
  return ids
}
