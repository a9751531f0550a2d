import { type Projection, tieCountOf } from './projection.ts'

/** By year, how many pairs wrote their first joint paper of known year in it. */
export const firstYearsOfTies = (projection: Projection): ReadonlyMap<number, number> => {
  const { joint, papers } = projection
  const counts = new Map<number, number>()
  for (let tie = 0; tie < tieCountOf(projection); tie++) {
    // Newest first, unknown years last.
    for (let place = (joint.starts[tie + 1] as number) - 1; place >= (joint.starts[tie] as number); place--) {
      const year = papers.years[joint.items[place] as number] as number
      if (year === 0) continue
      counts.set(year, (counts.get(year) ?? 0) + 1)
      break
    }
  }
  return counts
}
