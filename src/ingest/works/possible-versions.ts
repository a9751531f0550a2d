import { systemName, titleWords } from '../../names/title-key.ts'
import type { Work, WorkAuthor } from './work.ts'

/** Of the known authors of the shorter list, at least so many must stand in the other. */
const sharedAuthorsNeeded = 0.8
/** Of the content words of the shorter title, at least so many must stand in the other. */
const sharedWordsNeeded = 0.4

/** A title such as "Introduction" or a most prolific author says nothing about versions, and pairs grow with the square. */
export const mostSharing = 200

/** Works that share one of these may be versions of one work: of the same title, or by the same first author. */
export const versionKeys = (work: Work): string[] => {
  const first = work.authors[0]
  return [
    `title ${work.titleKey}`,
    ...(first === undefined || first.position !== 1 || first.group ? [] : [`first ${first.name.joined}`]),
  ]
}

/**
 * Why two works look like versions of one work; null when they do not. They are never merged on that. The same title with
 * different author lists; or another title with the same first authors, nearly the same list and the same subject. Two
 * publications in different venues under different titles are two works, however alike: at least one of the pair must be
 * unpublished for the second kind, unless both name the same system in front of a colon.
 */
export const versionReasons = (one: Work, other: Work): readonly string[] | null => {
  const [a, b] = (one.records[0] ?? '') < (other.records[0] ?? '') ? [one, other] : [other, one]
  return sameTitleReasons(a, b) ?? sameSubjectReasons(a, b)
}

const sameTitleReasons = (a: Work, b: Work): readonly string[] | null => {
  if (a.titleKey !== b.titleKey || titleWords(a.title).length < 3) return null
  const cut = !a.authorsComplete || !b.authorsComplete
  const lists = `${listLength(a)} and ${listLength(b)}`
  return [
    cut
      ? `the same title; the author lists (${lists}) are cut and do not decide`
      : `the same title with different author lists (${lists})`,
  ]
}

const listLength = (work: Work): string => `${work.authors.length}${work.authorsComplete ? '' : ' or more'} authors`

const sameSubjectReasons = (a: Work, b: Work): readonly string[] | null => {
  if (a.titleKey === b.titleKey) return null
  const [shorter, longer] = a.authors.length <= b.authors.length ? [a, b] : [b, a]
  const shared = shorter.authors.filter((author) =>
    longer.authors.some((other) => other.name.joined === author.name.joined),
  )
  if (shared.length < 2 || shared.length / shorter.authors.length < sharedAuthorsNeeded) return null
  if (a.authorsComplete && b.authorsComplete && shared.length / longer.authors.length < sharedAuthorsNeeded) return null
  if (!sameAt(a, b, 1) || !sameAt(a, b, 2)) return null
  const system = systemName(a.title)
  const sameSystem = system !== null && system === systemName(b.title)
  const published = [a, b].every((work) => work.status === 'PUBLISHED' || work.status === 'ACCEPTED')
  if (published && !sameSystem) return null
  const words = sharedWords(a.title, b.title)
  const fewest = Math.min(new Set(titleWords(a.title)).size, new Set(titleWords(b.title)).size)
  if (!sameSystem && (words.length < 3 || words.length / fewest < sharedWordsNeeded)) return null
  return [
    `the same first authors, ${shared.length} of ${shorter.authors.length} authors in common`,
    sameSystem ? `both titles name ${system}` : `title words in common: ${words.join(', ')}`,
  ]
}

const sameAt = (a: Work, b: Work, position: number): boolean => {
  const at = (work: Work): WorkAuthor | undefined => work.authors.find((author) => author.position === position)
  const [left, right] = [at(a), at(b)]
  return left !== undefined && right !== undefined && left.name.joined === right.name.joined
}

const sharedWords = (a: string, b: string): string[] => {
  const other = new Set<string>(titleWords(b))
  return [...new Set(titleWords(a))].filter((word) => other.has(word))
}
