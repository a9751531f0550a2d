import type { PaperId } from '../../model/id.ts'
import { hashId } from '../../model/id.ts'
import { sortKeyOf } from '../../model/page.ts'
import type { ActivityKind, Period, PrintedAffiliation, PrintedRelation, PrintedTopic } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import type { HeldPerson } from '../held-record.ts'
import type { Work } from '../works/work.ts'
import { arxivCategory } from './arxiv-category.ts'
import type { GivenIds } from './assign-ids.ts'
import { countryOf } from './country.ts'
import type { FactCollector } from './graph-facts.ts'
import type { StatedRelation, Subject } from './mentions.ts'
import { byFrequency, groupByNames, type NamedThing, nameKey } from './name-groups.ts'
import { namedSearchText, topicNames } from './papers.ts'
import type { DerivedPerson } from './people.ts'

/** A record of a subject, with the person it is about. */
interface Stated<T> {
  readonly person: DerivedPerson
  readonly record: HeldPerson
  readonly said: T
}

const eachStated = <T>(people: readonly DerivedPerson[], pick: (record: HeldPerson) => readonly T[]): Stated<T>[] =>
  people.flatMap((person) =>
    person.subjects.flatMap((subject) =>
      subject.records.flatMap((record) => pick(record).map((said) => ({ person, record, said }))),
    ),
  )

/** The years that a period covers as far as they are known: what statements compare with. */
const yearsOf = ({ from, to }: Period) => ({
  fromYear: from === null ? null : Number(from.slice(0, 4)),
  toYear: to === null ? null : Number(to.slice(0, 4)),
})

/** Adds institutions and the stays of people at them; returns the institution of each folded name. */
export const collectAffiliations = (
  people: readonly DerivedPerson[],
  given: GivenIds,
  facts: FactCollector,
): ReadonlyMap<string, NamedThing<unknown>> => {
  const stays = eachStated<PrintedAffiliation>(people, ({ person }) => person.affiliations)
  const related = eachStated<PrintedRelation>(people, ({ person }) => person.relations)
  const { things, thingOf } = groupByNames(
    [
      ...stays.map(({ said, person }) => ({
        names: [said.institution],
        said: { place: said.place, person: person.id as string | null },
      })),
      ...related.flatMap(({ said }) =>
        said.institution === null ? [] : [{ names: [said.institution], said: { place: null, person: null } }],
      ),
    ],
    given,
    (key) => hashId('institution', key),
  )
  for (const { id, keys, names, said } of things) {
    const [name = '', ...others] = names
    const countries = said
      .flatMap(({ place }) => (place === null ? [] : [countryOf(place)]))
      .filter((code) => code !== null)
    facts.node('Institution', id, {
      keys,
      name,
      sortKey: sortKeyOf(name),
      aliases: others,
      country: byFrequency(countries)[0] ?? null,
      personCount: new Set(said.map(({ person }) => person).filter((person) => person !== null)).size,
      searchText: namedSearchText(names),
    })
  }
  for (const { person, record, said } of stays) {
    const institution = thingOf.get(nameKey(said.institution))
    if (institution === undefined) continue
    const { from, to, ongoing, expected } = said.period
    const id = hashId(
      'affiliation',
      person.id,
      institution.id,
      foldText(said.role ?? ''),
      foldText(said.unit ?? ''),
      from ?? '',
      to ?? '',
    )
    facts.relation({ type: 'AFFILIATED', from: 'Person', to: 'Institution' }, id, person.id, institution.id, {
      role: said.role,
      unit: said.unit,
      from,
      to,
      ongoing,
      expected,
      ...yearsOf(said.period),
      records: [record.id],
    })
  }
  return thingOf
}

/** Adds advisors, managers and claimed collaborators. STUDENT is kept as ADVISOR from the other side. */
export const collectRelations = (
  relations: readonly StatedRelation[],
  personOf: (mentionId: string) => DerivedPerson | undefined,
  personOfSubject: (subject: Subject) => DerivedPerson | undefined,
  institutionOf: ReadonlyMap<string, NamedThing<unknown>>,
  facts: FactCollector,
): void => {
  for (const { subject, record, relation, mentionId } of relations) {
    const owner = personOfSubject(subject)
    const other = personOf(mentionId)
    if (owner === undefined || other === undefined || owner === other) continue
    const [from, to, kind] = relation.kind === 'STUDENT' ? [other, owner, 'ADVISOR'] : [owner, other, relation.kind]
    const institution = relation.institution === null ? undefined : institutionOf.get(nameKey(relation.institution))
    const id = hashId('relation', from.id, to.id, kind, institution?.id ?? '')
    facts.relation({ type: 'RELATED', from: 'Person', to: 'Person' }, id, from.id, to.id, {
      kind,
      institution: institution?.id ?? null,
      from: relation.period.from,
      to: relation.period.to,
      printedName: relation.name,
      mentions: [mentionId],
      // Whose page says it: the mention is of the other end.
      saidBy: relation.kind === 'STUDENT' ? 'TO' : 'FROM',
      records: [record.id],
    })
  }
}

/** Adds awards, grants, service, talks, projects and teaching. */
export const collectActivities = (people: readonly DerivedPerson[], facts: FactCollector): void => {
  for (const { person, record, said } of eachStated(people, ({ person: stated }) => stated.activities)) {
    const kind: ActivityKind = said.kind
    const id = hashId('activity', person.id, kind, foldText(said.title), said.period.from ?? '', said.period.to ?? '')
    facts.node('Activity', id, {
      kind,
      title: said.title,
      from: said.period.from,
      to: said.period.to,
      ongoing: said.period.ongoing,
    })
    facts.relation(
      { type: 'DID', from: 'Person', to: 'Activity' },
      hashId('fact', 'did', person.id, id),
      person.id,
      id,
      { records: [record.id] },
    )
  }
}

/** Adds what listings say of people: their word, kept with the source. */
export const collectClaims = (people: readonly DerivedPerson[], facts: FactCollector): void => {
  for (const { person, record, said } of eachStated(people, ({ person: stated }) => stated.claims)) {
    const id = hashId('claim', record.source, person.id, said.name)
    facts.relation({ type: 'CLAIMS', from: 'Source', to: 'Person' }, id, record.source, person.id, {
      name: said.name,
      value: said.value,
      records: [record.id],
    })
  }
}

/** Adds topics: what papers are about and what people are interested in, both as the source says. */
export const collectTopics = (
  works: readonly Work[],
  paperIds: ReadonlyMap<Work, PaperId>,
  people: readonly DerivedPerson[],
  given: GivenIds,
  facts: FactCollector,
): void => {
  const interests = eachStated<PrintedTopic>(people, ({ person }) => person.interests)
  const abouts = works.flatMap((work) => work.topics.map((topic) => ({ work, topic })))
  const { things, thingOf } = groupByNames(
    [
      ...abouts.map(({ topic }) => ({ names: topicNames(topic.printed), said: topic.printed })),
      ...interests.map(({ said }) => ({ names: topicNames(said), said })),
    ],
    given,
    (key) => hashId('topic', key),
  )
  const papersOf = new Map<string, Set<string>>()
  const peopleOf = new Map<string, Set<string>>()
  for (const { work, topic } of abouts) {
    const id = topicId(thingOf, topic.printed)
    const paper = paperIds.get(work) ?? ''
    papersOf.set(id, (papersOf.get(id) ?? new Set()).add(paper))
    facts.relation({ type: 'ABOUT', from: 'Paper', to: 'Topic' }, hashId('fact', 'about', paper, id), paper, id, {
      origin: 'SOURCE',
      records: topic.records,
    })
  }
  for (const { person, record, said } of interests) {
    const id = topicId(thingOf, said)
    peopleOf.set(id, (peopleOf.get(id) ?? new Set()).add(person.id))
    facts.relation(
      { type: 'INTERESTED_IN', from: 'Person', to: 'Topic' },
      hashId('fact', 'interest', person.id, id),
      person.id,
      id,
      {
        origin: 'SOURCE',
        records: [record.id],
      },
    )
  }
  for (const { id, keys, names, said } of things) {
    const category = said
      .map((topic) => (topic.scheme === 'ARXIV' ? arxivCategory(topic.name) : null))
      .find((found) => found !== null)
    const name = category?.name ?? names[0] ?? ''
    facts.node('Topic', id, {
      keys,
      name,
      sortKey: sortKeyOf(name),
      scheme: schemeOf(said),
      code: category?.code ?? null,
      paperCount: papersOf.get(id)?.size ?? 0,
      personCount: peopleOf.get(id)?.size ?? 0,
      searchText: namedSearchText(names),
    })
  }
}

/** ARXIV when some source gives a category of arXiv, else OPENALEX when some source is OpenAlex. */
const schemeOf = (said: readonly PrintedTopic[]): PrintedTopic['scheme'] =>
  said.some(({ scheme }) => scheme === 'ARXIV')
    ? 'ARXIV'
    : said.some(({ scheme }) => scheme === 'OPENALEX')
      ? 'OPENALEX'
      : 'KEYWORD'

const topicId = (thingOf: ReadonlyMap<string, NamedThing<PrintedTopic>>, topic: PrintedTopic): string =>
  thingOf.get(nameKey(topicNames(topic)[0] ?? ''))?.id ?? ''
