import { read } from '../graph/graph.ts'
import { type Order, pageOf } from './page.ts'

/** A person as rows carry it; what is unknown is null. */
export interface PersonRow {
  readonly id: string
  readonly label: string
  readonly name: string | null
  readonly nativeName: string | null
  /** Display forms of the name. */
  readonly names: readonly string[] | null
  /** `names` with script, certainty and reasons as JSON; null where all are certain. */
  readonly nameForms: string | null
  readonly orcid: string | null
  readonly dblp: string | null
  readonly openAlex: string | null
  /** JSON of what sources say differently. */
  readonly disagreements: string | null
  readonly paperCount: number
  readonly collaboratorCount: number
  readonly firstYear: number | null
  readonly lastYear: number | null
}

/** The fields of a person that rows carry. */
export const personFields =
  '{.id, .label, .name, .nativeName, .names, .nameForms, .orcid, .dblp, .openAlex, .disagreements, .paperCount, .collaboratorCount, .firstYear, .lastYear}'

interface Ids {
  readonly ids: readonly string[]
}

/** People by their ids. */
export const peopleByIds = read<Ids, { readonly node: PersonRow }>(
  `UNWIND $ids AS id MATCH (n:Person {id: id}) RETURN n ${personFields} AS node`,
)

const identified = (field: string) =>
  read<Ids, { readonly owner: string; readonly id: string }>(
    `UNWIND $ids AS owner MATCH (n:Person {${field}: owner}) RETURN owner, n.id AS id ORDER BY owner, id`,
  )

/** Ids of the people who have identifiers, by kind of identifier; the identifier is the owner of a row. */
export const peopleByIdentifier = {
  orcid: identified('orcid'),
  dblp: identified('dblp'),
  openAlex: identified('openAlex'),
}

/** The ids that were merged into each person. */
export const formerIdsOfPeople = read<Ids, { readonly owner: string; readonly id: string }>(
  'UNWIND $ids AS owner MATCH (n:Person {id: owner}) MATCH (n)<-[:LEADS_TO]-(r:Redirect) RETURN owner, r.id AS id ORDER BY owner, id',
)

export interface AffiliationRow {
  readonly id: string
  readonly person: string
  readonly institution: string
  readonly role: string | null
  readonly unit: string | null
  readonly from: string | null
  readonly to: string | null
  readonly ongoing: boolean
  readonly expected: boolean
  /** How sure it is that the printed institution is this one; null where it is known by its name alone. */
  readonly certainty: 'CERTAIN' | 'LIKELY' | null
  readonly reason: string | null
  readonly records: readonly string[]
}

const stay = `a.id AS id, person, institution.id AS institution, a.role AS role, a.unit AS unit, a.from AS from, a.to AS to,
  a.ongoing AS ongoing, a.expected AS expected, a.matchCertainty AS certainty, a.matchReason AS reason, a.records AS records`

/** The stays of people at institutions, those that go on first, then the latest, those without dates last. */
export const affiliationsOfPeople = read<Ids, AffiliationRow>(`
  UNWIND $ids AS person
  MATCH (n:Person {id: person})
  MATCH (n)-[a:AFFILIATED]->(institution:Institution)
  RETURN ${stay}
  ORDER BY person, CASE WHEN a.ongoing THEN 0 ELSE 1 END, coalesce(a.from, a.to, '') DESC, id
`)

export interface RelationRow {
  readonly id: string
  readonly owner: string
  readonly other: string
  /** Whether the owner's page says it of the other; else the other way round. */
  readonly outgoing: boolean
  readonly kind: 'ADVISOR' | 'MANAGER' | 'CLAIMED_COLLABORATOR'
  readonly institution: string | null
  readonly from: string | null
  readonly to: string | null
  readonly ongoing: boolean
  readonly expected: boolean
  readonly records: readonly string[]
}

/** Advisors, managers and claimed collaborators, from both sides. */
export const relationsOfPeople = read<Ids, RelationRow>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[r:RELATED]-(other:Person)
  RETURN r.id AS id, owner, other.id AS other, startNode(r).id = owner AS outgoing, r.kind AS kind,
    r.institution AS institution, r.from AS from, r.to AS to, coalesce(r.ongoing, false) AS ongoing,
    coalesce(r.expected, false) AS expected, r.records AS records
  ORDER BY owner, kind, id
`)

/** A topic that somebody names as an interest. */
export interface InterestRow {
  readonly owner: string
  readonly topic: string
  readonly records: readonly string[]
}

/** The topics that people name as interests, by name. */
export const interestsOfPeople = read<Ids, InterestRow>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[r:INTERESTED_IN]->(t:Topic)
  RETURN owner, t.id AS topic, r.records AS records ORDER BY owner, t.name, topic
`)

export interface ActivityRow {
  readonly id: string
  readonly owner: string
  readonly kind: string
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly ongoing: boolean
  readonly records: readonly string[]
}

const activity = `d.id AS id, d.kind AS kind, d.title AS title, d.from AS from, d.to AS to,
    coalesce(d.ongoing, false) AS ongoing, r.records AS records`

/** What people did besides papers, the latest first, those without dates last. */
export const activitiesOfPeople = read<Ids, ActivityRow>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[r:DID]->(d:Activity)
  RETURN owner, ${activity}
  ORDER BY owner, coalesce(d.from, d.to, '') DESC, id
`)

/** Activities by their ids. */
export const activitiesByIds = read<Ids, ActivityRow>(`
  UNWIND $ids AS id
  MATCH (d:Activity {id: id})
  MATCH (d)<-[r:DID]-(n:Person)
  RETURN n.id AS owner, ${activity}
`)

/** What listings claim of people. */
export const claimsOfPeople = read<
  Ids,
  { readonly owner: string; readonly name: string; readonly value: string; readonly source: string }
>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)<-[c:CLAIMS]-(s:Source)
  RETURN owner, c.name AS name, c.value AS value, s.id AS source ORDER BY owner, source, name
`)

/** People who may be the same, not joined; the likeliest first. `reasons` is JSON. */
export const possibleMatchesOfPeople = read<
  Ids,
  { readonly owner: string; readonly other: string; readonly score: number; readonly reasons: string }
>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[r:POSSIBLY_SAME]-(other:Person)
  RETURN owner, other.id AS other, r.score AS score, r.reasons AS reasons ORDER BY owner, score DESC, other
`)

/** Ids of the records that describe people. */
export const recordsOfPeople = read<Ids, { readonly owner: string; readonly record: string }>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)<-[:DESCRIBES]-(r:Record)
  RETURN owner, r.id AS record ORDER BY owner, r.order, record
`)

/** Orders of the list of all people. */
export const personOrders = {
  MOST_PAPERS: { key: 'n.paperCount', descending: true },
  MOST_COLLABORATORS: { key: 'n.collaboratorCount', descending: true },
  LABEL: { key: 'n.sortKey', descending: false },
} as const satisfies Record<string, Order>

interface PersonConditions {
  readonly minPapers: number | null
  readonly hasOrcid: boolean | null
}
const conditions =
  '($minPapers IS NULL OR n.paperCount >= $minPapers) AND ($hasOrcid IS NULL OR (n.orcid IS NOT NULL) = $hasOrcid)'

/** A page of all people that meet the conditions. */
export const allPeople = {
  MOST_PAPERS: pageOf<PersonConditions, PersonRow>(
    'MATCH (n:Person)',
    conditions,
    personOrders.MOST_PAPERS,
    personFields,
  ),
  MOST_COLLABORATORS: pageOf<PersonConditions, PersonRow>(
    'MATCH (n:Person)',
    conditions,
    personOrders.MOST_COLLABORATORS,
    personFields,
  ),
  LABEL: pageOf<PersonConditions, PersonRow>('MATCH (n:Person)', conditions, personOrders.LABEL, personFields),
}

/** How many people meet the conditions. */
export const countPeople = read<PersonConditions, { readonly total: number }>(
  `MATCH (n:Person) WHERE ${conditions} RETURN count(n) AS total`,
)

/** Ids of everybody who was ever at an institution, or with a topic: what filters and networks start from. */
export const peopleOfInstitution = read<{ readonly id: string }, { readonly id: string }>(
  'MATCH (o:Institution {id: $id}) MATCH (o)<-[:AFFILIATED]-(n:Person) WITH DISTINCT n RETURN n.id AS id ORDER BY id',
)

/** Ids of everybody who wrote about a topic. */
export const authorsOnTopic = read<{ readonly id: string }, { readonly id: string }>(`
  MATCH (o:Topic {id: $id}) MATCH (o)<-[:ABOUT]-(paper:Paper) MATCH (paper)<-[:AUTHORED]-(n:Person)
  WITH DISTINCT n RETURN n.id AS id ORDER BY id
`)

/** Ids of everybody who names a topic as an interest. */
export const peopleInterestedIn = read<{ readonly id: string }, { readonly id: string }>(
  'MATCH (o:Topic {id: $id}) MATCH (o)<-[:INTERESTED_IN]-(n:Person) RETURN n.id AS id ORDER BY id',
)
