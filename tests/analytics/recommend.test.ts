import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SubjectBuilder } from '../../src/analytics/build-subjects.ts'
import { explainRecommendation } from '../../src/analytics/explain-recommendation.ts'
import { type Projection, personNumber } from '../../src/analytics/projection.ts'
import { type RecommendationRequest, type Recommendations, recommend } from '../../src/analytics/recommend.ts'
import { selectTies } from '../../src/analytics/select-ties.ts'
import { type Standpoint, standpointOf } from '../../src/analytics/standpoint.ts'
import { type Subjects, termNumber } from '../../src/analytics/subjects.ts'
import type { TieSelection } from '../../src/analytics/tie-selection.ts'
import {
  arbitraryPapers,
  arbitrarySelection,
  personId,
  projectionOf,
  type SamplePaper,
} from './arbitrary-projection.ts'
import { everything } from './sample-ties.ts'

const personCount = 12
const papers = arbitraryPapers(personCount, 20, { minLength: 3 })
const words = ['bridges', 'rivers', 'lamps', 'gardens', 'coins']
const titleOf = (paper: SamplePaper): string => `${words[paper.people.length % 5]} and ${words[paper.year % 5]}`
const topicOf = (paper: SamplePaper): string => `topic-${paper.year % 4}`

interface World {
  readonly projection: Projection
  readonly subjects: Subjects
  readonly standpoint: Standpoint
}

const worldOf = async (given: readonly SamplePaper[], selection: TieSelection = everything): Promise<World> => {
  const projection = await projectionOf(given)
  const builder = new SubjectBuilder(projection)
  for (const paper of given) {
    builder.title(paper.id, titleOf(paper))
    builder.topicOfPaper(paper.id, topicOf(paper))
  }
  builder.topicOfPerson(personId(1), 'topic-3')
  return { projection, subjects: await builder.build(), standpoint: standpointOf(selectTies(projection, selection)) }
}

const usual = { wishedTopics: [], barred: new Set<number>(), colleagues: new Set<number>() }
const recommendIn = ({ standpoint, subjects }: World, request: RecommendationRequest, first = 100): Recommendations =>
  recommend(standpoint, subjects, request, first)
/** By the ids of people, since numbers are those of one projection. */
const told = (world: World, { best, leftOut }: Recommendations) => ({
  leftOut,
  best: best.map(({ person, score, parts }) => ({ person: world.projection.people[person], score, parts })),
})

const writtenWith = (given: readonly SamplePaper[], id: string): ReadonlySet<string> =>
  new Set(
    given
      .filter(({ people }) => people.some(({ person }) => person === id))
      .flatMap(({ people }) => people.map(({ person }) => person)),
  )

describe('Recommendations', () => {
  test('have scores that are the sums of what their reasons contribute, the best first', async () => {
    await fc.assert(
      fc.asyncProperty(papers, arbitrarySelection, async (given, selection) => {
        const world = await worldOf(given, selection)
        for (let person = 0; person < world.projection.people.length; person++) {
          const found = recommendIn(world, { ...usual, person, wishedTopics: [0], colleagues: new Set([2, 3]) })
          const scores = found.best.map(({ score }) => score)
          expect(scores).toEqual(scores.toSorted((a, b) => b - a))
          for (const one of found.best) {
            const reasons = explainRecommendation(world.standpoint, world.subjects, person, found, one)
            expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(one.score, 12)
            expect(reasons.every(({ contribution }) => contribution > 0)).toBe(true)
          }
        }
      }),
      { numRuns: 10 },
    )
  })

  test('never name the person, a co-author or somebody who is barred, whatever ties count', async () => {
    await fc.assert(
      fc.asyncProperty(papers, arbitrarySelection, fc.nat(personCount), async (given, selection, barred) => {
        const open = { ...selection, toYear: null }
        const world = await worldOf(given, open)
        for (const [person, id] of world.projection.people.entries()) {
          const { best } = recommendIn(world, { ...usual, person, barred: new Set([barred]) })
          const ids = best.map((one) => world.projection.people[one.person] ?? '')
          expect(ids.filter((other) => other === id || writtenWith(given, id).has(other))).toEqual([])
          expect(best.map((one) => one.person)).not.toContain(barred)
        }
      }),
      { numRuns: 10 },
    )
  })

  test('are the same in whatever order the papers were read', async () => {
    await fc.assert(
      fc.asyncProperty(papers, async (given) => {
        const [world, turned] = [await worldOf(given), await worldOf(given.toReversed())]
        for (let person = 0; person < world.projection.people.length; person++)
          expect(told(turned, recommendIn(turned, { ...usual, person }))).toEqual(
            told(world, recommendIn(world, { ...usual, person })),
          )
      }),
      { numRuns: 10 },
    )
  })

  test('as of a year see nothing of what was written later', async () => {
    await fc.assert(
      fc.asyncProperty(papers, async (given) => {
        const selection = { ...everything, toYear: 2019 }
        const dated = given.filter(({ year }) => year !== 0)
        const world = await worldOf(dated, selection)
        const past = await worldOf(
          dated.filter(({ year }) => year <= 2019),
          selection,
        )
        for (const [number, id] of past.projection.people.entries()) {
          const person = personNumber(world.projection, id)
          const found = recommendIn(world, { ...usual, person }).best.map((one) => world.projection.people[one.person])
          const then = recommendIn(past, { ...usual, person: number }).best.map(
            (one) => past.projection.people[one.person],
          )
          expect(new Set(found)).toEqual(new Set(then))
        }
      }),
      { numRuns: 10 },
    )
  })
})

const paper = (id: number, year: number, ...people: readonly number[]): SamplePaper => ({
  id: `paper-${id}`,
  year,
  size: people.length,
  cut: false,
  people: people.map((number) => ({ person: personId(number), certain: true })),
})

/** 0 wrote with 1, who wrote with 2 and 3, with 3 long ago; 4 wrote with 2; 5 wrote with nobody, but on the topic of 2021. */
const chain = [
  paper(0, 2021, 0, 1),
  paper(1, 2021, 1, 2),
  paper(2, 2018, 1, 3),
  paper(3, 2020, 2, 4),
  paper(4, 2021, 5),
  paper(5, 2012, 3, 6),
]

describe('Of a chain of people', () => {
  const asked = async (request: Partial<RecommendationRequest> = {}, selection = everything) => {
    const world = await worldOf(chain, selection)
    const numberOf = (number: number) => personNumber(world.projection, personId(number))
    const found = recommendIn(world, { ...usual, person: numberOf(0), ...request })
    const numbers = new Map(
      world.projection.people.map((id, at) => [at, [0, 1, 2, 3, 4, 5, 6].find((n) => personId(n) === id) ?? -1]),
    )
    const reasonsOf = (number: number) =>
      found.best
        .filter(({ person }) => person === numberOf(number))
        .flatMap((one) => explainRecommendation(world.standpoint, world.subjects, numberOf(0), found, one))
    return { world, found, reasonsOf, numberOf, people: found.best.map(({ person }) => numbers.get(person)) }
  }

  test('the nearest and freshest come first, and who published nothing for long is left out', async () => {
    const { people, found } = await asked()
    expect(people.slice(0, 3)).toEqual([2, 3, 4])
    expect(people).not.toContain(6)
    expect(found.leftOut).toEqual({ coauthors: 1, barred: 0, inactive: 1 })
    expect(found.isExact).toBe(true)
  })

  test('the shared co-author stands behind two steps, with the paper that shows it', async () => {
    const { reasonsOf, numberOf, world } = await asked()
    const paperNumber = world.projection.papers.ids.indexOf('paper-1')
    const shared = reasonsOf(2).find(({ kind }) => kind === 'SHARED_COLLABORATORS')
    expect(shared).toMatchObject({ people: [numberOf(1)], peopleCount: 1, papers: [paperNumber] })
    // Both ties are of one new paper of two authors, and the one between has three co-authors.
    expect(shared?.contribution).toBeCloseTo(1.2 * Math.log1p(20 / Math.log(3)), 12)
  })

  test('a walk of three steps goes by way of two people', async () => {
    const { reasonsOf, numberOf } = await asked()
    expect(reasonsOf(4).find(({ kind }) => kind === 'DISTANCE')?.people).toEqual([numberOf(1), numberOf(2)])
  })

  test('a topic that is wished for brings who writes of it, wherever he stands', async () => {
    const world = await worldOf(chain)
    const topic = termNumber(world.subjects.topics, 'topic-1')
    const { reasonsOf } = await asked({ wishedTopics: [topic] })
    const [brings] = reasonsOf(5).filter(({ kind }) => kind === 'COMPLEMENTARY_TOPICS')
    // One paper of this year: x/(1+x) is a half.
    expect(brings).toMatchObject({ contribution: 1, topics: [topic] })
  })
})
