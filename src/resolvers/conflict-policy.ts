import {
  type ConflictPolicy,
  type ConflictPreset,
  conflictPresets,
  type Lookback,
  yearsBack,
} from '../analytics/conflict-policy.ts'
import { CoterieError } from '../model/error.ts'
import { withinBounds } from './within-bounds.ts'

/** `ConflictPolicy` as clients give it. */
export interface PolicyInput {
  readonly preset?: ConflictPreset | null
  readonly year: number
  readonly coauthoredWithin?: number | null
  readonly coauthorEver?: boolean | null
  readonly sameInstitutionWithin?: number | null
  readonly advisorWithin?: number | null
  readonly advisorEver?: boolean | null
  readonly managerWithin?: number | null
  readonly collaboratedWithin?: number | null
  readonly maxDistance?: number | null
  readonly maxAuthorsPerPaper?: number | null
  readonly strict?: boolean | null
}

const mostYears = 100
const mostSteps = 4

/** @throws CoterieError BAD_USER_INPUT for a policy that asks for nothing, and for limits that nothing can meet */
export const parsePolicy = (input: PolicyInput): ConflictPolicy => {
  const year = withinBounds('policy.year', input.year, 0, 1, 9_999)
  const maxDistance = withinBounds('policy.maxDistance', input.maxDistance, 1, 1, mostSteps)
  const maxAuthorsPerPaper = input.maxAuthorsPerPaper ?? null
  if (maxAuthorsPerPaper !== null) withinBounds('policy.maxAuthorsPerPaper', maxAuthorsPerPaper, 2, 2, 1_000_000)
  const usual = input.preset === null || input.preset === undefined ? null : conflictPresets[input.preset]
  const given = lookbackOf(input)
  const coauthor =
    given('coauthoredWithin', usual?.coauthor, input.coauthorEver) ?? (hasDistance(input) ? ('EVER' as const) : null)
  const policy = {
    papers: yearsBack(year, coauthor),
    stays: yearsBack(year, given('sameInstitutionWithin', usual?.institution)),
    relations: {
      ADVISOR: yearsBack(year, given('advisorWithin', usual?.advisor, input.advisorEver)),
      MANAGER: yearsBack(year, given('managerWithin', usual?.manager)),
      CLAIMED_COLLABORATOR: yearsBack(year, given('collaboratedWithin', usual?.collaborator)),
    },
    maxDistance,
    maxAuthorsPerPaper,
    strict: input.strict ?? false,
  }
  if ([policy.papers, policy.stays, ...Object.values(policy.relations)].every((years) => years === null)) {
    throw new CoterieError(
      'BAD_USER_INPUT',
      'policy must have a preset or at least one condition, such as coauthoredWithin, but got none.',
    )
  }
  return policy
}

const hasDistance = ({ maxDistance }: PolicyInput): boolean => maxDistance !== null && maxDistance !== undefined

/** How far back a condition looks: as is given, else as the preset says; `ever` comes before a number of years, and false takes the preset's away. */
const lookbackOf =
  (input: PolicyInput) =>
  (
    name: 'coauthoredWithin' | 'sameInstitutionWithin' | 'advisorWithin' | 'managerWithin' | 'collaboratedWithin',
    usual: Lookback | null = null,
    ever: boolean | null = null,
  ): Lookback | null => {
    if (ever === true) return 'EVER'
    const years = input[name] ?? null
    if (years !== null) return withinBounds(`policy.${name}`, years, 0, 0, mostYears)
    return ever === false ? null : usual
  }
