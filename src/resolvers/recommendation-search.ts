import type { GraphVersion } from '../analytics/graph-version.ts'
import { subjectsOf } from '../analytics/held-subjects.ts'
import { type Projection, personNumber } from '../analytics/projection.ts'
import { coauthorsOf, type Recommendations, recommend } from '../analytics/recommend.ts'
import { selectTies } from '../analytics/select-ties.ts'
import { type Standpoint, standpointOf } from '../analytics/standpoint.ts'
import { type Subjects, termNumber } from '../analytics/subjects.ts'
import { barredOfPeople, colleaguesOfPerson } from '../statements/subject.ts'
import type { Context } from './context.ts'
import { type Key, resolvePerson, resolveTopic } from './key.ts'
import { parseTies, type TieInput } from './ties.ts'
import { withinBounds } from './within-bounds.ts'

/** Arguments of `recommendCollaborators`. */
export interface RecommendationArguments {
  readonly person: Key
  readonly first?: number | null
  readonly topics?: readonly Key[] | null
  readonly ties?: TieInput | null
}

/** What the recommendations for one person resolve from. */
export interface RecommendationSearch {
  readonly person: number
  readonly standpoint: Standpoint
  readonly subjects: Subjects
  readonly found: Recommendations
  /** By person: the institutions where both are or were lately. */
  readonly sharedInstitutions: ReadonlyMap<number, readonly string[]>
  readonly isExact: boolean
  readonly version: GraphVersion
}

/** Who was at one institution with the person within so many years is a colleague. */
const colleagueYears = 3
const mostColleagues = 20_000
/** Of so many co-authors those are looked for who may be the same as a candidate. */
const mostCoauthors = 1_000
const mostTopics = 20

/**
 * The recommendations for a person; null for somebody who was merged into another since he was looked up.
 * @throws CoterieError BAD_USER_INPUT for what cannot be meant, COST_EXCEEDED for a graph that is too large to be held; what resolving keys throws
 */
export const searchRecommendations = async (
  args: RecommendationArguments,
  context: Context,
): Promise<RecommendationSearch | null> => {
  const first = withinBounds('first', args.first, 10, 1, context.bounds.pageSize)
  const keys = args.topics ?? []
  withinBounds('The number of topics', keys.length, 0, 0, mostTopics)
  const selection = parseTies(args.ties)
  const [{ id }, topics] = await Promise.all([
    resolvePerson(args.person, context),
    Promise.all(keys.map((key) => resolveTopic(key, context))),
  ])
  const { projection, version } = await context.projection.whole()
  const person = personNumber(projection, id)
  if (person === -1) return null
  const subjects = await subjectsOf(context.graph, projection, context.signal)
  const standpoint = standpointOf(selectTies(projection, selection))
  const [sharedInstitutions, barred] = await Promise.all([
    findColleagues(standpoint, id, context),
    findBarred(standpoint, person, context),
  ])
  const wishedTopics = [...new Set(topics.map((topic) => termNumber(subjects.topics, topic.id)))]
  const colleagues = new Set(sharedInstitutions.keys())
  const request = { person, wishedTopics: wishedTopics.filter(isThere), barred, colleagues }
  const found = recommend(standpoint, subjects, request, first)
  const isExact = found.isExact && colleagues.size < mostColleagues
  return { person, standpoint, subjects, found, sharedInstitutions, isExact, version }
}

const isThere = (number: number): boolean => number !== -1

const findColleagues = async (
  { graph: { projection }, year }: Standpoint,
  id: string,
  { graph, signal }: Context,
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const span = { fromYear: year - colleagueYears + 1, toYear: year }
  const rows = await graph.read(colleaguesOfPerson, { id, ...span, limit: mostColleagues }, { signal })
  const found = new Map<number, string[]>()
  for (const row of rows) {
    const number = personNumber(projection, row.id)
    const known = found.get(number)
    if (known === undefined) found.set(number, [row.name])
    else known.push(row.name)
  }
  return found
}

const findBarred = async (
  standpoint: Standpoint,
  person: number,
  { graph, signal }: Context,
): Promise<ReadonlySet<number>> => {
  const { projection } = standpoint.graph
  const ids = idsOf(projection, [person, ...[...coauthorsOf(standpoint, person)].sort((a, b) => a - b)])
  const [same, related] = await Promise.all([
    graph.read(barredOfPeople.POSSIBLY_SAME, { ids: ids.slice(0, mostCoauthors) }, { signal }),
    graph.read(barredOfPeople.RELATED, { ids: ids.slice(0, 1) }, { signal }),
  ])
  return new Set([...same, ...related].map((row) => personNumber(projection, row.id)))
}

/** The ids of some people. */
export const idsOf = ({ people }: Projection, numbers: readonly number[]): string[] =>
  numbers.map((number) => people[number] as string)
