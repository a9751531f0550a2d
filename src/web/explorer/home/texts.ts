import type { InEveryLanguage } from '../frame/language.tsx'

const en = {
  title: 'Who works with whom',
  lead: 'Look up people, papers, institutions and topics, and see the ties between them. Every fact says where it comes from.',
  figures: 'What is loaded',
  counts: {
    personCount: 'people',
    paperCount: 'papers',
    collaborationCount: 'ties between people',
    institutionCount: 'institutions',
    topicCount: 'topics',
    sourceCount: 'documents',
  },
  people: 'People with most co-authors',
  topics: 'Topics with most papers',
  coauthors: (count: string) => (count === '1' ? '1 co-author' : `${count} co-authors`),
  network: (name: string) => `Network of ${name}`,
}

/** What the first page says. */
export const homeTexts: InEveryLanguage<typeof en> = {
  en,
  zh: {
    title: '谁与谁合作',
    lead: '查找人物、论文、机构与主题，查看他们之间的联系。每条事实都注明出处。',
    figures: '已载入的内容',
    counts: {
      personCount: '人物',
      paperCount: '论文',
      collaborationCount: '合作关系',
      institutionCount: '机构',
      topicCount: '主题',
      sourceCount: '文献来源',
    },
    people: '合作者最多的人物',
    topics: '论文最多的主题',
    coauthors: (count) => `${count} 位合作者`,
    network: (name) => `${name} 的合作网络`,
  },
}
