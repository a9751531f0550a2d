import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

const sharedWithXinTan = `{ recommendCollaborators(person: { name: "Xin Tan" }, first: 100) {
  person { label } reasons { kind people { label } } } }`

/** The five profiles: whom to write with, and who knows of something. */
export const recommendationsInEnglish: readonly Question[] = [
  {
    question: 'With whom does a co-author of his connect Xin Tan, who did not write with them yet?',
    query: sharedWithXinTan,
    pick: ({ recommendCollaborators }) =>
      recommendCollaborators
        .filter(({ reasons }: Answer) => reasons.some(({ kind }: Answer) => kind === 'SHARED_COLLABORATORS'))
        .map(({ person }: Answer) => person.label),
    // Of his co-authors only Minchen Yu stands on a paper that is not his: the authors of λScale.
    answer: [
      'Rui Yang',
      'Chaobo Jia',
      'Zhaoyuan Su',
      'Sheng Yao',
      'Tingfeng Lan',
      'Yuchen Yang',
      'Yue Cheng',
      'Wei Wang',
      'Ao Wang',
      'Ruichuan Chen',
    ],
    proof: ['tan 33: Minchen Yu', 'lan 70: λScale'],
  },
  {
    question: 'Which of those who are recommended to Xin Tan wrote with him before?',
    query: `{ recommendCollaborators(person: { name: "Xin Tan" }, first: 100) { person { label } }
      person(by: { name: "Xin Tan" }) { collaborators(first: 100) { nodes { label } } } }`,
    pick: ({ recommendCollaborators, person }) => {
      const known = person.collaborators.nodes.map(({ label }: Answer) => label)
      return recommendCollaborators
        .map((recommendation: Answer) => recommendation.person.label)
        .filter((label: string) => known.includes(label))
    },
    answer: [],
    proof: ['nobody is recommended whom one knows'],
  },
  {
    question: 'Who has written about training video models with DiT?',
    query: '{ experts(about: { text: "video DiT" }, first: 100) { person { label } } }',
    pick: 'experts.person.label',
    answer: [
      'Xin Tan',
      'Yuetao Chen',
      'Yimin Jiang',
      'Xing Chen',
      'Kun Yan',
      'Nan Duan',
      'Yibo Zhu',
      'Daxin Jiang',
      'Hong Xu',
    ],
    proof: ['tan 28: DSV: Exploiting Dynamic Sparsity to Accelerate Large-Scale Video DiT Training'],
  },
  {
    question: 'What has Minchen Yu written about the reuse of KV caches?',
    query: '{ experts(about: { text: "KV cache reuse" }, first: 100) { person { label } papers { nodes { title } } } }',
    pick: ({ experts }) =>
      experts
        .filter(({ person }: Answer) => person.label === 'Minchen Yu')
        .flatMap(({ papers }: Answer) => papers.nodes.map(({ title }: Answer) => title)),
    answer: ['MemShare: Memory Efficient Inference for Large Reasoning Models through KV Cache Reuse'],
    proof: ['tan 33: MemShare'],
  },
  {
    question: 'Who wrote about the training of recommendation models in 2024?',
    query:
      '{ experts(about: { text: "recommendation models" }, first: 100, years: { from: 2024, to: 2024 }) { person { label } } }',
    pick: 'experts.person.label',
    answer: [
      'Qinglong Wang',
      'Tingfeng Lan',
      'Yinghao Tang',
      'Bo Sang',
      'Haitao Zhang',
      'Jian Sha',
      'Hui Lu',
      'Ke Zhang',
      'Mingjie Tang',
    ],
    proof: ['lan 79: DLRover-RM: Resource Optimization for Deep Recommendation Models Training in the Cloud'],
  },
]
