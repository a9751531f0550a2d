import type { VenueKind } from '../../../../model/record.ts'
import { isLinkWords } from './remarks.ts'

/** Words of conferences. */
export const conference =
  /\b(?:conference|conf|symposium|symp|proceedings|proc|congress|meeting|colloquium|convention|forum|summit)\b|会议|大会|论坛|年会/i
/** Words of workshops. */
export const workshop = /\bworkshops?\b|研讨会/i
/** Words of journals. */
export const journal =
  /\b(?:journal|transactions?|trans\.|letters|lett\.|review|reviews|annals|magazine|bulletin|quarterly|archives?|acta|communications of|frontiers in|j\.)(?:\b|(?<=\.))|学报|期刊|杂志|科学$|研究$|通报|导报|评论$|学刊|论丛|月刊|季刊/i
/** Names of places for preprints. */
export const repository =
  /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|engrxiv|techrxiv|ssrn|corr|research square|zenodo|hal|osf)\b|预印本/i
/** Words of theses. */
export const thesis =
  /\b(?:ph\.?\s?d\.?|doctoral|master'?s?|bachelor'?s?|m\.?sc?\.?|diploma|honou?rs)\s?(?:thesis|dissertation)\b|\b(?:thesis|dissertation)\b|学位论文|(?:博士|硕士)论文/i
const book =
  /\b(?:springer|elsevier|press|wiley|routledge|morgan kaufmann|chapter|handbook|encyclopedia|o'reilly|publishers?|lecture notes)\b|出版社/i

/** Conferences whose short names people write alone; the rest is told from its words. */
export const conferences: ReadonlySet<string> = new Set(
  '3dv aaai aamas acl aistats apsys asplos atc bmvc cade cav ccs cgo chi cidr cikm cluster coling colt conext conll corl cscw ctrsa cvpr dac date dsn eacl ec ecai eccv ecoop emnlp esop esorics eurocrypt crypto asiacrypt eurosys fast fccm fm fmcad focs fpga fse gecco glsvlsi globecom hotcloud hotnets hotos hotstorage hpca hpdc icalp icann icassp iccad iccd iccv icde icdcs icdm icdt icip iclr icml icme icpp icra icse icsme ics icwsm ijcai infocom interspeech ipdps iros isca isit issta ispass issre iswc iui iwqos kdd lics micro mass middleware mlsys mm mobicom mobihoc mobisys naacl ndss neurips nips nsdi nsdr oopsla osdi pact pakdd pam pldi podc pods popl ppopp pvldb rss rtas rtss s&p sc sdm sec sensys siggraph sigcomm sigir sigmetrics sigmod soda sosp spaa stacs stoc tacas uai ubicomp uist usenix vee vis vldb vr wacv wsdm www'.split(
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

const acronymWord = /^\d?[A-Z][A-Za-z0-9&/+-]*$/

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
const labelled =
  /^((?:\d(?=[A-Z]{2}))?[A-Z][A-Za-z&+/-]*(?:[ -](?:[A-Z][A-Za-z&+/-]*)){0,3}?)[\s,@-]{0,2}['’‘`]?\s?((?:19|20)?\d\d)(?!\d)/

/** The acronym and the year of a label in front of an entry; null when the text is no such label. */
export const venueLabelOf = (
  text: string,
): { readonly acronym: string; readonly year: number; readonly length: number } | null => {
  const match = labelled.exec(text)
  if (match === null) return null
  const name = match[1] ?? ''
  const digits = match[2] ?? ''
  // "JHEP 04 (2022) 003": a month or a volume, and the year in brackets.
  if (digits.length === 2 && /^\s?\((?:19|20)\d\d\)/.test(text.slice(match[0].length))) return null
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
