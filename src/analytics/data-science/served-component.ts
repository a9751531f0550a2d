import { largestComponent } from '../../statements/data-science.ts'
import { type ServedGraph, wholeGraphDeadlines } from './served-graph.ts'

/** How many people the largest connected part of a graph at the server has: 1 where nobody has a tie. */
export const largestServedComponent = async (
  { graph, name, personCount }: ServedGraph,
  signal: AbortSignal,
): Promise<number> => {
  if (personCount === 0) return 1
  const [row] = await graph.read(largestComponent, { name }, { signal, deadlines: wholeGraphDeadlines })
  return row?.size ?? 1
}
