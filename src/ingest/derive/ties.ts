import type { AuthorPerson } from '../../model/author-people.ts'
import type { FactCollector } from './graph-facts.ts'

/** A paper as far as ties need it. */
export interface TiedPaper {
  readonly id: string
  readonly year: number | null
  /** Known authors, groups too. */
  readonly size: number
  readonly authorsComplete: boolean
  readonly people: readonly AuthorPerson[]
}

/** A joint paper of two people; certain when both authorships are. */
export interface JointPaper {
  readonly paper: TiedPaper
  readonly certain: boolean
}

/**
 * Adds the COLLABORATED of a pair, from the smaller person id to the greater. Five parallel lists have one entry a joint paper,
 * newest first, then by id: `papers`, `years` (0 is unknown), `sizes` (known authors, groups too), `cut` (the author list is
 * incomplete) and `certain` (both authorships are). With them every counting rule, span of years and certainty is a function
 * of the edge alone.
 */
export const collectTie = (from: string, to: string, joint: readonly JointPaper[], facts: FactCollector): void => {
  const inOrder = [...joint].sort(
    (a, b) => (b.paper.year ?? 0) - (a.paper.year ?? 0) || (a.paper.id < b.paper.id ? -1 : 1),
  )
  facts.relation({ type: 'COLLABORATED', from: 'Person', to: 'Person' }, null, from, to, {
    papers: inOrder.map(({ paper }) => paper.id),
    years: inOrder.map(({ paper }) => paper.year ?? 0),
    sizes: inOrder.map(({ paper }) => paper.size),
    cut: inOrder.map(({ paper }) => !paper.authorsComplete),
    certain: inOrder.map(({ certain }) => certain),
  })
}
