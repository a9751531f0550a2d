import { lengthOf, listOf, Marks } from '../../model/lists.ts'
import type { Corpus } from './corpus.ts'
import type { Anchor, MatchReason } from './mention.ts'

/** Papers so many years apart, with none between, are not taken for one career. */
const longestPause = 40

/** Two sides that are two people: because people decided it, or because a source says so. */
interface Division {
  readonly why: MatchReason
  readonly side: 0 | 1
}

/** Identifiers that can be compared with each other: dblp has numbers of names and keys of persons. */
const comparableKind = ({ kind, key }: Anchor): string | null =>
  kind === 'DBLP' && key.includes('/') ? 'DBLP key' : kind

/** Why groups of mentions cannot be one person. */
export class Vetoes {
  private readonly corpus: Corpus
  private readonly works: Marks
  private readonly kinds: readonly (string | null)[]
  private readonly divisions = new Map<number, Map<number, Division>>()
  private divisionCount = 0
  /** Author's places that several people claim by identifiers of one kind: they identify nobody there. */
  readonly disputed: ReadonlySet<number>
  private readonly hasIdentifiers: Uint8Array

  constructor(corpus: Corpus) {
    this.corpus = corpus
    this.works = new Marks(corpus.workCount)
    this.kinds = corpus.anchorList.map(comparableKind)
    this.hasIdentifiers = new Uint8Array(corpus.mentionCount)
    const disputed = new Set<number>()
    for (let mention = 0; mention < corpus.mentionCount; mention++) {
      if (lengthOf(corpus.anchors, mention) === 0) continue
      if ((corpus.work[mention] ?? -1) >= 0 && this.repeatsKind(mention)) disputed.add(mention)
      this.hasIdentifiers[mention] = Number(
        listOf(corpus.anchors, mention).some((anchor) => this.kinds[anchor] !== null),
      )
    }
    this.disputed = disputed
  }

  /** The anchors of a mention that hold: at a disputed place only those of kinds with one value. */
  anchorsOf(mention: number): readonly number[] {
    const anchors = [...new Set(listOf(this.corpus.anchors, mention))]
    if (!this.disputed.has(mention)) return anchors
    const countOf = (kind: string | null | undefined) => anchors.filter((anchor) => this.kinds[anchor] === kind).length
    return anchors.filter((anchor) => this.kinds[anchor] === null || countOf(this.kinds[anchor]) === 1)
  }

  /** From now on the mentions of the two lists are of two people. */
  divide(one: Iterable<number>, other: Iterable<number>, why: MatchReason): void {
    const division = this.divisionCount++
    for (const [mentions, side] of [
      [one, 0],
      [other, 1],
    ] as const) {
      for (const mention of mentions) {
        const known = this.divisions.get(mention) ?? new Map<number, Division>()
        this.divisions.set(mention, known.set(division, { why, side }))
      }
    }
  }

  /** What no decision to join overcomes. */
  decisionVeto(a: readonly number[], b: readonly number[]): MatchReason | null {
    return this.divided(a, b) ?? this.onOnePaper(a, b)
  }

  /** What no anchor overcomes; null when nothing stands against one person. */
  hardVeto(a: readonly number[], b: readonly number[]): MatchReason | null {
    return this.divided(a, b) ?? this.onOnePaper(a, b) ?? this.otherIdentifier(a, b)
  }

  /** Anything that speaks against one person so strongly that no evidence counts. */
  between(a: readonly number[], b: readonly number[]): MatchReason | null {
    return this.hardVeto(a, b) ?? this.otherTime(a, b)
  }

  private repeatsKind(mention: number): boolean {
    const anchors = [...new Set(listOf(this.corpus.anchors, mention))]
    const kinds = anchors.flatMap((anchor) => this.kinds[anchor] ?? [])
    return new Set(kinds).size < kinds.length
  }

  private divided(a: readonly number[], b: readonly number[]): MatchReason | null {
    if (this.divisions.size === 0) return null
    const sides = new Map<number, Set<0 | 1>>()
    for (const mention of a) {
      for (const [division, { side }] of this.divisions.get(mention) ?? [])
        sides.set(division, (sides.get(division) ?? new Set()).add(side))
    }
    if (sides.size === 0) return null
    for (const mention of b) {
      for (const [division, { side, why }] of this.divisions.get(mention) ?? [])
        if (sides.get(division)?.has(side === 0 ? 1 : 0)) return why
    }
    return null
  }

  private onOnePaper(a: readonly number[], b: readonly number[]): MatchReason | null {
    const { works, corpus } = this
    works.clear()
    for (const mention of a) if ((corpus.work[mention] ?? -1) >= 0) works.add(corpus.work[mention] ?? 0)
    for (const mention of b) {
      const work = corpus.work[mention] ?? -1
      if (work >= 0 && works.has(work))
        return { reason: 'ON_ONE_PAPER', detail: 'both stand in the author list of one paper', weight: -10 }
    }
    return null
  }

  private otherIdentifier(a: readonly number[], b: readonly number[]): MatchReason | null {
    const mine = this.identifiersOf(a)
    if (mine.size === 0) return null
    const theirs = this.identifiersOf(b)
    for (const [kind, values] of mine) {
      const others = theirs.get(kind)
      if (others !== undefined && ![...values].some((value) => others.has(value)))
        return { reason: 'OTHER_IDENTIFIER', detail: `different ${kind} identifiers`, weight: -10 }
    }
    return null
  }

  private identifiersOf(mentions: readonly number[]): Map<string, Set<number>> {
    const found = new Map<string, Set<number>>()
    for (const mention of mentions) {
      if (this.hasIdentifiers[mention] !== 1) continue
      for (const anchor of this.anchorsOf(mention)) {
        const kind = this.kinds[anchor] ?? null
        if (kind !== null) found.set(kind, (found.get(kind) ?? new Set()).add(anchor))
      }
    }
    return found
  }

  private otherTime(a: readonly number[], b: readonly number[]): MatchReason | null {
    const years = yearsBetween(this.corpus, a, b)
    if (years < longestPause) return null
    return { reason: 'OTHER_TIME', detail: `${years} years between the papers of the two`, weight: -10 }
  }
}

/** Years between the works of two groups; 0 when their spans touch or one is unknown. */
export const yearsBetween = (corpus: Corpus, a: readonly number[], b: readonly number[]): number => {
  const [one, other] = [spanOf(corpus, a), spanOf(corpus, b)]
  return one === null || other === null ? 0 : Math.max(0, other[0] - one[1], one[0] - other[1])
}

const spanOf = (corpus: Corpus, mentions: readonly number[]): readonly [number, number] | null => {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const mention of mentions) {
    const work = corpus.work[mention] ?? -1
    const year = work < 0 ? 0 : (corpus.year[work] ?? 0)
    if (year === 0) continue
    if (year < first) first = year
    if (year > last) last = year
  }
  return first > last ? null : [first, last]
}
