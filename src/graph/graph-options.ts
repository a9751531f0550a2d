export interface EmbeddedOptions {
  readonly kind: 'embedded'
  /** Where the store is kept, made if need be; null keeps it in memory, for tests. */
  readonly folder: string | null
  readonly statementTimeoutMs: number
}

export interface Neo4jOptions {
  readonly kind: 'neo4j'
  /** `neo4j://`, `bolt://` or one of their encrypted forms. */
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
  readonly statementTimeoutMs: number
  /** The most connections held to one server; 16 unless given. */
  readonly connections?: number
}

export type GraphOptions = EmbeddedOptions | Neo4jOptions
