import { personKey } from '../../api/person-key.ts'
import { wholeIn } from '../parts/number-in.ts'
import type { PathsPageQueryVariables } from './question-operation.ts'

export const objectives = ['SHORTEST', 'STRONGEST'] as const
/** The most steps that the API takes, and those that are looked through when nobody says. */
export const mostHops = 20
export const usualHops = 6
/** How many ways are shown at first, and the most that the API gives. */
export const waysAtFirst = 5
export const mostWays = 100

/** What the address of a question for ways says: all that its page shows. */
export interface PathsState {
  /** The two people: an id, or what was typed. Null where nobody is chosen yet. */
  readonly from: string | null
  readonly to: string | null
  readonly objective: (typeof objectives)[number]
  readonly maxHops: number
  readonly since: number | null
  readonly until: number | null
  readonly maxAuthors: number | null
  /** Whether only joint papers count of which it is certain who wrote them. */
  readonly isCertainOnly: boolean
  readonly avoiding: readonly string[]
  readonly ways: number
  /** The step whose papers are open: the number of the way, from 0, and that of the step on it. */
  readonly open: string | null
}

/** Reads an address. What makes no sense in it is as if it were not there. */
export function readPathsState(parameters: URLSearchParams): PathsState {
  return {
    from: parameters.get('from'),
    to: parameters.get('to'),
    objective: objectives.find((one) => one === parameters.get('best')) ?? 'SHORTEST',
    maxHops: wholeIn(parameters, 'hops', 1, mostHops) ?? usualHops,
    since: wholeIn(parameters, 'since', 0, 9999),
    until: wholeIn(parameters, 'until', 0, 9999),
    maxAuthors: wholeIn(parameters, 'maxAuthors', 2, 100_000),
    isCertainOnly: parameters.get('certain') === 'yes',
    avoiding: parameters.getAll('without'),
    ways: wholeIn(parameters, 'ways', 1, mostWays) ?? waysAtFirst,
    open: parameters.get('open'),
  }
}

/** Which ties may be steps, as the API takes it. */
export function tiesOf({
  since,
  until,
  maxAuthors,
  isCertainOnly,
}: Pick<PathsState, 'since' | 'until' | 'maxAuthors' | 'isCertainOnly'>): PathsPageQueryVariables['ties'] {
  return {
    ...(since === null && until === null
      ? {}
      : { years: { ...(since === null ? {} : { from: since }), ...(until === null ? {} : { to: until }) } }),
    ...(maxAuthors === null ? {} : { maxAuthorsPerPaper: maxAuthors }),
    ...(isCertainOnly ? { minCertainty: 'CERTAIN' as const } : {}),
  }
}

/** The question of a state, between two people who are known. */
export function variablesOf(state: PathsState, from: string, to: string): PathsPageQueryVariables {
  const { maxHops, objective, avoiding, ways } = state
  return {
    from: { id: from },
    to: { id: to },
    maxHops,
    objective,
    ties: tiesOf(state),
    avoiding: avoiding.map(personKey),
    first: ways,
  }
}
