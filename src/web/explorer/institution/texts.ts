import type { InEveryLanguage } from '../frame/language.tsx'

const en = {
  kind: 'Institution',
  network: 'See the network of its people',
  people: 'People',
  noPeople: 'No source says of anybody that they were here.',
  more: 'Show more people',
  partners: 'Partners',
  partnersLead: 'Institutions whose people write papers with people of this one:',
  aliases: 'Also called',
  country: 'Country',
  whole: 'All records of this institution',
  facts: 'Facts',
}

/** What an institution's page says. */
export const institutionTexts: InEveryLanguage<typeof en> = {
  en,
  zh: {
    kind: '机构',
    network: '查看成员的合作网络',
    people: '人物',
    noPeople: '没有来源提到有人在此。',
    more: '显示更多人物',
    partners: '合作机构',
    partnersLead: '其成员与本机构成员合著论文的机构：',
    aliases: '别名',
    country: '国家',
    whole: '此机构的全部记录',
    facts: '基本信息',
  },
}
