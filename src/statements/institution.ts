import { read } from '../graph/graph.ts'
import { type Order, pageOf, pageOfEach } from './page.ts'
import type { YearConditions } from './paper.ts'
import type { AffiliationRow } from './person.ts'
import { type PersonRow, personFields } from './person.ts'

export interface InstitutionRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[] | null
  readonly country: string | null
  readonly ror: string | null
  readonly personCount: number
}

/** The fields of an institution that rows carry. */
export const institutionFields = '{.id, .name, .aliases, .country, .ror, .personCount}'

interface Ids {
  readonly ids: readonly string[]
}

/** Institutions by their ids. */
export const institutionsByIds = read<Ids, { readonly node: InstitutionRow }>(
  `UNWIND $ids AS id MATCH (n:Institution {id: id}) RETURN n ${institutionFields} AS node`,
)

/** Ids of the institutions with a ROR id. */
export const institutionsByRor = read<{ readonly value: string }, { readonly id: string }>(
  'MATCH (n:Institution {ror: $value}) RETURN n.id AS id ORDER BY id',
)

/** Orders of the list of all institutions. */
export const institutionOrders = {
  MOST_PEOPLE: { key: 'n.personCount', descending: true },
  NAME: { key: 'n.sortKey', descending: false },
} as const satisfies Record<string, Order>

interface InstitutionConditions {
  readonly country: string | null
}
const conditions = '($country IS NULL OR n.country = $country)'

/** A page of all institutions of a country, or of all. */
export const allInstitutions = {
  MOST_PEOPLE: pageOf<InstitutionConditions, InstitutionRow>(
    'MATCH (n:Institution)',
    conditions,
    institutionOrders.MOST_PEOPLE,
    institutionFields,
  ),
  NAME: pageOf<InstitutionConditions, InstitutionRow>(
    'MATCH (n:Institution)',
    conditions,
    institutionOrders.NAME,
    institutionFields,
  ),
}

/** How many institutions there are in a country, or in all. */
export const countInstitutions = read<InstitutionConditions, { readonly total: number }>(
  `MATCH (n:Institution) WHERE ${conditions} RETURN count(n) AS total`,
)

/** The stay may overlap the years: an unknown side is open. */
const overlap =
  '($fromYear IS NULL OR a.toYear IS NULL OR a.toYear >= $fromYear) AND ($toYear IS NULL OR a.fromYear IS NULL OR a.fromYear <= $toYear)'

/** Pages of the people of institutions, by label. */
export const peopleOfInstitutions = pageOfEach<YearConditions, PersonRow>(
  'Institution',
  `MATCH (o)<-[a:AFFILIATED]-(n:Person) WHERE ${overlap} WITH DISTINCT n`,
  'true',
  { key: 'n.sortKey', descending: false },
  personFields,
)

/** How many people those lists have. */
export const countPeopleOfInstitutions = read<
  YearConditions & Ids,
  { readonly owner: string; readonly total: number }
>(`
  UNWIND $ids AS owner
  MATCH (o:Institution {id: owner})
  CALL (o) { MATCH (o)<-[a:AFFILIATED]-(n:Person) WHERE ${overlap} WITH DISTINCT n RETURN count(n) AS total }
  RETURN owner, total
`)

/** The stays of given people at given institutions, as pairs; the latest first. */
export const affiliationsOfPairs = read<
  { readonly pairs: readonly { readonly person: string; readonly institution: string }[] },
  AffiliationRow
>(`
  UNWIND $pairs AS pair
  MATCH (n:Person {id: pair.person})
  MATCH (institution:Institution {id: pair.institution})
  MATCH (n)-[a:AFFILIATED]->(institution)
  RETURN a.id AS id, pair.person AS person, pair.institution AS institution, a.role AS role, a.unit AS unit, a.from AS from,
    a.to AS to, a.ongoing AS ongoing, a.expected AS expected, a.matchCertainty AS certainty, a.matchReason AS reason, a.records AS records
  ORDER BY person, institution, CASE WHEN a.ongoing THEN 0 ELSE 1 END, coalesce(a.from, a.to, '') DESC, id
`)

/** One of the institutions of a paper of an institution's people. */
export interface PaperInstitutionRow {
  readonly owner: string
  readonly paper: string
  readonly year: number
  readonly size: number
  readonly complete: boolean
  readonly other: string
  /** Some author of either institution is certain. */
  readonly certain: boolean
}

/**
 * Every paper of an institution's people while they were there, with the institutions of its authors at that time. One person
 * with two affiliations does not make the two partners: the other institution's author must be another person.
 */
export const institutionsOfPapersOf = read<Ids, PaperInstitutionRow>(`
  UNWIND $ids AS owner
  MATCH (o:Institution {id: owner})
  MATCH (o)<-[a:AFFILIATED]-(person:Person)
  MATCH (person)-[own:AUTHORED]->(paper:Paper)
  WHERE paper.year IS NOT NULL AND (a.fromYear IS NULL OR a.fromYear <= paper.year) AND (a.toYear IS NULL OR paper.year <= a.toYear)
  WITH owner, paper, collect(DISTINCT person.id) AS people, max(CASE WHEN own.certainty = 'CERTAIN' THEN 1 ELSE 0 END) AS ownCertain
  MATCH (paper)<-[w:AUTHORED]-(author:Person)
  WHERE size(people) > 1 OR NOT author.id IN people
  MATCH (author)-[b:AFFILIATED]->(other:Institution)
  WHERE (b.fromYear IS NULL OR b.fromYear <= paper.year) AND (b.toYear IS NULL OR paper.year <= b.toYear)
  WITH owner, paper, ownCertain, other, max(CASE WHEN w.certainty = 'CERTAIN' THEN 1 ELSE 0 END) AS otherCertain
  RETURN owner, paper.id AS paper, paper.year AS year, paper.knownAuthorCount AS size, paper.authorsComplete AS complete,
    other.id AS other, ownCertain + otherCertain = 2 AS certain
  ORDER BY owner, paper, other
`)

/** Ids of the records that say where people were and so name institutions. */
export const recordsOfInstitutions = read<Ids, { readonly owner: string; readonly records: readonly string[] }>(`
  UNWIND $ids AS owner
  MATCH (o:Institution {id: owner})
  MATCH (o)<-[a:AFFILIATED]-(n:Person)
  RETURN owner, a.records AS records ORDER BY owner, a.id
`)
