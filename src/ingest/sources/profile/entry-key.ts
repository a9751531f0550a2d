import { type Rich, sliceRich, trimRich } from './rich-text.ts'

/** What a line of an entry is said to hold by a word in front of it. */
export type EntryKey = 'title' | 'authors' | 'venue' | 'year' | 'abstract' | 'link'

const keys: readonly (readonly [EntryKey, RegExp])[] = [
  ['title', /^(?:paper )?title|^题目|^标题|^论文题目|^论文名称/i],
  ['authors', /^authors?|^作者/i],
  [
    'venue',
    /^(?:venue|journal|conference|published (?:in|at)|publication|appeared in|in|source)$|^期刊|^会议|^发表(?:于|刊物|期刊)|^刊物|^来源/i,
  ],
  ['year', /^(?:year|date|published)$|^年份|^发表时间|^时间/i],
  ['abstract', /^(?:abstract|summary|tl;?dr|keywords?|highlights?)|^摘要|^关键词/i],
  ['link', /^(?:doi|links?|url|pdf|code|website|project)|^链接/i],
]

/** The key of a line such as "Title: ..." and the line without it; null for lines without one. */
export const keyedLine = (rich: Rich): { readonly key: EntryKey; readonly rich: Rich } | null => {
  const match = /^\s*([\p{L}; ]{2,20}?)\s?[:：]\s{0,4}(?=\S)/u.exec(rich.text.slice(0, 40))
  const word = match?.[1]
  if (match === null || word === undefined) return null
  const key = keys.find(([, pattern]) => pattern.test(word))?.[0]
  if (key === undefined || word.split(' ').length > 3) return null
  return { key, rich: trimRich(sliceRich(rich, match[0].length)) }
}
