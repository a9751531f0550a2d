import type { InEveryLanguage } from '../frame/language.tsx'

const en = {
  title: (text: string) => (text === '' ? 'Find' : `Results for “${text}”`),
  count: (count: string) => (count === '1' ? '1 result' : `${count} results`),
  truncated: 'More matched than could be ranked. Add a word to see the best.',
  none: 'Nothing fits. Fewer letters fit more: beginnings of words are enough, accents and the order of names do not matter.',
  all: 'All',
  kinds: { PERSON: 'People', PAPER: 'Papers', INSTITUTION: 'Institutions', TOPIC: 'Topics', VENUE: 'Venues' },
  filter: 'Kind',
  more: 'Show more',
  papers: (count: number) => (count === 1 ? '1 paper' : `${count} papers`),
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  others: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  network: 'Network',
}

/** What the search says. */
export const findTexts: InEveryLanguage<typeof en> = {
  en,
  zh: {
    title: (text) => (text === '' ? '查找' : `“${text}”的结果`),
    count: (count) => `${count} 条结果`,
    truncated: '匹配过多，未能全部排序。请再加一个词。',
    none: '没有匹配。字越少匹配越多：输入词的开头即可，不必理会重音符号和姓名顺序。',
    all: '全部',
    kinds: { PERSON: '人物', PAPER: '论文', INSTITUTION: '机构', TOPIC: '主题', VENUE: '刊会' },
    filter: '类别',
    more: '显示更多',
    papers: (count) => `${count} 篇论文`,
    people: (count) => `${count} 人`,
    others: (count) => `另有 ${count} 位作者`,
    network: '网络',
  },
}
