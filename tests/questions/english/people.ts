import type { Question } from '../question.ts'

/** The five profiles: who somebody is, was advised by, and did besides papers. */
export const peopleInEnglish: readonly Question[] = [
  {
    question: 'Who advised Tingfeng Lan, where, and who still does?',
    query:
      '{ person(by: { name: "Tingfeng Lan" }) { relations(kinds: [ADVISOR]) { ongoing person { label } institution { name } } } }',
    pick: 'person.relations',
    answer: [
      { ongoing: true, person: { label: 'Yue Cheng' }, institution: { name: 'University of Virginia' } },
      { ongoing: false, person: { label: 'Mingjie Tang' }, institution: { name: 'Sichuan University' } },
    ],
    proof: [
      'lan 14: University of Virginia',
      'lan 16: Advisor: Prof. Yue Cheng',
      'lan 22: Sichuan University',
      'lan 24: Advisor: Prof. Mingjie Tang',
    ],
  },
  {
    question: 'What does Tingfeng Lan study now, since when, and is it over?',
    query: `{ person(by: { name: "Tingfeng Lan" }) { affiliations { role from to ongoing expected institution { name } } } }`,
    pick: ({ person }) => person.affiliations[0],
    answer: {
      role: 'Ph.D. in Computer Science',
      from: '2024-09',
      to: null,
      ongoing: true,
      expected: false,
      institution: { name: 'University of Virginia' },
    },
    proof: ['lan 16: Ph.D. in Computer Science', 'lan 18: Sep 2024 – Present'],
  },
  {
    question: 'When was Tingfeng Lan an intern, and who managed the work?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { relations(kinds: [MANAGER]) { person { label } from to } } }',
    pick: 'person.relations',
    answer: [{ person: { label: 'Jian Sha' }, from: '2023-09', to: '2024-07' }],
    proof: ['lan 34: Research Intern, Manager: Jian Sha', 'lan 36: Sep 2023 – Jul 2024'],
  },
  {
    question: 'Whom did Yue Cheng advise?',
    query: '{ person(by: { name: "Yue Cheng" }) { relations(kinds: [STUDENT]) { kind person { label } } } }',
    pick: 'person.relations',
    answer: [{ kind: 'STUDENT', person: { label: 'Tingfeng Lan' } }],
    proof: ['lan 16: Advisor: Prof. Yue Cheng'],
  },
  {
    question: 'What are the research interests of Tingfeng Lan?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { interests { name } } }',
    pick: 'person.interests.name',
    answer: ['LLM infra', 'storage systems for AI', 'serverless computing'],
    proof: ['lan 7: Keywords: LLM infra, storage systems for AI, serverless computing'],
  },
  {
    question: 'Which award did Tingfeng Lan receive, and when?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { activities(kinds: [AWARD]) { title from } } }',
    pick: 'person.activities',
    answer: [{ title: 'EuroSys Distinguished AEC', from: '2026' }],
    proof: ['lan 134: 2026 **EuroSys Distinguished AEC**'],
  },
  {
    question: 'Did Tingfeng Lan win a grant, and in which year?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { activities(kinds: [GRANT]) { title from } } }',
    // The line goes on with the sum: what counts is which grant it was.
    pick: ({ person }) =>
      person.activities.map((grant: { title: string; from: string }) => [grant.title.split(';')[0], grant.from]),
    answer: [['Modal Research Grant', '2025']],
    proof: ['lan 112: 2025 **Modal Research Grant**'],
  },
  {
    question: 'Where did Tingfeng Lan speak about ZenFlow?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { activities(kinds: [TALK]) { title from } } }',
    pick: 'person.activities',
    answer: [
      {
        title:
          'ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates. Invited talk: DeepSpeed Team',
        from: '2025',
      },
      {
        title:
          'ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates. Poster presentation: UVA 2025 AI/ML Resource Fair',
        from: '2025',
      },
    ],
    proof: [
      'lan 124: 2025 **ZenFlow',
      'lan 126: Invited talk: DeepSpeed Team',
      'lan 128: 2025 **ZenFlow',
      'lan 130: Poster presentation: UVA 2025 AI/ML Resource Fair',
    ],
  },
  {
    question: 'On which open source projects does Tingfeng Lan still work?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { activities(kinds: [PROJECT]) { title from to ongoing } } }',
    pick: 'person.activities',
    answer: [
      {
        title: 'DeepSpeed-ZenFlow: A stall-free offloading framework for LLM fine-tuning',
        from: '2024-10',
        to: null,
        ongoing: true,
      },
      { title: 'mLoRA: A efficient multi-tenant LoRA training system', from: '2023-09', to: '2024-05', ongoing: false },
      {
        title: 'DLRover: An efficient autotuner system with fault-tolerance awareness',
        from: '2023-06',
        to: '2024-03',
        ongoing: false,
      },
    ],
    proof: ['lan 88: Oct 2024 - Present', 'lan 96: Sep 2023 - May 2024', 'lan 104: Jun 2023 - March 2024'],
  },
  {
    question: 'For whom did Tingfeng Lan review, and in which years?',
    query: '{ person(by: { name: "Tingfeng Lan" }) { activities(kinds: [SERVICE]) { title from to } } }',
    pick: 'person.activities',
    answer: [
      { title: "Shadow PC for EuroSys'26", from: '2025', to: '2026' },
      { title: "Artifact Evaluation Committee for EuroSys'26, NSDI'26, OSDI'26", from: '2025', to: '2026' },
      { title: "Journal Reviewer for IEEE TBD'24", from: '2023', to: '2024' },
    ],
    proof: [
      "lan 116: 2025-2026 **Shadow PC for EuroSys'26**",
      "lan 118: 2025-2026 **Artifact Evaluation Committee for EuroSys'26, NSDI'26, OSDI'26**",
      "lan 120: 2023-2024 **Journal Reviewer for IEEE TBD'24**",
    ],
  },
  {
    question: 'Who advises the fourth-year student at Penn whose page gives no name?',
    query: `{ institution(by: { name: "University of Pennsylvania" }) {
      people { nodes { name relations(kinds: [ADVISOR]) { person { label } } } } } }`,
    pick: ({ institution }) =>
      institution.people.nodes.map((person: { name: null; relations: { person: { label: string } }[] }) => ({
        name: person.name,
        advisors: person.relations.map((relation) => relation.person.label).sort(),
      })),
    answer: [{ name: null, advisors: ['Boon Thau Loo', 'Vincent Liu'] }],
    proof: ['penn 3: my advisors are Prof. Boon Thau Loo and Prof. Vincent Liu'],
  },
  {
    question: 'With whom does that student claim to have worked, and does any joint paper show it?',
    query: `{ institution(by: { name: "University of Pennsylvania" }) { people { nodes {
      relations(kinds: [CLAIMED_COLLABORATOR]) { person { label collaborators { totalCount } } } } } } }`,
    pick: 'institution.people.nodes.relations.person',
    answer: ['Asaf Cidon', 'Ethan Katz-Bassett', 'Roxana Geambasu', 'Ryan Stutsman', 'Mathias Lécuyer'].map(
      (label) => ({
        label,
        collaborators: { totalCount: 0 },
      }),
    ),
    proof: [
      'penn 10: Asaf Cidon',
      'penn 10: Prof. Ethan Katz-Bassett, Prof. Roxana Geambasu, Prof. Ryan Stutsman and Prof. Mathias Lécuyer',
      'The page prints no paper.',
    ],
  },
  {
    question: 'Which scholarships and prizes does that student list, and of which years?',
    query: `{ institution(by: { name: "University of Pennsylvania" }) { people { nodes { activities(kinds: [AWARD]) { title from to } } } } }`,
    pick: 'institution.people.nodes.activities',
    answer: [
      { title: 'Manjushri Fellowship by University of Pennsylvania', from: '2021', to: '2021' },
      { title: 'Financial Risk Manager (FRM) Certification', from: '2015', to: '2015' },
      { title: 'China Merchant Bank Scholarship', from: '2012', to: '2014' },
      { title: 'Pioneering Undergraduate Fellowship', from: '2011', to: '2014' },
      { title: 'First Prize in China High School Biology Olympiad', from: '2010', to: '2010' },
    ],
    ordered: true,
    proof: [
      'penn 33: Manjushri Fellowship by University of Pennsylvania, 2021',
      'penn 34: 2015',
      'penn 35: 2012-2014',
      'penn 36: 2011-2014',
      'penn 37: 2010',
    ],
  },
  {
    question: 'Which figures does the listing claim of Zhaoyuan Su, and how many papers are known here?',
    query: '{ person(by: { name: "Zhaoyuan Su" }) { claims { name value } summary { paperCount } } }',
    pick: ({ person }) => [
      ...person.claims.filter(({ name }: { name: string }) => ['h-index', 'citations', 'papers'].includes(name)),
      person.summary,
    ],
    answer: [
      { name: 'h-index', value: '22' },
      { name: 'papers', value: '6' },
      { name: 'citations', value: '8' },
      { paperCount: 9 },
    ],
    proof: [
      'su 4: h-index22',
      'su 5: 6papers',
      'su 6: 8citations',
      'Six are listed; the CV of Tingfeng Lan adds TStore, λScale and ZipLLM.',
      'lan 46: Zhaoyuan Su',
      'lan 70: Zhaoyuan Su',
      'lan 75: Zhaoyuan Su',
    ],
  },
  {
    question: 'Are Yuanchun Zhou and Yuanchuan Zhou one person?',
    query: `{ person(by: { name: "Yuanchun Zhou" }) { summary { paperCount } possibleMatches { person { label summary { paperCount } } } } }`,
    pick: 'person',
    // One letter and two co-authors in common make it a question; no document answers it.
    answer: {
      summary: { paperCount: 2 },
      possibleMatches: [{ person: { label: 'Yuanchuan Zhou', summary: { paperCount: 1 } } }],
    },
    proof: [
      'lan 71: Mingjie Tang, Yuanchuan Zhou',
      'lan 73: Yuanchun Zhou, Mingjie Tang',
      'lan 77: Yuanchun Zhou, Mingjie Tang',
    ],
  },
  {
    question: 'What are the ORCID iD and the name in 汉字 of Junping Zhao?',
    query: '{ person(by: { name: "Junping Zhao" }) { orcid nativeName } }',
    pick: 'person',
    answer: { orcid: null, nativeName: null },
    proof: ['zhao 1: Junping Zhao', 'The listing prints neither.'],
  },
]
