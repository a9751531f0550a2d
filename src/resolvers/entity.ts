import { type SearchIndex, searchIndexes } from '../graph/graph.ts'
import { CoterieError } from '../model/error.ts'
import { kindOfId } from '../model/id.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import { matchScore } from '../names/match-score.ts'
import { queryWords } from '../names/search-words.ts'
import type { GroupRow } from '../statements/group.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { ownedPapers } from './owned-papers.ts'

type Entity = { readonly id: string } & Readonly<Record<string, unknown>>

/** What an id names, of any kind; null when nothing has it. */
const loadNode = async (id: string, { loaders }: Context): Promise<Entity | null> => {
  const load = async (wanted: string): Promise<Entity | null> => {
    switch (kindOfId(wanted)) {
      case 'person':
        return loaders.person.load(wanted) as Promise<Entity | null>
      case 'group':
        return loaders.group.load(wanted) as Promise<Entity | null>
      case 'paper':
        return loaders.paper.load(wanted) as Promise<Entity | null>
      case 'institution':
        return loaders.institution.load(wanted) as Promise<Entity | null>
      case 'topic':
        return loaders.topic.load(wanted) as Promise<Entity | null>
      case 'venue':
        return loaders.venue.load(wanted) as Promise<Entity | null>
      case 'source':
        return loaders.source.load(wanted) as Promise<Entity | null>
      case 'decision':
        return loaders.decision.load(wanted) as Promise<Entity | null>
      case 'activity':
        return loaders.activity.load(wanted) as Promise<Entity | null>
      default:
        return null
    }
  }
  const found = await load(id)
  if (found !== null || kindOfId(id) === null) return found
  const successor = await loaders.successor.load(id)
  return successor === null ? null : load(successor)
}

const typeNames: Readonly<Record<string, string>> = {
  person: 'Person',
  group: 'Group',
  paper: 'Paper',
  institution: 'Institution',
  topic: 'Topic',
  venue: 'Venue',
  source: 'Source',
  activity: 'Activity',
  decision: 'Decision',
}
const typeOf = ({ id }: { readonly id: string }): string | undefined => typeNames[kindOfId(id) ?? '']

/** At most so many matches of one kind are ranked. */
const rankedBound = 2_000

/** The texts of each kind of thing that a search looks into, the field of each first. */
const fieldsOf: Readonly<Record<SearchIndex, (node: Entity) => readonly (readonly [string, unknown])[]>> = {
  Person: ({ names, nativeName }) =>
    (names as readonly string[] | null)?.map((name) => [name === nativeName ? 'nativeName' : 'name', name] as const) ??
    [],
  Group: ({ name }) => [['name', name]],
  Paper: ({ title }) => [['title', title]],
  Institution: ({ name, aliases }) => [
    ['name', name],
    ...((aliases as readonly string[] | null) ?? []).map((alias) => ['alias', alias] as const),
  ],
  Topic: ({ name, code }) => [
    ['name', name],
    ['code', code],
  ],
  Venue: ({ acronym, name }) => [
    ['acronym', acronym],
    ['name', name],
  ],
}

const search = async (
  _: unknown,
  args: PageArguments & { text: string; types?: readonly string[] | null },
  context: Context,
) => {
  const page = requestedPage('search', args, context)
  const words = queryWords(args.text)
  const asked = args.types ?? searchIndexes.map((index) => index.toUpperCase())
  if (asked.length === 0)
    throw new CoterieError(
      'BAD_USER_INPUT',
      'types must have at least one type, or not be given for all of them, but got an empty list.',
    )
  const indexes = searchIndexes.filter((index) => asked.includes(index.toUpperCase()))
  const results = await Promise.all(
    indexes.map((index) => context.graph.search(index, words, rankedBound, { signal: context.signal })),
  )
  const found = await Promise.all(
    results.flatMap(({ ids }, place) =>
      [...ids].map(async (id) => {
        const index = indexes[place] ?? 'Person'
        const node = await loadNode(id, context)
        return node === null ? [] : [ranked(node, index, place, args.text)]
      }),
    ),
  )
  const connection = createConnection(
    pageOfList(found.flat(), page, true),
    () => results.reduce((sum, { total }) => sum + total, 0),
    ({ node }) => ({
      score: node.score,
      matched: node.matched,
    }),
  )
  return {
    ...connection,
    nodes: connection.nodes.map(({ entity }) => entity),
    edges: connection.edges.map((edge) => ({ ...edge, node: edge.node.entity })),
    truncated: results.some(({ ids, total }) => total > ids.length),
  }
}

const ranked = (entity: Entity, index: SearchIndex, place: number, text: string) => {
  const matched = fieldsOf[index](entity)
    .flatMap(([field, value]) =>
      typeof value === 'string' ? [{ field, text: value, score: matchScore(text, value) }] : [],
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
  // Words that are spread over several fields match none of them alone.
  const score = Math.round((matched[0]?.score ?? 0.1) * 10_000) / 10_000
  const papers = typeof entity.paperCount === 'number' ? Math.min(entity.paperCount, 99_999) : 0
  // One number that orders by score, then by type, then by papers.
  const key = score * 1e11 + (searchIndexes.length - place) * 1e6 + papers
  return {
    cursor: { key: Math.round(key), id: entity.id },
    node: { id: entity.id, entity, score, matched: matched.map(({ field, text: found }) => ({ field, text: found })) },
  }
}

/** Anything by its id, search, and the types that are several kinds of thing. */
export const entityResolvers = {
  Query: {
    node: (_: unknown, { id }: { id: string }, context: Context) => loadNode(id, context),
    nodes: (_: unknown, { ids }: { ids: readonly string[] }, context: Context) => {
      if (ids.length > 100) throw new CoterieError('BAD_USER_INPUT', `ids must be at most 100, but got ${ids.length}.`)
      return Promise.all(ids.map((id) => loadNode(id, context)))
    },
    search,
  },
  Node: { __resolveType: typeOf },
  Entity: { __resolveType: typeOf },
  Author: { __resolveType: typeOf },
  Group: { label: ({ name }: GroupRow) => name, papers: ownedPapers('Group') },
}
