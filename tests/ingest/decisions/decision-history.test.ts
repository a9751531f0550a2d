import * as fc from 'fast-check'
import { describe, test } from 'vitest'
import { cases, embeddedEngine, type TestEngine, testEngines } from '../../graph/engines.ts'
import type { StoreSizes } from '../store-sources.ts'
import { liveThrough, someSteps } from './decision-history.ts'

const liveManyTimes = (engine: TestEngine, numRuns: number, sizes: StoreSizes = {}): Promise<void> =>
  fc.assert(
    fc.asyncProperty(someSteps(6), async (steps) => {
      const graph = await engine.open()
      try {
        await liveThrough(graph, steps, sizes)
      } finally {
        await graph.close()
      }
    }),
    { numRuns },
  )

describe('Whatever is imported and decided in any order', () => {
  test.each(testEngines)(
    'is what a rebuild with the standing decisions gives, after every step on $name',
    {
      timeout: 300_000,
    },
    (engine) => liveManyTimes(engine, engine === embeddedEngine ? cases(40) : 6),
  )

  test(
    'holds together in a large graph too, where only what is touched is decided again, a part at a time',
    {
      timeout: 300_000,
    },
    () => liveManyTimes(embeddedEngine, cases(20), { mostDecidedAnew: 0, authorsInBatch: 2 }),
  )
})
