import { describe } from 'vitest'
import type { TestEngine } from './engines.ts'
import { promisesOfLife } from './promises/life.ts'
import { promisesOfReading } from './promises/reading.ts'
import { promisesOfSearch } from './promises/search.ts'
import { promisesOfValues } from './promises/values.ts'
import { promisesOfWriting } from './promises/writing.ts'

/** Registers the tests of everything that `Graph` promises, on one engine. */
export const graphContract = (engine: TestEngine): void => {
  describe(`The graph on ${engine.name}`, () => {
    promisesOfValues(engine)
    promisesOfReading(engine)
    promisesOfWriting(engine)
    promisesOfSearch(engine)
    promisesOfLife(engine)
  })
}
