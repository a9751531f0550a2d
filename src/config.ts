import { SetupError } from './model/error.ts'

/** The settings of a service; every one has a default but those of Neo4j. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where the embedded graph is kept. */
  readonly dataDir: string
  /** Null: the embedded engine. */
  readonly neo4j: {
    readonly uri: string
    readonly user: string
    readonly password: string
    readonly database: string
    readonly connections: number
  } | null
  /** Origins of pages that may ask; empty closes the service to other pages, "*" opens it to all. */
  readonly corsOrigins: readonly string[]
  /** The IDE and introspection. */
  readonly playground: boolean
  /** The page at the root for people who look rather than read. */
  readonly explorer: boolean
  /** What a request must bring to change anything; null: nothing is changed over HTTP. */
  readonly writeToken: string | null
  /** What `seed --server` brings. */
  readonly clientToken: string | null
  /** The greatest file that is taken over HTTP. */
  readonly uploadBytes: number
  /** Authors' places that an import writes in one transaction. */
  readonly importBatch: number
  readonly bounds: RequestBounds
}

/** What a request may cost; defaults are those of the README. */
export interface RequestBounds {
  readonly depth: number
  readonly aliases: number
  readonly tokens: number
  readonly directives: number
  readonly cost: number
  readonly pageSize: number
  readonly networkNodes: number
  readonly networkEdges: number
  readonly workPeople: number
  readonly workTies: number
  /** The largest graph that is held in memory as a whole. */
  readonly projectionPeople: number
  readonly projectionTies: number
  readonly tieLimit: number
  readonly requestTimeoutMs: number
  readonly statementTimeoutMs: number
  readonly bodyBytes: number
  /** Subscriptions at once. */
  readonly subscriptions: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads settings one by one and keeps every fault, so that all of them can be cured at once. */
class SettingReader {
  readonly faults: string[] = []
  readonly #environment: Environment

  constructor(environment: Environment) {
    this.#environment = environment
  }

  text(name: string, usual: string): string {
    const value = this.#environment[name]?.trim()
    return value === undefined || value === '' ? usual : value
  }

  optional(name: string): string | null {
    const value = this.text(name, '')
    return value === '' ? null : value
  }

  wholeNumber(name: string, usual: number, least: number, greatest: number): number {
    const value = this.optional(name)
    if (value === null) return usual
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= least && number <= greatest) return number
    this.faults.push(`${name} must be a whole number from ${least} to ${greatest}, but is ${JSON.stringify(value)}.`)
    return usual
  }

  /** A secret of at least 16 visible ASCII characters, as a header can carry it; a fault never shows it. */
  secret(name: string): string | null {
    const value = this.optional(name)
    if (value === null) return null
    if (value.length < 16) this.faults.push(`${name} must have at least 16 characters, but has ${value.length}.`)
    else if (!/^[\x21-\x7e]+$/.test(value))
      this.faults.push(`${name} must have letters, digits and signs of ASCII only, and no blanks.`)
    return value
  }

  flag(name: string, usual: boolean): boolean {
    const value = this.optional(name)?.toLowerCase()
    if (value === undefined) return usual
    if (['on', 'true', '1', 'yes'].includes(value)) return true
    if (['off', 'false', '0', 'no'].includes(value)) return false
    this.faults.push(`${name} must be on or off, but is ${JSON.stringify(value)}.`)
    return usual
  }
}

const readNeo4j = (settings: SettingReader): Config['neo4j'] => {
  const uri = settings.optional('NEO4J_URI')
  const password = settings.optional('NEO4J_PASSWORD')
  const others = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'].filter((name) => settings.optional(name) !== null)
  const connections = settings.wholeNumber('NEO4J_CONNECTIONS', 16, 1, 1_000)
  if (uri === null) {
    if (others.length > 0)
      settings.faults.push(
        `NEO4J_URI is needed when ${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} set; without it the embedded graph is used.`,
      )
    return null
  }
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+$/.test(uri)) {
    settings.faults.push(
      `NEO4J_URI must be an address such as neo4j://localhost:7687 (or bolt://, neo4j+s://, bolt+s://), but is ${JSON.stringify(withoutCredentials(uri))}.`,
    )
  } else if (uri.includes('@'))
    settings.faults.push('NEO4J_URI must not hold a user or a password; use NEO4J_USER and NEO4J_PASSWORD.')
  if (password === null) settings.faults.push('NEO4J_PASSWORD is needed when NEO4J_URI is set.')
  return {
    uri,
    user: settings.text('NEO4J_USER', 'neo4j'),
    password: password ?? '',
    database: settings.text('NEO4J_DATABASE', 'neo4j'),
    connections,
  }
}

const withoutCredentials = (uri: string): string => uri.replace(/\/\/.*@/, '//…@')

const readOrigins = (settings: SettingReader): string[] => {
  const origins = settings
    .text('CORS_ORIGIN', '')
    .split(/[\s,]+/)
    .filter((origin) => origin !== '')
  for (const origin of origins) {
    if (origin !== '*' && !/^https?:\/\/[^/]+$/.test(origin)) {
      settings.faults.push(
        `CORS_ORIGIN must be * or origins such as https://lab.example, separated by commas, but has ${JSON.stringify(origin)}.`,
      )
    }
  }
  return origins
}

/** The settings in an environment. @throws SetupError that names every fault with its cure */
export const readConfig = (environment: Environment): Config => {
  const settings = new SettingReader(environment)
  const writeToken = settings.secret('WRITE_TOKEN')
  const config: Config = {
    port: settings.wholeNumber('PORT', 4000, 0, 65_535),
    host: settings.text('HOST', '127.0.0.1'),
    dataDir: settings.text('DATA_DIR', '.coterie'),
    neo4j: readNeo4j(settings),
    corsOrigins: readOrigins(settings),
    playground: settings.flag('PLAYGROUND', true),
    explorer: settings.flag('EXPLORER', true),
    writeToken,
    clientToken: settings.secret('COTERIE_TOKEN') ?? writeToken,
    uploadBytes: settings.wholeNumber('UPLOAD_BYTES', 536_870_912, 1_024, 1_099_511_627_776),
    importBatch: settings.wholeNumber('IMPORT_BATCH', 40_000, 100, 1_000_000),
    bounds: {
      depth: settings.wholeNumber('MAX_DEPTH', 15, 1, 100),
      aliases: settings.wholeNumber('MAX_ALIASES', 30, 0, 10_000),
      tokens: settings.wholeNumber('MAX_TOKENS', 2_000, 10, 1_000_000),
      directives: settings.wholeNumber('MAX_DIRECTIVES', 20, 0, 10_000),
      cost: settings.wholeNumber('MAX_COST', 100_000, 1, 1_000_000_000),
      pageSize: settings.wholeNumber('MAX_PAGE_SIZE', 100, 1, 10_000),
      networkNodes: settings.wholeNumber('MAX_NETWORK_NODES', 5_000, 1, 1_000_000),
      networkEdges: settings.wholeNumber('MAX_NETWORK_EDGES', 50_000, 0, 10_000_000),
      workPeople: settings.wholeNumber('MAX_WORK_PEOPLE', 20_000, 1, 100_000_000),
      workTies: settings.wholeNumber('MAX_WORK_TIES', 200_000, 1, 1_000_000_000),
      projectionPeople: settings.wholeNumber('MAX_PROJECTION_PEOPLE', 1_000_000, 0, 1_000_000_000),
      projectionTies: settings.wholeNumber('MAX_PROJECTION_TIES', 3_000_000, 0, 1_000_000_000),
      tieLimit: settings.wholeNumber('MAX_AUTHORS_OF_TIES', 100, 2, 10_000),
      requestTimeoutMs: settings.wholeNumber('REQUEST_TIMEOUT_MS', 10_000, 1, 3_600_000),
      statementTimeoutMs: settings.wholeNumber('STATEMENT_TIMEOUT_MS', 5_000, 1, 3_600_000),
      bodyBytes: settings.wholeNumber('MAX_BODY_BYTES', 262_144, 1_024, 1_073_741_824),
      subscriptions: settings.wholeNumber('MAX_SUBSCRIPTIONS', 1_000, 0, 100_000),
    },
  }
  const { faults } = settings
  if (faults.length > 0) {
    throw new SetupError(
      `${faults.length === 1 ? '1 setting is' : `${faults.length} settings are`} wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
  }
  return config
}
