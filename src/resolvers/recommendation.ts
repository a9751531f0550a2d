import { explainRecommendation, type RecommendationReason } from '../analytics/explain-recommendation.ts'
import type { Recommendation } from '../analytics/recommend.ts'
import type { Context } from './context.ts'
import {
  idsOf,
  type RecommendationArguments,
  type RecommendationSearch,
  searchRecommendations,
} from './recommendation-search.ts'

interface RecommendationSource {
  readonly search: RecommendationSearch
  readonly recommendation: Recommendation
}

interface ReasonSource {
  readonly search: RecommendationSearch
  /** Who is recommended. */
  readonly other: number
  readonly reason: RecommendationReason
}

const recommendCollaborators = async (
  _: unknown,
  args: RecommendationArguments,
  context: Context,
): Promise<RecommendationSource[]> => {
  const search = await searchRecommendations(args, context)
  return search === null ? [] : search.found.best.map((recommendation) => ({ search, recommendation }))
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
const listed = (names: readonly string[]): string => names.join(', ')

/** A reason in a sentence; names of people, topics and papers are beside it. */
const detailOf = async ({ search, other, reason }: ReasonSource, { loaders }: Context): Promise<string> => {
  const { kind, people, peopleCount, topics, words } = reason
  const topicNames = async () =>
    listed(
      (await Promise.all(topicIds(search, topics).map((id) => loaders.topic.load(id)))).flatMap(
        (topic) => topic?.name ?? [],
      ),
    )
  switch (kind) {
    case 'SHARED_COLLABORATORS':
      return `${counted(peopleCount, 'shared co-author', 'shared co-authors')}.`
    case 'DISTANCE':
      return `${counted(people.length + 1, 'step', 'steps')} away.`
    case 'TITLE_WORDS':
      return `Titles of both have: ${listed(words)}.`
    case 'TOPICS':
      return `Both are about: ${await topicNames()}.`
    case 'COMPLEMENTARY_TOPICS':
      return `Brings: ${await topicNames()}.`
    case 'ACTIVITY':
      return `The papers count as ${(search.standpoint.activity[other] as number).toFixed(1)} new ones of ${search.standpoint.year}.`
    case 'SAME_INSTITUTION':
      return `Both are or were lately at: ${listed(search.sharedInstitutions.get(other) ?? [])}.`
  }
}

const topicIds = ({ subjects }: RecommendationSearch, topics: readonly number[]): string[] =>
  topics.map((topic) => subjects.topics.terms[topic] as string)

/** Recommendations: what the schema's `recommendation.graphql` promises. */
export const recommendationResolvers = {
  Query: { recommendCollaborators },
  CollaboratorRecommendation: {
    score: ({ recommendation }: RecommendationSource) => recommendation.score,
    person: ({ search, recommendation }: RecommendationSource, _: unknown, { loaders }: Context) =>
      loaders.person.load(search.standpoint.graph.projection.people[recommendation.person] as string),
    reasons: ({ search, recommendation }: RecommendationSource): ReasonSource[] => {
      const { standpoint, subjects, person, found } = search
      return explainRecommendation(standpoint, subjects, person, found, recommendation).map((reason) => ({
        search,
        other: recommendation.person,
        reason,
      }))
    },
    basis: ({ search }: RecommendationSource) => search,
  },
  RecommendationReason: {
    kind: ({ reason }: ReasonSource) => reason.kind,
    contribution: ({ reason }: ReasonSource) => reason.contribution,
    detail: (source: ReasonSource, _: unknown, context: Context) => detailOf(source, context),
    people: ({ search, reason }: ReasonSource, _: unknown, { loaders }: Context) =>
      Promise.all(idsOf(search.standpoint.graph.projection, reason.people).map((id) => loaders.person.load(id))),
    topics: ({ search, reason }: ReasonSource, _: unknown, { loaders }: Context) =>
      Promise.all(topicIds(search, reason.topics).map((id) => loaders.topic.load(id))),
    papers: ({ search, reason }: ReasonSource, _: unknown, { loaders }: Context) =>
      Promise.all(
        reason.papers.map((paper) =>
          loaders.paper.load(search.standpoint.graph.projection.papers.ids[paper] as string),
        ),
      ),
  },
  RecommendationBasis: {
    year: ({ standpoint }: RecommendationSearch) => standpoint.year,
    candidateCount: ({ found }: RecommendationSearch) => found.candidateCount,
    coauthorCount: ({ found }: RecommendationSearch) => found.leftOut.coauthors,
    barredCount: ({ found }: RecommendationSearch) => found.leftOut.barred,
    inactiveCount: ({ found }: RecommendationSearch) => found.leftOut.inactive,
    exact: ({ isExact }: RecommendationSearch) => isExact,
    asOf: ({ version }: RecommendationSearch) => version,
  },
}
