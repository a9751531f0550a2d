import { type Expert, type Experts, findExperts } from '../analytics/find-experts.ts'
import type { GraphVersion } from '../analytics/graph-version.ts'
import { subjectsOf } from '../analytics/held-subjects.ts'
import type { Projection } from '../analytics/projection.ts'
import { termNumber } from '../analytics/subjects.ts'
import { weightUnits } from '../analytics/tie-selection.ts'
import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import { titleWords } from '../names/title-key.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { type Key, resolveTopic } from './key.ts'
import { withinBounds } from './within-bounds.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface ExpertArguments {
  readonly about: { readonly text?: string; readonly topic?: Key }
  readonly first?: number | null
  readonly years?: YearRange | null
}

interface ExpertSource {
  readonly expert: Expert
  readonly found: Experts
  readonly projection: Projection
  readonly version: GraphVersion
}

/** A text of more words is a document, not a question. */
const mostWords = 64

const experts = async (_: unknown, args: ExpertArguments, context: Context): Promise<ExpertSource[]> => {
  const first = withinBounds('first', args.first, 10, 1, context.bounds.pageSize)
  const years = parseYears(args.years)
  const { text, topic } = args.about
  const words = text === undefined ? [] : wordsOf(text)
  const topicId = topic === undefined ? null : (await resolveTopic(topic, context)).id
  const { projection, version } = await context.projection.whole()
  const subjects = await subjectsOf(context.graph, projection, context.signal)
  const vocabulary = topicId === null ? subjects.words : subjects.topics
  const numbers = (topicId === null ? words : [topicId]).map((term) => termNumber(vocabulary, term))
  const terms = numbers.filter((number) => number !== -1)
  const request = { terms, unknownTerms: numbers.length - terms.length, ...years }
  const found = findExperts(projection, vocabulary, request, first)
  return found.experts.map((expert) => ({ expert, found, projection, version }))
}

const wordsOf = (text: string): readonly string[] => {
  const words = [...new Set(titleWords(text))]
  if (words.length >= 1 && words.length <= mostWords) return words
  throw new CoterieError(
    'BAD_USER_INPUT',
    `about.text must have between 1 and ${mostWords} words that say something of a subject, but has ${words.length}.`,
  )
}

/** Experts: what the schema's `expert.graphql` promises. */
export const expertResolvers = {
  Query: { experts },
  Expert: {
    score: ({ expert }: ExpertSource) => expert.score,
    person: ({ expert, projection }: ExpertSource, _: unknown, { loaders }: Context) =>
      loaders.person.load(projection.people[expert.person] as string),
    papers: async ({ expert, projection }: ExpertSource, args: PageArguments, context: Context) => {
      const placed = expert.papers.map(({ paper, adds }) => {
        const id = projection.papers.ids[paper] as string
        return { cursor: { key: weightUnits(adds), id }, node: { id } }
      })
      const page = pageOfList(placed, requestedPage('papers of an expert', args, context), true)
      const load = (id: string) => context.loaders.paper.load(id)
      return createConnection(await loadPage(page, load), () => placed.length)
    },
    basis: (source: ExpertSource) => source,
  },
  ExpertBasis: {
    personCount: ({ found }: ExpertSource) => found.personCount,
    exact: ({ found }: ExpertSource) => found.isExact,
    asOf: ({ version }: ExpertSource) => version,
  },
}
