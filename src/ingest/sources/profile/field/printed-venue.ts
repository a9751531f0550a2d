import type { PrintedVenue } from '../../../../model/record.ts'
import { peopleWithin } from '../people/people-within.ts'
import { isVenueAbbreviation } from './common-words.ts'
import { anyMonth } from './date.ts'
import { institutionIn } from './institution.ts'
import { withoutRemarks } from './remarks.ts'
import { conference, conferences, isAcronym, journal, repository, thesis, venueKindOf, venueLabelOf } from './venue.ts'
import { volumeInFrontOf } from './venue-start.ts'

const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)(?:tieth|ty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)))'
const lead = new RegExp(
  `^(?:[\\s,.;:–—-]|\\bin\\b:?|\\bpublished (?:in|by)\\b|\\bthe [a-z/]{3,20} (?:(?:19|20)\\d\\d )?issue of\\b|\\bfor the\\b|\\bappeared (?:in|at)\\b|\\bpresented at\\b|\\baccepted (?:for publication )?(?:to|by|at|for|in)\\b|\\bto app[a-z]{2,4} (?:in|at)\\b|\\bforthcoming (?:in|at|from)\\b|\\bforthcoming\\b|\\bto appear\\b|\\baccepted\\b|\\bin press\\b|(?:the |conference |workshop )?\\b(?:proceedings?|processing|proc\\.?)(?: of)?\\b\\.?|\\bthe\\b|(?:\\d{1,3}\\s?(?:st|nd|rd|th)|${ordinalWord})\\b|(?:19|20)\\d\\d\\b|['’]\\d\\d\\b|\\bannual(?= meeting of the)\\b)+`,
  'i',
)

/** Where a venue's name ends in the text behind a title: before volumes, pages, years, places and further sentences. */
const endOfName = (text: string): number => {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '(' || character === '（') {
      if (/^[(（]\s?['’]?\d/.test(text.slice(at, at + 4))) return at
      depth += 1
    }
    if (character === ')' || character === '）') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (
      character === ';' ||
      character === '；' ||
      character === '|' ||
      character === '[' ||
      character === '，' ||
      character === '。' ||
      character === '．'
    )
      return at
    const behind = text.slice(at, at + 60)
    if (character === ',') {
      if (
        /^,\s{0,2}[\p{L}-]+(?: [\p{L}-]+){0,2},? (?:and|&) \p{Lu}/u.test(behind) &&
        !/^,\s{0,2}(?:19|20)?\d/.test(behind)
      ) {
        const enumeration =
          /^,\s{0,2}[\p{L}-]+(?: [\p{L}-]+){0,2},? (?:and|&) \p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}/u.exec(behind)
        if (enumeration !== null) {
          at += enumeration[0].length - 1
          continue
        }
      }
      return at
    }
    if (/^\s(?:vol(?:ume)?\b|no\.|pp?\.|pages?\b|issue\b|article\b|abs\/)/i.test(behind)) return at
    if (/^\s?['’‘]\d\d(?!\d)/.test(behind)) return at
    if (
      character === ' ' &&
      /^ (?:(?:19|20)\d\d\b|\d{1,4}\s?[(:,.]|\d{1,4}$|\d{1,4}\s?[-–]\s?\d|\d{1,4} \d|[A-Z]?\d{4,7}(?:$|[,. ]))/.test(
        behind,
      ) &&
      !/^ \d{1,3}\s?(?:st|nd|rd|th)\b/.test(behind)
    )
      return at
    if (character === '.' && /^\.(?:\s|$)/.test(behind)) {
      const word = /([\p{L}]+)$/u.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? ''
      if (word.length === 1 && !/^\.\s*$/.test(behind)) continue
      if (
        !isVenueAbbreviation(word) &&
        (word.length > (text.slice(0, at).includes('. ') ? 9 : 5) ||
          /^\.\s*$/.test(behind) ||
          !/^\.\s+(?:\p{Lu}[\p{L}]{0,9}\.|(?:\p{Lu}[\p{L}]* ){0,2}\p{Lu}[\p{L}]*(?:\.?\s?[,\d]|\.\s\d|\.$))/u.test(
            behind,
          ))
      )
        return at
      if (/^\.\s*$/.test(behind)) return isVenueAbbreviation(word) ? at + 1 : at
    }
    if (character === ':' && /^:\s{0,2}\d/.test(behind)) return at
    if (/^\s[–—-]\s/.test(behind) || /^\s(?:best|oral|spotlight)\b/i.test(behind)) return at
  }
  return text.length
}

const stripped = (text: string): string => {
  let name = text.trim()
  for (let round = 0; round < 4; round += 1) {
    const before = name
    name = name.replace(lead, '').trim()
    if (name === before) break
  }
  // "45 Coastal Law Review 101": law counts volumes in front.
  return name
    .replace(/^\d{1,4}\s(?=\p{Lu}\p{L}+ \p{Lu})/u, '')
    .replace(/[\s,.;:–—-]+$/, (end) =>
      end.startsWith('.') && isVenueAbbreviation(/([\p{L}]+)$/u.exec(name.slice(0, -end.length))?.[1] ?? '') ? '.' : '',
    )
    .trim()
}

/** What begins a question or a sentence of people about themselves, or a verb within. */
const kindOfSentence =
  /^(?:How|Why|What|When|Where|Who|We|I|This|It|They|There|Our|My)\s\p{Ll}|\s(?:is|are|was|were|needs?|has|have|can|will|we|they)\s\p{Ll}/u

const bracketed =
  /[(（]\s?(?:the )?([A-Z][A-Za-z0-9&/+-]{1,15}(?:[ -][A-Z][A-Za-z0-9&/+-]{1,12}){0,2}|[A-Z][a-z]+)(?:[\s,-]{0,2}['’‘]?\s?(?:(?:19|20)\d\d|\d\d))?\s?[)）]/

/** "In A. Roe and B. Fox (eds.), Salt Roads, ...", and as much of "In Salt Roads, A. Roe (ed.), ...", which is no such case. */
const editorsInFront = /^(?:in|见|载于?)[:：]?\s+([^()（）]{3,200})[(（](?:eds?|hrsg|hg)\.?[)）][,.:]?\s{0,3}/i

const areEditors = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) || peopleWithin(text, 0, text.trimEnd().length) !== null

const month = new RegExp(`^${anyMonth}$`, 'i')

/** The venue that a text behind a title names; null when it names none. */
export const venueOf = (printed: string): PrintedVenue | null => {
  const marked = /^[\s.,]*\[([JCDMPRNAZ])(?:\/[A-Z]{2})?\]/.exec(printed)?.[1]
  const counted = withoutRemarks(printed)
    .replace(/^[\s.,]*\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/, '')
    .replace(/^[\s.．，。/]+/, '')
    .replace(/^【[^【】]{1,30}】\s?/, '')
    .replace(/^(?:[(（](?:19|20)\d\d[a-z]?[)）][,.:;]|(?:19|20)\d\d,)\s+(?=\p{L})/u, '')
    .replace(editorsInFront, (all, people: string) => (areEditors(people) ? '' : all))
    .replace(
      /^(?:见[:：]?\s?)?\p{Script=Han}[\p{Script=Han}，,、·•]{1,40}?(?:主编|编著?)[，,.．:：]\s?(?=《|\p{Script=Han})/u,
      '',
    )
    .replace(/^[(（][^()（）]{2,40}译[)）][.．，,\s]*/u, '')
    .replace(/^\(([^()]{3,160})\)[.\s]*$/, '$1')
    .replace(/^[(（](?=[^()（）|]{3,100}\|)/, '')
    // "arXiv:2001.00001 (2020). To appear in Salt Letters": a preprint that has a place by now.
    .replace(
      /^arxiv\s?[:：]?\s?\d{4}\.\d{4,5}(?:v\d)?\s?(?:\(\d{4}\))?[.,;]\s{1,2}(?=to appear|accepted|forthcoming|in press)/i,
      '',
    )
    .replace(/^第[一二三四五六七八九十百\d]{1,5}届/, '')
    .replace(/^[\s.,;]*\d{1,2}(?:st|nd|rd|th) (?:revised )?(?:edition|edn|ed)\b[\s.,;]*/i, '')
    .replace(/^[\s,.;:，。：、“”"–—）)-]+/, '')
    .replace(
      /^(?:accepted|to appear|forthcoming|in press|published)(?: for publication)?(?: in)?[,:]\s+(?=\p{Lu})/iu,
      '',
    )
    .slice(0, 600)
  const text = counted.slice(volumeInFrontOf(counted).length)
  if (/^in (?:submission|preparation|review|revision)\b/i.test(text)) return null
  if (text === '' || /^[\d\s,.()（）;:–-]*$/.test(text)) return null
  const kindText = text
  const short = bracketed.exec(text)
  const inBrackets = short?.[1] ?? ''
  const acronymFromBrackets =
    short !== null && short.index < 200 && (isAcronym(inBrackets) || conferences.has(inBrackets.toLowerCase()))
      ? inBrackets
      : null
  const whole = text.slice(0, endOfName(text))
  // A Chinese journal keeps its English name in brackets, as printed.
  const translated = /^[\p{Script=Han}（）()]{2,30}[(（][A-Z][\p{L} ,&-]{6,90}[)）]/u.exec(text)?.[0]
  let name = translated ?? stripped(whole.replace(bracketed, ' ').replace(/[(（][^()（）]{0,80}[)）]?$/u, ' '))
  name = name
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?:19|20)\d\d$/, '')
    .replace(/[\s,]*['’‘]\d\d$/, '')
    .trim()
  name = name.replace(/^[“"'*_：:，,\s]+|[\s·•|”"'*_]+$/g, '').trim()
  name = name.replace(/(?<=社|书局|书馆|书店)(?:19|20)\d\d年(?:\d{1,2}月)?(?:第?[一二三四五\d]{0,2}版)?$/u, '')
  // "载《海岛学报》", "《海岛论丛》.海岛出版社": where it stands, in the signs of a book.
  name = name.replace(/^《([^《》]{2,60})》\s?[.．]\s?\p{Script=Han}{2,12}(?:社|书局|书馆|书店)?[\s\d.年月]*$/u, '$1')
  name = name.replace(/^(?:载于?|刊于?|发表于|见)?《([^《》]{2,60})》[\s\d.年第卷期月日（）()]*$/u, '$1')
  if (marked === 'D' || (thesis.test(kindText) && kindText.length < 400 && !journal.test(name))) {
    const place = institutionIn(
      kindText.replace(/\b(?:department|school|faculty|institute) of [^,.;]{1,60}[,.;]/gi, ' '),
    )
    return { name: place ?? name, acronym: null, kind: 'THESIS' }
  }
  if (thesis.test(kindText) && kindText.length < 400 && !journal.test(name)) {
    const place = institutionIn(
      kindText.replace(/\b(?:department|school|faculty|institute) of [^,.;]{1,60}[,.;]/gi, ' '),
    )
    return { name: place ?? name, acronym: null, kind: 'THESIS' }
  }
  if (repository.test(name) && name.length < 60) {
    const known = /arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|engrxiv|techrxiv|ssrn|corr|research square|zenodo/i.exec(
      name,
    )?.[0]
    const proper = known === undefined ? name : /^arxiv$/i.test(known) ? 'arXiv' : known
    return { name: proper, acronym: null, kind: 'REPOSITORY' }
  }
  if (!/\p{L}{2,}/u.test(name) || name.length > 220)
    return acronymFromBrackets === null
      ? null
      : { name: null, acronym: acronymFromBrackets, kind: venueKindOf(acronymFromBrackets) }
  if (month.test(name)) return null
  if (
    /^(?:submitted|under review|in submission|accepted|in preparation|working paper|manuscript|preprint|draft|新(?:$|\P{L})|invention patent|patent)/iu.test(
      name,
    )
  )
    return null
  // "提出分页缓存", "获最佳论文提名": what the work does, or what became of it.
  if (
    /^(?:获|提出|首[个次]|代码|开源|入选|被|实现|解决|构建|我们|该|本文|已|全文|封面)\p{Script=Han}/u.test(name) &&
    !journal.test(name)
  )
    return acronymFromBrackets === null
      ? null
      : { name: null, acronym: acronymFromBrackets, kind: venueKindOf(acronymFromBrackets) }
  // "How do boats agree", "Swarms of boats need to agree": a sentence about the work.
  if (kindOfSentence.test(name) && acronymFromBrackets === null && !journal.test(name) && !conference.test(name))
    return null
  const label = venueLabelOf(name)
  if (label !== null && label.length >= name.length - 2) name = label.acronym
  if (isAcronym(name)) return { name: null, acronym: name, kind: venueKindOf(name) }
  const tail = /^(.{6,}?)[\s,-]+([A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*)$/.exec(name)
  if (
    acronymFromBrackets === null &&
    tail !== null &&
    conferences.has((tail[2] ?? '').toLowerCase()) &&
    conference.test(tail[1] ?? '')
  ) {
    return { name: tail[1] ?? name, acronym: tail[2] ?? null, kind: venueKindOf(name) }
  }
  const kind = venueKindOf(`${name} ${acronymFromBrackets ?? ''}`)
  const numbered =
    /(?:^|[\s,])(?:vol(?:ume)?\.? )?\d{1,4}\s?(?:\(\d{1,4}[^)]{0,8}\)|[,:]\s?(?:e|pp?\.? ?|Article )?\d|,? no\.)|;\s?\d{1,4}[(:]/i.test(
      text.slice(name.length, name.length + 80),
    )
  return { name, acronym: acronymFromBrackets, kind: kind === 'UNKNOWN' && numbered ? 'JOURNAL' : kind }
}
