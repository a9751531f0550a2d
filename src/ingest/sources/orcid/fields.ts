import type { Period } from '../../../model/record.ts'
import { type Dated, datedOf } from '../json/date.ts'
import { type Field, fieldsOf, listOf, text, wholeNumber } from '../json/fields.ts'
import { orcid, ror } from '../json/identifier.ts'
import { isObject, itemsOf, type Json, memberOf } from '../json/json-value.ts'
import { plainTitle } from '../json/plain-title.ts'

/** What stands in the wrapper that ORCID puts around scalars: `{"value": "Carl"}`; in XML it stands alone. */
const unwrapped = (value: Json): Json => {
  const first = itemsOf(value)[0] ?? null
  return isObject(first) ? (memberOf(first, 'value') ?? memberOf(first, 'content')) : first
}

const scalar: Field<string | null> = (value) => text(unwrapped(value))

const title =
  (name: string): Field<string | null> =>
  (value) =>
    plainTitle(unwrapped(memberOf(itemsOf(value)[0], name)))

const date: Field<Dated | null> = (value) => {
  const part = (name: string) => wholeNumber(unwrapped(memberOf(value, name)))
  return datedOf(part('year'), part('month'), part('day'))
}

const address = fieldsOf({ city: ['city', scalar], region: ['region', scalar], country: ['country', scalar] })

const disambiguated = fieldsOf({
  id: ['disambiguated-organization-identifier', scalar],
  scheme: ['disambiguation-source', scalar],
})

/** The ROR id by which ORCID knows an organisation; ids of other registers are left out. */
const rorOf: Field<string | null> = (value) => {
  const { id, scheme } = disambiguated(value)
  return scheme === 'ROR' ? ror(id) : null
}

const organization = fieldsOf({
  name: ['name', scalar],
  address: ['address', address],
  ror: ['disambiguated-organization', rorOf],
})

/** A stretch of time; in ORCID, what has begun and has no end goes on where `goesOn` says so. */
export const periodOf = (start: Dated | null, end: Dated | null, goesOn: boolean): Period => ({
  from: start?.date ?? null,
  to: end?.date ?? null,
  ongoing: goesOn && start !== null && end === null,
  expected: false,
})

/** Of a person's name. */
export const nameFields = fieldsOf({
  given: ['given-names', scalar],
  family: ['family-name', scalar],
  credit: ['credit-name', scalar],
})

/** Of another name or a keyword. */
export const contentOf: Field<string | null> = (value) =>
  isObject(value) ? scalar(memberOf(value, 'content')) : text(value)

/** Of an employment, education, service and the like. */
export const affiliationFields = fieldsOf({
  code: ['put-code', scalar],
  unit: ['department-name', scalar],
  role: ['role-title', scalar],
  organization: ['organization', organization],
  start: ['start-date', date],
  end: ['end-date', date],
})

/** Of a funding. */
export const fundingFields = fieldsOf({
  code: ['put-code', scalar],
  title: ['title', title('title')],
  organization: ['organization', organization],
  start: ['start-date', date],
  end: ['end-date', date],
})

/** Of a peer review; who or what was reviewed is left out. */
export const reviewFields = fieldsOf({
  code: ['put-code', scalar],
  role: ['reviewer-role', scalar],
  kind: ['review-type', scalar],
  container: ['subject-container-name', scalar],
  organization: ['convening-organization', organization],
  summaryDate: ['completion-date', date],
  date: ['review-completion-date', date],
})

/** Of the use of a research facility. */
export const resourceFields = fieldsOf({
  code: ['put-code', scalar],
  proposal: [
    'proposal',
    fieldsOf({ title: ['title', title('title')], start: ['start-date', date], end: ['end-date', date] }),
  ],
})

/** Of an identifier of a person or a work. */
export const externalIdFields = fieldsOf({
  type: ['external-id-type', scalar],
  value: ['external-id-value', scalar],
  url: ['external-id-url', scalar],
  relationship: ['external-id-relationship', scalar],
})

/** Of a page about a person. */
export const pageFields = fieldsOf({ name: ['url-name', scalar], url: ['url', scalar] })

const contributor = fieldsOf({
  orcid: ['contributor-orcid', (value) => orcid(memberOf(value, 'path')) ?? orcid(memberOf(value, 'uri'))],
  name: ['credit-name', scalar],
  role: ['contributor-attributes', (value) => scalar(memberOf(value, 'contributor-role'))],
})

/** Of a work; its description, its citation and the e-mail addresses of contributors are left out. */
export const workFields = fieldsOf({
  code: ['put-code', scalar],
  title: ['title', title('title')],
  subtitle: ['title', title('subtitle')],
  journal: ['journal-title', scalar],
  type: ['type', scalar],
  date: ['publication-date', date],
  externalIds: ['external-ids', (value) => listOf(externalIdFields)(memberOf(value, 'external-id'))],
  contributors: ['contributors', (value) => listOf(contributor)(memberOf(value, 'contributor'))],
  rank: ['display-index', (value) => wholeNumber(unwrapped(value))],
})

export type OrcidWork = ReturnType<typeof workFields>
