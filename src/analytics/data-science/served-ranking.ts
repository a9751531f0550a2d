import { CoterieError } from '../../model/error.ts'
import type { PageRequest } from '../../model/page.ts'
import { rankedPeople, rankNodes } from '../../statements/data-science.ts'
import { type Measure, mostLooksOfRanking } from '../rank-people.ts'
import { type ServedGraph, wholeGraphDeadlines } from './served-graph.ts'
import { ensureProperty } from './served-property.ts'

/** People of a ranking, in order. */
export interface RankedPage {
  readonly people: readonly { readonly id: string; readonly value: number }[]
  /** From how many people's ways the values were estimated; null when they are exact. */
  readonly sampleSize: number | null
}

/** Closeness, which is never estimated, is found from so many people at once. */
const startsAtOnce = 64

/**
 * A page of everybody who has a tie, by a measure that Graph Data Science works out; the work is done once for a graph.
 * @throws CoterieError COST_EXCEEDED for a measure that it cannot estimate; TIMEOUT when the request is given up, while the work goes on
 */
export const rankServed = async (
  served: ServedGraph,
  measure: Measure,
  seed: number,
  { after, limit }: Pick<PageRequest, 'after' | 'limit'>,
  signal: AbortSignal,
  mostLooks = mostLooksOfRanking,
): Promise<RankedPage> => {
  const { graph, name, personCount, tieCount } = served
  if (personCount === 0) return { people: [], sampleSize: null }
  const looks = personCount + 2 * tieCount
  if (measure === 'HARMONIC_CLOSENESS' && personCount * looks > mostLooks * startsAtOnce)
    throw new CoterieError(
      'COST_EXCEEDED',
      'HARMONIC_CLOSENESS of so many people needs the whole collaboration graph in memory: Graph Data Science does not estimate it.',
    )
  const sampleSize = Math.min(personCount, Math.max(2, Math.floor(mostLooks / looks)))
  const property = measure === 'BETWEENNESS' ? `betweenness${sampleSize}seed${seed}` : measure.toLowerCase()
  await ensureProperty(served, property, signal, (named) =>
    graph.read(rankNodes[measure], { ...named, sampleSize, seed }, { deadlines: wholeGraphDeadlines }),
  )
  const people = await graph.read(
    rankedPeople,
    {
      name,
      property,
      whole: wholeOf(measure, personCount, sampleSize),
      afterKey: after === null ? null : Number(after.key),
      afterId: after?.id ?? null,
      limit,
    },
    { signal, deadlines: wholeGraphDeadlines },
  )
  return { people, sampleSize: measure === 'BETWEENNESS' && sampleSize < personCount ? sampleSize : null }
}

/** What a value is a share of. Ranks sum to the number of people; betweenness is of pairs, counted for each of the sources. */
const wholeOf = (measure: Measure, personCount: number, sampleSize: number): number => {
  if (measure === 'PAGERANK') return personCount
  if (measure !== 'BETWEENNESS') return 1
  const pairs = ((personCount - 1) * (personCount - 2)) / 2
  return pairs === 0 ? 1 : (pairs * sampleSize) / personCount
}
