import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Test files that open the one database of a test Neo4j, which they empty: they must not run at the same time. */
const sharesNeo4j = (file: string): boolean => /\b(testEngines|neo4jEngine)\b/.test(readFileSync(file, 'utf8'))

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))

const alone = process.env.NEO4J_TEST_URI === undefined ? [] : files.filter(sharesNeo4j)

// Modules are loaded once for each worker. The projects take this from nowhere else: what stands above them is not theirs.
const common = {
  testTimeout: 20_000,
  hookTimeout: 60_000,
  isolate: false,
  setupFiles: ['tests/optimise-later.ts', 'tests/property-seed.ts'],
}
const together = { ...common, name: 'together', include: ['tests/**/*.test.ts'], exclude: alone }
const oneByOne = { ...common, name: 'one by one', include: alone, fileParallelism: false, sequence: { groupOrder: 1 } }

// Node gives Apollo the CommonJS half of graphql; Vite would give us the other half, and the two refuse each other's types.
const resolve = { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] }

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, which on two makes the files wait for each other.
    maxWorkers: 2,
    reporters: ['default', './tests/reporter.ts'],
    projects: [{ resolve, test: together }, ...(alone.length === 0 ? [] : [{ resolve, test: oneByOne }])],
  },
})
