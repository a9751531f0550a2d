import type { WorkKind } from './container-venue.ts'

const words: readonly (readonly [WorkKind, RegExp])[] = [
  ['PREPRINT', /pre-?print|\barxiv\b|posted content|预印本/i],
  ['THESIS', /thes[ie]s|dissertation|学位论文|博士|硕士/i],
  ['CONFERENCE', /conference|proceeding|\bconf\b|meeting abstract|会议/i],
  ['CHAPTER', /book section|chapter|book part|section of a book|encyclopedia|析出/i],
  ['ARTICLE', /journal|article|magazine|newspaper|review|letter|editorial|note\b|short survey|期刊|报纸|学报/i],
  ['BOOK', /\bbook|monograph|图书|专著/i],
  ['REPORT', /report|working paper|报告/i],
  ['MANUSCRIPT', /unpublished|manuscript|draft/i],
]

/** What sort of work is called "Journal Article", "Conference Proceedings", "博士论文"; OTHER for words unknown. */
export const workOfWord = (printed: string): WorkKind =>
  words.find(([, pattern]) => pattern.test(printed.slice(0, 80)))?.[0] ?? 'OTHER'
