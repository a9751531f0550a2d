import type { SerializedError } from 'vitest'
import type { Reporter, TestModule } from 'vitest/node'

/** Prints, as the last line of a run, how many tests passed and failed; a file that could not run is a failed test. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      counts.failed += module.errors().length
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
      for (const test of module.children.allTests()) counts[test.result().state] += 1
    }
    // A run that was broken off never came to these.
    const failed = counts.failed + counts.pending
    const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
    if (process.env.NEO4J_TEST_URI === undefined) {
      process.stdout.write('NEO4J_TEST_URI is not set: the Neo4j half of the tests was left out.\n')
    }
    if (process.env.COTERIE_REQUIRE_ALL !== '1' && process.env.COTERIE_PAGES !== '1') {
      process.stdout.write('COTERIE_PAGES is not 1: the pages were not tried in a browser.\n')
    }
    process.stdout.write(`${counts.passed} passed, ${failed} failed${skipped}\n`)
  }
}
