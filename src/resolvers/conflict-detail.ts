import type { Ground } from '../analytics/conflict-grounds.ts'
import type { ConflictPolicy } from '../analytics/conflict-policy.ts'
import { commonYears, type Years } from '../analytics/year-overlap.ts'

/** Names of what a sentence is about, by id. */
export interface GroundLabels {
  readonly author: string
  readonly reviewer: string
  readonly institution: string
  /** Of a distance: everybody on the way. */
  readonly way: readonly string[]
}

const spanOf = ({ from, to }: Years): string => {
  if (from === Number.NEGATIVE_INFINITY) return to === Number.POSITIVE_INFINITY ? 'in unknown years' : `up to ${to}`
  if (to === Number.POSITIVE_INFINITY) return `from ${from} on`
  return from === to ? `in ${from}` : `from ${from} to ${to}`
}
const papers = (count: number): string => (count === 1 ? '1 paper' : `${count} papers`)

/** One sentence that says what a ground is. `lastYear` is the year of the newest of its papers; 0 is unknown. */
export const detailOf = (
  ground: Ground,
  { author, reviewer, institution, way }: GroundLabels,
  policy: ConflictPolicy,
  lastYear: number,
): string => {
  const both = `${author} and ${reviewer}`
  switch (ground.kind) {
    case 'SAME_PERSON':
      return `Author and reviewer are the same person, ${author}.`
    case 'COAUTHOR': {
      const span = policy.papers === null ? '' : ` ${spanOf(policy.papers)}`
      if (ground.dated) {
        const last = lastYear === 0 ? '' : `, the last of ${lastYear}`
        return `${both} wrote ${papers(ground.papers.length)} together${span}${last}.`
      }
      return `${both} wrote ${papers(ground.papers.length)} together of which no source gives the year, so that it may be ${span.trim()} or not.`
    }
    case 'SAME_INSTITUTION': {
      const years = policy.stays === null ? null : commonYears(ground.stays, policy.stays)
      const span = years === null ? '' : ` ${spanOf(years)}`
      return ground.verdict === 'CONFLICT'
        ? `${both} were both at ${institution}${span}.`
        : `${both} may both have been at ${institution}${span}: the dates of a stay are not all known.`
    }
    case 'DISTANCE':
      return `${ground.people.length - 1} steps from co-author to co-author: ${way.join(' – ')}${ground.verdict === 'CONFLICT' ? '' : ', if papers of unknown year count'}.`
    default: {
      const { kind, relation } = ground
      const [first, second] = relation.outgoing ? [reviewer, author] : [author, reviewer]
      const dates = [
        relation.from === null ? '' : ` from ${relation.from}`,
        relation.to === null ? '' : ` to ${relation.to}`,
      ].join('')
      const said = {
        ADVISOR: `${first} advised ${second}`,
        MANAGER: `${first} managed ${second}`,
        CLAIMED_COLLABORATOR: `A page says that ${author} and ${reviewer} collaborated`,
      }[kind]
      return `${said}${dates}${ground.verdict === 'CONFLICT' ? '' : ', and the dates that are known do not decide'}.`
    }
  }
}
