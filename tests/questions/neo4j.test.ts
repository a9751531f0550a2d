import { expect, test } from 'vitest'
import { everythingIsRequired, neo4jEngine, testNeo4jUri } from '../graph/engines.ts'
import { allQuestions } from './all-questions.ts'

test.runIf(everythingIsRequired)('A Neo4j is there', () => {
  expect(testNeo4jUri).toMatch(/^bolt:/)
})

if (neo4jEngine !== undefined) allQuestions(neo4jEngine)
