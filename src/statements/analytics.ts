import { read } from '../graph/graph.ts'

type None = Record<never, never>

const count = (match: string) => read<None, { readonly total: number }>(`${match} RETURN count(x) AS total`)

/** How many of each kind there are. */
export const counts = {
  person: count('MATCH (x:Person)'),
  group: count('MATCH (x:Group)'),
  paper: count('MATCH (x:Paper)'),
  institution: count('MATCH (x:Institution)'),
  topic: count('MATCH (x:Topic)'),
  venue: count('MATCH (x:Venue)'),
  collaboration: count('MATCH (:Person)-[x:COLLABORATED]->(:Person)'),
  authorship: count('MATCH ()-[x:AUTHORED]->(:Paper)'),
  source: count('MATCH (x:Source)'),
}

/** Papers and their known authors by year, unknown years left out. */
export const papersPerYear = read<
  None,
  { readonly year: number; readonly paperCount: number; readonly authorCount: number; readonly withAuthors: number }
>(`
  MATCH (p:Paper) WHERE p.year IS NOT NULL
  RETURN p.year AS year, count(p) AS paperCount, sum(p.knownAuthorCount) AS authorCount,
    sum(CASE WHEN p.knownAuthorCount > 0 THEN 1 ELSE 0 END) AS withAuthors
  ORDER BY year
`)

/** The newest year of a paper; null where none has a year. */
export const newestYear = read<None, { readonly year: number | null }>('MATCH (p:Paper) RETURN max(p.year) AS year')

/** People by the year of their first paper. */
export const newPeoplePerYear = read<None, { readonly year: number; readonly total: number }>(
  'MATCH (p:Person) WHERE p.firstYear IS NOT NULL RETURN p.firstYear AS year, count(p) AS total ORDER BY year',
)

/** Pairs by the year of their first joint paper of known year: what is asked where the projection cannot be. Years of a tie are newest first. */
export const newTiesPerYear = read<None, { readonly year: number; readonly total: number }>(`
  MATCH (:Person)-[t:COLLABORATED]->(:Person)
  WITH reduce(first = 0, year IN t.years | CASE WHEN year > 0 THEN year ELSE first END) AS year WHERE year > 0
  RETURN year, count(*) AS total ORDER BY year
`)
