import { read } from '../graph/graph.ts'
import { type Order, type PagedStatement, type PlacedRow, pageOf, pageOfEach } from './page.ts'
import type { YearConditions } from './paper.ts'

export interface VenueRow {
  readonly id: string
  readonly label: string
  readonly name: string | null
  readonly acronym: string | null
  readonly kind: string
  readonly paperCount: number
}

/** The fields of a venue that rows carry. */
export const venueFields = '{.id, .label, .name, .acronym, .kind, .paperCount}'

/** Venues by their ids. */
export const venuesByIds = read<{ readonly ids: readonly string[] }, { readonly node: VenueRow }>(
  `UNWIND $ids AS id MATCH (n:Venue {id: id}) RETURN n ${venueFields} AS node`,
)

/** All venues: those with most papers first. */
export const venueOrder: Order = { key: 'n.paperCount', descending: true }

interface VenueConditions {
  readonly kinds: readonly string[] | null
}
const conditions = '($kinds IS NULL OR n.kind IN $kinds)'

/** A page of all venues of some kinds. */
export const allVenues = pageOf<VenueConditions, VenueRow>('MATCH (n:Venue)', conditions, venueOrder, venueFields)

/** How many venues are of some kinds. */
export const countVenues = read<VenueConditions, { readonly total: number }>(
  `MATCH (n:Venue) WHERE ${conditions} RETURN count(n) AS total`,
)

/** How to get from a venue or topic to its papers. */
const paths = { Venue: 'MATCH (o)<-[:PUBLISHED_IN]-(paper:Paper)', Topic: 'MATCH (o)<-[:ABOUT]-(paper:Paper)' } as const

const authored = (owner: keyof typeof paths) => `
      ${paths[owner]}
      WITH paper WHERE ($fromYear IS NULL OR paper.year >= $fromYear) AND ($toYear IS NULL OR paper.year <= $toYear)
      MATCH (paper)<-[:AUTHORED]-(n:Person)`

type AuthorsPage = PagedStatement<
  YearConditions & { readonly ids: readonly string[] },
  { readonly owner: string; readonly rows: readonly PlacedRow<{ readonly id: string }>[] }
>

const authorsOf = (owner: keyof typeof paths): AuthorsPage =>
  pageOfEach<YearConditions, { readonly id: string }>(
    owner,
    `${authored(owner)} WITH n, count(paper) AS papers`,
    'true',
    { key: 'papers', descending: true },
    '{.id}',
  )

/** Pages of the people who wrote in a venue or on a topic, those with most papers there first; the key is their number. */
export const authorsOfOwners = { Venue: authorsOf('Venue'), Topic: authorsOf('Topic') }

const countAuthorsOf = (owner: keyof typeof paths) =>
  read<YearConditions & { readonly ids: readonly string[] }, { readonly owner: string; readonly total: number }>(`
    UNWIND $ids AS owner
    MATCH (o:${owner} {id: owner})
    CALL (o) { ${authored(owner)} WITH DISTINCT n RETURN count(n) AS total }
    RETURN owner, total`)

/** How many people those lists have. */
export const countAuthorsOfOwners = { Venue: countAuthorsOf('Venue'), Topic: countAuthorsOf('Topic') }
