import DataLoader from 'dataloader'
import type { PageRequest } from '../model/page.ts'
import { newestYear } from '../statements/analytics.ts'
import { authorshipsOfPapers, authorshipsOfPeople, countAuthorshipsOfPapers } from '../statements/authorship.ts'
import {
  countPapersOfOwners,
  type PaperOrder,
  type PaperOwner,
  papersByIds,
  papersOfOwners,
  perYearOfOwners,
  possibleVersionsOfPapers,
  printedAuthorsOfPapers,
  recordsOfPapers,
  topicsOfPapers,
  venuesOfPapers,
  type YearConditions,
} from '../statements/paper.ts'
import { byId, type LoaderContext, ofOwner, pageOfOwner, perArguments, totalOfOwner } from './order.ts'

/** Which papers of an owner, and in which order. */
export interface OwnedPapers {
  readonly owner: PaperOwner
  readonly years: YearConditions
}

/** The loaders of papers. */
export const paperLoaders = (context: LoaderContext) => ({
  paper: byId(context, papersByIds),
  papersOfOwner: perArguments(
    ({ owner, years, order, page }: OwnedPapers & { readonly order: PaperOrder; readonly page: PageRequest }) =>
      pageOfOwner(context, papersOfOwners[owner][order], years, page),
  ),
  paperCountOfOwner: perArguments(({ owner, years }: OwnedPapers) =>
    totalOfOwner(context, countPapersOfOwners[owner], years),
  ),
  /** The newest year of all papers; there is one key, "graph". */
  newestYear: new DataLoader<'graph', number | null>(async (keys) => {
    const [row] = await context.graph.read(newestYear, {}, { signal: context.signal })
    return keys.map(() => row?.year ?? null)
  }),
  perYear: perArguments((owner: 'Venue' | 'Topic') => ofOwner(context, perYearOfOwners[owner])),
  authorships: perArguments((page: PageRequest) => pageOfOwner(context, authorshipsOfPapers, {}, page)),
  authorshipsOfPerson: perArguments((page: PageRequest) => pageOfOwner(context, authorshipsOfPeople, {}, page)),
  authorshipCount: totalOfOwner(context, countAuthorshipsOfPapers, {}),
  printedAuthors: ofOwner(context, printedAuthorsOfPapers),
  topicsOfPaper: ofOwner(context, topicsOfPapers),
  venueOfPaper: ofOwner(context, venuesOfPapers),
  possibleVersions: ofOwner(context, possibleVersionsOfPapers),
  paperRecords: ofOwner(context, recordsOfPapers),
})
