import type { InstitutionFacts } from '../../../model/record.ts'
import { fieldsOf, inside, listOf, text, texts } from '../json/fields.ts'
import { foundInstitution, foundRejection, locatorOf, rendered } from '../json/found.ts'
import { country, ror } from '../json/identifier.ts'
import { type Entry, readEntries } from '../json/read-entries.ts'
import type { Found, SourceReader } from '../source-reader.ts'

const name = fieldsOf({ value: ['value', text], types: ['types', texts] })
const relationship = fieldsOf({ type: ['type', text], ror: ['id', ror] })

/** The fields of a ROR record that are taken: `names` and `locations` since version 2, the others before. */
const rorFields = fieldsOf({
  id: ['id', ror],
  status: ['status', text],
  names: ['names', listOf(name)],
  name: ['name', text],
  aliases: ['aliases', texts],
  labels: ['labels', listOf(inside('label', text))],
  acronyms: ['acronyms', texts],
  locations: ['locations', listOf(inside('geonames_details', inside('country_code', country)))],
  country: ['country', inside('country_code', country)],
  relationships: ['relationships', listOf(relationship)],
})

type RorRecord = ReturnType<typeof rorFields>

const institutionFrom = (record: RorRecord): InstitutionFacts => {
  const typed = (wanted: (types: readonly string[]) => boolean): readonly string[] =>
    record.names.flatMap(({ value, types }) => (value !== null && wanted(types) ? [value] : []))
  const shownFirst = typed((types) => types.includes('ror_display'))
  const names = [
    ...shownFirst,
    ...typed((types) => types.includes('label')),
    ...typed((types) => !types.includes('acronym')),
    ...(record.name === null ? [] : [record.name]),
    ...record.labels,
    ...record.aliases,
  ]
  const acronyms = [...typed((types) => types.includes('acronym')), ...record.acronyms]
  return {
    names: [...new Set(names)],
    acronyms: [...new Set(acronyms)],
    ror: record.id,
    country: record.locations[0] ?? record.country,
    partOf: record.relationships.flatMap(({ type, ror: parent }) =>
      type?.toLowerCase() === 'parent' && parent !== null ? [parent] : [],
    ),
  }
}

const readEntry = ({ place, value }: Entry): readonly Found[] => {
  const record = rorFields(value)
  const locator = locatorOf(place, record.id)
  const facts = institutionFrom(record)
  const shown = rendered(facts.country, facts.acronyms.join(', '), facts.names.join(', '))
  const rejected = (reason: string) => [foundRejection({ locator, text: shown }, reason)]
  if (record.id === null) return rejected('Expected an organisation with a ROR id, but it has none.')
  if (facts.names.length === 0) return rejected('Expected an organisation with a name, but it has none.')
  // What ROR has withdrawn was entered by mistake, mostly twice: its names would fit two institutions.
  if (record.status === 'withdrawn') return rejected('Expected an organisation in use, but ROR has withdrawn it.')
  return [foundInstitution({ locator, text: shown }, facts)]
}

/** The reader of ROR, the register of research organisations: JSON lines, its whole dump, or an answer of its API. */
export const rorReader: SourceReader = {
  format: 'ROR',
  recognises: (_name, head) =>
    /^\uFEFF?\s*[[{]/.test(head) &&
    /"id"\s*:\s*"(?:https?:\/\/)?ror\.org\/0[a-z\d]{8}"/.test(head) &&
    /"(?:names|acronyms|aliases|labels)"\s*:/.test(head) &&
    !/"DOI"\s*:|openalex\.org\/[A-Z]\d/.test(head),
  read: ({ chunks }) => readEntries(chunks, ['items'], readEntry),
}
