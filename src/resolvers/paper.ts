import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfList, pageOfRows, sortKeyOf } from '../model/page.ts'
import { matchScore } from '../names/match-score.ts'
import { queryWords } from '../names/search-words.ts'
import type { AuthorshipRow } from '../statements/authorship.ts'
import { cursorOf, pageParams } from '../statements/page.ts'
import {
  allPapers,
  countPapers,
  type PaperConditions,
  type PaperOrder,
  type PaperRow,
  type PaperTopicRow,
  paperIdsOf,
  papersAmong,
} from '../statements/paper.ts'
import { bibliography, bibliographyOfPage, citePaper } from './citation.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { loadEvidence } from './evidence.ts'
import { type Key, resolvePaper, resolvePerson, resolveTopic, resolveVenue } from './key.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface PaperFilter {
  readonly title?: string | null
  readonly years?: YearRange | null
  readonly unknownYear?: boolean | null
  readonly author?: Key | null
  readonly venue?: Key | null
  readonly topic?: Key | null
  readonly statuses?: readonly string[] | null
  readonly authorsComplete?: boolean | null
}

/** At most so many papers are ranked when a filter names words. */
const filterBound = 50_000
const partSize = 1_000

/** Ids that meet all conditions which name papers; null when none does. */
const idsOf = async (filter: PaperFilter, context: Context): Promise<readonly string[] | null> => {
  const { graph, signal } = context
  const options = { signal }
  const lists: string[][] = []
  const add = (rows: readonly { readonly id: string }[]) => lists.push(rows.map(({ id }) => id))
  if (typeof filter.title === 'string') {
    const { ids, total } = await graph.search('Paper', queryWords(filter.title), filterBound, options)
    if (total > filterBound) {
      throw new CoterieError(
        'COST_EXCEEDED',
        `filter.title must match at most ${filterBound} papers, but ${total} match ${JSON.stringify(filter.title)}; add a word.`,
      )
    }
    lists.push([...ids])
  }
  if (filter.author !== null && filter.author !== undefined)
    add(await graph.read(paperIdsOf.Person, { id: (await resolvePerson(filter.author, context)).id }, options))
  if (filter.venue !== null && filter.venue !== undefined)
    add(await graph.read(paperIdsOf.Venue, { id: (await resolveVenue(filter.venue, context)).id }, options))
  if (filter.topic !== null && filter.topic !== undefined)
    add(await graph.read(paperIdsOf.Topic, { id: (await resolveTopic(filter.topic, context)).id }, options))
  if (lists.length === 0) return null
  const [first = [], ...others] = lists.map((list) => new Set(list))
  return [...first].filter((id) => others.every((set) => set.has(id))).sort()
}

const papers = async (
  _: unknown,
  args: PageArguments & { filter?: PaperFilter | null; sort?: PaperOrder | 'RELEVANCE' | null },
  context: Context,
) => {
  const filter = args.filter ?? {}
  const { signal, graph } = context
  const conditions: PaperConditions = {
    ...parseYears(filter.years, 'filter.years'),
    unknownYear: filter.unknownYear ?? null,
    statuses: filter.statuses ?? null,
    authorsComplete: filter.authorsComplete ?? null,
  }
  const asked = args.sort ?? 'NEWEST'
  const sort = asked === 'RELEVANCE' && typeof filter.title !== 'string' ? 'NEWEST' : asked
  const page = requestedPage(`papers ${sort}`, args, context)
  const ids = await idsOf(filter, context)
  if (ids === null && sort !== 'RELEVANCE') {
    const rows = await graph.read(
      page.backward ? allPapers[sort].backward : allPapers[sort].forward,
      { ...conditions, ...pageParams(page) },
      { signal },
    )
    const placed = rows.map((row) => ({ cursor: cursorOf(row), node: row.node }))
    return createConnection(
      pageOfRows(placed, page),
      async () => (await graph.read(countPapers, conditions, { signal }))[0]?.total ?? 0,
    )
  }
  const kept: PaperRow[] = []
  for (let start = 0; start < (ids ?? []).length; start += partSize) {
    const rows = await graph.read(
      papersAmong,
      { ...conditions, ids: (ids ?? []).slice(start, start + partSize) },
      { signal },
    )
    kept.push(...rows.map(({ node }) => node))
  }
  const keyOf = (paper: PaperRow): string | number => {
    if (sort === 'TITLE') return sortKeyOf(paper.title)
    if (sort === 'RELEVANCE') return matchScore(filter.title ?? '', paper.title)
    return sort === 'NEWEST' ? (paper.year ?? 0) : (paper.year ?? 9999)
  }
  const placed = kept.map((node) => ({ cursor: { key: keyOf(node), id: node.id }, node }))
  return createConnection(pageOfList(placed, page, sort === 'NEWEST' || sort === 'RELEVANCE'), () => placed.length)
}

/** Papers and authorships: what the schema's `paper.graphql` promises of them. */
export const paperResolvers = {
  Query: {
    paper: (_: unknown, { by }: { by: Key }, context: Context) => resolvePaper(by, context),
    papers,
    bibliography,
  },
  PaperConnection: { bibliography: bibliographyOfPage },
  Paper: {
    cite: citePaper,
    label: ({ title }: PaperRow) => title,
    venue: async ({ id }: PaperRow, _: unknown, { loaders }: Context) => {
      const [first] = await loaders.venueOfPaper.load(id)
      return first === undefined ? null : loaders.venue.load(first.venue)
    },
    topics: async ({ id }: PaperRow, _: unknown, { loaders }: Context) =>
      Promise.all((await loaders.topicsOfPaper.load(id)).map(({ topic }) => loaders.topic.load(topic))),
    about: ({ id }: PaperRow, _: unknown, { loaders }: Context) => loaders.topicsOfPaper.load(id),
    authorships: async ({ id }: PaperRow, args: PageArguments, context: Context) => {
      const page = await context.loaders.authorships(requestedPage('authorships', args, context)).load(id)
      return createConnection(page, () => context.loaders.authorshipCount.load(id))
    },
    possibleVersions: async ({ id }: PaperRow, _: unknown, { loaders }: Context) =>
      (await loaders.possibleVersions.load(id)).map(({ other, reasons }) => ({
        paper: loaders.paper.load(other),
        reasons,
      })),
    disagreements: ({ disagreements }: PaperRow): unknown => (disagreements === null ? [] : JSON.parse(disagreements)),
    evidence: async ({ id }: PaperRow, _: unknown, context: Context) =>
      loadEvidence(
        (await context.loaders.paperRecords.load(id)).map(({ record }) => record),
        context,
      ),
  },
  PaperTopic: {
    topic: ({ topic }: PaperTopicRow, _: unknown, { loaders }: Context) => loaders.topic.load(topic),
    evidence: ({ records }: PaperTopicRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
  DisagreementValue: {
    evidence: ({ records }: { records: readonly string[] }, _: unknown, context: Context) =>
      loadEvidence(records, context),
  },
  Authorship: {
    author: ({ author }: AuthorshipRow, _: unknown, { loaders }: Context) =>
      author.startsWith('group-') ? loaders.group.load(author) : loaders.person.load(author),
    paper: ({ paper }: AuthorshipRow, _: unknown, { loaders }: Context) => loaders.paper.load(paper),
    evidence: ({ records }: AuthorshipRow, _: unknown, context: Context) => loadEvidence(records, context),
  },
}
