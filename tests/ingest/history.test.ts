import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { cases, embeddedEngine } from '../graph/engines.ts'
import { sharedGraph } from '../graph/promises/shared-graph.ts'
import { heldAfter, historyNames, someSteps } from './arbitrary-source.ts'
import { canonicalDump } from './canonical-dump.ts'
import { expectCounts, expectInvariants } from './invariants.ts'
import { entry, graphOf, owner, source } from './records.ts'
import { idOf, paperIdOf, storeSources } from './store-sources.ts'
import { watchGraph } from './watched-graph.ts'

const serving = 'Elastic Memory for Model Serving'
const training = 'Elastic Memory for Model Training'
const orcid = (value: string) => ({ identifiers: [{ scheme: 'ORCID', value }] as const })

const redirectsOf = ({ redirects }: { redirects: readonly { id: string; target: string }[] }) =>
  new Map(redirects.map(({ id, target }) => [id, target]))

describe('An id stays', () => {
  const graph = sharedGraph(embeddedEngine)

  test('with its person and paper when more documents come', async () => {
    const first = await storeSources(graph(), [source('a.txt', entry(serving, 'Ann Lorimer, Minchen Yu'))])
    const second = await storeSources(graph(), [
      source(
        'b.txt',
        owner(['Minchen Yu']),
        entry(serving, 'A. Lorimer, @Minchen Yu', { status: 'PUBLISHED', year: 2024 }),
      ),
      source('c.txt', entry(training, 'Minchen Yu, Ann Lorimer')),
    ])
    for (const label of ['Ann Lorimer', 'Minchen Yu']) {
      expect(idOf(first, label)).toBeDefined()
      expect(idOf(second, label)).toBe(idOf(first, label))
    }
    expect(paperIdOf(second, serving)).toBe(paperIdOf(first, serving))
  })

  test('with a person whose only name is printed in another spelling by a better source, and when that source goes', async () => {
    const first = await storeSources(graph(), [source('a.txt', entry(serving, 'Ann Lorimer, J. Quistgaard'))])
    const published = { status: 'PUBLISHED', year: 2024 } as const
    const second = await storeSources(graph(), [
      source('b.txt', entry(serving, 'Ann Lorimer, Juniper Quistgaard', published)),
    ])
    expect(idOf(second, 'Juniper Quistgaard')).toBe(idOf(first, 'J. Quistgaard'))
    const third = await storeSources(graph(), [], ['b.txt'])
    expect(idOf(third, 'J. Quistgaard')).toBe(idOf(first, 'J. Quistgaard'))
    expect(canonicalDump(third)).toEqual(canonicalDump(first))
  })

  test('with each of two papers of one title when every entry of it is printed anew', async () => {
    const entries = (suffix: string) => [
      entry(`${serving}${suffix}`, 'Ann Lorimer'),
      entry(`${serving}${suffix}`, 'Ann Lorimer, Minchen Yu'),
    ]
    const idsOf = (stored: Awaited<ReturnType<typeof storeSources>>) =>
      [...stored.nodes.values()]
        .filter(({ label }) => label === 'Paper')
        .map(({ id, properties }) => [properties.authorCount, id])
        .sort()
    const first = await storeSources(graph(), [source('a.txt', ...entries(''))])
    const second = await storeSources(graph(), [source('a.txt', ...entries('.'))])
    expect(idsOf(second)).toEqual(idsOf(first))
  })

  test('with a paper whose entry stays, when another of its title is printed anew', async () => {
    const kept = source('a.txt', entry(serving, 'Ann Lorimer'))
    const first = await storeSources(graph(), [kept])
    const second = await storeSources(graph(), [source('b.txt', entry(serving, 'Bob Quistorp'))])
    const third = await storeSources(graph(), [source('b.txt', entry(`${serving}.`, 'Bob Quistorp'))])
    const idBy = (stored: typeof first, author: string) =>
      [...stored.relations.values()].find(
        ({ type, properties }) => type === 'AUTHORED' && properties.printedName === author,
      )?.to
    expect(idBy(third, 'Ann Lorimer')).toBe(paperIdOf(first, serving))
    expect(idBy(third, 'Bob Quistorp')).toBe(idBy(second, 'Bob Quistorp'))
  })

  test('with the owner of a page that is printed anew, and not with another owner of a page of that name', async () => {
    const first = await storeSources(graph(), [source('a.txt', owner(['Ann Lorimer']))])
    const second = await storeSources(graph(), [source('a.txt', owner(['Ann Lorimer'], orcid('0000-0001')))])
    expect(idOf(second, 'Ann Lorimer')).toBe(idOf(first, 'Ann Lorimer'))
    const third = await storeSources(graph(), [source('a.txt', owner(['Bob Quistorp']))])
    expect(idOf(third, 'Bob Quistorp')).not.toBe(idOf(first, 'Ann Lorimer'))
  })

  test('with an owner without a name when the page is printed anew', async () => {
    const first = await storeSources(graph(), [source('a.txt', owner([]))])
    const second = await storeSources(graph(), [
      source('a.txt', owner([], { claims: [{ name: 'h-index', value: '3' }] })),
    ])
    expect(idOf(second, 'Unnamed researcher')).toBe(idOf(first, 'Unnamed researcher'))
  })
})

describe('A redirect', () => {
  const graph = sharedGraph(embeddedEngine)
  const bearer = (name: string, title: string, ...identifier: string[]) =>
    source(
      name,
      owner(['Wei Wang'], identifier[0] === undefined ? {} : orcid(identifier[0])),
      entry(title, '@Wei Wang'),
    )
  const wangs = (stored: Awaited<ReturnType<typeof storeSources>>) =>
    [...stored.nodes.values()]
      .filter(({ label }) => label === 'Person')
      .map(({ id }) => id)
      .sort()

  test('of a venue leads on when an acronym and a full name turn out to be one', async () => {
    const at = (acronym: string | null, name: string | null) =>
      ({ venue: { acronym, name, kind: 'CONFERENCE' } }) as const
    const tides = 'International Conference on Tides'
    const apart = await storeSources(graph(), [
      source('a.txt', entry(serving, 'Ann Lorimer', at('ICT', null))),
      source('b.txt', entry(training, 'Juniper Quistgaard', at(null, tides))),
    ])
    const together = await storeSources(graph(), [
      source('c.txt', entry('Two Tides in One', 'Bo Ek', at('ICT', tides))),
    ])
    const venues = (stored: typeof apart) =>
      [...stored.nodes.values()].filter(({ label }) => label === 'Venue').map(({ id }) => id)
    expect(venues(apart)).toHaveLength(2)
    expect(venues(together)).toHaveLength(1)
    const gone = venues(apart).filter((id) => !venues(together).includes(id))
    expect(redirectsOf(together)).toEqual(new Map(gone.map((id) => [id, venues(together)[0]])))
  })

  test('leads from a person who became one with another, straight on when that happens again, and ends when the id lives again', async () => {
    const [a, b, c] = ['Protein Folds in Deep Water', 'On the Poetry of Rust', serving]
    const apart = await storeSources(graph(), [bearer('a.txt', a), bearer('b.txt', b), bearer('c.txt', c)])
    expect(wangs(apart)).toHaveLength(3)

    const two = await storeSources(graph(), [bearer('a.txt', a, '1'), bearer('b.txt', b, '1')])
    expect(wangs(two)).toHaveLength(2)
    const gone = wangs(apart).filter((id) => !wangs(two).includes(id))
    expect([...redirectsOf(two).keys()]).toEqual(gone)
    expect(wangs(two)).toContain(redirectsOf(two).get(gone[0] ?? ''))

    const one = await storeSources(graph(), [bearer('c.txt', c, '1')])
    expect(wangs(one)).toHaveLength(1)
    expect(redirectsOf(one)).toEqual(
      new Map(
        wangs(apart)
          .filter((id) => id !== wangs(one)[0])
          .map((id) => [id, wangs(one)[0]]),
      ),
    )

    const again = await storeSources(graph(), [bearer('a.txt', a), bearer('b.txt', b), bearer('c.txt', c)])
    expect(wangs(again)).toEqual(wangs(apart))
    expect(again.redirects).toEqual([])
    expect(canonicalDump(again)).toEqual(canonicalDump(apart))
  })

  test('leads from a paper that became one with another, and from the people who stood on it alone', async () => {
    const arxivId = '2401.00001'
    const first = await storeSources(graph(), [
      source('a.txt', entry(serving, 'Ann Lorimer, Wei Wang')),
      source('b.txt', entry('Memory that Stretches', 'Ann Lorimer, Wei Wang')),
    ])
    const people = wangs(first)
    const second = await storeSources(graph(), [
      source(
        'c.txt',
        entry(serving, 'Ann Lorimer, Wei Wang', { arxivId }),
        entry('Memory that Stretches', 'Ann Lorimer, Wei Wang', { arxivId }),
      ),
    ])
    const alive = [...second.nodes.values()]
      .filter(({ label }) => label === 'Paper' || label === 'Person')
      .map(({ id }) => id)
    const before = [paperIdOf(first, serving), paperIdOf(first, 'Memory that Stretches'), ...people]
    for (const id of before) expect(alive).toContain(redirectsOf(second).get(id ?? '') ?? id)
  })

  test('is not made for what is gone', async () => {
    await storeSources(graph(), [
      source('a.txt', entry(serving, 'Ann Lorimer')),
      source('b.txt', entry(training, 'Bob Quistorp')),
    ])
    const after = await storeSources(graph(), [], ['a.txt'])
    expect(after.redirects).toEqual([])
    expect([...after.nodes.values()].filter(({ label }) => label === 'Person')).toHaveLength(1)
  })
})

describe('Whatever comes, changes and goes in any order', () => {
  const graph = sharedGraph(embeddedEngine)

  const emptied = async (): Promise<Graph> => {
    await storeSources(graph(), [], historyNames)
    return graph()
  }

  test('the graph holds together after every step, and is in the end what its documents alone would give', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, async (steps) => {
        const store = await emptied()
        const held = heldAfter(steps)
        for (const [index, { coming, going }] of steps.entries()) {
          const stored = await storeSources(store, coming, going)
          expectInvariants(stored)
          expectCounts(stored)
          expect(canonicalDump(stored)).toEqual(canonicalDump(await graphOf(...(held[index] ?? []))))
          const alive = (id: string) => stored.nodes.has(id) && stored.nodes.get(id)?.label !== 'Redirect'
          const leading = new Set(
            [...stored.relations.values()].filter(({ type }) => type === 'LEADS_TO').map(({ from }) => from),
          )
          for (const { id, target } of stored.redirects) expect(leading.has(id)).toBe(alive(target))
          const watched = watchGraph(store)
          await storeSources(watched, [])
          expect(watched.transactionCount()).toBe(0)
        }
      }),
      { numRuns: cases(40) },
    )
  })
})
