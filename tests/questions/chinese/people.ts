import type { Question } from '../question.ts'

/** 五份简历与主页: 一个人是谁, 师从何人, 论文之外做过什么。 */
export const peopleInChinese: readonly Question[] = [
  {
    question: 'Xin Tan 的博士导师是谁, 在哪所学校?',
    query:
      '{ person(by: { name: "Xin Tan" }) { relations(kinds: [ADVISOR]) { person { nativeName } institution { name } } } }',
    pick: 'person.relations',
    answer: [{ person: { nativeName: '徐宏' }, institution: { name: '香港中文大学' } }],
    proof: ['tan 10: 香港中文大学', 'tan 12: 导师: 徐宏 长聘副教授'],
  },
  {
    question: '徐宏指导过哪些学生?',
    query: '{ person(by: { name: "徐宏" }) { relations(kinds: [STUDENT]) { person { label } } } }',
    pick: 'person.relations.person.label',
    answer: ['Xin Tan'],
    proof: ['tan 12: 导师: 徐宏'],
  },
  {
    question: '徐宏就是论文上的 Hong Xu 吗? 有多大把握?',
    query: '{ person(by: { name: "徐宏" }) { name names { text certainty } } }',
    pick: ({ person }) => [person.name, person.names.find(({ text }: { text: string }) => text === '徐宏').certainty],
    // The page names 徐宏 as the advisor of one whose every paper Hong Xu signed; no line says that they are one.
    answer: ['Hong Xu', 'LIKELY'],
    ordered: true,
    proof: ['tan 12: 徐宏', 'tan 22: Hong Xu'],
  },
  {
    question: 'Xin Tan 的汉字姓名怎么写?',
    query: '{ person(by: { name: "Xin Tan" }) { nativeName } }',
    pick: 'person.nativeName',
    answer: null,
    proof: ['The CV prints the name in Latin letters only.', 'tan 22: [Xin Tan]'],
  },
  {
    question: 'Xin Tan 的博士什么时候开始, 预计什么时候毕业?',
    query: '{ person(by: { name: "Xin Tan" }) { affiliations { role from to expected institution { name } } } }',
    pick: ({ person }) => person.affiliations.filter(({ role }: { role: string }) => role === '博士研究生'),
    answer: [
      { role: '博士研究生', from: '2022-08', to: '2026-07', expected: true, institution: { name: '香港中文大学' } },
    ],
    proof: ['tan 10: 香港中文大学, 计算机科学与工程, 博士研究生 2022.8 - 2026.7 (预计)'],
  },
  {
    question: 'Xin Tan 本科读的是什么学校、什么专业、什么学位?',
    query: '{ person(by: { name: "Xin Tan" }) { affiliations { role unit from to institution { name } } } }',
    pick: ({ person }) => person.affiliations.filter(({ from }: { from: string }) => from === '2018-09'),
    answer: [
      {
        role: '工学学士',
        unit: '计算机科学与技术',
        from: '2018-09',
        to: '2022-06',
        institution: { name: '西北工业大学' },
      },
    ],
    proof: ['tan 14: 西北工业大学, 计算机科学与技术, 工学学士 2018.9 - 2022.6'],
  },
  {
    question: 'Xin Tan 在哪些公司的哪个组实习过, 各是什么时间?',
    query: '{ person(by: { name: "Xin Tan" }) { affiliations { role unit from to institution { name } } } }',
    pick: ({ person }) => person.affiliations.filter(({ role }: { role: string }) => role === '研究实习生'),
    answer: [
      { role: '研究实习生', unit: '系统组', from: '2024-09', to: '2026-01', institution: { name: '阶跃星辰' } },
      {
        role: '研究实习生',
        unit: '系统与网络研究组',
        from: '2021-10',
        to: '2022-03',
        institution: { name: '微软亚洲研究院' },
      },
    ],
    proof: [
      'tan 38: 阶跃星辰 | 系统组, 研究实习生',
      'tan 40: 2024.9-2026.1',
      'tan 45: 微软亚洲研究院 | 系统与网络研究组, 研究实习生',
      'tan 47: 2021.10-2022.3',
    ],
  },
  {
    question: 'Xin Tan 的研究兴趣有哪些?',
    query: '{ person(by: { name: "Xin Tan" }) { interests { name } } }',
    pick: 'person.interests.name',
    answer: ['机器学习系统', '分布式机器学习系统', '资源管理调度'],
    proof: ['tan 1: 研究兴趣：机器学习系统', 'tan 5: **分布式机器学习系统**', 'tan 6: **资源管理调度**'],
  },
  {
    question: '“Yingchao-jie Feng”和“Yingchaojie Feng”是同一个人吗?',
    query: '{ person(by: { name: "Yingchao-jie Feng" }) { label summary { paperCount } } }',
    pick: 'person',
    // The second print has the hyphen of a broken line; both works have one title.
    answer: { label: 'Yingchaojie Feng', summary: { paperCount: 2 } },
    proof: ['lan 66: Yingchaojie Feng', 'lan 68: Yingchao-jie Feng'],
  },
  {
    question: 'Xin Tan 有没有拿过科研基金, 做过报告?',
    query: '{ person(by: { name: "Xin Tan" }) { activities(kinds: [GRANT, TALK, TEACHING]) { title } } }',
    pick: 'person.activities',
    answer: [],
    proof: ['The CV has no such heading.', 'tan 85: 竞赛获奖', 'tan 90: 专业服务'],
  },
  {
    question: 'Xin Tan 在竞赛中得过什么奖?',
    query: '{ person(by: { name: "Xin Tan" }) { activities(kinds: [AWARD]) { title from } } }',
    pick: ({ person }) => person.activities.filter(({ title }: { title: string }) => title.includes('竞赛')),
    answer: [
      { title: '国际水下机器人竞赛仿真组冠军,负责人', from: '2020-09' },
      { title: '龙芯杯大学生系统能力竞赛全国三等奖,负责人', from: '2020-06' },
    ],
    ordered: true,
    proof: [
      'tan 87: 国际水下机器人竞赛仿真组冠军,负责人, 2020.9',
      'tan 88: 龙芯杯大学生系统能力竞赛全国三等奖,负责人, 2020.6',
    ],
  },
  {
    question: 'Xin Tan 2024 到 2026 年间为哪些会议做过评审工作?',
    query: '{ person(by: { name: "Xin Tan" }) { activities(kinds: [SERVICE]) { title from to } } }',
    pick: ({ person }) => person.activities.filter(({ from }: { from: string | null }) => from !== null),
    answer: [
      { title: 'Shadow Program Committee: ACM EuroSys', from: '2026', to: '2026' },
      { title: 'Artifact Evaluation Committee: USENIX OSDI/ATC', from: '2024', to: '2025' },
      { title: 'Artifact Evaluation Committee: USENIX FAST', from: '2025', to: '2025' },
      { title: 'Artifact Evaluation Committee: ACM CoNEXT', from: '2025', to: '2025' },
      { title: 'Artifact Evaluation Committee: ACM EuroSys Spring/Fall', from: '2025', to: '2025' },
    ],
    proof: [
      'tan 98: ACM EuroSys 2026',
      'tan 102: USENIX OSDI/ATC 2025,2024',
      'tan 103: USENIX FAST 2025',
      'tan 104: ACM CoNEXT 2025',
      'tan 105: ACM EuroSys 2025 Spring/Fall',
    ],
  },
  {
    question: 'Xin Tan 从哪年开始为 IEEE TNSE 期刊审稿?',
    query: '{ person(by: { name: "Xin Tan" }) { activities(kinds: [SERVICE]) { title from to } } }',
    pick: ({ person }) => person.activities.filter(({ title }: { title: string }) => title.includes('Network Science')),
    // The line gives no year, so nobody knows.
    answer: [{ title: '期刊审稿人: IEEE Transactions on Network Science and Engineering', from: null, to: null }],
    proof: ['tan 92: 期刊审稿人', 'tan 94: IEEE Transactions on Network Science and Engineering'],
  },
  {
    question: '页面没有署名的那位宾大博士生, 本科在哪里, 哪年毕业?',
    query: `{ institution(by: { name: "Southern University of Science and Technology" }) {
      people { edges { node { name } affiliations { role from to } } } } }`,
    pick: 'institution.people.edges',
    answer: [
      { node: { name: null }, affiliations: [{ role: 'B.S. in Financial Mathematics', from: null, to: '2015' }] },
    ],
    proof: ['penn 12: B.S. in Financial Mathematics in 2015 from Southern University of Science and Technology'],
  },
  {
    question: '列表页说 Junping Zhao 的 h 指数和引用数是多少?',
    query: '{ person(by: { name: "Junping Zhao" }) { claims { name value source { name } } } }',
    pick: ({ person }) => person.claims.filter(({ name }: { name: string }) => ['h-index', 'citations'].includes(name)),
    answer: [
      { name: 'h-index', value: '14', source: { name: 'junping-zhao-listing.txt' } },
      { name: 'citations', value: '74', source: { name: 'junping-zhao-listing.txt' } },
    ],
    proof: ['zhao 4: h-index14', 'zhao 6: 74citations'],
  },
]
