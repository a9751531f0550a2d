import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeGexf } from '../../../src/analytics/export/gexf.ts'
import { writeGraphml } from '../../../src/analytics/export/graphml.ts'
import { writePajek } from '../../../src/analytics/export/pajek.ts'
import { everythingIsRequired } from '../../graph/engines.ts'
import { joined, smallNetwork } from './arbitrary-network.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('read-network.py', import.meta.url))

type Values = Readonly<Record<string, unknown>>
type Found = Readonly<
  Record<
    'GEXF' | 'GRAPHML' | 'PAJEK',
    { readonly nodes: readonly [string, Values][]; readonly edges: readonly [string, string, Values][] }
  >
>

// Python of the system first: it is the one that the package of a distribution belongs to.
const candidates = ['/usr/bin/python3', 'python3']
const hasNetworkx = (python: string): Promise<boolean> =>
  run(python, ['-c', 'import importlib.util, sys; sys.exit(importlib.util.find_spec("networkx") is None)']).then(
    () => true,
    () => false,
  )
const able = await Promise.all(candidates.map(hasNetworkx))
const python = candidates.find((_, index) => able[index])

if (python === undefined) {
  if (everythingIsRequired) {
    test('networkx is here to read the exports', () => {
      expect.unreachable('networkx is required: install python3 and python3-networkx.')
    })
  } else {
    process.stdout.write('Left out: networkx reads the exports, because python3 has no networkx here.\n')
  }
}

describe.skipIf(python === undefined)('networkx reads the same network from', () => {
  let folder: string
  let found: Found

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coterie-networkx-'))
    // As they are downloaded: Pajek with its byte order mark.
    const files = [
      ['network.gexf', joined(writeGexf(smallNetwork))],
      ['network.graphml', joined(writeGraphml(smallNetwork))],
      ['network.net', `\uFEFF${writePajek(smallNetwork)}`],
    ] as const
    const paths = await Promise.all(
      files.map(async ([name, text]) => {
        await writeFile(join(folder, name), text)
        return join(folder, name)
      }),
    )
    const { stdout } = await run(python ?? '', [script, ...paths])
    found = JSON.parse(stdout) as Found
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(['GEXF', 'GRAPHML'] as const)('%s', (format) => {
    const { nodes, edges } = found[format]
    expect(nodes.map(([id, { label }]) => [id, label])).toEqual(smallNetwork.nodes.map(({ id, label }) => [id, label]))
    for (const [index, [, values]] of nodes.entries()) {
      const { id: _, orcid, firstYear, lastYear, ...node } = smallNetwork.nodes[index] ?? { id: '' }
      expect(values).toMatchObject({ ...node, ...(orcid === null ? {} : { orcid }) })
      expect(values.firstYear ?? null).toBe(firstYear)
      if (format === 'GEXF') expect([values.start ?? null, values.end ?? null]).toEqual([firstYear, lastYear])
    }
    expect(
      edges.map(([a, b, { weight, normalizedWeight, paperCount, certainty }]) => [
        a,
        b,
        weight,
        normalizedWeight,
        paperCount,
        certainty,
      ]),
    ).toEqual(
      smallNetwork.edges.map((edge) => [
        edge.source,
        edge.target,
        edge.weight,
        edge.normalizedWeight,
        edge.paperCount,
        edge.certainty,
      ]),
    )
  })

  test('PAJEK', () => {
    const labels = ['徐宏 (Hong Xu)', "Anna 'Bo' <Ng> & Co", "=HYPERLINK('x')"]
    expect(found.PAJEK.nodes.map(([label]) => label)).toEqual(labels)
    expect(found.PAJEK.edges.map(([a, b, { weight }]) => [new Set([a, b]), weight])).toEqual([
      [new Set([labels[0], labels[1]]), 0.25],
      [new Set([labels[0], labels[2]]), 1],
    ])
  })
})
