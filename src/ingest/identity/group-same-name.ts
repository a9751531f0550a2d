import type { PersonName } from '../../names/person-name.ts'
import { byKey, type Cluster, joinClusters, type Link, vetoOf } from './cluster.ts'
import { levelOf, type MatchReason, type Mention, thresholds } from './mention.ts'
import { compareSameName } from './same-name.ts'
import type { Statistics } from './statistics.ts'

/** A name below this rarity joins as LIKELY when nothing speaks against it: two such people in one field are hardly met. */
const rareName = 0.1

/** Two clusters that were not joined, though something speaks for it. */
export interface Question {
  readonly clusters: readonly [Cluster, Cluster]
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** The two mentions of two clusters that are most alike. */
interface BestMentions {
  readonly a: Mention
  readonly b: Mention
  readonly score: number
}

/** Two clusters of the block; what it says of them is kept, since a join changes only the pairs of the joined ones. */
interface Pair {
  readonly a: Cluster
  readonly b: Cluster
  readonly best: BestMentions
  readonly score: number
  readonly veto: MatchReason | null
}

/**
 * The clusters that bear one name, joined pair by pair, best first, while the score allows: the best pair of mentions, the
 * likeness of all titles, less a penalty for size that keeps the bearers of a common name apart (single links would chain them
 * all).
 */
export const groupSameName = (
  clusters: readonly Cluster[],
  name: PersonName,
  statistics: Statistics,
): { readonly clusters: Cluster[]; readonly questions: Question[] } => {
  const rarity = statistics.rarity(name)
  const isRare = rarity < rareName

  const bestOf = (a: Cluster, b: Cluster): BestMentions | null => {
    let best: BestMentions | null = null
    for (const left of a.mentions) {
      for (const right of b.mentions) {
        const [first, second] = left.id < right.id ? [left, right] : [right, left]
        const { score } = compareSameName(first, second, rarity, statistics)
        best = betterOf(best, { a: first, b: second, score })
      }
    }
    return best
  }

  const evidenceOf = (a: Cluster, b: Cluster): readonly [titles: number, size: number] => [
    statistics.titleLikeness(a.titleWords, b.titleWords),
    -0.7 * (Math.log(a.mentions.length) + Math.log(b.mentions.length)),
  ]

  const pairOf = (a: Cluster, b: Cluster, best: BestMentions | null): Pair[] => {
    if (best === null) return []
    const [titles, size] = evidenceOf(a, b)
    const score = best.score + 6 * titles + size
    const nothingAgainst = score < thresholds.likely && isRare
    const total = nothingAgainst ? thresholds.likely : score
    if (total < thresholds.possible) return [{ a, b, best, score: total, veto: null }]
    return [{ a, b, best, score: total, veto: vetoOf(a, b) }]
  }

  const reasonsOf = ({ a, b, best, score }: Pair): MatchReason[] => {
    const [titles, size] = evidenceOf(a, b)
    const parts: MatchReason[] = [
      { reason: 'SUBJECTS_ALIKE', detail: `the titles of both are alike (${titles.toFixed(2)})`, weight: 6 * titles },
      { reason: 'SIZE', detail: `groups of ${a.mentions.length} and ${b.mentions.length} mentions`, weight: size },
      {
        reason: 'NOTHING_AGAINST',
        detail: 'a rare full name with no sign against it',
        weight: score - (best.score + 6 * titles + size),
      },
    ]
    const { reasons } = compareSameName(best.a, best.b, rarity, statistics)
    return [...reasons, ...parts.filter((part) => Math.abs(part.weight) >= 0.005)]
  }

  let current = [...clusters].sort(byKey)
  let pairs = current.flatMap((a, index) => current.slice(index + 1).flatMap((b) => pairOf(a, b, bestOf(a, b))))
  for (;;) {
    const best = bestPair(pairs)
    if (best === null) return { clusters: current, questions: questionsOf(pairs, reasonsOf) }
    const { a, b } = best
    const reasons = reasonsOf(best)
    const level = levelOf(best.score, reasons)
    const link: Link = { a: best.best.a.id, b: best.best.b.id, level, score: best.score, reasons }
    const joined = joinClusters(a, b, link)
    const bests = new Map<Cluster, BestMentions>()
    for (const pair of pairs) {
      const other = otherOf(pair, a) ?? otherOf(pair, b)
      if (other === null || other === a || other === b) continue
      bests.set(other, betterOf(bests.get(other) ?? null, pair.best))
    }
    const rest = pairs.filter((pair) => otherOf(pair, a) === null && otherOf(pair, b) === null)
    pairs = rest.concat([...bests].flatMap(([other, mentions]) => pairOf(...inOrder(joined, other), mentions)))
    current = [...current.filter((cluster) => cluster !== a && cluster !== b), joined].sort(byKey)
  }
}

const inOrder = (a: Cluster, b: Cluster): readonly [Cluster, Cluster] => (byKey(a, b) < 0 ? [a, b] : [b, a])

const otherOf = (pair: Pair, cluster: Cluster): Cluster | null =>
  pair.a === cluster ? pair.b : pair.b === cluster ? pair.a : null

/** The better of two; of equally good ones that of the smaller ids, so that the order of comparing is no matter. */
const betterOf = (known: BestMentions | null, found: BestMentions): BestMentions => {
  if (known === null || found.score !== known.score) return known === null || found.score > known.score ? found : known
  return found.a.id < known.a.id || (found.a.id === known.a.id && found.b.id < known.b.id) ? found : known
}

/** The pair to join next: the best score, then the smallest keys; null when none is to be joined. */
const bestPair = (pairs: readonly Pair[]): Pair | null => {
  let best: Pair | null = null
  for (const pair of pairs) {
    if (pair.veto !== null || pair.score < thresholds.likely) continue
    if (best === null || pair.score > best.score || (pair.score === best.score && isBefore(pair, best))) best = pair
  }
  return best
}

const isBefore = (one: Pair, other: Pair): boolean => {
  const [first, second] = [one.a.key, other.a.key]
  return first < second || (first === second && one.b.key < other.b.key)
}

const questionsOf = (pairs: readonly Pair[], reasonsOf: (pair: Pair) => MatchReason[]): Question[] =>
  pairs
    .filter(({ score, veto }) => score >= thresholds.possible && veto?.reason !== 'ON_ONE_PAPER')
    .map((pair) => ({
      clusters: [pair.a, pair.b],
      score: Math.min(pair.score, thresholds.likely),
      reasons: pair.veto === null ? reasonsOf(pair) : [...reasonsOf(pair), pair.veto],
    }))
