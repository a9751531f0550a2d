import { isCommonWord, isVenueAbbreviation } from '../field/common-words.ts'
import { anyMonth } from '../field/date.ts'
import { type AuthorToken, authorTokenAt } from './author-token.ts'
import { isChineseName } from './chinese-surnames.ts'
import { isInitials, isPersonName, isSurname, type NameWord, nameLikeness } from './person-name.ts'

/** A word of a name, in Latin letters or in Han characters. */
export type Word = Extract<AuthorToken, { kind: 'word' | 'han' }>

/** What stands between two separators of a list, with what ended it. */
export interface Segment {
  readonly words: readonly Word[]
  readonly marks: string
  readonly notes: readonly string[]
  /** What ended it. */
  readonly stop: ',' | ';' | 'and' | '·' | 'dot' | 'rest' | 'stop'
  readonly start: number
  /** Behind the words, marks and notes. */
  readonly end: number
  /** Where the next segment begins. */
  readonly next: number
  readonly last: AuthorToken
}

/** Longer runs of words are no name; reading stops there. */
const longestSegment = 14

/** True when the dot behind a word ends a sentence, and does not shorten the word. */
export const dotEnds = (word: Word): boolean =>
  word.kind === 'word' &&
  word.dotted &&
  !isInitials({ text: word.text, dotted: true }) &&
  !/^(?:jr|sr|st|dr|prof|mr|ms|md)$/i.test(word.text)

/** A dot behind a word that no journal or title abbreviates so. */
const endsSentence = (word: Word): boolean => dotEnds(word) && !isVenueAbbreviation(word.text)

/** Letters of other alphabets that stand as one initial in Latin ones: "A. Yu. Ivanov", "Gy. Sz. Kovács". */
const twoLetterInitial = /^(?:Yu|Ya|Ye|Yo|Ju|Ja|Je|Ch|Sh|Zh|Ts|Kh|Dz|Dj|Th|Ph|Gy|Sz|Cs|Zs|Ng)$/

/** A word and another one that joins no further name: behind what may be an initial no joiner at all, else none before an initial. */
const sentenceWithoutJoiner = /^\s{1,2}\p{Lu}[\p{L}’'-]{0,30}\s{1,2}(?!and\b|et\b|und\b|y\b)[\p{L}\d]/u
const sentenceWithoutName = /^\s{1,2}\p{Lu}[\p{L}’'-]{0,30}\s{1,2}(?!(?:and|et|und|y)\s{1,2}\p{Lu}\.)[\p{L}\d]/u

/** True of a surname behind initials where a sentence begins: a word and another one, with no comma that a further name would have. */
const endsNameBefore = (text: string, surname: AuthorToken & { kind: 'word' }, words: readonly Word[]): boolean => {
  if (words.length === 0 || !allInitials(words)) return false
  const behind = text.slice(surname.end, surname.end + 60)
  return (twoLetterInitial.test(surname.text) ? sentenceWithoutJoiner : sentenceWithoutName).test(behind)
}

/** "Ma Lin. A title of its own": a surname that journals are shortened to as well, behind another word of the name. */
const isSurnameToo = (text: string, token: AuthorToken, before: number): boolean =>
  before > 0 &&
  /^(?:Lin|Lang|Sen|Mag|Ann|Pol|Rob)$/.test(token.text) &&
  /^\s\p{Lu}[\p{L}-]*\s[\p{L}\d]/u.test(text.slice(token.end, token.end + 40))

/** "Ann Lee,* Bo Fox", "Ann Lee,a Bo Fox": how much of the text behind a comma is a mark of the name in front of it. */
const markBehindComma = (text: string, at: number): number =>
  /^(?:[*†‡#]+|[a-e](?:,[a-e*]){0,2}(?=\s\p{Lu}))(?=\s|and\s)/u.exec(text.slice(at, at + 12))?.[0].length ?? 0

const monthWithYear = new RegExp(`^${anyMonth},? (?:19|20)\\d\\d(?![\\d–-])`, 'iu')

/** The segment that begins at a place; without words where nothing like a name stands there. */
export const segmentAt = (text: string, from: number): Segment => {
  const words: Word[] = []
  const notes: string[] = []
  let marks = ''
  let at = from
  let start = -1
  let end = from
  let previous: AuthorToken | null = null
  const close = (stop: Segment['stop'], token: AuthorToken): Segment => ({
    words,
    marks,
    notes,
    stop,
    start: start < 0 ? from : start,
    end,
    next: token.end,
    last: token,
  })
  for (;;) {
    const token = authorTokenAt(text, at, previous)
    if (token.kind === 'stop') return close('stop', token)
    if (token.kind === 'rest') return close('rest', token)
    if (token.kind === 'separator') {
      // A comma between marks ("1,*") belongs to them.
      const following = authorTokenAt(text, token.end, token)
      const parts = (token.text === ',' || token.text === ';') && words.length > 0
      const behind = parts ? markBehindComma(text, token.end) : 0
      if (behind > 0) {
        end = token.end + behind
        marks += text.slice(token.end, end)
        return close(token.text, { ...token, end })
      }
      if (token.text === ',' && marks !== '' && following.kind === 'mark') {
        const afterwards = authorTokenAt(text, following.end, following)
        if (afterwards.kind !== 'word' && afterwards.kind !== 'han') {
          marks += following.text
          end = following.end
          at = following.end
          previous = following
          continue
        }
      }
      return close(token.text, token)
    }
    if (token.kind === 'mark') {
      if (words.length > 0 || token.text.length <= 3) marks += token.text
      if (words.length > 0) end = token.end
    } else if (token.kind === 'note') {
      if (words.length === 0 || notes.length > 1) return close('stop', token)
      notes.push(token.text)
      end = token.end
    } else {
      // "Ann Lee May 2012. A title": the date behind the people.
      if (words.length > 0 && monthWithYear.test(text.slice(token.start, token.start + 24)))
        return close('dot', { ...token, end: token.start })
      if (notes.length > 0 || (marks !== '' && words.length > 0 && end > (words.at(-1)?.end ?? 0))) {
        // A word after marks or notes begins something new: "Li* Title of the work".
        return close('dot', { ...token, end: token.start })
      }
      if (words.length === 0) start = token.start
      end = token.end
      // "Hong Xu. Title", "H. Xu. Title": two letters behind a name are a surname at the end of its sentence; but in "A. Yu.
      // Ivanov" they are an initial.
      const endsName = token.kind === 'word' && endsNameBefore(text, token, words)
      const shortSurname =
        token.kind === 'word' &&
        token.dotted &&
        /^\p{Lu}\p{Ll}$/u.test(token.text) &&
        !/^(?:st|jr|sr|dr)$/i.test(token.text) &&
        (endsName || words.some((word) => word.text.replace('-', '').length > 1))
      if (token.kind === 'word' && dotEnds(token) && /[,;]/.test(text[token.end] ?? '')) {
        // "Girard., D.": a dot too many.
        words.push({ ...token, dotted: false })
        at = token.end
        previous = token
        continue
      }
      // "Roe. A., Fox, B.": a point for the comma between surname and initials.
      if (
        token.kind === 'word' &&
        dotEnds(token) &&
        words.length === 0 &&
        /^\s(?:\p{Lu}\.[ -]?){1,3}(?:,|\s(?:&|and)\s)/u.test(text.slice(token.end, token.end + 20))
      ) {
        words.push({ ...token, end: token.end - 1, dotted: false })
        end -= 1
        return close(',', token)
      }
      if (dotEnds(token) || shortSurname) {
        // The dot is the end of a sentence, not part of the name.
        end -= 1
        const whole =
          token.kind === 'word' &&
          (endsName || !isVenueAbbreviation(token.text) || isSurnameToo(text, token, words.length))
        words.push(whole ? { ...token, dotted: false, end } : token)
        return close('dot', { ...token, end: token.end })
      }
      words.push(token)
      if (words.length > longestSegment) return close('stop', token)
    }
    at = token.end
    previous = token
  }
}

/** The words as the rules of names take them. */
export const wordsOf = (words: readonly Word[]): readonly NameWord[] =>
  words.map((word) => ({ text: word.text, dotted: word.kind === 'word' && word.dotted && !endsSentence(word) }))

/** "de" of "P.D. de M.": a particle of the surname among the letters for given names. */
export const isInnerParticle = (text: string): boolean =>
  /^(?:de|da|do|dos|das|del|di|du|van|von|e|den|der|ten|ter|op|olde|zu|la|le|el|al|y)$/.test(text)

/** True for "J.", "J. P.", "JP" and "P. D. de M." alone. */
export const allInitials = (words: readonly Word[]): boolean =>
  words.length > 0 &&
  words.length <= 4 &&
  wordsOf(words).every((word, place) => isInitials(word) || (place > 0 && isInnerParticle(word.text))) &&
  // "J. ACL": letters with dots, and an abbreviation behind them.
  !(
    words[0]?.kind === 'word' &&
    words[0].dotted &&
    words
      .slice(1)
      .some(
        (word) =>
          word.kind === 'word' &&
          !word.dotted &&
          word.text.length > 1 &&
          !word.text.includes('-') &&
          !isInnerParticle(word.text),
      )
  )

/** True for words in Han characters only. */
export const isHan = (words: readonly Word[]): boolean => words.length > 0 && words.every((word) => word.kind === 'han')

/** True for a name one word of which lost its capital: "Wang huaibin", "Y.D song". */
export const isCarelessName = (segment: Segment): boolean => {
  const words = wordsOf(segment.words)
  const last = words.at(-1)
  if (
    last === undefined ||
    words.length < 2 ||
    words.length > 3 ||
    !/^\p{Ll}{3,12}$/u.test(last.text) ||
    isCommonWord(last.text)
  )
    return false
  return words.slice(0, -1).every((word) => /^\p{Lu}/u.test(word.text) && !isCommonWord(word.text))
}

/** The characters of a name that was printed with blanks between them. */
export const hanName = (words: readonly Word[]): string => words.map((word) => word.text).join('')

/** How surely a segment is one whole name: 0 for none. */
export const likenessOf = (segment: Segment): number => {
  if (isHan(segment.words)) {
    const name = hanName(segment.words)
    if (segment.words.length > 2) return 0
    if (name.includes('·')) return 1
    const translated = segment.notes.some((note) => isPersonName(note.slice(1, -1)))
    return isChineseName(name) || (translated && /^.{2,4}$/u.test(name)) ? 1 : 0
  }
  const latin = segment.words.filter((word) => word.kind === 'word')
  // "张三 San Zhang" and the reverse are one name in two scripts.
  if (latin.length !== segment.words.length) {
    const native = segment.words.filter((word) => word.kind === 'han')
    return native.length === 1 && isChineseName(native[0]?.text ?? '') && nameLikeness(wordsOf(latin)) > 0 ? 1 : 0
  }
  return nameLikeness(wordsOf(latin))
}

/** True for one surname as it stands in front of a comma. */
export const isSingle = (segment: Segment): boolean =>
  segment.words.length <= 3 && segment.words.every((word) => word.kind === 'word') && isSurname(wordsOf(segment.words))

/** "Smith, John A.": given names with at least one written out, initials behind. */
export const isGivenNames = (segment: Segment): boolean => {
  const words = wordsOf(segment.words)
  return (
    words.length <= 3 &&
    words.every((word) => isInitials(word) || isSurname([word])) &&
    segment.words.every((word) => word.kind === 'word')
  )
}

/** Initials at the head of a segment, before a title that follows without any sign: "J. Deep nets". */
export const leadingInitials = (segment: Segment): number => {
  let count = 0
  for (const word of segment.words) {
    if (word.kind !== 'word' || !word.dotted || !isInitials({ text: word.text, dotted: true }) || word.text.length > 3)
      break
    count += 1
  }
  return count
}
