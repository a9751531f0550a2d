/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ŋ: 'n',
    ŧ: 't',
    ƒ: 'f',
    ɓ: 'b',
    ɗ: 'd',
    ƙ: 'k',
    ə: 'e',
    ς: 'σ',
  }),
)
const strangeLetters = new RegExp(`[${[...plainLetters.keys()].join('')}]`, 'g')

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: what people leave out when they type. */
const accents = new RegExp(
  '\\u0300-\\u036f \\u0591-\\u05c7 \\u064b-\\u065f \\u0670 \\u1ab0-\\u1aff \\u1dc0-\\u1dff \\u20d0-\\u20ff \\ufe20-\\ufe2f'
    .split(' ')
    .map((range) => `[${range}]`)
    .join('|'),
  'g',
)

const onlyPlain = /^[a-z0-9 ]*$/
/** Most titles and names by far: of what folding does only the small letters and the blanks remain. */
const onlyAscii = /^[\x20-\x7e]*$/
const notAsciiWord = /[^a-zA-Z0-9]+/g
const notWord = /[^\p{L}\p{M}\p{N}]+/gu
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Apostrophes as printed, and the marks that stand for them. */
const apostrophes = "'‘’`´ʹʻʼʿʾ"
const contraction = new RegExp(`(?<=\\p{L})[${apostrophes}](?=\\p{L}{1,2}(?!\\p{L}))`, 'gu')
const hasApostrophe = new RegExp(`[${apostrophes}]`)
const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g')

/** Hyphens that bind the parts of one word; a dash parts two words. */
const hyphen = '-\u2010\u2011\u2043\ufe63\uff0d'
const bindingHyphen = new RegExp(`(?<=[\\p{L}\\p{M}\\p{N}])[\\${hyphen}](?=[\\p{L}\\p{M}\\p{N}])`, 'gu')

/** Lower-case letters without accents, everything else untouched. */
export function foldLetters(text: string): string {
  if (onlyPlain.test(text)) return text
  if (onlyAscii.test(text)) return text.toLowerCase()
  return text
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(strangeLetters, (letter) => plainLetters.get(letter) ?? letter)
    .normalize('NFC')
}

function blanksBetweenWords(text: string): string {
  if (onlyPlain.test(text) && !text.includes('  ')) return text.trim()
  return text.replace(onlyAscii.test(text) ? notAsciiWord : notWord, ' ').trim()
}

/**
 * The text for comparing: lower case, no accents (ø is o, ß is ss), punctuation and hyphens as single blanks; Greek,
 * Han and other scripts stay. "don't" is one word. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  const folded = foldLetters(text)
  // Looking for letters around what may be an apostrophe costs more than all the rest, and few texts have one.
  return blanksBetweenWords(hasApostrophe.test(folded) ? folded.replace(contraction, '') : folded)
}

/**
 * The tokens of a personal name, one blank between them: "Ying-Chao O'Neill" is "yingchao oneill", "J.R. Smith" is
 * "j r smith". Order stays as printed; titles and suffixes stay too (`parseName` takes them off). The same for
 * words of titles, where "pre-training" and "pretraining" are one.
 */
export function foldName(name: string): string {
  const folded = foldLetters(name)
  // Looking for letters around what may be a hyphen costs more than all the rest, and most names have none.
  return blanksBetweenWords(
    onlyPlain.test(folded) ? folded : folded.replace(anyApostrophe, '').replace(bindingHyphen, ''),
  )
}

/** As `foldName`, but hyphens part tokens: "Ying-Chao Feng" is "ying chao feng". */
export function foldNamePieces(name: string): string {
  return blanksBetweenWords(foldLetters(name).replace(anyApostrophe, ''))
}
