import type { Corpus } from './corpus.ts'
import { Grouping } from './grouping.ts'
import type { MatchReason } from './mention.ts'

/** Why two groups of mentions became one. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly certain: boolean
  readonly score: number
  /** Computed when somebody asks. */
  reasons(): readonly MatchReason[]
}

/** Two people who were not joined, though something speaks for it; each by one of its mentions. */
export interface Question {
  readonly a: number
  readonly b: number
  readonly score: number
  reasons(): readonly MatchReason[]
}

/** Who is who so far: groups of mentions, the links that made them, and the questions that stay open. */
export class People {
  readonly groups: Grouping
  readonly questions: Question[] = []
  /** What certain links alone hold together. */
  private readonly sure: Grouping
  private readonly bestLinks: (Link | undefined)[]
  private changed: number[] = []

  constructor(corpus: Corpus) {
    this.groups = new Grouping(corpus.mentionCount)
    this.sure = new Grouping(corpus.mentionCount)
    this.bestLinks = new Array<Link | undefined>(corpus.mentionCount)
  }

  join(link: Link): void {
    this.groups.join(link.a, link.b)
    this.changed.push(link.a)
    if (link.certain) this.sure.join(link.a, link.b)
    for (const end of [link.a, link.b]) {
      const best = this.bestLinks[end]
      if (best === undefined || link.score > best.score) this.bestLinks[end] = link
    }
  }

  /** The mentions of people who were joined since this was asked last. */
  takeChanged(): number[] {
    const roots = new Set(this.changed.map((mention) => this.groups.rootOf(mention)))
    this.changed = []
    return [...roots].flatMap((root) => this.membersOf(root))
  }

  /** Takes over what an earlier run found. */
  keep(a: number, b: number, certain: boolean): void {
    this.groups.join(a, b)
    if (certain) this.sure.join(a, b)
  }

  membersOf(mention: number): number[] {
    return this.groups.membersOf(mention)
  }

  bestLinkOf(mention: number): Link | null {
    return this.bestLinks[mention] ?? null
  }

  /**
   * Of the members of one person the largest part that certain links hold together; one that holds an anchored mention goes
   * before others.
   */
  coreOf(members: readonly number[], isAnchored: (mention: number) => boolean): ReadonlySet<number> {
    const parts = new Map<number, number[]>()
    for (const member of members) {
      const root = this.sure.rootOf(member)
      const part = parts.get(root)
      if (part === undefined) parts.set(root, [member])
      else part.push(member)
    }
    let best: readonly number[] = []
    let bestOwned = false
    for (const part of parts.values()) {
      const owned = part.some(isAnchored)
      const isBetter =
        owned === bestOwned
          ? part.length > best.length || (part.length === best.length && leastOf(part) < leastOf(best))
          : owned
      if (best.length > 0 && !isBetter) continue
      best = part
      bestOwned = owned
    }
    return new Set(best)
  }
}

const leastOf = (numbers: readonly number[]): number => numbers.reduce((least, number) => Math.min(least, number))
