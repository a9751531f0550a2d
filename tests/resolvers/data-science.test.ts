import { describe, expect, test } from 'vitest'
import type { Graph } from '../../src/graph/graph.ts'
import { projectedGraph, projectedGraphs } from '../../src/statements/data-science.ts'
import { testServerHasDataScience } from '../graph/data-science.ts'
import { everythingIsRequired, neo4jEngine, type TestEngine } from '../graph/engines.ts'
import { graphWith } from '../server/graphs.ts'
import { findStatements } from '../statements/found-statements.ts'
import type { Answer, Ask } from './asking.ts'
import { fiveDocuments, publicationList } from './documents.ts'
import { load, serviceOver, sharedService } from './test-service.ts'

const selections = [
  '',
  ', ties: { counting: FRACTIONAL, years: { from: 2020 } }',
  ', ties: { counting: PER_PAPER, unknownYears: EXCLUDE, maxAuthorsPerPaper: 12 }',
  ', ties: { minWeight: 2, minCertainty: CERTAIN, cutAuthorLists: EXCLUDE }',
  ', ties: { years: { to: 1900 }, unknownYears: EXCLUDE }',
]

/** A ranking without the last digits, in which sums differ that were made in another order. */
const rounded = (ranks: readonly Answer[]): Answer[] =>
  ranks
    .map(({ value, person }) => [Number(value.toPrecision(5)), person.id])
    .sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1))

test.runIf(everythingIsRequired)('Graph Data Science is there', async () => {
  expect(await testServerHasDataScience()).toBe(true)
})

if (neo4jEngine !== undefined && (await testServerHasDataScience())) {
  const engine = neo4jEngine
  const texts = new Set<string>()
  const watched: TestEngine = {
    ...neo4jEngine,
    open: async (options) => {
      const graph = await engine.open(options)
      const read: Graph['read'] = (statement, ...more) => {
        texts.add(statement.text)
        return graph.read(statement, ...more)
      }
      return graphWith(graph, { read })
    },
  }

  describe('Graph Data Science answers as the memory of the service does, over the five profiles,', () => {
    const service = sharedService(watched, fiveDocuments)
    const inMemory: Ask = (...question) => service().ask(...question)
    const atServer: Ask = (...question) => service().askWithin({ projectionTies: 1 })(...question)
    const both = async (query: string): Promise<readonly [Answer, Answer]> => {
      const answers = [await inMemory(query), await atServer(query)] as const
      for (const { errors } of answers) expect(errors).toEqual([])
      return [answers[0].data, answers[1].data]
    }

    test.each(selections)('who stands where in a ranking%s', async (ties) => {
      for (const by of ['DEGREE', 'STRENGTH', 'PAGERANK', 'BETWEENNESS', 'HARMONIC_CLOSENESS']) {
        const [memory, server] = await both(
          `{ rankings(by: ${by}, first: 100${ties}) { value sampleSize standardError asOf { changeCount } computedBy person { id } } }`,
        )
        expect(rounded(server.rankings)).toEqual(rounded(memory.rankings))
        for (const rank of server.rankings)
          expect(rank).toMatchObject({ computedBy: 'GRAPH_DATA_SCIENCE', sampleSize: null, asOf: { changeCount: 1 } })
        for (const rank of memory.rankings) expect(rank.computedBy).toBe('MEMORY')
      }
    })

    test('how many are connected, and what is new in a year', async () => {
      const [memory, server] = await both('{ graph { largestComponentShare perYear { year newCollaborationCount } } }')
      expect(server).toEqual(memory)
    })

    test('the pages of a ranking', async () => {
      const query = (more: string) => `{ rankings(by: DEGREE, first: 7${more}) { value cursor person { id } } }`
      const whole = (await inMemory('{ rankings(by: DEGREE, first: 100) { value cursor person { id } } }')).data
        .rankings
      const first = (await atServer(query(''))).data.rankings
      const second = (await atServer(query(`, after: "${first.at(-1).cursor}"`))).data.rankings
      expect([...first, ...second]).toEqual(whole.slice(0, 14))
    })

    test.each(selections)('which communities there are%s', async (ties) => {
      const people = 'people(first: 100) { totalCount nodes { id } }'
      const found = `communities(first: 100, seed: 7${ties}) { totalCount modularity alonePersonCount asOf { changeCount } computedBy
        caveats { papersOverAuthorLimit papersOverTieLimit papersOfUnknownYear papersWithCutAuthorList }
        nodes { key size label stability ${people} brokers { person { id } constraint betweenness standardError } } }`
      const [memory, server] = await both(`{ ${found} }`)
      const [ours, theirs] = [memory.communities, server.communities]
      expect([ours.computedBy, theirs.computedBy]).toEqual(['MEMORY', 'GRAPH_DATA_SCIENCE'])
      for (const same of ['alonePersonCount', 'asOf', 'caveats']) expect(theirs[same]).toEqual(ours[same])
      if (ours.modularity === null) expect(theirs).toMatchObject({ modularity: null, totalCount: 0, nodes: [] })
      else expect(Math.abs(theirs.modularity - ours.modularity)).toBeLessThan(0.02)
      const members = ({ nodes }: Answer) =>
        nodes.flatMap((node: Answer) => node.people.nodes.map(({ id }: Answer) => id))
      expect(members(theirs).sort()).toEqual(members(ours).sort())
      const namesake = ({ people: { nodes } }: Answer) => JSON.stringify(nodes.map(({ id }: Answer) => id).sort())
      const known = new Map<string, Answer>(ours.nodes.map((node: Answer) => [namesake(node), node]))
      let same = 0
      for (const node of theirs.nodes) {
        expect(node.size).toBe(node.people.nodes.length)
        expect(node.key).toBe(node.people.nodes[0].id.replace('person-', 'community-'))
        expect(node.label).not.toBe('')
        const own = known.get(namesake(node))
        if (own === undefined) continue
        same++
        expect(node.stability).toBeGreaterThan(0.3)
        expect(node.brokers.length).toBe(own.brokers.length)
        const byId = new Map<string, Answer>(own.brokers.map((broker: Answer) => [broker.person.id, broker]))
        for (const { person, constraint, betweenness } of node.brokers) {
          expect(constraint).toBeCloseTo(byId.get(person.id)?.constraint, 10)
          expect(betweenness).toBeCloseTo(byId.get(person.id)?.betweenness, 10)
        }
      }
      // Two ways to take people in turn may part a few of them otherwise.
      expect(same).toBeGreaterThanOrEqual(ours.nodes.length / 2)
    })

    test('the pages of communities and of their people', async () => {
      const members = async (more: string) =>
        (
          await atServer(
            `{ communities(first: 2) { nodes { people(first: 3${more}) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`,
          )
        ).data.communities.nodes
      const all = (await atServer('{ communities(first: 2) { nodes { people(first: 100) { nodes { id } } } } }')).data
        .communities.nodes
      const [first] = await members('')
      const [second] = await members(`, after: "${first.people.pageInfo.endCursor}"`)
      expect(first.people.pageInfo.hasNextPage).toBe(true)
      expect([...first.people.nodes, ...second.people.nodes]).toEqual(all[0].people.nodes.slice(0, 6))
    })

    test.each(selections)('which ways lead from one to another%s', async (ties) => {
      const { data } = await inMemory('{ rankings(by: DEGREE, first: 60) { person { id } } }')
      const ids: string[] = data.rankings.map(({ person }: Answer) => person.id)
      const pairs = ids.slice(0, 12).map((id, at) => [id, ids[(at * 17 + 23) % ids.length] ?? ''])
      for (const maxHops of [2, 6]) {
        const asked = pairs.map(
          ([from, to], at) =>
            `p${at}: collaborationPaths(from: { id: "${from}" }, to: { id: "${to}" }, maxHops: ${maxHops}${ties}) { computedBy outcome distance shortestPathCount paths(first: 20) { strength certainty people { id } } introducers { pathCount strength person { id } } }`,
        )
        const [memory, server] = await both(`{ ${asked.join('\n')} }`)
        for (const at of pairs.keys()) {
          const { computedBy, ...answer } = server[`p${at}`]
          expect(computedBy).toBe('GRAPH_DATA_SCIENCE')
          expect({ ...answer, computedBy: 'MEMORY' }).toEqual(memory[`p${at}`])
        }
      }
    })

    test('but level by level which ways are strongest, and which lead round somebody', async () => {
      const { data } = await atServer(
        '{ strong: collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }, objective: STRONGEST) { computedBy outcome } round: collaborationPaths(from: { name: "Tingfeng Lan" }, to: { name: "Xin Tan" }, avoiding: [{ name: "Minchen Yu" }]) { computedBy outcome } }',
      )
      expect(data).toEqual({
        strong: { computedBy: 'DATABASE', outcome: 'FOUND' },
        round: { computedBy: 'DATABASE', outcome: 'NOT_CONNECTED' },
      })
    })
  })

  test('What Graph Data Science holds is made anew after a write, and what it held before is dropped', async () => {
    const [ada, bela, cleo] = ['Adalbert Quillfeder', 'Brunhilde Vogelsang', 'Casimir Ottersteen'] as const
    const bridges = { title: 'Bridges of Wood and Iron', authors: [ada, bela], venue: 'VLDB', year: 2020 }
    const lamps = { title: 'Lamps for the Long Winter', authors: [cleo, ada], venue: 'KDD', year: 2021 }
    const graph = await watched.open()
    await load(graph, [publicationList(ada, [bridges])])
    const names = async () => (await graph.read(projectedGraphs, { beginning: 'coterie ' })).map(({ name }) => name)
    const askWithin = serviceOver(graph).askWithin({ projectionPeople: 0 })
    const asked = '{ rankings(by: DEGREE) { value asOf { changeCount } person { label } } }'
    const first = (await askWithin(asked)).data.rankings
    expect(first.map(({ value, person }: Answer) => [value, person.label]).sort()).toEqual([
      [1, ada],
      [1, bela],
    ])
    const before = await names()
    expect(before).toHaveLength(1)
    await load(graph, [publicationList(cleo, [lamps])])
    const second = (await askWithin(asked)).data.rankings
    expect(second.map(({ value, person }: Answer) => [value, person.label])[0]).toEqual([2, ada])
    expect(second[0].asOf.changeCount).toBeGreaterThan(first[0].asOf.changeCount)
    const after = await names()
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    for (const from of [2000, 2001, 2002])
      await askWithin(`{ rankings(by: DEGREE, ties: { years: { from: ${from} } }) { value } }`)
    expect(await names()).toHaveLength(2)
    await graph.close()
  })

  test('What it worked out is forgotten when much else was asked for, and worked out again', async () => {
    const graph = await watched.open()
    await load(graph, fiveDocuments)
    const ask = serviceOver(graph).askWithin({ projectionPeople: 0 })
    const rank = 'rankings(by: STRENGTH, first: 100) { value person { id } }'
    const first = (await ask(`{ ${rank} }`)).data.rankings
    const [{ name } = { name: '' }] = await graph.read(projectedGraphs, { beginning: 'coterie ' })
    for (let seed = 1; seed <= 16; seed++)
      expect((await ask(`{ communities(seed: ${seed}) { totalCount } }`)).errors).toEqual([])
    const [held] = await graph.read(projectedGraph, { name })
    expect(held?.properties).toHaveLength(16)
    expect(held?.properties).not.toContain('strength')
    expect((await ask(`{ ${rank} }`)).data.rankings).toEqual(first)
    await graph.close()
  })

  test('Every statement for it was run', async () => {
    const all = [...(await findStatements())].filter(([path]) => path.startsWith('data-science.'))
    expect(all.length).toBeGreaterThan(15)
    expect(all.filter(([, { text }]) => !texts.has(text)).map(([path]) => path)).toEqual([])
  })
}
