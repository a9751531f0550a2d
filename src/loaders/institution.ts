import DataLoader from 'dataloader'
import type { PageRequest } from '../model/page.ts'
import {
  affiliationsOfPairs,
  countPeopleOfInstitutions,
  institutionsByIds,
  institutionsOfPapersOf,
  peopleOfInstitutions,
  recordsOfInstitutions,
} from '../statements/institution.ts'
import type { YearConditions } from '../statements/paper.ts'
import type { AffiliationRow } from '../statements/person.ts'
import {
  byId,
  groupedInKeyOrder,
  type LoaderContext,
  ofOwner,
  pageOfOwner,
  perArguments,
  totalOfOwner,
} from './order.ts'

/** A person at an institution. */
export interface Stay {
  readonly person: string
  readonly institution: string
}

const stayKey = ({ person, institution }: Stay): string => `${person} ${institution}`

/** The loaders of institutions. */
export const institutionLoaders = (context: LoaderContext) => ({
  institution: byId(context, institutionsByIds),
  peopleOfInstitution: perArguments(({ years, page }: { readonly years: YearConditions; readonly page: PageRequest }) =>
    pageOfOwner(context, peopleOfInstitutions, years, page),
  ),
  peopleCountOfInstitution: perArguments((years: YearConditions) =>
    totalOfOwner(context, countPeopleOfInstitutions, years),
  ),
  stays: new DataLoader<Stay, readonly AffiliationRow[], string>(
    async (pairs) => {
      const rows = await context.graph.read(
        affiliationsOfPairs,
        { pairs: pairs.map(({ person, institution }) => ({ person, institution })) },
        { signal: context.signal },
      )
      return groupedInKeyOrder(pairs.map(stayKey), rows, stayKey, (row) => row)
    },
    { cacheKeyFn: stayKey },
  ),
  institutionsOfPapers: ofOwner(context, institutionsOfPapersOf),
  institutionRecords: ofOwner(context, recordsOfInstitutions),
})
