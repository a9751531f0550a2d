import { isInstitution } from '../field/institution.ts'
import { isChineseName } from '../people/chinese-surnames.ts'
import { isPersonName } from '../people/person-name.ts'
import { sectionKindOf } from '../section/section-kind.ts'
import type { Piece } from '../text/piece.ts'
import { nameAboveLife, nameBeforeRanks, subjectOf } from './introduction.ts'
import { isContactLine } from './private-data.ts'

/** Names of the owner that one line states, and the line. */
export interface PrintedOwner {
  readonly names: readonly string[]
  readonly line: number
}

const decoration =
  /^(?:\p{L}+ ){0,2}(?:home ?page|web ?site|web ?page|page|cv|résumé|resume|curriculum vitae) of\s+|^(?:curriculum vitae|cv|résumé|resume|vita|homepage|home page|personal (?:home)?page|website|个人简历|个人主页|简历)(?:\s(?:of|for))?\s*[:：–—|-]*\s*|\s*[–—|/,:：-]*\s*(?:['’]s (?:curriculum vitae|cv|résumé|resume|vita)|curriculum vitae|'s (?:home|personal|web)\S* ?(?:page|site)?|’s (?:home|personal|web)\S* ?(?:page|site)?|homepage|home page|personal (?:home ?)?page|academic (?:home ?)?page|website|cv|résumé|resume|的?个人(?:主页|简历|简介)|简历|主页)\s*$/giu
const suffixes =
  /(?:,?\s*(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|M\.?S\.?|P\.?E\.?|FRS|Jr\.?|Professor|Assistant Professor|Associate Professor|博士|教授|副教授|研究员))+\.?$/i
const titles = /^(?:(?:Assistant |Associate )?Prof(?:essor)?\.?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?)(?:\s|$)(?:Dr\.?\s)?/i

/** "TINGFENG LAN" as it is written in running text; names in mixed case stay as they are. */
export const calmName = (name: string): string => {
  if (!/^[^\p{Ll}]+$/u.test(name) || /\p{Script=Han}/u.test(name)) return name
  return name
    .toLowerCase()
    .replace(/(^|[\s\-'’.])(\p{Ll})/gu, (_match, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bMc(\p{Ll})/gu, (_match, letter: string) => `Mc${letter.toUpperCase()}`)
}

/** Longer lines are no title of a page. */
const longestTitle = 400

/** The names that a title says: one, or two where it prints both scripts; none when it is no name. */
export const namesOfTitle = (printed: string): readonly string[] => {
  if (printed.length > longestTitle) return []
  const bare = printed
    .replace(/(?:\p{Extended_Pictographic}|\u{FE0F})/gu, ' ')
    .replace(decoration, ' ')
    // "Ann Lee :)".
    .replace(/\s[:;]-?[()]$/, ' ')
    .replace(/[\s,，:：|]+$/u, '')
    .trim()
  const text = bare.replace(titles, '').replace(suffixes, '').replace(/\s+/g, ' ').trim()
  const ranked = nameBeforeRanks(printed.trim())
  if (ranked !== null) return [ranked]
  if (text === '' || text.length > 70) return []
  const bracket = /^([^()（）/|]{2,40}?)\s*[(（/|]\s*([^()（）/|]{2,40}?)\s*[)）]?$/u.exec(text)
  if (bracket !== null) {
    const pair = [bracket[1] ?? '', bracket[2] ?? ''].map((part) => part.trim())
    const real = pair.filter(isOwnName)
    if (real.length > 0 && isOwnName(pair[0] ?? '')) return real.map(calmName)
    // "Robert (Bob) Smith" has its short name in the middle.
  }
  const inside = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}\.?)?) [("“]\p{Lu}\p{L}+[)"”] (\p{Lu}[\p{L}'’ -]+)$/u.exec(text)
  if (inside !== null && isOwnName(`${inside[1]} ${inside[2]}`)) return [calmName(`${inside[1]} ${inside[2]}`)]
  const han =
    /^(\p{Script=Han}{2,4})\s*[,，]?\s+(\p{Lu}[\p{L}.'’ -]{2,40})$|^(\p{Lu}[\p{L}.'’ -]{2,40}?)\s*[,，]?\s*(\p{Script=Han}{2,4})$/u.exec(
      text,
    )
  if (han !== null) {
    const native = han[1] ?? han[4] ?? ''
    const latin = (han[2] ?? han[3] ?? '').trim()
    if (isChineseName(native) && isPersonName(calmName(latin))) return [native, calmName(latin)]
  }
  return isOwnName(text) ? [calmName(text.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, ''))] : []
}

const isOwnName = (text: string): boolean => {
  if (isInstitution(text) && !/^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(text)) return false
  // "简介", "成员", "論文・業績": headings that begin as names do.
  if (/^[\p{Script=Han}・]{2,10}$/u.test(text) && sectionKindOf(text) !== null) return false
  if (
    /\d|^(?:关于|和我|常用|常见|高级|公开|成果|时间|项目|方向|荣誉|程序|金融|安全|应用|計算|计算|任务|文章|论文)/.test(
      text,
    )
  )
    return false
  // "A Book": what stands below it.
  if (/^An? \p{L}/u.test(text)) return false
  const calm = calmName(text.replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, ''))
  // "London, UK", "Boston, MA": a place.
  if (/^\p{Lu}[\p{L} .'’-]+,\s\p{Lu}{2,3}$/u.test(text)) return false
  const surnameFirst = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’. -]+)$/u.exec(calm)
  return isPersonName(surnameFirst === null ? calm : `${surnameFirst[2]} ${surnameFirst[1]}`)
}

/** The one whose life the page tells; null where it tells nobody's or several people's. */
const onlySubject = (pieces: readonly Piece[]): PrintedOwner | null => {
  const found = pieces.flatMap(({ level, line, marker, rich }, index) => {
    const name = level === 0 && marker === null ? subjectOf(rich.text) : null
    return name === null ? [] : [{ name, line, index }]
  })
  const [first] = found
  if (first === undefined || first.index > 7 || found.some(({ name }) => name !== first.name)) return null
  return { names: [first.name], line: first.line }
}

const introduction =
  /(?:\bmy name is|\bI['’]m|\bI am|\bthis is)\s+(?:(?:Dr|Prof)\.?\s)?(\p{Lu}(?:[\p{L}'’-]+|\.)(?:\s(?:\p{Lu}(?:[\p{L}'’-]+|\.)|\(\p{Script=Han}{2,4}\))){1,3})|(?:我叫|我是|姓\s*名(?:\s*[:：]\s*|\s+)|欢迎(?:来到|访问|光临))(\p{Script=Han}{2,4}?)(?=[\s，,。.（(]|的(?:个人)?[主网]|$)|(?:^|\s)Name\s?[:：]\s?(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){1,3})/u

/**
 * The owner's names as front matter, the first lines or a sentence of the page state them; null where none does. Lines
 * below the first section are not asked: other people's names stand there.
 */
export const printedOwner = (
  pieces: readonly Piece[],
  frontMatter: ReadonlyMap<string, string>,
  matterLine: number,
): PrintedOwner | null => {
  const head: Piece[] = []
  for (const piece of pieces.slice(0, 14)) {
    const text = piece.rich.text
    const kind = piece.level < 3 && namesOfTitle(text).length === 0 ? sectionKindOf(text, false) : null
    if (kind === 'PUBLICATIONS' || (kind !== null && head.length > 0)) break
    head.push(piece)
  }
  let asked = 0
  for (const piece of head) {
    // An address above the name takes lines of its own.
    if (!isContactLine(piece.rich.text) && !isInstitution(piece.rich.text)) asked += 1
    if (asked > 5) break
    // "Her words:" leads to what follows.
    if (piece.marker !== null || /[:：]\s*$/.test(piece.rich.text)) continue
    const text = nameBeforeRanks(piece.rich.text.trim()) ?? piece.rich.text
    const [front = '', ...cells] = text.split(/\s{3,}|\s[|·•]\s/)
    // "Curriculum Vitae          Ann Lee": what stands in front says nothing.
    const isTitle = /^(?:curriculum vitae|c\.?v\.?|résumé|resume|vita)$/i.test(front.trim())
    const names = namesOfTitle(isTitle ? (cells[0] ?? '') : front)
    if (names.length > 0) return { names, line: piece.line }
  }
  const [first, second] = head
  const above = first === undefined ? null : nameAboveLife(first.rich.text.trim(), second?.rich.text ?? '')
  if (first !== undefined && above !== null) return { names: [above], line: first.line }
  for (const key of ['author', 'name', 'title', 'excerpt', 'description']) {
    const printed = frontMatter.get(key) ?? ''
    const names = namesOfTitle(printed)
    if (names.length > 0) return { names, line: matterLine }
    const [only, ...more] = printed
      .slice(0, longestTitle)
      .split(/\s[-–—|·•]\s/)
      .map(namesOfTitle)
      .filter((found) => found.length > 0)
    // "Publications - Ann Lee": the page, and whose site it is of.
    if (only !== undefined && more.length === 0 && printed.length < longestTitle)
      return { names: only, line: matterLine }
  }
  const subject = onlySubject(pieces.slice(0, 40))
  if (subject !== null) return subject
  for (const piece of pieces.slice(0, 60)) {
    const found = introduction.exec(piece.rich.text.slice(0, 400))
    if (found === null) continue
    const names = namesOfTitle((found[1] ?? found[2] ?? found[3] ?? '').replace(/[.,]$/, ''))
    if (names.length > 0) return { names, line: piece.line }
  }
  return null
}
