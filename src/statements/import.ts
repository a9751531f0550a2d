import { read, type Value } from '../graph/graph.ts'
import { hashId } from '../model/id.ts'

/**
 * What an import reads before it decides anything: each kind of thing as flat columns, without what only answers need.
 */

/** The node of what every import leaves for the next one to know. */
export const importStateId = hashId('import', 'state')

/** A paper as an import left it: its work as text, and who its authors are. */
export interface StoredPaper {
  readonly id: string
  /** See `ingest/works/stored-work.ts`. */
  readonly work: string
  /** See `model/author-people.ts`. */
  readonly people: string
  /** Ids of the topics that its title names and no source does, with blanks between; null for none. */
  readonly titleTopics: string | null
}

/** How many papers there are that an import made. */
export const countStoredPapers = read<Record<never, never>, { readonly total: number }>(
  'MATCH (n:Paper) WHERE n.bucket IS NOT NULL RETURN count(n) AS total',
)

/** All papers that an import made. */
export const allStoredPapers = read<Record<never, never>, StoredPaper>(
  'MATCH (n:Paper) WHERE n.bucket IS NOT NULL RETURN n.id AS id, n.work AS work, n.people AS people, n.titleTopics AS titleTopics',
)

/** Papers are spread over so many buckets. */
export const paperBucketCount = 256

/** The papers of one bucket: pages of a large graph that need no order. */
export const storedPapersOfBucket = read<{ readonly bucket: number }, StoredPaper>(
  'MATCH (n:Paper {bucket: $bucket}) RETURN n.id AS id, n.work AS work, n.people AS people, n.titleTopics AS titleTopics',
)

/** A record with what a source says at that place, as the reader gave it. */
export interface StoredRecord {
  readonly id: string
  readonly source: string
  readonly body: string
}

/** Records by their ids. */
export const storedRecords = read<{ readonly ids: readonly string[] }, StoredRecord>(
  'UNWIND $ids AS id MATCH (n:Record {id: id}) RETURN id, n.source AS source, n.body AS body',
)

/** All records about people, each with the person that it was found to describe; null before that. */
export const personRecords = read<
  Record<never, never>,
  StoredRecord & { readonly locator: string; readonly person: string | null }
>(
  `MATCH (n:Record {about: 'person'})
   RETURN n.id AS id, n.source AS source, n.body AS body, n.locator AS locator, n.person AS person`,
)

/** The records of a source: enough to tell which of them a new reading repeats. */
export const recordsOfSource = read<
  { readonly id: string },
  { readonly id: string; readonly locator: string; readonly order: number }
>('MATCH (s:Source {id: $id})-[:HAS]->(n:Record) RETURN n.id AS id, n.locator AS locator, n.order AS order')

/** The ids that the mentions of relations were given: whose advisor is who. */
export const relationMentions = read<
  Record<never, never>,
  { readonly from: string; readonly to: string; readonly mentions: readonly string[]; readonly saidBy: string }
>(
  `MATCH (a:Person)-[r:RELATED]->(b:Person)
   RETURN a.id AS from, b.id AS to, r.mentions AS mentions, r.saidBy AS saidBy`,
)

const keyed = (label: 'Group' | 'Institution' | 'Topic' | 'Venue') =>
  read<Record<never, never>, { readonly id: string; readonly keys: readonly string[] }>(
    `MATCH (n:${label}) RETURN n.id AS id, n.keys AS keys`,
  )

/** Groups, with the names that they are recognised by. */
export const keyedGroups = keyed('Group')
/** The same of institutions. */
export const keyedInstitutions = keyed('Institution')
/** The same of topics. */
export const keyedTopics = keyed('Topic')
/** The same of venues. */
export const keyedVenues = keyed('Venue')

/** All redirects. */
export const allRedirects = read<Record<never, never>, { readonly id: string; readonly target: string }>(
  'MATCH (n:Redirect) RETURN n.id AS id, n.target AS target',
)

/** All sources with all that is kept of them. */
export const storedSources = read<Record<never, never>, { readonly properties: Readonly<Record<string, Value>> }>(
  'MATCH (n:Source) RETURN properties(n) AS properties',
)

/** A key of the register with the record that has it. */
export interface RegisterKeyRow {
  readonly key: string
  /** What the records of one institution have in common: `registerEntryOf`. */
  readonly entry: string
  readonly record: string
  readonly source: string
}

/** What the register has under some keys. */
export const registerKeysAmong = read<{ readonly keys: readonly string[] }, RegisterKeyRow>(
  `UNWIND $keys AS key MATCH (n:RegisterKey {key: key})
   RETURN key, n.entry AS entry, n.record AS record, n.source AS source`,
)

/** The keys that some records have in the register; other records have none. */
export const registerKeysOfRecords = read<
  { readonly ids: readonly string[] },
  { readonly id: string; readonly key: string }
>('UNWIND $ids AS record MATCH (n:RegisterKey {record: record}) RETURN n.id AS id, n.key AS key')

/** One row when a register is loaded, none otherwise; it names none of the keys, since each engine would find another. */
export const someRegisterKey = read<Record<never, never>, { readonly isThere: true }>(
  'MATCH (n:RegisterKey) RETURN true AS isThere LIMIT 1',
)

/** What each print of an institution was found to be. */
export const printedInstitutions = read<Record<never, never>, { readonly properties: Readonly<Record<string, Value>> }>(
  'MATCH (n:PrintedInstitution) RETURN properties(n) AS properties',
)
