import type { GrafeoDB } from '@grafeo-db/js'
import { lookupKeys, nodeLabels, searchIndexes } from '../graph.ts'

const hasTextIndex = async (database: GrafeoDB, label: string): Promise<boolean> => {
  try {
    await database.executeCypher(
      'CALL grafeo.search.text($label, "searchText", "any", 1) YIELD node_id RETURN node_id',
      {
        label,
      },
    )
    return true
  } catch {
    return false
  }
}

/**
 * Makes the indexes and constraints that the store lacks; a second time changes nothing.
 *
 * A unique constraint brings no index here, so each key has both. Ids are required: without that, MERGE on a missing id
 * makes a nameless node, where Neo4j refuses.
 */
export const makeIndexes = async (database: GrafeoDB): Promise<void> => {
  for (const label of nodeLabels) {
    const name = label.toLowerCase()
    for (const statement of [
      `CREATE CONSTRAINT ${name}_id_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      `CREATE CONSTRAINT ${name}_id_present IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS NOT NULL`,
      `CREATE INDEX ${name}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
    ]) {
      await database.executeCypher(statement)
    }
  }
  for (const [label, key] of lookupKeys) {
    const name = `${label}_${key}`.toLowerCase()
    await database.executeCypher(`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`)
  }
  for (const label of searchIndexes) {
    // Making it again is harmless, but reads every text again: 190 ms for 60,000 people.
    if (await hasTextIndex(database, label)) continue
    await database.createTextIndex(label, 'searchText', { tokenizer: 'standard', stopWords: [] })
  }
}
