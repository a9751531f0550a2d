import { isChineseName } from '../people/chinese-surnames.ts'

const opening: Readonly<Record<string, string>> = {
  '‘': '’',
  "'": "'",
  '“': '”',
  // A mark that only closes, set in both places.
  '”': '”',
  '"': '"',
  '«': '»',
  '《': '》',
  '「': '」',
  '『': '』',
  '„': '“',
  '‟': '”',
  '＂': '＂',
}

/** "「一本道」の町": so many characters at most are words of a title; "「低い島の塩の井戸の研究」海島学会" is one as a whole. */
const longestWords = 12

/** The other marks that close what one opened: "“Salt"", "“Salt’’", ""Salt''". */
const doubled: Readonly<Record<string, readonly string[]>> = { '“': ['"', '’’'], '"': ["''"] }

/** The place of what stands in quotation marks that open at `at`; null when nothing opens there or it is too short. */
export const quotedAt = (
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly afterwards: number } | null => {
  const sign = text[at] ?? ''
  const double = text.slice(at, at + 2)
  const latex = double === '``' || double === '‘‘' || double === "''"
  const close = latex ? (double === '‘‘' ? '’’' : "''") : opening[sign]
  if (close === undefined) return null
  const start = at + (latex ? 2 : 1)
  const limit = Math.min(text.length, start + 600)
  let depth = 0
  for (let index = start; index < limit; index += 1) {
    if (sign !== close && !latex && text[index] === sign) depth += 1
    const closing = text.startsWith(close, index) || (doubled[sign] ?? []).some((mark) => text.startsWith(mark, index))
    if (closing) {
      if (depth > 0) {
        depth -= 1
        continue
      }
      // A straight quotation mark before a letter opens an inner quotation.
      if (sign === '"' && /[\p{L}\d]/u.test(text[index + 1] ?? ' ') && /\s/.test(text[index - 1] ?? '')) {
        const inner = text.indexOf('"', index + 1)
        if (inner > 0 && inner < limit && text.indexOf('"', inner + 1) > 0) {
          index = inner
          continue
        }
      }
      if (index - start < 4) return null
      // An apostrophe inside of words closes nothing.
      const width = latex || /^(?:''|’’)/.test(text.slice(index, index + 2)) ? 2 : 1
      if ((sign === '‘' || sign === "'") && !/^[\s,.;:)\]]|^$/.test(text.slice(index + width, index + width + 1)))
        continue
      // "“一带一路”沿线国家 ...": the marks are around the first words of the title.
      const behind = text.slice(index + width, index + width + 16)
      if (sign === '《' && /^\p{Script=Han}{2,12}(?:出版社|书局|书馆|书店)/u.test(behind))
        return { start, end: index, afterwards: index + width }
      // "《岛之书》“盐”字考": a book that the title is about.
      if (/[《『]/.test(sign) && /^[“‘「]/.test(behind)) return null
      const whole = /[「『]/.test(sign) && index - start >= longestWords
      if (!whole && /^(?!载|刊|发表|收入|见|第|[上中下]册)\p{Script=Han}/u.test(behind) && !beginsWithPeople(behind))
        return null
      // ""Why?": a study" keeps its colon part.
      if (/^\s?[:：]\s?\p{L}/u.test(text.slice(index + width, index + width + 4))) return null
      return { start, end: index, afterwards: index + width }
    }
  }
  // "“A title“ Journal": the wrong mark closes it.
  const again = sign === '“' ? text.indexOf(sign, start + 4) : -1
  return again > 0 && again < limit && /\s/.test(text[again + 1] ?? ' ')
    ? { start, end: again, afterwards: again + 1 }
    : null
}

/** "《A title》岳丽 杨寿": people stand behind the mark without a blank. */
const beginsWithPeople = (text: string): boolean =>
  isChineseName(/^(\p{Script=Han}{2,3})[\s,，、]/u.exec(text)?.[1] ?? '')
