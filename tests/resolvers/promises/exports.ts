import { describe, expect, test } from 'vitest'
import { readGexf, readGraphml } from '../../analytics/export/read-graph.ts'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { publicationList } from '../documents.ts'
import { type Service, sharedService } from '../test-service.ts'

const values = `nodes { id label distance paperCount degree strength community firstYear lastYear }
  edges { id source target weight normalizedWeight paperCount firstYear lastYear certainty }`

const known = (item: Readonly<Record<string, unknown>>, ...without: string[]) =>
  Object.fromEntries(Object.entries(item).filter(([name, value]) => value !== null && !without.includes(name)))

/** What a reader of graphology must find for an answer. */
const expected = ({ nodes, edges }: Answer) => ({
  nodes: nodes.map((node: Answer) => [node.id, known(node, 'id')]),
  edges: edges.map((edge: Answer) => [edge.id, edge.source, edge.target, known(edge, 'id', 'source', 'target')]),
})

const found = (graph: ReturnType<typeof readGexf>) => ({
  nodes: graph.mapNodes((id, node) => [id, known(node, 'orcid', 'start', 'end')]),
  edges: graph.mapEdges((id, edge, source, target) => [id, source, target, known(edge, 'start', 'end')]),
})

/** What the exports answer over the five profiles. */
export const promisesOfExports = (service: () => Service): void => {
  describe('The exports', () => {
    test('of the ready tab come in every format', async () => {
      const { data, errors } = await service().ask(operation('export'))
      expect(errors).toEqual([])
      const { gexf, graphml, pajek, vosviewer, nodesCsv, edgesCsv, jsonLd } = data.collaborationNetwork
      expect([gexf, graphml].map((text) => text.slice(0, 38))).toEqual(
        Array(2).fill('<?xml version="1.0" encoding="UTF-8"?>'),
      )
      const count = JSON.parse(vosviewer).network.items.length
      expect(count).toBeGreaterThan(20)
      expect(pajek).toContain(`*Vertices ${count}\r\n`)
      expect(nodesCsv.trimEnd().split('\r\n')).toHaveLength(count + 1)
      expect(edgesCsv.trimEnd().split('\r\n')).toHaveLength(JSON.parse(vosviewer).network.links.length + 1)
      const titles = JSON.parse(jsonLd).hasPart.filter((part: Answer) => part['@type'] === 'ScholarlyArticle')
      expect(titles.length).toBeGreaterThan(5)
      expect(titles.every(({ name }: Answer) => typeof name === 'string')).toBe(true)
    })

    test.each([
      'around: { people: [{ name: "Hong Xu" }] }, depth: 1',
      'around: { people: [{ name: "Hong Xu" }] }, depth: 2, maxNodes: 9, maxEdges: 12, ties: { counting: FRACTIONAL, years: { from: 2020 } }, normalization: ASSOCIATION_STRENGTH',
      'among: [{ name: "Tingfeng Lan" }, { name: "Zhaoyuan Su" }]',
    ])('are exactly the network of the query: %s', async (args) => {
      const { data, errors } = await service().ask(
        `{ collaborationNetwork(${args}) { ${values} truncated { omittedNodeCount } gexf: exportAs(format: GEXF) graphml: exportAs(format: GRAPHML) vosviewer: exportAs(format: VOSVIEWER_JSON) } }`,
      )
      expect(errors).toEqual([])
      const { gexf, graphml, vosviewer, truncated, ...network } = data.collaborationNetwork
      expect(found(readGexf(gexf))).toEqual(expected(network))
      expect(found(readGraphml(graphml))).toEqual(expected(network))
      const { description } = JSON.parse(vosviewer).info
      expect(description.includes('Cut off by')).toBe(truncated !== null)
      if (truncated !== null) expect(description).toContain(`${truncated.omittedNodeCount} people and`)
    })

    test('hold nobody for a shorter time than a tie of his', async () => {
      const { data } = await service().ask(
        `{ collaborationNetwork(around: { people: [{ name: "Hong Xu" }] }, depth: 2) { ${values} } }`,
      )
      const nodes = new Map<string, Answer>(data.collaborationNetwork.nodes.map((node: Answer) => [node.id, node]))
      const dated = data.collaborationNetwork.edges.filter(({ firstYear }: Answer) => firstYear !== null)
      expect(dated.length).toBeGreaterThan(20)
      for (const { source, target, firstYear, lastYear } of dated) {
        for (const end of [source, target]) {
          expect(nodes.get(end)?.firstYear).toBeLessThanOrEqual(firstYear)
          expect(nodes.get(end)?.lastYear).toBeGreaterThanOrEqual(lastYear)
        }
      }
    })
  })
}

const [ada, bela] = ['Adalbert Quillfeder', 'Brunhilde Vogelsang'] as const

/** What the exports answer over two papers of two people. */
export const promisesOfSmallExports = (engine: TestEngine): void => {
  describe(`The exports of two people on ${engine.name}`, () => {
    const service = sharedService(engine, [
      publicationList(ada, [
        { title: 'Bridges of Wood and Iron', authors: [ada, bela], venue: 'VLDB', year: 2020 },
        { title: 'Rivers under the Old Town', authors: [ada, bela], venue: 'VLDB', year: 2023 },
      ]),
    ])
    test('are, as tables, what one would write by hand', async () => {
      const { data } = await service().ask(
        `{ collaborationNetwork(around: { people: [{ name: "${ada}" }] }) { nodes { id } edges { id source target } people: exportAs(format: CSV_NODES) ties: exportAs(format: CSV_EDGES) } }`,
      )
      const { nodes, edges, people, ties } = data.collaborationNetwork
      const [tie] = edges
      expect(people).toBe(
        'Id,Label,distance,paperCount,degree,strength,community,firstYear,lastYear,orcid\r\n' +
          `${nodes[0].id},${ada},0,2,1,2,0,2020,2023,\r\n${nodes[1].id},${bela},1,2,1,2,0,2020,2023,\r\n`,
      )
      expect(ties).toBe(
        'Source,Target,Type,Id,Weight,normalizedWeight,paperCount,firstYear,lastYear,certainty\r\n' +
          `${tie.source},${tie.target},Undirected,${tie.id},2,2,2,2020,2023,CERTAIN\r\n`,
      )
    })
  })
}
