import { read } from '../graph/graph.ts'
import type { PagedStatement, PlacedRow } from './page.ts'

/** One author's place in one paper's list. */
export interface AuthorshipRow {
  readonly id: string
  readonly paper: string
  readonly author: string
  readonly position: number | null
  readonly printedName: string
  readonly equalContribution: boolean
  readonly corresponding: boolean
  readonly affiliationText: string | null
  readonly certainty: 'CERTAIN' | 'LIKELY'
  readonly records: readonly string[]
}

/** Behind every printed place: where authors of unknown position stand. */
export const unknownPosition = 1_000_000_000

const placeFields = `{id: a.id, paper: paper.id, author: author.id, position: a.position, printedName: a.printedName,
        equalContribution: coalesce(a.equalContribution, false), corresponding: coalesce(a.corresponding, false), affiliationText: a.affiliationText,
        certainty: a.certainty, records: a.records}`

interface PlaceList {
  /** The end that owns the list: what binds it, and its name. */
  readonly owner: string
  readonly end: 'paper' | 'author'
  /** Goes from there to the other end, and binds `a`. */
  readonly match: string
  readonly key: string
  readonly descending: boolean
}

const placePage = ({ owner, end, match, key, descending }: PlaceList, backward: boolean): string => {
  const [later, earlier] = descending ? ['<', '>'] : ['>', '<']
  return `
    UNWIND $ids AS owner
    ${owner}
    CALL (${end}) {
      ${match}
      WITH a, author, paper, ${key} AS key
      WHERE ($afterId IS NULL OR key ${later} $afterKey OR (key = $afterKey AND a.id > $afterId))
        AND ($beforeId IS NULL OR key ${earlier} $beforeKey OR (key = $beforeKey AND a.id < $beforeId))
      WITH a, author, paper, key ORDER BY key ${descending === backward ? 'ASC' : 'DESC'}, a.id ${backward ? 'DESC' : 'ASC'} LIMIT $limit
      RETURN collect({key: key, node: ${placeFields}}) AS rows
    }
    RETURN owner, rows`
}

type PlacePages = PagedStatement<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly rows: readonly PlacedRow<AuthorshipRow>[] }
>

const placePages = (list: PlaceList): PlacePages => ({
  forward: read(placePage(list, false)),
  backward: read(placePage(list, true)),
})

/** Pages of the authors of papers, in printed order, those of unknown place last. */
export const authorshipsOfPapers = placePages({
  owner: 'MATCH (paper:Paper {id: owner})',
  end: 'paper',
  match: 'MATCH (paper)<-[a:AUTHORED]-(author)',
  key: `coalesce(a.position, ${unknownPosition})`,
  descending: false,
})

/** Pages of the places of people in lists of authors: the newest paper first, unknown years last. */
export const authorshipsOfPeople = placePages({
  owner: 'MATCH (author:Person {id: owner})',
  end: 'author',
  match: 'MATCH (author)-[a:AUTHORED]->(paper:Paper)',
  key: 'coalesce(paper.year, 0)',
  descending: true,
})

/** How many known authors papers have. */
export const countAuthorshipsOfPapers = read<
  { readonly ids: readonly string[] },
  { readonly owner: string; readonly total: number }
>(`
  UNWIND $ids AS owner
  MATCH (o:Paper {id: owner})
  CALL (o) { MATCH (o)<-[a:AUTHORED]-(author) RETURN count(a) AS total }
  RETURN owner, total
`)
