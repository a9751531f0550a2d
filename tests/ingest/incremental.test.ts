import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NodeFact } from '../../src/ingest/derive/graph-facts.ts'
import { type PersonRecord, undated } from '../../src/model/record.ts'
import { cases, embeddedEngine } from '../graph/engines.ts'
import { deleteAll, sharedGraph } from '../graph/promises/shared-graph.ts'
import { heldAfter, someSteps } from './arbitrary-source.ts'
import { canonicalDump } from './canonical-dump.ts'
import { expectInvariants } from './invariants.ts'
import { entry, graphOf, owner, peopleIn, source } from './records.ts'
import { idOf, storeSources } from './store-sources.ts'
import { readStoredGraph, type StoredGraph } from './stored-graph.ts'
import { afterEachTransaction, watchGraph } from './watched-graph.ts'

/** Nobody is decided anew but those whom a change touches. */
const incremental = { mostDecidedAnew: 0 }

const paperName = (graph: StoredGraph, id: string): string =>
  [...graph.relations.values()]
    .filter(({ type, to }) => type === 'DESCRIBES' && to === id)
    .map(({ from }) => from)
    .sort()
    .join(' ')

/** Everything that who is who has no part in: papers, what is known by its names, and how much there is of all. */
const statedIn = (graph: StoredGraph): unknown => {
  const lines: string[] = []
  for (const { label, id, properties } of graph.nodes.values()) {
    const { id: _, work: __, people: ___, bucket: ____, person: _____, personCount: ______, ...rest } = properties
    const { titleTopics: _______, ...said } = rest
    if (label === 'Paper') lines.push(`${paperName(graph, id)} ${JSON.stringify(said)}`)
    if (['Venue', 'Topic', 'Institution', 'Group', 'Record', 'Source'].includes(label)) lines.push(JSON.stringify(said))
  }
  for (const { type, to, properties } of graph.relations.values()) {
    if (type === 'AUTHORED') {
      const { printedName, position, records } = properties
      lines.push(`${paperName(graph, to)} ${JSON.stringify([position, printedName, records])}`)
    }
    if (['ABOUT', 'PUBLISHED_IN', 'HAS'].includes(type)) lines.push(`${type} ${JSON.stringify(properties.records)}`)
    if (['AFFILIATED', 'CLAIMS', 'DID', 'INTERESTED_IN'].includes(type)) {
      const records = properties.records as readonly string[]
      lines.push(...records.map((record) => `${type} ${record}`))
    }
  }
  return lines.sort()
}

/** Who is one person by an identifier or by a source's own word: each pair of records, and each place that a page calls its owner's. */
const certainIn = (graph: StoredGraph): unknown => {
  const anchorsOf = (record: NodeFact): string[] => {
    const { subject, person } = JSON.parse(String(record.properties.body)) as PersonRecord
    return [
      `${record.properties.source} ${subject}`,
      ...person.identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    ]
  }
  const found = new Map<string, Set<string>>()
  for (const { type, from, to } of graph.relations.values()) {
    const record = graph.nodes.get(from)
    if (type !== 'DESCRIBES' || record?.properties.about !== 'person') continue
    for (const anchor of anchorsOf(record)) found.set(anchor, (found.get(anchor) ?? new Set()).add(to))
  }
  return [...found].map(([anchor, people]) => [anchor, people.size]).sort()
}

describe('An import into a large graph, where only what it touches is decided again,', { timeout: 60_000 }, () => {
  const graph = sharedGraph(embeddedEngine)

  test('leaves a graph that holds together, states what a new one would, and is made equal to it when all is decided anew', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, fc.boolean(), async (steps, isBatched) => {
        await graph().write((transaction) => transaction.run(deleteAll, {}))
        const sizes = isBatched ? { ...incremental, recordsInBatch: 3, authorsInBatch: 4 } : incremental
        const held = heldAfter(steps)
        for (const [index, { coming, going }] of steps.entries()) {
          const checked = afterEachTransaction(graph(), async () => expectInvariants(await readStoredGraph(graph())))
          const stored = await storeSources(checked, coming, going, sizes)
          const rebuilt = await graphOf(...(held[index] ?? []))
          expect(statedIn(stored)).toEqual(statedIn(rebuilt))
          expect(certainIn(stored)).toEqual(certainIn(rebuilt))
        }
        const anew = await storeSources(graph(), [])
        expectInvariants(anew)
        expect(canonicalDump(anew)).toEqual(canonicalDump(await graphOf(...(held.at(-1) ?? []))))
      }),
      { numRuns: cases(25) },
    )
  })

  test('changes nothing when nothing is new', async () => {
    const held = [source('a.txt', entry('Elastic Memory for Model Serving', 'Ann Lorimer, Minchen Yu'))]
    await storeSources(graph(), held, [], incremental)
    const watched = watchGraph(graph())
    await storeSources(watched, [], [], incremental)
    expect(watched.transactionCount()).toBe(0)
  })

  test('leaves alone what has nothing in common with what comes', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      entry(`Paper of Number ${index}`, `Ann Lorimer, Bob Q${index}rn`),
    )
    const before = await storeSources(graph(), [source('a.txt', ...many)], [], incremental)
    const came = source('b.txt', entry('On the Poetry of Rust', 'Juniper Quistgaard, Minchen Yu'))
    const after = await storeSources(graph(), [came], [], incremental)
    for (const [id, node] of before.nodes) if (node.label !== 'Import') expect(after.nodes.get(id)).toEqual(node)
    for (const [id, relation] of before.relations) expect(after.relations.get(id)).toEqual(relation)
    expect(idOf(after, 'Juniper Quistgaard')).toBeDefined()
  })

  test('tells an institution anew when a page that named it goes and nothing comes', async () => {
    const name = 'University of Virginia'
    const stay = { institution: name, unit: null, role: null, place: 'VA, USA', period: undated }
    const advisor = { kind: 'ADVISOR', name: 'Bob Quistorp', institution: name, period: undated } as const
    const kept = source('a.txt', owner(['Ann Lorimer'], { relations: [advisor] }))
    await storeSources(
      graph(),
      [kept, source('b.txt', owner(['Minchen Yu'], { affiliations: [stay] }))],
      [],
      incremental,
    )
    const stored = await storeSources(graph(), [], ['b.txt'], incremental)
    const institutions = ({ nodes }: StoredGraph) =>
      [...nodes.values()].filter(({ label }) => label === 'Institution').map(({ properties }) => properties)
    expect(institutions(stored)).toEqual(institutions(await graphOf(kept)))
    expect(institutions(stored)[0]).not.toHaveProperty('country')
  })

  test('counts the people of a topic anew when a page that named it goes and nothing comes', async () => {
    const topic = { name: 'Memory', scheme: 'KEYWORD' } as const
    const kept = source('a.txt', entry('On the Poetry of Rust', 'Ann Lorimer', { topics: [topic] }))
    const page = source('b.txt', owner(['Minchen Yu'], { interests: [topic] }))
    await storeSources(graph(), [kept, page], [], incremental)
    const stored = await storeSources(graph(), [], ['b.txt'], incremental)
    const topics = [...stored.nodes.values()].filter(({ label }) => label === 'Topic')
    expect(topics.map(({ properties }) => properties)).toMatchObject([{ paperCount: 1, personCount: 0 }])
  })

  test('tells both of two venues anew when the paper goes that made one of them', async () => {
    const at = (acronym: string | null, name: string | null) =>
      ({ venue: { acronym, name, kind: 'CONFERENCE' } }) as const
    const full = 'Conference on Machine Learning and Systems'
    const kept = [
      source('a.txt', entry('Elastic Memory for Model Serving', 'Ann Lorimer', at('MLSys', null))),
      source('b.txt', entry('On the Poetry of Rust', 'Bob Quistorp', at(null, full))),
    ]
    const joining = source('c.txt', entry('Two Tides in One', 'Juniper Quistgaard', at('MLSys', full)))
    await storeSources(graph(), [...kept, joining], [], incremental)
    const stored = await storeSources(graph(), [], ['c.txt'], incremental)
    const venues = [...stored.nodes.values()].filter(({ label }) => label === 'Venue')
    expect(venues.map(({ properties }) => [properties.label, properties.paperCount]).sort()).toEqual([
      [full, 1],
      ['MLSys', 1],
    ])
    expect(statedIn(stored)).toEqual(statedIn(await graphOf(...kept)))
  })

  test('is certain by an identifier that two sources give, as a new graph is', async () => {
    const orcid = { identifiers: [{ scheme: 'ORCID', value: '0000-0001' }] } as const
    const page = (name: string, title: string) => source(name, owner(['Wei Wang'], orcid), entry(title, '@Wei Wang'))
    await storeSources(graph(), [page('a.txt', 'Protein Folds in Deep Water')], [], incremental)
    const stored = await storeSources(graph(), [page('b.txt', 'On the Poetry of Rust')], [], incremental)
    expect(peopleIn(stored)).toEqual([
      {
        label: 'Wei Wang',
        places: ['Wei Wang of On the Poetry of Rust: CERTAIN', 'Wei Wang of Protein Folds in Deep Water: CERTAIN'],
      },
    ])
  })
})
