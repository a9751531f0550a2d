import type { PersonFacts, PrintedAffiliation } from '../../../model/record.ts'
import { isYear } from '../json/date.ts'
import { fieldsOf, inside, listOf, text, texts, wholeNumber } from '../json/fields.ts'
import { identifiersFrom, openAlexId, orcid } from '../json/identifier.ts'
import { identifiersIn } from '../profile/identifier.ts'

/** Authors that OpenAlex has taken out or could not tell: many people under one number. */
export const unknownAuthors: ReadonlySet<string> = new Set(['A5317838346', 'A9999999999'])

const affiliation = fieldsOf({
  institution: ['institution', inside('display_name', text)],
  years: ['years', listOf(wholeNumber)],
})

/** The fields of an OpenAlex author that are taken. */
export const authorFields = fieldsOf({
  id: ['id', openAlexId('A')],
  orcid: ['orcid', orcid],
  name: ['display_name', text],
  otherNames: ['display_name_alternatives', texts],
  scholar: ['ids', inside('scholar', text)],
  affiliations: ['affiliations', listOf(affiliation)],
  lastInstitution: ['last_known_institution', inside('display_name', text)],
  lastInstitutions: ['last_known_institutions', listOf(inside('display_name', text))],
  topics: ['topics', listOf(inside('display_name', text))],
  works: ['works_count', wholeNumber],
  citations: ['cited_by_count', wholeNumber],
  hIndex: ['summary_stats', inside('h_index', wholeNumber)],
})

export type OpenAlexAuthor = ReturnType<typeof authorFields>

const affiliationOf = (institution: string, years: readonly number[]): PrintedAffiliation => {
  const known = years.filter(isYear)
  const [from, to] = known.length === 0 ? [null, null] : [Math.min(...known), Math.max(...known)]
  return {
    institution,
    unit: null,
    role: null,
    place: null,
    period: { from: from?.toString() ?? null, to: to?.toString() ?? null, ongoing: false, expected: false },
  }
}

/** The facts of an author that has a name. */
export const personFromAuthor = (author: OpenAlexAuthor, name: string): PersonFacts => {
  const dated = author.affiliations.flatMap(({ institution, years }) =>
    institution === null ? [] : [affiliationOf(institution, years.slice(0, 200))],
  )
  const named = new Set(dated.map(({ institution }) => institution))
  const last = [...new Set([author.lastInstitution ?? [], author.lastInstitutions].flat())]
  const claims: readonly (readonly [string, number | null])[] = [
    ['works', author.works],
    ['citations', author.citations],
    ['h-index', author.hIndex],
  ]
  return {
    names: [...new Set([name, ...author.otherNames])],
    identifiers: [
      ...identifiersFrom(['OPENALEX', author.id], ['ORCID', author.orcid]),
      ...identifiersIn(author.scholar ?? '').filter(({ scheme }) => scheme === 'SCHOLAR'),
    ],
    affiliations: [
      ...dated,
      ...last.filter((institution) => !named.has(institution)).map((one) => affiliationOf(one, [])),
    ],
    relations: [],
    interests: [...new Set(author.topics)].map((topic) => ({ name: topic, scheme: 'OPENALEX' as const })),
    activities: [],
    claims: claims.flatMap(([claim, value]) => (value === null ? [] : [{ name: claim, value: String(value) }])),
  }
}
