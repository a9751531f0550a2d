import type { NameAgreement } from '../../names/compare-names.ts'
import type { Evidence } from './evidence.ts'
import { counted, type MatchReason } from './mention.ts'
import { likenessOf, type Profile } from './profile.ts'
import { yearsBetween } from './veto.ts'

/**
 * True where one of the names would be misprinted or spelled by another system. Such names may as well be of two people, and
 * sharing co-authors is what siblings in one group do too.
 */
export const isSlip = ({ kind }: NameAgreement): boolean => slips.has(kind)

const slips: ReadonlySet<NameAgreement['kind']> = new Set<NameAgreement['kind']>([
  'TYPO_GIVEN',
  'TYPO_FAMILY',
  'ROMANISATION',
])

/** No weight of people at second hand adds more than this. */
const mostOfSecond = 2.5

const sharedIn = (a: ReadonlySet<number>, b: ReadonlySet<number>): number[] => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return [...small].filter((name) => large.has(name))
}

/**
 * Whether two groups whose names agree in this way are one person: co-authors in common, also at second hand, titles, venues
 * and institutions, against how common the name is. Weights fitted on the name variants of the ACL Anthology, so that
 * the figures for these are no held-out figures.
 */
export const scoreSpellings = (a: Profile, b: Profile, agreement: NameAgreement, evidence: Evidence): MatchReason[] => {
  const weigh = (names: readonly number[]) => names.reduce((sum, name) => sum + evidence.companionWeight(name), 0)
  const shared = sharedIn(a.companions, b.companions)
  const second = weigh(sharedIn(a.seconds, b.seconds))
  const parts = [
    ...withoutSecond(a, b, agreement, weigh(shared), shared.length, evidence),
    {
      reason: 'SECOND_ORDER',
      detail: 'people who write with co-authors of both',
      weight: evidence.settings.spelling.second * Math.log1p(second),
    },
  ]
  return parts.filter(({ weight }) => Math.abs(weight) >= 0.005)
}

/** The sum of `scoreSpellings`; minus infinity when it is below a bound, found out as cheaply as possible. */
export const totalOfSpellings = (
  a: Profile,
  b: Profile,
  agreement: NameAgreement,
  evidence: Evidence,
  atLeast: number,
): number => {
  const weigh = (names: readonly number[]) => names.reduce((sum, name) => sum + evidence.companionWeight(name), 0)
  const shared = sharedIn(a.companions, b.companions)
  const parts = withoutSecond(a, b, agreement, weigh(shared), shared.length, evidence)
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (total + mostOfSecond < atLeast) return Number.NEGATIVE_INFINITY
  return total + evidence.settings.spelling.second * Math.log1p(weigh(sharedIn(a.seconds, b.seconds)))
}

const withoutSecond = (
  a: Profile,
  b: Profile,
  agreement: NameAgreement,
  sharedWeight: number,
  sharedCount: number,
  evidence: Evidence,
): MatchReason[] => {
  const { spelling: weights } = evidence.settings
  const titles = likenessOf(a.titles, b.titles)
  const venues = likenessOf(a.venues, b.venues)
  const rarest = Math.min(a.rarity, b.rarity)
  const parts: MatchReason[] = [
    { reason: agreement.kind, detail: agreement.detail, weight: agreement.base },
    {
      reason: 'SHARED_COAUTHORS',
      detail: counted(sharedCount, 'co-author in common', 'co-authors in common'),
      weight: weights.shared * Math.log1p(sharedWeight),
    },
    { reason: 'TITLE_WORDS', detail: `title words alike (${titles.toFixed(2)})`, weight: weights.titles * titles },
    { reason: 'SAME_VENUE', detail: `venues alike (${venues.toFixed(2)})`, weight: weights.venues * venues },
    {
      reason: rarest < 1 ? 'RARE_NAME' : 'COMMON_NAME',
      detail: `about ${rarest.toPrecision(2)} people of the name among 65,000`,
      weight: weights.rarity * Math.log(rarest + 0.02),
    },
    {
      reason: 'YEARS_BETWEEN',
      detail: 'years between the papers of the two',
      weight: weights.years * Math.log1p(yearsBetween(evidence.corpus, a.members, b.members)),
    },
    {
      reason: 'MANY_COAUTHORS',
      detail: 'many co-authors make shared ones likelier',
      weight: weights.companions * Math.log1p(Math.min(a.companions.size, b.companions.size)),
    },
    { reason: 'PRIOR', detail: 'two spellings are more often two people', weight: weights.prior },
  ]
  if (a.affiliations.weights.size > 0 && b.affiliations.weights.size > 0) {
    const weight = weights.institutions * likenessOf(a.affiliations, b.affiliations) + weights.institutionsPrior
    parts.push({ reason: 'SAME_INSTITUTION', detail: 'institutions compared', weight })
  }
  return parts
}
