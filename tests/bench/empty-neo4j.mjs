import neo4j from 'neo4j-driver'

/** Deletes everything that a Neo4j without a password holds. */
export const emptyNeo4j = async (uri) => {
  const driver = neo4j.driver(uri)
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
  await session.close()
  await driver.close()
}
