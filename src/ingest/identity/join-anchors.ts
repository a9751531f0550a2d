import { type Lists, listOf, placesByKey } from '../../model/lists.ts'
import type { Corpus } from './corpus.ts'
import type { Apart, Constraints, Together } from './decision.ts'
import type { MatchReason } from './mention.ts'
import type { People } from './people.ts'
import type { Vetoes } from './veto.ts'

/**
 * What says who somebody is, in the order in which it is believed: the place in a source that is about one person, what
 * people register for themselves, what editors keep, what programs made.
 */
const strongestFirst: readonly (string | null)[] = [
  null,
  'ORCID',
  'DBLP',
  'ACL',
  'OPENREVIEW',
  'SCHOLAR',
  'SEMANTIC_SCHOLAR',
  'OPENALEX',
]

const decided: MatchReason = { reason: 'DECISION', detail: 'somebody decided that these are two people', weight: -10 }
const said: MatchReason = { reason: 'SAID_TO_DIFFER', detail: 'a source says that these are two people', weight: -10 }

/**
 * Joins what is certain: decisions, newest first, then what shares an anchor. Two authors of one list stay apart, whatever
 * is said. Returns the decisions to join that could not be met.
 */
export const joinCertain = (
  corpus: Corpus,
  constraints: Constraints,
  people: People,
  vetoes: Vetoes,
  isDecided: (mention: number) => boolean,
): Together[] => {
  const unmet = obey(constraints, people, vetoes)
  const holders = holdersByAnchor(corpus)
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    for (const anchor of listOf(corpus.others, mention)) {
      const others = listOf(holders, anchor)
      if (!others.includes(mention)) vetoes.divide([mention], others, said)
    }
  }
  const strengthOf = (anchor: number): number => {
    const place = strongestFirst.indexOf(corpus.anchorList[anchor]?.kind ?? null)
    return place < 0 ? strongestFirst.length : place
  }
  const anchors = [...corpus.anchorList.keys()].sort((a, b) => strengthOf(a) - strengthOf(b) || a - b)
  for (const anchor of anchors) {
    const mentions = [...listOf(holders, anchor)].filter(
      (mention) => isDecided(mention) && (!vetoes.disputed.has(mention) || vetoes.anchorsOf(mention).includes(anchor)),
    )
    const reason = corpus.anchorList[anchor]?.reason ?? ''
    const link: MatchReason = { reason: 'ANCHOR', detail: reason, weight: 10 }
    const inOrder = takenAwayLast(mentions, constraints)
    joinHolders(inOrder, link, people, (a, b) => vetoes.hardVeto(a, b))
  }
  for (const mention of vetoes.disputed) if (isDecided(mention)) askWho(mention, corpus, holders, people, vetoes)
  return unmet
}

const takenAwayLast = (mentions: readonly number[], { takenAway }: Constraints): readonly number[] =>
  takenAway === undefined || takenAway.size === 0
    ? mentions
    : [...mentions].sort((a, b) => Number(takenAway.has(a)) - Number(takenAway.has(b)) || a - b)

const obey = ({ together, apart }: Constraints, people: People, vetoes: Vetoes): Together[] => {
  const unmet: Together[] = []
  const newestFirst = [...together, ...apart].sort((one, other) => other.order - one.order)
  for (const decision of newestFirst) {
    if ('groups' in decision) divide(decision, people, vetoes)
    else {
      const reason: MatchReason = { reason: 'DECISION', detail: decision.reason, weight: 20 }
      const veto = (a: readonly number[], b: readonly number[]) => vetoes.decisionVeto(a, b)
      if (joinHolders(decision.mentions, reason, people, veto) > 1) unmet.push(decision)
    }
  }
  return unmet
}

/** Mentions that a newer decision joined across the line stand on no side of it any more. */
const divide = ({ groups: [one, other] }: Apart, people: People, vetoes: Vetoes): void => {
  const rootsOf = (mentions: readonly number[]) => new Set(mentions.map((mention) => people.groups.rootOf(mention)))
  const [mine, theirs] = [rootsOf(one), rootsOf(other)]
  const onOneSide = (mention: number) => {
    const root = people.groups.rootOf(mention)
    return !(mine.has(root) && theirs.has(root))
  }
  vetoes.divide(one.filter(onOneSide), other.filter(onOneSide), decided)
}

/** Joins mentions as far as nothing stands against it, each to the first group that takes it; returns how many groups remain. */
const joinHolders = (
  mentions: readonly number[],
  reason: MatchReason,
  people: People,
  vetoOf: (a: readonly number[], b: readonly number[]) => MatchReason | null,
): number => {
  const groups: number[] = []
  for (const mention of mentions) {
    const refused: { holder: number; veto: MatchReason }[] = []
    const taken = groups.some((holder) => {
      if (people.groups.rootOf(holder) === people.groups.rootOf(mention)) return true
      const veto = vetoOf(people.membersOf(holder), people.membersOf(mention))
      if (veto === null) {
        people.join({ a: holder, b: mention, certain: true, score: reason.weight, reasons: () => [reason] })
        return true
      }
      refused.push({ holder, veto })
      return false
    })
    if (taken) continue
    groups.push(mention)
    for (const { holder, veto } of refused) {
      if (veto.reason === 'OTHER_IDENTIFIER')
        people.questions.push({ a: holder, b: mention, score: 1, reasons: () => [reason, veto] })
    }
  }
  return groups.length
}

/** Asks whether those whose identifiers stand at one author's place are one person. */
const askWho = (mention: number, corpus: Corpus, holders: Lists, people: People, vetoes: Vetoes): void => {
  const kept = new Set(vetoes.anchorsOf(mention))
  const claims = [...new Set(listOf(corpus.anchors, mention))].filter((anchor) => !kept.has(anchor))
  for (const anchor of claims) {
    const claimant = listOf(holders, anchor).find((other) => !vetoes.disputed.has(other))
    if (claimant === undefined) continue
    const { kind, reason } = corpus.anchorList[anchor] ?? { kind: null, reason: '' }
    const reasons: MatchReason[] = [
      { reason: 'ANCHOR', detail: reason, weight: 10 },
      { reason: 'DISPUTED', detail: `several ${kind ?? ''} identifiers stand at one author's place`, weight: -10 },
    ]
    people.questions.push({ a: mention, b: claimant, score: 1, reasons: () => reasons })
  }
}

const holdersByAnchor = (corpus: Corpus): Lists => {
  const { starts, items } = corpus.anchors
  const owners = new Int32Array(items.length)
  for (let mention = 0; mention < corpus.mentionCount; mention++)
    owners.fill(mention, starts[mention] ?? 0, starts[mention + 1] ?? 0)
  const places = placesByKey(items, corpus.anchorList.length)
  return { starts: places.starts, items: places.items.map((place) => owners[place] ?? 0) }
}
