import { useTexts } from '../frame/language.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { networkInstitution, networkPerson, networkTopic, networkVenue } from './question-operation.ts'
import type { NetworkState } from './state.ts'
import { networkTexts } from './texts.ts'

type Around = NetworkState['around']

/** The answers about where a network starts. Each is asked only for a start of its kind. */
function useStartAnswers(around: Around) {
  const person = around?.people?.[0]
  const venue = around?.papers?.venue
  const answers = {
    person: useAnswer(networkPerson, person === undefined ? null : { by: person }),
    institution: useAnswer(networkInstitution, around?.institution === undefined ? null : { by: around.institution }),
    topic: useAnswer(networkTopic, around?.topic === undefined ? null : { by: around.topic }),
    venue: useAnswer(networkVenue, venue === undefined || venue === null ? null : { by: venue }),
  }
  return {
    person: answers.person.data?.person,
    institution: answers.institution.data,
    topic: answers.topic.data?.topic,
    venue: answers.venue.data?.venue,
    isWaiting: Object.values(answers).some(({ isWaiting }) => isWaiting),
  }
}

/** What the network is of, in words; null where nothing has that name, undefined until that is known. */
export function useStartName(around: Around): string | null | undefined {
  const texts = useTexts(networkTexts)
  const { person, institution, topic, venue, isWaiting } = useStartAnswers(around)
  const name = person?.label ?? institution?.institution?.label ?? topic?.label ?? venue?.label
  if (isWaiting) return undefined
  if (name === undefined) return null
  const others = (around?.people?.length ?? 1) - 1
  return others === 0 ? name : texts.severalPeople(name, others)
}

/**
 * The histogram beside the years: of a person, with how many co-authors there are papers of each year; of a topic or venue, its
 * papers; of an institution, all papers that are loaded.
 */
export function useBars(around: Around) {
  const texts = useTexts(networkTexts)
  const { person, institution, topic, venue } = useStartAnswers(around)
  if (person != null)
    return person.tieChanges
      .map(({ year, newCount, continuedCount, renewedCount }) => ({
        year,
        count: newCount + continuedCount + renewedCount,
      }))
      .filter(({ count }) => count > 0)
      .map(({ year, count }) => ({ year, count, told: texts.coauthorsIn(year, count) }))
  const years = topic?.perYear ?? venue?.perYear ?? institution?.graph.perYear ?? []
  return years.map(({ year, paperCount }) => ({ year, count: paperCount, told: texts.papersIn(year, paperCount) }))
}
