import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SubjectBuilder } from '../../src/analytics/build-subjects.ts'
import { type ExpertRequest, findExperts } from '../../src/analytics/find-experts.ts'
import { termNumber } from '../../src/analytics/subjects.ts'
import { arbitraryPapers, personId, projectionOf, type SamplePaper } from './arbitrary-projection.ts'

const worldOf = async (papers: readonly (SamplePaper & { readonly title: string })[]) => {
  const projection = await projectionOf(papers)
  const builder = new SubjectBuilder(projection)
  for (const { id, title } of papers) builder.title(id, title)
  const { words } = await builder.build()
  const ask = (text: string, years: Partial<ExpertRequest> = {}) => {
    const numbers = text.split(' ').map((word) => termNumber(words, word))
    const terms = numbers.filter((number) => number !== -1)
    const request = { terms, unknownTerms: numbers.length - terms.length, fromYear: null, toYear: null, ...years }
    return findExperts(projection, words, request, 10)
  }
  const idOf = (person: number) => projection.people[person]
  const titled = (paper: number) => papers.find(({ id }) => id === projection.papers.ids[paper])?.title
  return { ask, idOf, titled }
}

const paper = (title: string, year: number, ...people: readonly number[]) => ({
  id: `paper-${title}`,
  title,
  year,
  size: people.length,
  cut: false,
  people: people.map((number) => ({ person: personId(number), certain: true })),
})

const papers = [
  paper('Stone Bridges', 2020, 1, 2),
  paper('Wooden Bridges', 2015, 1),
  paper('Bridges over Rivers', 2020, 3),
  paper('Lamps', 2020, 2),
]

test('An expert has a score of matches, freshness and shares, and shows the papers that make it', async () => {
  const { ask, idOf, titled } = await worldOf(papers)
  const found = ask('bridge')
  // 2020 is the newest: half of one paper of two authors, and half of one that is five years old.
  expect(found.experts.map(({ person, score }) => [idOf(person), score])).toEqual(
    [
      [personId(1), 1],
      [personId(3), 1],
      [personId(2), 0.5],
    ].sort(([a, x], [b, y]) => Number(y) - Number(x) || (String(a) < String(b) ? -1 : 1)),
  )
  expect(found).toMatchObject({ personCount: 3, isExact: true })
  const one = found.experts.find(({ person }) => idOf(person) === personId(1))
  expect(one?.papers.map(({ paper, adds }) => [titled(paper), adds])).toEqual([
    ['Stone Bridges', 0.5],
    ['Wooden Bridges', 0.5],
  ])
})

test('A paper with the rarer part of a text shows something, one with the commoner part or none does not', async () => {
  const { ask, idOf } = await worldOf(papers)
  const [river, bridge] = [Math.log(1 + 4 / 1), Math.log(1 + 4 / 3)]
  const { experts } = ask('lamp bridge')
  expect(experts.map(({ person }) => idOf(person))).toEqual([personId(2)])
  expect(experts[0]?.score).toBeCloseTo((river / (river + bridge)) ** 2, 12)
  expect(ask('bridge submarine').experts).toEqual([])
})

test('Only papers of the years that are asked for count', async () => {
  const { ask, idOf } = await worldOf(papers)
  const people = (years: Partial<ExpertRequest>) => ask('bridge', years).experts.map(({ person }) => idOf(person))
  expect(people({ toYear: 2019 })).toEqual([personId(1)])
  expect(people({ fromYear: 2021 })).toEqual([])
})

test('Scores are sums over the papers, in whatever order these were read', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPapers(6, 10, { minLength: 1 }), async (given) => {
      const titled = given.map((one) => ({ ...one, title: one.people.length > 2 ? 'Bridges' : 'Bridges of Iron' }))
      const [world, turned] = [await worldOf(titled), await worldOf(titled.toReversed())]
      const told = ({ ask, idOf }: typeof world) =>
        ask('bridge').experts.map(({ person, score }) => [idOf(person), score])
      expect(told(turned)).toEqual(told(world))
      for (const { score, papers: shown } of world.ask('bridge').experts)
        expect(shown.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(score, 12)
    }),
    { numRuns: 10 },
  )
})
