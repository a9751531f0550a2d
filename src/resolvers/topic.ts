import type { PageArguments } from '../model/page.ts'
import { allTopics, countTopics, type TopicRow } from '../statements/topic.ts'
import { authorsOf } from './authors-of.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { type Key, resolveTopic } from './key.ts'
import { namedList } from './named-list.ts'
import { ownedPapers } from './owned-papers.ts'
import { topicTrends } from './topic-trend.ts'

interface TopicsArguments extends PageArguments {
  readonly filter?: { readonly text?: string | null; readonly schemes?: readonly string[] | null } | null
  readonly sort?: 'MOST_PAPERS' | 'NAME' | 'RELEVANCE' | null
}

const topics = (_: unknown, args: TopicsArguments, context: Context) => {
  const schemes = args.filter?.schemes ?? null
  return namedList(
    {
      index: 'Topic',
      all: args.sort === 'NAME' ? allTopics.NAME : allTopics.MOST_PAPERS,
      sort: args.sort === 'NAME' || args.sort === 'RELEVANCE' ? args.sort : 'COUNT',
      countOf: ({ paperCount }) => paperCount,
      count: countTopics,
      conditions: { schemes },
      load: (id) => context.loaders.topic.load(id),
      fits: ({ scheme }) => schemes === null || schemes.includes(scheme),
      namesOf: ({ name, code }) => (code === null ? [name] : [name, code]),
      text: args.filter?.text ?? null,
    },
    args,
    context,
  )
}

/** Topics: what the schema's `topic.graphql` promises. */
export const topicResolvers = {
  Query: {
    topic: (_: unknown, { by }: { by: Key }, context: Context) => resolveTopic(by, context),
    topics,
    topicTrends,
  },
  Topic: {
    label: ({ name }: TopicRow) => name,
    broader: async ({ id }: TopicRow, _: unknown, { loaders }: Context) =>
      Promise.all((await loaders.broader.load(id)).map(({ topic }) => loaders.topic.load(topic))),
    interestedPeople: async ({ id }: TopicRow, args: PageArguments, context: Context) =>
      createConnection(
        await context.loaders.interestedPeople(requestedPage('people LABEL', args, context)).load(id),
        () => context.loaders.interestedCount.load(id),
      ),
    papers: ownedPapers('Topic'),
    people: authorsOf('Topic'),
    perYear: ({ id }: TopicRow, _: unknown, { loaders }: Context) => loaders.perYear('Topic').load(id),
  },
}
