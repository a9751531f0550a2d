import { cellsOf } from './row-splitter.ts'

/** What a column may say. */
export type ColumnRole =
  | 'title'
  | 'authors'
  | 'groups'
  | 'affiliations'
  | 'journal'
  | 'conference'
  | 'venue'
  | 'issuer'
  | 'year'
  | 'month'
  | 'doi'
  | 'link'
  | 'keywords'
  | 'type'
  | 'status'
  | 'arxiv'
  | 'key'

/** The usual headers of each role, folded, the best first; where a table has several, the first that says something counts. */
const headers: Readonly<Record<ColumnRole, string>> = {
  title:
    'article title|document title|paper title|title|publication|item title|work title|ti|题名|标题|篇名|题目|论文题目|论文标题|文献标题|文章标题|论文名称|文章题目|中文标题|title 题名',
  authors:
    'author full names|author full name|full authors|authors|author s|author|author names|author name|author list|creators|creator|af|au|作者|作者姓名|全部作者|所有作者|论文作者|责任者|作者列表|author 作者',
  groups: 'group authors|ca',
  affiliations: 'author affiliations|authors with affiliations',
  journal:
    'source title|journal title|journal|journal book|journal name|full journal title|publication name|刊名|期刊|期刊名称|期刊名|发表期刊|刊物|刊物名称|来源期刊|journal 刊名|so',
  conference:
    'conference|conference name|conference title|booktitle|book title|proceedings|proceedings title|会议|会议名称|会议名',
  venue:
    'venue|publication title|published in|publication venue|venue name|container title|where|source|publication|来源|文献来源|出处|发表刊物|期刊 会议|来源出版物|会议 期刊|出版物|source 文献来源',
  issuer: 'school|university|institution|publisher|学校|学位授予单位|授予单位|出版社',
  year: 'publication year|year published|pub year|year|py|publication date|date published|date|published|publish year|publish date|pubdate|cover date|年|年份|出版年|出版年份|发表年份|发表时间|发表年|出版时间|日期|时间|年度|year 年|pubtime 发表时间',
  month: 'month|pd|月|月份',
  doi: 'doi|di|doi link|digital object identifier|doi 号|doi号|doi doi',
  link: 'url|link|links|article url|arxiv url|pdf link|链接|网址',
  keywords: 'author keywords|keywords|keyword|de|key words|关键词|关键字|主题词|keyword 关键词',
  type: 'document type|item type|publication type|type|entry type|dt|文献类型|类型|论文类型',
  status: 'publication stage|publication status|status|状态|发表状态',
  arxiv: 'arxiv|arxiv id|arxivid|eprint|arxiv number',
  key: 'eid|ut unique wos id|unique wos id|citation key|bibtex key|key|id|ut|pmid|paper id|编号|序号',
}

const roles: readonly (readonly [ColumnRole, readonly string[]])[] = Object.entries(headers).map(
  ([role, names]) => [role as ColumnRole, names.split('|')] as const,
)

/** A header as it is compared: small letters, signs as single blanks. */
const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The columns of each role in the order in which they are asked. */
export type Columns = ReadonlyMap<ColumnRole, readonly number[]>

/** Two-letter codes are words of other tables too: they count where several of them stand together. */
const isCoded = (folded: readonly string[]): boolean => ['pt', 'au', 'ti', 'so'].every((code) => folded.includes(code))

/** What the columns of a header say; null where none is a title. */
export const columnsOf = (cells: readonly string[]): Columns | null => {
  const folded = cells.map(foldHeader)
  const coded = isCoded(folded)
  const columns = new Map<ColumnRole, number[]>()
  for (const [role, names] of roles) {
    for (const name of names) {
      const at = name.length === 2 && /^[a-z]{2}$/.test(name) && name !== 'id' && !coded ? -1 : folded.indexOf(name)
      if (at >= 0) columns.set(role, [...(columns.get(role) ?? []), at])
    }
  }
  // "Publication" is the journal where a title stands beside it, else the title.
  const titles = columns.get('title') ?? []
  const publication = folded.indexOf('publication')
  if (titles.length > 1)
    columns.set(
      'title',
      titles.filter((at) => at !== publication),
    )
  else if (titles[0] === publication)
    columns.set(
      'venue',
      (columns.get('venue') ?? []).filter((at) => at !== publication),
    )
  return titles.length > 0 ? columns : null
}

/** A header that was found: the sign that parts its columns, and what they say. */
export interface Header {
  readonly delimiter: string
  readonly columns: Columns
  readonly count: number
}

const delimiters = [',', ';', '\t', '|', '，'] as const

/** True where columns show a table of works: a title and one thing more. */
const isTable = (columns: Columns): boolean =>
  columns.has('title') &&
  ['authors', 'year', 'doi', 'journal', 'conference', 'venue'].some((role) => columns.has(role as ColumnRole))

/** The header that a line is; null for any other line. */
export const headerOf = (line: string): Header | null => {
  let best: Header | null = null
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue
    const { cells, open } = cellsOf(line.replace(/^\uFEFF/, '').slice(0, 20_000), delimiter)
    const columns = open ? null : columnsOf(cells)
    if (columns === null || !isTable(columns)) continue
    if (best === null || columns.size > best.columns.size) best = { delimiter, columns, count: cells.length }
  }
  return best
}
