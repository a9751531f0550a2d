import type { Question } from '../question.ts'

/** The five profiles: who was where, and when. */
export const institutionsInEnglish: readonly Question[] = [
  {
    question: 'Who was at the University of Virginia in 2025, and in which country is it?',
    query:
      '{ institution(by: { name: "University of Virginia" }) { country people(years: { from: 2025, to: 2025 }) { nodes { label } } } }',
    pick: 'institution',
    answer: { country: 'US', people: { nodes: [{ label: 'Tingfeng Lan' }] } },
    proof: ['lan 18: Sep 2024 – Present', 'lan 20: VA, USA'],
  },
  {
    question: 'Who was at the University of Virginia in 2022?',
    query:
      '{ institution(by: { name: "University of Virginia" }) { people(years: { from: 2022, to: 2022 }) { totalCount } } }',
    pick: 'institution.people.totalCount',
    answer: 0,
    proof: ['lan 18: Sep 2024 – Present'],
  },
  {
    question: 'Which papers of known year were written while Tingfeng Lan was at the University of Virginia?',
    query: '{ institution(by: { name: "University of Virginia" }) { papers { totalCount } } }',
    pick: 'institution.papers.totalCount',
    // From 2024 on: DLRover-RM; mLoRA and ZenFlow; six of 2026.
    answer: 9,
    proof: [
      'lan 18: Sep 2024 – Present',
      "lan 79: VLDB'24",
      "lan 77: VLDB'25",
      'su 33: DCMay 18, 2025',
      "lan 75: NSDI'26",
    ],
  },
  {
    question: 'Where did the student at Penn study before?',
    query: `{ institution(by: { name: "University of Pennsylvania" }) { people { nodes { affiliations { role to ongoing institution { name } } } } } }`,
    pick: 'institution.people.nodes.affiliations',
    answer: [
      {
        role: 'Ph.D. candidate in Computer Science',
        to: null,
        ongoing: true,
        institution: { name: 'University of Pennsylvania' },
      },
      { role: 'Master’s student', to: null, ongoing: false, institution: { name: 'Columbia University' } },
      {
        role: 'B.S. in Financial Mathematics',
        to: '2015',
        ongoing: false,
        institution: { name: 'Southern University of Science and Technology' },
      },
    ],
    proof: [
      'penn 3: fourth-year Ph.D. candidate in Computer Science at the University of Pennsylvania',
      'penn 10: Master’s student at Columbia University',
      'penn 12: B.S. in Financial Mathematics in 2015 from Southern University of Science and Technology',
    ],
  },
  {
    question: 'Who studied at Sichuan University, and when?',
    query:
      '{ institution(by: { name: "Sichuan University" }) { country people { edges { node { label } affiliations { role from to } } } } }',
    pick: 'institution',
    answer: {
      country: 'CN',
      people: {
        edges: [
          {
            node: { label: 'Tingfeng Lan' },
            affiliations: [{ role: 'B.Eng. in Computer Engineering', from: '2020-09', to: '2024-06' }],
          },
        ],
      },
    },
    proof: ['lan 24: B.Eng. in Computer Engineering', 'lan 26: Sep 2020 – Jun 2024', 'lan 28: Sichuan, China'],
  },
]
