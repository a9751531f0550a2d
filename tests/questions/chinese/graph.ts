import type { Question } from '../question.ts'

/** 五份简历与主页: 整张图的数字, 以及一件事是哪一行说的。 */
export const graphInChinese: readonly Question[] = [
  {
    question: '每年各有多少篇论文?',
    query: '{ graph { perYear { year paperCount } } }',
    pick: 'graph.perYear',
    answer: [
      { year: 2024, paperCount: 4 },
      { year: 2025, paperCount: 10 },
      { year: 2026, paperCount: 10 },
    ],
    ordered: true,
    proof: ['profiles perYear'],
  },
  {
    question: '哪一行说 Xin Tan 的导师是徐宏?',
    query:
      '{ person(by: { name: "Xin Tan" }) { relations(kinds: [ADVISOR]) { evidence { locator text source { name } } } } }',
    pick: ({ person }) =>
      person.relations[0].evidence.map(({ text, source }: { text: string; source: { name: string } }) => [
        source.name,
        text.includes('导师: 徐宏'),
      ]),
    answer: [['xin-tan-cv-zh.md', true]],
    proof: ['tan 12: 导师: 徐宏 长聘副教授'],
  },
  {
    question: 'Zhaoyuan Su 署名 λScale 是哪份文件的哪一行说的?',
    query: `{ paper(by: { title: "λScale: Enabling Fast Scaling for Serverless Large Language Model Inference" }) {
      authorships { nodes { printedName position evidence { locator source { name } } } } } }`,
    pick: ({ paper }) =>
      paper.authorships.nodes.filter(({ printedName }: { printedName: string }) => printedName === 'Zhaoyuan Su'),
    answer: [
      {
        printedName: 'Zhaoyuan Su',
        position: 4,
        evidence: [{ locator: 'line 70', source: { name: 'tingfeng-lan-cv.md' } }],
      },
    ],
    proof: ['lan 70: Minchen Yu, Rui Yang, Chaobo Jia, Zhaoyuan Su'],
  },
  {
    question: 'λScale 和 MemShare 上的 Minchen Yu 是同一个人吗, 有多确定?',
    query:
      '{ person(by: { name: "Minchen Yu" }) { papers { nodes { title authorships { nodes { certainty printedName } } } } } }',
    pick: ({ person }) => ({
      papers: person.papers.nodes.map(({ title }: { title: string }) => title.split(':')[0]).sort(),
      certainties: person.papers.nodes
        .flatMap(
          ({ authorships }: { authorships: { nodes: { certainty: string; printedName: string }[] } }) =>
            authorships.nodes,
        )
        .filter(({ printedName }: { printedName: string }) => printedName === 'Minchen Yu')
        .map(({ certainty }: { certainty: string }) => certainty)
        .sort(),
    }),
    // Two pages print one rare name, and no other author is on both: the one authorship makes the person, the other is joined.
    answer: { papers: ['MemShare', 'λScale'], certainties: ['CERTAIN', 'LIKELY'] },
    proof: ['lan 70: Minchen Yu', 'tan 33: Minchen Yu'],
  },
]
