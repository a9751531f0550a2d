/** The syllables of standard Chinese in pinyin without tones; a little wider than the official table. */
const syllable =
  '(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|[ryw])?(?:uang|iang|iong|ang|eng|ing|ong|uan|ian|iao|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|a|o|e|i|u|v)|er)'
const oneSyllable = new RegExp(`^${syllable}$`)
const twoSyllables = new RegExp(`^${syllable}{2}$`)
const severalSyllables = new RegExp(`^${syllable}{1,4}$`)

/** What Wade-Giles, Cantonese and Korean spellings have beside pinyin: "hsu", "tseng", "kwok", "yeon", "hyung". */
const otherSyllable =
  /^(?:hs|ts|ch|sh|kw|gw|ng|ky|gy|hy|my|py|by|ss|kk|[bcdfghjklmnprstwxyz])?(?:yeo|yae|eou|ae|ai|ao|au|ay|ee|ei|eo|eu|ia|ie|io|iu|oe|oi|oo|ou|ua|ue|ui|uo|ya|ye|yo|yu|wa|we|wi|wo|[aeiou])(?:ng|[bgklmnpt])?$/

/** True for a folded word that may be one syllable of standard Chinese. */
export const isPinyinSyllable = (word: string): boolean => oneSyllable.test(word)

/**
 * True for a folded word that may be one syllable of a Chinese or Korean name in a usual spelling. Some short western
 * names are of that form ("dan", "kim"), longer ones are not.
 */
export const isSyllable = (word: string): boolean => isPinyinSyllable(word) || otherSyllable.test(word)

/** True for a folded given name that may be a Chinese or Korean one: a syllable, or two of standard Chinese. */
export const isSyllabic = (word: string): boolean => isSyllable(word) || twoSyllables.test(word)

/**
 * The first letters of the syllables of a pinyin word, for each way to part it: "tf" of "tingfeng", "xa" and "x" of
 * "xian". Empty for a word that is no pinyin.
 */
export function syllableInitials(word: string): string[] {
  const found = new Set<string>()
  const part = (rest: string, letters: string): void => {
    if (rest === '') found.add(letters)
    if (rest === '' || letters.length === 4) return
    for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
      const head = rest.slice(0, length)
      if (isPinyinSyllable(head)) part(rest.slice(length), letters + head.charAt(0))
    }
  }
  if (severalSyllables.test(word)) part(word, '')
  return [...found].sort((one, other) => one.length - other.length || (one < other ? -1 : 1))
}
