import type { ConflictFacts } from '../analytics/conflict-grounds.ts'
import { type ConflictMatrix, judgePairs, type Party } from '../analytics/conflict-matrix.ts'
import type { ConflictPolicy } from '../analytics/conflict-policy.ts'
import { mostCandidates } from '../analytics/conflict-reasons.ts'
import { type GraphVersion, readVersion } from '../analytics/graph-version.ts'
import { readProjectionOf } from '../analytics/read-projection.ts'
import { CoterieError } from '../model/error.ts'
import { type PolicyInput, parsePolicy } from './conflict-policy.ts'
import type { Context } from './context.ts'
import { type Key, peopleWithKey } from './key.ts'

/** Arguments of `conflictsOfInterest`. */
export interface ConflictArguments {
  readonly authors: readonly Key[]
  readonly reviewers: readonly Key[]
  readonly policy: PolicyInput
}

/** An author or reviewer of the question. */
export interface PartySource extends Party {
  readonly index: number
  /** Why it is nobody, or nobody in particular; null where it is one person. */
  readonly problem: string | null
}

/** What `ConflictsOfInterest` resolves from. */
export interface ConflictsSource {
  readonly facts: ConflictFacts
  readonly authors: readonly PartySource[]
  readonly reviewers: readonly PartySource[]
  readonly matrix: ConflictMatrix
  readonly version: GraphVersion
}

const mostPeople = 1_000

/**
 * The verdicts on all pairs, in a few statements for everybody together.
 * @throws CoterieError BAD_USER_INPUT for empty or too long lists and for a policy that cannot be meant; COST_EXCEEDED where a distance is asked
 * for in a graph that is too large to be held
 */
export const conflictsOfInterest = async (
  _: unknown,
  args: ConflictArguments,
  context: Context,
): Promise<ConflictsSource> => {
  const policy = parsePolicy(args.policy)
  const [authors, reviewers] = await Promise.all([
    partiesOf('authors', args.authors, context),
    partiesOf('reviewers', args.reviewers, context),
  ])
  const people = [...new Set([...authors, ...reviewers].flatMap(peopleBehind))]
  const [{ projection, version }, stays, relations] = await Promise.all([
    papersOf(people, policy, context),
    policy.stays === null ? new Map() : rowsOf(people, (id) => context.loaders.affiliations.load(id)),
    rowsOf(people, (id) => context.loaders.relations.load(id)),
  ])
  const facts = { policy, projection, stays, relations }
  const matrix = await judgePairs(facts, authors, reviewers, context.signal)
  return { facts, authors, reviewers, matrix, version }
}

/** Everybody whom the reasons may be about. */
const peopleBehind = ({ people, possible }: Party): string[] => [...people.slice(0, mostCandidates), ...possible]

const papersOf = async (people: readonly string[], { maxDistance }: ConflictPolicy, context: Context) => {
  const { projection, graph, bounds, signal } = context
  const held = maxDistance > 1 ? await projection.whole() : await projection.current()
  if (held !== null) return held
  const version = await readVersion(graph)
  return { version, projection: await readProjectionOf(graph, people, bounds.tieLimit, signal) }
}

const rowsOf = async <R>(people: readonly string[], load: (id: string) => Promise<readonly R[]>) => {
  const rows = await Promise.all(people.map(load))
  return new Map(people.map((id, index) => [id, rows[index] as readonly R[]]))
}

const partiesOf = async (argument: string, keys: readonly Key[], context: Context): Promise<PartySource[]> => {
  if (keys.length === 0)
    throw new CoterieError('BAD_USER_INPUT', `${argument} must name at least one person, but got an empty list.`)
  if (keys.length > mostPeople)
    throw new CoterieError('BAD_USER_INPUT', `${argument} must name at most 1,000 people, but got ${keys.length}.`)
  // Everybody is looked up before anything else is asked, so that many are one statement.
  const found = await Promise.all(keys.map((key) => whoHas(key, context)))
  return Promise.all(
    found.map(async ({ people, problem }, index) => {
      const [only] = people
      const matches = only === undefined || people.length > 1 ? [] : await context.loaders.possibleMatches.load(only)
      return { index, people, problem, possible: matches.map(({ other }) => other) }
    }),
  )
}

const whoHas = async (key: Key, context: Context): Promise<Pick<PartySource, 'people' | 'problem'>> => {
  const [field, value] = Object.entries(key).find(([, given]) => typeof given === 'string') ?? ['key', '']
  const has = `the ${field} ${JSON.stringify(value)}`
  try {
    const people = await peopleWithKey(key, context)
    if (people.length === 0) return { people, problem: `No person has ${has}.` }
    return { people, problem: people.length === 1 ? null : `${people.length} people have ${has}.` }
  } catch (error) {
    if (error instanceof CoterieError && error.code === 'BAD_USER_INPUT') return { people: [], problem: error.message }
    throw error
  }
}
