import type { PaperId, PersonId } from '../../model/id.ts'
import { hashId } from '../../model/id.ts'
import type { FactCollector } from './graph-facts.ts'

/** A paper as far as ties need it. */
export interface TiedPaper {
  readonly id: PaperId
  readonly year: number | null
  /** Known authors, groups too. */
  readonly size: number
  readonly authorsComplete: boolean
  readonly people: readonly { readonly id: PersonId; readonly certain: boolean }[]
}

/**
 * Adds one COLLABORATED a pair, from the smaller person id to the greater. Five parallel lists have one entry a joint paper,
 * newest first, then by id: `papers`, `years` (0 is unknown), `sizes` (known authors, groups too), `cut` (the author list is
 * incomplete) and `certain` (both authorships are). With them every counting rule, span of years and certainty is a function
 * of the edge alone. Papers of more than `limit` authors make no ties: n authors make n(n-1)/2 of them.
 */
export const collectTies = (papers: readonly TiedPaper[], limit: number, facts: FactCollector): void => {
  const ties = new Map<string, { from: PersonId; to: PersonId; papers: { paper: TiedPaper; certain: boolean }[] }>()
  for (const paper of papers) {
    if (paper.size > limit) continue
    const people = [...paper.people].sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const [index, from] of people.entries()) {
      for (const to of people.slice(index + 1)) {
        if (from.id === to.id) continue
        const key = `${from.id} ${to.id}`
        const entry = { paper, certain: from.certain && to.certain }
        const tie = ties.get(key)
        if (tie === undefined) ties.set(key, { from: from.id, to: to.id, papers: [entry] })
        else tie.papers.push(entry)
      }
    }
  }
  for (const { from, to, papers: joint } of ties.values()) {
    joint.sort((a, b) => (b.paper.year ?? 0) - (a.paper.year ?? 0) || (a.paper.id < b.paper.id ? -1 : 1))
    facts.relation({ type: 'COLLABORATED', from: 'Person', to: 'Person' }, hashId('tie', from, to), from, to, {
      papers: joint.map(({ paper }) => paper.id),
      years: joint.map(({ paper }) => paper.year ?? 0),
      sizes: joint.map(({ paper }) => paper.size),
      cut: joint.map(({ paper }) => !paper.authorsComplete),
      certain: joint.map(({ certain }) => certain),
    })
  }
}
