import type { PageRequest } from '../model/page.ts'
import {
  broaderTopics,
  countPeopleInterestedInTopics,
  peopleInterestedInTopics,
  topicsByIds,
} from '../statements/topic.ts'
import { byId, type LoaderContext, ofOwner, pageOfOwner, perArguments, totalOfOwner } from './order.ts'

/** The loaders of topics. */
export const topicLoaders = (context: LoaderContext) => ({
  topic: byId(context, topicsByIds),
  broader: ofOwner(context, broaderTopics),
  interestedPeople: perArguments((page: PageRequest) => pageOfOwner(context, peopleInterestedInTopics, {}, page)),
  interestedCount: totalOfOwner(context, countPeopleInterestedInTopics, {}),
})
