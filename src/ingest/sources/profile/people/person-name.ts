import { isCommonWord, isVenueAbbreviation } from '../field/common-words.ts'
import { isChineseName } from './chinese-surnames.ts'

/** A word of a name as printed, with its dot if it has one. */
export interface NameWord {
  readonly text: string
  readonly dotted: boolean
}

const particles: ReadonlySet<string> = new Set(
  "van von de der den del della di da dos das du do la las le los el al bin ibn ben bint ten ter 't af av zu zur und abu ould dit mac st ugli ogli oglu oğlu qizi kizi".split(
    ' ',
  ),
)
const suffix = /^(?:jr|sr|ii|iii|iv|phd|md|esq|frs)$/i
const title = /^(?:dr|prof|mr|mrs|ms|sir|ph\.?d)$/i

/** "MR Kohn": capitals beside a surname alone are initials. */
const isTitle = (word: NameWord, words: readonly NameWord[]): boolean =>
  title.test(word.text) && !(words.length === 2 && !word.dotted && /^(?:MR|MS|DR)$/.test(word.text))

/** "d." of "Bo C. d. S. Fox": a particle as short as an initial. */
const isShortParticle = (word: NameWord): boolean => word.dotted && /^\p{Ll}$/u.test(word.text)

/** "J.", "J", "JP", "Y-W.", "Yu." of a surname-first list: letters that stand for given names. */
export const isInitials = (word: NameWord): boolean => {
  if (isShortParticle(word)) return true
  const text = word.text.replaceAll('-', '')
  if (/^\p{Lu}$/u.test(text) || /^-(?:\p{L}|\p{Ll}{2,6})$/u.test(word.text)) return true
  if (word.dotted && /^\p{Lu}{1,3}$/u.test(text)) return true
  if (word.dotted && /^(?:\p{Lu}\p{Ll}|Th|Ch|Yu|Zh|Sh)$/u.test(text) && text.length === 2) return true
  return !word.dotted && /^\p{Lu}{2,3}$/u.test(text)
}

const isSingleInitial = (word: NameWord): boolean =>
  /^\p{Lu}{1,2}(?:-\p{Lu}{1,2}){1,2}$/u.test(word.text) ||
  /^-?\p{Lu}$|^-\p{Ll}{1,6}$/u.test(word.text) ||
  (word.dotted && /^-?\p{Lu}{1,2}$/u.test(word.text))

const capitalized = /^\p{Lu}[\p{L}\p{M}'’ʼ`´–-]*$/u
const shouted = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u
const caseless = /^[\p{Lo}\p{M}·・]+$/u

const isNameWord = (printed: NameWord): boolean => {
  const word = { ...printed, text: printed.text.replace(/^(?:-|['’ʼ]t )/, '') }
  if ((particles.has(word.text.toLowerCase()) && /^\p{Ll}|^['’]/u.test(word.text)) || isShortParticle(word)) return true
  if (/^al-\p{Lu}|^el-\p{Lu}|^d['’]\p{Lu}|^de\p{Lu}|^al\p{Lu}/u.test(word.text)) return true
  if (caseless.test(word.text)) return true
  if (!capitalized.test(word.text)) return false
  if (word.dotted && word.text.length > 3 && !/^(?:Jr|Sr|St|Dr|Prof)$/.test(word.text)) return word.text.length <= 12
  return true
}

/** How surely words are one person's name: 0 is no name, 1 a plain one; initials and known shapes count more. */
export const nameLikeness = (words: readonly NameWord[]): number => {
  const kernel = words.filter((word) => !(suffix.test(word.text) && words.length > 2) && !isTitle(word, words))
  if (kernel.length < 2 || kernel.length > 6) return 0
  // "Acta Sociologica": a journal.
  if (/^acta$/i.test(kernel[0]?.text ?? '')) return 0
  // "Owners do more": the verb, no part of a name that goes on.
  if (kernel.length === 2 && kernel[1]?.text === 'do') return 0
  let full = 0
  let initials = 0
  let loud = 0
  for (const word of kernel) {
    if (!isNameWord(word)) return 0
    if (isSingleInitial(word)) {
      initials += 1
      continue
    }
    if ((particles.has(word.text.toLowerCase()) && /^\p{Ll}/u.test(word.text)) || isShortParticle(word)) continue
    if (word.dotted && isVenueAbbreviation(word.text)) return 0
    if (isCommonWord(word.text)) {
      // "H. M. English": dotted initials in front make a surname even of a common word, and "Roe TO" has letters like one.
      const before = kernel.slice(0, -1)
      const letters = /^\p{Lu}{2}$/u.test(word.text) && before.every((other) => /^\p{Lu}\p{Ll}/u.test(other.text))
      if (
        kernel.length < 2 ||
        word !== kernel.at(-1) ||
        !(letters || before.every((other) => other.dotted && isSingleInitial(other)))
      )
        return 0
    }
    if (shouted.test(word.text)) {
      loud += 1
      // "LLM", "RDMA": abbreviations of titles; surnames in capitals stand beside a given name that is not.
      if (word.text.length > 14 || /-/.test(word.text.slice(0, 2))) return 0
    }
    full += 1
  }
  if (full === 0) return 0
  if (kernel.length > 5 && initials === 0) return 0
  if (loud > 0 && loud < full && kernel.length > 3) return 0.5
  return initials > 0 ? 1.2 : 1
}

/** True when one word may be a surname that stands before a comma: "Lu", "van Donkelaar", "Garcia Lopez". */
export const isSurname = (words: readonly NameWord[]): boolean =>
  words.length >= 1 &&
  words.length <= 4 &&
  words.every(
    (word) =>
      isNameWord(word) && (!word.dotted || particles.has(word.text.toLowerCase()) || /^(?:St|Jr)$/.test(word.text)),
  ) &&
  words.some((word) => /\p{L}{2,}/u.test(word.text)) &&
  !words.some((word) => isCommonWord(word.text) && /^\p{Lu}/u.test(word.text))

const group =
  /\b(?:Team|Collaborations?|[Cc]onsortium|Community|Initiative|Network|Working Group|[Ss]tudy [Gg]roup|[Ww]orking group|[Cc]ollaboration|[Rr]esearch [Gg]roup|[Ii]nvestigators|Task Force|Collaborative|Contributors|Committee|Project|Lab|Group|Alliance|Partnership)$/

/** True for an author that is no human being: "Ling Team", "The ATLAS Collaboration". */
export const isGroupName = (text: string): boolean =>
  (group.test(text) &&
    text.length <= 80 &&
    /^(?:the |on behalf of the )?[\p{Lu}\d]/iu.test(text) &&
    text.split(' ').length <= 9) ||
  /^(?:OpenAI|DeepSeek-AI|Google|Meta|Microsoft|NVIDIA|Anthropic|Gemma Team|Kimi Team)$/.test(text) ||
  /(?:团队|课题组|协作组|项目组)$/.test(text)

/** True for a group that may stand alone or first, where "Graph Neural Network" and "Property and Community" are titles. */
export const isSureGroup = (text: string): boolean =>
  /^(?:the |on behalf of the )/i.test(text) ||
  !/\b(?:Community|Network|Project|Lab|Group|Committee|Initiative|Partnership|Alliance|Collaborative|Contributors|[Rr]esearch [Gg]roup)$/.test(
    text,
  ) ||
  /\b(?:Working|[Ss]tudy) [Gg]roup$/.test(text)

/** Words of a printed name. */
export const nameWordsOf = (text: string): readonly NameWord[] =>
  (text.match(/-?\p{L}(?:[\p{L}\p{M}'’ʼ`´]|[-–](?=\p{L}))*\.?/gu) ?? []).map((match) => ({
    text: match.replace(/\.$/, ''),
    dotted: match.endsWith('.'),
  }))

/** True when the whole text is one person's name, in Latin letters or 汉字. */
export const isPersonName = (text: string): boolean => {
  const plain = text.trim()
  if (plain.length > 60 || plain === '') return false
  if (/^\p{Script=Han}+$/u.test(plain)) return isChineseName(plain)
  // "阿里木·哈力克": a name of other languages in 汉字.
  if (/^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,3}$/u.test(plain)) return true
  // "Ann Lee 李安": the name in both scripts.
  const native = /\p{Script=Latin}/u.test(plain) ? /\p{Script=Han}+/u.exec(plain)?.[0] : undefined
  if (native !== undefined && !isChineseName(native)) return false
  if (!/^[\p{L}\p{M}.'’ʼ`´ –-]+$/u.test(plain) || / [–-] /.test(plain)) return false
  return nameLikeness(nameWordsOf(plain)) > 0
}
