/** What is printed with a name and is not part of it: titles, degrees, generation suffixes; and the particles that are. */

const titlesBefore =
  /^(?:(?:assistant|associate|adjunct|full)\s+)?(?:professor|prof|dr|mr|mrs|ms|sir|ph\.?d|advisor|supervisor)(?:\.\s*|\s+|[:：]\s*)(?=\S)/iu
/** "MR Kohn": in capitals beside a surname alone they are initials; "MR JAMES KOHN" and "Mr Kohn" have a title. */
const initialsAsTitle = /^(?:MR|MS|DR)\s\p{Lu}\S*\p{Ll}\S*$/u
const hanTitlesBefore = /^(?:导师|指导教师|教授|博士|老师)[:：\s]+/u
const hanTitlesAfter =
  /[\s,，(（]*(?:副教授|助理教授|教授|博士生导师|博士|硕士|博导|老师|先生|女士|副研究员|研究员|院士|工程师)[)）]?$/u
const degreesAfter =
  /(?:,\s*(?:ph\.?\s?d|m\.?d|m\.?sc|d\.?phil|d\.?sc|m\.?eng|mba|(?:ieee|acm) fellow)|\s+(?:ph\.?\s?d|m\.d|m\.sc|d\.phil|d\.sc))\.?$/iu
const suffixAfter = /(?:,\s*|\s+)(jr\.?|sr\.?|junior|senior|2nd|3rd|i{2,3}|iv)$/iu
const suffixBeforeComma = /^([^,]+?),?\s+(jr|sr|i{2,3}|iv)\.?\s*,\s*(.+)$/iu
const asides = /[([（【][^)\]）】]*[)\]）】]/gu
const homonymNumber = /\s+\d{4}$/u

const suffixNames: ReadonlyMap<string, string> = new Map([
  ['junior', 'jr'],
  ['senior', 'sr'],
  ['2nd', 'ii'],
  ['3rd', 'iii'],
])

/** A printed name without its marks. */
export interface BareName {
  readonly text: string
  /** "jr", "sr", "ii", "iii", "iv"; null where none is printed. */
  readonly suffix: string | null
}

/** "Jr." and "III", as a suffix is printed. */
export const printedSuffix = (suffix: string): string =>
  /^i/.test(suffix) ? suffix.toUpperCase() : `${suffix.charAt(0).toUpperCase()}${suffix.slice(1)}.`

const repeatedly = (text: string, pattern: RegExp): string => {
  let rest = text
  for (;;) {
    const shorter = rest.replace(pattern, '').trim()
    if (shorter === rest || shorter === '') return rest
    rest = shorter
  }
}

/** The name without titles ("Prof.", "教授"), degrees, asides in brackets and homonym numbers, its suffix apart. */
export function bareName(text: string): BareName {
  let rest = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
  rest = rest.replace(asides, ' ').replace(/ +/g, ' ').trim() || rest
  rest = rest.replace(homonymNumber, '')
  if (!initialsAsTitle.test(rest)) rest = repeatedly(rest, titlesBefore)
  rest = repeatedly(repeatedly(rest, hanTitlesBefore), hanTitlesAfter)
  rest = repeatedly(rest, degreesAfter)
  rest = rest.replace(suffixBeforeComma, '$1, $3 $2')
  const found = suffixAfter.exec(rest)
  // "Wei, Jr" is left alone, and so is "Smith JR": there the letters are initials.
  if (found?.[1] === undefined || found.index === 0 || /^(?:JR|SR)$/.test(found[1])) return { text: rest, suffix: null }
  const suffix = found[1].toLowerCase().replace('.', '')
  const before = rest.slice(0, found.index)
  if (!/[\s,]/.test(before.trim())) return { text: rest, suffix: null }
  return { text: before.replace(/,\s*$/, ''), suffix: suffixNames.get(suffix) ?? suffix }
}

const particles: ReadonlySet<string> = new Set(
  'van von vom der den de del della dell dalla dos das ter zu zur ibn al el bint'.split(' '),
)
/** These are particles only in small letters: capitalised they are given names more often ("Xiao Di Wang"). */
const smallParticles: ReadonlySet<string> = new Set('di da do du le la ten te bin ben e y af av san st'.split(' '))

/** Where "Van" is a middle name. */
const vietnameseSurnames: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh'.split(' '),
)

const isParticle = (printed: string, folded: string): boolean =>
  particles.has(folded) || (smallParticles.has(folded) && printed === printed.toLowerCase())

/** How many of the last words are the family name: the last, and the particles before it; at least one stays given. */
export function familyLength(printed: readonly string[], folded: readonly string[]): number {
  if (folded.some((token) => vietnameseSurnames.has(token))) return 1
  let start = folded.length - 1
  while (start > 1 && isParticle(printed[start - 1] ?? '', folded[start - 1] ?? '')) start -= 1
  return folded.length - start
}

/** True for a particle of a family name, as "van" is, in whatever letters. */
export const particleWord = (folded: string): boolean => particles.has(folded) || smallParticles.has(folded)
