import { compareNames, type NameAgreement } from '../../names/compare-names.ts'
import { nameKeys } from '../../names/name-keys.ts'
import { byKey, type Cluster, joinClusters, type Link, vetoOf } from './cluster.ts'
import { compareSpellings } from './compare-spellings.ts'
import type { Question } from './group-same-name.ts'
import { levelOf, type MatchReason, thresholds, type Verdict } from './mention.ts'
import type { Statistics } from './statistics.ts'

/** Where a score joins two spellings; measured on the name variants of the ACL Anthology. */
const joinAt = 0
/**
 * A differing given name may be a slip of the pen or another person, and sharing co-authors is what siblings in one group do
 * too: such spellings need more, and are questions below it.
 */
const joinSlipsAt = 3
const slips: ReadonlySet<NameAgreement['kind']> = new Set<NameAgreement['kind']>([
  'TYPO_GIVEN',
  'TYPO_FAMILY',
  'NICKNAME',
])
/** Questions are asked down to this distance below the threshold. */
const askFrom = -1

/** Two clusters whose names can be forms of one name, in the order of their keys. */
interface Candidate {
  readonly a: Cluster
  readonly b: Cluster
  readonly agreement: NameAgreement
  readonly veto: MatchReason | null
  /** Before the number of other candidates is taken off. */
  readonly verdict: Verdict
}

/** A candidate as it stands now: each join changes how many others there are. */
interface Scored extends Candidate {
  readonly score: number
  readonly needed: number
  readonly choice: number
}

/** Clusters of different spellings joined where they are one person, best first, and the questions that remain. */
export const joinSpellings = (
  clusters: readonly Cluster[],
  statistics: Statistics,
): { readonly clusters: Cluster[]; readonly questions: Question[] } => {
  const current = new Set<Cluster>()
  const byNameKey = new Map<string, Set<Cluster>>()
  let candidates: Candidate[] = []
  const enter = (cluster: Cluster): void => {
    const keys = new Set([...cluster.names.values()].flatMap((name) => nameKeys(name)))
    const near = new Set<Cluster>()
    for (const key of keys) {
      const block = byNameKey.get(key) ?? new Set()
      for (const other of block) near.add(other)
      byNameKey.set(key, block.add(cluster))
    }
    current.add(cluster)
    for (const other of near) candidates.push(...candidateOf(cluster, other, statistics))
  }
  const leave = (cluster: Cluster): void => {
    for (const name of cluster.names.values()) for (const key of nameKeys(name)) byNameKey.get(key)?.delete(cluster)
    current.delete(cluster)
  }

  for (const cluster of clusters) enter(cluster)
  for (;;) {
    const scored = scoresOf(candidates)
    const best = bestOf(scored)
    if (best === null) return { clusters: [...current].sort(byKey), questions: questionsOf(scored) }
    const { a, b, score } = best
    const reasons = reasonsOf(best)
    const link: Link = { a: a.key, b: b.key, level: levelOf(score, reasons), score, reasons }
    leave(a)
    leave(b)
    candidates = candidates.filter((candidate) => ![candidate.a, candidate.b].some((end) => end === a || end === b))
    enter(joinClusters(a, b, link))
  }
}

const candidateOf = (one: Cluster, other: Cluster, statistics: Statistics): Candidate[] => {
  const agreement = bestAgreement(one, other)
  if (agreement === null) return []
  const [a, b] = byKey(one, other) < 0 ? [one, other] : [other, one]
  return [{ a, b, agreement, veto: vetoOf(a, b), verdict: compareSpellings(a, b, agreement, statistics) }]
}

const bestAgreement = (a: Cluster, b: Cluster): NameAgreement | null => {
  let best: NameAgreement | null = null
  for (const [joined, left] of a.names) {
    // Bearers of one form were compared with each other already: what kept them apart holds here too.
    if (b.names.has(joined)) return null
    for (const right of b.names.values()) {
      const agreement = compareNames(left, right)
      if (agreement !== null && (best === null || agreement.base > best.base)) best = agreement
    }
  }
  return best
}

const scoresOf = (candidates: readonly Candidate[]): Scored[] => {
  const compatible = new Map<Cluster, number>()
  for (const { a, b } of candidates) for (const end of [a, b]) compatible.set(end, (compatible.get(end) ?? 0) + 1)
  return candidates.map((candidate) => {
    const choice = Math.min(compatible.get(candidate.a) ?? 1, compatible.get(candidate.b) ?? 1)
    const needed = slips.has(candidate.agreement.kind) ? joinSlipsAt : joinAt
    return { ...candidate, choice, needed, score: candidate.verdict.score + choiceWeight(choice) }
  })
}

const choiceWeight = (choice: number): number => -1.2 * Math.log(choice)

const bestOf = (scored: readonly Scored[]): Scored | null => {
  let best: Scored | null = null
  for (const candidate of scored) {
    if (candidate.veto !== null || candidate.score < candidate.needed) continue
    if (
      best === null ||
      candidate.score > best.score ||
      (candidate.score === best.score && isBefore(candidate, best))
    ) {
      best = candidate
    }
  }
  return best
}

const isBefore = (one: Candidate, other: Candidate): boolean =>
  one.a.key < other.a.key || (one.a.key === other.a.key && one.b.key < other.b.key)

const reasonsOf = ({ verdict, choice }: Scored): readonly MatchReason[] =>
  choice === 1
    ? verdict.reasons
    : [
        ...verdict.reasons,
        { reason: 'OTHER_CANDIDATES', detail: `${choice} names could be meant`, weight: choiceWeight(choice) },
      ]

const questionsOf = (scored: readonly Scored[]): Question[] =>
  scored
    .filter(({ veto, score, needed }) => veto?.reason !== 'ON_ONE_PAPER' && score >= Math.min(needed + askFrom, joinAt))
    .map((candidate) => ({
      clusters: [candidate.a, candidate.b],
      score: Math.min(candidate.score, thresholds.likely),
      reasons: candidate.veto === null ? reasonsOf(candidate) : [...reasonsOf(candidate), candidate.veto],
    }))
