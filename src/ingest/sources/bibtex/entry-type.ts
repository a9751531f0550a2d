import type { WorkKind } from '../bibliography/container-venue.ts'

/** What the types of BibTeX, biblatex and the programs that export them are; others are OTHER. */
const kinds: Readonly<Record<WorkKind, string>> = {
  ARTICLE: 'article suppperiodical review magazine_article newspaper_article journal_article periodical_article',
  CONFERENCE: 'inproceedings conference conference_proceedings conferencepaper',
  CHAPTER: 'incollection inbook bookinbook suppbook suppcollection inreference book_section encyclopedia_article',
  BOOK: 'book mvbook collection mvcollection reference mvreference proceedings mvproceedings booklet manual',
  THESIS: 'phdthesis mastersthesis thesis bachelorsthesis masterthesis bathesis mathesis candthesis',
  REPORT: 'techreport report',
  PREPRINT: 'preprint eprint',
  MANUSCRIPT: 'unpublished manuscript working_paper letter',
  OTHER: 'misc online electronic www webpage web_page software dataset generic',
}

const kindOfType: ReadonlyMap<string, WorkKind> = new Map(
  (Object.keys(kinds) as WorkKind[]).flatMap((kind) => kinds[kind].split(' ').map((type) => [type, kind] as const)),
)

/** What sort of work an entry of a type (in small letters) is. */
export const workOfType = (type: string): WorkKind => kindOfType.get(type) ?? 'OTHER'

/** Types that hold no work: texts, settings of styles, and lists of other entries. */
export const layoutTypes: ReadonlySet<string> = new Set([
  'comment',
  'preamble',
  'string',
  'xdata',
  'set',
  'control',
  'ieeetranbstctl',
  'bibnote',
  'nameonly',
])

/** Types whose authors are the editors of what others wrote. */
export const editedTypes: ReadonlySet<string> = new Set(['proceedings', 'mvproceedings', 'collection', 'mvcollection'])

/** Types that others inherit from. */
export const isParentType = (type: string): boolean =>
  workOfType(type) === 'BOOK' || type === 'xdata' || type === 'periodical' || type === 'conference' || type === 'set'
