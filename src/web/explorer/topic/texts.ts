import type { InEveryLanguage } from '../frame/language.tsx'

const en = {
  kind: 'Topic',
  network: 'See the network of its people',
  scheme: { KEYWORD: 'Keyword', ARXIV: 'arXiv category', OPENALEX: 'Topic of OpenAlex' },
  broader: 'Broader',
  interested: 'Named as an interest by',
  people: 'Wrote about it most',
}

/** What a topic's page says. */
export const topicTexts: InEveryLanguage<typeof en> = {
  en,
  zh: {
    kind: '主题',
    network: '查看相关人物的合作网络',
    scheme: { KEYWORD: '关键词', ARXIV: 'arXiv 分类', OPENALEX: 'OpenAlex 主题' },
    broader: '上位主题',
    interested: '将其列为兴趣者',
    people: '论文最多的作者',
  },
}
