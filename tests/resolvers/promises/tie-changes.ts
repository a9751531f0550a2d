import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { publicationList } from '../documents.ts'
import { full, otherEnd, tiesAt, tiesOf } from '../expected-graph.ts'
import { printedPapers } from '../printed-papers.ts'
import { type Service, sharedService } from '../test-service.ts'

/** How the ties of the people of the five profiles change. */
export const promisesOfTieChanges = (service: () => Service): void => {
  test('The ties of Tingfeng Lan are new and continued in the years of the papers behind them', async () => {
    const { data, errors } = await service().ask(
      '{ person(by: { name: "Tingfeng Lan" }) { tieChanges { year newCount continuedCount renewedCount lapsedCount new { label } continued { label } } } }',
    )
    expect(errors).toEqual([])
    const lan = 'Tingfeng Lan'
    // All of his papers with a year are of 2024 to 2026: nothing could lapse.
    const years = tiesAt(tiesOf(printedPapers, full), lan).map((tie) => ({
      name: otherEnd(tie, lan),
      years: tie.papers.flatMap(({ year }) => (year === null ? [] : [year])),
    }))
    const expected = [2024, 2025, 2026].map((year) => {
      const active = years.filter((tie) => tie.years.includes(year))
      const fresh = active.filter((tie) => Math.min(...tie.years) === year).map(({ name }) => name)
      const others = active.map(({ name }) => name).filter((name) => !fresh.includes(name))
      return { year, newCount: fresh.length, continuedCount: others.length, fresh: fresh.sort(), others: others.sort() }
    })
    const labels = (people: Answer) => people.map(({ label }: Answer) => label).sort()
    const told = data.person.tieChanges.map(
      ({ new: fresh, continued, renewedCount, lapsedCount, ...counts }: Answer) => {
        expect([renewedCount, lapsedCount]).toEqual([0, 0])
        return { ...counts, fresh: labels(fresh), others: labels(continued) }
      },
    )
    expect(told).toEqual(expected.filter(({ newCount, continuedCount }) => newCount + continuedCount > 0))
    expect(expected.every(({ newCount }) => newCount > 0)).toBe(true)
  })
}

const [ada, bela, cleo] = ['Adalbert Quillfeder', 'Brunhilde Vogelsang', 'Casimir Ottersteen'] as const
const entries = [
  ['Bridges of Wood and Iron', bela, 2010],
  ['Rivers under the Old Town', bela, 2012],
  ['Lamps for the Long Night', bela, 2012],
  ['A Garden without Walls', bela, 2016],
  ['Notes on Unknown Seasons', bela, undefined],
  ['Maps of a Sunken Coast', cleo, 2016],
  ['Clocks that Run Backwards', cleo, 2020],
] as const
const document = publicationList(
  ada,
  entries.map(([title, other, year]) => ({ title, authors: [ada, other], venue: 'VLDB', ...(year && { year }) })),
)

/** Changes in a graph that is small enough to work them out by hand. */
export const promisesOfSmallTieChanges = (engine: TestEngine): void => {
  describe(`The ties of three people on ${engine.name}`, () => {
    const service = sharedService(engine, [document])
    const between = `collaboration(between: [{ name: "${ada}" }, { name: "${bela}" }]`
    const changesOf = async (pair: string, args = '') => {
      const { data, errors } = await service().ask(`{ ${pair}) { changes${args} { year kind paperCount } } }`)
      expect(errors).toEqual([])
      return data.collaboration.changes.map(({ year, kind, paperCount }: Answer) => [year, kind, paperCount])
    }

    test('are new, continue, lapse after years without a joint paper, and are renewed', async () => {
      const upTo2016 = [
        [2010, 'NEW', 1],
        [2012, 'CONTINUED', 2],
        [2015, 'LAPSED', 0],
        [2016, 'RENEWED', 1],
      ]
      // The newest paper is of 2020.
      expect(await changesOf(between)).toEqual([...upTo2016, [2019, 'LAPSED', 0]])
      expect(await changesOf(`${between}, ties: { years: { to: 2018 } }`)).toEqual(upTo2016)
      expect(await changesOf(between, '(lapsedAfter: 4)')).toEqual([
        ...upTo2016.slice(0, 2),
        [2016, 'CONTINUED', 1],
        [2020, 'LAPSED', 0],
      ])
      expect(await changesOf(`${between}, ties: { years: { from: 2012, to: 2012 } }`)).toEqual([[2012, 'NEW', 2]])
    })

    test('are told of a person by year, with the people', async () => {
      const { data, errors } = await service().ask(
        `{ person(by: { name: "${ada}" }) { tieChanges(years: { from: 2016 }) { year newCount continuedCount renewedCount lapsedCount new { label } renewed { label } lapsed { label } } } }`,
      )
      expect(errors).toEqual([])
      const none = { newCount: 0, continuedCount: 0, renewedCount: 0, lapsedCount: 0, new: [], renewed: [], lapsed: [] }
      const both = { newCount: 1, new: [{ label: cleo }], renewedCount: 1, renewed: [{ label: bela }] }
      expect(data.person.tieChanges).toEqual([
        { ...none, year: 2016, ...both },
        { ...none, year: 2019, lapsedCount: 2, lapsed: expect.arrayContaining([{ label: bela }, { label: cleo }]) },
        { ...none, year: 2020, renewedCount: 1, renewed: [{ label: cleo }] },
      ])
    })

    test('cannot lapse at once', async () => {
      const { errors } = await service().ask(`{ ${between}) { changes(lapsedAfter: 0) { year } } }`)
      expect(errors[0]?.message).toBe('lapsedAfter must be between 1 and 100, but got 0.')
    })
  })
}
