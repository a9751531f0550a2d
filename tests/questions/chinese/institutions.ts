import type { Question } from '../question.ts'

/** 五份简历与主页: 谁在哪里, 什么时候。 */
export const institutionsInChinese: readonly Question[] = [
  {
    question: '谁在香港中文大学读过书?',
    query:
      '{ institution(by: { name: "香港中文大学" }) { people { edges { node { label } affiliations { role from to } } } } }',
    pick: 'institution.people.edges',
    answer: [{ node: { label: 'Xin Tan' }, affiliations: [{ role: '博士研究生', from: '2022-08', to: '2026-07' }] }],
    proof: ['tan 10: 香港中文大学, 计算机科学与工程, 博士研究生 2022.8 - 2026.7'],
  },
  {
    question: '2023 年有谁在微软亚洲研究院?',
    query: '{ institution(by: { name: "微软亚洲研究院" }) { people(years: { from: 2023, to: 2023 }) { totalCount } } }',
    pick: 'institution.people.totalCount',
    answer: 0,
    proof: ['tan 45: 微软亚洲研究院', 'tan 47: 2021.10-2022.3'],
  },
  {
    question: 'Xin Tan 在西北工业大学读书期间发表过论文吗?',
    query: '{ institution(by: { name: "西北工业大学" }) { papers { totalCount } } }',
    pick: 'institution.papers.totalCount',
    // The first of all papers are of 2024.
    answer: 0,
    proof: ['tan 14: 2018.9 - 2022.6', "tan 31: ICPP'24"],
  },
  {
    question: '阶跃星辰在哪个国家, ROR 编号是什么?',
    query: '{ institution(by: { name: "阶跃星辰" }) { country ror people { nodes { label } } } }',
    pick: 'institution',
    answer: { country: null, ror: null, people: { nodes: [{ label: 'Xin Tan' }] } },
    proof: ['tan 38: 阶跃星辰 | 系统组', 'No line says where it is.'],
  },
  {
    question: '哪些机构的人和香港中文大学的人合写论文?',
    query: '{ institution(by: { name: "香港中文大学" }) { partners { totalCount } } }',
    pick: 'institution.partners.totalCount',
    // Nobody else on the papers of Xin Tan has a stay that a document states.
    answer: 0,
    proof: ['tan 10: 香港中文大学'],
  },
  {
    question: '在香港中文大学期间的论文 (年份已知的) 有几篇?',
    query: '{ institution(by: { name: "香港中文大学" }) { papers { totalCount } } }',
    pick: 'institution.papers.totalCount',
    // All eight of known year lie between 2022 and 2026.
    answer: 8,
    proof: ['tan 10: 2022.8 - 2026.7', "tan 31: ICPP'24", "tan 27: SIGCOMM'26"],
  },
]
