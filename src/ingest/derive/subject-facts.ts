import type { Replica, StoredSubjectRecord } from '../replica/read-replica.ts'
import type { Derivation } from './derivation.ts'
import type { FactCollector } from './graph-facts.ts'
import type { NamedDerivation } from './named.ts'
import { collectRelation, collectSubject } from './person-facts.ts'
import { relationsOf } from './subjects.ts'
import type { Touched } from './touched.ts'

/** Makes the facts that records state of people: relations, activities, interests and claims. */
export class SubjectFacts {
  private readonly derivation: Derivation
  private readonly named: NamedDerivation
  private readonly touched: Touched
  private readonly replica: Replica

  constructor(derivation: Derivation, named: NamedDerivation, touched: Touched, replica: Replica) {
    this.derivation = derivation
    this.named = named
    this.touched = touched
    this.replica = replica
  }

  /** The people of touched subjects and of the relations that these state, as they were and as they will be. */
  people(): Set<string> {
    const { table, personOf } = this.derivation
    const people = new Set<string>()
    const touchedSubjects = new Set([...this.touched.subjects].map((number) => table.subjects[number]?.subject))
    for (const [offset, { place }] of table.others.entries()) {
      const mention = table.authorOf.length + offset
      const isTouched =
        place.kind === 'subject'
          ? this.touched.subjects.has(place.entry)
          : place.stated.some(({ subject }) => touchedSubjects.has(subject))
      if (!isTouched) continue
      const person = personOf[mention]
      if (person !== undefined) people.add(person)
      for (const [before] of table.before.votesOf(mention)) people.add(before)
    }
    // Those whose records went and who are named nowhere now.
    for (const { person } of this.goneRecords()) if (person !== null) people.add(person)
    const mentions = new Set(table.others.map(({ id }) => id))
    for (const [mention, person] of this.replica.relationPeople) if (!mentions.has(mention)) people.add(person)
    return people
  }

  /** Records about people that are there no more. */
  goneRecords(): StoredSubjectRecord[] {
    const { subjects } = this.derivation.table
    const living = new Set<string>(subjects.flatMap(({ subject }) => subject.records.map(({ id }) => id)))
    return this.replica.subjectRecords.filter(({ record }) => !living.has(record.id))
  }

  /** Adds what records say of people; returns the people of whom that is all that is said. */
  collect(people: ReadonlySet<string>, facts: FactCollector): string[] {
    const { people: everybody, table, personOf } = this.derivation
    const told = this.touched.whole ? people : this.people()
    for (const id of told) {
      for (const subject of everybody.get(id)?.subjects ?? []) collectSubject(id, subject, this.named, facts)
    }
    const personOfMention = new Map<string, string>()
    const personOfSubject = new Map<unknown, string>()
    for (const [offset, { id, place }] of table.others.entries()) {
      const person = personOf[table.authorOf.length + offset]
      if (person === undefined) continue
      if (place.kind === 'relation') personOfMention.set(id, person)
      else personOfSubject.set(table.subjects[place.entry]?.subject, person)
    }
    for (const { subject } of table.subjects) {
      for (const stated of relationsOf(subject)) {
        const [owner, other] = [personOfSubject.get(subject), personOfMention.get(stated.mentionId)]
        if (owner === undefined || other === undefined || !(told.has(owner) || told.has(other))) continue
        collectRelation(stated, owner, other, this.named, facts)
      }
    }
    return [...told]
  }
}
