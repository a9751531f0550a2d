import type { TaggedFormat } from '../bibliography/read-tagged.ts'
import type { Dialect } from '../bibliography/tagged-entry.ts'
import { firstValue, type TagTable } from '../bibliography/tagged-reference.ts'
import { workOfWord } from '../bibliography/work-word.ts'

const table: TagTable = {
  work: (entry) => {
    const word = firstValue(entry, ['0', '9'])
    if (word !== null) return workOfWord(word)
    // Refer files have no type: a journal tells an article, a book title a chapter.
    return entry.values.has('J') ? 'ARTICLE' : entry.values.has('B') ? 'CHAPTER' : 'OTHER'
  },
  title: ['T'],
  authors: ['A'],
  authorsAddUp: true,
  groups: [],
  container: ['J', 'B', 'S'],
  issuer: ['I'],
  date: ['D', '8'],
  said: ['1'],
  doi: ['R', 'U'],
  links: ['U', '>'],
  keywords: ['K'],
  key: ['F', 'L'],
}

const percentTag = (line: string): readonly [string, string] | null => {
  const match = /^\s{0,3}%([0-9A-Z@!#$&()*+^>~?<=:[\]])(?:\s(.*))?$/su.exec(line)
  return match === null ? null : [match[1] ?? '', match[2] ?? '']
}

const percent: Dialect = { tagOf: percentTag, begins: (tag) => tag === '0', ends: () => false, blankEnds: false }

/** EndNote's tagged files, which CNKI, Wanfang and many publishers export: "%0 Journal Article", "%A 张三". */
export const endnoteFormat: TaggedFormat = { dialect: percent, table }

/** Refer files: the same tags without a type, entries parted by blank lines. */
export const referFormat: TaggedFormat = {
  dialect: { ...percent, begins: (_tag, open) => !open, blankEnds: true },
  table,
}

/** NoteExpress: "{Reference Type}: Journal Article", "{Author}: 张三;李四". */
export const noteExpressFormat: TaggedFormat = {
  dialect: {
    tagOf: (line) => {
      const match = /^\s{0,8}\{([A-Z][\w /()&-]{1,40})\}\s?[:：]\s?(.*)$/su.exec(line)
      return match === null ? null : [(match[1] ?? '').toLowerCase(), match[2] ?? '']
    },
    begins: (tag) => tag === 'reference type',
    ends: () => false,
    blankEnds: false,
  },
  table: {
    ...table,
    work: (entry) => workOfWord(firstValue(entry, ['reference type']) ?? ''),
    title: ['title'],
    authors: ['author', 'authors'],
    container: [
      'journal',
      'conference name',
      'book title',
      'secondary title',
      'proceedings title',
      'newspaper',
      'source',
      'tertiary title',
    ],
    issuer: ['university', 'institution', 'publisher'],
    date: ['year', 'date', 'publication date', 'date displayed'],
    said: ['status'],
    doi: ['doi', 'url', 'links'],
    links: ['url', 'links'],
    keywords: ['keywords', 'keyword'],
    key: ['label', 'accession number'],
  },
}

/** CNKI's own labels: "Title-题名: ...", "Author-作者: 张三;李四;". */
export const cnkiFormat: TaggedFormat = {
  dialect: {
    tagOf: (line) => {
      const match = /^\s{0,8}([A-Z][A-Za-z]{2,20})-[\p{Script=Han}A-Z]{1,10}\s?[:：]\s?(.*)$/su.exec(line)
      return match === null ? null : [(match[1] ?? '').toLowerCase(), match[2] ?? '']
    },
    begins: (tag) => tag === 'srcdatabase',
    ends: () => false,
    blankEnds: false,
  },
  table: {
    ...table,
    work: (entry) => workOfWord(firstValue(entry, ['srcdatabase']) ?? ''),
    title: ['title'],
    authors: ['author'],
    container: ['source'],
    issuer: ['organ'],
    date: ['year', 'pubtime'],
    said: [],
    doi: ['doi', 'url', 'link'],
    links: ['url', 'link'],
    keywords: ['keyword'],
    key: [],
  },
}
