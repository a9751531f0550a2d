import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CitationStyle, cite, joinCitations } from '../citation/cite.ts'
import type { CitedPaper } from '../citation/csl-item.ts'
import { CoterieError } from '../model/error.ts'
import type { VenueKind } from '../model/record.ts'
import type { PaperRow } from '../statements/paper.ts'
import type { Context } from './context.ts'
import { type Key, resolvePaper } from './key.ts'

interface Style {
  readonly style: CitationStyle
}

const citedPaper = async (paper: PaperRow, { loaders }: Context): Promise<CitedPaper> => {
  const [authors, venues] = await Promise.all([
    loaders.printedAuthors.load(paper.id),
    loaders.venueOfPaper.load(paper.id),
  ])
  const venue = venues[0] === undefined ? null : await loaders.venue.load(venues[0].venue)
  return {
    ...paper,
    venue: venue === null ? null : { ...venue, kind: venue.kind as VenueKind },
    authors: authors.map(({ author, name }) => ({ name, isGroup: author.startsWith('group-') })),
  }
}

/** Citations take milliseconds and come by the hundred: others get their turn between any two, and nobody's is made who has gone. */
const citeInTurn = async (paper: CitedPaper, style: CitationStyle, { signal }: Context): Promise<string> => {
  await nextTurn()
  if (signal.aborted)
    throw new CoterieError('TIMEOUT', 'The time was over before all papers were cited; ask for fewer at once.')
  return cite(paper, style)
}

const bibliographyOf = async (papers: readonly PaperRow[], style: CitationStyle, context: Context): Promise<string> => {
  const cited = await Promise.all(papers.map((paper) => citedPaper(paper, context)))
  const citations: string[] = []
  for (const paper of cited) citations.push(await citeInTurn(paper, style, context))
  return joinCitations(citations, style)
}

/** `Paper.cite`. */
export const citePaper = async (paper: PaperRow, { style }: Style, context: Context): Promise<string> =>
  citeInTurn(await citedPaper(paper, context), style, context)

/** `PaperConnection.bibliography`: the papers of one page. */
export const bibliographyOfPage = (
  { nodes }: { readonly nodes: readonly PaperRow[] },
  { style }: Style,
  context: Context,
): Promise<string> => bibliographyOf(nodes, style, context)

/** `Query.bibliography`: papers by their keys. @throws CoterieError BAD_USER_INPUT for more than a page of them */
export const bibliography = async (
  _: unknown,
  { papers, style }: Style & { readonly papers: readonly Key[] },
  context: Context,
): Promise<string> => {
  const most = context.bounds.pageSize
  if (papers.length === 0 || papers.length > most)
    throw new CoterieError('BAD_USER_INPUT', `papers must name between 1 and ${most} papers, but got ${papers.length}.`)
  const rows = await Promise.all(papers.map((key) => resolvePaper(key, context)))
  return bibliographyOf([...new Map(rows.map((row) => [row.id, row])).values()], style, context)
}
