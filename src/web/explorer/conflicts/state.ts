import { wholeIn } from '../parts/number-in.ts'
import type { ConflictMatrixQueryVariables } from './question-operation.ts'

export type Policy = ConflictMatrixQueryVariables['policy']
type Preset = NonNullable<Policy['preset']>

/** The well-known policies that the API has; OWN is what its conditions say and nothing else. */
export const presets = [
  'NSF',
  'ACL',
  'NEURIPS',
  'SIGMOD',
  'PVLDB',
  'INFOCOM',
  'ASPLOS',
  'JOSS',
] as const satisfies readonly Preset[]

/** Larger questions are to be asked in parts: nobody reads a larger table. */
export const mostPairs = 5_000

/** What the address of a check says: all that its page shows. */
export interface ConflictsState {
  /** As they were pasted: names, ids, addresses of ids. */
  readonly authors: readonly string[]
  readonly reviewers: readonly string[]
  readonly preset: Preset | 'OWN'
  readonly year: number
  readonly coauthored: number | null
  readonly institution: number | null
  readonly advisor: boolean
  readonly distance: number | null
  readonly maxAuthors: number | null
  readonly isStrict: boolean
  /** The pair that is open: places of the author and of the reviewer in their lists. */
  readonly open: { readonly author: number; readonly reviewer: number } | null
}

/** Reads an address. What makes no sense in it is as if it were not there; the year is then the present one. */
export function readConflictsState(parameters: URLSearchParams): ConflictsState {
  const preset = parameters.get('policy')
  const [author, reviewer] = (parameters.get('open') ?? '').split('.').map(Number)
  const authors = parameters.getAll('author')
  const reviewers = parameters.getAll('reviewer')
  const isOpen =
    author !== undefined && reviewer !== undefined && authors[author] !== undefined && reviewers[reviewer] !== undefined
  return {
    authors,
    reviewers,
    preset: preset === 'OWN' ? 'OWN' : (presets.find((one) => one === preset) ?? 'ACL'),
    year: wholeIn(parameters, 'year', 1, 9999) ?? new Date().getFullYear(),
    coauthored: wholeIn(parameters, 'coauthored', 0, 100),
    institution: wholeIn(parameters, 'institution', 0, 100),
    advisor: parameters.get('advisor') === 'ever',
    distance: wholeIn(parameters, 'distance', 1, 4),
    maxAuthors: wholeIn(parameters, 'maxAuthors', 2, 100_000),
    isStrict: parameters.get('strict') === 'yes',
    open: isOpen ? { author, reviewer } : null,
  }
}

/** The policy of a state, as the API takes it; null where it has no condition. */
export function policyOf(state: ConflictsState): Policy | null {
  const { preset, year, coauthored, institution, advisor, distance, maxAuthors, isStrict } = state
  const conditions = {
    ...(preset === 'OWN' ? {} : { preset }),
    ...(coauthored === null ? {} : { coauthoredWithin: coauthored }),
    ...(institution === null ? {} : { sameInstitutionWithin: institution }),
    ...(advisor ? { advisorEver: true } : {}),
    ...(distance === null ? {} : { maxDistance: distance }),
  }
  if (Object.keys(conditions).length === 0) return null
  return {
    ...conditions,
    year,
    ...(maxAuthors === null ? {} : { maxAuthorsPerPaper: maxAuthors }),
    ...(isStrict ? { strict: true } : {}),
  }
}

/** People of a text, one a line or separated by semicolons, each once, in their order. */
export const peopleIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\r\n;；]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]
