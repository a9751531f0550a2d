import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeldPaper } from '../../../src/ingest/held-record.ts'
import { encodeRecord } from '../../../src/ingest/stored-record.ts'
import { changeWorks, type HeldWork, type PaperBody } from '../../../src/ingest/works/next-works.ts'
import { decodeWork, encodeWork } from '../../../src/ingest/works/stored-work.ts'
import { worksOf } from '../../../src/ingest/works/works.ts'
import type { PaperRecord } from '../../../src/model/record.ts'
import { entry, papersIn, source } from '../records.ts'

const bodyOf = (record: HeldPaper): PaperBody => ({
  id: record.id,
  source: record.source,
  body: encodeRecord(record),
})

/** What the graph would hold: works by id and records by id. */
interface State {
  readonly works: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, HeldPaper>
}
const empty: State = { works: new Map(), records: new Map() }

const step = async (state: State, coming: readonly HeldPaper[], going: ReadonlySet<string> = new Set()) => {
  const held = [...state.works].map(([id, text]) => ({ id, text }) as HeldWork)
  const asked: string[] = []
  const found = await changeWorks(held, coming.map(bodyOf), going, async (ids) => {
    asked.push(...ids)
    return ids.flatMap((id) => {
      const record = state.records.get(id)
      return record === undefined ? [] : [bodyOf(record)]
    })
  })
  const works = new Map(state.works)
  for (const { id } of found.gone) works.delete(id)
  for (const { id, text } of found.changed) works.set(id, text)
  const records = new Map([...state.records].filter(([id]) => !going.has(id)))
  for (const record of coming) records.set(record.id, record)
  return { state: { works, records }, found, asked }
}

const record: fc.Arbitrary<PaperRecord> = fc
  .record({
    title: fc.constantFrom(
      'Elastic Memory for Model Serving',
      'Memory that Stretches',
      'On the Poetry of Rust',
      'Preface',
    ),
    authors: fc.constantFrom(
      'Ann Lee, Bob Ray',
      'Ann Lee, Bob Ray, Cid Fox',
      'Ann Lee, et al.',
      'A. Lee, B. Ray, et al.',
      '',
    ),
    year: fc.constantFrom(null, 2020, 2021),
    doi: fc.constantFrom(null, null, null, '10.1/x', '10.1/y'),
    arxivId: fc.constantFrom(null, null, '2401.00001'),
  })
  .map(({ title, authors, ...facts }) => entry(title, authors, facts))

describe('The works after records came and went', () => {
  test('are those of all records that are there, each with an id of its own', async () => {
    const history = fc.array(fc.tuple(fc.array(record, { maxLength: 4 }), fc.array(fc.nat(30), { maxLength: 3 })), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        let state = empty
        for (const [number, [entries, picks]] of steps.entries()) {
          const present = [...state.records.keys()]
          const going = new Set(picks.flatMap((pick) => present[pick] ?? []))
          const coming = papersIn(source(`${number}.txt`, ...entries))
          const next = await step(state, coming, going)
          state = next.state
          expect([...state.works.values()].sort()).toEqual(
            worksOf([...state.records.values()])
              .map(encodeWork)
              .sort(),
          )
          for (const { id, before } of next.found.changed) {
            const own = before.find((work) => work.id === id)
            if (own !== undefined) expect(own.text).not.toBe(state.works.get(id))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('are looked at only where they hang together with what changed', async () => {
    const serving = papersIn(source('a.txt', entry('Elastic Memory for Model Serving', 'Ann Lee')))
    const rust = papersIn(source('b.txt', entry('On the Poetry of Rust', 'Bob Ray')))
    const { state } = await step(empty, [...serving, ...rust])
    const more = papersIn(source('c.txt', entry('On the Poetry of Rust', 'Bob Ray', { year: 2020 })))
    const { asked, found } = await step(state, more)
    expect(asked).toEqual(rust.map(({ id }) => id))
    expect(found.changed.map(({ text }) => decodeWork(text).title)).toEqual(['On the Poetry of Rust'])
    expect(found.gone).toEqual([])
  })

  test('keep the id of most of their records when two become one and part again', async () => {
    const facts = { doi: '10.1/x' }
    const apart = papersIn(
      source('a.txt', entry('Elastic Memory', 'Ann Lee', facts), entry('Stretching Memory', 'Ann Lee')),
    )
    const first = (await step(empty, apart)).state
    const joining = papersIn(source('b.txt', entry('Stretching Memory', 'Ann Lee', facts)))
    const joined = await step(first, joining)
    const [id = ''] = joined.state.works.keys()
    expect(joined.state.works.size).toBe(1)
    expect(joined.found.gone.map((work) => work.id)).toEqual([...first.works.keys()].filter((old) => old !== id))
    expect(joined.found.changed[0]?.before).toHaveLength(2)
    const parted = await step(joined.state, [], new Set(joining.map((one) => one.id)))
    expect(parted.state.works.has(id)).toBe(true)
    expect([...parted.state.works.values()].map((text) => decodeWork(text).title).sort()).toEqual([
      'Elastic Memory',
      'Stretching Memory',
    ])
  })

  test('do not change with a record that says what is said already', async () => {
    const papers = papersIn(source('a.txt', entry('On the Poetry of Rust', 'Bob Ray')))
    const { state } = await step(empty, papers)
    const { found } = await step(state, papers)
    expect(found).toEqual({ changed: [], gone: [] })
  })
})
