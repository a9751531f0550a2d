import { read } from '../graph/graph.ts'

interface Ids {
  readonly ids: readonly string[]
}

/** One tie seen from one of its ends: five parallel lists, one entry a joint paper, newest first. */
export interface TieRow {
  readonly owner: string
  readonly other: string
  readonly papers: readonly string[]
  /** 0 is unknown. */
  readonly years: readonly number[]
  /** Known authors, groups too. */
  readonly sizes: readonly number[]
  /** The author list is incomplete. */
  readonly cut: readonly boolean[]
  /** Both authorships are certain. */
  readonly certain: readonly boolean[]
}

/** All ties of people; a tie between two of them comes once for each. */
export const tiesOfPeople = read<Ids, TieRow>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[t:COLLABORATED]-(other:Person)
  RETURN owner, other.id AS other, t.papers AS papers, t.years AS years, t.sizes AS sizes, t.cut AS cut, t.certain AS certain
  ORDER BY owner, other
`)

/** The papers of people as far as counting needs them. */
export interface PaperOfPersonRow {
  readonly owner: string
  readonly paper: string
  /** Null is unknown. */
  readonly year: number | null
  readonly size: number
  readonly complete: boolean
  readonly certain: boolean
}

/** All papers of people, those without ties too. */
export const paperFactsOfPeople = read<Ids, PaperOfPersonRow>(`
  UNWIND $ids AS owner
  MATCH (n:Person {id: owner})
  MATCH (n)-[a:AUTHORED]->(paper:Paper)
  RETURN owner, paper.id AS paper, paper.year AS year, paper.knownAuthorCount AS size, paper.authorsComplete AS complete,
    a.certainty = 'CERTAIN' AS certain
  ORDER BY owner, paper
`)

/** Everybody who wrote given papers. */
export const authorsOfPapers = read<Ids, { readonly paper: string; readonly person: string }>(`
  UNWIND $ids AS paper
  MATCH (n:Paper {id: paper})
  MATCH (n)<-[:AUTHORED]-(person:Person)
  RETURN paper, person.id AS person ORDER BY paper, person
`)
