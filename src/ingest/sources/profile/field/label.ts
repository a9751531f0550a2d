import type { PaperStatus } from '../../../../model/record.ts'
import { authorListAt } from '../people/author-list.ts'
import { isPersonName } from '../people/person-name.ts'
import { sameAuthorsAt } from '../people/same-authors.ts'
import { type Rich, sliceRich, trimRich } from '../text/rich-text.ts'
import { dateInFront, daysInFront } from './front-date.ts'
import { genreInFront, longestGenre } from './genre.ts'
import { isLinkWords, withoutRemarks } from './remarks.ts'
import { statusOf } from './status.ts'
import { isAcronym, venueLabelOf } from './venue.ts'
import { placeBeforeTitle, venueBeforePeople } from './venue-before-people.ts'

/** What stood in front of an entry: venue, year, kind, code. */
export interface FrontLabel {
  readonly acronym: string | null
  readonly year: number | null
  readonly status: PaperStatus | null
  /** All labels as printed, for what else they say. */
  readonly text: string
}

/** What an entry without labels has. */
export const noLabel: FrontLabel = { acronym: null, year: null, status: null, text: '' }

/** The longest name of a field in front of an entry. */
const longestField = 20

const code = /^(?:[A-Z]{1,3}[-.]?\d{1,3}[a-z]?|\d{1,3}|[a-z]\d{1,3})$/
const preprintWord =
  /^(?:preprint|pre-print|arxiv(?: preprint)?|预印版|预印本|tech(?:nical)? report|working paper)(?:[\s,]{0,2}['’]?(\d{2,4}))?$/i
const submittedWord =
  /^(?:under (?:review|submission|revision)|in submission|submitted|in review|in revision|r&r|revise (?:and|&) resubmit|revise-and-resubmit|在投|在审|审稿中)$/i
const acceptedWord =
  /^(?:(?:recently )?accepted|to appear|in press|forthcoming|conditionally accepted|in print|online first|录用|已录用)$/i
const noise =
  /^(?:new!?|hot|oral|spotlight|highlight|🔥|⭐|★|cover|best paper.{0,20}|demo|poster|long|short|conference|journal|workshop|paper|review|survey|book|article|conf\.?|sci|scie|ssci|ei|cssci|cscd|[a-z]{2,5}检索|(?:国际|国内|学术|中文|核心|英文)?(?:期刊|会议|论文)|(?:中文|北大|科技)?核心|综述)$/i

/** What one label says; null when it says nothing that labels say. */
const labelOf = (content: string): FrontLabel | null => {
  const text = content
    .trim()
    .replace(/^[([【{`]+|[)\]】}`:：]+$/g, '')
    .trim()
  if (text === '' || text.length > 80) return null
  if (code.test(text)) return { ...noLabel, text: '' }
  const preprint = preprintWord.exec(text)
  if (preprint !== null) {
    const digits = preprint[1]
    const year =
      digits === undefined
        ? null
        : digits.length === 4
          ? Number(digits)
          : digits.length === 2
            ? 2000 + Number(digits)
            : null
    return { acronym: null, year, status: /report|working/i.test(text) ? null : 'PREPRINT', text }
  }
  if (submittedWord.test(text)) return { acronym: null, year: null, status: 'SUBMITTED', text }
  if (acceptedWord.test(text)) return { acronym: null, year: null, status: 'ACCEPTED', text }
  if (/^(?:19|20)\d\d$/.test(text)) return { acronym: null, year: Number(text), status: null, text }
  if (noise.test(text)) return { ...noLabel, text }
  const venue = venueLabelOf(text)
  if (venue !== null) return { acronym: venue.acronym, year: venue.year, status: null, text }
  // "CCF-A", "SCI 二区": a rank and nothing else.
  if (withoutRemarks(`[${text}]`).trim() === '') return { ...noLabel, text }
  const plain = withoutRemarks(text)
    .replace(/[,;]?\s{0,2}CCF[-\s]?[ABC]\b.*$/i, '')
    .trim()
  if (isAcronym(plain)) return { acronym: plain, year: null, status: null, text }
  return null
}

/** A label in brackets that says more than one thing: a venue with its rank, a state with where it was sent. */
const datedLabelOf = (content: string): FrontLabel | null => {
  const text = content.trim()
  if (text.length > 80 || /[.!?。]\s/.test(text)) return null
  // "Digital Salt and Towns'24", "世界盐业 2025": a venue and its year, whatever it is called.
  const ended =
    /^(\p{Lu}\S*(?: \S+){0,9}?|\p{Script=Han}{2,20})(?:[\s,，]{0,2}['’‘](\d\d)|[\s,，]{1,2}((?:19|20)\d\d))$/u.exec(
      text,
    )
  if (ended !== null && statusOf(text).status === 'UNKNOWN')
    return {
      acronym: (ended[1] ?? '').trim(),
      year: Number(ended[3] ?? 0) || 2000 + Number(ended[2]),
      status: null,
      text,
    }
  if (text.length > 50) return null
  const digits = /(?<!\d)((?:19|20)\d\d)(?![\d.])/.exec(text)?.[1]
  const year = digits === undefined ? null : Number(digits)
  const { status } = statusOf(text)
  if (status === 'SUBMITTED') return { acronym: null, year: null, status, text }
  if (status === 'PREPRINT') return { acronym: null, year, status, text }
  const name = withoutRemarks(text)
    .replace(/[,，;；]?\s?(?:CCF|SCI|EI|JCR|CORE)[\s-]?\p{L}?\d?.*$/u, '')
    .replace(/[,，\s]*['’]?(?:19|20)\d\d(?:年)?[,，\s]*/, ' ')
    .replace(/\s?(?:期刊|会议|长文|短文)$/, '')
    .trim()
  if (
    isAcronym(name) ||
    (year !== null && /^[A-Z][\w&-]*[A-Z][\w&-]* (?:Workshop|Demo|Findings|Poster|Industry)s?$/.test(name))
  )
    return { acronym: name, year, status: null, text }
  if (year !== null && /^[\p{Script=Han}（）()·]{3,20}$/u.test(name)) return { acronym: name, year, status: null, text }
  return null
}

const merged = (left: FrontLabel, right: FrontLabel): FrontLabel => ({
  acronym: left.acronym === null ? right.acronym : right.acronym === null ? left.acronym : left.acronym,
  year: left.year ?? right.year,
  status: left.status ?? right.status,
  text: [left.text, right.text].filter((text) => text !== '').join(' '),
})

/** What a line says that is nothing but a label ("ACL", "Demo'26", "Preprint", "[C1]"); null for other lines. */
export const labelLine = (text: string): FrontLabel | null => {
  const plain = text
    .replace(/(?:\p{Extended_Pictographic}|\u{FE0F})/gu, ' ')
    .trim()
    .replace(/[.:：]$/, '')
  if (plain.length > 60 || plain === '' || /^[[【(（][^\]】)）]*[\]】)）].*\p{L}{2}.*\s.*\p{L}{2}/u.test(plain))
    return null
  // "134  2019": how often a listing counts the work as cited, and its year.
  const cited = /^\d{1,6}\*?\s+((?:19|20)\d\d)$/.exec(plain)?.[1]
  if (cited !== undefined) return { ...noLabel, year: Number(cited), text: plain }
  // "09/18", "09.2018": a month and a year.
  const dated = /^(?:0?[1-9]|1[0-2])[/.]((?:19|20)?\d\d)$/.exec(plain)?.[1]
  if (dated !== undefined) {
    const year = Number(dated)
    return { ...noLabel, year: year > 99 ? year : year + (year < 60 ? 2000 : 1900), text: plain }
  }
  // "2018/09": a year and a month.
  const turned = /^((?:19|20)\d\d)[/-](?:0[1-9]|1[0-2])$/.exec(plain)?.[1]
  if (turned !== undefined) return { ...noLabel, year: Number(turned), text: plain }
  const demo = /^(Demo|Findings|Industry|Poster|Workshop|Main|Short|Long|Oral)\s?['’](\d\d)$/.exec(plain)
  if (demo !== null) return { acronym: demo[1] ?? null, year: 2000 + Number(demo[2]), status: null, text: plain }
  const label = labelOf(plain)
  if (label === null) return null
  const venue = venueLabelOf(plain)
  if (venue !== null && venue.length < plain.length - 12) return null
  return label
}

/** "Stonework 2018": a name with its year. */
const datedName = /^(\p{Lu}[\p{L}&' -]{2,40}?),?\s['’]?((?:19|20)\d\d)$/u

/** The labels in front of an entry, and where the entry itself begins. */
export const frontLabelOf = (rich: Rich): { readonly label: FrontLabel; readonly at: number } => {
  const text = rich.text
  let label = noLabel
  let at = 0
  for (let round = 0; round < 5; round += 1) {
    while (/[\s*|·•:：,.\-–—~]/.test(text[at] ?? '') && at < text.length && sameAuthorsAt(text, at) === 0) at += 1
    const genre = genreInFront(text.slice(at, at + longestGenre))
    if (genre > 0) {
      at += genre
      continue
    }
    const pictograph = /^(?:\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{FE0F}]){1,6}/u.exec(
      text.slice(at, at + 16),
    )
    if (pictograph !== null && !/^[\d©®™*#]/.test(pictograph[0])) {
      at += pictograph[0].length
      continue
    }
    const bracket = /^[[【(（]([^[\]【】()（）\n]{1,80})[\]】)）]/u.exec(text.slice(at, at + 90))
    const whole =
      bracket === null
        ? null
        : rich.spans.find((span) => span.kind === 'link' && span.start <= at + 1 && span.end >= at + bracket[0].length)
    if (bracket !== null && whole === undefined) {
      const found = labelOf(bracket[1] ?? '') ?? datedLabelOf(bracket[1] ?? '')
      // "[medImg] A. Lee, B. Fox, ...", "(Stonework 2018) A. Lee, ...": whatever it says, people follow.
      const dated = datedName.exec(bracket[1] ?? '')
      const field =
        found === null &&
        at === 0 &&
        (bracket[0].startsWith('[') || dated !== null) &&
        (bracket[1] ?? '').length <= longestField &&
        (authorListAt(text, bracket[0].length)?.authors.length ?? 0) > 1
      if (found !== null || field || isLinkWords(bracket[1] ?? '')) {
        const said =
          field && dated !== null
            ? { acronym: dated[1] ?? null, year: Number(dated[2]), status: null, text: dated[0] }
            : found
        label = said === null ? label : merged(label, said)
        at += bracket[0].length
        continue
      }
      break
    }
    const days = daysInFront(text, at)
    if (days !== null) {
      label = merged(label, { ...noLabel, year: days.year, text: String(days.year) })
      at += days.length
      continue
    }
    const span = rich.spans.find(
      (candidate) =>
        candidate.start === at &&
        candidate.kind !== 'link' &&
        !isPersonName(text.slice(candidate.start, candidate.end)) &&
        candidate.end - at <= 60 &&
        candidate.end - at > 1,
    )
    if (span !== undefined && span.end < text.length) {
      const content = text.slice(span.start, span.end)
      const dated = /^(\S.{2,50}?)[\s,]+['’]?((?:19|20)\d\d)$/.exec(content)
      const found =
        labelOf(content) ??
        (span.kind === 'code' && dated !== null
          ? { acronym: dated[1] ?? null, year: Number(dated[2]), status: null, text: content }
          : span.kind === 'code' && /^\p{Lu}[\p{L}&. -]{3,50}$/u.test(content)
            ? { acronym: content, year: null, status: null, text: content }
            : null)
      if (found !== null) {
        label = merged(label, found)
        at = span.end
        continue
      }
    }
    const placed = venueBeforePeople(rich, at) ?? placeBeforeTitle(rich, at)
    if (placed !== null) {
      label = merged(label, { ...placed, acronym: placed.name, status: null, text: placed.name })
      at = placed.end
      continue
    }
    const coded =
      /^(?:[A-Z]{1,2}\d{1,3}|[A-Z]{1,3}-\d{1,3}|[A-Z]\.\d{1,3})(?:[.:)]\s|\s(?!\p{Script=Han}))/u.exec(
        text.slice(at, at + 10),
      ) ?? (at === 0 ? /^\d{1,3}\s[–—-]\s(?=\p{Lu})/u.exec(text.slice(0, 10)) : null)
    if (coded !== null) {
      at += coded[0].length
      continue
    }
    const venue = venueLabelOf(text.slice(at, at + 60))
    if (venue !== null && at + venue.length < text.length && /^[\s:：,.|*–-]/.test(text.slice(at + venue.length))) {
      const suffix =
        /^\s?(?:\((?:oral|spotlight|poster|demo|short|long|best[^()]{0,30}|findings|workshop|ccf[^()]{0,6})\))/i.exec(
          text.slice(at + venue.length, at + venue.length + 50),
        )
      label = merged(label, {
        acronym: venue.acronym,
        year: venue.year,
        status: null,
        text: text.slice(at, at + venue.length),
      })
      at += venue.length + (suffix?.[0].length ?? 0)
      continue
    }
    // "2019，ACL，Title", "2017，软件学报，题目": the venue behind its year.
    const behindYear = label.year !== null && label.acronym === null
    const named =
      /^([A-Z][A-Za-z&+-]{1,12}(?: [A-Z]{2,8})?|\p{Script=Han}{2,12}(?:学报|通报|杂志|研究|学刊))[，,、]\s?(?=\p{L}|《|“)/u.exec(
        behindYear ? text.slice(at, at + 30) : '',
      )
    if (named !== null && (isAcronym(named[1] ?? '') || /^\p{Script=Han}/u.test(named[0]))) {
      label = merged(label, { acronym: named[1] ?? null, year: null, status: null, text: named[1] ?? '' })
      at += named[0].length
      continue
    }
    const word =
      /^(?:Preprint|预印版|In [Ss]ubmission|Under [Rr]eview|Submitted|To [Aa]ppear|Accepted|[Ff]orthcoming|In [Pp]ress|In [Rr]eview|In [Pp]rogress|In [Pp]rep(?:aration)?|In [Pp]rog|R&R)(?:\s\([^()]{1,40}\))?(?=[\s:：.|]\s{0,40}[\p{Lu}\p{Script=Han}“"[])/u.exec(
        text.slice(at, at + 80),
      )
    if (word !== null) {
      const found = labelOf(word[0].replace(/\s\(.*$/, ''))
      if (found !== null) label = merged(label, found)
      at += word[0].length
      continue
    }
    const date = dateInFront(text, at)
    if (date !== null) {
      label = merged(label, { ...noLabel, year: date.year, text: String(date.year) })
      at += date.length
      continue
    }
    break
  }
  while (/[\s:：|]/.test(text[at] ?? '')) at += 1
  return { label, at }
}

/** The rich text behind its labels. */
export const behindLabels = (rich: Rich, at: number): Rich => trimRich(sliceRich(rich, at))
