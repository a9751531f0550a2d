import type { VenueKind } from '../model/record.ts'
import { type CitedName, citedName } from '../names/cited-name.ts'

/** A paper as far as a citation can say something of it; what is unknown is null. */
export interface CitedPaper {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly status: string
  readonly doi: string | null
  readonly arxivId: string | null
  readonly venue: { readonly name: string | null; readonly acronym: string | null; readonly kind: VenueKind } | null
  /** In printed order. */
  readonly authors: readonly { readonly name: string; readonly isGroup: boolean }[]
  /** False when every source ended with "et al.". */
  readonly authorsComplete: boolean
}

/** One item of CSL-JSON (the schema csl-data.json of the Citation Style Language 1.0.2), as far as we fill it. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly CitedName[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly publisher?: string
  readonly DOI?: string
  readonly URL?: string
  readonly note?: string
}

const typeOfKind: Readonly<Record<VenueKind, string>> = {
  JOURNAL: 'article-journal',
  CONFERENCE: 'paper-conference',
  WORKSHOP: 'paper-conference',
  BOOK: 'chapter',
  REPOSITORY: 'article',
  THESIS: 'thesis',
  UNKNOWN: 'document',
}

const typeOf = ({ venue, arxivId, status }: CitedPaper): string => {
  if (venue !== null) return typeOfKind[venue.kind]
  if (arxivId !== null) return 'article'
  return status === 'SUBMITTED' ? 'manuscript' : 'document'
}

/** Where it appeared: a container of papers, or who keeps a preprint or a thesis. */
const placeOf = ({ venue, arxivId }: CitedPaper, type: string) => {
  if (venue === null) return arxivId === null ? {} : { publisher: 'arXiv' }
  const [name, short] = [venue.name ?? venue.acronym ?? '', venue.acronym]
  if (type === 'article' || type === 'thesis') return { publisher: name }
  return { 'container-title': name, ...(short === null || short === name ? {} : { 'container-title-short': short }) }
}

/** The paper as CSL-JSON, its id as the key; nothing is there of which nothing is known. A cut list is not told: see `Citations`. */
export const cslItem = (paper: CitedPaper): CslItem => {
  const type = typeOf(paper)
  const author = paper.authors.map(({ name, isGroup }) => (isGroup ? { literal: name } : citedName(name)))
  return {
    id: paper.id,
    type,
    title: paper.title,
    ...(author.length === 0 ? {} : { author }),
    ...(paper.year === null ? {} : { issued: { 'date-parts': [[paper.year]] } }),
    ...placeOf(paper, type),
    ...(paper.doi === null ? {} : { DOI: paper.doi }),
    ...(paper.doi === null && paper.arxivId !== null ? { URL: `https://arxiv.org/abs/${paper.arxivId}` } : {}),
  }
}
