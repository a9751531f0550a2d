import { describe, expect, test } from 'vitest'
import { CoterieError } from '../../../src/model/error.ts'
import { embeddedEngine, stride } from '../../graph/engines.ts'
import { deleteAll, sharedGraph } from '../../graph/promises/shared-graph.ts'
import { expectInvariants } from '../invariants.ts'
import { entry, owner, source } from '../records.ts'
import { idOf, storeSources } from '../store-sources.ts'
import { readStoredGraph } from '../stored-graph.ts'
import { watchGraph } from '../watched-graph.ts'
import { authorOf, authorshipOn, decidingOver, dumpOf, peopleCalled, titlesOf, withoutDecisions } from './deciding.ts'

const [tides, bees, rust] = [
  'Tides of a Northern Harbour in Winter',
  'How Bees Find Their Way at Night',
  'The Slow Poetry of Rust on Bridges',
] as const
const wei = 'Wei Wang'
const tideSource = source('tides.txt', entry(tides, `Ann Lorimer, ${wei}`))
const beeSource = source('bees.txt', entry(bees, `${wei}, Bo Ekström`))
const orcid = (value: string) => ({ identifiers: [{ scheme: 'ORCID', value }] as const })
const page = (name: string, title: string, ...id: string[]) =>
  source(name, owner([wei], id[0] === undefined ? {} : orcid(id[0])), entry(title, `@${wei}`))

describe('A merge', () => {
  const graph = sharedGraph(embeddedEngine)
  const { merge, split, undo } = decidingOver(graph)
  const twoPeople = async () => {
    const before = await storeSources(graph(), [tideSource, beeSource])
    expect(peopleCalled(before, wei)).toHaveLength(2)
    return { before, keep: authorOf(before, wei, bees), other: authorOf(before, wei, tides) }
  }

  test('makes one person of two: the id of the first stays, that of the second leads there, until it is undone', async () => {
    const { before, keep, other } = await twoPeople()
    const made = await merge(keep, other)
    expect(made.people).toEqual([keep])
    const after = await readStoredGraph(graph())
    expect(peopleCalled(after, wei)).toEqual([keep])
    expect(titlesOf(after, keep)).toEqual([bees, tides])
    expect(after.redirects).toEqual([{ id: other, target: keep }])
    expectInvariants(after)
    await undo(made.id)
    expect(withoutDecisions(await readStoredGraph(graph()))).toEqual(before)
  })

  test('holds when a document is printed anew, so that no record is what it was', async () => {
    const { keep, other } = await twoPeople()
    await merge(keep, other)
    const after = await storeSources(graph(), [
      source(
        'tides.txt',
        entry(`${tides}.`, `Ann Lorimer, ${wei}`, {
          year: 2020,
        }),
      ),
      source('bees.txt', entry(bees, `${wei}, Bo Ekstrom`, { year: 2021 })),
    ])
    expect(peopleCalled(after, wei)).toEqual([keep])
    expect(titlesOf(after, keep)).toHaveLength(2)
  })

  test('holds when its source goes and comes back', async () => {
    const { keep, other } = await twoPeople()
    await merge(keep, other)
    const gone = await storeSources(graph(), [], ['tides.txt'])
    expect(titlesOf(gone, keep)).toEqual([bees])
    const back = await storeSources(graph(), [tideSource])
    expect(peopleCalled(back, wei)).toEqual([keep])
    expect(titlesOf(back, keep)).toEqual([bees, tides])
  })

  test('gives the other id back when it is undone after more papers came for both', async () => {
    const { keep, other } = await twoPeople()
    const made = await merge(keep, other)
    await storeSources(graph(), [
      source(
        'more.txt',
        entry(rust, `Ann Lorimer, ${wei}`),
        entry('Rust under the Harbour Bridges', `Ann Lorimer, ${wei}`),
      ),
    ])
    await undo(made.id)
    const after = await readStoredGraph(graph())
    expect(titlesOf(after, keep)).toEqual([bees])
    expect(titlesOf(after, other)).toContain(tides)
    expect(after.redirects).toEqual([])
  })

  test('of two authors of one paper is refused, and nothing is stored', async () => {
    const before = await storeSources(graph(), [tideSource])
    const refused = merge(idOf(before, 'Ann Lorimer') ?? '', idOf(before, wei) ?? '')
    await expect(refused).rejects.toThrow(/must not stand in the author list of one paper/)
    expect(await readStoredGraph(graph())).toEqual(before)
  })

  test('wins over identifiers, and a newer split wins over it', async () => {
    const before = await storeSources(graph(), [page('a.txt', tides, '0000-0001'), page('b.txt', bees, '0000-0002')])
    const [keep, other] = [authorOf(before, wei, tides), authorOf(before, wei, bees)]
    await merge(keep, other)
    const one = await readStoredGraph(graph())
    expect(peopleCalled(one, wei)).toEqual([keep])
    await split(keep, authorshipOn(one, keep, bees))
    const two = await readStoredGraph(graph())
    expect(peopleCalled(two, wei)).toHaveLength(2)
    expect(titlesOf(two, keep)).toEqual([tides])
    const [second = ''] = peopleCalled(two, wei).filter((id) => id !== keep)
    await merge(second, keep)
    expect(peopleCalled(await readStoredGraph(graph()), wei)).toEqual([second])
  })

  test('that was killed at any statement is followed by the next import, or was never made', async () => {
    const sizes = { mostDecidedAnew: 0, authorsInBatch: 1 }
    const states: unknown[] = []
    for (let failAt = 1; states.at(-1) !== 'done'; failAt += stride) {
      await graph().write((transaction) => transaction.run(deleteAll, {}))
      await twoPeople()
      const before = await storeSources(graph(), [source('rust.txt', entry(rust, `${wei}, Zoe Kimball`))])
      const [keep = '', ...others] = peopleCalled(before, wei)
      expect(others).toHaveLength(2)
      const killed = decidingOver(() => watchGraph(graph(), failAt), sizes)
      const isDone = await killed.merge(keep, ...others).then(
        () => true,
        () => false,
      )
      const left = [...(await readStoredGraph(graph())).nodes.values()].find(({ label }) => label === 'Decision')
      states.push(isDone ? 'done' : left?.properties.pending === true ? 'pending' : 'none')
      const after = await storeSources(graph(), [], [], sizes)
      expectInvariants(after)
      expect(peopleCalled(after, wei)).toHaveLength(left === undefined ? 3 : 1)
      if (left !== undefined) expect(peopleCalled(after, wei)).toEqual([keep])
      for (const { properties } of after.nodes.values()) expect(properties.pending).toBeUndefined()
    }
    expect(new Set(states)).toEqual(new Set(['none', 'pending', 'done']))
  })
})

describe('A split', () => {
  const graph = sharedGraph(embeddedEngine)
  const { split, undo } = decidingOver(graph)
  const stay = { institution: 'University of Virginia', role: 'PhD student', unit: null, place: null } as const
  const period = { from: '2015', to: '2019', ongoing: false, expected: false }
  const cv = source(
    'cv.txt',
    owner([wei], { affiliations: [{ ...stay, period }] }),
    entry(tides, `@${wei}, Ann Lorimer`),
    entry(bees, `@${wei}, Bo Ekström`),
  )

  test('takes the authorships that it names, though the page says that they are its owner’s', async () => {
    const before = await storeSources(graph(), [cv])
    const id = idOf(before, wei) ?? ''
    const made = await split(id, authorshipOn(before, id, bees))
    expect(made.people[0]).toBe(id)
    const after = await readStoredGraph(graph())
    expect(made.people.map((person) => titlesOf(after, person))).toEqual([[tides], [bees]])
    expectInvariants(after)
    const again = await storeSources(graph(), [source('cv.txt', ...cv.records, entry(rust, `@${wei}`))])
    expect(titlesOf(again, id)).toEqual([rust, tides])
    await undo(made.id)
    const undone = await readStoredGraph(graph())
    expect(titlesOf(undone, id)).toEqual([bees, rust, tides])
    expect(undone.redirects).toEqual([{ id: made.people[1], target: id }])
  })

  test('takes a stay with everything that its source says of the person besides papers', async () => {
    const before = await storeSources(graph(), [cv])
    const id = idOf(before, wei) ?? ''
    const fact = [...before.relations.values()].find(({ type }) => type === 'AFFILIATED')?.id ?? ''
    const made = await split(id, fact)
    const after = await readStoredGraph(graph())
    const stays = [...after.relations.values()].filter(({ type }) => type === 'AFFILIATED')
    expect(stays.map(({ from }) => from)).toEqual([made.people[1]])
    expect(titlesOf(after, id)).toEqual([bees, tides])
  })

  test('of all facts, or of those of somebody else, is refused', async () => {
    const before = await storeSources(graph(), [tideSource])
    const [ann, other] = [idOf(before, 'Ann Lorimer') ?? '', idOf(before, wei) ?? '']
    for (const fact of [authorshipOn(before, ann, tides), authorshipOn(before, other, tides), 'authorship-0']) {
      await expect(split(ann, fact)).rejects.toBeInstanceOf(CoterieError)
    }
    expect(await readStoredGraph(graph())).toEqual(before)
  })
})

describe('A rejection', () => {
  const graph = sharedGraph(embeddedEngine)
  const { reject, undo } = decidingOver(graph)

  test('holds against an identifier that comes later for both', async () => {
    const before = await storeSources(graph(), [page('a.txt', tides), page('b.txt', bees)])
    const people = peopleCalled(before, wei)
    expect(people).toHaveLength(2)
    const made = await reject(...people)
    expect(made.people.toSorted()).toEqual(people)
    const same = [page('a.txt', tides, '0000-0001'), page('b.txt', bees, '0000-0001')]
    expect(peopleCalled(await storeSources(graph(), same), wei)).toEqual(people)
    await undo(made.id)
    expect(peopleCalled(await readStoredGraph(graph()), wei)).toHaveLength(1)
  })
})

describe('A removal', () => {
  const graph = sharedGraph(embeddedEngine)
  const { remove, split, undo } = decidingOver(graph)
  const relation = {
    kind: 'ADVISOR',
    name: 'Ida Quarfoot',
    institution: null,
    period: { from: null, to: null, ongoing: false, expected: false },
  } as const
  const cv = source('cv.txt', owner([wei], { relations: [relation] }), entry(tides, `@${wei}, Ann Lorimer`))

  test('leaves the place in the count of authors and nothing of the person, also after new prints, until it is undone', async () => {
    const before = await storeSources(graph(), [cv, beeSource])
    const id = authorOf(before, wei, tides)
    const made = await remove(id)
    expect(made.people).toEqual([])
    const after = await readStoredGraph(graph())
    expect(after.nodes.has(id)).toBe(false)
    expect(idOf(after, 'Ida Quarfoot')).toBeUndefined()
    const paper = [...after.nodes.values()].find(({ properties }) => properties.title === tides)
    expect(paper?.properties).toMatchObject({ authorCount: 2, knownAuthorCount: 2 })
    expect(String(paper?.properties.people)).toBe(`- ${idOf(after, 'Ann Lorimer')}`)
    // Another bearer of the name stays.
    expect(peopleCalled(after, wei)).toEqual([authorOf(before, wei, bees)])
    expectInvariants(after)
    const reprinted = await storeSources(graph(), [
      source(
        'cv.txt',
        owner([wei, 'W. Wang'], orcid('0000-0001')),
        entry(tides, `@${wei}, Ann Lorimer`),
        entry(rust, `@${wei}`),
      ),
    ])
    expect(peopleCalled(reprinted, wei)).toEqual([authorOf(before, wei, bees)])
    await storeSources(graph(), [cv])
    await undo(made.id)
    expect(withoutDecisions(await readStoredGraph(graph()))).toEqual(before)
  })

  test('of what was split off does not take the rest along when the split is undone', async () => {
    const before = await storeSources(graph(), [
      source('cv.txt', owner([wei]), entry(tides, `@${wei}`), entry(bees, `@${wei}`)),
    ])
    const id = idOf(before, wei) ?? ''
    const parted = await split(id, authorshipOn(before, id, bees))
    await remove(parted.people[1] ?? '')
    await undo(parted.id)
    const after = await readStoredGraph(graph())
    expect(titlesOf(after, id)).toEqual([tides])
    expectInvariants(after)
  })

  test('is the same graph whether the person was there before or comes only now', async () => {
    const before = await storeSources(graph(), [cv, beeSource])
    await remove(authorOf(before, wei, tides))
    const after = await readStoredGraph(graph())
    await storeSources(graph(), [], ['cv.txt'])
    expect(dumpOf(await storeSources(graph(), [cv]))).toEqual(dumpOf(after))
  })
})
