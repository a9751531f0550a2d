import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfList, pageOfRows, sortKeyOf } from '../model/page.ts'
import { matchScore } from '../names/match-score.ts'
import { parseName } from '../names/person-name.ts'
import { queryWords } from '../names/search-words.ts'
import { cursorOf, pageParams } from '../statements/page.ts'
import {
  type ActivityRow,
  type AffiliationRow,
  allPeople,
  authorsOnTopic,
  countPeople,
  type InterestRow,
  type PersonRow,
  peopleInterestedIn,
  peopleOfInstitution,
  type RelationRow,
} from '../statements/person.ts'
import { collaborators } from './collaborators.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { loadEvidence } from './evidence.ts'
import { type Key, resolveInstitution, resolvePerson, resolveTopic } from './key.ts'
import { peopleNamed } from './name-lookup.ts'
import { ownedPapers } from './owned-papers.ts'
import { venuesOfPerson } from './venue.ts'

interface PeopleFilter {
  readonly name?: string | null
  readonly text?: string | null
  readonly institution?: Key | null
  readonly topic?: Key | null
  readonly minPapers?: number | null
  readonly hasOrcid?: boolean | null
}
type PeopleSort = 'MOST_PAPERS' | 'MOST_COLLABORATORS' | 'LABEL' | 'RELEVANCE'

/** At most so many people are ranked when a filter names words. */
const filterBound = 20_000

/** Ids that meet all conditions which name people; null when none does. */
const idsOf = async (filter: PeopleFilter, context: Context): Promise<ReadonlySet<string> | null> => {
  const { graph, signal } = context
  const sets: ReadonlySet<string>[] = []
  if (typeof filter.name === 'string') sets.push(new Set(await peopleNamed(context, filter.name)))
  if (typeof filter.text === 'string') {
    const { ids, total } = await graph.search('Person', queryWords(filter.text), filterBound, { signal })
    if (total > filterBound) {
      throw new CoterieError(
        'COST_EXCEEDED',
        `filter.text must match at most ${filterBound} people, but ${total} match ${JSON.stringify(filter.text)}; add a word.`,
      )
    }
    sets.push(new Set(ids))
  }
  if (filter.institution !== null && filter.institution !== undefined) {
    const { id } = await resolveInstitution(filter.institution, context)
    sets.push(new Set((await graph.read(peopleOfInstitution, { id }, { signal })).map((row) => row.id)))
  }
  if (filter.topic !== null && filter.topic !== undefined) {
    const { id } = await resolveTopic(filter.topic, context)
    const found = await Promise.all([
      graph.read(authorsOnTopic, { id }, { signal }),
      graph.read(peopleInterestedIn, { id }, { signal }),
    ])
    sets.push(new Set(found.flat().map((row) => row.id)))
  }
  const [first, ...others] = sets
  return first === undefined ? null : new Set([...first].filter((id) => others.every((set) => set.has(id))))
}

const people = async (
  _: unknown,
  args: PageArguments & { filter?: PeopleFilter | null; sort?: PeopleSort | null },
  context: Context,
) => {
  const filter = args.filter ?? {}
  const text = filter.text ?? filter.name ?? null
  const sort = args.sort === 'RELEVANCE' ? (text === null ? 'MOST_PAPERS' : 'RELEVANCE') : (args.sort ?? 'MOST_PAPERS')
  const page = requestedPage(`people ${sort}`, args, context)
  if ((filter.minPapers ?? 0) < 0) {
    throw new CoterieError('BAD_USER_INPUT', `filter.minPapers must be 0 or more, but got ${filter.minPapers}.`)
  }
  const conditions = { minPapers: filter.minPapers ?? null, hasOrcid: filter.hasOrcid ?? null }
  const ids = await idsOf(filter, context)
  if (ids === null && sort !== 'RELEVANCE') {
    const statement = page.backward ? allPeople[sort].backward : allPeople[sort].forward
    const rows = await context.graph.read(statement, { ...conditions, ...pageParams(page) }, { signal: context.signal })
    const placed = rows.map((row) => ({ cursor: cursorOf(row), node: row.node }))
    return createConnection(pageOfRows(placed, page), async () => {
      const [row] = await context.graph.read(countPeople, conditions, { signal: context.signal })
      return row?.total ?? 0
    })
  }
  const keyOf = (person: PersonRow): string | number =>
    sort === 'LABEL'
      ? sortKeyOf(person.label)
      : sort === 'RELEVANCE'
        ? Math.max(...(person.names ?? []).map((name) => matchScore(text ?? '', name)))
        : sort === 'MOST_PAPERS'
          ? person.paperCount
          : person.collaboratorCount
  const loaded = (await Promise.all([...(ids ?? [])].map((id) => context.loaders.person.load(id))))
    .filter((person) => person !== null)
    .filter(
      ({ paperCount, orcid }) =>
        paperCount >= (conditions.minPapers ?? 0) &&
        (conditions.hasOrcid === null || (orcid !== null) === conditions.hasOrcid),
    )
  const placed = loaded.map((node) => ({ cursor: { key: keyOf(node), id: node.id }, node }))
  return createConnection(pageOfList(placed, page, sort !== 'LABEL'), () => placed.length)
}

const relationKind = ({ kind, outgoing }: RelationRow): string => {
  if (outgoing || kind === 'CLAIMED_COLLABORATOR') return kind
  return kind === 'ADVISOR' ? 'STUDENT' : 'MANAGED'
}

/** People: what the schema's `person.graphql` promises. */
export const personResolvers = {
  Query: {
    person: (_: unknown, { by }: { by: Key }, context: Context) => resolvePerson(by, context),
    people,
  },
  Person: {
    formerIds: async ({ id }: PersonRow, _: unknown, { loaders }: Context) =>
      (await loaders.formerIds.load(id)).map((row) => row.id),
    names: ({ names, nameForms }: PersonRow): unknown =>
      nameForms === null
        ? (names ?? []).map((text) => ({ text, script: parseName(text).script, certainty: 'CERTAIN', reasons: [] }))
        : JSON.parse(nameForms),
    summary: ({ paperCount, collaboratorCount, firstYear, lastYear }: PersonRow) => ({
      paperCount,
      collaboratorCount,
      firstYear,
      lastYear,
    }),
    affiliations: ({ id }: PersonRow, _: unknown, { loaders }: Context) => loaders.affiliations.load(id),
    relations: async ({ id }: PersonRow, { kinds }: { kinds?: readonly string[] | null }, { loaders }: Context) => {
      const rows = (await loaders.relations.load(id)).map((row) => ({ ...row, kind: relationKind(row) }))
      return kinds === null || kinds === undefined ? rows : rows.filter(({ kind }) => kinds.includes(kind))
    },
    interests: async ({ id }: PersonRow, _: unknown, { loaders }: Context) =>
      Promise.all((await loaders.interests.load(id)).map(({ topic }) => loaders.topic.load(topic))),
    interestedIn: ({ id }: PersonRow, _: unknown, { loaders }: Context) => loaders.interests.load(id),
    activities: async ({ id }: PersonRow, { kinds }: { kinds?: readonly string[] | null }, { loaders }: Context) => {
      const rows = await loaders.activities.load(id)
      return kinds === null || kinds === undefined ? rows : rows.filter(({ kind }) => kinds.includes(kind))
    },
    claims: ({ id }: PersonRow, _: unknown, { loaders }: Context) => loaders.claims.load(id),
    papers: ownedPapers('Person'),
    authorships: async ({ id, paperCount }: PersonRow, args: PageArguments, context: Context) => {
      const page = await context.loaders
        .authorshipsOfPerson(requestedPage('authorships of person', args, context))
        .load(id)
      return createConnection(page, () => paperCount)
    },
    collaborators,
    venues: venuesOfPerson,
    disagreements: ({ disagreements }: PersonRow): unknown => (disagreements === null ? [] : JSON.parse(disagreements)),
    possibleMatches: async ({ id }: PersonRow, _: unknown, { loaders }: Context) =>
      (await loaders.possibleMatches.load(id)).map(({ other, score, reasons }) => ({
        person: loaders.person.load(other),
        score,
        reasons: JSON.parse(reasons) as unknown,
      })),
    evidence: async ({ id }: PersonRow, _: unknown, context: Context) =>
      loadEvidence(
        (await context.loaders.personRecords.load(id)).map(({ record }) => record),
        context,
      ),
  },
  Affiliation: {
    institution: ({ institution }: AffiliationRow, _: unknown, { loaders }: Context) =>
      loaders.institution.load(institution),
    person: ({ person }: AffiliationRow, _: unknown, { loaders }: Context) => loaders.person.load(person),
    match: ({ certainty, reason }: AffiliationRow) => (certainty === null ? null : { certainty, reason }),
    evidence: ({ records }: AffiliationRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
  Relation: {
    person: ({ other }: RelationRow, _: unknown, { loaders }: Context) => loaders.person.load(other),
    institution: ({ institution }: RelationRow, _: unknown, { loaders }: Context) =>
      institution === null ? null : loaders.institution.load(institution),
    evidence: ({ records }: RelationRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
  Interest: {
    topic: ({ topic }: InterestRow, _: unknown, { loaders }: Context) => loaders.topic.load(topic),
    evidence: ({ records }: InterestRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
  Activity: {
    evidence: ({ records }: ActivityRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
  Claim: {
    source: ({ source }: { source: string }, _: unknown, { loaders }: Context) => loaders.source.load(source),
  },
}
