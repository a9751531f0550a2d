import { describe, expect, test } from 'vitest'
import { countTie, type TieLists, type TieSelection } from '../../src/analytics/tie-selection.ts'
import { everythingIsRequired, testEngines } from '../graph/engines.ts'
import { sharedGraph } from '../graph/promises/shared-graph.ts'
import { canonicalDump } from './canonical-dump.ts'
import { importInto, profiles } from './documents.ts'
import { expectInvariants } from './invariants.ts'
import { idOf } from './store-sources.ts'
import { readStoredGraph, type StoredGraph } from './stored-graph.ts'
import { watchGraph } from './watched-graph.ts'

const everyTie: TieSelection = {
  fromYear: null,
  toYear: null,
  counting: 'FRACTIONAL',
  minWeight: 0,
  maxAuthorsPerPaper: null,
  certainOnly: false,
  withUnknownYears: true,
  withCutAuthorLists: true,
}

const tieOf = (graph: StoredGraph, one: string, other: string): TieLists | undefined => {
  const ends = [idOf(graph, one), idOf(graph, other)].sort()
  const tie = [...graph.relations.values()].find(
    ({ type, from, to }) => type === 'COLLABORATED' && from === ends[0] && to === ends[1],
  )
  return tie?.properties as TieLists | undefined
}

/** The fewest steps between two people; Infinity when no ties connect them. */
const stepsBetween = (graph: StoredGraph, one: string, other: string): number => {
  const ties = [...graph.relations.values()].filter(({ type }) => type === 'COLLABORATED')
  const reached = new Set([idOf(graph, one) ?? ''])
  for (let steps = 0, last = 0; last < reached.size; steps++) {
    if (reached.has(idOf(graph, other) ?? '?')) return steps
    last = reached.size
    const level = new Set(reached)
    for (const { from, to } of ties) {
      if (level.has(from)) reached.add(to)
      if (level.has(to)) reached.add(from)
    }
  }
  return Number.POSITIVE_INFINITY
}

const propertiesOf = (graph: StoredGraph, label: string) => graph.nodes.get(idOf(graph, label) ?? '')?.properties

const titlePairs = (graph: StoredGraph): string[] =>
  [...graph.relations.values()]
    .filter(({ type }) => type === 'POSSIBLE_VERSION')
    .map(({ from, to }) =>
      [from, to]
        .map((id) => String(graph.nodes.get(id)?.properties.title).split(':')[0])
        .sort()
        .join(' | '),
    )
    .sort()

const timeout = 60_000

for (const engine of testEngines) {
  // A hundred statements take Neo4j a while, and what the documents say is no matter of the engine: one set is enough there,
  // and where a person waits.
  const sets = engine.name === 'Neo4j' || !everythingIsRequired ? profiles.slice(0, 1) : profiles
  describe.each(sets)(`The five profiles of $from, in ${engine.name},`, ({ documents }) => {
    const graph = sharedGraph(engine)

    test(
      'are read whole and give the figures that they must',
      async () => {
        const report = await importInto(graph(), documents)
        expect(report.documents.map(({ outcome }) => outcome)).toEqual(Array(5).fill('NEW'))
        expect(report.papers.createdCount).toBe(34)
        const stored = await readStoredGraph(graph())
        expectInvariants(stored)

        const papers = [...stored.nodes.values()].filter(({ label }) => label === 'Paper')
        expect(papers).toHaveLength(34)
        expect(papers.filter(({ properties }) => properties.authorsComplete === false)).toHaveLength(11)
        const counts = ['Tingfeng Lan', 'Zhaoyuan Su', 'Xin Tan', 'Junping Zhao'].map(
          (name) => propertiesOf(stored, name)?.paperCount,
        )
        expect(counts).toEqual([14, 9, 10, 8])

        const joint = [
          ['Tingfeng Lan', 'Zhaoyuan Su'],
          ['Tingfeng Lan', 'Yue Cheng'],
          ['Xin Tan', 'Hong Xu'],
        ] as const
        expect(joint.map(([one, other]) => tieOf(stored, one, other)?.papers.length)).toEqual([7, 5, 10])
        const tie = tieOf(stored, 'Tingfeng Lan', 'Zhaoyuan Su')
        expect(tie && countTie(tie, everyTie)?.weight).toBeCloseTo(1.5778, 4)

        expect(stepsBetween(stored, 'Tingfeng Lan', 'Xin Tan')).toBe(2)
        const path = [tieOf(stored, 'Tingfeng Lan', 'Minchen Yu'), tieOf(stored, 'Minchen Yu', 'Xin Tan')]
        expect(path.map((step) => step && countTie(step, everyTie)?.certain)).toContain(false)
        expect(stepsBetween(stored, 'Tingfeng Lan', 'Junping Zhao')).toBe(Number.POSITIVE_INFINITY)

        expect(titlePairs(stored)).toEqual(['Frontier | Frontier', 'IGenBench | IGenBench', 'TStore | TensorHub'])
        expect(propertiesOf(stored, 'Hong Xu')).toMatchObject({ nativeName: '徐宏' })
        expect(propertiesOf(stored, 'Unnamed researcher, University of Pennsylvania')).toMatchObject({ names: [] })
        const questions = [...stored.relations.values()].filter(({ type }) => type === 'POSSIBLY_SAME')
        expect(
          questions.map(({ from, to }) => [from, to].map((id) => stored.nodes.get(id)?.properties.label).sort()),
        ).toEqual([['Yuanchuan Zhou', 'Yuanchun Zhou']])
        expect(idOf(stored, 'Yingchaojie Feng')).toBeDefined()
        const groups = [...stored.nodes.values()].filter(({ label }) => label === 'Group')
        expect(groups.map(({ properties }) => properties.name)).toEqual(['Ling Team'])
      },
      timeout,
    )

    test(
      'change nothing when they come again, under other names too',
      async () => {
        await importInto(graph(), documents)
        const before = await readStoredGraph(graph())
        const watched = watchGraph(graph())
        const later = { now: () => new Date('2027-01-01') }
        const report = await importInto(watched, documents, later)
        await importInto(
          watched,
          documents.map(({ name, bytes }) => ({ name: `copy of ${name}`, bytes })),
          later,
        )
        expect(watched.transactionCount()).toBe(0)
        expect(report.documents.map(({ outcome }) => outcome)).toEqual(Array(5).fill('UNCHANGED'))
        expect(report.papers).toMatchObject({ createdCount: 0, matchedCount: 34, possibleVersions: [] })
        expect(report.people).toMatchObject({ createdCount: 0, uncertain: [] })
        expect(report.facts).toMatchObject({ addedCount: 0, withdrawnCount: 0 })
        const after = await readStoredGraph(graph())
        expect([after.nodes, after.relations]).toEqual([before.nodes, before.relations])
      },
      timeout,
    )

    test(
      'give the same people and figures in any order, all at once or one after the other, and no id is lost on the way',
      async () => {
        await importInto(graph(), documents)
        const atOnce = canonicalDump(await readStoredGraph(graph()))
        const [first, second, third, fourth, fifth] = documents.map((document) => [document])
        if (!first || !second || !third || !fourth || !fifth) throw new Error('Five profiles were expected.')
        for (const parts of [
          [fifth, fourth, third, second, first],
          [
            [...third, ...first],
            [...fifth, ...second, ...fourth],
          ],
        ]) {
          const other = await engine.open()
          let people = new Set<string>()
          for (const part of parts) {
            await importInto(other, part)
            const stored = await readStoredGraph(other)
            const led = new Set(stored.redirects.map(({ id }) => id))
            for (const id of people) expect(stored.nodes.has(id) || led.has(id), id).toBe(true)
            people = new Set([...stored.nodes.values()].filter(({ label }) => label === 'Person').map(({ id }) => id))
          }
          expect(canonicalDump(await readStoredGraph(other))).toEqual(atOnce)
          await other.close()
        }
      },
      timeout,
    )
  })
}
