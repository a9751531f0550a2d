import { Heap } from '../../model/heap.ts'
import { compareNames, type NameAgreement } from '../../names/compare-names.ts'
import type { Evidence } from './evidence.ts'
import type { MatchReason } from './mention.ts'
import type { People } from './people.ts'
import { type Profile, profileOf } from './profile.ts'
import { isSlip, scoreSpellings, totalOfSpellings } from './spelling-score.ts'

/** Where a score joins two spellings; measured on the name variants of the ACL Anthology. */
const joinAt = 0
/** Slips need more, and are questions below it. */
const joinSlipsAt = 3
/** Questions are asked down to this distance below the threshold. */
const askFrom = -1

/** A group of mentions with those that could be the same person under another spelling. */
export interface Node {
  readonly root: number
  readonly profile: Profile
  readonly isDecided: boolean
  /** How many groups its names could mean. */
  choices: number
  readonly candidates: Map<Node, Candidate>
}

/** Two groups whose names can be forms of one name. */
export interface Candidate {
  readonly a: Node
  readonly b: Node
  readonly agreement: NameAgreement
  /** Before the number of choices is taken off; null as long as it is not worth finding out. */
  total: number | null
  isOpen: boolean
}

interface Entry {
  readonly candidate: Candidate
  readonly score: number
}

/** The score at which the spellings are joined. */
export const neededFor = (agreement: NameAgreement): number => (isSlip(agreement) ? joinSlipsAt : joinAt)

/** The score from which a question is asked. */
export const askedFrom = (agreement: NameAgreement): number => Math.min(neededFor(agreement) + askFrom, joinAt)

/** The groups and candidates of the spelling step, with the best candidate in front. */
export class SpellingGraph {
  private readonly evidence: Evidence
  private readonly people: People
  private readonly nodes = new Map<number, Node>()
  private readonly queue = new Heap<Entry>(
    (one, other) => one.score > other.score || (one.score === other.score && isBefore(one.candidate, other.candidate)),
  )

  constructor(evidence: Evidence, people: People) {
    this.evidence = evidence
    this.people = people
  }

  nodeOf(root: number, isDecided: boolean): Node {
    const known = this.nodes.get(root)
    if (known !== undefined) return known
    const profile = profileOf(this.people.membersOf(root), this.evidence)
    const node: Node = { root, profile, isDecided, choices: 0, candidates: new Map() }
    this.nodes.set(root, node)
    return node
  }

  /** Of several agreements the best one counts. */
  add(one: Node, other: Node, agreement: NameAgreement): void {
    const known = one.candidates.get(other)
    if (known !== undefined && known.agreement.base >= agreement.base) return
    if (known !== undefined) known.isOpen = false
    const [a, b] = one.root < other.root ? [one, other] : [other, one]
    const candidate: Candidate = { a, b, agreement, total: null, isOpen: true }
    a.candidates.set(b, candidate)
    b.candidates.set(a, candidate)
  }

  /** Enters all candidates into the queue, once all are known. */
  start(): void {
    for (const node of this.nodes.values())
      for (const [other, candidate] of node.candidates) if (node.root < other.root) this.enter(candidate)
  }

  /** The best open candidate with its score; null when none is left that could be joined or asked about. */
  next(): Entry | null {
    for (let entry = this.queue.pop(); entry !== undefined; entry = this.queue.pop())
      if (entry.candidate.isOpen && entry.score === this.scoreOf(entry.candidate)) return entry
    return null
  }

  /** Makes one node of two after their groups became one. */
  join(candidate: Candidate): void {
    const { a, b } = candidate
    candidate.isOpen = false
    const node: Node = {
      root: this.people.groups.rootOf(a.root),
      profile: profileOf(this.people.membersOf(a.root), this.evidence),
      isDecided: true,
      choices: Math.max(a.choices, b.choices) - 1,
      candidates: new Map(),
    }
    this.nodes.delete(a.root)
    this.nodes.delete(b.root)
    this.nodes.set(node.root, node)
    const names = new Set(node.profile.names)
    for (const end of [a, b]) {
      for (const [other, known] of end.candidates) {
        other.candidates.delete(end)
        known.isOpen = false
        // Bearers of one form were compared with each other already: what kept them apart holds here too.
        if (other === a || other === b || other.profile.names.some((name) => names.has(name))) continue
        if (!this.areCompatible(node, other)) continue
        this.add(node, other, known.agreement)
      }
    }
    for (const [other, known] of node.candidates) {
      if (a.candidates.has(other) && b.candidates.has(other)) other.choices--
      this.enter(known)
      for (const further of other.candidates.values()) if (further !== known) this.enter(further)
    }
  }

  /** False when a name of the one and a name of the other cannot be one: "Robert Mercer" is not "Robert L." and "Robert E.". */
  areCompatible(a: Node, b: Node): boolean {
    const { names } = this.evidence.corpus
    return a.profile.names.every((one) =>
      b.profile.names.every((other) => {
        const [left, right] = [names[one], names[other]]
        return left === undefined || right === undefined || compareNames(left, right) !== null
      }),
    )
  }

  reasonsOf({ a, b, agreement }: Candidate): MatchReason[] {
    const reasons = scoreSpellings(a.profile, b.profile, agreement, this.evidence)
    const choices = this.choicesOf(a, b)
    if (choices === 1) return reasons
    const detail = `${choices} names could be meant`
    return [...reasons, { reason: 'OTHER_CANDIDATES', detail, weight: this.choiceWeight(choices) }]
  }

  private enter(candidate: Candidate): void {
    const { a, b, agreement } = candidate
    const least = askedFrom(agreement)
    const choice = this.choiceWeight(this.choicesOf(a, b))
    if (candidate.total === null || candidate.total === Number.NEGATIVE_INFINITY)
      candidate.total = totalOfSpellings(a.profile, b.profile, agreement, this.evidence, least - choice)
    if (candidate.total + choice >= least) this.queue.push({ candidate, score: candidate.total + choice })
  }

  private scoreOf({ a, b, total }: Candidate): number {
    return (total ?? Number.NEGATIVE_INFINITY) + this.choiceWeight(this.choicesOf(a, b))
  }

  private choiceWeight(choices: number): number {
    return this.evidence.settings.spelling.choices * Math.log(choices)
  }

  private choicesOf(a: Node, b: Node): number {
    return Math.max(1, a.choices, b.choices)
  }
}

const isBefore = (one: Candidate, other: Candidate): boolean =>
  one.a.root < other.a.root || (one.a.root === other.a.root && one.b.root < other.b.root)
