/**
 * The port to the graph. Everything above it speaks Cypher through typed statements and knows no engine; engines know
 * no people. `tests/graph/graph-contract.ts` holds what is promised here, on each engine.
 */

/** What may be stored and passed: no dates, no nested lists, no floats where whole numbers are meant. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/** A Cypher text with the types of its parameters and rows. `P` and `R` exist only for the compiler. */
export interface Statement<P, R> {
  readonly kind: 'read' | 'write'
  readonly text: string
  /** Never set: carries the types. */
  readonly types?: (params: P) => R
}

/** A statement that reads; running it can change nothing. */
export const read = <P, R>(text: string): Statement<P, R> => ({ kind: 'read', text })

/** A statement that writes; it runs only inside `Graph.write`. */
export const write = <P, R = never>(text: string): Statement<P, R> => ({ kind: 'write', text })

/** One transaction that writes. Statements run one after the other, in the order of their calls. */
export interface Transaction {
  run<P, R>(statement: Statement<P, R>, params: P): Promise<readonly R[]>
}

/** The node kinds that can be searched: each has a `searchText` of our own words (see `names/search-words.ts`). */
export const searchIndexes = ['Person', 'Group', 'Paper', 'Institution', 'Topic', 'Venue'] as const
export type SearchIndex = (typeof searchIndexes)[number]

/** Ids of matching nodes in no promised order, and how many match in all. */
export interface Candidates {
  readonly ids: readonly string[]
  readonly total: number
}

/** The kinds of node; each has a unique, indexed `id`. */
export const nodeLabels = [
  'Person',
  'Group',
  'Paper',
  'Institution',
  'Topic',
  'Venue',
  'Activity',
  'Source',
  'Record',
  'Decision',
  'Redirect',
  'Import',
  'RegisterKey',
  'PrintedInstitution',
] as const
export type NodeLabel = (typeof nodeLabels)[number]

/** Further properties that statements look nodes up by, each with an index: (label, property). */
export const lookupKeys: readonly (readonly [NodeLabel, string])[] = [
  ['Person', 'orcid'],
  ['Person', 'dblp'],
  ['Person', 'openAlex'],
  ['Paper', 'doi'],
  ['Paper', 'arxivId'],
  ['Paper', 'titleKey'],
  ['Paper', 'bucket'],
  ['Record', 'about'],
  ['Institution', 'ror'],
  ['RegisterKey', 'key'],
  ['RegisterKey', 'record'],
  ['Source', 'name'],
  ['Source', 'sha256'],
]

/** How a statement is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal
  /** It may take so many times the usual deadline: work over the whole graph that is done once for many. 1 when not given. */
  readonly deadlines?: number
}

/** How a search is made. */
export interface SearchOptions {
  readonly signal?: AbortSignal
  /** Which words a node must have; EVERY when not given. */
  readonly match?: 'EVERY' | 'ANY'
}

export interface Graph {
  /** Which engine answers: what `graph { engine }` says. */
  readonly engine: 'EMBEDDED' | 'NEO4J'
  /** Where the graph is kept, for people: a folder, or an address without credentials. */
  readonly place: string

  /**
   * Rows of one read statement, in its order; values are plain JavaScript (whole numbers are numbers).
   * A write is refused. An abort or the deadline rejects at once with TIMEOUT; an embedded statement may run on.
   * @throws CoterieError TIMEOUT, UNAVAILABLE
   */
  read<P, R>(statement: Statement<P, R>, params: P, options?: ReadOptions): Promise<readonly R[]>

  /**
   * Runs the work in one transaction: all of it is stored, or nothing. The work may be called again: only for what the
   * engine calls transient. Writers wait for each other.
   * @throws CoterieError TIMEOUT, UNAVAILABLE; whatever the work throws, after undoing it
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>

  /**
   * The nodes of one kind whose `searchText` holds every one of the words (`match` ANY: at least one of them), up to `bound`, and how many
   * there are. Engines only find; our own score, then the id, orders. No words find nothing.
   */
  search(index: SearchIndex, words: readonly string[], bound: number, options?: SearchOptions): Promise<Candidates>

  /** Ends when what runs has ended and the store is safe. A second close does nothing. */
  close(): Promise<void>
}
