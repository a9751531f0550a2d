import { compareNames } from '../../../../names/compare-names.ts'
import { parseName } from '../../../../names/person-name.ts'
import { latinReadings } from '../../../../names/reading.ts'
import { hasHan } from '../../../../names/script.ts'
import type { DraftAuthor, DraftPaper } from '../entry/paper-facts.ts'
import { nameWordsOf } from '../people/person-name.ts'

/** Letters of a name for comparison: lower case, without accents, hyphens and dots. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(
      /[øœæßłđı]/g,
      (letter) => ({ ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', ı: 'i' })[letter] ?? letter,
    )
    .replace(/[-–'’ʼ`´.·]/g, '')

const tokensOf = (name: string): readonly string[] => {
  if (/^\p{Script=Han}+$/u.test(name)) return [name]
  return nameWordsOf(name.replace(/,/g, ' ')).flatMap((word) => {
    const text = folded(word.text)
    // "JP" and "J.P." are two initials.
    return /^\p{Lu}{2,3}$/u.test(word.text) ? [...text] : text === '' ? [] : [text]
  })
}

const isInitial = (token: string): boolean => token.length === 1

/** Whether two printed names may be one person of the same document: any order, hyphens, initials for given names. */
export const sameName = (left: string, right: string): boolean => {
  const first = tokensOf(left)
  const second = tokensOf(right)
  if (first.length === 0 || second.length === 0) return false
  const joinedFirst = [...first].sort().join(' ')
  const joinedSecond = [...second].sort().join(' ')
  if (joinedFirst === joinedSecond) return true
  const whole = (tokens: readonly string[]) => tokens.join('')
  if (whole(first) === whole(second)) return true
  if (hasHan(left) !== hasHan(right)) {
    const [native, latin] = hasHan(left) ? [left, right] : [right, left]
    if (compareNames(parseName(native), parseName(latin)) !== null) return true
    // "Han M" and "Han, M.": initials behind the surname.
    const turned = /^(\p{L}{2,}),?\s((?:\p{Lu}\.?[\s-]?){1,3})$/u.exec(latin)
    const initials = (turned?.[2] ?? '').replace(/[^\p{L}]/gu, '').toLowerCase()
    const surname = folded(turned?.[1] ?? '')
    return (
      turned !== null &&
      latinReadings(native).some(({ family, given }) => family === surname && given.startsWith(initials[0] ?? ' '))
    )
  }
  if (first.length < 2 || second.length < 2) return false
  // The surname is written out in both, at one end of each; given names agree as far as both say them.
  const ends = (tokens: readonly string[]): readonly (readonly [string, readonly string[]])[] => [
    [tokens.at(-1) ?? '', tokens.slice(0, -1)],
    [tokens[0] ?? '', tokens.slice(1)],
  ]
  for (const [surnameOne, givenOne] of ends(first)) {
    for (const [surnameTwo, givenTwo] of ends(second)) {
      if (surnameOne.length < 2 || surnameOne !== surnameTwo) continue
      if (givenAgree(givenOne, givenTwo)) return true
    }
  }
  return false
}

const givenAgree = (one: readonly string[], two: readonly string[]): boolean => {
  const oneShort = one.every(isInitial)
  const twoShort = two.every(isInitial)
  if (!oneShort && !twoShort) {
    if (one.join('') === two.join('')) return true
    const [short, long] = one.length <= two.length ? [one, two] : [two, one]
    // A middle name that one of them leaves out.
    return short.every(
      (token, index) =>
        token === long[index] ||
        (isInitial(token) && long[index]?.startsWith(token)) ||
        (index > 0 && isInitial(long[index] ?? '') && token.startsWith(long[index] ?? ' ')),
    )
  }
  const [initials, names] = oneShort ? [one, two] : [two, one]
  const letters = initials.join('')
  const firstLetters = names.map((token) => token[0] ?? '').join('')
  return (
    letters === firstLetters ||
    firstLetters.startsWith(letters) ||
    (letters.length > 1 && letters[0] === firstLetters[0] && names.length === 1)
  )
}

interface Tally {
  name: string
  count: number
}

/** How often a kind of mark sets one author apart, and in how many lists it sets anybody apart. */
const markedBy = (
  papers: readonly DraftPaper[],
  isMarked: (author: DraftAuthor) => boolean,
): { readonly tallies: readonly Tally[]; readonly lists: number } => {
  const tallies: Tally[] = []
  let lists = 0
  for (const paper of papers) {
    const marked = paper.authors.filter((author) => !author.group && isMarked(author))
    if (
      marked.length === 0 ||
      (marked.length > 2 && marked.length > paper.authors.length / 2) ||
      (marked.length === paper.authors.length && marked.length > 1)
    )
      continue
    lists += 1
    for (const author of marked.slice(0, 3)) {
      const known = tallies
        .slice(0, 50)
        .find((tally) => tally.name === author.name || sameName(tally.name, author.name))
      if (known === undefined) tallies.push({ name: author.name, count: 1 })
      else {
        known.count += 1
        if (fuller(author.name, known.name)) known.name = author.name
      }
    }
  }
  return { tallies, lists }
}

const fuller = (candidate: string, current: string): boolean => {
  const initials = (name: string) => tokensOf(name).filter(isInitial).length
  return (
    initials(candidate) < initials(current) ||
    (initials(candidate) === initials(current) && candidate.length > current.length && !candidate.includes(','))
  )
}

/** The name that a mark sets apart throughout the lists: an empty link, bold, underline; null when none does. */
export const markedOwner = (papers: readonly DraftPaper[]): string | null => {
  const marks: readonly ((author: DraftAuthor) => boolean)[] = [
    (author) => author.emptyLink,
    (author) => author.emphasis.includes('bold'),
    (author) => author.emphasis.includes('underline'),
    (author) => author.emphasis.includes('italic'),
    (author) => author.emphasis.includes('link') && !author.emptyLink,
  ]
  for (const mark of marks) {
    const { tallies, lists } = markedBy(papers, mark)
    const best = tallies.reduce<Tally | null>(
      (top, tally) => (top === null || tally.count > top.count ? tally : top),
      null,
    )
    if (best === null || lists === 0) continue
    if (best.count >= Math.max(2, lists * 0.6) && best.count >= papers.length * 0.25) return best.name
  }
  return null
}
