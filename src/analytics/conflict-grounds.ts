import type { AffiliationRow, RelationRow } from '../statements/person.ts'
import type { ConflictPolicy } from './conflict-policy.ts'
import { type JointPapers, jointPapersOf } from './joint-papers.ts'
import { type Projection, personNumber } from './projection.ts'
import { overlapOf, type Years } from './year-overlap.ts'

/** What is known of the people of a question about conflicts. */
export interface ConflictFacts {
  readonly policy: ConflictPolicy
  /** All papers of these people at least; the whole graph where distances are asked for. */
  readonly projection: Projection
  readonly stays: ReadonlyMap<string, readonly AffiliationRow[]>
  readonly relations: ReadonlyMap<string, readonly RelationRow[]>
}

/** Why two people have a conflict, or may have one, and what says so. Distances come from `conflict-distance.ts`. */
export type Ground = { readonly verdict: 'CONFLICT' | 'UNDETERMINED'; readonly certain: boolean } & (
  | { readonly kind: 'SAME_PERSON' }
  | { readonly kind: 'COAUTHOR'; readonly papers: readonly number[]; readonly dated: boolean }
  | { readonly kind: 'SAME_INSTITUTION'; readonly stays: readonly [AffiliationRow, AffiliationRow] }
  | { readonly kind: RelationRow['kind']; readonly relation: RelationRow }
  /** `papers`: the newest joint paper of each step. */
  | { readonly kind: 'DISTANCE'; readonly people: readonly number[]; readonly papers: readonly number[] }
)

/** All that makes a conflict between two people by themselves, conflicts first. */
export const groundsBetween = (facts: ConflictFacts, author: string, reviewer: string): Ground[] => {
  if (author === reviewer) return [{ kind: 'SAME_PERSON', verdict: 'CONFLICT', certain: true }]
  const grounds = [
    ...coauthorGrounds(facts, author, reviewer),
    ...relationGrounds(facts, author, reviewer),
    ...stayGrounds(facts, author, reviewer),
  ]
  return inOrder(grounds)
}

/** Conflicts first. */
export const inOrder = (grounds: readonly Ground[]): Ground[] => [
  ...grounds.filter(({ verdict }) => verdict === 'CONFLICT'),
  ...grounds.filter(({ verdict }) => verdict !== 'CONFLICT'),
]

const nothing: JointPapers = { counted: [], undated: [], overAuthorLimit: 0, certain: false }

/** The joint papers that the policy looks at; none where it looks at none, or one of the two has no papers. */
export const papersBetween = ({ policy, projection }: ConflictFacts, author: string, reviewer: string): JointPapers => {
  const [a, b] = [personNumber(projection, author), personNumber(projection, reviewer)]
  if (policy.papers === null || a === -1 || b === -1) return nothing
  return jointPapersOf(projection, a, b, { years: policy.papers, maxAuthorsPerPaper: policy.maxAuthorsPerPaper })
}

const coauthorGrounds = (facts: ConflictFacts, author: string, reviewer: string): Ground[] => {
  const { counted, undated, certain } = papersBetween(facts, author, reviewer)
  if (counted.length > 0) return [{ kind: 'COAUTHOR', verdict: 'CONFLICT', certain, papers: counted, dated: true }]
  if (undated.length === 0) return []
  return [{ kind: 'COAUTHOR', verdict: 'UNDETERMINED', certain, papers: undated, dated: false }]
}

const verdictOf = { SURE: 'CONFLICT', POSSIBLE: 'UNDETERMINED' } as const

const relationGrounds = ({ policy, relations }: ConflictFacts, author: string, reviewer: string): Ground[] =>
  (relations.get(author) ?? [])
    .filter(({ other }) => other === reviewer)
    .flatMap((relation) => {
      const { kind } = relation
      const years = policy.relations[kind]
      const overlap = years === null ? 'NONE' : relationOverlap(relation, years)
      return overlap === 'NONE' ? [] : [{ kind, verdict: verdictOf[overlap], certain: true, relation }]
    })

/** Whoever looks back for ever need not know when. */
const relationOverlap = (relation: RelationRow, years: Years) => {
  const overlap = overlapOf([relation], years)
  return overlap === 'POSSIBLE' && years.from === Number.NEGATIVE_INFINITY ? 'SURE' : overlap
}

/** One ground an institution: the pair of stays that says most. */
const stayGrounds = ({ policy, stays }: ConflictFacts, author: string, reviewer: string): Ground[] => {
  if (policy.stays === null) return []
  const found = new Map<string, Ground>()
  for (const own of stays.get(author) ?? []) {
    for (const other of stays.get(reviewer) ?? []) {
      if (own.institution !== other.institution) continue
      const overlap = overlapOf([own, other], policy.stays)
      const known = found.get(own.institution)
      if (overlap === 'NONE' || (known !== undefined && (known.verdict === 'CONFLICT' || overlap !== 'SURE'))) continue
      const certain = own.certainty !== 'LIKELY' && other.certainty !== 'LIKELY'
      const ground = { kind: 'SAME_INSTITUTION', verdict: verdictOf[overlap], certain, stays: [own, other] } as const
      found.set(own.institution, ground)
    }
  }
  return [...found.values()]
}
