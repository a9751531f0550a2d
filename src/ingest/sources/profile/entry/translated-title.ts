import { journal } from '../field/venue.ts'
import { type Rich, sliceRich } from '../text/rich-text.ts'

/** So many characters say a title again; fewer may be a remark, or a journal of such a name. */
const shortest = 10
const longestJournal = 14

/** "**How salt travels** 盐的迁移规律及其影响因素研究": a line that says its title in two languages, without the second. */
export const withoutTranslation = (rich: Rich): Rich => {
  const { text, spans } = rich
  const title = spans.find(
    ({ kind, start, end }) => start <= 1 && end - start > 20 && (kind === 'bold' || kind === 'link'),
  )
  if (title === undefined || /\p{Script=Han}/u.test(text.slice(title.start, title.end))) return rich
  const behind = text.slice(title.end).trim()
  const han = (behind.match(/\p{Script=Han}/gu) ?? []).length
  const says =
    /^[\p{Script=Han}\p{Script=Latin}\d（）()、：:，\s-]{10,160}$/u.test(behind) && /^\p{Script=Han}/u.test(behind)
  if (!says || han < shortest || han < behind.length * 0.6) return rich
  const isVenue = /(?:19|20)\d\d/.test(behind) || (han <= longestJournal && journal.test(behind))
  return isVenue ? rich : sliceRich(rich, 0, title.end)
}
