import type { Session } from 'neo4j-driver'
import { SetupError } from '../../model/error.ts'
import { lookupKeys, nodeLabels, type SearchIndex, searchIndexes } from '../graph.ts'

const awaitSeconds = 300

/** Cuts texts at blanks and changes nothing: our words are made before they get here. */
const analyzer = 'whitespace'

/** The statements that make the indexes and constraints; each changes nothing where it has been run before. */
const statements: readonly string[] = [
  ...nodeLabels.map(
    (label) =>
      `CREATE CONSTRAINT coterie_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  ...lookupKeys.map(
    ([label, key]) =>
      `CREATE INDEX coterie_${label.toLowerCase()}_${key.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`,
  ),
  ...searchIndexes.map(
    (label) =>
      `CREATE FULLTEXT INDEX coterie_${label.toLowerCase()}_words IF NOT EXISTS FOR (n:${label}) ON EACH [n.searchText]
       OPTIONS { indexConfig: { \`fulltext.analyzer\`: '${analyzer}', \`fulltext.eventually_consistent\`: false } }`,
  ),
]

/** The name of the full-text index of each kind of node. */
export type SearchIndexNames = ReadonlyMap<SearchIndex, string>

/** A database that had an index of the kind kept its own name for it, and perhaps another analyser. */
const findSearchIndexes = async (session: Session): Promise<SearchIndexNames> => {
  const { records } = await session.run<{ name: string; labels: string[]; analyzer: string }>(
    `SHOW FULLTEXT INDEXES YIELD name, entityType, labelsOrTypes, properties, options
     WHERE entityType = 'NODE' AND properties = ['searchText']
     RETURN name, labelsOrTypes AS labels, options.indexConfig['fulltext.analyzer'] AS analyzer`,
  )
  const indexes = records.map((record) => record.toObject())
  return new Map(
    searchIndexes.map((label) => {
      const index = indexes.find(({ labels }) => labels.length === 1 && labels[0] === label)
      if (index === undefined) throw new Error(`it has no full-text index for ${label}`)
      if (index.analyzer === analyzer) return [label, index.name]
      throw new SetupError(
        `The full-text index ${index.name} of Neo4j has the analyser ${index.analyzer}, where ${analyzer} is needed: drop it and start again.`,
      )
    }),
  )
}

/** Makes the indexes and constraints that are missing, waits until they are filled, and returns those for searching. */
export const makeIndexes = async (session: Session): Promise<SearchIndexNames> => {
  for (const statement of statements) await session.run(statement)
  await session.run('CALL db.awaitIndexes($seconds)', { seconds: awaitSeconds })
  return findSearchIndexes(session)
}
