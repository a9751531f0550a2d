import { numberIn, wholeIn } from '../parts/number-in.ts'
import type { NetworkPageQueryVariables } from './question-operation.ts'

type Start = NetworkPageQueryVariables['around']
type TieSelection = NetworkPageQueryVariables['ties']

/** Columns by which the tables can be sorted. */
export const personColumns = [
  'label',
  'paperCount',
  'degree',
  'strength',
  'community',
  'distance',
  'firstYear',
  'lastYear',
] as const
export const tieColumns = ['people', 'weight', 'paperCount', 'firstYear', 'lastYear'] as const
export type PersonColumn = (typeof personColumns)[number]
export type TieColumn = (typeof tieColumns)[number]

export const countings = ['FULL', 'FRACTIONAL', 'PER_PAPER'] as const
export type Counting = (typeof countings)[number]

/** Depths that are offered. */
export const depths = [0, 1, 2, 3, 4] as const

/** How many people are drawn at first, and what the button for more goes through, up to the API's bound. */
export const nodeSteps = [200, 500, 1000, 2000, 5000] as const

/** What a network's address says: all that its page shows. */
export interface NetworkState {
  /** Null when the address names no start. */
  readonly around: Start | null
  readonly depth: number
  readonly from: number | null
  readonly to: number | null
  readonly counting: Counting
  readonly minWeight: number | null
  readonly maxAuthors: number | null
  readonly nodes: number
  /** What is open beside the picture: a person's id, or a tie's id. */
  readonly node: string | null
  readonly tie: string | null
  /** The group in the light. */
  readonly group: number | null
  readonly table: 'people' | 'ties'
  readonly sort: string | null
  readonly isAscending: boolean
  /** Where one looks at the picture from; null: at all of it. */
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | null
}

function startIn(parameters: URLSearchParams): Start | null {
  const people = parameters.getAll('person')
  // What is no id is a name, so that a person can write an address by hand.
  const keyOf = (kind: string, text: string) => (text.startsWith(`${kind}-`) ? { id: text } : { name: text })
  if (people.length > 0) return { people: people.map((text) => keyOf('person', text)) }
  const institution = parameters.get('institution')
  if (institution !== null) return { institution: keyOf('institution', institution) }
  const topic = parameters.get('topic')
  if (topic !== null) return { topic: keyOf('topic', topic) }
  const venue = parameters.get('venue')
  return venue === null ? null : { papers: { venue: keyOf('venue', venue) } }
}

function cameraIn(parameters: URLSearchParams): NetworkState['camera'] {
  const [x, y, ratio] = (parameters.get('camera') ?? '').split(',').map(Number)
  if (x === undefined || y === undefined || ratio === undefined) return null
  return [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : null
}

/** Reads an address. What makes no sense in it is as if it were not there. */
export function readNetworkState(parameters: URLSearchParams): NetworkState {
  const table = parameters.get('table') === 'ties' ? 'ties' : 'people'
  const columns: readonly string[] = table === 'ties' ? tieColumns : personColumns
  const sort = parameters.get('sort')
  return {
    around: startIn(parameters),
    depth: wholeIn(parameters, 'depth', 0, 4) ?? 1,
    from: wholeIn(parameters, 'from', 0, 9999),
    to: wholeIn(parameters, 'to', 0, 9999),
    counting: countings.find((one) => one === parameters.get('counting')) ?? 'FULL',
    minWeight: numberIn(parameters, 'minWeight', 0, 1_000_000),
    maxAuthors: wholeIn(parameters, 'maxAuthors', 2, 100_000),
    nodes: wholeIn(parameters, 'nodes', 1, 5000) ?? nodeSteps[0],
    node: parameters.get('node'),
    tie: parameters.get('tie'),
    group: wholeIn(parameters, 'group', 0, 100_000),
    table,
    sort: sort !== null && columns.includes(sort) ? sort : null,
    isAscending: parameters.get('order') === 'up',
    camera: cameraIn(parameters),
  }
}

/** Which ties count, as the API takes it. */
export function tiesOf({ from, to, counting, minWeight, maxAuthors }: NetworkState): TieSelection {
  return {
    counting,
    ...(from === null && to === null
      ? {}
      : { years: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } }),
    ...(minWeight === null ? {} : { minWeight }),
    ...(maxAuthors === null ? {} : { maxAuthorsPerPaper: maxAuthors }),
  }
}

/** The question of a state; null when it has no start. Ten ties a person are drawn at most, as many as an eye can follow. */
export function variablesOf(state: NetworkState): NetworkPageQueryVariables | null {
  const { around, depth, nodes } = state
  return around === null ? null : { around, depth, ties: tiesOf(state), maxNodes: nodes, maxEdges: nodes * 10 }
}

/** The address of the same network as a file of another program. */
export function exportAddress(file: string, variables: NetworkPageQueryVariables): string {
  const { around, depth, ties, maxNodes, maxEdges } = variables
  const search = new URLSearchParams({
    around: JSON.stringify(around),
    depth: String(depth),
    ties: JSON.stringify(ties),
    maxNodes: String(maxNodes),
    maxEdges: String(maxEdges),
  })
  return `/export/${file}?${search}`
}
