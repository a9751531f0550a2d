import type { PaperFacts } from '../../../model/record.ts'
import { mostAuthors, shownAuthors, tooManyAuthors } from '../json/author-list.ts'
import { text } from '../json/fields.ts'
import {
  foundInstitution,
  foundPaper,
  foundPerson,
  foundRejection,
  foundUnread,
  locatorOf,
  rendered,
} from '../json/found.ts'
import { openAlexId } from '../json/identifier.ts'
import { itemsOf, type JsonObject, memberOf } from '../json/json-value.ts'
import { type Entry, readEntries } from '../json/read-entries.ts'
import type { Found, SourceReader } from '../source-reader.ts'
import { authorFields, personFromAuthor, unknownAuthors } from './author.ts'
import { institutionFields, institutionFrom } from './institution.ts'
import { paperFromWork } from './work.ts'
import { workFields } from './work-fields.ts'

const anyId = openAlexId('A-Z')

const shownPaper = (paper: PaperFacts, type: string | null): string =>
  rendered(
    paper.title,
    shownAuthors(paper.authors),
    paper.venue?.name,
    type,
    paper.posted ?? paper.year?.toString(),
    paper.doi,
    paper.topics.map((topic) => topic.name).join(', '),
  )

const readWork = (value: JsonObject, locator: string): Found => {
  const count = itemsOf(memberOf(value, 'authorships')).length
  if (count > mostAuthors)
    return foundRejection({ locator, text: text(memberOf(value, 'title')) ?? '' }, tooManyAuthors(count))
  const work = workFields(value)
  const title = work.title ?? work.displayName
  if (title === null) {
    const shown = rendered(work.doi, work.type, work.year?.toString())
    return foundRejection({ locator, text: shown }, 'Expected a work with a title, but it has none.')
  }
  const paper = paperFromWork(work, title)
  return foundPaper({ locator, text: shownPaper(paper, work.type) }, paper)
}

const readAuthor = (value: JsonObject, locator: string, id: string): Found => {
  const author = authorFields(value)
  if (author.name === null)
    return foundRejection({ locator, text: rendered(author.orcid) }, 'Expected an author with a name, but it has none.')
  if (unknownAuthors.has(id)) {
    return foundRejection(
      { locator, text: author.name },
      'Expected a person, but OpenAlex keeps this number for authors that it has deleted.',
    )
  }
  const person = personFromAuthor(author, author.name)
  const shown = rendered(
    person.names.join(', '),
    author.orcid,
    person.affiliations.map(({ institution }) => institution).join(', '),
    person.interests.map(({ name }) => name).join(', '),
    person.claims.map(({ name, value: figure }) => `${name} ${figure}`).join(', '),
  )
  return foundPerson({ locator, text: shown }, id, person)
}

const readInstitution = (value: JsonObject, locator: string): Found => {
  const institution = institutionFields(value)
  if (institution.name === null) {
    const shown = rendered(institution.ror, institution.country)
    return foundRejection({ locator, text: shown }, 'Expected an institution with a name, but it has none.')
  }
  const facts = institutionFrom(institution, institution.name)
  const shown = rendered(facts.ror, facts.country, facts.acronyms.join(', '), facts.names.join(', '))
  return foundInstitution({ locator, text: shown }, facts)
}

const readEntry = ({ place, value }: Entry): readonly Found[] => {
  const id = anyId(memberOf(value, 'id'))
  const locator = locatorOf(place, id)
  const shown = text(memberOf(value, 'display_name')) ?? text(memberOf(value, 'error')) ?? ''
  if (id === null)
    return [foundRejection({ locator, text: shown }, 'Expected a record with an OpenAlex id, but it has none.')]
  if (id.startsWith('W')) return [readWork(value, locator)]
  if (id.startsWith('A')) return [readAuthor(value, locator, id)]
  if (id.startsWith('I')) return [readInstitution(value, locator)]
  return [foundUnread({ locator, text: shown })]
}

/** The reader of OpenAlex works, authors and institutions: JSON lines, or answers of its API with `results`. */
export const openAlexReader: SourceReader = {
  format: 'OPENALEX',
  recognises: (_name, head) =>
    /^\uFEFF?\s*[[{]/.test(head) && /"id"\s*:\s*"https?:\/\/(?:api\.)?openalex\.org\/(?:[a-z]+\/)?[A-Z]\d/.test(head),
  read: ({ chunks }) => readEntries(chunks, ['results'], readEntry),
}
