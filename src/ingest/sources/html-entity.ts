const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  bull: '•',
  star: '☆',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  sbquo: '‚',
  prime: '′',
  times: '×',
  minus: '−',
  shy: '',
  zwnj: '',
  ndash: '–',
  mdash: '—',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  dagger: '†',
  Dagger: '‡',
}

const accentMarks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
}
const wholeLetters: Readonly<Record<string, string>> = {
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  lambda: 'λ',
}

const pattern = '&(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));'
const entity = new RegExp(pattern, 'iy')
const entities = new RegExp(pattern, 'gi')

const codeText = (code: number): string =>
  code > 31 && (code < 0xd800 || (code > 0xdfff && code <= 0x10ffff)) ? String.fromCodePoint(code) : ' '

const namedText = (name: string): string | undefined => {
  const mark = accentMarks[name.slice(1)]
  return (
    named[name] ??
    named[name.toLowerCase()] ??
    wholeLetters[name] ??
    (mark === undefined ? undefined : `${name[0] ?? ''}${mark}`.normalize('NFC'))
  )
}

/** The text with its HTML entities read; what is none stays as printed. */
export const withoutEntities = (text: string): string =>
  text.includes('&') ? text.replace(entities, (whole) => entityAt(whole, 0)?.text ?? whole) : text

/** The character that an HTML entity at a place stands for, and the entity's length; null where none stands. */
export const entityAt = (source: string, at: number): { readonly text: string; readonly length: number } | null => {
  entity.lastIndex = at
  const found = entity.exec(source)
  if (found === null) return null
  const code = found[1] !== undefined ? Number(found[1]) : found[2] !== undefined ? Number.parseInt(found[2], 16) : null
  const text = code === null ? namedText(found[3] ?? '') : codeText(code)
  return text === undefined ? null : { text, length: found[0].length }
}
