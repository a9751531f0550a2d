import type { Page, PageRequest } from '../model/page.ts'
import type { StandingTerm } from './community-term.ts'
import type { ComputedBy } from './computed-by.ts'
import type { GraphVersion } from './graph-version.ts'
import type { TieCaveats } from './tie-selection.ts'

/** A broker with what the schema says of one. */
export interface FoundBroker {
  readonly id: string
  readonly betweenness: number
  readonly standardError: number | null
  readonly constraint: number | null
}

/** The communities of a graph, wherever they were found, each by its place: the largest first, then by key. */
export interface FoundCommunities {
  readonly version: GraphVersion
  readonly computedBy: ComputedBy
  readonly keys: readonly string[]
  readonly sizes: readonly number[]
  /** Null for a graph without ties. */
  readonly modularity: number | null
  readonly alonePersonCount: number
  caveats(): Promise<TieCaveats>
  /** More of some of them: those of a page, about which a server is asked at once. */
  of(shown: readonly number[]): CommunityDetails
}

/** What is worked out of communities when it is asked for. */
export interface CommunityDetails {
  /** The id of who has the strongest ties within. */
  first(community: number): string
  /** Ids, who has the strongest ties within first. */
  people(community: number, page: PageRequest): Promise<Page<{ readonly id: string }>>
  stability(community: number): Promise<number>
  /** What sets it apart, best first. */
  terms(community: number): Promise<readonly StandingTerm[]>
  /** So many brokers, best first. */
  brokers(community: number, most: number): Promise<readonly FoundBroker[]>
}
