import type { PersonFacts, PrintedAffiliation } from '../../../model/record.ts'
import { isYear } from '../json/date.ts'
import { fieldsOf, inside, listOf, text, texts, wholeNumber } from '../json/fields.ts'
import { country, identifiersFrom, openAlexId, orcid, ror } from '../json/identifier.ts'
import { identifiersIn } from '../profile/field/identifier.ts'

/** Authors that OpenAlex has taken out or could not tell: many people under one number. */
export const unknownAuthors: ReadonlySet<string> = new Set(['A5317838346', 'A9999999999'])

const institution = fieldsOf({
  name: ['display_name', text],
  ror: ['ror', ror],
  country: ['country_code', country],
})

const affiliation = fieldsOf({
  institution: ['institution', institution],
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
  lastInstitution: ['last_known_institution', institution],
  lastInstitutions: ['last_known_institutions', listOf(institution)],
  topics: ['topics', listOf(inside('display_name', text))],
  works: ['works_count', wholeNumber],
  citations: ['cited_by_count', wholeNumber],
  hIndex: ['summary_stats', inside('h_index', wholeNumber)],
})

export type OpenAlexAuthor = ReturnType<typeof authorFields>

type KnownInstitution = Readonly<{ name: string; ror: string | null; country: string | null }>

const named = (all: readonly ReturnType<typeof institution>[]): readonly KnownInstitution[] =>
  all.flatMap(({ name, ...rest }) => (name === null ? [] : [{ name, ...rest }]))

const affiliationOf = (
  { name, ror: id, country: code }: KnownInstitution,
  years: readonly number[],
): PrintedAffiliation => {
  const known = years.filter(isYear)
  const [from, to] = known.length === 0 ? [null, null] : [Math.min(...known), Math.max(...known)]
  return {
    institution: name,
    unit: null,
    role: null,
    place: null,
    period: { from: from?.toString() ?? null, to: to?.toString() ?? null, ongoing: false, expected: false },
    ...(id === null ? {} : { ror: id }),
    ...(code === null ? {} : { country: code }),
  }
}

/** The facts of an author that has a name. */
export const personFromAuthor = (author: OpenAlexAuthor, name: string): PersonFacts => {
  const dated = author.affiliations.flatMap(({ institution: where, years }) =>
    named([where]).map((one) => affiliationOf(one, years.slice(0, 200))),
  )
  const placed = new Set(dated.map(({ institution: where }) => where))
  const last = new Map(
    named([author.lastInstitution, ...author.lastInstitutions]).map((one) => [one.name, one] as const),
  )
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
      ...[...last.values()].filter(({ name: where }) => !placed.has(where)).map((one) => affiliationOf(one, [])),
    ],
    relations: [],
    interests: [...new Set(author.topics)].map((topic) => ({ name: topic, scheme: 'OPENALEX' as const })),
    activities: [],
    claims: claims.flatMap(([claim, value]) => (value === null ? [] : [{ name: claim, value: String(value) }])),
  }
}
