import type { PersonName } from './person-name.ts'
import { givenPieces } from './person-name.ts'
import { isPinyinSyllable, isSyllable } from './pinyin-syllable.ts'

/**
 * Surnames as Wade-Giles (Taiwan) and Cantonese (Hong Kong) spell them, each with the pinyin of the surnames it may be; several
 * where several surnames sound alike. Wade-Giles is a rule (below); these are the spellings that the rule does not give.
 */
const surnames: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'au:ou chan:chen chang:zhang cheung:zhang cheng:zheng chiang:jiang chien:qian,jian chiu:qiu,zhao choi:cai chou:zhou ' +
    'chow:zhou chu:zhu chung:zhong fung:feng ho:he hsiao:xiao hsieh:xie hsu:xu hui:xu hung:hong kao:gao ko:ke,gao ' +
    'kuan:guan kung:gong,kong kuo:guo kwan:guan kwok:guo kwong:kuang lam:lin lau:liu lee:li leung:liang lim:lin ' +
    'lo:luo mok:mo ng:wu,huang pai:bai pang:peng poon:pan shih:shi siu:xiao so:su sung:song sze:shi tam:tan tang:deng ' +
    'teng:deng ting:ding tsai:cai tsang:zeng tsao:cao tse:xie tseng:zeng tsoi:cai tsui:cui,xu tung:dong wong:wang,huang ' +
    'yeh:ye yeung:yang yip:ye yiu:yao yuen:yuan,ruan'
  )
    .split(' ')
    .map((line) => {
      const [spelling = '', found = ''] = line.split(':')
      return [spelling, found.split(',')] as const
    }),
)

/** Initials of Wade-Giles with the pinyin that they may be, since the apostrophe of "ch'" is mostly left out. */
const initials: readonly (readonly [string, readonly string[]])[] = [
  ['ch', ['zh', 'ch', 'j', 'q']],
  ['hs', ['x']],
  ['ts', ['z', 'c']],
  ['tz', ['z', 'c']],
  ['sz', ['s']],
  ['sh', ['sh']],
  ['k', ['g', 'k']],
  ['p', ['b', 'p']],
  ['t', ['d', 't']],
  ['j', ['r']],
]
const finals: readonly (readonly [RegExp, string])[] = [
  [/^ien$/, 'ian'],
  [/^ung$/, 'ong'],
  [/^iung$/, 'iong'],
  [/^ih$/, 'i'],
  [/^(u|i|)eh$/, '$1e'],
  [/^uei$/, 'ui'],
  [/^erh$/, 'er'],
]
const mostSpellings = 24

/** Of the syllables that the rule does not give, the pinyin: their vowel is written u. */
const buzzing: ReadonlyMap<string, readonly string[]> = new Map([
  ['tzu', ['zi', 'ci']],
  ['szu', ['si']],
  ['ssu', ['si']],
])

/** The pinyin syllables that a syllable of Wade-Giles may be, itself among them where it is one. */
function syllablesOf(word: string): readonly string[] {
  const irregular = buzzing.get(word)
  if (irregular !== undefined) return irregular
  const [initial = '', heads = ['']] = initials.find(([start]) => word.startsWith(start)) ?? []
  const rest = word.slice(initial.length)
  const plain = initial === '' ? /^([bcdfghlmnrswyz]?)(.*)$/.exec(word) : null
  const [before, final] = plain === null ? ['', rest] : [plain[1] ?? '', plain[2] ?? '']
  const changed = finals.reduce((text, [pattern, pinyin]) => text.replace(pattern, pinyin), final)
  const found = heads.map((head) => head + before + changed).filter(isPinyinSyllable)
  return [...new Set(isPinyinSyllable(word) ? [word, ...found] : found)]
}

/** What a Chinese name in pinyin would be; surname and joined given name. */
export interface PinyinForm {
  readonly family: string
  readonly given: string
}

/** True for a spelling that is no plain pinyin: "Ching-hsiu", or a surname that Hong Kong and Taiwan spell so. */
const isOther = (family: string, pieces: readonly string[]): boolean =>
  surnames.has(family) || !isPinyinSyllable(family) || pieces.some((piece) => !isPinyinSyllable(piece))

/**
 * The pinyin forms of a name that may be Chinese, when its given name comes in syllables; the name itself first where it is
 * pinyin. Empty for other names. Given names are read by Wade-Giles alone: Cantonese ones do not tell their pinyin.
 */
export function pinyinForms(name: PersonName): readonly PinyinForm[] {
  const known = knownForms.get(name)
  if (known !== undefined) return known
  const forms = findPinyinForms(name)
  knownForms.set(name, forms)
  return forms
}

/** A name is compared with many others. */
const knownForms = new WeakMap<PersonName, readonly PinyinForm[]>()

function findPinyinForms(name: PersonName): PinyinForm[] {
  const { family } = name
  if (name.script !== 'Latn' || family === null || (!isSyllable(family) && !surnames.has(family))) return []
  const pieces = givenPieces(name)
  const joined = name.given.join('')
  const own = { family, given: joined }
  if (pieces.length === 0 || pieces.length > 3 || pieces.some((piece) => piece.length < 2)) return []
  if (!pieces.every((piece) => isSyllable(piece) || syllablesOf(piece).length > 0))
    return isPinyinSyllable(family) ? [own] : []
  if (!isOther(family, pieces)) return [own]
  const families = [...new Set([...(surnames.get(family) ?? []), ...syllablesOf(family)])]
  let givens = [joined]
  if (pieces.some((piece) => !isPinyinSyllable(piece))) {
    givens = ['']
    for (const piece of pieces)
      givens = givens.flatMap((start) => syllablesOf(piece).map((syllable) => start + syllable))
  }
  const found = families.flatMap((one) => givens.map((given) => ({ family: one, given })))
  return [own, ...found].slice(0, mostSpellings)
}

/** True when two different spellings may be of one Chinese name: "Ching-hsiu Hsu" and "Jingxiu Xu". */
export function areRomanisations(a: PersonName, b: PersonName): boolean {
  const [one, other] = [pinyinForms(a), pinyinForms(b)]
  const [plain, spelled] = one.length < other.length ? [one, other] : [other, one]
  if (spelled.length < 2) return false
  return plain.some(({ family, given }) => spelled.some((form) => form.family === family && form.given === given))
}
