/**
 * Takes out what must never be stored: e-mail addresses and telephone numbers.
 *
 * Addresses are found from their "@" outwards within fixed bounds, so that a very long line costs no more than a pass.
 */

const localCharacter = /[\p{L}\p{N}._%+\-{},|]/u
const hostCharacter = /[\p{L}\p{N}.-]/u
const bound = 80

const addressAt = (text: string, at: number): readonly [from: number, to: number] | null => {
  let from = at
  while (from > 0 && at - from < bound && localCharacter.test(text[from - 1] ?? '')) from -= 1
  if (text[from - 1] === '{') from -= 1
  let to = at + 1
  while (to < text.length && to - at < bound && hostCharacter.test(text[to] ?? '')) to += 1
  const host = text.slice(at + 1, to).replace(/\.+$/, '')
  if (from === at || !/^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}$/u.test(host)) return null
  return [from, at + 1 + host.length]
}

const spelledAddress =
  /[\w.+-]{1,40} {0,2}[([{<]? ?(?:\bat\b|@|AT) ?[)\]}>]? {0,2}[\w-]{1,40}(?: {0,2}[([{<]? ?(?:\bdot\b|DOT|\.) ?[)\]}>]? {0,2}[\w-]{2,30}){1,4}/g

const isSpelledAddress = (text: string): boolean =>
  /(?:\bdot\b|DOT|[([{<] ?(?:at|AT|@) ?[)\]}>]|@)/.test(text) && !/\s(?:is|was|the|an?)\s/.test(text)

const telephone =
  /(?:(?:tel(?:ephone)?|phone|mobile|cell|fax|电话|手机|联系电话)\.?\s{0,2}[:：]?\s{0,2})\+?\(?\d[\d ()./-]{5,20}\d|\+\d{1,3}[\s-]?\(?\d{1,4}\)?(?:[\s.-]?\d{2,5}){2,4}|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|(?<![\d.-])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\d.-])|(?<![\d/.-])\d{3}[-.]\d{3}[-.]\d{4}(?![\d.-])/gi

/** What stands in place of an address or a number in stored texts. */
export const leftOut = '[left out]'

/** The text with e-mail addresses and telephone numbers replaced by `leftOut`. */
export const withoutPrivateData = (text: string): string => {
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const found = at < done ? null : addressAt(text, at)
    if (found === null || found[0] < done) continue
    parts.push(text.slice(done, found[0]), leftOut)
    done = found[1]
  }
  parts.push(text.slice(done))
  return parts
    .join('')
    .replace(spelledAddress, (match) => (isSpelledAddress(match) ? leftOut : match))
    .replace(telephone, leftOut)
}

/** True when the line is about nothing but how to reach somebody. */
export const isContactLine = (text: string): boolean => {
  const rest = withoutPrivateData(text)
  if (!rest.includes(leftOut)) return false
  const words = rest.replaceAll(leftOut, ' ').match(/[\p{L}]{2,}/gu) ?? []
  return words.length <= 6
}
