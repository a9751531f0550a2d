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

const returning = `MATCH (o)<-[:PUBLISHED_IN]-(paper:Paper)
      WITH paper WHERE paper.year IS NOT NULL
        AND ($fromYear IS NULL OR paper.year >= $fromYear) AND ($toYear IS NULL OR paper.year <= $toYear)
      MATCH (paper)<-[:AUTHORED]-(n:Person)
      WITH n, count(DISTINCT paper.year) AS years`

/** Pages of the people who wrote in a venue in several years, those of most years first; the key is their number. */
export const returningAuthorsOfVenues: AuthorsPage = pageOfEach<YearConditions, { readonly id: string }>(
  'Venue',
  returning,
  'key > 1',
  { key: 'years', descending: true },
  '{.id}',
)

/** How many people those lists have. */
export const countReturningAuthorsOfVenues = read<
  YearConditions & { readonly ids: readonly string[] },
  { readonly owner: string; readonly total: number }
>(`
  UNWIND $ids AS owner
  MATCH (o:Venue {id: owner})
  CALL (o) { ${returning} WHERE years > 1 RETURN count(n) AS total }
  RETURN owner, total
`)

/** Who wrote in venues in each year, and how many of them had written there in an earlier year; unknown years left out. */
export const authorsPerYearOfVenues = read<
  { readonly ids: readonly string[] },
  {
    readonly owner: string
    readonly year: number
    readonly authorCount: number
    readonly returningAuthorCount: number
  }
>(`
  UNWIND $ids AS owner
  MATCH (o:Venue {id: owner})
  MATCH (o)<-[:PUBLISHED_IN]-(paper:Paper)
  WITH owner, paper WHERE paper.year IS NOT NULL
  MATCH (paper)<-[:AUTHORED]-(n:Person)
  WITH owner, n.id AS person, min(paper.year) AS firstYear, collect(DISTINCT paper.year) AS years
  UNWIND years AS year
  RETURN owner, year, count(person) AS authorCount, sum(CASE WHEN year > firstYear THEN 1 ELSE 0 END) AS returningAuthorCount
  ORDER BY owner, year
`)

type VenuesPage = PagedStatement<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly rows: readonly PlacedRow<{ readonly id: string }>[] }
>

/** Pages of the venues where people publish, those with most of their papers first; the key is their number. */
export const venuesOfPeople: VenuesPage = pageOfEach<Record<never, never>, { readonly id: string }>(
  'Person',
  'MATCH (o)-[:AUTHORED]->(paper:Paper) MATCH (paper)-[:PUBLISHED_IN]->(n:Venue) WITH n, count(paper) AS papers',
  'true',
  { key: 'papers', descending: true },
  '{.id}',
)

/** How many venues those lists have. */
export const countVenuesOfPeople = read<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly total: number }
>(`
  UNWIND $ids AS owner
  MATCH (o:Person {id: owner})
  CALL (o) {
    MATCH (o)-[:AUTHORED]->(paper:Paper)
    MATCH (paper)-[:PUBLISHED_IN]->(n:Venue)
    WITH DISTINCT n
    RETURN count(n) AS total
  }
  RETURN owner, total
`)
