import { namedKinds, type Replica } from '../replica/read-replica.ts'
import type { Batch } from './batches.ts'
import type { Derivation } from './derivation.ts'
import type { FactCollector } from './graph-facts.ts'
import type { InstitutionWriter } from './institution-writer.ts'
import { collectGroup, collectTopic, collectVenue, type NamedDerivation } from './named.ts'
import type { PaperCounts } from './paper-counts.ts'
import type { SubjectFacts } from './subject-facts.ts'
import type { Touched } from './touched.ts'

interface Parts {
  readonly derivation: Derivation
  readonly named: NamedDerivation
  readonly touched: Touched
  readonly replica: Replica
  readonly counts: PaperCounts
  readonly institutions: InstitutionWriter
  readonly subjects: SubjectFacts
}

/** Makes the facts of what is known by its names: venues, topics, groups and institutions. */
export class NamedFacts {
  private readonly derivation: Derivation
  private readonly named: NamedDerivation
  private readonly touched: Touched
  private readonly replica: Replica
  private readonly counts: PaperCounts
  private readonly institutions: InstitutionWriter
  private readonly subjects: SubjectFacts
  private personOfSubject: Map<unknown, string> | null = null

  constructor({ derivation, named, touched, replica, counts, institutions, subjects }: Parts) {
    this.derivation = derivation
    this.named = named
    this.touched = touched
    this.replica = replica
    this.counts = counts
    this.institutions = institutions
    this.subjects = subjects
  }

  /** Adds venues, topics, groups and institutions; returns the ids that are spoken of. */
  async collect(batch: Batch, facts: FactCollector): Promise<string[]> {
    const { named, touched } = this
    const spoken = new Set<string>()
    const renamed = batch.isLast ? this.renamedThings() : null
    const isWanted = (id: string) => spoken.has(id) || (batch.isLast && (touched.whole || renamed?.has(id) === true))
    for (const item of batch.items) for (const id of this.counts.thingsOf(item)) spoken.add(id)
    const isShortened = batch.isFirst && this.subjects.goneRecords().length > 0
    const tellsSubjects = batch.isFirst && (touched.subjects.size > 0 || isShortened)
    const counts = {
      papers: (id: string) => this.counts.papersOf(id),
      people: (subjects: readonly unknown[]) => this.peopleCount(subjects),
    }
    for (const thing of named.venue.things) if (isWanted(thing.id)) collectVenue(thing, counts, facts)
    for (const thing of named.group.things) if (isWanted(thing.id)) collectGroup(thing, counts, facts)
    for (const thing of named.topic.things) {
      const isInterest = tellsSubjects && (isShortened || thing.mentions.some(({ said }) => said.subject !== null))
      if (isWanted(thing.id) || isInterest) collectTopic(thing, counts, facts)
    }
    await this.collectInstitutions(batch, facts)
    const ids = new Set([...facts.nodes.keys()].filter((id) => /^(?:venue|group|topic|institution)-/.test(id)))
    if (batch.isLast) {
      const living = new Set(namedKinds.flatMap((kind) => named[kind].things.map(({ id }) => id)))
      for (const kind of namedKinds)
        for (const given of this.replica.given[kind].values()) for (const id of given) if (!living.has(id)) ids.add(id)
      if (touched.whole) for (const id of living) ids.add(id)
    }
    return [...ids]
  }

  private async collectInstitutions(batch: Batch, facts: FactCollector): Promise<void> {
    const spoken = new Set(batch.items.flatMap((item) => [...this.institutions.ofItem(item)]))
    for (const { type, to, properties } of facts.relations.values()) {
      if (type === 'AFFILIATED') spoken.add(to)
      if (type === 'RELATED' && typeof properties.institution === 'string') spoken.add(properties.institution)
    }
    await this.institutions.collect(
      (id) => batch.isLast || spoken.has(id),
      (subjects) => this.peopleOf(subjects),
      facts,
    )
  }

  /** The things that are recognised by other names than before. */
  private renamedThings(): Set<string> {
    const renamed = new Set<string>()
    for (const kind of namedKinds) {
      const given = this.replica.given[kind]
      const counts = new Map<string, number>()
      for (const ids of given.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
      for (const { id, keys } of this.named[kind].things) {
        const isSame = counts.get(id) === keys.length && keys.every((key) => given.get(key)?.includes(id))
        if (!isSame) renamed.add(id)
      }
    }
    return renamed
  }

  private peopleCount(subjects: readonly unknown[]): number {
    return this.peopleOf(subjects).size
  }

  private peopleOf(subjects: readonly unknown[]): ReadonlySet<string> {
    if (this.personOfSubject === null) {
      this.personOfSubject = new Map()
      for (const person of this.derivation.people.values())
        for (const subject of person.subjects) this.personOfSubject.set(subject, person.id)
    }
    return new Set(subjects.flatMap((subject) => this.personOfSubject?.get(subject) ?? []))
  }
}
