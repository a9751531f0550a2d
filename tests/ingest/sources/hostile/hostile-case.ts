import type { HostileFormat } from './hostile-format.ts'

/** A piece of a source: a text, bytes, or a text again and again. */
export type Piece = string | Uint8Array | { readonly repeated: string; readonly times: number }

/** What an attack ends in: a rejected record, or, where a text stays as it is written, a record that holds it exactly. */
export type Ending = 'rejected' | 'kept'

/** One attack in one format: how the source is written, or null where the format has nothing to attack. */
export interface HostileCase {
  readonly name: string
  readonly ending?: (format: HostileFormat) => Ending
  /** Packed with gzip before it is read. */
  readonly packed?: boolean
  readonly write: (format: HostileFormat, full: boolean) => readonly Piece[] | null
}

const good = (format: HostileFormat, title: string): string => `${format.titled[0]}${title}${format.titled[1]}`

/** A record between two good ones, or alone where a source is one record. */
const between = (format: HostileFormat, bad: readonly Piece[], declared = ''): readonly Piece[] => {
  const { head, tail, many } = format
  const start = `${head[0]}${declared}${head[1]}`
  if (!many) return [start, ...bad, tail]
  const [before, behind] = [good(format, 'Good before'), good(format, 'Good behind')]
  return [`${start}${before}${format.between}`, ...bad, `${format.between}${behind}${tail}`]
}

const titled = (format: HostileFormat, ...title: readonly Piece[]): readonly Piece[] =>
  between(format, [format.titled[0], ...title, format.titled[1]])

const megabyte = 1024 * 1024

/** Just longer than what is taken as one record. */
const quickLine = (format: HostileFormat): number =>
  format.name === 'ORCID XML' ? 17 * megabyte : format.family === 'JSON' ? 33 * megabyte : 2.2 * megabyte

/** The name of the attack that takes the most bytes. */
export const longLine = 'a line of 1 GB'

const lines: HostileCase = {
  name: longLine,
  write: (format, full) => titled(format, { repeated: 'x', times: full ? 1024 * megabyte : quickLine(format) }),
}

const authors: HostileCase = {
  name: 'a million authors',
  write: (format, full) => {
    if (format.authored === null) return null
    const [before, author, behind] = format.authored
    // A register's names are no authors: only the size of the record is bounded, which the long line shows.
    if (format.name === 'ROR' && !full) return null
    const times = full ? 1_000_000 : format.name === 'ORCID XML' ? 100_000 : 30_000
    return between(format, [before, { repeated: author, times }, behind])
  },
}

const nesting: HostileCase = {
  name: 'nesting of 100,000',
  write: (format) => {
    const times = 100_000
    const [open, close] =
      format.family === 'BIBTEX'
        ? ['{', '}']
        : format.family === 'XML' || format.family === 'TAGGED' || format.family === 'TABLE'
          ? ['<i>', '</i>']
          : ['[', ']']
    const inner = [{ repeated: open, times }, 'x', { repeated: close, times }]
    if (format.family === 'JSON') {
      const [start, end] = format.titled
      const quote = start.endsWith('"') ? start.slice(0, -1) : start
      return between(format, [quote, { repeated: open, times }, '1', { repeated: close, times }, end.slice(1)])
    }
    if (format.family === 'YAML') return between(format, ['- canonical: ', ...inner])
    return titled(format, ...inner)
  },
}

const markup: HostileCase = {
  name: 'HTML in text, 100,000 deep',
  write: (format) =>
    format.family === 'XML' || format.family === 'YAML' || format.name === 'ROR'
      ? null
      : titled(format, { repeated: '<i>', times: 100_000 }, 'x', { repeated: '</i>', times: 100_000 }),
}

const invalid: HostileCase = {
  name: 'invalid UTF-8',
  write: (format) => titled(format, 'a', Uint8Array.of(0xff, 0x81, 0xfe), 'b'),
}

const zero: HostileCase = {
  name: 'NUL',
  write: (format) => titled(format, format.family === 'JSON' ? 'a\\u0000b' : 'a\0b'),
}

const surrogate: HostileCase = {
  name: 'half of a surrogate pair',
  write: (format) =>
    titled(
      format,
      'a',
      format.family === 'JSON'
        ? '\\ud800'
        : format.family === 'XML'
          ? '&#xD800;'
          : format.family === 'YAML'
            ? '\\uD800'
            : Uint8Array.of(0xed, 0xa0, 0x80),
      'b',
    ),
}

const bidi: HostileCase = { name: 'text turned around', write: (format) => titled(format, 'a\u202Etxt.exe') }

const proto: HostileCase = {
  name: '__proto__',
  write: (format) => (format.proto === null ? null : between(format, [format.proto[0], 'Bad', format.proto[1]])),
}

const laughs: HostileCase = {
  name: 'billion laughs',
  write: (format) => {
    if (format.family === 'XML') {
      const entities = Array.from(
        { length: 10 },
        (_, index) => `<!ENTITY l${index} "${index === 0 ? 'ha' : `&l${index - 1};`.repeat(10)}">`,
      )
      const bad = [`${format.titled[0]}&l9;${format.titled[1]}`]
      return between(format, bad, `<!DOCTYPE x [${entities.join('\n')}]>\n`)
    }
    if (format.family === 'BIBTEX')
      return between(format, [`@string{l="0123456789"}\n${'@string{l = l # l}\n'.repeat(40)}`])
    if (format.family === 'YAML') {
      const lists = Array.from(
        { length: 9 },
        (_, index) => `  l${index + 1}: &l${index + 1} [${`*l${index},`.repeat(10)}]`,
      )
      return between(format, [`- l0: &l0 [ha]\n${lists.join('\n')}\n  canonical: *l9`])
    }
    return null
  },
}

const external: HostileCase = {
  name: 'an external entity',
  write: (format) =>
    format.family === 'XML'
      ? between(
          format,
          [`${format.titled[0]}&secret;${format.titled[1]}`],
          '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n',
        )
      : null,
}

const selfReference: HostileCase = {
  name: 'a @string of itself',
  write: (format) => (format.family === 'BIBTEX' ? between(format, ['@string{me = me}\n']) : null),
}

const bigIds: HostileCase = {
  name: 'an id above 2^53',
  ending: ({ family }) => (family === 'JSON' || family === 'YAML' ? 'rejected' : 'kept'),
  write: (format) => between(format, [format.bigId[0], 'Bad', format.bigId[1]]),
}

const bomb: HostileCase = {
  name: 'a gzip bomb 1:1000',
  packed: true,
  write: (format, full) =>
    format.many
      ? [
          `${format.head.join('')}${good(format, 'Good before')}${format.between}${good(format, 'Good behind')}${format.between}`,
          { repeated: '\n', times: full ? 1024 * megabyte : megabyte / 4 },
        ]
      : [format.head[0], { repeated: '\n', times: full ? 1024 * megabyte : megabyte / 4 }],
}

/** Every attack of the table. */
export const hostileCases: readonly HostileCase[] = [
  laughs,
  external,
  bomb,
  lines,
  authors,
  nesting,
  markup,
  invalid,
  zero,
  surrogate,
  bidi,
  proto,
  selfReference,
  bigIds,
]

/** The pieces of a source as bytes, made as they are asked for. */
export async function* bytesOf(pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) yield piece
    else if (typeof piece === 'string') yield Buffer.from(piece)
    else {
      const most = Math.max(1, Math.floor(65_536 / piece.repeated.length))
      const block = Buffer.from(piece.repeated.repeat(Math.min(most, piece.times)))
      for (let left = piece.times; left > 0; left -= most)
        yield left >= most ? block : block.subarray(0, piece.repeated.length * left)
    }
  }
}
