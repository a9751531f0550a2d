import type { InEveryLanguage } from '../frame/language.tsx'

const en = {
  kind: {
    CONFERENCE: 'Conference',
    JOURNAL: 'Journal',
    WORKSHOP: 'Workshop',
    REPOSITORY: 'Repository',
    BOOK: 'Book',
    THESIS: 'Thesis',
    UNKNOWN: 'Venue',
  },
  network: 'See the network of its papers',
  people: 'Published here most',
}

/** What a venue's page says. */
export const venueTexts: InEveryLanguage<typeof en> = {
  en,
  zh: {
    kind: {
      CONFERENCE: '会议',
      JOURNAL: '期刊',
      WORKSHOP: '研讨会',
      REPOSITORY: '文库',
      BOOK: '图书',
      THESIS: '学位论文',
      UNKNOWN: '刊会',
    },
    network: '查看其论文的合作网络',
    people: '在此发表最多的作者',
  },
}
