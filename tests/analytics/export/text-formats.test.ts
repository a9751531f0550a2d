import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeEdgeTable, writeNodeTable } from '../../../src/analytics/export/csv.ts'
import type { ExportedNetwork } from '../../../src/analytics/export/exported-network.ts'
import { writeJsonLd } from '../../../src/analytics/export/json-ld.ts'
import { writePajek } from '../../../src/analytics/export/pajek.ts'
import { writeVosviewer } from '../../../src/analytics/export/vosviewer.ts'
import { anyNetwork, joined, smallNetwork } from './arbitrary-network.ts'
import { vosviewerSchema } from './vosviewer-schema.ts'

/** The rows of a table of RFC 4180. */
const rowsOf = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('The tables', () => {
  test('have one line a person and a tie, whatever the names, and every number as it is', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const [head = [], ...nodes] = rowsOf(writeNodeTable(network))
        expect(head.slice(0, 2)).toEqual(['Id', 'Label'])
        expect(nodes.map((row) => [row[0], row[1]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '')])).toEqual(
          network.nodes.map(({ id, label }) => [id, label.toWellFormed()]),
        )
        expect(nodes.map((row) => row[head.indexOf('strength')])).toEqual(
          network.nodes.map(({ strength }) => String(strength)),
        )
        const [edgeHead = [], ...edges] = rowsOf(writeEdgeTable(network))
        expect(edges.map((row) => [row[0], row[1], Number(row[edgeHead.indexOf('Weight')])])).toEqual(
          network.edges.map(({ source, target, weight }) => [source, target, weight]),
        )
        expect(new Set([...nodes.map(({ length }) => length), head.length]).size).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  test('hold no cell that a spreadsheet would run', () => {
    for (const label of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1']) {
      const node = { ...smallNetwork.nodes[0], label } as ExportedNetwork['nodes'][number]
      const [, row] = rowsOf(writeNodeTable({ ...smallNetwork, nodes: [node] }))
      expect(row?.[1]).toBe(`'${label}`)
    }
    expect(writeNodeTable(smallNetwork).split('\r\n')).toEqual([
      'Id,Label,distance,paperCount,degree,strength,community,firstYear,lastYear,orcid',
      'person-a,徐宏 (Hong Xu),0,7,3,4.5,0,2010,2026,',
      'person-b,"Anna ""Bo"" <Ng> & Co",1,2,1,1.5,0,2012,2020,0000-0002-1825-0097',
      'person-c,"\'=HYPERLINK(""x"")",1,1,1,1,1,,,',
      '',
    ])
  })
})

describe('Pajek', () => {
  test('numbers the people, and says what was cut off in its first line', () => {
    const [first, ...lines] = writePajek(smallNetwork).split('\r\n')
    expect(first).toMatch(/^\/\* Collaboration network .* Cut off by MAX_NODES, WORK_LIMIT.* \*\/$/)
    expect(lines).toEqual([
      '*Vertices 3',
      '1 "徐宏 (Hong Xu)"',
      `2 "Anna 'Bo' <Ng> & Co"`,
      `3 "=HYPERLINK('x')"`,
      '*Edges',
      '1 2 0.25',
      '1 3 1',
      '',
    ])
  })

  test('has a line of its own for everybody, and no two of one label', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const lines = writePajek(network).split('\r\n')
        const vertices = lines.slice(2, 2 + network.nodes.length)
        const labels = vertices.map((line) => /^\d+ "([^"\\]*)"$/u.exec(line)?.[1])
        expect(labels).not.toContain(undefined)
        expect(new Set(labels).size).toBe(network.nodes.length)
        expect(lines.length).toBe(network.nodes.length + network.edges.length + 4)
      }),
      { numRuns: 60 },
    )
  })
})

describe('VOSviewer JSON', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(vosviewerSchema)

  test('is what VOSviewer Online takes, whatever the names', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const json = JSON.parse(writeVosviewer(network))
        expect(validate(json) ? [] : validate.errors).toEqual([])
        const { items, links } = json.network
        expect(items.map(({ id, label }: { id: string; label: string }) => [id, label])).toEqual(
          network.nodes.map(({ id, label }) => [id, label.toWellFormed()]),
        )
        expect(links.map(Object.values)).toEqual(
          network.edges.map(({ source, target, weight }) => [source, target, weight]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('the schema refuses what VOSviewer Online refuses', () => {
    const json = () => JSON.parse(writeVosviewer(smallNetwork))
    expect(validate(json())).toBe(true)
    const faults = [
      (network: ReturnType<typeof json>['network']) => network.items.pop(),
      (network: ReturnType<typeof json>['network']) => delete network.items[0].id,
      (network: ReturnType<typeof json>['network']) => Object.assign(network.items[0], { cluster: 0 }),
      (network: ReturnType<typeof json>['network']) => Object.assign(network.items[0].weights, { Papers: -1 }),
      (network: ReturnType<typeof json>['network']) => Object.assign(network.links[0], { strength: -1 }),
      (network: ReturnType<typeof json>['network']) => delete network.links[0].target_id,
    ]
    const broken = faults.map((spoil) => {
      const whole = json()
      spoil(whole.network)
      return validate(whole)
    })
    // Fewer than three people are no fault of the text: VOSviewer says itself that it needs three.
    expect(broken).toEqual([true, false, false, false, false, false])
  })
})

describe('JSON-LD', () => {
  const papers = new Map([['paper-1', { id: 'paper-1', title: 'Bridges', year: 2012, doi: '10.1000/1' }]])

  test('holds people, papers and ties in the words of schema.org, and leaves out what is unknown', () => {
    const json = JSON.parse(joined(writeJsonLd(smallNetwork, papers)))
    expect(json['@context']['@vocab']).toBe('https://schema.org/')
    expect(json.description).toContain('Cut off by')
    const ofType = (type: string) =>
      json.hasPart.filter((part: Record<string, unknown>) => [part['@type']].flat()[0] === type)
    expect(ofType('Person').map(({ name }: { name: string }) => name)).toEqual(
      smallNetwork.nodes.map(({ label }) => label),
    )
    expect(ofType('ScholarlyArticle')).toEqual([
      {
        '@id': 'urn:coterie:paper-1',
        '@type': 'ScholarlyArticle',
        name: 'Bridges',
        datePublished: '2012',
        sameAs: { '@id': 'https://doi.org/10.1000/1' },
        author: [{ '@id': 'urn:coterie:person-a' }, { '@id': 'urn:coterie:person-b' }],
      },
      ...['2', '3'].map((number) => ({
        '@id': `urn:coterie:paper-${number}`,
        '@type': 'ScholarlyArticle',
        author: ['person-a', number === '2' ? 'person-b' : 'person-c'].map((id) => ({ '@id': `urn:coterie:${id}` })),
      })),
    ])
    expect(ofType('Role')[0]).toMatchObject({ startDate: '2012', endDate: '2020', 'coterie:weight': 1.5 })
    expect(ofType('Role')[1]).not.toHaveProperty('startDate')
  })

  test('points only at what it holds', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const text = joined(writeJsonLd(network, papers))
        const held = new Set<string>(JSON.parse(text).hasPart.map((part: Record<string, unknown>) => part['@id']))
        const named = [...text.matchAll(/\{"@id":"(urn:[^"]+)"\}/g)].map(([, id = '']) => id)
        expect(named.filter((id) => !held.has(id))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
