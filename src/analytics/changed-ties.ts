import { createHash } from 'node:crypto'
import type { TieRow } from '../statements/collaboration.ts'

/** How a tie is another than before. */
export interface ChangedTie {
  /** More papers, fewer, or as many but not the same or not of the same years, authors, certainty. */
  readonly kind: 'NEW' | 'STRENGTHENED' | 'WEAKENED' | 'ALTERED' | 'REMOVED'
  readonly otherId: string
  readonly paperCount: number
  readonly formerPaperCount: number
}

/** The ties of a person at one moment, by the other: little enough to be kept for as long as somebody listens. */
export type TieSnapshot = ReadonlyMap<string, { readonly paperCount: number; readonly print: string }>

/** What is kept of the ties of a person. */
export const snapshotOf = (ties: readonly TieRow[]): TieSnapshot =>
  new Map(
    ties.map(({ other, papers, years, sizes, cut, certain }) => [
      other,
      {
        paperCount: papers.length,
        print: createHash('sha256')
          .update(JSON.stringify([papers, years, sizes, cut, certain]))
          .digest('base64url')
          .slice(0, 12),
      },
    ]),
  )

/** What is different between two moments, by the id of the other. */
export const changedTies = (before: TieSnapshot, after: TieSnapshot): readonly ChangedTie[] => {
  const changes: ChangedTie[] = []
  for (const [otherId, { paperCount, print }] of after) {
    const known = before.get(otherId)
    if (known?.print === print) continue
    const formerPaperCount = known?.paperCount ?? 0
    const kind =
      known === undefined
        ? 'NEW'
        : paperCount > formerPaperCount
          ? 'STRENGTHENED'
          : paperCount < formerPaperCount
            ? 'WEAKENED'
            : 'ALTERED'
    changes.push({ kind, otherId, paperCount, formerPaperCount })
  }
  for (const [otherId, { paperCount }] of before)
    if (!after.has(otherId)) changes.push({ kind: 'REMOVED', otherId, paperCount: 0, formerPaperCount: paperCount })
  return changes.sort((a, b) => (a.otherId < b.otherId ? -1 : 1))
}
