import { describe, expect, test } from 'vitest'
import { unpackLimits } from '../../../src/ingest/sources/packed/unpack.ts'
import { everythingIsRequired } from '../../graph/engines.ts'
import { type HostileCase, hostileCases, longLine } from './hostile/hostile-case.ts'
import { type HostileFormat, hostileFormats } from './hostile/hostile-format.ts'
import { runCase, shownName } from './hostile/run-case.ts'

/** A bomb of a quarter of a megabyte is one. */
const limits = { ...unpackLimits, freeBytes: 100_000 }

/** Whether another format is cut into records by the same code, which a person need not wait for again: 33 MB each. */
const isAlike = ({ name }: HostileCase, { family, name: format }: HostileFormat): boolean =>
  !everythingIsRequired && name === longLine && family === 'JSON' && format !== 'OpenAlex'

describe.each(hostileCases)('$name', (attack) => {
  const able = hostileFormats.filter((format) => attack.write(format, false) !== null && !isAlike(attack, format))

  test.each(able)('in $name ends in a rejection with its place, and costs no other record', async (format) => {
    const outcome = await runCase(attack, format, false, limits)
    const kept = (attack.ending?.(format) ?? 'rejected') === 'kept'
    const names = outcome?.records.map(shownName) ?? []
    const rejected = outcome?.rejected ?? []
    expect(names.filter((name) => !name.startsWith('Good'))).toEqual(kept ? ['Bad'] : [])
    if (format.many) expect(names.filter((name) => name.startsWith('Good'))).toEqual(['Good before', 'Good behind'])
    if (kept) expect(outcome?.records.some(({ locator }) => locator.includes('9007199254740993'))).toBe(true)
    else expect(rejected.length).toBeGreaterThan(0)
    for (const { locator, reason, text } of rejected) {
      expect(locator).toMatch(/^(?:lines? \d+|packed byte \d+|document)/)
      expect(reason).toMatch(/^[A-Z].*\.$/)
      expect(text.length).toBeLessThanOrEqual(2_000)
    }
    expect(JSON.stringify(outcome)).not.toMatch(/root:|hahaha|(?<!\\)\\u0000|\u202E/)
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
