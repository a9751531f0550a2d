import { noPersonFacts, type PersonFacts } from '../../../model/record.ts'
import { mostAuthors, shownAuthors, tooManyAuthors } from '../json/author-list.ts'
import { text } from '../json/fields.ts'
import { foundPaper, foundPerson, foundRejection, foundUnread, locatorOf, type Place, rendered } from '../json/found.ts'
import { faultIn } from '../json/hostile-value.ts'
import { isObject, type Json, type JsonObject, memberOf } from '../json/json-value.ts'
import { normalizeText } from '../normalize-text.ts'
import type { Found } from '../source-reader.ts'
import type { OrcidDocument } from './document.ts'
import { type OrcidWork, workFields } from './fields.ts'
import { ownerFacts, ownerNames, type Stated, statements } from './person.ts'
import { ownerOf, type Section, sectionsOf } from './sections.ts'
import { type Owner, paperFromWork } from './work.ts'

/** An answer as a program has kept it stands beside its address: `{"_uri": …, "response": {…}}`. */
const answerIn = (value: JsonObject): { readonly root: JsonObject; readonly address: string | null } => {
  const response = memberOf(value, 'response')
  return isObject(response)
    ? { root: response, address: text(memberOf(value, '_uri')) }
    : { root: value, address: null }
}

const refusal = (value: Json): string | null => {
  const said = text(memberOf(value, 'user-message')) ?? text(memberOf(value, 'developer-message'))
  return said ?? (memberOf(value, 'response-code') === null ? null : 'an error')
}

/** The one that the owner prefers, of those with a title. */
const preferred = (versions: readonly OrcidWork[]): OrcidWork | null =>
  versions.reduce<OrcidWork | null>((best, version) => {
    if (best === null || best.title === null) return best === null || version.title !== null ? version : best
    return version.title !== null && (version.rank ?? 0) > (best.rank ?? 0) ? version : best
  }, null)

const readWorks = (section: Section, owner: Owner, place: (code: string | null) => string): Found => {
  const versions = section.values.map(workFields)
  const work = preferred(versions) ?? workFields(null)
  const locator = place(work.code)
  if (work.title === null) {
    const shown = rendered(work.journal, work.type, work.date?.date)
    return foundRejection({ locator, text: shown }, 'Expected a work with a title, but it has none.')
  }
  const count = versions.reduce((most, { contributors }) => Math.max(most, contributors.length), 0)
  if (count > mostAuthors) return foundRejection({ locator, text: work.title }, tooManyAuthors(count))
  const paper = paperFromWork(versions, work, work.title, owner)
  const shown = rendered(
    paper.title,
    shownAuthors(paper.authors),
    paper.venue?.name,
    work.type,
    work.date?.date,
    paper.doi,
  )
  if (paper.authors.length === 0) return foundUnread({ locator, text: shown })
  return foundPaper({ locator, text: shown }, paper)
}

interface PlacedStatement {
  readonly stated: Stated
  readonly place: Place
}

/** Reviews for one journal are one service, from the first to the last. */
const joinedReviews = (all: readonly PlacedStatement[]): readonly PlacedStatement[] => {
  const groups = new Map<string, PlacedStatement[]>()
  for (const review of all) {
    const title = review.stated.activity?.title ?? ''
    const group = groups.get(title)
    if (group === undefined) groups.set(title, [review])
    else group.push(review)
  }
  return [...groups].flatMap(([title, group]) => {
    const [first] = group
    const activity = first?.stated.activity
    if (group.length === 1 || first === undefined || activity === null || activity === undefined) return group
    const days = group.flatMap(({ stated }) => stated.activity?.period.from ?? []).sort()
    const period = { ...activity.period, from: days[0] ?? null, to: days.at(-1) ?? null }
    const span = days.length === 0 ? null : `${period.from} – ${period.to}`
    return {
      stated: { ...first.stated, activity: { ...activity, period } },
      place: { locator: first.place.locator, text: rendered('peer-review', title, `${group.length} reviews`, span) },
    }
  })
}

/** What the entries of a record are read with. */
interface Reading {
  readonly sections: readonly Section[]
  readonly owner: Owner
  readonly facts: PersonFacts
  /** Where a part stands: its line where the form tells it, and its kind and number in ORCID. */
  locatorOf(value: Json, kind: string, code: string | null): string
}

/** A record without iD and names says something of nobody. */
const foundOwner = ({ owner, facts }: Reading, place: Place, said: Partial<PersonFacts>): Found =>
  owner.orcid === null && owner.names.all.length === 0
    ? foundUnread(place)
    : foundPerson(place, owner.subject, {
        ...noPersonFacts,
        identifiers: facts.identifiers.filter(({ scheme }) => scheme === 'ORCID'),
        ...said,
      })

function* readOwner(reading: Reading): Generator<Found> {
  const { sections, owner, facts, locatorOf } = reading
  const more = facts.identifiers.length > (owner.orcid === null ? 0 : 1)
  if (facts.names.length === 0 && facts.interests.length === 0 && !more) return
  const shown = rendered(facts.names.join(', '), owner.orcid, facts.interests.map(({ name }) => name).join(', '))
  const first = sections.find(({ kind }) => kind === 'name' || kind === 'other-name' || kind === 'keyword')
  yield foundOwner(reading, { locator: locatorOf(first?.values[0] ?? null, 'person', null), text: shown }, facts)
}

function* readEntries(reading: Reading): Generator<Found> {
  const { sections, owner, locatorOf } = reading
  const reviews: PlacedStatement[] = []
  const give = ({ stated, place }: PlacedStatement): Found =>
    foundOwner(reading, place, {
      affiliations: stated.affiliation === null ? [] : [stated.affiliation],
      activities: stated.activity === null ? [] : [stated.activity],
    })
  for (const section of sections) {
    const { kind } = section
    const value = section.values[0] ?? null
    const stated = statements[kind]?.(kind, value)
    const locator = locatorOf(value, kind, stated?.code ?? null)
    if (kind === 'work') yield readWorks(section, owner, (code) => locatorOf(value, kind, code))
    else if (kind === 'error')
      yield foundRejection({ locator, text: refusal(value) ?? '' }, 'Expected a work, but got an error answer.')
    else if (stated === null)
      yield foundRejection(
        { locator, text: kind },
        'Expected an entry that names an organisation or a title, but it has none.',
      )
    else if (kind === 'peer-review' && stated !== undefined)
      reviews.push({ stated, place: { locator, text: stated.text } })
    else if (stated !== undefined) yield give({ stated, place: { locator, text: stated.text } })
  }
  yield* joinedReviews(reviews).map(give)
}

/** Everything that a record says, each entry with its place; what says nothing of a person or work is unread. */
export function* readRecord(document: OrcidDocument): Generator<Found> {
  const { root, address } = answerIn(document.value)
  const refused = refusal(root)
  if (refused !== null) {
    yield foundRejection(
      { locator: document.place, text: refused },
      'Expected an ORCID record, but got an error answer.',
    )
    return
  }
  if (Object.hasOwn(root, '__proto__')) {
    yield foundRejection({ locator: document.place, text: '' }, 'No field is called __proto__.')
    return
  }
  const all = sectionsOf(root).map((section) => ({ section, fault: faultIn(section.values) }))
  const sections = all.flatMap(({ section, fault }) => (fault === null ? [section] : []))
  const orcid = ownerOf(root, address)
  const names = ownerNames(sections)
  const reading: Reading = {
    sections,
    owner: { orcid, names, subject: orcid ?? 'owner' },
    facts: ownerFacts(sections, orcid, names),
    locatorOf: (value, kind, code) => {
      const line = document.lineOf(value)
      const id = [orcid, code === null ? kind : `${kind} ${code}`].filter((part) => part !== null).join(', ')
      return locatorOf(line === null ? document.place : `line ${line}`, id)
    },
  }
  const bad = all.flatMap(({ section: { kind, values }, fault }) =>
    fault === null
      ? []
      : [foundRejection({ locator: reading.locatorOf(values[0] ?? null, kind, null), text: kind }, fault)],
  )
  const found = [...readOwner(reading), ...readEntries(reading), ...bad]
  yield* found
  const parts = Object.keys(root).slice(0, 20).join(', ')
  if (found.length === 0) yield foundUnread({ locator: document.place, text: rendered(normalizeText(parts)) })
}
