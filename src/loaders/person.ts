import DataLoader from 'dataloader'
import {
  type ActivityRow,
  type AffiliationRow,
  activitiesByIds,
  activitiesOfPeople,
  affiliationsOfPeople,
  claimsOfPeople,
  formerIdsOfPeople,
  interestsOfPeople,
  peopleByIdentifier,
  peopleByIds,
  possibleMatchesOfPeople,
  recordsOfPeople,
  relationsOfPeople,
} from '../statements/person.ts'
import { byId, groupedInKeyOrder, inKeyOrder, type LoaderContext, ofOwner, perArguments } from './order.ts'

/** The loaders of people. */
export const personLoaders = (context: LoaderContext) => ({
  person: byId(context, peopleByIds),
  peopleByIdentifier: perArguments((kind: keyof typeof peopleByIdentifier) =>
    ofOwner(context, peopleByIdentifier[kind]),
  ),
  formerIds: ofOwner(context, formerIdsOfPeople),
  affiliations: new DataLoader<string, readonly AffiliationRow[]>(async (ids) =>
    groupedInKeyOrder(
      ids,
      await context.graph.read(affiliationsOfPeople, { ids }, { signal: context.signal }),
      ({ person }) => person,
      (row) => row,
    ),
  ),
  relations: ofOwner(context, relationsOfPeople),
  interests: ofOwner(context, interestsOfPeople),
  activities: ofOwner(context, activitiesOfPeople),
  activity: new DataLoader<string, ActivityRow | null>(async (ids) =>
    inKeyOrder(
      ids,
      await context.graph.read(activitiesByIds, { ids }, { signal: context.signal }),
      ({ id }) => id,
      (row) => row,
    ),
  ),
  claims: ofOwner(context, claimsOfPeople),
  possibleMatches: ofOwner(context, possibleMatchesOfPeople),
  personRecords: ofOwner(context, recordsOfPeople),
})
