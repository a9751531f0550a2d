import type { AuthorList, ListedAuthor } from './author-list.ts'
import { isChineseName } from './chinese-surnames.ts'

/** "塩川 一太郎", "井戸 さゆり": surname and given name with a blank between them. */
const spaced = /[\p{Script=Han}ヶ]{1,4} {1,2}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}/uy
const glued =
  /\p{Script=Han}[\p{Script=Han}ヶ]{0,4}[\p{Script=Han}\p{Script=Hiragana}]{1,3}|\p{Script=Han}{1,3}[\p{Script=Katakana}ー]{1,4}/uy
const latin = /\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,3}/uy
const marks = /\s?(?:[*＊∗†‡§#]{1,3}|\d{1,2}(?:,\d{1,2}){0,2}(?![\d年]))/uy
const separator = /\s{0,2}([・,，、;；])\s{0,2}/uy
/** "他", "ほか3名": there are others. */
const rest = /\s{0,2}[・,，、]?\s{0,2}(?:他|ほか)(?:\s?\d{1,3}\s?名)?(?![\p{Script=Han}\p{Script=Hiragana}])/uy
const role = /\s?[(（]?(?:編著|監修|共著|編|著|訳)[)）]?(?=\s?[、,，『「]|\s{1,2}\S)/uy
/** What people end at: the marks of a title, its year in front of it, a point or a colon. */
const behindNames = /\s{0,2}(?:[,，、.．。:：]?\s{0,2}(?:[「『"“《]|[(（]\s?(?:19|20)\d\d)|[.．。:：]|$)/uy
const quotation =
  /\s{0,2}[,，、.．。:：]?\s{0,2}(?:[(（]\s?(?:19|20)\d\d[^()（）]{0,8}[)）][\s,，、.:：]{0,3})?[「『"“]/uy

const mostNames = 80
const shortest = 2
const longest = 7

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

interface Listed {
  readonly authors: readonly ListedAuthor[]
  /** How many are printed with a blank inside of them, and how many only as a run of characters. */
  readonly spaced: number
  readonly glued: number
  /** The signs that part the names. */
  readonly signs: string
  readonly complete: boolean
  /** True where the last one is said to have edited or written the work. */
  readonly said: boolean
  readonly end: number
}

const nameAt = (text: string, at: number): RegExpExecArray | null => {
  for (const pattern of [spaced, glued, latin]) {
    const found = matchAt(pattern, text, at)
    if (found === null) continue
    const name = found[0]
    // A run of characters is a name where nothing but the end of a name can follow it.
    const next = text.slice(at + name.length, at + name.length + 1)
    const open = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Latin}]/u.test(next)
    const suffix = matchAt(role, text, at + name.length) ?? matchAt(rest, text, at + name.length)
    if (open && suffix === null) continue
    if (name.replaceAll(' ', '').length >= shortest) return found
  }
  return null
}

/** "編" of "塩川一太郎編": no part of the name that ends with it. */
const withoutRole = (text: string, at: number, name: string): string =>
  /[『「]/.test(text[at + name.length] ?? '') && name.length > 3
    ? name.replace(/(?:編著|監修|共著|編|著|訳)$/u, '')
    : name

const namesFrom = (text: string, from: number): Listed | null => {
  const authors: ListedAuthor[] = []
  let count = { spaced: 0, glued: 0 }
  let signs = ''
  let complete = true
  let said = false
  let at = from
  let end = from
  while (authors.length < mostNames) {
    const found = nameAt(text, at)
    if (found === null) break
    const printed = withoutRole(text, at, found[0])
    const isHan = /^\p{Script=Han}/u.test(printed)
    if (isHan && printed.length > longest + 2) break
    const mark = matchAt(marks, text, at + printed.length)?.[0] ?? ''
    end = at + printed.length + mark.length
    authors.push({
      name: isHan ? printed.replaceAll(' ', '') : printed,
      start: at,
      end: at + printed.length,
      marks: mark.trim(),
      notes: [],
      group: false,
      placed: true,
    })
    if (isHan)
      count = printed.includes(' ') ? { ...count, spaced: count.spaced + 1 } : { ...count, glued: count.glued + 1 }
    const others = matchAt(rest, text, end)
    if (others !== null) {
      complete = false
      end += others[0].length
      break
    }
    const done = matchAt(role, text, end)
    if (done !== null) {
      said = true
      end += done[0].length
      break
    }
    const sign = matchAt(separator, text, end)
    // "塩川一太郎・井戸海, 島の塩『...』": behind people whom "・" parts, another sign ends the list.
    const other = signs.startsWith('・') && sign?.[1] !== '・'
    if (sign === null || other || nameAt(text, end + sign[0].length) === null) break
    signs += sign[1] ?? ''
    at = end + sign[0].length
  }
  return authors.length === 0 ? null : { authors, ...count, signs, complete, said, end }
}

/** "卡尔・马克思": a foreign name printed by its sound, and no two people; "政治・経済・社会": no people at all. */
const areWords = ({ authors }: Listed): boolean =>
  authors.every(({ name }) => name.length < 4) && !authors.every(({ name }) => isChineseName(name))

/** "李四 王五": people whom nothing but a blank parts. */
const isPairOfChinese = (text: string, { start, end }: ListedAuthor): boolean => {
  const parts = text.slice(start, end).split(/ +/)
  return parts.length === 2 && parts.every((part) => part.length > 1 && isChineseName(part))
}

/** True for names that show by their signs or blanks that they are a list of people in Japanese. */
const isJapanese = (text: string, from: number, listed: Listed): boolean => {
  const { authors, signs, end } = listed
  const dots = /^・+$/u.test(signs)
  const closed = matchAt(behindNames, text, end) !== null || !listed.complete
  if (dots && listed.spaced === 0) return !areWords(listed) && (closed || matchAt(/\s?[,，、]/uy, text, end) !== null)
  if (listed.spaced > 0) {
    const parted = authors.every(
      (author) => !/ /.test(text.slice(author.start, author.end)) || isPairOfChinese(text, author),
    )
    const quoted = matchAt(quotation, text, end) !== null
    const named = authors.every(
      ({ name }) => !/^\p{Script=Han}/u.test(name) || (name.length <= longest && !noName.test(name)),
    )
    return (
      named &&
      !parted &&
      listed.spaced >= listed.glued &&
      (authors.length > 1 || quoted) &&
      longEnough(text, from, listed)
    )
  }
  // "斎木正直編『...』": an editor, and the title of a book.
  if (listed.said && /^『/.test(text.slice(end, end + 1))) return true
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
  // "斎木正直「...」", "斎木正直編『...』": what the brackets of a title or a role follow.
  return (
    (listed.said || /[「『]/.test(matchAt(quotation, text, end)?.[0] ?? '')) &&
    authors.length > 1 &&
    authors.some(({ name }) => kana.test(name)) &&
    authors.every(({ name }) => name.length > 2)
  )
}

/** What somebody is or where, but not how anybody is called. */
const noName =
  /[的与及年月]|至今|教授|博士|硕士|導師|导师|研究|大学|學院|学院|学会|学部|会議|会议|中心|中科院|主任|院士|方向|系统|技术/u

/** A blank inside of one or two words makes no names of single characters: "光 電 材料". */
const longEnough = (text: string, from: number, { end, authors }: Listed): boolean =>
  end - from >= authors.length * 3 && authors.some(({ start, end: to }) => text.slice(start, to).length > 3)

/**
 * The people of a list in Japanese: parted by "・", or each with a blank between surname and given name. Null for all other
 * lists.
 */
export const japaneseNamesAt = (text: string, from: number): AuthorList | null => {
  if (!/\p{Script=Han}/u.test(text[from] ?? '')) return null
  const listed = namesFrom(text, from)
  if (listed === null || !isJapanese(text, from, listed)) return null
  return {
    authors: listed.authors,
    start: from,
    end: listed.end,
    complete: listed.complete,
    strength: listed.authors.length * 1.2,
    closed: true,
    inverted: false,
  }
}
