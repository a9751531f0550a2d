import { systemName, titleWords } from '../../names/title-key.ts'
import type { Work, WorkAuthor } from './work.ts'

/** Two works that may be one, and why; never merged on that. */
export interface PossibleVersions {
  readonly works: readonly [Work, Work]
  readonly reasons: readonly string[]
}

/** Of the known authors of the shorter list, at least so many must stand in the other. */
const sharedAuthorsNeeded = 0.8
/** Of the content words of the shorter title, at least so many must stand in the other. */
const sharedWordsNeeded = 0.4

/**
 * Pairs of works that look like versions of one work: the same title with different author lists; or another title with the
 * same first authors, nearly the same list and the same subject. Two publications in different venues under different titles
 * are two works, however alike: at least one of the pair must be unpublished for the second kind, unless both name the same
 * system in front of a colon.
 */
export const possibleVersionsOf = (works: readonly Work[]): PossibleVersions[] => {
  const found = new Map<string, PossibleVersions>()
  const add = (a: Work, b: Work, reasons: readonly string[] | null) => {
    if (reasons === null) return
    const [first, second] = idOf(a) < idOf(b) ? [a, b] : [b, a]
    found.set(`${idOf(first)} ${idOf(second)}`, { works: [first, second], reasons })
  }
  eachPairOf(
    works,
    (work) => [work.titleKey],
    (a, b) => add(a, b, sameTitleReasons(a, b)),
  )
  eachPairOf(works, firstAuthorKeys, (a, b) => add(a, b, sameSubjectReasons(a, b)))
  return [...found.values()].sort((a, b) => (pairKey(a) < pairKey(b) ? -1 : 1))
}

const idOf = (work: Work): string => work.records[0]?.id ?? ''
const pairKey = ({ works: [a, b] }: PossibleVersions): string => `${idOf(a)} ${idOf(b)}`

const eachPairOf = (
  works: readonly Work[],
  keysOf: (work: Work) => readonly string[],
  visit: (a: Work, b: Work) => void,
) => {
  const groups = new Map<string, Work[]>()
  for (const work of works) {
    for (const key of keysOf(work)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [work])
      else group.push(work)
    }
  }
  for (const group of groups.values()) {
    // A title such as "Introduction" or a most prolific author says nothing about versions, and pairs grow with the square.
    if (group.length > 200) continue
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) visit(a, b)
    })
  }
}

const firstAuthorKeys = (work: Work): string[] => {
  const first = work.authors[0]
  return first === undefined || first.position !== 1 || first.group ? [] : [first.name.joined]
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
