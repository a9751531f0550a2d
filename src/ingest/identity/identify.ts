import { lengthOf, listOf } from '../../model/lists.ts'
import type { Corpus } from './corpus.ts'
import { type Constraints, noConstraints, type Together } from './decision.ts'
import { Evidence } from './evidence.ts'
import { groupBlock, type Tools } from './group-block.ts'
import { joinCertain } from './join-anchors.ts'
import { joinNames } from './join-names.ts'
import { joinSureMentions } from './join-sure.ts'
import type { MatchReason } from './mention.ts'
import { People } from './people.ts'
import { type Previous, scopeOf } from './scope.ts'
import { BlockScorer } from './score-block.ts'
import { type Settings, settings as usual } from './settings.ts'
import { splitBlock } from './split-block.ts'
import { SureLinks } from './sure-link.ts'
import { Vetoes } from './veto.ts'

/** More rounds than this bring nothing more: each needs two spellings that the round before joined. */
const mostRounds = 3

/** Two people who may be one: a question, never part of a figure. */
export interface PossibleMatch {
  /** Person numbers, the smaller first. */
  readonly a: number
  readonly b: number
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** Who is who. */
export interface Identification {
  /** By mention: the number of its person; people are numbered in the order of their first mentions. */
  readonly person: Int32Array
  readonly personCount: number
  /** By mention: 1 CERTAIN, 0 LIKELY. */
  readonly certain: Uint8Array
  /** Why the mention is of its person, for people; empty where nothing was decided in this run. */
  reasonsOf(mention: number): readonly string[]
  /** The best first. */
  readonly possibleMatches: readonly PossibleMatch[]
  /** By mention: 1 where this run decided. */
  readonly decided: Uint8Array
  /** Decisions to join that could not be met: two authors of one list are two people. */
  readonly unmet: readonly Together[]
  /** What this run found of how near venues are; null when it did not look, or was told. */
  readonly venues: string | null
}

/** All mentions, or those that touch some names while all others keep what was found before. */
export type Scope =
  | 'all'
  | {
      readonly names: ReadonlySet<number>
      readonly previous: Previous
      /** What was found of venues when all was decided; see `Identification.venues`. */
      readonly venues?: string | null
    }

/**
 * The people behind the mentions of a corpus: first what people decided and what is certain by an identifier or a source's own
 * word, then mentions of one name by evidence, then different spellings. A pure function of the corpus and the decisions.
 */
export const identifyCorpus = (
  corpus: Corpus,
  constraints: Constraints = noConstraints,
  scope: Scope = 'all',
  settings: Settings = usual,
): Identification => {
  const evidence = new Evidence(corpus, settings, scope === 'all' ? null : (scope.venues ?? null))
  const vetoes = new Vetoes(corpus)
  const people = new People(corpus)
  const decided = scopeOf(corpus, constraints, scope, people)
  const isDecided = (mention: number): boolean => decided[mention] === 1
  const unmet = joinCertain(corpus, constraints, people, vetoes, isDecided)
  const tools = { evidence, people, vetoes, scorer: new BlockScorer(evidence), sure: new SureLinks(evidence) }
  joinByEvidence(tools, decided)
  return { ...result(corpus, people), decided, unmet, venues: evidence.venuesFound() }
}

/**
 * What is certain whatever else is known, then mentions of one name, then spellings; and again where spellings came together,
 * since what was known of two bearers of one name is known of one person now.
 */
const joinByEvidence = (tools: Tools, decided: Uint8Array): void => {
  const { evidence, people } = tools
  let open = decided
  for (let round = 0; round < mostRounds; round++) {
    const names = namesInOrder(evidence, open)
    if (round === 0) for (const name of names) joinSureMentions(name, tools)
    for (const name of names) groupName(name, tools)
    const grouped = people.takeChanged()
    const changed = round === 0 ? open : marked(open.length, grouped)
    joinNames(tools, (mention) => changed[mention] === 1)
    const spelled = people.takeChanged()
    if (spelled.length === 0) return
    open = marked(open.length, spelled)
  }
}

const marked = (count: number, mentions: readonly number[]): Uint8Array => {
  const marks = new Uint8Array(count)
  for (const mention of mentions) marks[mention] = 1
  return marks
}

const groupName = (name: number, tools: Tools): void => {
  const { evidence, people } = tools
  const mentions = listOf(evidence.mentionsOfName, name)
  const first = people.groups.rootOf(mentions[0] ?? 0)
  if (mentions.every((mention) => people.groups.rootOf(mention) === first)) return
  const roots = new Set(Array.from(mentions, (mention) => people.groups.rootOf(mention)))
  const members = [...roots].flatMap((root) => people.membersOf(root)).sort((a, b) => a - b)
  for (const block of splitBlock(members, evidence)) groupBlock(block, name, tools)
}

/** The names of which something is to be decided, by their letters, so that a name more moves no other. */
const namesInOrder = ({ corpus, mentionsOfName }: Evidence, decided: Uint8Array): number[] => {
  const found: number[] = []
  for (let name = 0; name < corpus.names.length; name++) {
    const mentions = listOf(mentionsOfName, name)
    if (mentions.length > 1 && mentions.some((mention) => decided[mention] === 1)) found.push(name)
  }
  const lettersOf = (name: number) => corpus.names[name]?.joined ?? ''
  return found.sort((a, b) => (lettersOf(a) < lettersOf(b) ? -1 : lettersOf(a) > lettersOf(b) ? 1 : a - b))
}

const result = (corpus: Corpus, people: People): Omit<Identification, 'decided' | 'unmet' | 'venues'> => {
  const person = new Int32Array(corpus.mentionCount)
  const certain = new Uint8Array(corpus.mentionCount)
  let personCount = 0
  const isAnchored = (mention: number) => lengthOf(corpus.anchors, mention) > 0
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    if (people.groups.rootOf(mention) !== mention) {
      person[mention] = person[people.groups.rootOf(mention)] ?? 0
      continue
    }
    person[mention] = personCount++
    for (const member of people.coreOf(people.membersOf(mention), isAnchored)) certain[member] = 1
  }
  // The paper and the name of a person both say them, and they cost more than the decision.
  const told = new Map<number, readonly string[]>()
  const reasonsOf = (mention: number): readonly string[] => {
    const known = told.get(mention)
    if (known !== undefined) return known
    const reasons = people.bestLinkOf(mention)?.reasons() ?? []
    const details = reasons
      // That nothing could be compared weighs, but convinces nobody.
      .filter(({ reason, weight }) => weight > 0 && reason !== 'INSTITUTION_UNKNOWN')
      .map(({ detail }) => detail)
    told.set(mention, details)
    return details
  }
  return {
    person,
    personCount,
    certain,
    reasonsOf,
    possibleMatches: matchesOf(people, person, personCount),
  }
}

/** The questions between the final people; of several about the same two, the best one. */
const matchesOf = (people: People, person: Int32Array, personCount: number): PossibleMatch[] => {
  const best = new Map<number, PossibleMatch>()
  for (const question of people.questions) {
    const [one, other] = [person[question.a] ?? 0, person[question.b] ?? 0]
    if (one === other) continue
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = a * personCount + b
    const known = best.get(key)
    if (known !== undefined && known.score >= question.score) continue
    let reasons: readonly MatchReason[] | null = null
    best.set(key, {
      a,
      b,
      score: question.score,
      get reasons() {
        reasons ??= question.reasons()
        return reasons
      },
    })
  }
  return [...best.values()].sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
}
