import type { Question } from '../question.ts'

/** ACL 2020 的系统演示、学生论文和教程; 答案由 figures/ 里的脚本算出。 */
export const archiveInChinese: readonly Question[] = [
  {
    question: '哪篇论文的作者最多, 有几位?',
    query: '{ papers(first: 100) { nodes { title authorCount } } }',
    pick: ({ papers }) => {
      const most = Math.max(...papers.nodes.map(({ authorCount }: { authorCount: number }) => authorCount))
      return papers.nodes
        .filter(({ authorCount }: { authorCount: number }) => authorCount === most)
        .map(({ title, authorCount }: { title: string; authorCount: number }) => [title, authorCount])
    },
    answer: [['Xiaomingbot: A Multilingual Robot News Reporter', 13]],
    proof: ['archive longestAuthorList'],
  },
  {
    question: '哪些论文只有一位作者?',
    query: '{ papers(first: 100) { nodes { title authorCount } } }',
    pick: ({ papers }) =>
      papers.nodes
        .filter(({ authorCount }: { authorCount: number }) => authorCount === 1)
        .map(({ title }: { title: string }) => title),
    answer: [
      'Tabouid: a Wikipedia-based word guessing game',
      'NLP Scholar: An Interactive Visual Explorer for Natural Language Processing Literature',
      'Penman: An Open-Source Library and Tool for AMR Graphs',
      'Torch-Struct: Deep Structured Prediction Library',
      'Adaptive Transformers for Learning Multimodal Representations',
      'Story-level Text Style Transfer: A Proposal',
      'Research on Task Discovery for Transfer Learning in Deep Neural Networks',
      'Media Bias, the Social Sciences, and NLP: Automating Frame Analyses to Identify Bias by Word Choice and Labeling',
      'Why is penguin more similar to polar bear than to sea gull? Analyzing conceptual knowledge in distributional models',
      'Crossing the Line: Where do Demographic Variables Fit into Humor Detection?',
    ],
    proof: ['archive titlesOfOneAuthor'],
  },
  {
    question: 'Yoav Goldberg 有哪些合作者?',
    query: '{ person(by: { name: "Yoav Goldberg" }) { collaborators { nodes { label } } } }',
    pick: 'person.collaborators.nodes.label',
    answer: [
      'Aryeh Tiktinsky',
      'Avi Shmidman',
      'Hillel Taub-Tabib',
      'Micah Shlain',
      'Moshe Koppel',
      'Reut Tsarfaty',
      'Shaltiel Shmidman',
      'Shoval Sadde',
    ],
    proof: ['archive collaboratorsOfGoldberg'],
  },
  {
    question: '不带重音符号输入"Costa-jussa", 能找到她的哪些论文?',
    query: `{ search(text: "Costa-jussa", types: [PERSON]) { nodes { ... on Person { papers { nodes { title } } } } } }`,
    pick: 'search.nodes.papers.nodes.title',
    answer: [
      'Combining Subword Representations into Word-level Representations in the Transformer Architecture',
      'Enhancing Word Embeddings with Knowledge Extracted from Lexical Resources',
    ],
    proof: ['archive titlesOfCostaJussa'],
  },
  {
    question: 'Kentaro Inui 和 Jun Suzuki 合写过几篇论文?',
    query: '{ collaboration(between: [{ name: "Kentaro Inui" }, { name: "Jun Suzuki" }]) { paperCount } }',
    pick: 'collaboration.paperCount',
    answer: 2,
    proof: ['archive jointOfInuiAndSuzuki'],
  },
  {
    question: '编号 2020.acl-tutorials.8 的教程讲什么, 谁讲的?',
    query:
      '{ paper(by: { doi: "https://doi.org/10.18653/V1/2020.acl-tutorials.8" }) { title authorships { nodes { printedName } } } }',
    pick: ({ paper }) => [
      paper.title,
      ...paper.authorships.nodes.map(({ printedName }: { printedName: string }) => printedName),
    ],
    answer: ['Open-Domain Question Answering', 'Danqi Chen', 'Wen-tau Yih'],
    ordered: true,
    proof: ['archive titleOfTutorial8', 'archive authorsOfTutorial8'],
  },
  {
    question: 'Hendrik Strobelt 和 Ellie Pavlick 之间隔几步, 经过谁?',
    query: `{ collaborationPaths(from: { name: "Hendrik Strobelt" }, to: { name: "Ellie Pavlick" }) { distance paths { people { label } } } }`,
    pick: 'collaborationPaths',
    answer: {
      distance: 2,
      paths: [{ people: [{ label: 'Hendrik Strobelt' }, { label: 'Sebastian Gehrmann' }, { label: 'Ellie Pavlick' }] }],
    },
    proof: ['archive stepsFromStrobeltToPavlick'],
  },
  {
    question: 'Reut Tsarfaty 到 Moshe Koppel 隔几步, 谁能引见?',
    query: `{ collaborationPaths(from: { name: "Reut Tsarfaty" }, to: { name: "Moshe Koppel" }) { distance introducers { person { label } } } }`,
    pick: 'collaborationPaths',
    answer: { distance: 2, introducers: [{ person: { label: 'Yoav Goldberg' } }] },
    proof: ['archive stepsFromTsarfatyToKoppel'],
  },
  {
    question: 'Kevin Duh 参与了哪些系统演示?',
    query: '{ papers(filter: { author: { name: "Kevin Duh" }, venue: { name: "ACL Demo" } }) { nodes { title } } }',
    pick: 'papers.nodes.title',
    answer: [
      'CLIReval: Evaluating Machine Translation as a Cross-Lingual Information Retrieval Task',
      'ESPnet-ST: All-in-One Speech Translation Toolkit',
    ],
    proof: ['archive titlesOfDuh'],
  },
  {
    question: 'Manish Shrivastava 在学生研讨会上有哪些论文?',
    query:
      '{ papers(filter: { author: { name: "Manish Shrivastava" }, venue: { name: "ACL SRW" } }) { nodes { title } } }',
    pick: 'papers.nodes.title',
    answer: [
      'SCAR: Sentence Compression using Autoencoders for Reconstruction',
      'A Simple and Effective Dependency Parser for Telugu',
    ],
    proof: ['archive titlesOfShrivastava'],
  },
  {
    question: '哪些两人组合不止合写过一篇论文?',
    query: `{ collaborationNetwork(around: { papers: { years: { from: 2020 } } }, depth: 0, ties: { minWeight: 2 }) {
      nodes { id label } edges { source target paperCount } } }`,
    pick: ({ collaborationNetwork: { nodes, edges } }) => {
      const labels = new Map(nodes.map(({ id, label }: { id: string; label: string }) => [id, label]))
      return edges.map(
        ({ source, target, paperCount }: { source: string; target: string; paperCount: number }) =>
          `${paperCount} ${[labels.get(source), labels.get(target)].sort().join(' + ')}`,
      )
    },
    answer: [
      '2 Baolin Peng + Jinchao Li',
      '2 Jianfeng Gao + Jinchao Li',
      '2 Baolin Peng + Jianfeng Gao',
      '2 Michel Galley + Xiang Gao',
      '2 Bill Dolan + Xiang Gao',
      '2 Bill Dolan + Michel Galley',
      '2 Jun Suzuki + Kentaro Inui',
    ],
    proof: ['archive pairsWithSeveralPapers'],
  },
  {
    question: '有 Ashish Vaswani 的论文吗?',
    query: '{ person(by: { name: "Ashish Vaswani" }) { id } }',
    pick: 'errors.extensions.code',
    answer: ['NOT_FOUND'],
    proof: ['archive papersOfVaswani'],
  },
]
