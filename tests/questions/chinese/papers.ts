import type { Question } from '../question.ts'

/** 五份简历与主页: 写了什么, 谁写的, 发在哪里, 哪年。 */
export const papersInChinese: readonly Question[] = [
  {
    question: 'DSV 这篇论文有几位作者, 发在哪个会议, 哪一年?',
    query: `{ papers(filter: { title: "DSV" }) { nodes { year authorCount venue { acronym name } } } }`,
    pick: 'papers.nodes',
    answer: [
      {
        year: 2026,
        authorCount: 9,
        venue: {
          acronym: 'ASPLOS',
          name: 'ACM International Conference on Architectural Support for Programming Languages and Operating Systems',
        },
      },
    ],
    proof: [
      "tan 28: [ASPLOS'26, CCF-A] [Xin Tan](#), Yuetao Chen, Yimin Jiang, Xing Chen, Kun Yan, Nan Duan, Yibo Zhu, Daxin Jiang, Hong Xu.",
    ],
  },
  {
    question: 'Xin Tan 哪些论文是第一作者?',
    query: `{ person(by: { name: "Xin Tan" }) { papers(first: 50) { nodes { title authorships { nodes { position author { label } } } } } } }`,
    pick: ({ person }) =>
      person.papers.nodes
        .filter(({ authorships }: { authorships: { nodes: { position: number; author: { label: string } }[] } }) =>
          authorships.nodes.some(({ position, author }) => position === 1 && author.label === 'Xin Tan'),
        )
        .map(({ title }: { title: string }) => title),
    answer: [
      'Dynamic Compute and Network Orchestration for Disaggregated RL',
      'DSV: Exploiting Dynamic Sparsity to Accelerate Large-Scale Video DiT Training',
      'Towards End-to-End Optimization of LLM-based Applications with Ayo',
      'RFabric: A Reconfigurable Network for the Rhythms of Disaggregated RL',
      'Arlo: Serving Transformer-based Language Models with Dynamic Input Lengths',
    ],
    proof: [
      'tan 27: CCF-A] [Xin Tan]',
      'tan 28: CCF-A] [Xin Tan]',
      'tan 29: CCF-A] [Xin Tan]',
      "tan 30: FAISys'25] [Xin Tan]",
      'tan 31: CCF-B] [Xin Tan]',
    ],
  },
  {
    question: 'Xin Tan 的预印本有哪些?',
    query: `{ papers(filter: { author: { name: "Xin Tan" }, statuses: [PREPRINT] }) { nodes { title year venue { label } } } }`,
    pick: 'papers.nodes',
    answer: [
      { title: 'Libra: Efficient Resource Management for Agentic RL Post-Training', year: null, venue: null },
      { title: 'Frontier: Towards Comprehensive and Accurate LLM Inference Simulation', year: null, venue: null },
    ],
    proof: ['tan 20: 预印版', 'tan 22: Libra', 'tan 23: Frontier: Towards'],
  },
  {
    question: 'RFabric 和 SIGCOMM 那篇论文的作者一样, 是同一篇吗?',
    query: `{ papers(filter: { title: "Disaggregated RL" }) { nodes { title possibleVersions { paper { title } } authorships { nodes { printedName } } } } }`,
    pick: ({ papers }) =>
      papers.nodes.map(
        ({
          possibleVersions,
          authorships,
        }: {
          possibleVersions: unknown[]
          authorships: { nodes: { printedName: string }[] }
        }) => [possibleVersions.length, authorships.nodes.map(({ printedName }) => printedName).join(', ')],
      ),
    answer: [
      [0, 'Xin Tan, Yicheng Feng, Yu Zhou, Yimin Jiang, Yibo Zhu, Hong Xu'],
      [0, 'Xin Tan, Yicheng Feng, Yu Zhou, Yimin Jiang, Yibo Zhu, Hong Xu'],
    ],
    proof: [
      'tan 27: [Xin Tan](#), Yicheng Feng, Yu Zhou, Yimin Jiang, Yibo Zhu, Hong Xu.',
      'tan 30: [Xin Tan](#), Yicheng Feng, Yu Zhou, Yimin Jiang, Yibo Zhu, Hong Xu.',
    ],
  },
  {
    question: 'ASPLOS 上有哪些论文, 最新的在前?',
    query: '{ venue(by: { name: "ASPLOS" }) { kind papers(sort: NEWEST) { nodes { title year } } } }',
    pick: 'venue.papers.nodes',
    answer: [
      { title: 'DSV: Exploiting Dynamic Sparsity to Accelerate Large-Scale Video DiT Training', year: 2026 },
      { title: 'Towards End-to-End Optimization of LLM-based Applications with Ayo', year: 2025 },
    ],
    ordered: true,
    proof: ["tan 28: ASPLOS'26", "tan 29: ASPLOS'25"],
  },
  {
    question: '哪些发表处是研讨会 (workshop)?',
    query: '{ venues(filter: { kinds: [WORKSHOP] }) { nodes { acronym } } }',
    pick: 'venues.nodes.acronym',
    answer: ['FAISys', 'SOSP PACMI'],
    proof: [
      'tan 30: The 1st Frontier AI Systems Workshop',
      'tan 34: SOSP Workshop on Practical Adoption Challenges of ML for Systems',
    ],
  },
  {
    question: 'λScale 的 DOI 是什么?',
    query: `{ paper(by: { title: "λScale: Enabling Fast Scaling for Serverless Large Language Model Inference" }) { doi arxivId authorCount } }`,
    pick: 'paper',
    answer: { doi: null, arxivId: null, authorCount: 11 },
    proof: ['lan 70: Wei Wang, Ao Wang, Ruichuan Chen', 'The CV prints neither a DOI nor a number of arXiv.'],
  },
  {
    question: '2024 年的论文有哪些?',
    query: '{ papers(filter: { years: { from: 2024, to: 2024 } }) { nodes { title } } }',
    pick: 'papers.nodes.title',
    answer: [
      'DLRover-RM: Resource Optimization for Deep Recommendation Models Training in the Cloud',
      'Arlo: Serving Transformer-based Language Models with Dynamic Input Lengths',
      'Everything You Always Wanted to Know About Storage Compressibility of Pre-Trained ML Models but Were Afraid to Ask',
      'vTensor: Flexible Virtual Tensor Management for Efficient LLM Serving',
    ],
    proof: [
      "lan 79: VLDB'24",
      "tan 31: ICPP'24",
      'su 47: DBFeb 20, 2024',
      'zhao 19: DCJul 22, 2024',
      'profiles titlesOf2024',
    ],
  },
  {
    question: 'FlexLink 的作者名单完整吗, 什么时候公布的?',
    query: `{ papers(filter: { title: "FlexLink" }) { nodes { authorCount authorsComplete posted status authorships { nodes { printedName } } } } }`,
    pick: 'papers.nodes',
    answer: [
      {
        authorCount: 3,
        authorsComplete: true,
        posted: '2025-08-30',
        status: 'PREPRINT',
        authorships: {
          nodes: [{ printedName: 'Ao Shen' }, { printedName: 'Rui Zhang' }, { printedName: 'Junping Zhao' }],
        },
      },
    ],
    proof: ['zhao 54: ARAug 30, 2025', 'zhao 57: Ao Shen, Rui Zhang, Junping Zhao'],
  },
  {
    question: '在 arXiv 分布式计算 (cs.DC) 类别里, 谁的论文最多?',
    query:
      '{ topic(by: { name: "cs.DC" }) { papers { totalCount } people(first: 3) { edges { paperCount node { label } } } } }',
    pick: 'topic.people.edges',
    // TensorHub, LatentBox, ZenFlow and the paper at MLSys; Zirui Wang wrote all of them but ZenFlow.
    answer: [
      { paperCount: 4, node: { label: 'Zhaoyuan Su' } },
      { paperCount: 4, node: { label: 'Tingfeng Lan' } },
      { paperCount: 3, node: { label: 'Zirui Wang' } },
    ],
    proof: ['su 12: 81.6DC', 'su 19: 70.5DC', 'su 33: DCMay 18', 'su 40: DCMay 24'],
  },
  {
    question: '谁对无服务器计算 (serverless computing) 感兴趣, 有哪些论文明说属于这个主题?',
    query: `{ topic(by: { name: "serverless computing" }) { interestedPeople { nodes { label } } papers { totalCount } } }`,
    pick: 'topic',
    answer: { interestedPeople: { nodes: [{ label: 'Tingfeng Lan' }] }, papers: { totalCount: 0 } },
    proof: ['lan 7: serverless computing', 'No title has the two words, and no listing gives keywords.'],
  },
]
