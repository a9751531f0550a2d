import { type Lists, Marks, NumberList } from '../../model/lists.ts'
import type { Evidence } from './evidence.ts'
import { counted, type MatchReason } from './mention.ts'
import type { SureWeights } from './settings.ts'

/** Where such a score makes two mentions certainly one person. */
export const certainFrom = 3

/** A title of few words says little: it counts as if so many more words stood in one of the two. */
const wordsMissing = 3
/** The names that the table was counted over. */
const tableNames = 54_000
/** More co-authors of whom none is shared tell no more. */
const mostCompanions = 3

/**
 * Whether two mentions are certainly one person. Only what stands in the two lists of authors, titles and institutions counts,
 * and the reference table of names: no paper more or less, and no order of files, changes such a verdict. Weights set on the
 * AMiner names 1, 4, 7... in the order of the alphabet.
 */
export class SureLinks {
  private readonly evidence: Evidence
  private readonly weights: SureWeights
  private readonly inA: Marks
  private readonly inB: Marks

  constructor(evidence: Evidence) {
    this.evidence = evidence
    this.weights = evidence.settings.sure
    const { wordCount, affiliationWordCount } = evidence.corpus
    this.inA = new Marks(Math.max(wordCount, affiliationWordCount))
    this.inB = new Marks(Math.max(wordCount, affiliationWordCount))
  }

  /** The score of two mentions; minus infinity where nothing but name and subject ties them, which is never certain. */
  score(a: number, b: number): number {
    const { weights } = this
    const shared = this.sharedWeight(a, b)
    const institutions = this.overlapOf(this.evidence.corpus.affiliationWords, a, b, 0)
    if (shared === 0 && institutions === 0) return Number.NEGATIVE_INFINITY
    return (
      weights.prior +
      weights.shared * Math.log1p(shared) +
      weights.institutions * institutions +
      weights.titles * this.titles(a, b) +
      weights.rarity * Math.log(this.rarity(a, b) + 0.02) +
      (shared > 0 ? 0 : weights.noneShared * Math.log1p(Math.min(mostCompanions, this.fewest(a, b))))
    )
  }

  /** The parts of the score. */
  reasons(a: number, b: number): MatchReason[] {
    const { weights, evidence } = this
    const { corpus } = evidence
    const shared = this.sharedWeight(a, b)
    const theirs = new Set(companionsOf(evidence, b))
    const count = companionsOf(evidence, a).filter((name) => theirs.has(name)).length
    const titles = this.titles(a, b)
    const institutions = this.overlapOf(corpus.affiliationWords, a, b, 0)
    const rarity = this.rarity(a, b)
    const fewest = this.fewest(a, b)
    const parts: MatchReason[] = [
      {
        reason: 'SHARED_COAUTHORS',
        detail: counted(count, 'co-author in common', 'co-authors in common'),
        weight: weights.shared * Math.log1p(shared),
      },
      { reason: 'TITLE_WORDS', detail: `title words alike (${titles.toFixed(2)})`, weight: weights.titles * titles },
      {
        reason: 'SAME_INSTITUTION',
        detail: `institutions alike (${institutions.toFixed(2)})`,
        weight: weights.institutions * institutions,
      },
      {
        reason: rarity < 1 ? 'RARE_NAME' : 'COMMON_NAME',
        detail: `about ${rarity < 0.01 ? 'no other' : rarity.toPrecision(2)} people of this name among 65,000`,
        weight: weights.rarity * Math.log(rarity + 0.02),
      },
      {
        reason: 'NO_SHARED_COAUTHOR',
        detail: `none of at least ${fewest} co-authors in common`,
        weight: shared > 0 ? 0 : weights.noneShared * Math.log1p(Math.min(mostCompanions, fewest)),
      },
      { reason: 'PRIOR', detail: 'two places are more often two people', weight: weights.prior },
    ]
    return parts.filter(({ weight }) => Math.abs(weight) >= 0.005)
  }

  /**
   * Of two groups the two mentions that are most surely one person; null when no two are. `moreFor` says how much more a pair
   * must score than another, null that it can never be certain.
   */
  best(
    a: readonly number[],
    b: readonly number[],
    moreFor: (one: number, other: number) => number | null,
  ): { readonly one: number; readonly other: number; readonly score: number } | null {
    let found: { one: number; other: number; score: number } | null = null
    for (const one of a) {
      for (const other of b) {
        const more = moreFor(one, other)
        if (more === null) continue
        const score = this.score(one, other)
        if (score >= certainFrom + more && score > (found?.score ?? 0)) found = { one, other, score }
      }
    }
    return found
  }

  /** The weight of the co-authors of both, by the reference table alone; 0 for none. */
  private sharedWeight(a: number, b: number): number {
    const { evidence } = this
    const { companions } = evidence
    const [fromA, fromB] = [companions.startOf(a), companions.startOf(b)]
    const [toA, toB] = [fromA + companions.lengthOf(a), fromB + companions.lengthOf(b)]
    const { values } = companions
    let weight = 0
    for (let at = fromA; at < toA; at++) {
      const name = values[at] ?? 0
      for (let other = fromB; other < toB; other++) {
        if (values[other] !== name) continue
        weight += Math.max(0.1, Math.log(tableNames / (1 + 3 * evidence.tableRarity(name))))
        break
      }
    }
    return weight
  }

  private titles(a: number, b: number): number {
    const { corpus } = this.evidence
    const [workOfA, workOfB] = [corpus.work[a] ?? -1, corpus.work[b] ?? -1]
    return workOfA < 0 || workOfB < 0 ? 0 : this.overlapOf(corpus.titleWords, workOfA, workOfB, wordsMissing)
  }

  private rarity(a: number, b: number): number {
    const { corpus } = this.evidence
    return Math.max(this.evidence.tableRarity(corpus.name[a] ?? -1), this.evidence.tableRarity(corpus.name[b] ?? -1))
  }

  private fewest(a: number, b: number): number {
    const { companions } = this.evidence
    companions.startOf(a)
    companions.startOf(b)
    return Math.min(companions.lengthOf(a), companions.lengthOf(b))
  }

  /** Of the different numbers in two lists the share that both have, as if there were some more. */
  private overlapOf({ starts, items }: Lists, a: number, b: number, more: number): number {
    const { inA, inB } = this
    inA.clear()
    inB.clear()
    let different = 0
    for (let at = starts[a] ?? 0; at < (starts[a + 1] ?? 0); at++) if (inA.add(items[at] ?? 0)) different++
    if (different === 0) return 0
    let common = 0
    for (let at = starts[b] ?? 0; at < (starts[b + 1] ?? 0); at++) {
      const item = items[at] ?? 0
      if (!inB.add(item)) continue
      if (inA.has(item)) common++
      else different++
    }
    return common === 0 ? 0 : common / (different + more)
  }
}

const companionsOf = (evidence: Evidence, mention: number): number[] => {
  const list = new NumberList()
  evidence.addCompanions(mention, list)
  return [...list.done()]
}
