import type { PersonName } from '../../names/person-name.ts'
import type { Anchor, MatchReason, Mention } from './mention.ts'

/** Papers so many years apart, with none between, are not taken for one career. */
const longestPause = 40

/** A decision to take two mentions for one person. */
export interface Link {
  readonly a: string
  readonly b: string
  readonly level: 'CERTAIN' | 'LIKELY'
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** Mentions that are taken for one person so far, and the links that say so. */
export interface Cluster {
  /** The smallest id of a mention: clusters are ordered by it, so that the order of sources changes nothing. */
  readonly key: string
  readonly mentions: readonly Mention[]
  readonly links: readonly Link[]
  /** The distinct names, by joined letters. */
  readonly names: ReadonlyMap<string, PersonName>
  readonly works: ReadonlySet<string>
  /** Of all its titles, repeated ones too. */
  readonly titleWords: readonly string[]
  /** The identifiers of which two different values mean two people. */
  readonly identifiers: readonly Anchor[]
  /** The first and the last year of the works; null when no year is known. */
  readonly years: readonly [first: number, last: number] | null
}

/** A cluster of mentions with the links between them. */
export const createCluster = (mentions: readonly Mention[], links: readonly Link[]): Cluster => {
  const years = mentions.flatMap(({ year }) => (year === null ? [] : [year]))
  return {
    key: mentions.reduce((least, { id }) => (least === '' || id < least ? id : least), ''),
    mentions,
    links,
    names: new Map(mentions.flatMap(({ name }) => (name === null ? [] : [[name.joined, name] as const]))),
    works: new Set(mentions.flatMap(({ work }) => (work === null ? [] : [work]))),
    titleWords: mentions.flatMap((mention) => mention.titleWords),
    identifiers: mentions.flatMap(({ anchors }) => anchors.filter(({ kind }) => kind !== null)),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
  }
}

/** One cluster of two, by one more link. */
export const joinClusters = (a: Cluster, b: Cluster, link: Link): Cluster =>
  createCluster([...a.mentions, ...b.mentions], [...a.links, ...b.links, link])

/** The order of clusters. */
export const byKey = (a: Cluster, b: Cluster): number => (a.key < b.key ? -1 : 1)

/** Years between the works of the two; 0 when their spans touch or one is unknown. */
export const yearsBetween = ({ years: one }: Cluster, { years: other }: Cluster): number =>
  one === null || other === null ? 0 : Math.max(0, other[0] - one[1], one[0] - other[1])

/** Why two clusters cannot be one person; null when nothing speaks against it. */
export const vetoOf = (a: Cluster, b: Cluster): MatchReason | null => {
  for (const work of a.works) {
    if (b.works.has(work))
      return { reason: 'ON_ONE_PAPER', detail: 'both stand in the author list of one paper', weight: -10 }
  }
  for (const { kind, key } of a.identifiers) {
    const same = b.identifiers.filter((other) => other.kind === kind)
    if (same.length > 0 && same.every((other) => other.key !== key)) {
      return { reason: 'OTHER_IDENTIFIER', detail: `different ${kind} identifiers`, weight: -10 }
    }
  }
  if (yearsBetween(a, b) >= longestPause) {
    return { reason: 'OTHER_TIME', detail: `${yearsBetween(a, b)} years between the papers of the two`, weight: -10 }
  }
  return null
}
