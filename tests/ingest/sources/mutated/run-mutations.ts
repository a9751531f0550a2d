import { misfit, mutated, oneOf } from './mutate.ts'
import { brokenPromise, findAll } from './promises.ts'
import { seededRandom } from './random.ts'
import { allSamples, type Subject } from './subjects.ts'

/** What is found on the way: counts, and the first few broken promises, each with the seed that shows it again. */
export interface MutationRun {
  readonly records: number
  readonly unread: number
  readonly rejected: number
  readonly broken: readonly string[]
}

/** Feeds a reader mutated inputs, one for each seed from the first on. */
export const runMutations = async (subject: Subject, firstSeed: number, count: number): Promise<MutationRun> => {
  const sums = { record: 0, unread: 0, rejected: 0 }
  const broken: string[] = []
  for (let seed = firstSeed; seed < firstSeed + count && broken.length < 5; seed += 1) {
    const random = seededRandom(seed)
    const fits = subject.lines === null || random(3) > 0
    const bytes =
      subject.lines !== null && !fits
        ? misfit(subject.lines, random)
        : mutated(oneOf(subject.samples, random), allSamples, random)
    const length = 1 + random(2_000)
    try {
      subject.recognises('a document', bytes.toString())
      const all = await findAll(subject.read, bytes, length)
      for (const found of all) {
        sums[found.kind] += 1
        const fault = brokenPromise(found)
        if (fault !== null) broken.push(`${subject.name}, seed ${seed}: ${fault}`)
      }
      // Where the pieces of a source end changes nothing.
      if (seed % 4 === 0 && JSON.stringify(all) !== JSON.stringify(await findAll(subject.read, bytes, 65_536)))
        broken.push(`${subject.name}, seed ${seed}: found something else in pieces of ${length} bytes`)
    } catch (error) {
      broken.push(`${subject.name}, seed ${seed}: threw ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  return { records: sums.record, unread: sums.unread, rejected: sums.rejected, broken }
}
