import { expect, test } from 'vitest'
import { writeNetwork } from '../../../src/analytics/export/network-format.ts'
import { smallNetwork } from './arbitrary-network.ts'

test.each(['GEXF', 'GRAPHML', 'JSON_LD'] as const)(
  'A large %s is written while others have their turn',
  async (format) => {
    const [edge] = smallNetwork.edges
    const edges = Array.from({ length: 10_000 }, (_, number) => ({ ...edge, id: `tie-${number}` }) as typeof edge)
    let [turns, isDone] = [0, false]
    const takeTurn = () => {
      turns++
      if (!isDone) setImmediate(takeTurn)
    }
    setImmediate(takeTurn)
    const text = await writeNetwork(
      format,
      { ...smallNetwork, edges: edges.filter((one) => one !== undefined) },
      new Map(),
    )
    isDone = true
    expect(text.split('tie-').length).toBeGreaterThan(edges.length)
    expect(turns).toBeGreaterThan(0)
  },
)
