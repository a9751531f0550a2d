import { describe, expect, test } from 'vitest'
import { runMutations } from './run-mutations.ts'
import { subjects } from './subjects.ts'

/** As many as are quick; `tests/bench/readers/mutations.mjs` runs ten thousand for each reader. */
const quickCount = 160

describe('Mutated inputs never end the reading, and what is found keeps the promises of all readers', () => {
  test.each(subjects)('of $name', async (subject) => {
    const { records, rejected, broken } = await runMutations(subject, 1, subject.isPacked ? quickCount / 4 : quickCount)
    expect(broken).toEqual([])
    expect(records).toBeGreaterThan(0)
    expect(rejected).toBeGreaterThan(0)
  })
})
