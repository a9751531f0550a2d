import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everythingIsRequired } from '../graph/engines.ts'
import { expectInvariants } from './invariants.ts'
import { importKilled, importUndisturbed, type Load } from './killed-import.ts'

let folder: string
let load: Load

/** Papers of some people who write again and again, in several files. */
const papers = (file: number): string =>
  Array.from({ length: 60 }, (_, index) => {
    const number = file * 60 + index
    const people = [number % 17, (number * 7) % 53, 200 + number].map(
      (person) => `Ann${spelled(person)} Zed${spelled(person)}`,
    )
    return `@article{p${number}, title={On the Matter of ${spelled(number)} Things}, author={${people.join(' and ')}}, year={2021}}\n`
  }).join('')
const spelled = (number: number): string => [...`${number}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-kills-'))
  mkdirSync(join(folder, 'works'))
  for (const file of [0, 1, 2]) writeFileSync(join(folder, 'works', `${file}.bib`), papers(file))
  load = { paths: [join(folder, 'works')], importBatch: 100 }
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

// `tests/bench/kills.mjs` does the same twenty times, with a volume of the ACL Anthology.
describe('An import that is killed', () => {
  test('leaves a graph that holds together, and ends the same when it is run again', { timeout: 120_000 }, async () => {
    const { milliseconds, dump } = await importUndisturbed(join(folder, 'undisturbed'), load)
    expect(dump.filter((line) => line.startsWith('Paper '))).toHaveLength(180)
    for (const part of everythingIsRequired ? [0.5, 0.7, 0.9] : [0.75]) {
      const killed = await importKilled(join(folder, `killed at ${part}`), load, milliseconds * part)
      if (killed.half !== null) expectInvariants(killed.half)
      expect(killed.dump).toEqual(dump)
    }
  })
})
