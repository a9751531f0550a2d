import type { Normalization } from '../analytics/normalized-weight.ts'
import { CoterieError } from '../model/error.ts'
import { queryWords } from '../names/search-words.ts'
import { authorsOfPapers } from '../statements/collaboration.ts'
import { paperIdsOf, paperIdsOfYears, papersAmong } from '../statements/paper.ts'
import { authorsOnTopic, peopleInterestedIn, peopleOfInstitution } from '../statements/person.ts'
import type { Context } from './context.ts'
import { type Key, resolveInstitution, resolvePerson, resolveTopic, resolveVenue } from './key.ts'
import type { TieInput } from './ties.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface PaperSet {
  readonly venue?: Key | null
  readonly topic?: Key | null
  readonly years?: YearRange | null
  readonly title?: string | null
}

/** Arguments of `collaborationNetwork`. */
export interface NetworkArguments {
  readonly around?: {
    readonly people?: readonly Key[]
    readonly institution?: Key
    readonly topic?: Key
    readonly papers?: PaperSet
  } | null
  readonly among?: readonly Key[] | null
  readonly depth?: number | null
  readonly ties?: TieInput | null
  readonly normalization?: Normalization | null
  readonly minPapersPerPerson?: number | null
  readonly maxNodes?: number | null
  readonly maxEdges?: number | null
}

/** Where a network starts and how far it goes. */
export interface Start {
  readonly start: readonly string[]
  readonly depth: number
  /** When set, only these papers make ties. */
  readonly papers: ReadonlySet<string> | null
}

/** A set of papers may be at most so large: its ids are held while the network is read. */
const paperSetBound = 100_000
const partSize = 1_000

/** @throws CoterieError BAD_USER_INPUT where the arguments do not fit together; what resolving keys throws */
export const parseStart = async (args: NetworkArguments, context: Context): Promise<Start> => {
  const { around = null, among = null } = args
  const bad = (message: string) => new CoterieError('BAD_USER_INPUT', message)
  if ((around === null) === (among === null))
    throw bad(`Give exactly one of around and among, but got ${around === null ? 'neither' : 'both'}.`)
  if (among !== null) {
    if (args.depth !== null && args.depth !== undefined)
      throw bad(`among means exactly these people, so that depth cannot be given, but got depth ${args.depth}.`)
    return { start: await peopleOf('among', among, context), depth: 0, papers: null }
  }
  const depth = args.depth ?? 1
  if (depth < 0 || depth > 4) throw bad(`depth must be between 0 and 4, but got ${depth}.`)
  if (around?.people !== undefined)
    return { start: await peopleOf('around.people', around.people, context), depth, papers: null }
  if (around?.institution !== undefined) {
    const { id } = await resolveInstitution(around.institution, context)
    return {
      start: idsOf(await context.graph.read(peopleOfInstitution, { id }, { signal: context.signal })),
      depth,
      papers: null,
    }
  }
  if (around?.topic !== undefined) {
    const { id } = await resolveTopic(around.topic, context)
    const options = { signal: context.signal }
    const people = await Promise.all([
      context.graph.read(authorsOnTopic, { id }, options),
      context.graph.read(peopleInterestedIn, { id }, options),
    ])
    return { start: idsOf(people.flat()), depth, papers: null }
  }
  const papers = await paperSet(around?.papers ?? {}, context)
  const counts = new Map<string, number>()
  for (let start = 0; start < papers.length; start += partSize) {
    const rows = await context.graph.read(
      authorsOfPapers,
      { ids: papers.slice(start, start + partSize) },
      { signal: context.signal },
    )
    for (const { person } of rows) counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  const least = args.minPapersPerPerson ?? 1
  if (least < 1) throw bad(`minPapersPerPerson must be 1 or more, but got ${least}.`)
  return {
    start: [...counts].filter(([, count]) => count >= least).map(([id]) => id),
    depth,
    papers: depth === 0 ? new Set(papers) : null,
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => [...new Set(rows.map(({ id }) => id))]

/**
 * Ids of the people of a list of keys, each once.
 * @throws CoterieError BAD_USER_INPUT for none and for more than 1,000; what resolving keys throws
 */
export const peopleOf = async (argument: string, keys: readonly Key[], context: Context): Promise<string[]> => {
  if (keys.length === 0)
    throw new CoterieError('BAD_USER_INPUT', `${argument} must name at least one person, but got an empty list.`)
  if (keys.length > 1_000)
    throw new CoterieError('BAD_USER_INPUT', `${argument} must name at most 1,000 people, but got ${keys.length}.`)
  const people = await Promise.all(keys.map((key) => resolvePerson(key, context)))
  return [...new Set(people.map(({ id }) => id))]
}

const paperSet = async ({ venue, topic, years, title }: PaperSet, context: Context): Promise<string[]> => {
  const { graph, signal } = context
  const conditions = parseYears(years, 'around.papers.years')
  const lists: string[][] = []
  const add = (rows: readonly { readonly id: string }[]) => lists.push(rows.map(({ id }) => id))
  if (venue !== null && venue !== undefined)
    add(await graph.read(paperIdsOf.Venue, { id: (await resolveVenue(venue, context)).id }, { signal }))
  if (topic !== null && topic !== undefined)
    add(await graph.read(paperIdsOf.Topic, { id: (await resolveTopic(topic, context)).id }, { signal }))
  if (typeof title === 'string')
    lists.push([...(await graph.search('Paper', queryWords(title), paperSetBound, { signal })).ids])
  if (lists.length === 0) {
    if (conditions.fromYear === null && conditions.toYear === null) {
      throw new CoterieError(
        'BAD_USER_INPUT',
        'around.papers must have at least one of venue, topic, title and years, but got none.',
      )
    }
    add(await graph.read(paperIdsOfYears, { ...conditions, bound: paperSetBound + 1 }, { signal }))
  }
  const [first = [], ...others] = lists.map((list) => new Set(list))
  const common = [...first].filter((id) => others.every((set) => set.has(id))).sort()
  if (common.length > paperSetBound) {
    throw new CoterieError(
      'COST_EXCEEDED',
      `around.papers must choose at most ${paperSetBound} papers, but more fit; narrow the years or name a venue.`,
    )
  }
  const kept: string[] = []
  for (let start = 0; start < common.length; start += partSize) {
    const params = {
      ...conditions,
      unknownYear: null,
      statuses: null,
      authorsComplete: null,
      ids: common.slice(start, start + partSize),
    }
    kept.push(...(await graph.read(papersAmong, params, { signal })).map(({ node }) => node.id))
  }
  return kept
}
