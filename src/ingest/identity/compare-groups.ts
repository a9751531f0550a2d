import { listOf } from '../../model/lists.ts'
import { compareNames, type NameAgreement } from '../../names/compare-names.ts'
import { BlockTable } from './block-table.ts'
import type { Corpus } from './corpus.ts'
import { type Constraints, noConstraints } from './decision.ts'
import { Evidence } from './evidence.ts'
import { explainBlockPair } from './explain-pair.ts'
import { moreForCertain } from './join-sure.ts'
import type { MatchReason } from './mention.ts'
import { thresholds } from './pair-score.ts'
import { profileOf } from './profile.ts'
import { BlockScorer } from './score-block.ts'
import { askedFrom, neededFor } from './spelling-graph.ts'
import { scoreSpellings } from './spelling-score.ts'
import { SureLinks } from './sure-link.ts'
import { Vetoes } from './veto.ts'

/** CERTAIN and LIKELY are joined, POSSIBLE is a question. */
export type MatchLevel = 'CERTAIN' | 'LIKELY' | 'POSSIBLE' | 'DIFFERENT'

/** Why two groups of mentions are one person, and why they are not. */
export interface Comparison {
  readonly verdict: MatchLevel
  readonly score: number
  readonly forSame: readonly MatchReason[]
  readonly againstSame: readonly MatchReason[]
}

/** Of larger groups the first mentions stand for all: to compare is to answer somebody who waits. */
const mostCompared = 400

/** What comparing needs to know of a corpus, found out once. */
interface Known {
  readonly evidence: Evidence
  readonly scorer: BlockScorer
  readonly vetoes: Vetoes
  readonly sure: SureLinks
}

const knownOf = new WeakMap<Corpus, Known>()

const knownAbout = (corpus: Corpus): Known => {
  const known = knownOf.get(corpus)
  if (known !== undefined) return known
  const evidence = new Evidence(corpus)
  const created = {
    evidence,
    scorer: new BlockScorer(evidence),
    vetoes: new Vetoes(corpus),
    sure: new SureLinks(evidence),
  }
  knownOf.set(corpus, created)
  return created
}

/** Whether two groups of mentions are one person, with everything that speaks for it and against it. */
export const compareGroups = (
  corpus: Corpus,
  a: readonly number[],
  b: readonly number[],
  constraints: Constraints = noConstraints,
): Comparison => {
  const known = knownAbout(corpus)
  const decision = decisionOn(a, b, constraints)
  const veto = known.vetoes.between(a, b)
  const anchors = sharedAnchors(corpus, a, b, known.vetoes)
  const judged = judge(known, a.slice(0, mostCompared), b.slice(0, mostCompared))
  const reasons = [...(decision === null ? [] : [decision]), ...anchors, ...judged.reasons]
  if (veto !== null) reasons.push(veto)
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const verdict = (): MatchLevel => {
    if (veto?.reason === 'ON_ONE_PAPER') return 'DIFFERENT'
    if (decision !== null) return decision.weight > 0 ? 'CERTAIN' : 'DIFFERENT'
    if (veto?.reason === 'OTHER_IDENTIFIER' || veto?.reason === 'OTHER_TIME')
      return judged.level === 'DIFFERENT' && anchors.length === 0 ? 'DIFFERENT' : 'POSSIBLE'
    if (veto !== null) return 'DIFFERENT'
    return anchors.length > 0 ? 'CERTAIN' : judged.level
  }
  return {
    verdict: verdict(),
    score,
    forSame: reasons.filter(({ weight }) => weight > 0),
    againstSame: reasons.filter(({ weight }) => weight < 0),
  }
}

/** The newest decision about the two; null for none. */
const decisionOn = (
  a: readonly number[],
  b: readonly number[],
  { together, apart }: Constraints,
): MatchReason | null => {
  const [mine, theirs] = [new Set(a), new Set(b)]
  const meets = (mentions: readonly number[], group: ReadonlySet<number>) => mentions.some((one) => group.has(one))
  const joined = together.filter(({ mentions }) => meets(mentions, mine) && meets(mentions, theirs))
  const parted = apart.filter(
    ({ groups: [one, other] }) =>
      (meets(one, mine) && meets(other, theirs)) || (meets(other, mine) && meets(one, theirs)),
  )
  const [latest] = [...joined, ...parted].sort((one, other) => other.order - one.order)
  if (latest === undefined) return null
  return 'groups' in latest
    ? { reason: 'DECISION', detail: 'somebody decided that these are two people', weight: -20 }
    : { reason: 'DECISION', detail: latest.reason, weight: 20 }
}

const sharedAnchors = (corpus: Corpus, a: readonly number[], b: readonly number[], vetoes: Vetoes): MatchReason[] => {
  const anchorsOf = (mentions: readonly number[]) =>
    new Set(
      mentions.flatMap((mention) =>
        listOf(corpus.anchors, mention).length === 0 ? [] : [...vetoes.anchorsOf(mention)],
      ),
    )
  const theirs = anchorsOf(b)
  return [...anchorsOf(a)]
    .filter((anchor) => theirs.has(anchor))
    .map((anchor) => ({ reason: 'ANCHOR', detail: corpus.anchorList[anchor]?.reason ?? '', weight: 10 }))
}

/** What names and evidence say. */
const judge = (
  known: Known,
  a: readonly number[],
  b: readonly number[],
): { readonly level: MatchLevel; readonly reasons: readonly MatchReason[] } => {
  const { corpus } = known.evidence
  const namesOf = (mentions: readonly number[]) =>
    [...new Set(mentions.map((mention) => corpus.name[mention] ?? -1))].filter((name) => name >= 0)
  const [mine, theirs] = [namesOf(a), namesOf(b)]
  const shared = mine.find((name) => theirs.includes(name))
  if (shared !== undefined) return judgeSameName(known, a, b, shared)
  const found = bestAgreement(known, mine, theirs)
  if (found === null) {
    const reason = { reason: 'NAMES_DIFFER', detail: 'the names cannot be forms of one name', weight: -10 }
    return { level: 'DIFFERENT', reasons: [reason] }
  }
  const { agreement } = found
  const certain = known.sure.best(a, b, (one, other) => {
    const [left, right] = [corpus.names[corpus.name[one] ?? -1], corpus.names[corpus.name[other] ?? -1]]
    return moreForCertain(left === undefined || right === undefined ? undefined : compareNames(left, right)?.kind)
  })
  if (certain !== null) return { level: 'CERTAIN', reasons: known.sure.reasons(certain.one, certain.other) }
  const reasons = scoreSpellings(profileOf(a, known.evidence), profileOf(b, known.evidence), agreement, known.evidence)
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const level = (): MatchLevel => {
    if (score < askedFrom(agreement)) return 'DIFFERENT'
    if (score < neededFor(agreement)) return 'POSSIBLE'
    return 'LIKELY'
  }
  return { level: level(), reasons }
}

/** How the names of two groups agree, at their best; null where none can be a form of another. */
const bestAgreement = (
  { evidence }: Known,
  mine: readonly number[],
  theirs: readonly number[],
): { readonly agreement: NameAgreement } | null => {
  let agreement: NameAgreement | null = null
  for (const one of mine) {
    for (const other of theirs) {
      const [left, right] = [evidence.corpus.names[one], evidence.corpus.names[other]]
      const found = left === undefined || right === undefined ? null : compareNames(left, right)
      if (found !== null && (agreement === null || found.base > agreement.base)) agreement = found
    }
  }
  return agreement === null ? null : { agreement }
}

const judgeSameName = (
  { evidence, scorer, sure }: Known,
  a: readonly number[],
  b: readonly number[],
  name: number,
): { readonly level: MatchLevel; readonly reasons: readonly MatchReason[] } => {
  const { corpus } = evidence
  const mentions = [...a, ...b]
  const inA = new Set(a)
  const table = new BlockTable(mentions, scorer.score(mentions), evidence, name, (mention) =>
    inA.has(mention) ? 0 : 1,
  )
  const score = table.scoreOf(0, 1)
  const certain = sure.best(a, b, (one, other) => (corpus.name[one] === name && corpus.name[other] === name ? 0 : null))
  if (certain !== null) return { level: 'CERTAIN', reasons: sure.reasons(certain.one, certain.other) }
  const { one, other } = table.bestPair(0, 1)
  const sizes = [table.sizeOf(0), table.sizeOf(1)] as const
  const [titles, venues, strangers] = [table.titleLikeness(0, 1), table.venueLikeness(0, 1), table.strangers(0, 1)]
  const reasons = explainBlockPair(evidence, { name, one, other, titles, venues, strangers, sizes })
  if (score >= thresholds.likely) return { level: 'LIKELY', reasons }
  return { level: score >= thresholds.possible ? 'POSSIBLE' : 'DIFFERENT', reasons }
}
