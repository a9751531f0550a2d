import { dateParts } from '../json/date.ts'
import { either, fieldsOf, inside, listOf, text, texts } from '../json/fields.ts'
import { doi, orcid, ror } from '../json/identifier.ts'
import { plainTitle } from '../json/plain-title.ts'

const affiliation = fieldsOf({
  name: ['name', text],
  departments: ['department', texts],
  places: ['place', texts],
  ror: ['id', listOf(inside('id', ror))],
})

const author = fieldsOf({
  given: ['given', text],
  family: ['family', text],
  suffix: ['suffix', text],
  name: ['name', text],
  orcid: ['ORCID', orcid],
  affiliations: ['affiliation', listOf(affiliation)],
})

/** The fields of a Crossref work that are taken; the abstract, references, funders and figures are left out. */
export const workFields = fieldsOf({
  doi: ['DOI', doi],
  type: ['type', text],
  titles: ['title', listOf(plainTitle)],
  subtitles: ['subtitle', listOf(plainTitle)],
  authors: ['author', listOf(author)],
  containers: ['container-title', listOf(plainTitle)],
  shortContainers: ['short-container-title', listOf(plainTitle)],
  event: ['event', either(inside('name', text), text)],
  eventAcronym: ['event', inside('acronym', text)],
  institutions: ['institution', listOf(fieldsOf({ name: ['name', text], acronyms: ['acronym', texts] }))],
  issued: ['issued', dateParts],
  print: ['published-print', dateParts],
  online: ['published-online', dateParts],
  published: ['published', dateParts],
  posted: ['posted', dateParts],
  subjects: ['subject', texts],
  group: ['group-title', text],
})

export type CrossrefWork = ReturnType<typeof workFields>
export type CrossrefAuthor = CrossrefWork['authors'][number]
