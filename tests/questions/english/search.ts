import type { Question } from '../question.ts'

/** The five profiles: what somebody types into the search box, and what does not exist. */
export const searchesInEnglish: readonly Question[] = [
  {
    question: 'Who is found by "tingf"?',
    query: '{ search(text: "tingf", types: [PERSON]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Tingfeng Lan'],
    proof: ['lan 46: Tingfeng Lan'],
  },
  {
    question: 'Who is found by the family name first, "Sew Kin Hang"?',
    query: '{ search(text: "Sew Kin Hang", types: [PERSON]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Kin Hang Sew'],
    proof: ['tan 34: Kin Hang Sew'],
  },
  {
    question: 'Who is found by the wrong accents, "Mathiás Lecuyer"?',
    query: '{ search(text: "Mathiás Lecuyer") { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Mathias Lécuyer'],
    proof: ['penn 10: Mathias Lécuyer'],
  },
  {
    question: 'Who is found by an initial, "Z Su"?',
    query: '{ search(text: "Z Su", types: [PERSON]) { nodes { label } } }',
    pick: 'search.nodes.label',
    answer: ['Zhaoyuan Su'],
    proof: ['su 1: Zhaoyuan Su'],
  },
  {
    question: 'Which Yangs are there?',
    query: '{ search(text: "Yang", types: [PERSON], first: 50) { nodes { label } } }',
    pick: 'search.nodes.label',
    // "Yangtao" begins with it too.
    answer: ['Juncheng Yang', 'Rui Yang', 'Yuchen Yang', 'Yitao Yang', 'Ning Yang', 'Yang Zhao', 'Yangtao Deng'],
    proof: [
      'lan 46: Juncheng Yang',
      'lan 58: Rui Yang',
      'lan 70: Yuchen Yang',
      'tan 23: Yangtao Deng',
      'tan 29: Yitao Yang',
      'zhao 29: Yang Zhao',
      'zhao 64: Ning Yang',
    ],
  },
  {
    question: 'What has to do with "serverless"?',
    query: '{ search(text: "serverless") { nodes { __typename label } } }',
    pick: 'search.nodes',
    answer: [
      { __typename: 'Topic', label: 'serverless computing' },
      { __typename: 'Paper', label: 'λScale: Enabling Fast Scaling for Serverless Large Language Model Inference' },
    ],
    proof: ['lan 7: serverless computing', 'lan 70: Serverless Large Language Model Inference'],
  },
  {
    question: 'Which papers are about compression, by their titles?',
    query: '{ papers(filter: { title: "compress" }, first: 50) { nodes { title } } }',
    pick: ({ papers }) => papers.nodes.map(({ title }: { title: string }) => title.slice(0, 9)),
    // "Compression", "Compression-Aware" and "Compressibility" begin with it.
    answer: ['TStore: T', 'ZipLLM: E', 'TensorHub', 'Everythin'],
    proof: [
      'lan 46: Compression-Aware',
      'lan 75: Data Deduplication and Compression',
      'su 13: Tensor-Centric Compression',
      'su 48: Storage Compressibility',
    ],
  },
  {
    question: 'Is there anybody called Ada Lovelace?',
    query: '{ person(by: { name: "Ada Lovelace" }) { id } }',
    pick: 'errors.extensions.code',
    answer: ['NOT_FOUND'],
    proof: ['No document has the name.'],
  },
]
