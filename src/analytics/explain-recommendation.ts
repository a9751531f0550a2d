import { coverage } from './complementary-topics.ts'
import type { Likeness } from './likeness.ts'
import { visitTies } from './nearness.ts'
import { type Projection, placeOfTie, workAt } from './projection.ts'
import type { Recommendation, Recommendations } from './recommend.ts'
import type { RecommendationKind } from './recommendation-part.ts'
import type { Standpoint } from './standpoint.ts'
import type { Subjects, Vocabulary } from './subjects.ts'
import { exclusionOfWork } from './tie-selection.ts'

/** So many people, topics and words, and half as many papers, are shown with a reason. */
const mostShown = 10
const mostPapers = 5

/** A part of a score with what is behind it, by number, the weightiest first. */
export interface RecommendationReason {
  readonly kind: RecommendationKind
  readonly contribution: number
  readonly people: readonly number[]
  /** How many people there are, those not listed too. */
  readonly peopleCount: number
  readonly topics: readonly number[]
  readonly words: readonly string[]
  readonly papers: readonly number[]
}

type Behind = Partial<Omit<RecommendationReason, 'kind' | 'contribution'>>

/** Why somebody is recommended to a person: every part of the score, the greatest first. */
export const explainRecommendation = (
  standpoint: Standpoint,
  subjects: Subjects,
  person: number,
  found: Recommendations,
  { person: other, parts }: Recommendation,
): RecommendationReason[] => {
  const behind: Readonly<Record<RecommendationKind, () => Behind>> = {
    SHARED_COLLABORATORS: () => sharedCollaborators(standpoint, person, other),
    DISTANCE: () => strongestWay(standpoint, person, other),
    TITLE_WORDS: () => {
      const shared = found.words.sharedWith(other, mostShown)
      const words = shared.map((term) => subjects.words.terms[term] as string)
      return { words, papers: papersOn(standpoint, subjects.words, other, weighed(found.words, shared)) }
    },
    TOPICS: () => {
      const topics = found.topics.sharedWith(other, mostShown)
      return { topics, papers: papersOn(standpoint, subjects.topics, other, weighed(found.topics, topics)) }
    },
    COMPLEMENTARY_TOPICS: () => {
      const covered = coverage(standpoint, subjects.topics, found.complementary, other)
      const topics = [...covered].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([topic]) => topic)
      return { topics: topics.slice(0, mostShown), papers: papersOn(standpoint, subjects.topics, other, covered) }
    },
    ACTIVITY: () => ({ papers: visiblePapers(standpoint, other).slice(0, mostPapers) }),
    SAME_INSTITUTION: () => ({}),
  }
  return parts
    .map(({ kind, contribution }) => ({
      kind,
      contribution,
      people: [],
      peopleCount: 0,
      topics: [],
      words: [],
      papers: [],
      ...behind[kind](),
    }))
    .sort((a, b) => b.contribution - a.contribution)
}

/** Those who wrote with both, the strongest link first, and the newest papers with the one who is recommended. */
const sharedCollaborators = (standpoint: Standpoint, person: number, other: number): Behind => {
  const strengthTo = strengthsAround(standpoint, other)
  const links: { readonly between: number; readonly strength: number }[] = []
  visitTies(standpoint, person, (between, strength) => {
    const next = strengthTo.get(between)
    if (next !== undefined) links.push({ between, strength: strength * next })
  })
  const people = links
    .sort((a, b) => b.strength - a.strength || a.between - b.between)
    .slice(0, mostShown)
    .map(({ between }) => between)
  const papers = new Set(people.flatMap((between) => newestJointPaper(standpoint, between, other) ?? []))
  return { people, peopleCount: links.length, papers: [...papers].slice(0, mostPapers) }
}

/** Who stands between on the way of fewest steps, two or three, whose product of strengths is greatest, and a paper of each step. */
const strongestWay = (standpoint: Standpoint, person: number, other: number): Behind => {
  const [near] = sharedCollaborators(standpoint, person, other).people ?? []
  const between = near === undefined ? strongestPairBetween(standpoint, person, other) : [near]
  const way = [person, ...between, other]
  const papers = way.slice(1).flatMap((to, step) => newestJointPaper(standpoint, way[step] as number, to) ?? [])
  return { people: between, peopleCount: between.length, papers: [...new Set(papers)] }
}

const strongestPairBetween = (standpoint: Standpoint, person: number, other: number): readonly number[] => {
  const strengthFrom = strengthsAround(standpoint, person)
  let best: readonly number[] = []
  let greatest = -1
  visitTies(standpoint, other, (last, lastStrength) => {
    visitTies(standpoint, last, (first, middleStrength) => {
      const product = (strengthFrom.get(first) ?? -1) * middleStrength * lastStrength
      if (product <= greatest) return
      greatest = product
      best = [first, last]
    })
  })
  return best
}

const strengthsAround = (standpoint: Standpoint, person: number): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  visitTies(standpoint, person, (other, strength) => void found.set(other, strength))
  return found
}

/** The newest joint paper that the selection lets count. */
const newestJointPaper = ({ graph }: Standpoint, one: number, other: number): number | undefined => {
  const { projection, selection } = graph
  const tie = projection.ties[placeOfTie(projection, one, other)] as number
  for (
    let place = projection.joint.starts[tie] as number;
    place < (projection.joint.starts[tie + 1] as number);
    place++
  ) {
    const paper = projection.joint.items[place] as number
    const isSure = !selection.certainOnly || projection.jointCertain[place] === 1
    if (isSure && exclusionOfWork(workAt(projection, paper), selection) === null) return paper
  }
  return undefined
}

const weighed = (likeness: Likeness, terms: readonly number[]): ReadonlyMap<number, number> =>
  new Map(terms.map((term) => [term, likeness.weightOf(term)]))

/** Somebody's papers with most of some terms by weight, then the newest. */
const papersOn = (
  standpoint: Standpoint,
  { ofPaper }: Vocabulary,
  person: number,
  terms: ReadonlyMap<number, number>,
): readonly number[] =>
  visiblePapers(standpoint, person)
    .map((paper) => {
      let weight = 0
      for (let place = ofPaper.starts[paper] as number; place < (ofPaper.starts[paper + 1] as number); place++)
        weight += terms.get(ofPaper.items[place] as number) ?? 0
      return { paper, weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.paper - b.paper)
    .slice(0, mostPapers)
    .map(({ paper }) => paper)

/** Newest first. */
const visiblePapers = ({ graph, freshness }: Standpoint, person: number): readonly number[] => {
  const { papersOf }: Projection = graph.projection
  return [...papersOf.items.subarray(papersOf.starts[person], papersOf.starts[person + 1])].filter(
    (paper) => freshness[paper] !== 0,
  )
}
