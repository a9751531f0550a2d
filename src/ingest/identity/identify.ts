import { byKey, type Cluster, createCluster, type Link } from './cluster.ts'
import { groupSameName, type Question } from './group-same-name.ts'
import { joinSpellings } from './join-spellings.ts'
import type { MatchReason, Mention } from './mention.ts'
import { createStatistics, type Statistics } from './statistics.ts'

/** How sure it is that a mention is of its person, and why. */
export interface Attribution {
  readonly mention: Mention
  readonly certainty: 'CERTAIN' | 'LIKELY'
  readonly reasons: readonly string[]
}

/** One person: all mentions that are taken for him or her. */
export interface IdentifiedPerson {
  readonly attributions: readonly Attribution[]
}

/** Two people who may be one: a question, never part of a figure. */
export interface PossibleMatch {
  readonly people: readonly [IdentifiedPerson, IdentifiedPerson]
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

export interface Identification {
  /** In the order of their smallest mention ids. */
  readonly people: readonly IdentifiedPerson[]
  readonly possibleMatches: readonly PossibleMatch[]
}

/**
 * The people behind a set of mentions: first what is certain by an identifier or a source's own word, then mentions of one
 * name by evidence, then different spellings. The same set gives the same people, in whatever order it comes.
 */
export const identify = (mentions: readonly Mention[]): Identification => {
  const inOrder = [...mentions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const statistics = createStatistics(inOrder)
  const anchored = joinByAnchors(inOrder)
  const nameless = anchored.filter((cluster) => cluster.names.size === 0)
  const grouped = joinSameNames(anchored, statistics)
  const spelled = joinSpellings(grouped.clusters, statistics)
  const clusters = [...spelled.clusters, ...nameless].sort(byKey)
  const people = clusters.map(attribute)
  return { people, possibleMatches: matchesOf([...grouped.questions, ...spelled.questions], people) }
}

/** Clusters of mentions that share an anchor; the others stay alone. Two authors of one list stay apart, whatever is said. */
const joinByAnchors = (mentions: readonly Mention[]): Cluster[] => {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  const worksOfRoot = new Map(mentions.map(({ id, work }) => [id, new Set(work === null ? [] : [work])]))
  const join = (a: string, b: string): boolean => {
    const [root, other] = [rootOf(a), rootOf(b)]
    if (root === other) return true
    const [works, others] = [worksOfRoot.get(root) ?? new Set(), worksOfRoot.get(other) ?? new Set()]
    if ([...others].some((work) => works.has(work))) return false
    for (const work of others) works.add(work)
    parents.set(other, root)
    return true
  }
  const holders = new Map<string, Mention>()
  const links: Link[] = []
  for (const mention of mentions) {
    for (const anchor of mention.anchors) {
      const holder = holders.get(anchor.key)
      if (holder === undefined) {
        holders.set(anchor.key, mention)
      } else if (join(holder.id, mention.id)) {
        const reasons = [{ reason: 'ANCHOR', detail: anchor.reason, weight: 10 }]
        links.push({ a: holder.id, b: mention.id, level: 'CERTAIN', score: 10, reasons })
      }
    }
  }
  const members = new Map<string, { mentions: Mention[]; links: Link[] }>()
  for (const mention of mentions) {
    const root = rootOf(mention.id)
    const group = members.get(root)
    if (group === undefined) members.set(root, { mentions: [mention], links: [] })
    else group.mentions.push(mention)
  }
  for (const link of links) members.get(rootOf(link.a))?.links.push(link)
  return [...members.values()].map((group) => createCluster(group.mentions, group.links))
}

/**
 * The named clusters, joined name by name in the order of the names. One with several names (a page that gives a name in two
 * scripts) meets the bearers of each.
 */
const joinSameNames = (
  clusters: readonly Cluster[],
  statistics: Statistics,
): { clusters: Cluster[]; questions: Question[] } => {
  const bearers = new Map<string, Set<Cluster>>()
  const enter = (cluster: Cluster) => {
    for (const name of cluster.names.keys()) bearers.set(name, (bearers.get(name) ?? new Set()).add(cluster))
  }
  clusters.forEach(enter)
  const questions: Question[] = []
  for (const joined of [...bearers.keys()].sort()) {
    const block = [...(bearers.get(joined) ?? [])]
    const name = block[0]?.names.get(joined)
    if (block.length < 2 || name === undefined) continue
    const grouped = groupSameName(block, name, statistics)
    for (const cluster of block) for (const form of cluster.names.keys()) bearers.get(form)?.delete(cluster)
    grouped.clusters.forEach(enter)
    questions.push(...grouped.questions)
  }
  return { clusters: [...new Set([...bearers.values()].flatMap((block) => [...block]))], questions }
}

/**
 * Each mention of a cluster with its certainty: the largest part that certain links hold together is certain (a part with an
 * owner's own page before others); what only a likely link ties to it is likely.
 */
const attribute = (cluster: Cluster): IdentifiedPerson => {
  const parts = certainParts(cluster)
  const core = parts.reduce((best, part) => (isBetterCore(part, best) ? part : best))
  const reasonsOf = (mention: Mention): string[] => {
    const links = cluster.links.filter(({ a, b }) => a === mention.id || b === mention.id)
    const [best] = links.sort((a, b) => b.score - a.score)
    // That nothing could be compared weighs, but convinces nobody.
    return (
      best?.reasons
        .filter(({ reason, weight }) => weight > 0 && reason !== 'INSTITUTION_UNKNOWN')
        .map(({ detail }) => detail) ?? []
    )
  }
  return {
    attributions: cluster.mentions.map((mention) => ({
      mention,
      certainty: core.has(mention) ? 'CERTAIN' : 'LIKELY',
      reasons: reasonsOf(mention),
    })),
  }
}

const certainParts = (cluster: Cluster): Set<Mention>[] => {
  const byId = new Map(cluster.mentions.map((mention) => [mention.id, mention]))
  const partOf = new Map(cluster.mentions.map((mention) => [mention, new Set([mention])]))
  for (const link of cluster.links) {
    const [a, b] = [byId.get(link.a), byId.get(link.b)]
    if (link.level !== 'CERTAIN' || a === undefined || b === undefined) continue
    const [left, right] = [partOf.get(a), partOf.get(b)]
    if (left === undefined || right === undefined || left === right) continue
    for (const mention of right) {
      left.add(mention)
      partOf.set(mention, left)
    }
  }
  return [...new Set(partOf.values())]
}

const isBetterCore = (part: ReadonlySet<Mention>, best: ReadonlySet<Mention>): boolean => {
  const owned = (mentions: ReadonlySet<Mention>) => Number([...mentions].some(({ anchors }) => anchors.length > 0))
  const least = (mentions: ReadonlySet<Mention>) => [...mentions].map(({ id }) => id).sort()[0] ?? ''
  const more = owned(part) - owned(best) || part.size - best.size
  return more === 0 ? least(part) < least(best) : more > 0
}

/** The questions between the final people; of several about the same two, the best one. */
const matchesOf = (questions: readonly Question[], people: readonly IdentifiedPerson[]): PossibleMatch[] => {
  const placeOf = new Map(
    people.flatMap(({ attributions }, place) => attributions.map(({ mention }) => [mention.id, place] as const)),
  )
  const best = new Map<string, { places: readonly [number, number]; match: PossibleMatch }>()
  for (const { clusters, score, reasons } of questions) {
    const [first = -1, second = -1] = clusters.map((cluster) => placeOf.get(cluster.key) ?? -1).sort((a, b) => a - b)
    const [a, b] = [people[first], people[second]]
    if (a === undefined || b === undefined || a === b) continue
    const key = `${first} ${second}`
    const known = best.get(key)
    if (known === undefined || known.match.score < score)
      best.set(key, { places: [first, second], match: { people: [a, b], score, reasons } })
  }
  return [...best.values()]
    .sort((a, b) => b.match.score - a.match.score || a.places[0] - b.places[0] || a.places[1] - b.places[1])
    .map(({ match }) => match)
}
