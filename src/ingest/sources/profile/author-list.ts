import { type Draft, draftOf, groupOf, nameOf } from './author-draft.ts'
import {
  allInitials,
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
import { cutName, invertedStyle, isPlaceCode, isRareName } from './author-style.ts'
import { authorTokenAt } from './author-token.ts'
import { type JoinedName, joinedNamesAt } from './bibtex-list.ts'
import { isSurname } from './person-name.ts'

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
      /^.{2,4}$/u.test(hanName(segment.words)) &&
      (segment.stop === ',' || segment.marks !== '') &&
      likenessOf(segmentAt(text, segment.next)) > 0
    ) {
      push(draftOf(segment, segment, 0.7))
      if (!advance(segment)) break
      continue
    }
    // A rare surname in front of known ones, and a common word for a name among names ("Rui Ai").
    const following = segment.stop === ',' && segment.notes.length === 0 ? segmentAt(text, segment.next) : null
    if (following !== null && isRareName(text, segment, following, drafts.length)) {
      push(draftOf(segment, segment, 0.5))
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
