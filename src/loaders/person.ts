import DataLoader from 'dataloader'
import { parseName } from '../names/person-name.ts'
import { wholePersonNameWords } from '../names/whole-name.ts'
import {
  type ActivityRow,
  type AffiliationRow,
  activitiesByIds,
  activitiesOfPeople,
  affiliationsOfPeople,
  claimsOfPeople,
  formerIdsOfPeople,
  interestsOfPeople,
  type PersonRow,
  peopleByIdentifier,
  peopleByIds,
  possibleMatchesOfPeople,
  recordsOfPeople,
  relationsOfPeople,
} from '../statements/person.ts'
import { byId, groupedInKeyOrder, inKeyOrder, type LoaderContext, ofOwner, perArguments } from './order.ts'

/** At most so many bearers of one whole name are looked at. */
const nameBound = 1_000
/** As many words as one search takes. */
const wordsAtOnce = 100

/** Everybody whose name, in one of its forms, has a word of `wholePersonNameWords`, by id: many names are one search. */
const peopleByNameWord = ({ graph, signal }: LoaderContext, people: DataLoader<string, PersonRow | null>) =>
  new DataLoader<string, readonly PersonRow[]>(
    async (words) => {
      const bound = nameBound * words.length
      const { ids } = await graph.search('Person', words, bound, { signal, match: 'ANY' })
      const bearers = new Map<string, PersonRow[]>(words.map((word) => [word, []]))
      for (const person of await Promise.all(ids.map((id) => people.load(id)))) {
        const forms = person?.names ?? []
        for (const word of new Set(forms.flatMap((form) => wholePersonNameWords(parseName(form)))))
          bearers.get(word)?.push(person as PersonRow)
      }
      return words.map((word) => (bearers.get(word) ?? []).slice(0, nameBound))
    },
    { maxBatchSize: wordsAtOnce },
  )

/** The loaders of people. */
export const personLoaders = (context: LoaderContext) => {
  const person = byId(context, peopleByIds)
  return {
    person,
    peopleByNameWord: peopleByNameWord(context, person),
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
  }
}
