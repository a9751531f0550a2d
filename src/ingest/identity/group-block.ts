import { BlockTable } from './block-table.ts'
import { canBeOne } from './compatible-names.ts'
import type { Evidence } from './evidence.ts'
import { explainBlockPair } from './explain-pair.ts'
import type { MatchReason } from './mention.ts'
import { thresholds } from './pair-score.ts'
import type { People } from './people.ts'
import type { BlockScorer } from './score-block.ts'
import type { SureLinks } from './sure-link.ts'
import type { Vetoes } from './veto.ts'

/** What grouping works with. */
export interface Tools {
  readonly evidence: Evidence
  readonly scorer: BlockScorer
  readonly sure: SureLinks
  readonly people: People
  readonly vetoes: Vetoes
}

/**
 * Joins the groups that bear one name, pair by pair, best first, while the score allows: the best pair of mentions, the
 * likeness of all titles, less a penalty for size that keeps the bearers of a common name apart (single links would chain
 * them all). Pairs that stay open become questions.
 */
export const groupBlock = (mentions: readonly number[], name: number, tools: Tools): void => {
  const { evidence, scorer, people, vetoes } = tools
  const rootOf = (mention: number) => people.groups.rootOf(mention)
  const table = new BlockTable(mentions, scorer.score(mentions), evidence, name, rootOf)
  const nearest = new NearestRows(table)
  for (;;) {
    const pair = nearest.best()
    if (pair === null) break
    const { a, b, score } = pair
    const [mine, theirs] = [table.mentionsOf(a), table.mentionsOf(b)]
    if (vetoes.between(mine, theirs) !== null || !canBeOne(mine, theirs, evidence.corpus)) {
      table.veto(a, b)
      nearest.find(a)
      continue
    }
    const { one, other } = table.bestPair(a, b)
    people.join({ a: one, b: other, certain: false, score, reasons: reasonsOf(table, a, b, name, tools) })
    table.join(b, a)
    nearest.afterJoin(b, a)
  }
  askOpen(table, name, tools)
}

/** For each row the best of the rows before it. */
class NearestRows {
  private readonly table: BlockTable
  private readonly nearest: Int32Array
  private readonly scores: Float64Array

  constructor(table: BlockTable) {
    this.table = table
    this.nearest = new Int32Array(table.rowCount)
    this.scores = new Float64Array(table.rowCount)
    for (let row = 0; row < table.rowCount; row++) this.find(row)
  }

  /** The pair to join next, the later row first; null when no pair is good enough. */
  best(): { readonly a: number; readonly b: number; readonly score: number } | null {
    let row = -1
    let most: number = thresholds.likely
    for (let a = 0; a < this.table.rowCount; a++) {
      const score = this.scores[a] ?? 0
      if (score < most || (score === most && row >= 0)) continue
      most = score
      row = a
    }
    return row < 0 ? null : { a: row, b: this.nearest[row] ?? 0, score: most }
  }

  find(row: number): void {
    this.nearest[row] = -1
    this.scores[row] = Number.NEGATIVE_INFINITY
    if (this.table.isEmpty(row)) return
    for (let other = 0; other < row; other++) this.offer(row, other)
  }

  /** Looks again where the joined rows were concerned. */
  afterJoin(kept: number, emptied: number): void {
    this.find(emptied)
    this.find(kept)
    for (let row = kept + 1; row < this.table.rowCount; row++) {
      if (this.table.isEmpty(row)) continue
      if (this.nearest[row] === kept || this.nearest[row] === emptied) this.find(row)
      else this.offer(row, kept)
    }
  }

  private offer(row: number, other: number): void {
    if (this.table.isEmpty(other) || this.table.isVetoed(row, other)) return
    const score = this.table.scoreOf(row, other)
    const known = this.scores[row] ?? 0
    if (score < known || (score === known && other > (this.nearest[row] ?? 0))) return
    this.scores[row] = score
    this.nearest[row] = other
  }
}

/** The reasons for a pair as it stands now, worked out when somebody asks; what the table is by then does not matter. */
const reasonsOf = (table: BlockTable, a: number, b: number, name: number, tools: Tools) => {
  const { one, other } = table.bestPair(a, b)
  const titles = table.titleLikeness(a, b)
  const venues = table.venueLikeness(a, b)
  const strangers = table.strangers(a, b)
  const sizes = [table.sizeOf(a), table.sizeOf(b)] as const
  const { evidence } = tools
  return (): MatchReason[] => explainBlockPair(evidence, { name, one, other, titles, venues, strangers, sizes })
}

/** The pairs that something speaks for and that were not joined. */
const askOpen = (table: BlockTable, name: number, tools: Tools): void => {
  for (let a = 0; a < table.rowCount; a++) {
    if (table.isEmpty(a)) continue
    for (let b = 0; b < a; b++) {
      if (table.isEmpty(b)) continue
      const score = table.scoreOf(a, b)
      if (score < thresholds.possible) continue
      const [mine, theirs] = [table.mentionsOf(a), table.mentionsOf(b)]
      if (!canBeOne(mine, theirs, tools.evidence.corpus)) continue
      const veto = tools.vetoes.between(mine, theirs)
      if (veto !== null && veto.reason !== 'OTHER_IDENTIFIER' && veto.reason !== 'OTHER_TIME') continue
      const { one, other } = table.bestPair(a, b)
      const reasons = reasonsOf(table, a, b, name, tools)
      tools.people.questions.push({
        a: one,
        b: other,
        score: Math.min(score, thresholds.likely),
        reasons: () => (veto === null ? reasons() : [...reasons(), veto]),
      })
    }
  }
}
