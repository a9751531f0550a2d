import type { ConflictFacts, Ground } from './conflict-grounds.ts'
import { findWays } from './find-ways.ts'
import { jointPapersOf } from './joint-papers.ts'
import { listWays } from './list-ways.ts'
import { personNumber } from './projection.ts'
import { selectTies, type TieGraph } from './select-ties.ts'

/** The ties that a distance is made of: those that surely count, and those that may, as they rest on papers of unknown year. */
interface StepGraphs {
  readonly sure: TieGraph
  readonly possible: TieGraph
}

const stepGraphs = ({ policy, projection }: ConflictFacts): StepGraphs | null => {
  const { papers, maxAuthorsPerPaper, maxDistance } = policy
  if (papers === null || maxDistance < 2) return null
  const isOpen = papers.from === Number.NEGATIVE_INFINITY
  const selection = {
    fromYear: isOpen ? null : papers.from,
    toYear: papers.to,
    counting: 'FULL',
    minWeight: 0,
    maxAuthorsPerPaper,
    certainOnly: false,
    withCutAuthorLists: true,
  } as const
  const possible = selectTies(projection, { ...selection, withUnknownYears: true })
  const hasUnknown = projection.papers.years.at(-1) === 0
  const sure = isOpen || !hasUnknown ? possible : selectTies(projection, { ...selection, withUnknownYears: false })
  return { sure, possible }
}

/** Who of some people is two to `maxDistance` steps away from a person, by number, with the verdict on it. */
export type NearPeople = (person: number) => ReadonlyMap<number, 'CONFLICT' | 'UNDETERMINED'>

/** A function that looks for people near others; null where the policy asks for no distance. */
export const nearPeopleOf = (facts: ConflictFacts, people: readonly number[]): NearPeople | null => {
  const graphs = stepGraphs(facts)
  if (graphs === null) return null
  const wanted = new Uint8Array(facts.projection.people.length)
  for (const person of people) wanted[person] = 1
  const reach = createReach(facts.projection.people.length, facts.policy.maxDistance)
  return (person) => {
    const near = new Map<number, 'CONFLICT' | 'UNDETERMINED'>()
    const add = (graph: TieGraph, verdict: 'CONFLICT' | 'UNDETERMINED') =>
      reach(graph, person, (other) => {
        if (wanted[other] === 1 && !near.has(other)) near.set(other, verdict)
      })
    add(graphs.sure, 'CONFLICT')
    if (graphs.possible !== graphs.sure) add(graphs.possible, 'UNDETERMINED')
    return near
  }
}

/** Breadth first; `visit` is called for everybody at two to `maxDistance` steps. */
const createReach = (personCount: number, maxDistance: number) => {
  const stamps = new Int32Array(personCount)
  const queue = new Int32Array(personCount)
  let stamp = 0
  return ({ neighbours: { starts, items } }: TieGraph, start: number, visit: (person: number) => void): void => {
    stamp += 1
    stamps[start] = stamp
    queue[0] = start
    let [first, end] = [0, 1]
    for (let distance = 1; distance <= maxDistance && first < end; distance++) {
      const last = end
      for (; first < last; first++) {
        const person = queue[first] as number
        for (let place = starts[person] as number; place < (starts[person + 1] as number); place++) {
          const other = items[place] as number
          if (stamps[other] === stamp) continue
          stamps[other] = stamp
          queue[end++] = other
          if (distance > 1) visit(other)
        }
      }
    }
  }
}

/** The distance between two people as a ground, with its first shortest way; none where they are co-authors or too far apart. */
export const distanceGrounds = (facts: ConflictFacts, author: string, reviewer: string): Ground[] => {
  const graphs = stepGraphs(facts)
  const { projection, policy } = facts
  const [from, to] = [personNumber(projection, author), personNumber(projection, reviewer)]
  if (graphs === null || from === -1 || to === -1 || from === to) return []
  const kinds = graphs.sure === graphs.possible ? (['sure'] as const) : (['sure', 'possible'] as const)
  for (const kind of kinds) {
    const maxHops = policy.maxDistance
    const ways = findWays({ graph: graphs[kind], from, to, objective: 'SHORTEST', maxHops, avoiding: [] })
    if (typeof ways === 'string') continue
    if (ways.hops < 2) return []
    const people = [...(listWays(ways, 1)[0]?.people ?? [])]
    const steps = people.slice(1).map((person, index) => stepPapers(facts, people[index] as number, person))
    return [
      {
        kind: 'DISTANCE',
        verdict: kind === 'sure' ? 'CONFLICT' : 'UNDETERMINED',
        certain: steps.every(({ certain }) => certain),
        people,
        papers: steps.flatMap(({ counted, undated }) => [...counted, ...undated].slice(0, 1)),
      },
    ]
  }
  return []
}

const stepPapers = ({ policy, projection }: ConflictFacts, a: number, b: number) =>
  jointPapersOf(projection, a, b, {
    years: policy.papers ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
    maxAuthorsPerPaper: policy.maxAuthorsPerPaper,
  })
