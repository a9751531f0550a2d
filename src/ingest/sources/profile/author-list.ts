import {
  allInitials,
  dotEnds,
  hanName,
  isCarelessName,
  isGivenNames,
  isHan,
  isSingle,
  leadingInitials,
  likenessOf,
  type Segment,
  segmentAt,
  wordsOf,
} from './author-segment.ts'
import { authorTokenAt } from './author-token.ts'
import { type JoinedName, joinedNamesAt } from './bibtex-list.ts'
import { isGroupName, isInitials, isSurname, nameLikeness } from './person-name.ts'

/** A name in a list with what stood beside it. */
export interface ListedAuthor {
  readonly name: string
  /** Where the name itself stands in the text. */
  readonly start: number
  readonly end: number
  /** "*", "†", "1": as printed, all together; what they mean a legend says. */
  readonly marks: string
  /** What stood in brackets after the name. */
  readonly notes: readonly string[]
  readonly group: boolean
  /** False after an ellipsis in the middle of the list: the place is not known any more. */
  readonly placed: boolean
}

/** A list of authors as far as it goes. */
export interface AuthorList {
  readonly authors: readonly ListedAuthor[]
  readonly start: number
  /** Behind the last name, its marks and notes. */
  readonly end: number
  readonly complete: boolean
  /** Sum of how surely each one is a name. */
  readonly strength: number
  /** True when the list closed itself: "and" before the last name, or "et al." */
  readonly closed: boolean
  /** True when surnames stand in front: "Lu, G., Marais, E. A." */
  readonly inverted: boolean
}

interface Draft {
  readonly start: number
  readonly end: number
  readonly wordEnd: number
  readonly marks: string
  readonly notes: readonly string[]
  readonly likeness: number
}

const draftOf = (first: Segment, last: Segment, likeness: number, wordCount = last.words.length): Draft => ({
  start: first.start,
  end: wordCount === last.words.length ? last.end : (last.words[wordCount - 1]?.end ?? last.end),
  wordEnd: nameEnd(last, wordCount),
  marks: first === last ? last.marks : first.marks + last.marks,
  notes: first === last ? last.notes : [...first.notes, ...last.notes],
  likeness,
})

const nameEnd = (segment: Segment, wordCount: number): number => {
  const word = segment.words[wordCount - 1]
  if (word === undefined) return segment.end
  return word.kind === 'word' && dotEnds(word) ? word.end - 1 : word.end
}

const groupOf = (text: string, from: number): Draft | null => {
  const head = text.slice(from, from + 90)
  const until = head.search(/[,;.，；。:(（]| and | & /)
  const candidate = (until < 0 ? head : head.slice(0, until)).trimEnd()
  const blanks = candidate.length - candidate.trimStart().length
  if (!isGroupName(candidate.trim())) return null
  return {
    start: from + blanks,
    end: from + candidate.length,
    wordEnd: from + candidate.length,
    marks: '',
    notes: [],
    likeness: 1,
  }
}

const listOfJoined = (names: readonly JoinedName[], from: number): AuthorList => ({
  authors: names.map((name) => ({ ...name, marks: '', notes: [], group: false, placed: true })),
  start: names[0]?.start ?? from,
  end: names.at(-1)?.end ?? from,
  complete: true,
  strength: names.length * 1.2,
  closed: names.length > 1,
  inverted: true,
})

/** The names from a place on, as far as they go; null when there is none. */
export const authorListAt = (text: string, from: number, mayBeSingle = true): AuthorList | null => {
  const joined = joinedNamesAt(text, from)
  if (joined !== null) return listOfJoined(joined, from)
  const drafts: (Draft & { placed: boolean; group: boolean })[] = []
  let at = from
  let end = from
  let complete = true
  let closed = false
  let placed = true
  let afterAnd = false
  let invertedCount = 0
  let compactCount = 0
  const push = (draft: Draft, group = false) => {
    drafts.push({ ...draft, placed, group })
    end = draft.end
  }
  for (;;) {
    const group = groupOf(text, at)
    if (group !== null) {
      push(group, true)
      const following = authorTokenAt(text, group.end, null)
      if (following.kind === 'rest') {
        complete = false
        closed = true
        end = following.end
        break
      }
      if (following.kind !== 'separator' || afterAnd) break
      afterAnd = following.text === 'and'
      at = following.end
      continue
    }
    const segment = segmentAt(text, at)
    if (segment.words.length === 0) {
      if (segment.stop === 'rest' && drafts.length > 0) {
        complete = false
        closed = true
        end = segment.next
        // "A, B, ..., Z": names behind the gap are authors, but nobody knows which.
        if (goOnBehindGap(segment)) continue
        break
      }
      if (segment.stop === 'and' && drafts.length > 0 && !afterAnd) {
        // "A, B, and C": the comma was followed by the joiner.
        afterAnd = true
        at = segment.next
        continue
      }
      if (segment.stop === ',' && drafts.length > 0 && !afterAnd) {
        at = segment.next
        continue
      }
      break
    }
    const likeness = likenessOf(segment)
    const previous = drafts.at(-1)
    // Surname first, with initials behind the comma.
    if (segment.stop === ',' || segment.stop === 'dot' || segment.stop === 'and') {
      const next = segment.stop === ',' ? segmentAt(text, segment.next) : null
      if (next !== null && segment.marks === '' && (isSingle(segment) || likeness > 0)) {
        const surname = segment.words.every((word) => word.kind === 'word') && isSurname(wordsOf(segment.words))
        if (surname && allInitials(next.words) && !isPlaceCode(segment, next)) {
          push(draftOf(segment, next, 1.2))
          invertedCount += 1
          if (!advance(next)) break
          continue
        }
        const heads = leadingInitials(next)
        if (surname && heads > 0 && !isPlaceCode(segment, next) && (segment.words.length === 1 || invertedCount > 0)) {
          // The title follows the initials without any sign.
          push(draftOf(segment, next, 1.2, heads))
          invertedCount += 1
          closed ||= afterAnd
          break
        }
        if (
          surname &&
          segment.words.length === 1 &&
          next.words.length > 0 &&
          isGivenNames(next) &&
          invertedStyle(text, segment, next, invertedCount)
        ) {
          push(draftOf(segment, next, 1))
          invertedCount += 1
          if (!advance(next)) break
          continue
        }
      }
    }
    if (likeness > 0) {
      push(draftOf(segment, segment, likeness))
      const lastWord = segment.words.at(-1)
      if (lastWord?.kind === 'word' && !lastWord.dotted && /^\p{Lu}{1,3}$/u.test(lastWord.text)) compactCount += 1
      if (!advance(segment)) break
      continue
    }
    // "Wang huaibin" and "Y.D song" among names: a capital was forgotten.
    const hinted =
      drafts.length > 0 || segment.marks !== '' || segment.words.some((word) => word.kind === 'word' && word.dotted)
    if (segment.stop === ',' && hinted && isCarelessName(segment)) {
      if (likenessOf(segmentAt(text, segment.next)) > 0) {
        push(draftOf(segment, segment, 0.5))
        if (!advance(segment)) break
        continue
      }
    }
    // Japanese and Korean names in Han characters have other surnames: among others of a list they count.
    if (
      drafts.length > 0 &&
      isHan(segment.words) &&
      segment.words.length === 1 &&
      /^.{3,4}$/u.test(hanName(segment.words)) &&
      (segment.stop === ',' || segment.marks !== '') &&
      likenessOf(segmentAt(text, segment.next)) > 0
    ) {
      push(draftOf(segment, segment, 0.7))
      if (!advance(segment)) break
      continue
    }
    // A title that begins without a sign after "Smith J." is cut from the name by the style of the names before.
    const cut = cutName(segment, compactCount)
    if (cut > 0 && previous !== undefined) {
      push(draftOf(segment, segment, 1, cut))
      closed ||= afterAnd
      break
    }
    // One bare name in a list of full ones: people with a single name, but never the first or the last.
    if (
      drafts.length > 0 &&
      segment.words.length === 1 &&
      segment.stop !== 'stop' &&
      segment.stop !== 'dot' &&
      isSingle(segment) &&
      !allInitials(segment.words)
    ) {
      const next = segmentAt(text, segment.next)
      if (likenessOf(next) > 0 && (segment.stop === ',' || segment.stop === 'and' || segment.stop === ';')) {
        push(draftOf(segment, segment, 0.5))
        if (!advance(segment)) break
        continue
      }
    }
    break
  }
  /** "A, B, ..., Z": names behind the gap are authors, but nobody knows which. */
  function goOnBehindGap(segment: Segment): boolean {
    const gap = /(?:\.\.\.|…)$/.test(segment.last.text)
    if (!gap && !/al\.?$/.test(segment.last.text)) return false
    let more = segment.next
    for (
      let token = authorTokenAt(text, more, null);
      token.kind === 'separator';
      token = authorTokenAt(text, more, null)
    ) {
      more = token.end
    }
    const next = segmentAt(text, more)
    const behind = next.stop === ',' ? segmentAt(text, next.next) : null
    if (likenessOf(next) === 0 && !(isSingle(next) && behind !== null && allInitials(behind.words))) return false
    // "et al." in the middle of a list: more names follow it, where a title would not look like them.
    if (!gap && (more === segment.next || !/^(?:,|and|rest)$/.test(next.stop) || likenessOf(next) === 0)) return false
    placed = false
    closed = false
    at = more
    return true
  }
  function advance(segment: Segment): boolean {
    if (segment.stop === 'rest') {
      complete = false
      closed = true
      end = segment.next
      return goOnBehindGap(segment)
    }
    if (segment.stop === 'stop' || segment.stop === 'dot') {
      closed ||= afterAnd
      return false
    }
    if (afterAnd && segment.stop !== 'and') {
      const behind = authorTokenAt(text, segment.next, null)
      if (behind.kind === 'rest') {
        complete = false
        end = behind.end
        closed = true
        return false
      }
      // After "and" comes the last name; more names follow only in lists that join twice or part with ";".
      closed = true
      if (segment.stop !== ';') return false
    }
    afterAnd = segment.stop === 'and'
    at = segment.next
    return true
  }
  const dotless = drafts.slice(0, -1).every((draft) => !text.slice(draft.start, draft.wordEnd).includes('.'))
  if (drafts.length === 0 || (!mayBeSingle && drafts.length < 2)) return null
  return {
    authors: drafts.map((draft) => ({
      name:
        dotless && drafts.length > 1
          ? nameOf(text, draft).replace(/\.$/, '')
          : nameOf(text, draft).replace(/(\p{L}{2})\.$/u, '$1'),
      start: draft.start,
      end: draft.wordEnd,
      marks: draft.marks,
      notes: draft.notes,
      group: draft.group,
      placed: draft.placed,
    })),
    start: drafts[0]?.start ?? from,
    end,
    complete,
    strength: drafts.reduce((sum, draft) => sum + draft.likeness, 0),
    closed,
    inverted: invertedCount > 0,
  }
}

const nameOf = (text: string, draft: Draft): string => {
  const printed = text
    .slice(draft.start, draft.wordEnd)
    .replace(/[*∗⋆★☆†‡§¶#✉📧◇♠♣♦✝✢⁎⁰¹²³⁴⁵⁶⁷⁸⁹⁺^]+/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/^(?:Prof|Dr|Mr|Mrs|Ms|Professor)\.?\s/i, '')
    .trim()
  return /^[\p{Script=Han} ]+$/u.test(printed) ? printed.replaceAll(' ', '') : printed
}

/** "PA, USA": capitals without dots on both sides of a comma are no person. */
const isPlaceCode = (first: Segment, second: Segment): boolean =>
  first.words.length === 1 &&
  /^\p{Lu}{2,3}$/u.test(first.words[0]?.text ?? '') &&
  second.words.every((word) => /^\p{Lu}{2,3}$/u.test(word.text))

/** Whether "Doe, Jane" is one person: pairs go on, or full names follow, or the list parts people with ";". */
const invertedStyle = (text: string, first: Segment, second: Segment, before: number): boolean => {
  if (second.stop === ';') return true
  if (first.stop !== ',') return false
  if (isInitials({ text: first.words[0]?.text ?? '', dotted: false }) && (first.words[0]?.text.length ?? 0) < 3)
    return before > 0
  if (before > 0) return second.stop !== ',' || likenessOf(second) === 0 || before > 1
  if (
    second.words.length > 1 &&
    likenessOf(second) > 0 &&
    !isInitials(wordsOf(second.words).at(-1) ?? { text: '', dotted: false })
  )
    return false
  if (second.stop === 'and' || second.stop === 'stop' || second.stop === 'dot' || second.stop === 'rest')
    return second.words.length <= 2
  const third = segmentAt(text, second.next)
  if (third.words.length === 0) return third.stop === 'and'
  if (likenessOf(third) > 0) return true
  return isSingle(third)
}

/** How many words of a segment are a name when a title follows them at once; 0 when none can be told apart. */
const cutName = (segment: Segment, compactCount: number): number => {
  const index = segment.words.findIndex(
    (word, place) => place > 0 && word.kind === 'word' && isInitials({ text: word.text, dotted: word.dotted }),
  )
  if (compactCount === 0 || index <= 0) return 0
  let count = index + 1
  while (count < segment.words.length) {
    const before = segment.words[count - 1]
    const word = segment.words[count]
    if (before?.kind !== 'word' || before.dotted || word?.kind !== 'word' || !/^\p{Lu}$/u.test(word.text)) break
    count += 1
  }
  return nameLikeness(wordsOf(segment.words.slice(0, count))) > 0 ? count : 0
}
