import type { Question } from '../question.ts'

/** Demonstrations, student papers and tutorials of ACL 2020; the script in figures/ worked out the answers. */
export const archiveInEnglish: readonly Question[] = [
  {
    question: 'How many papers and authorships does the part of ACL 2020 have, and how many pairs of co-authors?',
    query: '{ graph { counts { paperCount authorshipCount collaborationCount } } }',
    pick: 'graph.counts',
    answer: { paperCount: 93, authorshipCount: 405, collaborationCount: 1054 },
    proof: ['archive paperCount', 'archive authorshipCount', 'archive pairCount'],
  },
  {
    question: 'How many papers are demonstrations, student papers and tutorials?',
    query: `{ demos: venue(by: { name: "ACL Demo" }) { papers { totalCount } } srw: venue(by: { name: "ACL SRW" }) { papers { totalCount } }
      tutorials: venue(by: { name: "ACL Tutorials" }) { papers { totalCount } } }`,
    pick: ({ demos, srw, tutorials }) => [demos, srw, tutorials].map(({ papers }) => papers.totalCount),
    answer: [43, 42, 8],
    ordered: true,
    proof: ['archive papersOfVolumes'],
  },
  {
    question: 'Which paper has the DOI 10.18653/v1/2020.acl-demos.14, and who wrote it, in which order?',
    query: '{ paper(by: { doi: "10.18653/v1/2020.acl-demos.14" }) { title authorships { nodes { printedName } } } }',
    pick: ({ paper }) => [
      paper.title,
      ...paper.authorships.nodes.map(({ printedName }: { printedName: string }) => printedName),
    ],
    answer: [
      'Stanza: A Python Natural Language Processing Toolkit for Many Human Languages',
      'Peng Qi',
      'Yuhao Zhang',
      'Yuhui Zhang',
      'Jason Bolton',
      'Christopher D. Manning',
    ],
    ordered: true,
    proof: ['archive authorsOfStanza'],
  },
  {
    question: 'What is the DOI of Stanza?',
    query: '{ papers(filter: { title: "Stanza" }) { nodes { doi year month status } } }',
    pick: 'papers.nodes',
    answer: [{ doi: '10.18653/v1/2020.acl-demos.14', year: 2020, month: 7, status: 'PUBLISHED' }],
    proof: ['archive doiOfStanza'],
  },
  {
    question: 'What did Yoav Goldberg write?',
    query: '{ person(by: { name: "Yoav Goldberg" }) { papers { nodes { title } } } }',
    pick: 'person.papers.nodes.title',
    answer: [
      'Syntactic Search by Example',
      'pyBART: Evidence-based Syntactic Transformations for IE',
      'Nakdan: Professional Hebrew Diacritizer',
    ],
    proof: ['archive titlesOfGoldberg'],
  },
  {
    question: 'With whom did Sebastian Gehrmann write, in both of his volumes?',
    query: '{ person(by: { name: "Gehrmann, Sebastian" }) { collaborators { nodes { label } } } }',
    pick: 'person.collaborators.nodes.label',
    answer: ['Benjamin Hoover', 'Ellie Pavlick', 'Hendrik Strobelt', 'Yonatan Belinkov'],
    proof: ['archive collaboratorsOfGehrmann'],
  },
  {
    question: 'How large is the network of Yoav Goldberg?',
    query:
      '{ collaborationNetwork(around: { people: [{ name: "Yoav Goldberg" }] }) { totals { nodeCount edgeCount paperCount } } }',
    pick: 'collaborationNetwork.totals',
    answer: { nodeCount: 9, edgeCount: 15, paperCount: 3 },
    proof: ['archive aroundGoldberg'],
  },
  {
    question: 'Who connects Shinji Watanabe with Shuo Sun?',
    query: `{ collaborationPaths(from: { name: "Shinji Watanabe" }, to: { name: "Shuo Sun" }) {
      distance shortestPathCount introducers { person { label } } } }`,
    pick: 'collaborationPaths',
    answer: { distance: 2, shortestPathCount: '1', introducers: [{ person: { label: 'Kevin Duh' } }] },
    proof: ['archive stepsFromWatanabeToSun'],
  },
  {
    question: 'Is Christopher D. Manning connected with Alexander Rush?',
    query: `{ collaborationPaths(from: { name: "Christopher D. Manning" }, to: { name: "Alexander Rush" }, maxHops: 20) { outcome distance } }`,
    pick: 'collaborationPaths',
    answer: { outcome: 'NOT_CONNECTED', distance: null },
    proof: ['archive stepsFromManningToRush'],
  },
  {
    question: 'Who is found by "Antonio Krueger", a name that the file prints with an umlaut?',
    query: '{ search(text: "Antonio Krueger", types: [PERSON]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Antonio Krüger'],
    proof: ['archive namesOfKruger'],
  },
  {
    question: 'How many papers did Xiang Gao and Michel Galley write together?',
    query:
      '{ collaboration(between: [{ name: "Xiang Gao" }, { name: "Michel Galley" }]) { paperCount firstYear lastYear } }',
    pick: 'collaboration',
    answer: { paperCount: 2, firstYear: 2020, lastYear: 2020 },
    proof: ['archive jointOfGaoAndGalley'],
  },
  {
    question: 'Which titles speak of translation?',
    query: '{ papers(filter: { title: "translation" }, first: 50) { nodes { title } } }',
    pick: 'papers.nodes.title',
    answer: [
      'CLIReval: Evaluating Machine Translation as a Cross-Lingual Information Retrieval Task',
      'ESPnet-ST: All-in-One Speech Translation Toolkit',
      'MMPE: A Multi-Modal Interface using Handwriting, Touch Reordering, and Speech Commands for Post-Editing Machine Translation',
      'Zero-shot North Korean to English Neural Machine Translation by Character Tokenization and Phoneme Decomposition',
      'Multi-Task Neural Model for Agglutinative Language Translation',
      'Efficient Neural Machine Translation for Low-Resource Languages via Exploiting Related Languages',
      'Pre-training via Leveraging Assisting Languages for Neural Machine Translation',
      'Checkpoint Reranking: An Approach to Select Better Hypothesis for Neural Machine Translation Systems',
      'Compositional Generalization by Factorizing Alignment and Translation',
    ],
    proof: ['archive titlesWithTranslation'],
  },
  {
    question: 'How many authors does a paper have on average?',
    query: '{ graph { perYear { year meanAuthorsPerPaper } } }',
    pick: 'graph.perYear.meanAuthorsPerPaper',
    answer: [405 / 93],
    proof: ['archive meanAuthors'],
  },
]
