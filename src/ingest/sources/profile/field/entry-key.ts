import { type Rich, sliceRich, trimRich } from '../text/rich-text.ts'

/** What a line of an entry is said to hold by a word in front of it. */
export type EntryKey = 'title' | 'authors' | 'venue' | 'year' | 'abstract' | 'link' | 'detail'

const keys: readonly (readonly [EntryKey, RegExp])[] = [
  ['title', /^(?:(?:paper |article )?title|paper|article)$|^(?:论文)?(?:题目|标题|名称|题名)$/i],
  ['authors', /^(?:(?:all |co-?|list of )?authors?(?: list)?|contributors?|by|written by)$|^(?:全部)?作者(?:列表)?$/i],
  [
    'venue',
    /^(?:venue|(?:journal|conference)(?: name)?|journal\/conference|published (?:in|at|by)|to appear (?:in|at)|publication(?: venue)?|appeared in|appears in|in|source|platform|publisher\/platform|booktitle|proceedings|where|publisher)$|^(?:期刊|会议)(?:名称?|\/会议)?$|^发表(?:于|刊物|期刊|会议)?$|^(?:刊物|刊名|来源|出处|出版物|出版社)$/i,
  ],
  [
    'year',
    /^(?:(?:publication |published )?(?:year|date)(?: of publication| published)?|published(?: on)?|when)$|^(?:发表|出版)?(?:年份|时间|日期|年)$/i,
  ],
  ['abstract', /^(?:abstract|summary|tl;?dr|keywords?|highlights?|description)$|^(?:摘要|关键词|简介|内容简介)$/i],
  [
    'link',
    /^(?:doi|arxiv|e ?print|pre ?print|eprints?|links?|url|pdf|code|website|project(?: page)?|available at|download)$|^(?:链接|代码|下载|网址|文件|图片|项目(?:主?页面?|链接)?|数据集?|视频|封面)$/i,
  ],
  [
    'detail',
    /^(?:vol(?:ume)?|issue|number|no|pages?|pp|articles? (?:no|number)|tags?|notes?|issn|isbn|impact factor|if|jif|citations?|cited by|status|type|category|rank(?:ing)?|index(?:ing)?|indexed (?:in|by)|editors?|award|location|place|month|language|role|my role|contribution|pmid|pmcid|affiliations?|(?:thesis\/)?topics?)$|^(?:卷号?|期号?|卷期|页码?|页数|标签|备注|注|说明|收录|检索|影响因子|级别|分区|排名|本人排名|类型|状态|编辑|主编|被引|引用|奖项|地点|(?:作者|所在)?(?:单位|机构))$/i,
  ],
]

/** What a word in front of a line, or above a column, says of what it holds; null for other words. */
export const entryKeyOf = (word: string): EntryKey | null => {
  const plain = word
    .replace(/[(（]s[)）]$/, 's')
    .replace(/[-\s]+/g, ' ')
    .trim()
  return keys.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** "arXiv:2001.00001 (2020). To appear in Salt Letters": the number of a preprint, and what else is known of its place. */
const isPlaceOfPreprint = (text: string): boolean =>
  /^\s*(?:arxiv|e-?print|pre-?print)\s?[:：]\s{0,4}\S{4,40}[\s.,;]{1,4}.*(?:(?:19|20)\d\d|\p{L}{4})/iu.test(text)

/** The key of a line such as "Title: ..." and the line without it; null for lines without one. */
export const keyedLine = (rich: Rich): { readonly key: EntryKey; readonly rich: Rich } | null => {
  const match = /^\s*([\p{L}\p{N};/() -]{2,28}?)\.?\s?[:：]\s{0,4}(?=\S)/u.exec(rich.text.slice(0, 48))
  const word = match?.[1]
  if (match === null || word === undefined) return null
  const key = entryKeyOf(word)
  if (key === null || (key === 'link' && isPlaceOfPreprint(rich.text.slice(0, 400)))) return null
  return { key, rich: trimRich(sliceRich(rich, match[0].length)) }
}
