import { isoDate, yearNumber } from '../json/date.ts'
import { anyNumber, fieldsOf, flag, inside, listOf, text, texts } from '../json/fields.ts'
import { country, doi, openAlexId, orcid, ror } from '../json/identifier.ts'
import { plainTitle } from '../json/plain-title.ts'

const institution = fieldsOf({
  name: ['display_name', text],
  ror: ['ror', ror],
  country: ['country_code', country],
})

/** One place in the author list of a work. */
const authorship = fieldsOf({
  printedName: ['raw_author_name', text],
  name: ['author', inside('display_name', text)],
  author: ['author', inside('id', openAlexId('A'))],
  orcid: ['author', inside('orcid', orcid)],
  corresponding: ['is_corresponding', flag],
  affiliations: ['raw_affiliation_strings', texts],
  affiliation: ['raw_affiliation_string', text],
  institutions: ['institutions', listOf(institution)],
})

const location = fieldsOf({
  venue: ['source', inside('display_name', text)],
  venueType: ['source', inside('type', text)],
  printedVenue: ['raw_source_name', text],
  version: ['version', text],
  published: ['is_published', flag],
  page: ['landing_page_url', text],
})

/** A keyword, which stood under another name before 2024, or a concept, with how sure OpenAlex is of it. */
const scored = fieldsOf({
  name: ['display_name', text],
  keyword: ['keyword', text],
  score: ['score', anyNumber],
})

/** The fields of an OpenAlex work that are taken; the abstract, figures and references are left out. */
export const workFields = fieldsOf({
  id: ['id', openAlexId('W')],
  title: ['title', plainTitle],
  displayName: ['display_name', plainTitle],
  type: ['type', text],
  year: ['publication_year', yearNumber],
  date: ['publication_date', isoDate],
  doi: ['doi', doi],
  idsDoi: ['ids', inside('doi', doi)],
  authorships: ['authorships', listOf(authorship)],
  truncated: ['is_authors_truncated', flag],
  primary: ['primary_location', location],
  host: ['host_venue', fieldsOf({ name: ['display_name', text], type: ['type', text] })],
  pages: ['locations', listOf(inside('landing_page_url', text))],
  topics: ['topics', listOf(inside('display_name', text))],
  keywords: ['keywords', listOf(scored)],
  concepts: ['concepts', listOf(scored)],
})

export type OpenAlexWork = ReturnType<typeof workFields>
export type Authorship = OpenAlexWork['authorships'][number]
