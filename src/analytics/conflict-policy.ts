import type { RelationRow } from '../statements/person.ts'
import type { Years } from './year-overlap.ts'

/** What makes a conflict of interest, in years; see `ConflictPolicy` in the schema. What is null is not asked for. */
export interface ConflictPolicy {
  /** Of joint papers and of the steps of a distance. */
  readonly papers: Years | null
  readonly stays: Years | null
  readonly relations: Readonly<Record<RelationRow['kind'], Years | null>>
  /** Steps from co-author to co-author that are a conflict; 1 is co-authors. */
  readonly maxDistance: number
  readonly maxAuthorsPerPaper: number | null
  /** What could not be looked at is not clear. */
  readonly strict: boolean
}

/** How far back a condition looks: so many years, or for ever. */
export type Lookback = number | 'EVER'

/** How far back each condition looks; null is not asked for. */
export interface Lookbacks {
  readonly coauthor: Lookback | null
  readonly institution: Lookback | null
  readonly advisor: Lookback | null
  readonly manager: Lookback | null
  readonly collaborator: Lookback | null
}

/** The years that a condition looks at. */
export const yearsBack = (year: number, lookback: Lookback | null): Years | null => {
  if (lookback === null) return null
  return { from: lookback === 'EVER' ? Number.NEGATIVE_INFINITY : year - lookback, to: year }
}

const lookbacks = (
  coauthor: Lookback | null,
  institution: Lookback | null,
  advisor: Lookback | null,
  collaborator: Lookback | null = null,
  manager: Lookback | null = null,
): Lookbacks => ({ coauthor, institution, advisor, collaborator, manager })

/** Policies in use; the sources are in the schema. */
export const conflictPresets = {
  NSF: lookbacks(4, null, 'EVER', 4),
  ACL: lookbacks(5, 0, 5, 5),
  NEURIPS: lookbacks(3, 3, 'EVER', 3, 3),
  SIGMOD: lookbacks(2, 2, 'EVER', 2),
  PVLDB: lookbacks(2, 2, 'EVER', 2),
  INFOCOM: lookbacks(4, 4, 'EVER'),
  ASPLOS: lookbacks(5, 5, 'EVER', 5),
  JOSS: lookbacks(4, 1, 'EVER', 4),
} as const satisfies Record<string, Lookbacks>

export type ConflictPreset = keyof typeof conflictPresets
