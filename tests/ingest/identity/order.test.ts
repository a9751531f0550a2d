import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases } from '../../graph/engines.ts'
import { someSources } from '../arbitrary-source.ts'
import { canonicalDump } from '../canonical-dump.ts'
import { expectInvariants } from '../invariants.ts'
import { graphOf } from '../records.ts'

/** Another order of the same things. */
const orders = <T>(things: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...things], { minLength: things.length })

describe('The graph of a set of documents', () => {
  test('is the same in any order', async () => {
    const twice = someSources.chain((sources) => fc.tuple(fc.constant(sources), orders(sources)))
    await fc.assert(
      fc.asyncProperty(twice, async ([sources, others]) => {
        expect(canonicalDump(await graphOf(...others))).toEqual(canonicalDump(await graphOf(...sources)))
      }),
      { numRuns: cases(30) },
    )
  })

  test('holds together', async () => {
    await fc.assert(
      fc.asyncProperty(someSources, async (sources) => expectInvariants(await graphOf(...sources))),
      { numRuns: cases(30) },
    )
  })
})
