import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExportedNetwork } from '../../../src/analytics/export/exported-network.ts'
import { writeGexf } from '../../../src/analytics/export/gexf.ts'
import { writeGraphml } from '../../../src/analytics/export/graphml.ts'
import { anyNetwork, joined, smallNetwork } from './arbitrary-network.ts'
import { isWellFormed, type ReadGraph, readGexf, readGraphml } from './read-graph.ts'

/** A label as XML can hold it. */
const heldLabel = (label: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML forbids.
  label.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')

const known = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** What a reader must find: all values of all people and ties. */
const valuesOf = ({ nodes, edges }: ExportedNetwork) => ({
  nodes: nodes.map(({ id, label, ...values }) => [id, { label: heldLabel(label), ...known(values) }]),
  edges: edges.map(({ id, source, target, papers: _, ...values }) => [id, source, target, known(values)]),
})

const read = (graph: ReadGraph, only: (name: string) => boolean = () => true) => {
  const kept = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => only(name)))
  return {
    nodes: graph.mapNodes((id, values) => [id, kept(values)] as const),
    edges: graph.mapEdges((id, values, source, target) => [id, source, target, kept(values)]),
  }
}

describe('GEXF', () => {
  test('gives a reader the same people and ties with all their values, whatever the names', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const text = joined(writeGexf(network))
        expect(isWellFormed(text)).toBe(true)
        const { nodes, edges } = read(readGexf(text), (name) => name !== 'start' && name !== 'end')
        // This reader gives the ends of intervals as further values, and no label where it is empty.
        const labelled = nodes.map(([id, values]) => [id, { label: '', ...values }])
        expect({ nodes: labelled, edges }).toEqual(valuesOf(network))
      }),
      { numRuns: 60 },
    )
  })

  test('says when people and ties are there, and nothing of what has no known year', () => {
    const text = joined(writeGexf(smallNetwork))
    expect(text).toContain('mode="dynamic" timeformat="integer" timerepresentation="interval"')
    expect(text).toContain('<node id="person-a" label="徐宏 (Hong Xu)" start="2010" end="2026">')
    expect(text).toContain('<node id="person-c" label="=HYPERLINK(&quot;x&quot;)">')
    expect(text).toContain('source="person-a" target="person-b" weight="1.5" start="2012" end="2020">')
    expect(text).toContain('source="person-a" target="person-c" weight="1">')
  })

  test('says in its description how it was counted and what was cut off', () => {
    expect(/<description>(.*)<\/description>/.exec(joined(writeGexf(smallNetwork)))?.[1]).toBe(
      'Collaboration network of Coterie: 3 people of at least 5, 2 ties of at least 4. Counting FULL, normalization NONE. ' +
        'Cut off by MAX_NODES, WORK_LIMIT: 2 people and 2 ties are left out. 1 paper is of unknown year. 3 papers are with a cut author list.',
    )
  })
})

describe('GraphML', () => {
  test('gives a reader the same people and ties with all their values, whatever the names', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const text = joined(writeGraphml(network))
        expect(isWellFormed(text)).toBe(true)
        expect(read(readGraphml(text))).toEqual(valuesOf(network))
      }),
      { numRuns: 60 },
    )
  })

  test('says in its description what was cut off', () => {
    expect(joined(writeGraphml(smallNetwork))).toMatch(/<desc>.*Cut off by MAX_NODES, WORK_LIMIT: 2 people .*<\/desc>/)
  })
})
