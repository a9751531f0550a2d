import { hashId } from '../../model/id.ts'
import type { PersonFacts, PrintedIdentifier, PrintedRelation } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import type { PersonName } from '../../names/person-name.ts'
import { nameOf } from '../../names/remembered-name.ts'
import type { HeldPerson } from '../held-record.ts'
import type { AddedPerson } from '../identity/corpus.ts'
import type { Anchor } from '../identity/mention.ts'
import type { SubjectKey } from '../works/work.ts'

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

/** The subjects of the person records, in the order of their keys; records in the order of their ids. */
export const subjectsOf = (records: readonly HeldPerson[]): Subject[] => {
  const groups = new Map<string, { key: SubjectKey; records: HeldPerson[] }>()
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
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

/** The relations that the records of a subject state. */
export const relationsOf = (subject: Subject): StatedRelation[] =>
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
  )

const wordsOf = new Map<string, readonly string[]>()

/** The words of institutions that tell something; remembered, since papers repeat them. */
export const affiliationWords = (texts: readonly (string | null)[]): readonly string[] => {
  const key = texts.join('\n')
  const known = wordsOf.get(key)
  if (known !== undefined) return known
  const words = [...new Set(texts.flatMap((text) => (text === null ? [] : foldText(text).split(' '))))].filter(
    (word) => word.length > 1 && word !== 'of' && word !== 'university',
  )
  if (wordsOf.size > 50_000) wordsOf.clear()
  wordsOf.set(key, words)
  return words
}

/** The anchor of everybody whom a source calls this subject of it. */
export const subjectAnchor = (key: SubjectKey, sourceName: (id: string) => string): Anchor => ({
  key: `${key.source} ${key.subject}`,
  kind: null,
  reason: `an own entry of the person that ${sourceName(key.source)} is about`,
})

/** A home page may be that of a laboratory, so that it says nothing of who is who. */
export const identifierAnchors = (identifiers: readonly PrintedIdentifier[]): Anchor[] =>
  identifiers
    .filter(({ scheme }) => scheme !== 'HOMEPAGE')
    .map(({ scheme, value }) => ({
      key: `${scheme} ${value.toLowerCase()}`,
      kind: scheme,
      reason: `the same ${scheme} ${value}`,
    }))

/** The claims by which the ACL Anthology and dblp say that somebody is another person, and whose identifiers they give. */
const differentPersonClaims = new Map([
  ['similar', 'ACL'],
  ['isnot', 'DBLP'],
])

/** The ids of a subject's mentions, each with its name: one a form of the name; one without when the source names nobody. */
export const subjectMentionIds = (subject: Subject): ReadonlyMap<string, PersonName | null> => {
  const id = `${subject.key.source}/${subject.key.subject}`
  const names = statedBy(subject, 'names').map(nameOf)
  return names.length === 0 ? new Map([[id, null]]) : new Map(names.map((name) => [`${id}/${name.joined}`, name]))
}

/** One mention a form of the name, so that each form can be recognised; one without a name when the source names nobody. */
export const subjectMentions = (
  subject: Subject,
  sourceName: (id: string) => string,
): readonly (AddedPerson & { readonly id: string })[] => {
  const base = {
    companions: [],
    affiliationWords: affiliationWords(statedBy(subject, 'affiliations').map(({ institution }) => institution)),
    anchors: [subjectAnchor(subject.key, sourceName), ...identifierAnchors(statedBy(subject, 'identifiers'))],
    others: statedBy(subject, 'claims').flatMap(({ name, value }) => {
      const scheme = differentPersonClaims.get(name)
      return scheme === undefined ? [] : [`${scheme} ${value.toLowerCase()}`]
    }),
  }
  return [...subjectMentionIds(subject)].map(([id, name]) => ({ ...base, id, name }))
}

/** The mention of the other end of a relation. */
export const relationMention = ({ subject, relation }: StatedRelation): AddedPerson => ({
  name: nameOf(relation.name),
  companions: statedBy(subject, 'names').map(nameOf),
  affiliationWords: affiliationWords([relation.institution]),
  anchors: [],
})
