import { read } from '../graph/graph.ts'
import { unknownPosition } from './authorship.ts'
import { type Order, type PagedStatement, type PlacedRow, pageOf, pageOfEach } from './page.ts'

/** A paper as rows carry it; what is unknown is null. */
export interface PaperRow {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly month: number | null
  readonly posted: string | null
  readonly status: string
  readonly submittedTo: string | null
  readonly doi: string | null
  readonly arxivId: string | null
  readonly authorCount: number | null
  readonly authorsComplete: boolean
  /** JSON, as `ingest/works` made it; null when the sources agree. */
  readonly disagreements: string | null
}

/** The fields of a paper that rows carry. */
export const paperFields =
  '{.id, .title, .year, .month, .posted, .status, .submittedTo, .doi, .arxivId, .authorCount, .authorsComplete, .disagreements}'

interface Ids {
  readonly ids: readonly string[]
}

/** Papers by their ids. */
export const papersByIds = read<Ids, { readonly node: PaperRow }>(
  `UNWIND $ids AS id MATCH (n:Paper {id: id}) RETURN n ${paperFields} AS node`,
)

/** Ids of papers by a key of theirs. */
export const papersByKey = {
  doi: read<{ readonly value: string }, { readonly id: string }>(
    'MATCH (n:Paper {doi: $value}) RETURN n.id AS id ORDER BY id',
  ),
  arxivId: read<{ readonly value: string }, { readonly id: string }>(
    'MATCH (n:Paper {arxivId: $value}) RETURN n.id AS id ORDER BY id',
  ),
  title: read<{ readonly value: string }, { readonly id: string }>(
    'MATCH (n:Paper {titleKey: $value}) RETURN n.id AS id ORDER BY id',
  ),
}

/** Orders of lists of papers; papers of unknown year come last in both directions of time. */
export const paperOrders = {
  NEWEST: { key: 'coalesce(n.year, 0)', descending: true },
  OLDEST: { key: 'coalesce(n.year, 9999)', descending: false },
  TITLE: { key: 'n.sortKey', descending: false },
} as const satisfies Record<string, Order>
export type PaperOrder = keyof typeof paperOrders

/** Years to keep, both included; null is an open side. A paper of unknown year is kept only when both are open. */
export interface YearConditions {
  readonly fromYear: number | null
  readonly toYear: number | null
}
const inYears = '($fromYear IS NULL OR n.year >= $fromYear) AND ($toYear IS NULL OR n.year <= $toYear)'

/** Where papers hang: how to get from each kind of owner to its papers. */
const paths = {
  Person: { owner: 'Person', match: 'MATCH (o)-[:AUTHORED]->(n:Paper)' },
  Group: { owner: 'Group', match: 'MATCH (o)-[:AUTHORED]->(n:Paper)' },
  Venue: { owner: 'Venue', match: 'MATCH (o)<-[:PUBLISHED_IN]-(n:Paper)' },
  Topic: { owner: 'Topic', match: 'MATCH (o)<-[:ABOUT]-(n:Paper)' },
  Institution: {
    owner: 'Institution',
    match: `MATCH (o)<-[a:AFFILIATED]-(person:Person)
      MATCH (person)-[:AUTHORED]->(n:Paper)
      WHERE n.year IS NOT NULL AND (a.fromYear IS NULL OR a.fromYear <= n.year) AND (a.toYear IS NULL OR n.year <= a.toYear)
      WITH DISTINCT n`,
  },
} as const
export type PaperOwner = keyof typeof paths

type OwnedPage = PagedStatement<
  YearConditions & Ids,
  { readonly owner: string; readonly rows: readonly PlacedRow<PaperRow>[] }
>

const pagesOf = (owner: PaperOwner): Readonly<Record<PaperOrder, OwnedPage>> => {
  const page = (order: Order): OwnedPage =>
    pageOfEach<YearConditions, PaperRow>(paths[owner].owner, paths[owner].match, inYears, order, paperFields)
  return { NEWEST: page(paperOrders.NEWEST), OLDEST: page(paperOrders.OLDEST), TITLE: page(paperOrders.TITLE) }
}

/** Pages of the papers of people, groups, venues, topics, and of institutions while their people were there. */
export const papersOfOwners: Readonly<Record<PaperOwner, Readonly<Record<PaperOrder, OwnedPage>>>> = {
  Person: pagesOf('Person'),
  Group: pagesOf('Group'),
  Venue: pagesOf('Venue'),
  Topic: pagesOf('Topic'),
  Institution: pagesOf('Institution'),
}

const countOf = (owner: PaperOwner) =>
  read<YearConditions & Ids, { readonly owner: string; readonly total: number }>(`
    UNWIND $ids AS owner
    MATCH (o:${paths[owner].owner} {id: owner})
    CALL (o) { ${paths[owner].match} WITH n WHERE ${inYears} RETURN count(n) AS total }
    RETURN owner, total`)

/** How many papers those lists have. */
export const countPapersOfOwners = {
  Person: countOf('Person'),
  Group: countOf('Group'),
  Venue: countOf('Venue'),
  Topic: countOf('Topic'),
  Institution: countOf('Institution'),
}

const perYearOf = (owner: 'Venue' | 'Topic') =>
  read<Ids, { readonly owner: string; readonly year: number; readonly paperCount: number }>(`
    UNWIND $ids AS owner
    MATCH (o:${owner} {id: owner})
    ${paths[owner].match}
    WITH owner, n WHERE n.year IS NOT NULL
    RETURN owner, n.year AS year, count(n) AS paperCount ORDER BY owner, year`)

/** Papers of venues and topics by year, unknown years left out. */
export const perYearOfOwners = { Venue: perYearOf('Venue'), Topic: perYearOf('Topic') }

export interface PaperConditions extends YearConditions {
  readonly unknownYear: boolean | null
  readonly statuses: readonly string[] | null
  readonly authorsComplete: boolean | null
}
const conditions = `${inYears}
  AND ($unknownYear IS NULL OR (n.year IS NULL) = $unknownYear)
  AND ($statuses IS NULL OR n.status IN $statuses)
  AND ($authorsComplete IS NULL OR n.authorsComplete = $authorsComplete)`

const allPapersBy = (order: Order) =>
  pageOf<PaperConditions, PaperRow>('MATCH (n:Paper)', conditions, order, paperFields)

/** A page of all papers that meet the conditions. */
export const allPapers = {
  NEWEST: allPapersBy(paperOrders.NEWEST),
  OLDEST: allPapersBy(paperOrders.OLDEST),
  TITLE: allPapersBy(paperOrders.TITLE),
}

/** How many papers meet the conditions. */
export const countPapers = read<PaperConditions, { readonly total: number }>(
  `MATCH (n:Paper) WHERE ${conditions} RETURN count(n) AS total`,
)

/** Those of given papers that meet the conditions. */
export const papersAmong = read<PaperConditions & Ids, { readonly node: PaperRow }>(
  `UNWIND $ids AS id MATCH (n:Paper {id: id}) WHERE ${conditions} RETURN n ${paperFields} AS node`,
)

/** Ids of all papers of one owner: what filters start from. */
export const paperIdsOf = {
  Person: read<{ readonly id: string }, { readonly id: string }>(
    'MATCH (o:Person {id: $id}) MATCH (o)-[:AUTHORED]->(n:Paper) RETURN n.id AS id ORDER BY id',
  ),
  Venue: read<{ readonly id: string }, { readonly id: string }>(
    'MATCH (o:Venue {id: $id}) MATCH (o)<-[:PUBLISHED_IN]-(n:Paper) RETURN n.id AS id ORDER BY id',
  ),
  Topic: read<{ readonly id: string }, { readonly id: string }>(
    'MATCH (o:Topic {id: $id}) MATCH (o)<-[:ABOUT]-(n:Paper) RETURN n.id AS id ORDER BY id',
  ),
}

/** Ids of all papers of some years: what a network of a set of papers starts from. */
export const paperIdsOfYears = read<YearConditions & { readonly bound: number }, { readonly id: string }>(
  `MATCH (n:Paper) WHERE ${inYears} RETURN n.id AS id ORDER BY id LIMIT $bound`,
)

export interface PrintedAuthorRow {
  readonly owner: string
  readonly author: string
  readonly name: string
}

/** All authors of papers with their names as printed, in printed order, those of unknown place last: what a citation holds. */
export const printedAuthorsOfPapers = read<Ids, PrintedAuthorRow>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  MATCH (o)<-[a:AUTHORED]-(author)
  RETURN owner, author.id AS author, a.printedName AS name
  ORDER BY owner, coalesce(a.position, ${unknownPosition}), a.id
`)

export interface PaperTopicRow {
  readonly owner: string
  readonly topic: string
  readonly origin: 'SOURCE' | 'TITLE'
  readonly records: readonly string[]
}

/** Ids of the topics of papers, with who says so. */
export const topicsOfPapers = read<Ids, PaperTopicRow>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  MATCH (o)-[a:ABOUT]->(t:Topic)
  RETURN owner, t.id AS topic, a.origin AS origin, a.records AS records ORDER BY owner, t.name, topic
`)

/** Ids of the venues of papers. */
export const venuesOfPapers = read<Ids, { readonly owner: string; readonly venue: string }>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  MATCH (o)-[:PUBLISHED_IN]->(venue:Venue)
  RETURN owner, venue.id AS venue ORDER BY owner, venue
`)

/** Papers that may be versions of the same work. */
export const possibleVersionsOfPapers = read<
  Ids,
  { readonly owner: string; readonly other: string; readonly reasons: readonly string[] }
>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  MATCH (o)-[r:POSSIBLE_VERSION]-(other:Paper)
  RETURN owner, other.id AS other, r.reasons AS reasons ORDER BY owner, other
`)

/** Ids of the records that describe papers. */
export const recordsOfPapers = read<Ids, { readonly owner: string; readonly record: string }>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  MATCH (o)<-[:DESCRIBES]-(r:Record)
  RETURN owner, r.id AS record ORDER BY owner, record
`)
