import type { NameAgreement } from '../../names/compare-names.ts'
import { type Cluster, yearsBetween } from './cluster.ts'
import { counted, type MatchReason, type Verdict, verdictOf } from './mention.ts'
import { cosine, type Statistics } from './statistics.ts'

/**
 * Whether two clusters whose names agree in this way are one person: co-authors in common, also at second hand, titles, venues
 * and institutions, against how common the name is. Weights fitted on the name variants of the ACL Anthology.
 */
export const compareSpellings = (a: Cluster, b: Cluster, agreement: NameAgreement, statistics: Statistics): Verdict => {
  const companionsOfA = union(a.mentions.map(({ companions }) => companions))
  const companionsOfB = union(b.mentions.map(({ companions }) => companions))
  const shared = [...companionsOfA].filter((name) => companionsOfB.has(name))
  const weight = shared.reduce((sum, name) => sum + statistics.companionWeight(name), 0)
  const secondOfA = union(a.mentions.map((mention) => statistics.secondCompanions(mention)))
  const secondOfB = union(b.mentions.map((mention) => statistics.secondCompanions(mention)))
  const second = [...secondOfA]
    .filter((name) => secondOfB.has(name))
    .reduce((sum, name) => sum + statistics.companionWeight(name), 0)
  const titles = statistics.titleLikeness(a.titleWords, b.titleWords)
  const venues = cosine(venuesOf(a), venuesOf(b))
  const [left, right] = [affiliationsOf(a), affiliationsOf(b)]
  const rarest = Math.min(...[...a.names.values(), ...b.names.values()].map((name) => statistics.rarity(name)))
  const parts: MatchReason[] = [
    { reason: agreement.kind, detail: agreement.detail, weight: agreement.base },
    {
      reason: 'SHARED_COAUTHORS',
      detail: counted(shared.length, 'co-author in common', 'co-authors in common'),
      weight: 1.2 * Math.log1p(weight),
    },
    { reason: 'SECOND_ORDER', detail: 'people who write with co-authors of both', weight: 0.25 * Math.log1p(second) },
    { reason: 'TITLE_WORDS', detail: `title words alike (${titles.toFixed(2)})`, weight: 5 * titles },
    { reason: 'SAME_VENUE', detail: `venues alike (${venues.toFixed(2)})`, weight: venues },
    {
      reason: rarest < 1 ? 'RARE_NAME' : 'COMMON_NAME',
      detail: `about ${rarest.toPrecision(2)} people of the name among 65,000`,
      weight: -0.5 * Math.log(rarest + 0.02),
    },
    {
      reason: 'YEARS_BETWEEN',
      detail: 'years between the papers of the two',
      weight: -0.4 * Math.log1p(yearsBetween(a, b)),
    },
    {
      reason: 'MANY_COAUTHORS',
      detail: 'many co-authors make shared ones likelier',
      weight: -0.4 * Math.log1p(Math.min(companionsOfA.size, companionsOfB.size)),
    },
    { reason: 'PRIOR', detail: 'two spellings are more often two people', weight: -2.5 },
  ]
  if (left.length > 0 && right.length > 0) {
    const weight = 2.5 * cosine(left, right) - 0.5
    parts.push({ reason: 'SAME_INSTITUTION', detail: 'institutions compared', weight })
  }
  return verdictOf(parts)
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap((set) => [...set]))

const affiliationsOf = (cluster: Cluster): string[] => cluster.mentions.flatMap((mention) => mention.affiliationWords)

const venuesOf = (cluster: Cluster): string[] =>
  cluster.mentions.flatMap(({ venue }) => (venue === null ? [] : [venue]))
