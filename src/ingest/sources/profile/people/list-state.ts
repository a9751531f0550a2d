import { type Draft, nameOf } from './author-draft.ts'
import type { AuthorList } from './author-list.ts'
import type { NameOrder } from './author-order.ts'
import { allInitials, isHan, isSingle, likenessOf, type Segment, segmentAt } from './author-segment.ts'
import { endOfInitials, hasDots, initialsLast } from './author-style.ts'
import { authorTokenAt } from './author-token.ts'

/** A name that is being read, with whether its place is known and whether it is a group. */
export type PlacedDraft = Draft & { readonly placed: boolean; readonly group: boolean }

/** ", incl. ", " (including ": in front of those who are named although the list was cut before them. */
const includes = /^\s?[,(]?\s?(?:incl?\.|incl|including)\s/i

const suffixNext = /^\s?(?:Jr|Sr|II|III|IV)\b/

/** A list of authors while it is being read: what was taken so far, and where reading goes on. */
export class ListState {
  readonly text: string
  readonly order: NameOrder
  readonly drafts: PlacedDraft[] = []
  at: number
  end: number
  complete = true
  closed = false
  placed = true
  afterAnd = false
  /** True behind "et al. (including": a bracket ends the list. */
  included = false
  /** Names so far with the surname in front of a comma, and names that end in bare initials. */
  invertedCount = 0
  compactCount = 0

  constructor(text: string, from: number, order: NameOrder) {
    this.text = text
    this.order = order
    this.at = from
    this.end = from
  }

  /** True where a surname in front of a comma stands next, as the parts of the whole list show. */
  get surnameNext(): boolean {
    return this.order === 'pairs' || (this.order === 'first' && this.drafts.length === 0)
  }

  push(draft: Draft, group = false): void {
    const { start, end, wordEnd, marks, notes, likeness } = draft
    this.drafts.push({ start, end, wordEnd, marks, notes, likeness, placed: this.placed, group })
    this.end = draft.end
  }

  /** Makes the last name so far end later, with the marks of what was added; false where there is none. */
  lengthenLast(wordEnd: number, { end, marks, notes }: Segment): boolean {
    const last = this.drafts.pop()
    if (last === undefined) return false
    this.drafts.push({ ...last, end, wordEnd, marks: last.marks + marks, notes: [...last.notes, ...notes] })
    this.end = end
    return true
  }

  /** "A, B, ..., Z": names behind the gap are authors, but nobody knows which. */
  goOnBehindGap(segment: Segment): boolean {
    const gap = /(?:\.\.\.|…)$/.test(segment.last.text)
    if (!gap && !/al\.?$/.test(segment.last.text)) return false
    const included = includes.exec(this.text.slice(segment.next, segment.next + 16))?.[0] ?? ''
    if (included !== '') {
      this.included = included.includes('(')
      this.placed = false
      this.at = segment.next + included.length
      return true
    }
    let more = segment.next
    for (
      let token = authorTokenAt(this.text, more, null);
      token.kind === 'separator';
      token = authorTokenAt(this.text, more, null)
    ) {
      more = token.end
    }
    const next = segmentAt(this.text, more)
    const behind = next.stop === ',' ? segmentAt(this.text, next.next) : null
    // "..., Roe MS. A title": the last name ends in its bare initials, as the others do.
    const styled = initialsLast(this.text, this.drafts) && endOfInitials(next, hasDots(this.text, this.drafts)) > 0
    if (likenessOf(next) === 0 && !styled && !(isSingle(next) && behind !== null && allInitials(behind.words)))
      return false
    // "et al." in the middle of a list: more names follow it, where a title would not look like them.
    if (!gap && (more === segment.next || !/^(?:,|and|rest)$/.test(next.stop) || likenessOf(next) === 0)) return false
    this.placed = false
    this.closed = false
    this.at = more
    return true
  }

  /** Goes on behind a segment; false where the list ends with it. */
  advance(segment: Segment): boolean {
    const suffix = segment.stop === ',' && suffixNext.test(this.text.slice(segment.next, segment.next + 6))
    // "Roe, A. B., Jr": what a comma parts from the name it belongs to.
    if (suffix) {
      const behind = segmentAt(this.text, segment.next)
      const [word, ...others] = behind.words
      if (word !== undefined && others.length === 0 && this.lengthenLast(word.end, behind)) return this.advance(behind)
    }
    if (segment.stop === 'rest') {
      this.complete = false
      this.closed = true
      this.end = segment.next
      return this.goOnBehindGap(segment)
    }
    if (
      /[.．。]/.test(this.text[segment.end] ?? '') &&
      isHan(segment.words) &&
      this.drafts.length > 1 &&
      !this.afterAnd
    ) {
      // "陈一, 李二. 王三#. 题目": a point for a comma.
      const next = segmentAt(this.text, segment.end + 1)
      if (isHan(next.words) && likenessOf(next) > 0 && /^[.．。,，]/.test(this.text.slice(next.end, next.end + 1))) {
        this.at = segment.end + 1
        return true
      }
    }
    if (segment.stop === 'stop' || segment.stop === 'dot') {
      this.closed ||= this.afterAnd
      return false
    }
    if (this.afterAnd && segment.stop !== 'and') {
      const behind = authorTokenAt(this.text, segment.next, null)
      if (behind.kind === 'rest') {
        this.complete = false
        this.end = behind.end
        this.closed = true
        return false
      }
      // After "and" comes the last name; more names follow only in lists that join twice or part with ";".
      this.closed = true
      if (segment.stop !== ';') return false
    }
    this.afterAnd = segment.stop === 'and'
    this.at = segment.next
    return true
  }

  /** The list as far as it was read; null for one without names. */
  toList(from: number): AuthorList | null {
    const { text, drafts } = this
    if (drafts.length === 0) return null
    const dotless = drafts.slice(0, -1).every((draft) => !text.slice(draft.start, draft.wordEnd).includes('.'))
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
      end: this.end + (/^\s?\)/.exec(this.included ? text.slice(this.end, this.end + 2) : '')?.[0].length ?? 0),
      complete: this.complete,
      strength: drafts.reduce((sum, draft) => sum + draft.likeness, 0),
      closed: this.closed,
      inverted: this.invertedCount > 0,
    }
  }
}
