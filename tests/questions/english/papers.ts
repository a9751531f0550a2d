import type { Question } from '../question.ts'

/** The five profiles: what was written, by whom in which order, where and when it appeared. */
export const papersInEnglish: readonly Question[] = [
  {
    question: 'Who wrote ZipLLM, in which order, and where does it appear?',
    query: `{ paper(by: { title: "ZipLLM: Efficient LLM Storage via Model-Aware Synergistic Data Deduplication and Compression" }) {
      year venue { acronym name } authorships { nodes { printedName } } } }`,
    pick: 'paper',
    answer: {
      year: 2026,
      venue: { acronym: 'NSDI', name: 'USENIX Symposium on Networked Systems Design and Implementation' },
      authorships: {
        nodes: ['Zirui Wang', 'Tingfeng Lan', 'Zhaoyuan Su', 'Juncheng Yang', 'Yue Cheng'].map((printedName) => ({
          printedName,
        })),
      },
    },
    proof: [
      "lan 75: NSDI'26** Zirui Wang, [Tingfeng Lan](#), Zhaoyuan Su, Juncheng Yang, Yue Cheng",
      'lan 76: 23rd USENIX Symposium on Networked Systems Design and Implementation',
    ],
  },
  {
    question: 'Which of his papers has Tingfeng Lan submitted, and where to?',
    query: `{ papers(filter: { author: { name: "Tingfeng Lan" }, statuses: [SUBMITTED] }) { nodes { title submittedTo venue { label } } } }`,
    pick: ({ papers }) =>
      papers.nodes.map(({ title, submittedTo, venue }: { title: string; submittedTo: string; venue: unknown }) => [
        title.split(':')[0],
        submittedTo,
        venue,
      ]),
    answer: [
      ['TStore', "SOSP'26", null],
      ['SCORPIO', "IJCAI'26", null],
      ['ZenFlow', "SIGMOD'26", null],
      ['PathBee', "ICDE'26", null],
    ],
    proof: [
      "lan 48: In submission to SOSP'26.",
      "lan 54: In submission to IJCAI'26.",
      "lan 60: In submission to SIGMOD'26.",
      "lan 72: In submission to ICDE'26.",
    ],
  },
  {
    question: 'Which paper is called IGenBench?',
    query:
      '{ paper(by: { title: "IGenBench: Benchmarking the Reliability of Text-to-Infographic Generation" }) { id } }',
    pick: 'errors.extensions.code',
    // A demonstration of five authors and a paper of sixteen: the title alone does not tell.
    answer: ['AMBIGUOUS_NAME'],
    proof: ["lan 64: Demo'26", 'lan 66: IGenBench', "lan 68: ACL'26"],
  },
  {
    question: 'How do the two works called IGenBench differ?',
    query:
      '{ papers(filter: { title: "IGenBench" }) { nodes { authorCount year venue { label } possibleVersions { paper { authorCount } } } } }',
    pick: 'papers.nodes',
    answer: [
      { authorCount: 5, year: 2026, venue: { label: 'ACL Demo' }, possibleVersions: [{ paper: { authorCount: 16 } }] },
      { authorCount: 16, year: 2026, venue: { label: 'ACL' }, possibleVersions: [{ paper: { authorCount: 5 } }] },
    ],
    proof: [
      'lan 66: Yinghao Tang, Yupeng Xie, Yingchaojie Feng, Tingfeng Lan, Wei Chen.',
      'lan 68: Yingchao-jie Feng, Yuyu Luo, Wei Chen.',
    ],
  },
  {
    question: 'Who contributed equally to the two papers at VLDB?',
    query:
      '{ papers(filter: { venue: { name: "VLDB" } }) { nodes { authorships { nodes { equalContribution author { label } } } } } }',
    pick: ({ papers }) =>
      papers.nodes
        .flatMap(
          ({ authorships }: { authorships: { nodes: { equalContribution: boolean; author: { label: string } }[] } }) =>
            authorships.nodes,
        )
        .filter(({ equalContribution }: { equalContribution: boolean }) => equalContribution)
        .map(({ author }: { author: { label: string } }) => author.label),
    answer: ['Zhengmao Ye', 'Dengchun Li', 'Qinglong Wang', 'Tingfeng Lan'],
    proof: [
      'lan 77: Zhengmao Ye*, Dengchun Li*, Zetao Hu',
      'lan 79: Qinglong Wang*, [Tingfeng Lan](#)*',
      'lan 82: * denotes equal contribution',
    ],
  },
  {
    question: 'How many authors does TensorHub have, and at which place stands Zhaoyuan Su?',
    query: `{ paper(by: { title: "TensorHub: Rethinking AI Model Hub with Tensor-Centric Compression" }) {
      authorCount authorsComplete authorships { nodes { position author { label } } } } }`,
    pick: 'paper',
    // The listing of Zhaoyuan Su names three and goes on with "et al.": nobody can say.
    answer: {
      authorCount: null,
      authorsComplete: false,
      authorships: {
        nodes: [
          { position: 1, author: { label: 'Tingfeng Lan' } },
          { position: 2, author: { label: 'Zirui Wang' } },
          { position: 3, author: { label: 'Yunjia Zheng' } },
          { position: null, author: { label: 'Zhaoyuan Su' } },
        ],
      },
    },
    proof: ['su 15: Tingfeng Lan, Zirui Wang, Yunjia Zheng et al.'],
  },
  {
    question: 'Which works look like one, but are not said to be?',
    query: '{ papers(first: 100) { nodes { title possibleVersions { paper { title } } } } }',
    pick: ({ papers }) =>
      papers.nodes.flatMap(
        ({ title, possibleVersions }: { title: string; possibleVersions: { paper: { title: string } }[] }) =>
          possibleVersions.map(({ paper }) => [title, paper.title].map((text) => text.slice(0, 16)).join(' ~ ')),
      ),
    // One title with two lists of authors; new titles of the same first authors on the same subject.
    answer: [
      'IGenBench: Bench ~ IGenBench: Bench',
      'IGenBench: Bench ~ IGenBench: Bench',
      'TStore: Towards  ~ TensorHub: Rethi',
      'TensorHub: Rethi ~ TStore: Towards ',
      'Frontier: Toward ~ Frontier: Simula',
      'Frontier: Simula ~ Frontier: Toward',
    ],
    proof: [
      'lan 46: TStore: Towards Practical Compression-Aware Model Storage with Tensor-Centric',
      'su 13: TensorHub',
      'tan 23: Frontier',
      'tan 34: Frontier',
      'lan 66: IGenBench',
      'lan 68: IGenBench',
    ],
  },
  {
    question: 'When was the MLSys paper of Zhaoyuan Su posted, and of which year is it?',
    query: `{ paper(by: { title: "Efficient and Workload-Aware LLM Serving via Runtime Layer Swapping and KV Cache Resizing" }) { posted year venue { acronym } } }`,
    pick: 'paper',
    answer: { posted: '2025-05-24', year: 2026, venue: { acronym: 'MLSys' } },
    proof: ['su 40: DCMay 24, 2025', "lan 69: MLSys'26** Zhaoyuan Su"],
  },
  {
    question: 'What do the sources say differently of the state of ZenFlow?',
    query: `{ paper(by: { title: "ZenFlow: Enabling Stall-Free Offloading Training via Asynchronous Updates" }) {
      status disagreements { field values { value } } } }`,
    pick: ({ paper }) => [paper.status, ...paper.disagreements.map(({ field }: { field: string }) => field)],
    // The listing knows a preprint of 2025, the CV a submission; they agree in everything else.
    answer: ['SUBMITTED', 'status'],
    proof: ["lan 60: In submission to SIGMOD'26.", 'su 33: DCMay 18, 2025'],
  },
  {
    question: 'Which papers have no known year?',
    query: '{ papers(filter: { unknownYear: true }, first: 50) { nodes { title } } }',
    pick: 'papers.nodes.title',
    answer: [
      'TStore: Towards Practical Compression-Aware Model Storage with Tensor-Centric Fingerprinting and Clustering',
      'SCORPIO: Serving the Right Requests at the Right Time for Heterogeneous SLOs in LLM Inference',
      'PathBee: Accelerating Shortest Path Querying via Graph Neural Networks',
      'Libra: Efficient Resource Management for Agentic RL Post-Training',
      'Frontier: Towards Comprehensive and Accurate LLM Inference Simulation',
      'TensorHub: Rethinking AI Model Hub with Tensor-Centric Compression',
      'LatentBox: An Efficient Latent-First Storage System for AI-Generated Images',
      'ZeRO-Prefill: Zero Redundancy Overheads in MoE Prefill Serving',
      'eLLM: Elastic Memory Management Framework for Efficient LLM Serving',
      'Enhancing AI-Based Tropical Cyclone Track and Intensity Forecasting via Systematic Bias Correction',
    ],
    proof: ['profiles titlesWithoutYear', 'su 12: DCApr 18', 'zhao 12: DCMay 6'],
  },
  {
    question: 'How many papers have a cut list of authors?',
    query: '{ papers(filter: { authorsComplete: false }) { totalCount } }',
    pick: 'papers.totalCount',
    // Fourteen entries are listed and one of them is whole; the CV of Tingfeng Lan completes two.
    answer: 11,
    proof: [
      'zhao 57: Ao Shen, Rui Zhang, Junping Zhao',
      'lan 58: ZenFlow',
      'lan 69: Efficient and Workload-Aware LLM Serving',
    ],
  },
  {
    question: 'Which team signs papers here, and how many?',
    query:
      '{ search(text: "Ling Team", types: [GROUP]) { nodes { __typename label ... on Group { papers { totalCount } } } } }',
    pick: 'search.nodes',
    answer: [{ __typename: 'Group', label: 'Ling Team', papers: { totalCount: 2 } }],
    proof: ['zhao 36: Ling Team, Binwei Zeng', 'zhao 43: Ling Team, Anqi Shen'],
  },
  {
    question: 'Who published most often at VLDB?',
    query:
      '{ venue(by: { name: "International Conference on Very Large Data Bases" }) { acronym people(first: 4) { edges { paperCount node { label } } } } }',
    pick: 'venue.people.edges',
    answer: ['Tingfeng Lan', 'Jian Sha', 'Hui Lu', 'Mingjie Tang'].map((label) => ({ paperCount: 2, node: { label } })),
    proof: [
      'lan 77: Jian Sha',
      'lan 78: International Conference on Very Large Data Bases',
      'lan 79: Jian Sha, Hui Lu, Ke Zhang, Mingjie Tang',
    ],
  },
  {
    question: 'Which of these papers does arXiv file under machine learning?',
    query: '{ topic(by: { name: "cs.LG" }) { name papers { nodes { title } } } }',
    pick: ({ topic }) => [topic.name, ...topic.papers.nodes.map(({ title }: { title: string }) => title.split(':')[0])],
    answer: [
      'Machine Learning',
      'ZeRO-Prefill',
      'Enhancing AI-Based Tropical Cyclone Track and Intensity Forecasting via Systematic Bias Correction',
      'Every FLOP Counts',
      'FlexQuant',
      'LCD',
    ],
    proof: [
      'su 26: 93.8LG',
      'zhao 26: 71.7LG',
      'zhao 33: LGMar 7, 2025',
      'zhao 47: LGMay 21, 2025',
      'zhao 61: LGMay 23, 2025',
    ],
  },
]
