import type { Question } from '../question.ts'

/** 五份简历与主页: 搜索框里输入什么找到谁, 什么是找不到的。 */
export const searchesInChinese: readonly Question[] = [
  {
    question: '输入"徐宏"能找到谁?',
    query: '{ search(text: "徐宏", types: [PERSON]) { edges { node { label } matched { field text } } } }',
    pick: ({ search }) =>
      search.edges.map(({ node, matched }: { node: { label: string }; matched: { text: string }[] }) => [
        node.label,
        matched[0]?.text,
      ]),
    answer: [['Hong Xu', '徐宏']],
    proof: ['tan 12: 徐宏'],
  },
  {
    question: '输入拼音"xuhong"能找到谁?',
    query: '{ search(text: "xuhong", types: [PERSON]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Hong Xu'],
    proof: ['tan 12: 徐宏', 'tan 22: Hong Xu'],
  },
  {
    question: '带声调的拼音"Xú Hóng"能找到谁?',
    query: '{ people(filter: { name: "Xú Hóng" }) { nodes { nativeName } } }',
    pick: 'people.nodes.nativeName',
    answer: ['徐宏'],
    proof: ['tan 12: 徐宏'],
  },
  {
    question: '姓在前的"Lan Tingfeng"能找到谁?',
    query: '{ person(by: { name: "Lan Tingfeng" }) { label } }',
    pick: 'person.label',
    answer: 'Tingfeng Lan',
    proof: ['lan 1: TINGFENG LAN'],
  },
  {
    question: '输入"西北工业"能找到哪所学校?',
    query: '{ search(text: "西北工业", types: [INSTITUTION]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['西北工业大学'],
    proof: ['tan 14: 西北工业大学'],
  },
  {
    question: '输入拼音"xianggang"能找到哪所学校?',
    query: '{ search(text: "xianggang", types: [INSTITUTION]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['香港中文大学'],
    proof: ['tan 10: 香港中文大学'],
  },
  {
    question: '输入拼音"jiqi xuexi"能找到哪些研究兴趣?',
    query: '{ topics(filter: { text: "jiqi xuexi" }) { nodes { name } } }',
    pick: 'topics.nodes.name',
    answer: ['机器学习系统', '分布式机器学习系统'],
    proof: ['tan 1: 机器学习系统', 'tan 5: 分布式机器学习系统'],
  },
  {
    question: '有哪些研究兴趣是关于"机器学习"的?',
    query: '{ topics(filter: { text: "机器学习" }) { nodes { name } } }',
    pick: 'topics.nodes.name',
    answer: ['机器学习系统', '分布式机器学习系统'],
    proof: ['tan 1: 机器学习系统', 'tan 5: 分布式机器学习系统'],
  },
  {
    question: '这里有清华大学吗?',
    query: '{ institution(by: { name: "清华大学" }) { id } }',
    pick: 'errors.extensions.code',
    answer: ['NOT_FOUND'],
    proof: ['No document has the name.'],
  },
]
