import { counted, type MatchReason, type Mention, type Verdict, verdictOf } from './mention.ts'
import { cosine, type Statistics } from './statistics.ts'

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/**
 * Whether two mentions of one name are one person: shared co-authors, also at second hand, title words, venues and
 * institutions, against how common the name is (its `rarity`). Sources: Fellegi and Sunter 1969 (agreement weights), Torvik and Smalheiser
 * 2009 (rarity, second order). The weights were fitted on a third of the AMiner names.
 */
export const compareSameName = (a: Mention, b: Mention, rarity: number, statistics: Statistics): Verdict => {
  const shared = [...a.companions].filter((companion) => b.companions.has(companion))
  const [secondOfA, secondOfB] = [statistics.secondCompanions(a), statistics.secondCompanions(b)]
  const sum = (names: Iterable<string>) =>
    [...names].reduce((total, name) => total + statistics.companionWeight(name), 0)
  const mixed = new Set([
    ...[...a.companions].filter((companion) => secondOfB.has(companion)),
    ...[...b.companions].filter((companion) => secondOfA.has(companion)),
  ])
  const second = [...secondOfA].filter((name) => secondOfB.has(name))
  const titles = statistics.titleLikeness(a.titleWords, b.titleWords)
  const venue = a.venue !== null && a.venue === b.venue ? statistics.venueWeight(a.venue) : 0
  const affiliations = cosine(a.affiliationWords, b.affiliationWords)
  const affiliationMissing = a.affiliationWords.length === 0 || b.affiliationWords.length === 0
  const fewest = Math.min(a.companions.size, b.companions.size)
  const parts: MatchReason[] = [
    {
      reason: 'SHARED_COAUTHORS',
      detail: counted(shared.length, 'co-author in common', 'co-authors in common'),
      weight: shared.length > 0 ? 4.5 : 0,
    },
    {
      reason: 'COAUTHORS_OF_COAUTHORS',
      detail: `${mixed.size} co-authors of the one write with co-authors of the other`,
      weight: Math.log1p(sum(mixed)),
    },
    {
      reason: 'SECOND_ORDER',
      detail: `${second.length} people write with co-authors of both`,
      weight: 0.5 * Math.log1p(sum(second)),
    },
    {
      reason: 'TITLE_WORDS',
      detail: `title words alike (${titles.toFixed(2)})`,
      weight: 4 * Math.sqrt(titles) + 3 * titles,
    },
    { reason: 'SAME_VENUE', detail: 'the same venue', weight: 0.5 * venue },
    { reason: 'SAME_INSTITUTION', detail: `institutions alike (${affiliations.toFixed(2)})`, weight: 7 * affiliations },
    { reason: 'INSTITUTION_UNKNOWN', detail: 'no institution to compare', weight: affiliationMissing ? 1 : 0 },
    {
      reason: 'OTHER_INSTITUTION',
      detail: 'other institutions',
      weight: !affiliationMissing && affiliations < 0.1 ? -0.3 : 0,
    },
    {
      reason: 'NO_SHARED_COAUTHOR',
      detail: `none of at least ${fewest} co-authors in common`,
      weight: shared.length === 0 ? -0.7 * Math.log1p(fewest) : 0,
    },
    { reason: 'PRIOR', detail: 'two places are more often two people', weight: -2 },
  ]
  const { score, reasons } = verdictOf(parts)
  const rare: MatchReason = {
    reason: rarity < 1 ? 'RARE_NAME' : 'COMMON_NAME',
    detail: `about ${rarity < 0.01 ? 'no other' : rarity.toPrecision(2)} people of this name among 65,000`,
    weight: -Math.log(rarity + 0.02),
  }
  return { score: clip(score, -6, 8) + rare.weight, reasons: [...reasons, rare] }
}
