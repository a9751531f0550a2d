import { titleSpanAt } from '../field/title.ts'
import { beginsLikeVenue } from '../field/venue-start.ts'
import type { AuthorList } from '../people/author-list.ts'
import type { Rich } from '../text/rich-text.ts'

/** People who are people by themselves: several, one beyond doubt, or a group. */
export const convincing = (authors: AuthorList): boolean => {
  if (authors.authors.length >= 2 || !authors.complete) return true
  return authors.strength > 1 || (authors.authors[0]?.group ?? false)
}

/** "范欣，题目，期刊，2022": one name in Han characters, and a longer part with others behind it. */
export const isHanNameBeforeTitle = ({ authors, end }: AuthorList, text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(authors[0]?.name ?? '') &&
  /^[，,]\s?[《“]?\p{Script=Han}[^，,。．]{6,80}[，,。．]\s?[《\p{Script=Han}]/u.test(text.slice(end, end + 120))

/** "[Salt Roads: the towns of the coast](...)": two words and a colon within the span that begins the line are no name. */
export const isTitleHead = (rich: Rich, { authors, end }: AuthorList, at: number): boolean => {
  const span = titleSpanAt(rich, at)
  const [only, ...others] = authors
  return (
    span !== null &&
    only !== undefined &&
    others.length === 0 &&
    !/\./.test(only.name) &&
    /^\s?[:：]/.test(rich.text.slice(end, end + 2)) &&
    span.end > end + 10
  )
}

/** "Salted Towns, with Ann Lee, 12 Harbour Law Review 345": nothing behind the people can be the title. */
const isTitleWithCompany = (text: string, { authors, end }: AuthorList): boolean => {
  const [first, second] = authors
  return (
    first !== undefined &&
    second !== undefined &&
    !first.name.includes('.') &&
    /^, (?:joint(?:ly)? |together )?with $/.test(text.slice(first.end, second.start)) &&
    beginsLikeVenue(text.slice(end, end + 300).replace(/^[\s,.;]+/, ''))
  )
}

/** "Harbors, Town Life and Salt: a book, with Ann Lee": who wrote it with the owner stands behind, so no people are in front. */
export const isTitleOfOthers = (text: string, list: AuthorList): boolean =>
  isTitleWithCompany(text, list) || isTitleBeforeColon(text, list)

const isTitleBeforeColon = (text: string, { authors, end }: AuthorList): boolean =>
  /^\s?:\s/.test(text.slice(end, end + 3)) &&
  !authors.some(({ name }) => /\p{Lu}\.|\p{Lu}$/u.test(name)) &&
  /[,(]\s?(?:joint(?:ly)? |together )?with \p{Lu}\p{L}+ \p{Lu}/u.test(text.slice(end, end + 400))

/** One word each, and none of them with initials. */
export const areBareWords = ({ authors, complete }: AuthorList): boolean =>
  complete && authors.length > 1 && authors.every(({ name }) => /^\p{Lu}\p{Ll}+$/u.test(name))
