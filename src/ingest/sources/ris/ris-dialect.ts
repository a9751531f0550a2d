import type { WorkKind } from '../bibliography/container-venue.ts'
import type { TaggedFormat } from '../bibliography/read-tagged.ts'
import type { Dialect } from '../bibliography/tagged-entry.ts'
import { firstValue, type TagTable } from '../bibliography/tagged-reference.ts'
import { workOfWord } from '../bibliography/work-word.ts'

const kindsOfType: Readonly<Record<string, WorkKind>> = {
  JOUR: 'ARTICLE',
  EJOUR: 'ARTICLE',
  JFULL: 'ARTICLE',
  MGZN: 'ARTICLE',
  NEWS: 'ARTICLE',
  ABST: 'ARTICLE',
  INPR: 'ARTICLE',
  CONF: 'CONFERENCE',
  CPAPER: 'CONFERENCE',
  CHAP: 'CHAPTER',
  ECHAP: 'CHAPTER',
  ENCYC: 'CHAPTER',
  DICT: 'CHAPTER',
  BOOK: 'BOOK',
  EBOOK: 'BOOK',
  EDBOOK: 'BOOK',
  WHOLE: 'BOOK',
  THES: 'THESIS',
  RPRT: 'REPORT',
  GOVDOC: 'REPORT',
  UNPB: 'MANUSCRIPT',
  UNPD: 'MANUSCRIPT',
  MANSCPT: 'MANUSCRIPT',
  PREP: 'PREPRINT',
}

/** The table of RIS; others name what they do otherwise. */
const table: TagTable = {
  work: (entry) => {
    const type = firstValue(entry, ['TY']) ?? ''
    const known = kindsOfType[type.toUpperCase()]
    return known ?? (/^[A-Z]{2,6}$/.test(type) ? 'OTHER' : workOfWord(type))
  },
  title: ['TI', 'T1', 'CT', 'BT', 'ST'],
  authors: ['AU', 'A1'],
  authorsAddUp: true,
  groups: [],
  container: ['JO', 'JF', 'T2', 'BT', 'JA', 'J2', 'J1', 'C3', 'T3'],
  issuer: ['PB'],
  date: ['PY', 'Y1', 'DA'],
  said: ['PS'],
  doi: ['DO', 'DI', 'M3', 'UR', 'L3'],
  links: ['UR', 'L1', 'L2', 'LK', 'AN'],
  keywords: ['KW'],
  key: ['ID'],
}

const dialect: Dialect = {
  tagOf: (line) => {
    const match = /^\s{0,3}([A-Z][A-Z0-9])(?:\s{1,3}-(?:\s|$)|\s{0,3}-\s{2})(.*)$/su.exec(line)
    return match === null ? null : [match[1] ?? '', match[2] ?? '']
  },
  begins: (tag) => tag === 'TY',
  ends: (tag) => tag === 'ER',
  blankEnds: false,
}

/** RIS as most programs write it: "TY  - JOUR" up to "ER  -". */
export const risFormat: TaggedFormat = { dialect, table }

/** PubMed's own files: "PMID- 123", tags of up to four letters, "FAU - Smith, John". */
export const medlineFormat: TaggedFormat = {
  dialect: {
    tagOf: (line) => {
      const match = /^([A-Z]{2,4})\s{0,2}-(?:\s|$)(.*)$/su.exec(line)
      return match === null ? null : [match[1] ?? '', match[2] ?? '']
    },
    begins: (tag) => tag === 'PMID',
    ends: () => false,
    blankEnds: true,
  },
  table: {
    ...table,
    work: (entry) => {
      const types = entry.values.get('PT')?.join(' ') ?? ''
      return /preprint/i.test(types) ? 'PREPRINT' : 'ARTICLE'
    },
    title: ['TI', 'BTI'],
    authors: ['FAU', 'AU'],
    authorsAddUp: false,
    groups: ['CN'],
    container: ['JT', 'TA'],
    date: ['DP'],
    said: [],
    doi: ['LID', 'AID', 'SO'],
    links: [],
    keywords: ['OT'],
    key: ['PMID'],
  },
}

/** "PT J", "AU Smith, J", further names on lines that are set in. */
const spacedTag = (line: string): readonly [string, string] | null => {
  const match = /^([A-Z][A-Z0-9])(?: (.*))?$/su.exec(line)
  return match === null ? null : [match[1] ?? '', match[2] ?? '']
}

/** Web of Science's tagged files: "PT J" up to "ER". */
export const webOfScienceFormat: TaggedFormat = {
  dialect: { tagOf: spacedTag, begins: (tag) => tag === 'PT', ends: (tag) => tag === 'ER', blankEnds: false },
  table: {
    ...table,
    work: (entry) => {
      const said = firstValue(entry, ['DT']) ?? ''
      if (/proceedings paper|meeting/i.test(said) && !/article/i.test(said)) return 'CONFERENCE'
      if (/chapter/i.test(said)) return 'CHAPTER'
      return firstValue(entry, ['PT']) === 'B' ? 'BOOK' : firstValue(entry, ['PT']) === 'P' ? 'OTHER' : 'ARTICLE'
    },
    title: ['TI'],
    authors: ['AF', 'AU'],
    authorsAddUp: false,
    groups: ['CA', 'GP'],
    container: ['SO', 'CT', 'JI', 'J9'],
    issuer: ['PU'],
    date: ['PY', 'PD'],
    said: [],
    doi: ['DI', 'D2'],
    links: [],
    keywords: ['DE'],
    key: ['UT'],
  },
}

/** RefWorks files, which CNKI exports too: "RT Journal Article", "A1 张三;李四". */
export const refWorksFormat: TaggedFormat = {
  dialect: { tagOf: spacedTag, begins: (tag) => tag === 'RT', ends: () => false, blankEnds: true },
  table: {
    ...table,
    work: (entry) => workOfWord(firstValue(entry, ['RT']) ?? ''),
    title: ['T1'],
    authors: ['A1', 'AU'],
    container: ['JF', 'JO', 'T2', 'T3'],
    date: ['YR', 'FD'],
    doi: ['DO'],
    keywords: ['K1'],
  },
}
