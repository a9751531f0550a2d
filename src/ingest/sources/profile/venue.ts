import type { PrintedVenue, VenueKind } from '../../../model/record.ts'
import { isVenueAbbreviation } from './common-words.ts'
import { institutionIn } from './institution.ts'

const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)(?:tieth|ty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)))'
const lead = new RegExp(
  `^(?:[\\s,.;:–—-]|\\bin\\b:?|\\bpublished (?:in|by)\\b|\\bthe [a-z/]{3,20} (?:(?:19|20)\\d\\d )?issue of\\b|\\bfor the\\b|\\bappeared (?:in|at)\\b|\\bpresented at\\b|\\baccepted (?:to|by|at|for|in)\\b|\\bto app[a-z]{2,4} (?:in|at)\\b|\\bforthcoming (?:in|at)\\b|\\bforthcoming\\b|\\bto appear\\b|\\baccepted\\b|\\bin press\\b|(?:the |conference |workshop )?\\b(?:proceedings?|processing|proc\\.?)(?: of)?\\b\\.?|\\bthe\\b|(?:\\d{1,3}\\s?(?:st|nd|rd|th)|${ordinalWord})\\b|(?:19|20)\\d\\d\\b|['’]\\d\\d\\b|\\bannual(?= meeting of the)\\b)+`,
  'i',
)

const rank =
  /[,;，；]?\s{0,2}[(（[【]?\s?(?:(?<![\p{L}\d])(?:CCF|CORE|SCIE?|SSCI|EI|CSCD|CSSCI|JCR|ESI|ABDC|ABS|FT50|UTD ?24|Q[1-4]|IF|Impact Factor|[Tt]op|TOP)(?![\p{L}\d])|CCF|SCI(?=\p{Script=Han})|EI(?=\p{Script=Han})|中科院|影响因子|一区|二区|三区|四区)[\s\-–:：=]{0,2}(?:[A-D]\b|Q[1-4]|[\d.]{1,6})?[^()（）[\]【】]{0,50}(?:[)）\]】]|$)/gu
const remark =
  /[,;，；.\s]{0,3}[([（【]?\s?\b(?:best (?:\w+ ){0,3}(?:paper|award|poster|student|nominat)|(?:full |long |short |contributed )?(?:oral|spotlight|highlight)\b|acceptance rate|outstanding paper|distinguished paper|equal contrib|co-?first|cited by|citations?\b|\d+ citations|featured|invited paper|runner-?up|honorable mention|top \d|long paper|short paper|full paper|poster paper|main conference|main track|regular paper|corresponding)(?:(?!\.\s)[^()（）[\]【】]){0,90}[)\]）】]?/gi

const conference =
  /\b(?:conference|conf|symposium|symp|proceedings|proc|congress|meeting|colloquium|convention|forum|summit)\b|会议|大会|论坛|年会/i
const workshop = /\bworkshops?\b|研讨会/i
const journal =
  /\b(?:journal|transactions?|trans\.|letters|lett\.|review|reviews|annals|magazine|bulletin|quarterly|archives?|acta|communications of|frontiers in|j\.)(?:\b|(?<=\.))|学报|期刊|杂志|科学$|研究$|通报|导报/i
const repository =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|engrxiv|techrxiv|ssrn|corr|research square|zenodo|hal|osf)\b|预印本/i
const thesis =
  /\b(?:ph\.?\s?d\.?|doctoral|master'?s?|bachelor'?s?|m\.?sc?\.?|diploma|honou?rs)\s?(?:thesis|dissertation)\b|\b(?:thesis|dissertation)\b|学位论文|(?:博士|硕士)论文/i
const book =
  /\b(?:springer|elsevier|press|wiley|routledge|morgan kaufmann|chapter|handbook|encyclopedia|o'reilly|publishers?|lecture notes)\b|出版社/i

/** Conferences whose short names people write alone; the rest is told from its words. */
const conferences: ReadonlySet<string> = new Set(
  'aaai aamas acl aistats apsys asplos atc bmvc cade cav ccs cgo chi cidr cikm cluster coling colt conext conll corl cscw ctrsa cvpr dac date dsn eacl ec ecai eccv ecoop emnlp esop esorics eurocrypt crypto asiacrypt eurosys fast fccm fm fmcad focs fpga fse gecco glsvlsi globecom hotcloud hotnets hotos hotstorage hpca hpdc icalp icann icassp iccad iccd iccv icde icdcs icdm icdt icip iclr icml icme icpp icra icse icsme ics icwsm ijcai infocom interspeech ipdps iros isca isit issta ispass issre iswc iui iwqos kdd lics micro mass middleware mlsys mm mobicom mobihoc mobisys naacl ndss neurips nips nsdi nsdr oopsla osdi pact pakdd pam pldi podc pods popl ppopp pvldb rss rtas rtss s&p sc sdm sec sensys siggraph sigcomm sigir sigmetrics sigmod soda sosp spaa stacs stoc tacas uai ubicomp uist usenix vee vis vldb vr wacv wsdm www'.split(
    ' ',
  ),
)
const journals: ReadonlySet<string> = new Set(
  'tpami tip tkde tods tois tist tmc tpds toc tse tosem toplas tocs tos tcad tvcg tog tnnls tgrs taslp tacl jmlr jair tmlr jacm cacm ton tifs tdsc pnas plos nature science cell neuron jsac tsc tbd tii tase ral ijcv ijrr jcp jacs prl prb tochi pacmpl pomacs imwut tcbb tcyb tits tvt twc tcom tweb tkdd tiis joss'.split(
    ' ',
  ),
)

/** What kind of place a printed venue is. */
export const venueKindOf = (text: string): VenueKind => {
  if (thesis.test(text)) return 'THESIS'
  if (repository.test(text) && !journal.test(text) && !conference.test(text)) return 'REPOSITORY'
  if (workshop.test(text)) return 'WORKSHOP'
  const short = text.toLowerCase().match(/[a-z&]{2,}/g) ?? []
  if (/transactions on|\bjournal\b|学报/i.test(text)) return 'JOURNAL'
  if (conference.test(text)) return 'CONFERENCE'
  if (short.length <= 4 && short.some((word) => journals.has(word))) return 'JOURNAL'
  if (short.length <= 4 && short.some((word) => conferences.has(word))) return 'CONFERENCE'
  if (journal.test(text)) return 'JOURNAL'
  if (book.test(text)) return 'BOOK'
  return 'UNKNOWN'
}

/** Parts of a conference that stand behind its short name. */
const tracks = /^(?:Demos?|Findings|Workshops?|Posters?|Industry|Main|Short|Long|Companion|Adjunct|Oral|Tutorials?)$/

const acronymWord = /^[A-Z][A-Za-z0-9&/+-]*$/

/** True for "ICDE", "SOSP PACMI", "ACM MM", "ACL Demo", "NeurIPS": short names, not words. */
export const isAcronym = (text: string): boolean => {
  if (isLinkWords(text)) return false
  const parts = text.trim().split(/[ -]+/)
  if (parts.length > 4 || text.length > 28) return false
  if (parts.length === 1 && /^[A-Z][a-z]+$/.test(text) && journals.has(text.toLowerCase())) return false
  const loud = parts.filter((part) => /[A-Z].*[A-Z]/.test(part) || /^[A-Z]$/.test(part))
  const known = parts.some((part) => conferences.has(part.toLowerCase()) || journals.has(part.toLowerCase()))
  if (parts.length === 1)
    return (
      acronymWord.test(text) &&
      (loud.length === 1 || (known && /^[A-Z]/.test(text))) &&
      text.length <= 14 &&
      text.length > 1
    )
  return (
    loud.length > 0 &&
    parts.every((part) => acronymWord.test(part) && part.length <= 12) &&
    (parts.length === loud.length || known || parts.every((part) => loud.includes(part) || tracks.test(part)))
  )
}

/** A short name with its year: "ASPLOS'26", "ACL 2026", "SOSP PACMI'25", "ICML, 2020", "CVPR2019". */
const labelled = /^([A-Z][A-Za-z&+/-]*(?:[ -](?:[A-Z][A-Za-z&+/-]*)){0,3}?)[\s,@-]{0,2}['’‘`]?\s?((?:19|20)?\d\d)(?!\d)/

/** The acronym and the year of a label in front of an entry; null when the text is no such label. */
export const venueLabelOf = (
  text: string,
): { readonly acronym: string; readonly year: number; readonly length: number } | null => {
  const match = labelled.exec(text)
  if (match === null) return null
  const name = match[1] ?? ''
  const digits = match[2] ?? ''
  if (digits.length === 2 && !/['’‘`]\s?\d\d$/.test(match[0]) && !/^[A-Z&]{3,}$/.test(name)) return null
  if (
    !isAcronym(name) &&
    !(
      conferences.has(name.toLowerCase()) ||
      name === 'Demo' ||
      / (?:Demo|Findings|Workshop|Poster|Industry)$/.test(name)
    )
  )
    return null
  const two = Number(digits)
  return {
    acronym: name,
    year: digits.length === 4 ? two : two > 60 ? 1900 + two : 2000 + two,
    length: match[0].length,
  }
}

/** True when a text begins as venues begin; the title before it ends there. */
export const beginsLikeVenue = (text: string): boolean => {
  const head = text.slice(0, 140).replace(/^[\s,]+/, '')
  if (
    /^(?:in[: ]\s?)?(?:the )?(?:\d{1,3}(?:st|nd|rd|th) |annual |(?:19|20)\d\d )*(?:proc\b|proceedings|processing of the|ieee\b|acm\b|usenix\b|international (?:conference|journal|symposium|workshop|congress)|journal\b|transactions on|annals of|lecture notes|arxiv\b|biorxiv\b|medrxiv\b|ssrn\b|springer\b|corr\b|advances in neural|conference on|workshop on|symposium on|european conference|asian conference|findings of|neural information|winter conference|annual meeting|national conference|congress)/i.test(
      head,
    )
  )
    return true
  if (/^in[:：] ?\S|^in (?:the )?(?:\d{1,3}(?:st|nd|rd|th)|[A-Z])/.test(head)) return true
  if (
    /^(?:to appear|submitted|under review|in submission|accepted|in press|forthcoming|preprint|working paper|manuscript|tech(?:nical|\.)? report|ph\.?d\.? (?:thesis|dissertation)|(?:master|bachelor|doctor)\S* (?:thesis|dissertation)|invention patent|patent\b|dissertation)/i.test(
      head,
    )
  )
    return true
  if (venueLabelOf(head) !== null) return true
  const first = /^([A-Z][\p{L}]{0,10})\.(?=[\s,]|[A-Z])/u.exec(head)?.[1]
  if (
    first !== undefined &&
    (isVenueAbbreviation(first) || (first.length <= 4 && /^(?:[\p{L}&]{1,10}\.? ){1,5}\(?\d/u.test(head)))
  ) {
    if (/^(?:[\p{L}&:-]{1,14}[., ]{1,2}){1,8}(?:\d|\(|$)/u.test(head.slice(0, 90)) || isVenueAbbreviation(first))
      return true
  }
  // "Invent. Math. 200", "Phys. Rev. A 78": shortened words and a number.
  if (/^(?:\p{Lu}\p{L}{0,11}\. ?){1,5}(?:[A-Z] )?\(?\d/u.test(head)) return true
  // Cut at a whole word: "Processing" must not end as "Proc".
  const piece = /^[^,.;(（[]{1,90}(?![\p{L}])/u.exec(head)?.[0] ?? ''
  if (
    /^\p{Lu}/u.test(piece) &&
    (conference.test(piece) || workshop.test(piece) || (journal.test(piece) && piece.split(' ').length <= 8)) &&
    piece.split(' ').length <= 16
  )
    return true
  if (/^[\p{Script=Han}（）()·]{2,20}(?:学报|期刊|杂志|通报|会议|大会|科学|出版社)/u.test(head)) return true
  return false
}

/** A title-like name followed at once by a year or a volume: "Nature, 521", "Water Research 151", "Robot,2014". */
export const isNameWithNumber = (text: string): boolean => {
  const match =
    /^\s{0,2}((?:\p{Lu}[\p{L}&.'-]{0,20})(?:[ -](?:[\p{Lu}&][\p{L}&.'-]{0,20}|of|and|in|on|for|the|with|to|für|der|die|des|und|de|del|di|du|la|le|et|y|&)){0,9})(?:\s?\([A-Z][A-Za-z&-]{1,12}\))?\s?[,.:]?\s?(?:vol(?:ume)?\.?\s?|no\.?\s?)?[("'’]?\d/u.exec(
      text.slice(0, 160),
    )
  // A whole word with a dot inside of the name is the end of a sentence.
  return (
    match !== null &&
    !/\p{L}{4,}\.\s/u.test(
      (match[1] ?? '').replace(/\p{L}+\.(?=\s|$)/gu, (word) => (isVenueAbbreviation(word.slice(0, -1)) ? '' : word)),
    )
  )
}

/** Everything about how to get at a work, and remarks on it: no part of a venue. */
export const withoutRemarks = (text: string): string =>
  text
    .slice(0, 4000)
    .replace(/https?:\/\/[^\s)\]>]{1,500}/gi, ' ')
    .replace(/\bdoi\s?[:：]?\s?10\.\d{4,9}\/[^\s,;]{1,200}|\b10\.\d{4,9}\/[^\s,;]{1,200}|\bdoi\s?[:：]\s?/gi, ' ')
    .replace(rank, ' ')
    .replace(remark, ' ')
    .replace(/[[【(（|][^()（）[\]【】|\n]{1,120}[\]】)）|]/gu, (match) => (isLinkWords(match) ? ' ' : match))
    .replace(
      /[(（]\s?(?:pdf|code|link|arxiv|slides?|video|paper|project(?: page)?|website|bibtex|bib|poster|doi|html|github|dataset|data|demo|appendix|supp\w*|abstract|blog|talk|media|preprint)\s?[)）]/gi,
      ' ',
    )
    .replace(/\s{2,}/g, ' ')

const linkWords =
  /^(?:pdf|code|link|links|slides?|video|paper|project|page|website|site|web|bibtex|bib|cite|poster|doi|html|github|sciencedirect|springerlink|jstor|pubmed|euclid|mathscinet|zbmath|researchgate|permalink|repec|nber|philpapers|hal|dblp|replication|files?|errata|erratum|dataset|data|demo|appendix|supp\w*|abstract|abs|blog|talk|media|preprint|publication|arxiv|publisher|official|full|text|version|alternate|model|models|weights|huggingface|hf|homepage|twitter|thread|news|press|report|tech|material|materials|online|acm|dl|ieee|xplore|springer|openreview|source|software|toolkit|tool|colab|play|youtube|bilibili|reviews?|ppt|pptx|recording|presentation|journal|conference|conf|extended|award|scholar|citation|citations|tex|repo|here|read|download|open|access|view|local|mirror|ssrn|nber|wp|cv|views?|stars?|论文|代码|链接|项目|主页|视频|数据|幻灯片|海报)$/i

/** True for "[PDF]", "[Code, Slides]", "[Project page]". */
export const isLinkWords = (text: string): boolean => {
  const parts = text.match(/[\p{L}]+/gu) ?? []
  return !/\d{3}/.test(text) && parts.length > 0 && parts.length <= 14 && parts.every((part) => linkWords.test(part))
}

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

const bracketed =
  /[(（]\s?(?:the )?([A-Z][A-Za-z0-9&/+-]{1,15}(?:[ -][A-Z][A-Za-z0-9&/+-]{1,12}){0,2}|[A-Z][a-z]+)(?:[\s,-]{0,2}['’‘]?\s?(?:(?:19|20)\d\d|\d\d))?\s?[)）]/

/** The venue that a text behind a title names; null when it names none. */
export const venueOf = (printed: string): PrintedVenue | null => {
  const marked = /^[\s.,]*\[([JCDMPRNAZ])(?:\/[A-Z]{2})?\]/.exec(printed)?.[1]
  const text = withoutRemarks(printed)
    .replace(/^[\s.,]*\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/, '')
    .replace(/^[\s.．，。/]+/, '')
    .replace(
      /^(?:in|见|载于?)[:：]?\s+(?=[^()（）]{3,200}[(（]eds?\.?[)）])[^()（）]{3,200}[(（]eds?\.?[)）][,.:]?\s{0,3}/i,
      '',
    )
    .replace(/^见[:：]?\s?\p{Script=Han}{2,4}(?:主编|编)[，,.．]\s?/u, '')
    .replace(/^\(([^()]{3,160})\)[.\s]*$/, '$1')
    .replace(/^第[一二三四五六七八九十百\d]{1,5}届/, '')
    .replace(/^[\s,.;:，。：、“”"–—-]+/, '')
    .replace(
      /^(?:accepted|to appear|forthcoming|in press|published)(?: for publication)?(?: in)?[,:]\s+(?=\p{Lu})/iu,
      '',
    )
    .slice(0, 600)
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
  name = name.replace(/^[“"'*_]+|[”"'*_]+$/g, '').trim()
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
  if (/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i.test(name)) return null
  if (
    /^(?:submitted|under review|in submission|accepted|in preparation|working paper|manuscript|preprint|draft|新|invention patent|patent)/i.test(
      name,
    )
  )
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
