import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import {
  distancesFrom,
  fractional,
  full,
  papersOf,
  peopleOf,
  perPaper,
  tieBetween,
  tiesAt,
  tiesOf,
  unbroken,
  type Weigh,
} from '../expected-graph.ts'
import { printedPapers } from '../printed-papers.ts'
import type { Service } from '../test-service.ts'

const pairOf = (a: string, b: string): string => [a, b].sort().join(' + ')
const round = (value: number): number => Math.round(value * 1e9) / 1e9

const networkAround = (names: readonly string[], depth: number, more = '') =>
  `{ collaborationNetwork(around: { people: [${names.map((name) => `{ name: "${name}" }`).join(', ')}] }, depth: ${depth}, maxNodes: 500, maxEdges: 5000${more}) {
    nodes { id label distance paperCount degree strength community }
    edges { id source target weight normalizedWeight paperCount firstYear lastYear certainty }
    totals { nodeCount edgeCount paperCount exact } truncated { reasons } caveats { papersWithCutAuthorList papersOfUnknownYear papersOverTieLimit papersOverAuthorLimit } } }`

const labelled = (network: Answer) => {
  const labels = new Map<string, string>(network.nodes.map(({ id, label }: Answer) => [id, unbroken(label)]))
  const nodes = new Map<string, Answer>(network.nodes.map((node: Answer) => [unbroken(node.label), node]))
  const edges = new Map<string, Answer>(
    network.edges.map((edge: Answer) => [pairOf(labels.get(edge.source) ?? '', labels.get(edge.target) ?? ''), edge]),
  )
  return { nodes, edges }
}

/** What the network and pair queries answer over the five profiles. */
export const promisesOfNetworks = (service: () => Service): void => {
  describe('The network of two people', () => {
    const answer = async () => {
      const { data, errors } = await service().ask(operation('network'))
      expect(errors).toEqual([])
      return data.collaborationNetwork
    }
    const ties = tiesOf(printedPapers, full)
    const distances = distancesFrom(ties, ['Tingfeng Lan', 'Xin Tan'], 2)
    const inside = [...ties.values()].filter(({ ends }) => ends.every((end) => distances.has(end)))

    test('has everybody within two steps, with distance, papers, degree and strength', async () => {
      const { nodes } = labelled(await answer())
      const expected = [...distances].map(([name, distance]) => {
        const own = inside.filter(({ ends }) => ends.includes(name))
        const strength = own.reduce((sum, { weight }) => sum + weight, 0)
        return [name, distance, papersOf(name).length, own.length, strength]
      })
      const found = [...nodes].map(([label, { distance, paperCount, degree, strength }]) => [
        label,
        distance,
        paperCount,
        degree,
        strength,
      ])
      expect(found.sort()).toEqual(expected.sort())
    })

    test('has every tie between them, those at the rim too, with its papers and years', async () => {
      const { edges } = labelled(await answer())
      const expected = inside.map(({ ends, papers }) => {
        const years = papers.flatMap(({ year }) => (year === null ? [] : [year]))
        const [first, last] = years.length === 0 ? [null, null] : [Math.min(...years), Math.max(...years)]
        return [pairOf(...ends), papers.length, first, last]
      })
      const found = [...edges].map(([pair, edge]) => [pair, edge.paperCount, edge.firstYear, edge.lastYear])
      expect(found.sort()).toEqual(expected.sort())
      expect([edges.get('Hong Xu + Xin Tan')?.weight, edges.get('Tingfeng Lan + Yue Cheng')?.weight]).toEqual([10, 5])
      for (const edge of edges.values()) {
        expect(edge.normalizedWeight).toBe(edge.weight)
        expect(edge.source < edge.target).toBe(true)
      }
    })

    test('says how large it is, that nothing was cut off, and what is uncertain', async () => {
      const network = await answer()
      const papers = new Set(inside.flatMap((tie) => tie.papers))
      expect(network.totals).toEqual({
        nodeCount: distances.size,
        edgeCount: inside.length,
        paperCount: papers.size,
        exact: true,
      })
      expect(network.truncated).toBeNull()
      const all = new Set([...distances.keys()].flatMap(papersOf))
      expect(network.caveats).toEqual({
        papersOverAuthorLimit: 0,
        papersOverTieLimit: 0,
        papersOfUnknownYear: [...all].filter(({ year }) => year === null).length,
        papersWithCutAuthorList: [...all].filter(({ complete }) => !complete).length,
      })
    })

    test('lists the nearest people first, then the strongest, then by id, and the strongest ties first', async () => {
      const { nodes, edges } = await answer()
      const places = nodes.map(({ id, distance, strength }: Answer) => [distance, -strength, id])
      const inOrder = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
      expect(places).toEqual(inOrder)
      const ranks = edges.map(({ weight, source, target }: Answer) => [-weight, `${source} ${target}`])
      expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)))
      for (const edge of edges) {
        expect(edge.papers.nodes.length).toBe(Math.min(2, edge.paperCount))
      }
    })

    test('is drawn the same way every time, in communities numbered from the largest', async () => {
      const [first, second] = [await answer(), await answer()]
      expect(second).toEqual(first)
      const sizes = new Map<number, number>()
      for (const { community } of first.nodes) sizes.set(community, (sizes.get(community) ?? 0) + 1)
      const numbers = [...sizes.keys()].sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, index) => index))
      expect(numbers.length).toBeGreaterThan(1)
      const counts = numbers.map((number) => sizes.get(number) ?? 0)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
      const { nodes } = labelled(first)
      expect(nodes.get('Xin Tan')?.community).toBe(nodes.get('Hong Xu')?.community)
      expect(nodes.get('Xin Tan')?.community).not.toBe(nodes.get('Tingfeng Lan')?.community)
    })

    test('has the native name of the person behind a node', async () => {
      const { nodes } = labelled(await answer())
      expect(nodes.get('Hong Xu')?.person).toEqual({ id: nodes.get('Hong Xu')?.id, nativeName: '徐宏' })
    })
  })

  describe('The way from Tingfeng Lan to Xin Tan', () => {
    test('has two steps, through Minchen Yu alone, and one of them is only likely', async () => {
      const { data } = await service().ask(networkAround(['Tingfeng Lan'], 2))
      const { nodes, edges } = labelled(data.collaborationNetwork)
      expect([nodes.get('Xin Tan')?.distance, nodes.get('Minchen Yu')?.distance]).toEqual([2, 1])
      const between = [...nodes.keys()].filter(
        (label) => edges.has(pairOf(label, 'Tingfeng Lan')) && edges.has(pairOf(label, 'Xin Tan')),
      )
      expect(between).toEqual(['Minchen Yu'])
      const certainties = ['Tingfeng Lan', 'Xin Tan'].map((end) => edges.get(pairOf('Minchen Yu', end))?.certainty)
      expect(certainties.sort()).toEqual(['CERTAIN', 'LIKELY'])
    })

    test('is gone when only certain authorships count', async () => {
      const { data } = await service().ask(networkAround(['Tingfeng Lan'], 4, ', ties: { minCertainty: CERTAIN }'))
      expect(labelled(data.collaborationNetwork).nodes.has('Xin Tan')).toBe(false)
      const { data: likely } = await service().ask(
        networkAround(['Tingfeng Lan'], 4, ', ties: { minCertainty: POSSIBLE }'),
      )
      expect(labelled(likely.collaborationNetwork).nodes.has('Xin Tan')).toBe(true)
    })

    test('does not lead on to Junping Zhao, and the number of cut author lists is said', async () => {
      const { data } = await service().ask(networkAround(['Tingfeng Lan', 'Junping Zhao'], 4))
      const { nodes, edges } = labelled(data.collaborationNetwork)
      const mine = new Set(distancesFrom(tiesOf(printedPapers, full), ['Junping Zhao'], 9).keys())
      for (const pair of edges.keys()) {
        const sides = new Set(pair.split(' + ').map((end) => mine.has(end)))
        expect(sides.size).toBe(1)
      }
      expect(nodes.get('Junping Zhao')?.distance).toBe(0)
      expect(data.collaborationNetwork.caveats.papersWithCutAuthorList).toBe(11)
    })
  })

  describe('Ties between people', () => {
    const rules: readonly (readonly [string, Weigh])[] = [
      ['FULL', full],
      ['FRACTIONAL', fractional],
      ['PER_PAPER', perPaper],
    ]
    test.each(rules)('weigh under %s what the papers add up to, for every pair', async (counting, weigh) => {
      const { data } = await service().ask(
        networkAround(['Tingfeng Lan', 'Junping Zhao'], 4, `, ties: { counting: ${counting} }`),
      )
      const { edges } = labelled(data.collaborationNetwork)
      const expected = tiesOf(printedPapers, weigh)
      expect(edges.size).toBe(expected.size)
      for (const [pair, { weight }] of edges) {
        const [a = '', b = ''] = pair.split(' + ')
        expect(round(weight)).toBe(round(tieBetween(expected, a, b)?.weight ?? Number.NaN))
      }
    })

    test('count only papers of the years asked for; unknown years as told', async () => {
      for (const unknownYears of ['INCLUDE', 'EXCLUDE']) {
        const kept = printedPapers.filter(({ year }) => (year === null ? unknownYears === 'INCLUDE' : year === 2026))
        const { data } = await service().ask(
          networkAround(['Xin Tan'], 1, `, ties: { years: { from: 2026, to: 2026 }, unknownYears: ${unknownYears} }`),
        )
        const expected = distancesFrom(tiesOf(kept, full), ['Xin Tan'], 1)
        const { nodes } = labelled(data.collaborationNetwork)
        expect([...nodes.keys()].sort()).toEqual([...expected.keys()].sort())
        expect(data.collaborationNetwork.caveats.papersOfUnknownYear).toBe(2)
      }
    })

    test('leave out papers with cut author lists where that is asked, and papers of too many authors', async () => {
      const complete = printedPapers.filter((paper) => paper.complete)
      const { data } = await service().ask(networkAround(['Zhaoyuan Su'], 1, ', ties: { cutAuthorLists: EXCLUDE }'))
      const ties = tiesOf(complete, full)
      expect([...labelled(data.collaborationNetwork).nodes.keys()].sort()).toEqual(
        [...distancesFrom(ties, ['Zhaoyuan Su'], 1).keys()].sort(),
      )
      const small = printedPapers.filter((paper) => peopleOf(paper).length <= 10)
      const { data: limited } = await service().ask(
        networkAround(['Tingfeng Lan'], 1, ', ties: { maxAuthorsPerPaper: 10 }'),
      )
      expect([...labelled(limited.collaborationNetwork).nodes.keys()].sort()).toEqual(
        [...distancesFrom(tiesOf(small, full), ['Tingfeng Lan'], 1).keys()].sort(),
      )
      const over = papersOf('Tingfeng Lan').filter((paper) => peopleOf(paper).length > 10)
      expect(over.length).toBe(4)
      expect(limited.collaborationNetwork.caveats.papersOverAuthorLimit).toBe(over.length)
    })

    test('below the least weight are none', async () => {
      const { data } = await service().ask(networkAround(['Tingfeng Lan'], 1, ', ties: { minWeight: 3 }'))
      const strong = tiesAt(tiesOf(printedPapers, full), 'Tingfeng Lan').filter(({ weight }) => weight >= 3)
      expect(data.collaborationNetwork.totals.nodeCount).toBe(strong.length + 1)
      const { data: thirds } = await service().ask(
        networkAround(['Tingfeng Lan'], 1, ', ties: { counting: FRACTIONAL, minWeight: 1.5777777777 }'),
      )
      expect(thirds.collaborationNetwork.nodes.map(({ label }: Answer) => label).sort()).toEqual([
        'Tingfeng Lan',
        'Zhaoyuan Su',
      ])
    })
  })

  describe('A pair, a venue and a set of papers', () => {
    const answer = async () => {
      const { data, errors } = await service().ask(operation('pairAndCorpus'))
      expect(errors).toEqual([])
      return data
    }

    test('Tingfeng Lan and Zhaoyuan Su share seven papers', async () => {
      const { collaboration } = await answer()
      const shared = papersOf('Tingfeng Lan').filter((paper) => papersOf('Zhaoyuan Su').includes(paper))
      expect(shared).toHaveLength(7)
      expect(collaboration).toMatchObject({
        paperCount: 7,
        firstYear: 2025,
        lastYear: 2026,
        perYear: [
          { year: 2025, paperCount: 1 },
          { year: 2026, paperCount: 3 },
        ],
      })
      expect(collaboration.papers.nodes.map(({ title }: Answer) => title).sort()).toEqual(
        shared.map(({ title }) => title).sort(),
      )
      const { data } = await service().ask(
        '{ collaboration(between: [{ name: "Zhaoyuan Su" }, { name: "Tingfeng Lan" }], ties: { counting: FRACTIONAL }) { weight certainty people { label } caveats { papersOfUnknownYear papersWithCutAuthorList } } }',
      )
      expect(data.collaboration.weight).toBeCloseTo(1.5778, 4)
      expect(data.collaboration.certainty).toBe('CERTAIN')
      expect(data.collaboration.caveats).toEqual({ papersOfUnknownYear: 3, papersWithCutAuthorList: 2 })
      expect(data.collaboration.people.map(({ label }: Answer) => label).sort()).toEqual([
        'Tingfeng Lan',
        'Zhaoyuan Su',
      ])
    })

    test('two people without a joint paper have nothing together', async () => {
      const { data, errors } = await service().ask(
        '{ collaboration(between: [{ name: "Tingfeng Lan" }, { name: "Junping Zhao" }]) { paperCount } }',
      )
      expect([data.collaboration, errors]).toEqual([null, []])
    })

    test('VLDB has two papers, and four people who wrote both', async () => {
      const { venue } = await answer()
      expect(venue).toMatchObject({ acronym: 'VLDB', name: 'International Conference on Very Large Data Bases' })
      expect(venue.papers).toMatchObject({ totalCount: 2, nodes: [{ year: 2025 }, { year: 2024 }] })
      const both = venue.people.edges.filter(({ paperCount }: Answer) => paperCount === 2)
      expect(both.map(({ node }: Answer) => node.label).sort()).toEqual([
        'Hui Lu',
        'Jian Sha',
        'Mingjie Tang',
        'Tingfeng Lan',
      ])
    })

    test('the network of the papers of VLDB has their authors and the ties that these papers make', async () => {
      const { collaborationNetwork } = await answer()
      // Nine and eleven authors, four of them on both: 36 + 55 - 6 pairs.
      expect(collaborationNetwork.totals).toEqual({ nodeCount: 16, edgeCount: 85, paperCount: 2, exact: true })
      const inVenue = printedPapers.filter(({ at }) => at === 'VLDB')
      const expected = [...new Set(inVenue.flatMap(peopleOf))].map((name) => ({
        label: name,
        paperCount: inVenue.filter((paper) => peopleOf(paper).includes(name)).length,
      }))
      const byLabel = (a: Answer, b: Answer) => (a.label < b.label ? -1 : 1)
      expect([...collaborationNetwork.nodes].sort(byLabel)).toEqual(expected.sort(byLabel))
    })

    test('the network of a set of papers may leave out who wrote few of them, and may go on from there', async () => {
      const { data } = await service().ask(`{
        both: collaborationNetwork(around: { papers: { venue: { name: "VLDB" } } }, depth: 0, minPapersPerPerson: 2) { nodes { label degree } totals { edgeCount } }
        beyond: collaborationNetwork(around: { papers: { venue: { name: "VLDB" } } }, depth: 1, minPapersPerPerson: 2) { totals { nodeCount } }
        title: collaborationNetwork(around: { papers: { title: "λScale" } }, depth: 0) { totals { nodeCount edgeCount } }
      }`)
      expect(data.both.totals.edgeCount).toBe(6)
      expect(data.both.nodes.map(({ degree }: Answer) => degree)).toEqual([3, 3, 3, 3])
      const four = ['Hui Lu', 'Jian Sha', 'Mingjie Tang', 'Tingfeng Lan']
      expect(data.beyond.totals.nodeCount).toBe(distancesFrom(tiesOf(printedPapers, full), four, 1).size)
      expect(data.title.totals).toEqual({ nodeCount: 11, edgeCount: 55 })
    })

    test('a network among given people has these people and nobody else', async () => {
      const { data, errors } = await service().ask(
        '{ collaborationNetwork(among: [{ name: "Xin Tan" }, { name: "Hong Xu" }, { name: "Junping Zhao" }]) { nodes { label distance degree } edges { weight } totals { nodeCount edgeCount } } }',
      )
      expect(errors).toEqual([])
      expect(data.collaborationNetwork.nodes).toEqual(
        expect.arrayContaining([{ label: 'Junping Zhao', distance: 0, degree: 0 }]),
      )
      expect(data.collaborationNetwork.edges).toEqual([{ weight: 10 }])
      expect(data.collaborationNetwork.totals).toEqual({ nodeCount: 3, edgeCount: 1 })
    })

    test('a network may start from an institution or a topic', async () => {
      const { data, errors } = await service().ask(`{
        institution: collaborationNetwork(around: { institution: { name: "Sichuan University" } }, depth: 0) { nodes { label } }
        topic: collaborationNetwork(around: { topic: { name: "cs.AR" } }, depth: 0) { nodes { label } }
        interest: collaborationNetwork(around: { topic: { name: "serverless computing" } }, depth: 1) { totals { nodeCount } }
      }`)
      expect(errors).toEqual([])
      expect(data.institution.nodes).toEqual([{ label: 'Tingfeng Lan' }])
      expect(data.topic.nodes.map(({ label }: Answer) => label).sort()).toEqual([
        'Ao Shen',
        'Junping Zhao',
        'Rui Zhang',
      ])
      expect(data.interest.totals.nodeCount).toBe(54)
    })
  })
}
