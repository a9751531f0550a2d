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
  return {
    person: useAnswer(networkPerson, person === undefined ? null : { by: person }).data,
    institution: useAnswer(networkInstitution, around?.institution === undefined ? null : { by: around.institution })
      .data,
    topic: useAnswer(networkTopic, around?.topic === undefined ? null : { by: around.topic }).data,
    venue: useAnswer(networkVenue, venue === undefined || venue === null ? null : { by: venue }).data,
  }
}

/** What the network is of, in words; null until it is known. */
export function useStartName(around: Around): string | null {
  const texts = useTexts(networkTexts)
  const { person, institution, topic, venue } = useStartAnswers(around)
  const name =
    person?.person?.label ?? institution?.institution?.label ?? topic?.topic?.label ?? venue?.venue?.label ?? null
  const others = (around?.people?.length ?? 1) - 1
  return name === null || others === 0 ? name : texts.severalPeople(name, others)
}

/**
 * The histogram beside the years: of a person, with how many co-authors there are papers of each year; of a topic or venue, its
 * papers; of an institution, all papers that are loaded.
 */
export function useBars(around: Around) {
  const texts = useTexts(networkTexts)
  const { person, institution, topic, venue } = useStartAnswers(around)
  if (person?.person != null)
    return person.person.tieChanges
      .map(({ year, newCount, continuedCount, renewedCount }) => ({
        year,
        count: newCount + continuedCount + renewedCount,
      }))
      .filter(({ count }) => count > 0)
      .map(({ year, count }) => ({ year, count, told: texts.coauthorsIn(year, count) }))
  const years = topic?.topic?.perYear ?? venue?.venue?.perYear ?? institution?.graph.perYear ?? []
  return years.map(({ year, paperCount }) => ({ year, count: paperCount, told: texts.papersIn(year, paperCount) }))
}
