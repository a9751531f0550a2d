import type { PaperStatus, VenueKind } from '../../../../model/record.ts'
import { cleanTitle } from '../field/clean-title.ts'
import { monthOf } from '../field/date.ts'
import { arxivIdIn, doiIn } from '../field/identifier.ts'
import { venueOf } from '../field/printed-venue.ts'
import { isAcronym, venueKindOf } from '../field/venue.ts'
import { isGroupName } from '../people/person-name.ts'
import type { Line } from '../text/line.ts'
import type { DraftAuthor, DraftPaper } from './paper-facts.ts'
import type { PlacedPaper } from './publications.ts'

/** A BibTeX entry that stands in a page, with the lines that it takes. */
export interface BibtexBlock {
  readonly from: number
  readonly to: number
  readonly type: string
  readonly fields: ReadonlyMap<string, string>
}

const opening =
  /@(article|inproceedings|incollection|inbook|book|booklet|conference|phdthesis|mastersthesis|thesis|misc|techreport|unpublished|proceedings|online|report)\s?\{\s?[^\s,{}]{0,120}\s?(?:,|$)/i
const longestBlock = 120

/** All entries of a document that close within bounds. */
export const bibtexBlocksOf = (lines: readonly Line[]): readonly BibtexBlock[] => {
  const blocks: BibtexBlock[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    const match = text.includes('@') ? opening.exec(text.slice(0, 4000)) : null
    if (match === null) continue
    const collected: string[] = []
    let depth = 0
    let last = -1
    for (let next = index; next < Math.min(lines.length, index + longestBlock) && last < 0; next += 1) {
      const part = (next === index ? text.slice(match.index) : (lines[next]?.text ?? '')).slice(0, 4000)
      for (let at = 0; at < part.length && last < 0; at += 1) {
        if (part[at] === '\\') at += 1
        else if (part[at] === '{') depth += 1
        else if (part[at] === '}') {
          depth -= 1
          if (depth === 0) last = next
        }
      }
      collected.push(part)
    }
    const from = lines[index]?.number
    const to = lines[last]?.number
    if (last < 0 || from === undefined || to === undefined) continue
    blocks.push({ from, to, type: (match[1] ?? '').toLowerCase(), fields: fieldsOf(collected.join(' ')) })
    index = last
  }
  return blocks
}

/** Values in braces or quotation marks, or bare, by their names in lower case. */
const fieldsOf = (source: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>()
  const name = /([a-z][a-z_-]{1,24})\s{0,20}=\s{0,20}/iy
  let at = source.indexOf(',') + 1
  while (at > 0 && at < source.length) {
    name.lastIndex = at
    const match = name.exec(source)
    if (match === null) {
      at += 1
      continue
    }
    const begin = name.lastIndex
    const end = valueEnd(source, begin)
    const key = (match[1] ?? '').toLowerCase()
    if (!fields.has(key)) fields.set(key, plain(source.slice(begin, end)))
    at = end
  }
  return fields
}

const valueEnd = (source: string, begin: number): number => {
  const quoted = source[begin] === '"'
  let depth = 0
  for (let at = begin; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') {
      if (depth === 0) return at
      depth -= 1
    } else if (quoted && character === '"' && depth === 0 && at > begin) return at + 1
    else if (!quoted && character === ',' && depth === 0) return at
  }
  return source.length
}

const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
}
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
}

/** A value without the marks around it and with LaTeX's letters as they print. */
const plain = (value: string): string =>
  value
    .replace(/\\(["'`^~=.]|[uvHckr](?=[\s{]))\s?\{?\\?(\p{L})\}?/gu, (_match, accent: string, letter: string) =>
      `${letter}${accents[accent] ?? ''}`.normalize('NFC'),
    )
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|[oOlLi])(?![a-zA-Z])\s?/g, (match, name: string) => letters[name] ?? match)
    .replace(/\\(?:text(?:it|bf|sc|rm)|emph|url|href)\s?(?=\{)/g, '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/^\s?["{]|["}]\s?$/g, '')
    .replace(/[{}]/g, '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---?/g, '–')
    .replace(/\s+/g, ' ')
    .trim()

const authorOf = (name: string, position: number): DraftAuthor => ({
  name,
  position,
  group: isGroupName(name),
  equalContribution: false,
  corresponding: false,
  affiliation: null,
  emphasis: [],
  emptyLink: false,
})

const kindOfType = (type: string, name: string): VenueKind => {
  if (type === 'article') return venueKindOf(name) === 'REPOSITORY' ? 'REPOSITORY' : 'JOURNAL'
  if (/thesis/.test(type)) return 'THESIS'
  if (/book|incollection/.test(type)) return 'BOOK'
  return venueKindOf(name)
}

/** The work that an entry describes; null when it has no title. */
export const paperOfBibtex = (block: BibtexBlock): PlacedPaper | null => {
  const { fields, type } = block
  const title = cleanTitle(fields.get('title') ?? '')
  if (title.length < 3) return null
  const names = (fields.get('author') ?? '')
    .split(/\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const cut = /^(?:others|et al\.?)$/i.test(names.at(-1) ?? '')
  const authors = (cut ? names.slice(0, -1) : names).map((name, index) => authorOf(name, index + 1))
  const place =
    fields.get('journal') ??
    fields.get('journaltitle') ??
    fields.get('booktitle') ??
    (/thesis/.test(type) ? (fields.get('school') ?? fields.get('institution')) : undefined) ??
    (/book/.test(type) ? fields.get('publisher') : undefined) ??
    fields.get('howpublished') ??
    ''
  const read = place === '' ? null : venueOf(place)
  const venue =
    read !== null
      ? { ...read, kind: kindOfType(type, place) }
      : isAcronym(place)
        ? { name: null, acronym: place, kind: venueKindOf(place) }
        : null
  const all = [...fields.values()].join(' ')
  const digits = /\b(?:19|20)\d\d\b/.exec(fields.get('year') ?? fields.get('date') ?? '')?.[0]
  const year = digits === undefined ? null : Number(digits)
  const note = `${fields.get('note') ?? ''} ${fields.get('pubstate') ?? ''}`
  const repository = venue?.kind === 'REPOSITORY' || (venue === null && arxivIdIn(all) !== null)
  const status: PaperStatus = /under review|submitted/i.test(note)
    ? 'SUBMITTED'
    : /to appear|accepted|in press|forthcoming/i.test(note)
      ? 'ACCEPTED'
      : repository
        ? 'PREPRINT'
        : venue !== null
          ? 'PUBLISHED'
          : 'UNKNOWN'
  const paper: DraftPaper = {
    authors,
    companions: false,
    marked: true,
    founded: true,
    facts: {
      title,
      authorsComplete: names.length > 0 && !cut,
      venue: status === 'SUBMITTED' ? null : venue,
      year,
      month: year === null ? null : monthOf(fields.get('month') ?? ''),
      posted: null,
      status,
      submittedTo: null,
      doi: doiIn(all),
      arxivId: arxivIdIn(all),
      topics: [],
    },
  }
  return { paper, from: block.from, to: block.to, textTo: block.to }
}

/** The lines that the entries take. */
export const linesOfBibtex = (blocks: readonly BibtexBlock[]): readonly number[] =>
  blocks.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))

const keyOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The papers and those BibTeX entries that tell of further ones; most repeat an entry that is printed beside them. */
export const withBibtex = (papers: readonly PlacedPaper[], blocks: readonly BibtexBlock[]): readonly PlacedPaper[] => {
  if (blocks.length === 0) return papers
  const known = new Set(papers.map(({ paper }) => keyOf(paper.facts.title)))
  const starts = papers.map(({ from, to }) => [from, to] as const).sort((left, right) => left[0] - right[0])
  let at = 0
  const all = [...papers]
  for (const block of blocks) {
    while (at < starts.length - 1 && (starts[at + 1]?.[0] ?? 0) <= block.from) at += 1
    const around = starts[at]
    const within = around !== undefined && around[0] <= block.from && around[1] >= block.to
    const placed = paperOfBibtex(block)
    if (placed === null || within || known.has(keyOf(placed.paper.facts.title))) continue
    known.add(keyOf(placed.paper.facts.title))
    all.push(placed)
  }
  return all.sort((left, right) => left.from - right.from)
}
