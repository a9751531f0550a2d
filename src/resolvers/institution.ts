import { exclusionOf, paperWeight } from '../analytics/tie-selection.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import {
  allInstitutions,
  countInstitutions,
  type InstitutionRow,
  type PaperInstitutionRow,
} from '../statements/institution.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { loadEvidence } from './evidence.ts'
import { type Key, resolveInstitution } from './key.ts'
import { namedList } from './named-list.ts'
import { ownedPapers } from './owned-papers.ts'
import { parseTies, type TieInput } from './ties.ts'
import { parseYears, type YearRange } from './year-range.ts'

interface InstitutionsArguments extends PageArguments {
  readonly filter?: { readonly text?: string | null; readonly country?: string | null } | null
  readonly sort?: 'MOST_PEOPLE' | 'NAME' | 'RELEVANCE' | null
}

const institutions = (_: unknown, args: InstitutionsArguments, context: Context) => {
  const country = args.filter?.country ?? null
  return namedList(
    {
      index: 'Institution',
      all: args.sort === 'NAME' ? allInstitutions.NAME : allInstitutions.MOST_PEOPLE,
      sort: args.sort === 'NAME' || args.sort === 'RELEVANCE' ? args.sort : 'COUNT',
      countOf: ({ personCount }) => personCount,
      count: countInstitutions,
      conditions: { country },
      load: (id) => context.loaders.institution.load(id),
      fits: (node) => country === null || node.country === country,
      namesOf: ({ name, aliases }) => [name, ...(aliases ?? [])],
      text: args.filter?.text ?? null,
    },
    args,
    context,
  )
}

const people = async ({ id }: InstitutionRow, args: PageArguments & { years?: YearRange | null }, context: Context) => {
  const years = parseYears(args.years)
  const page = await context.loaders
    .peopleOfInstitution({ years, page: requestedPage('people LABEL', args, context) })
    .load(id)
  return createConnection(
    page,
    () => context.loaders.peopleCountOfInstitution(years).load(id),
    ({ node }) => ({
      affiliations: () => context.loaders.stays.load({ person: node.id, institution: id }),
    }),
  )
}

/** Institutions that write with this one: the units that are counted are institutions, as the schema says. */
const partners = async ({ id }: InstitutionRow, args: PageArguments & { ties?: TieInput | null }, context: Context) => {
  const selection = parseTies(args.ties)
  const byPaper = new Map<string, PaperInstitutionRow[]>()
  for (const row of await context.loaders.institutionsOfPapers.load(id))
    byPaper.set(row.paper, [...(byPaper.get(row.paper) ?? []), row])
  const weights = new Map<string, { weight: number; paperCount: number }>()
  for (const rows of byPaper.values()) {
    const known = new Set([id, ...rows.map(({ other }) => other)]).size
    for (const row of rows) {
      if (row.other === id) continue
      const paper = { id: row.paper, year: row.year, size: row.size, cut: !row.complete, certain: row.certain }
      if (exclusionOf(paper, selection) !== null) continue
      const partner = weights.get(row.other) ?? { weight: 0, paperCount: 0 }
      weights.set(row.other, {
        weight: partner.weight + paperWeight(selection.counting, known),
        paperCount: partner.paperCount + 1,
      })
    }
  }
  const placed = [...weights]
    .filter(([, { weight }]) => weight >= selection.minWeight - 1e-9)
    .map(([other, { weight, paperCount }]) => ({
      cursor: { key: Math.round(weight * 1e6) * 1e6 + paperCount, id: other },
      node: { id: other },
    }))
  const page = await loadPage(pageOfList(placed, requestedPage('partners', args, context), true), (other) =>
    context.loaders.institution.load(other),
  )
  return createConnection(
    page,
    () => placed.length,
    ({ node }) => ({ ...weights.get(node.id) }),
  )
}

/** Institutions: what the schema's `institution.graphql` promises. */
export const institutionResolvers = {
  Query: {
    institution: (_: unknown, { by }: { by: Key }, context: Context) => resolveInstitution(by, context),
    institutions,
  },
  Institution: {
    label: ({ name }: InstitutionRow) => name,
    aliases: ({ aliases }: InstitutionRow) => aliases ?? [],
    people,
    papers: ownedPapers('Institution'),
    partners,
    evidence: async ({ id }: InstitutionRow, _: unknown, context: Context) =>
      loadEvidence(
        (await context.loaders.institutionRecords.load(id)).flatMap(({ records }) => records),
        context,
      ),
  },
}
