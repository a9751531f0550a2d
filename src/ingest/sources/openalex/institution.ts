import type { InstitutionFacts } from '../../../model/record.ts'
import { fieldsOf, inside, listOf, text, texts, textsByName } from '../json/fields.ts'
import { country, openAlexId, ror } from '../json/identifier.ts'

const association = fieldsOf({ relation: ['relationship', text], ror: ['ror', ror] })

/** The fields of an OpenAlex institution that are taken. */
export const institutionFields = fieldsOf({
  id: ['id', openAlexId('I')],
  name: ['display_name', text],
  otherNames: ['display_name_alternatives', texts],
  translations: ['international', inside('display_name', textsByName)],
  acronyms: ['display_name_acronyms', texts],
  ror: ['ror', ror],
  country: ['country_code', country],
  associated: ['associated_institutions', listOf(association)],
})

export type OpenAlexInstitution = ReturnType<typeof institutionFields>

/** The facts of an institution that has a name. */
export const institutionFrom = (institution: OpenAlexInstitution, name: string): InstitutionFacts => ({
  names: [...new Set([name, ...institution.otherNames, ...institution.translations])],
  acronyms: [...new Set(institution.acronyms)],
  ror: institution.ror,
  country: institution.country,
  partOf: institution.associated.flatMap(({ relation, ror: parent }) =>
    relation === 'parent' && parent !== null ? [parent] : [],
  ),
})
