import * as fc from 'fast-check'
import { test } from 'vitest'
import { embeddedEngine } from '../../graph/engines.ts'
import { liveThrough, someSteps } from './decision-history.ts'

test('inc', async () => {
  await fc.assert(
    fc.asyncProperty(someSteps(6), async (steps) => {
      const graph = await embeddedEngine.open()
      try {
        await liveThrough(graph, steps, { mostDecidedAnew: 0, authorsInBatch: 2 })
      } finally {
        await graph.close()
      }
    }),
    { numRuns: 150 },
  )
}, 600_000)
