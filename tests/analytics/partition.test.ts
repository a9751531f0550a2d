import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokersOf } from '../../src/analytics/broker.ts'
import { SubjectBuilder } from '../../src/analytics/build-subjects.ts'
import { CommunityTerms, labelOf, papersOfCommunities } from '../../src/analytics/community-term.ts'
import { type Partition, partitionPeople } from '../../src/analytics/partition.ts'
import { selectTies } from '../../src/analytics/select-ties.ts'
import { comparedSeedCount, stabilityOf } from '../../src/analytics/stability.ts'
import { listOf } from '../../src/model/lists.ts'
import { allWays } from './arbitrary-graph.ts'
import {
  arbitraryPapers,
  arbitrarySelection,
  personId,
  projectionOf,
  type SamplePaper,
} from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

const unhurried = () => undefined
const search = { resolution: 1, seed: 42 }
const partitionOf = async (papers: readonly SamplePaper[], selection = everything): Promise<Partition> =>
  partitionPeople(selectTies(await projectionOf(papers), selection), search, unhurried)

const paper = (id: string, ...people: readonly number[]): SamplePaper => ({
  id: `paper-${id.padStart(13, '0')}`,
  year: 2020,
  size: people.length,
  cut: false,
  people: people.map((number) => ({ person: personId(number), certain: true })),
})
const numbersOf = ({ members }: Partition): number[] => Array.from(members.starts.subarray(1), (_, at) => at)

describe('A partition', () => {
  test('has everybody who has a tie in exactly one community, and counts the others', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPapers(9, 12), arbitrarySelection, async (papers, selection) => {
        const partition = await partitionOf(papers, selection)
        const { graph, members, communities, keys, alonePersonCount } = partition
        const { starts } = graph.neighbours
        const tied = [...communities.keys()].filter((person) => starts[person] !== starts[person + 1])
        expect([...members.items].sort((a, b) => a - b)).toEqual(tied)
        expect(alonePersonCount).toBe(communities.length - tied.length)
        for (const community of numbersOf(partition))
          for (const person of listOf(members, community)) expect(communities[person]).toBe(community)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  test('has stable communities where nothing is in doubt', async () => {
    const cliques = [0, 3, 6].map((first) => paper(`${first}`, first, first + 1, first + 2))
    const partition = await partitionOf([...cliques, paper('9', 0, 3), paper('8', 3, 6)])
    expect([...(await stabilityOf(partition, unhurried))]).toEqual([1, 1, 1])
  })

  test('has communities of doubtful stability where chance decides', async () => {
    // A ring of twelve: where it is cut, nothing says.
    const ring = Array.from({ length: 12 }, (_, at) => paper(`${at}`, at, (at + 1) % 12))
    const stability = [...(await stabilityOf(await partitionOf(ring), unhurried))]
    expect(Math.min(...stability)).toBeLessThan(1)
    for (const value of stability) {
      expect(value).toBeGreaterThan(0.2)
      expect(value).toBeLessThanOrEqual(1)
    }
    expect(comparedSeedCount).toBe(5)
  })
})

describe('Brokers', () => {
  test('are the members with ties outwards, by their share of the ways in', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPapers(9, 12, { minLength: 4 }), async (papers) => {
        const partition = await partitionOf(papers)
        const { graph, communities } = partition
        const { starts, items } = graph.neighbours
        const arcs = [...communities.keys()].flatMap((from) =>
          [...items.subarray(starts[from], starts[from + 1])].map((to) => [from, to, 1] as const),
        )
        for (const community of numbersOf(partition)) {
          const own = [...listOf(partition.members, community)]
          const ties = arcs.filter(([from, to]) => from < to && (own.includes(from) || own.includes(to)))
          const ways = allWays({ graph, nodeCount: communities.length, ties })
          const outside = [...new Set(ties.flatMap((tie) => tie.slice(0, 2)))].filter((node) => !own.includes(node))
          const expected = own
            .filter((node) =>
              ties.some(([a, b]) => (a === node && !own.includes(b)) || (b === node && !own.includes(a))),
            )
            .map((person) => {
              let share = 0
              for (const start of outside)
                for (const end of own) {
                  const [before, after] = [ways.stepsOf(start, person), ways.stepsOf(person, end)]
                  if (end === person || before + after !== ways.stepsOf(start, end) || !Number.isFinite(before))
                    continue
                  share += (ways.countOf(start, person) * ways.countOf(person, end)) / ways.countOf(start, end)
                }
              return [person, share / (outside.length * Math.max(1, own.length - 1))] as const
            })
          const found = await brokersOf(partition, community, unhurried)
          expect(found.map(({ person }) => person).sort()).toEqual(expected.map(([person]) => person).sort())
          for (const [person, betweenness] of expected)
            expect(found.find((broker) => broker.person === person)?.betweenness).toBeCloseTo(betweenness, 12)
          for (const { standardError } of found) expect(standardError).toBeNull()
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('What sets a community apart', () => {
  const papers = [
    paper('1', 0, 1, 2),
    paper('2', 0, 1, 2),
    paper('3', 0, 1),
    paper('4', 3, 4),
    paper('5', 3, 4),
    paper('6', 0, 3),
  ]
  const topic = 'topic-0000000000000'
  /** The first three are of bridges, the first of iron too; the topic is said of them as well. */
  const subjectsOf = ({ graph: { projection } }: Partition) => {
    const builder = new SubjectBuilder(projection)
    for (const { id } of papers.slice(0, 3)) {
      builder.title(id, id.endsWith('1') ? 'Iron Bridges' : 'The Bridge')
      builder.topicOfPaper(id, topic)
    }
    return builder.build()
  }

  test('are the terms that its papers have and others have not, topics first', async () => {
    const partition = await partitionOf(papers)
    const first = partition.communities[partition.graph.projection.people.indexOf(personId(0))] ?? -1
    const standing = new CommunityTerms(partition, await subjectsOf(partition))
    // 3 of 3 papers against 0 of 2: 2 (3 ln(5/3) + 2 ln(5/2)).
    const score = expect.closeTo(2 * (3 * Math.log(5 / 3) + 2 * Math.log(5 / 2)), 10)
    expect(standing.of(first)).toEqual([
      { kind: 'TOPIC', term: topic, score, paperCount: 3 },
      { kind: 'WORD', term: 'bridge', score, paperCount: 3 },
    ])
    expect(standing.of(1 - first)).toEqual([])
    expect(papersOfCommunities(partition).items).toHaveLength(5)
  })

  test('are said once in a label', () => {
    expect(labelOf(['iron bridges', 'bridge', 'bridges of iron', 'old', 'river', 'town'], 3)).toBe(
      'iron bridges, old, river',
    )
    expect(labelOf([], 3)).toBeNull()
  })
})
