import { hashId } from '../../model/id.ts'
import type { PersonFacts, PrintedIdentifier, PrintedRelation } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import type { PersonName } from '../../names/person-name.ts'
import { titleWords } from '../../names/title-key.ts'
import type { HeldPerson } from '../held-record.ts'
import type { Anchor, Mention } from '../identity/mention.ts'
import { nameOf } from '../works/author-lists.ts'
import type { SubjectKey, Work, WorkAuthor } from '../works/work.ts'

/** A person of one source: all records of one subject. */
export interface Subject {
  readonly key: SubjectKey
  readonly records: readonly HeldPerson[]
}

/** A relation that a record states, with the mention of its other end. */
export interface StatedRelation {
  readonly subject: Subject
  readonly record: HeldPerson
  readonly relation: PrintedRelation
  readonly mentionId: string
}

/** The subjects of the person records, in the order of their keys. */
export const subjectsOf = (records: readonly HeldPerson[]): Subject[] => {
  const groups = new Map<string, { key: SubjectKey; records: HeldPerson[] }>()
  for (const record of records) {
    const key = `${record.source} ${record.subject}`
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { key: { source: record.source, subject: record.subject }, records: [record] })
    else group.records.push(record)
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** Everything of one kind that the records of a subject state. */
export const statedBy = <K extends keyof PersonFacts>(subject: Subject, kind: K): PersonFacts[K][number][] =>
  subject.records.flatMap(({ person }) => person[kind] as readonly PersonFacts[K][number][])

/** The relations that the records of all subjects state. */
export const relationsOf = (subjects: readonly Subject[]): StatedRelation[] =>
  subjects.flatMap((subject) =>
    subject.records.flatMap((record) =>
      record.person.relations.map((relation) => ({
        subject,
        record,
        relation,
        mentionId: hashId(
          'relation',
          subject.key.source,
          subject.key.subject,
          relation.kind,
          nameOf(relation.name).joined,
        ),
      })),
    ),
  )

/** A work's key for identity: made of its records, not of an id that history gave. */
export const workKey = (work: Work): string =>
  work.records.reduce((least, { id }) => (least === '' || id < least ? id : least), '')

/** The mention id of an author's place. */
export const authorMentionId = (work: Work, author: WorkAuthor): string => `${workKey(work)}/${author.key}`

const affiliationWords = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.flatMap((text) => (text === null ? [] : foldText(text).split(' '))))].filter(
    (word) => word.length > 1 && word !== 'of' && word !== 'university',
  )

/** All mentions of people in works, subjects and relations. Several records that state one relation are one mention. */
export const mentionsOf = (
  works: readonly Work[],
  subjects: readonly Subject[],
  relations: readonly StatedRelation[],
  sourceName: (id: string) => string,
): Mention[] => [
  ...works.flatMap((work) => authorMentions(work, sourceName)),
  ...subjects.flatMap((subject) => subjectMentions(subject, sourceName)),
  ...new Map(relations.map((stated) => [stated.mentionId, relationMention(stated)])).values(),
]

const subjectAnchor = (key: SubjectKey, sourceName: (id: string) => string): Anchor => ({
  key: `${key.source} ${key.subject}`,
  kind: null,
  reason: `an own entry of the person that ${sourceName(key.source)} is about`,
})

/** A home page may be that of a laboratory, so that it says nothing of who is who. */
const identifierAnchors = (identifiers: readonly PrintedIdentifier[]): Anchor[] =>
  identifiers
    .filter(({ scheme }) => scheme !== 'HOMEPAGE')
    .map(({ scheme, value }) => ({
      key: `${scheme} ${value.toLowerCase()}`,
      kind: scheme,
      reason: `the same ${scheme} ${value}`,
    }))

const authorMentions = (work: Work, sourceName: (id: string) => string): Mention[] => {
  const people = work.authors.filter((author) => !author.group)
  const words = titleWords(work.title)
  const venue = work.venue?.printed.acronym ?? work.venue?.printed.name ?? null
  return people.map((author) => ({
    id: authorMentionId(work, author),
    name: author.name,
    companions: new Set(people.filter((other) => other !== author).map((other) => other.name.joined)),
    titleWords: words,
    work: workKey(work),
    venue,
    affiliationWords: affiliationWords([author.affiliation]),
    year: work.year,
    anchors: [
      ...author.subjects.map((key) => subjectAnchor(key, sourceName)),
      ...identifierAnchors(author.identifiers),
    ],
  }))
}

/** The ids of a subject's mentions, each with its name: one a form of the name; one without when the source names nobody. */
export const subjectMentionIds = (subject: Subject): ReadonlyMap<string, PersonName | null> => {
  const id = `${subject.key.source}/${subject.key.subject}`
  const names = statedBy(subject, 'names').map(nameOf)
  return names.length === 0 ? new Map([[id, null]]) : new Map(names.map((name) => [`${id}/${name.joined}`, name]))
}

/** One mention a form of the name, so that each form can be recognised; one without a name when the source names nobody. */
const subjectMentions = (subject: Subject, sourceName: (id: string) => string): Mention[] => {
  const base = {
    companions: new Set<string>(),
    titleWords: [],
    work: null,
    venue: null,
    affiliationWords: affiliationWords(statedBy(subject, 'affiliations').map(({ institution }) => institution)),
    year: null,
    anchors: [subjectAnchor(subject.key, sourceName), ...identifierAnchors(statedBy(subject, 'identifiers'))],
  }
  return [...subjectMentionIds(subject)].map(([id, name]) => ({ ...base, id, name }))
}

const relationMention = ({ subject, relation, mentionId }: StatedRelation): Mention => ({
  id: mentionId,
  name: nameOf(relation.name),
  companions: new Set(statedBy(subject, 'names').map((name) => nameOf(name).joined)),
  titleWords: [],
  work: null,
  venue: null,
  affiliationWords: affiliationWords([relation.institution]),
  year: null,
  anchors: [],
})
