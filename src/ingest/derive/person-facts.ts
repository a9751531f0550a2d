import { hashId } from '../../model/id.ts'
import type { ActivityKind } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import type { HeldPerson } from '../held-record.ts'
import { printKey, printOfRelation } from '../institutions/institution-print.ts'
import type { FactCollector } from './graph-facts.ts'
import { topicNames } from './name-prints.ts'
import { type NamedDerivation, thingOfNames } from './named.ts'
import type { StatedRelation, Subject } from './subjects.ts'

/** Adds everything that the records of a subject say of the person that it was found to be, stays left out: see `stays.ts`. */
export const collectSubject = (
  person: string,
  subject: Subject,
  named: NamedDerivation,
  facts: FactCollector,
): void => {
  for (const record of subject.records) {
    facts.relation({ type: 'DESCRIBES', from: 'Record', to: 'Person' }, null, record.id, person)
    collectActivities(person, record, facts)
    collectInterests(person, record, named, facts)
    // What listings say of people: their word, kept with the source.
    for (const { name, value } of record.person.claims) {
      const id = hashId('claim', record.source, person, name)
      facts.relation({ type: 'CLAIMS', from: 'Source', to: 'Person' }, id, record.source, person, {
        name,
        value,
        records: [record.id],
      })
    }
  }
}

/** Awards, grants, service, talks, projects and teaching. */
const collectActivities = (person: string, record: HeldPerson, facts: FactCollector): void => {
  for (const said of record.person.activities) {
    const kind: ActivityKind = said.kind
    const id = hashId('activity', person, kind, foldText(said.title), said.period.from ?? '', said.period.to ?? '')
    facts.node('Activity', id, {
      kind,
      title: said.title,
      from: said.period.from,
      to: said.period.to,
      ongoing: said.period.ongoing,
    })
    facts.relation({ type: 'DID', from: 'Person', to: 'Activity' }, null, person, id, {
      records: [record.id],
    })
  }
}

const collectInterests = (person: string, record: HeldPerson, named: NamedDerivation, facts: FactCollector): void => {
  for (const said of record.person.interests) {
    const topic = thingOfNames(named.topic, topicNames(said))
    if (topic === undefined) continue
    facts.relation({ type: 'INTERESTED_IN', from: 'Person', to: 'Topic' }, null, person, topic.id, {
      origin: 'SOURCE',
      records: [record.id],
    })
  }
}

/** Adds an advisor, manager or claimed collaborator. STUDENT is kept as ADVISOR from the other side. */
export const collectRelation = (
  { record, relation, mentionId }: StatedRelation,
  owner: string,
  other: string,
  named: NamedDerivation,
  facts: FactCollector,
): void => {
  if (owner === other) return
  const [from, to, kind] = relation.kind === 'STUDENT' ? [other, owner, 'ADVISOR'] : [owner, other, relation.kind]
  const print = printOfRelation(relation)
  const institution = print === null ? undefined : named.institution.ofPrint(printKey(print))
  const id = hashId('relation', from, to, kind, institution?.id ?? '')
  facts.relation({ type: 'RELATED', from: 'Person', to: 'Person' }, id, from, to, {
    kind,
    institution: institution?.id ?? null,
    from: relation.period.from,
    to: relation.period.to,
    ongoing: relation.period.ongoing,
    expected: relation.period.expected,
    printedName: relation.name,
    mentions: [mentionId],
    // Whose page says it: the mention is of the other end.
    saidBy: relation.kind === 'STUDENT' ? 'TO' : 'FROM',
    records: [record.id],
  })
}
