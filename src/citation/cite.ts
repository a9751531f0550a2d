import { scriptOf } from '../names/script.ts'
import { bibtexEntry } from './bibtex.ts'
import { citationLibrary } from './citation-library.ts'
import { type CitedPaper, type CslItem, cslItem } from './csl-item.ts'
import { reference } from './reference.ts'

/** Styles of citations, as the schema names them. */
export type CitationStyle = 'BIBTEX' | 'RIS' | 'CSL_JSON' | 'GB_T_7714' | 'APA'

/** A cut list is told as a note where a format has no words for it. */
const noted = (item: CslItem, authorsComplete: boolean): CslItem =>
  authorsComplete ? item : { ...item, note: 'The list of authors is incomplete.' }

const risEntry = (item: CslItem, authorsComplete: boolean): string => {
  const typed = item.type === 'article' ? { ...item, type: 'document' } : item
  const entry = citationLibrary().format('ris', [noted(typed, authorsComplete)])
  // Of a paper of a conference the year has a tag of its own, which few programs look for.
  return entry.replace(/^C2 {2}- (\d+)$/m, 'PY  - $1')
}

const writers: Readonly<Record<CitationStyle, (item: CslItem, authorsComplete: boolean) => string>> = {
  BIBTEX: bibtexEntry,
  RIS: risEntry,
  CSL_JSON: (item, complete) => JSON.stringify(noted(item, complete)),
  APA: (item, complete) => reference(item, complete, 'apa-7', 'en-US'),
  GB_T_7714: (item, complete) =>
    reference(item, complete, 'gb-t-7714', scriptOf(item.title) === 'Hani' ? 'zh-CN' : 'en-US'),
}

/** One paper as a citation, without a line end: an entry, an object of CSL-JSON, or a reference as plain text. */
export const cite = (paper: CitedPaper, style: CitationStyle): string =>
  writers[style](cslItem(paper), paper.authorsComplete).trim()

/** Citations as one text, in their order: a list of CSL-JSON; entries below each other; references of GB/T 7714 numbered. */
export const joinCitations = (citations: readonly string[], style: CitationStyle): string => {
  if (style === 'CSL_JSON') return `[${citations.join(',\n')}]`
  if (style === 'GB_T_7714') return citations.map((citation, index) => `[${index + 1}] ${citation}\n`).join('')
  return citations.map((citation) => `${citation}\n`).join(style === 'APA' ? '' : '\n')
}
