import { describe, expect, test } from 'vitest'
import { changedTies, snapshotOf } from '../../src/analytics/changed-ties.ts'
import type { TieRow } from '../../src/statements/collaboration.ts'

const tie = (other: string, papers: readonly string[], years = papers.map(() => 2020)): TieRow => ({
  owner: 'ann',
  other,
  papers,
  years,
  sizes: papers.map(() => 2),
  cut: papers.map(() => false),
  certain: papers.map(() => true),
})
const changes = (before: readonly TieRow[], after: readonly TieRow[]) =>
  changedTies(snapshotOf(before), snapshotOf(after)).map(({ kind, otherId, formerPaperCount, paperCount }) => [
    otherId,
    kind,
    formerPaperCount,
    paperCount,
  ])

describe('Between two moments, a tie', () => {
  test('is new, removed, stronger or weaker by the number of its papers, told by the id of the other', () => {
    const before = [tie('dee', ['p1']), tie('bob', ['p1', 'p2']), tie('cy', ['p1']), tie('eve', ['p3'])]
    const after = [tie('bob', ['p2']), tie('ann-b', ['p9']), tie('cy', ['p1', 'p4']), tie('eve', ['p3'])]
    expect(changes(before, after)).toEqual([
      ['ann-b', 'NEW', 0, 1],
      ['bob', 'WEAKENED', 2, 1],
      ['cy', 'STRENGTHENED', 1, 2],
      ['dee', 'REMOVED', 1, 0],
    ])
  })

  test('is altered when it has as many papers, but others or of other years', () => {
    expect(changes([tie('bob', ['p1'])], [tie('bob', ['p2'])])).toEqual([['bob', 'ALTERED', 1, 1]])
    expect(changes([tie('bob', ['p1'])], [tie('bob', ['p1'], [2021])])).toEqual([['bob', 'ALTERED', 1, 1]])
    expect(changes([tie('bob', ['p1'])], [tie('bob', ['p1'])])).toEqual([])
  })
})
