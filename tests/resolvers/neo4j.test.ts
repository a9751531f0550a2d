import { expect, test } from 'vitest'
import { everythingIsRequired, neo4jEngine, testNeo4jUri } from '../graph/engines.ts'
import { serviceContract } from './service-contract.ts'

test.runIf(everythingIsRequired)('A Neo4j is there', () => {
  expect(testNeo4jUri).toMatch(/^bolt:/)
})

if (neo4jEngine !== undefined) serviceContract(neo4jEngine)
