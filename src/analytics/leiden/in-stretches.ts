import type { Breathe } from '../../model/breathe.ts'

/** Nodes between two looks at the clock. */
const nodesAtOnce = 1_024

/**
 * Does work in stretches of some nodes, with a breath between them. The work itself is an ordinary function: loops of asynchronous
 * ones run at half the speed, since the compiler comes to them late. @param work does at most so many nodes; false when nothing is left
 */
export const inStretches = async (work: (nodes: number) => boolean, breathe: Breathe): Promise<void> => {
  while (work(nodesAtOnce)) await breathe()
}
