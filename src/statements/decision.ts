import { read, type Value } from '../graph/graph.ts'
import { type PageParams, type PlacedRow, pageOf } from './page.ts'

/** All decisions with all that is kept of them; they are few. */
export const allDecisions = read<Record<never, never>, { readonly properties: Readonly<Record<string, Value>> }>(
  'MATCH (n:Decision) RETURN properties(n) AS properties',
)

/** A decision as rows carry it. */
export interface DecisionRow {
  readonly id: string
  readonly kind: string
  readonly reason: string
  readonly madeAt: string
  readonly undoneAt: string | null
  /** Ids of those whom it is about, as they are now; null for none. */
  readonly people: readonly string[] | null
}

const decisionFields = '{.id, .kind, .reason, .madeAt, .undoneAt, .people}'

/** Decisions by their ids. */
export const decisionsByIds = read<{ readonly ids: readonly string[] }, { readonly node: DecisionRow }>(
  `UNWIND $ids AS id MATCH (n:Decision {id: id}) RETURN n ${decisionFields} AS node`,
)

/** A page of all decisions, the newest first. */
export const decisionPages = pageOf<Record<never, never>, DecisionRow>(
  'MATCH (n:Decision)',
  'n.order IS NOT NULL',
  { key: 'n.order', descending: true },
  decisionFields,
)

/** How many decisions there are. */
export const countDecisions = read<Record<never, never>, { readonly total: number }>(
  'MATCH (n:Decision) WHERE n.order IS NOT NULL RETURN count(n) AS total',
)

/** The names that must not be served, as JSON, by record and source: those of people who were removed. */
export const maskedNames = read<Record<never, never>, { readonly masked: string }>(
  'MATCH (n:Decision) WHERE n.masked IS NOT NULL RETURN n.masked AS masked ORDER BY n.id',
)

/** Two people who may be one. */
export interface MatchRow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly score: number
  /** JSON. */
  readonly reasons: string
}

const matches = (backward: boolean) =>
  read<PageParams, PlacedRow<MatchRow>>(`
    MATCH (a:Person)-[r:POSSIBLY_SAME]->(b:Person)
    WITH a, b, r.id AS id, r.score AS score, r.reasons AS reasons, r.score * (a.paperCount + b.paperCount) AS key
    WHERE ($afterId IS NULL OR key < $afterKey OR (key = $afterKey AND id > $afterId))
      AND ($beforeId IS NULL OR key > $beforeKey OR (key = $beforeKey AND id < $beforeId))
    RETURN key, {id: id, from: a.id, to: b.id, score: score, reasons: reasons} AS node
    ORDER BY key ${backward ? 'ASC' : 'DESC'}, id ${backward ? 'DESC' : 'ASC'} LIMIT $limit`)

/** A page of the open questions of who is who: first those that are likely and about much. */
export const matchPages = { forward: matches(false), backward: matches(true) }

/** How many such questions there are. */
export const countMatches = read<Record<never, never>, { readonly total: number }>(
  'MATCH (:Person)-[r:POSSIBLY_SAME]->(:Person) RETURN count(r) AS total',
)
