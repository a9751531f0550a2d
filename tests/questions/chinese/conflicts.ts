import type { Answer } from '../../resolvers/asking.ts'
import type { Question } from '../question.ts'

const query = `query ($authors: [PersonKey!]!, $reviewers: [PersonKey!]!, $policy: ConflictPolicy!) {
  conflictsOfInterest(authors: $authors, reviewers: $reviewers, policy: $policy) {
    pairs { nodes { verdict reasons { kind way { label } } } } } }`

const asked = (author: string, reviewer: string, policy: Readonly<Record<string, unknown>>) => ({
  query,
  variables: { authors: [{ name: author }], reviewers: [{ name: reviewer }], policy },
  pick: ({ conflictsOfInterest }: Answer) => {
    const [{ verdict, reasons }] = conflictsOfInterest.pairs.nodes
    return {
      verdict,
      kinds: reasons.map(({ kind }: Answer) => kind).sort(),
      way: reasons.flatMap(({ way }: Answer) => way.map(({ label }: Answer) => label)),
    }
  },
})

/** 五份简历与主页: 谁该回避谁。 */
export const conflictsInChinese: readonly Question[] = [
  {
    question: '按 ACL 的规定, 2026 年徐宏能审 Xin Tan 的稿子吗?',
    ...asked('Xin Tan', '徐宏', { year: 2026, preset: 'ACL' }),
    answer: { verdict: 'CONFLICT', kinds: ['ADVISOR', 'COAUTHOR'], way: [] },
    proof: ['tan 10: 2022.8 - 2026.7', 'tan 12: 导师: 徐宏', 'tan 27: Hong Xu'],
  },
  {
    question: '两年以内的上下级要回避: 2026 年 Jian Sha 能审 Tingfeng Lan 吗?',
    ...asked('Tingfeng Lan', 'Jian Sha', { year: 2026, managerWithin: 2 }),
    answer: { verdict: 'CONFLICT', kinds: ['MANAGER'], way: [] },
    proof: ['lan 34: Manager: Jian Sha', 'lan 36: Sep 2023 – Jul 2024'],
  },
  {
    question: '合作网络里相隔两步的也要回避: 2026 年 Xin Tan 能审 Tingfeng Lan 吗?',
    ...asked('Tingfeng Lan', 'Xin Tan', { year: 2026, maxDistance: 2 }),
    answer: { verdict: 'CONFLICT', kinds: ['DISTANCE'], way: ['Tingfeng Lan', 'Minchen Yu', 'Xin Tan'] },
    proof: ['lan 70: Minchen Yu', 'tan 33: Minchen Yu'],
  },
  {
    question: 'Xiuqi Huang 和 Hui Lu 只有一篇年份不明的合作论文, 三年之内合作过吗?',
    ...asked('Xiuqi Huang', 'Hui Lu', { year: 2026, coauthoredWithin: 3 }),
    answer: { verdict: 'UNDETERMINED', kinds: ['COAUTHOR'], way: [] },
    proof: ['lan 52: Xiuqi Huang, Hui Lu', 'lan 50: Preprint', "lan 54: In submission to IJCAI'26."],
  },
  {
    question: '以 2023 年为准, Minchen Yu 需要回避 Tingfeng Lan 吗?',
    ...asked('Tingfeng Lan', 'Minchen Yu', { year: 2023, coauthoredWithin: 3 }),
    // Their paper is of 2026.
    answer: { verdict: 'CLEAR', kinds: [], way: [] },
    proof: ["lan 70: MLSys'26** Minchen Yu"],
  },
]
