import { hashId } from '../../model/id.ts'
import type { StoredPaper } from '../../statements/import.ts'
import { createBreathing } from '../breathe.ts'
import type { Replica, StoredSubjectRecord } from '../replica/read-replica.ts'
import { namedKinds } from '../replica/read-replica.ts'
import type { Changes } from '../write-changes.ts'
import type { Batch } from './batches.ts'
import { CurrentGraph, type Items } from './current.ts'
import type { Derivation } from './derivation.ts'
import { FactCollector, type GraphFacts } from './graph-facts.ts'
import { type InstitutionSources, InstitutionWriter } from './institution-writer.ts'
import { collectGroup, collectTopic, collectVenue, type NamedDerivation } from './named.ts'
import { PaperCounts } from './paper-counts.ts'
import { collectPaper } from './paper-facts.ts'
import { namePropertiesOf } from './people.ts'
import { collectRelation, collectSubject } from './person-facts.ts'
import { redirectsAfter } from './redirects.ts'
import { collectStays } from './stays.ts'
import { relationsOf } from './subjects.ts'
import { collectTie } from './ties.ts'
import type { TitleTopics } from './title-topics.ts'
import type { Touched } from './touched.ts'
import { Versions } from './versions.ts'

/** The part of the stored graph that a batch says everything about: what of it is not wanted any more goes. */
export interface Region {
  readonly papers: readonly string[]
  readonly people: readonly string[]
  /** Whose relations, activities, interests and claims the batch says all about. */
  readonly subjects: readonly string[]
  /** Of whom the batch says all stays. */
  readonly stays: readonly string[]
  /** The pairs of whose ties it says all, the smaller id first; null: all ties of these people. */
  readonly pairs: readonly (readonly [from: string, to: string])[] | null
  readonly named: readonly string[]
  /** Whose questions it says all about. */
  readonly matches: readonly string[]
  readonly redirects: boolean
  /** Whether a pair of papers is one of whose being versions it says all. */
  isVersionPair(a: string, b: string): boolean
}

/** Makes the facts of batch after batch. */
export class BatchFacts {
  readonly current: CurrentGraph
  private readonly counts: PaperCounts
  private readonly versions: Versions
  private readonly nameProperties = new Map<string, ReturnType<typeof namePropertiesOf>>()
  private readonly knownPeople = new Set<string>()
  private readonly breathe = createBreathing()
  private readonly storedPapers: ReadonlySet<string>
  /** Those before the import, and those of the batches so far. */
  private readonly storedPeople: Set<string>

  private readonly items: Items
  private readonly derivation: Derivation
  private readonly named: NamedDerivation
  private readonly touched: Touched
  private readonly replica: Replica
  private readonly gonePapers: readonly StoredPaper[]
  private readonly tieLimit: number
  private readonly titles: TitleTopics
  private readonly institutions: InstitutionWriter

  constructor(
    items: Items,
    derivation: Derivation,
    named: NamedDerivation,
    touched: Touched,
    replica: Replica,
    gonePapers: readonly StoredPaper[],
    tieLimit: number,
    titles: TitleTopics,
    institutions: InstitutionSources,
  ) {
    this.items = items
    this.derivation = derivation
    this.named = named
    this.touched = touched
    this.replica = replica
    this.gonePapers = gonePapers
    this.tieLimit = tieLimit
    this.storedPapers = new Set(items.stored.flatMap((paper) => paper?.id ?? []))
    this.current = new CurrentGraph(items, tieLimit)
    this.titles = titles
    this.counts = new PaperCounts(items, named, titles)
    this.institutions = new InstitutionWriter(items, this.current, named.institution, institutions, touched, replica)
    this.versions = new Versions(derivation.table, touched)
    for (const votes of derivation.table.votes) for (const [person] of votes) this.knownPeople.add(person)
    for (const item of items.stored.keys())
      for (const { person } of (items.touched[item] === 1 ? this.current.storedView(item) : null)?.people ?? [])
        this.knownPeople.add(person)
    for (const { person } of replica.subjectRecords) if (person !== null) this.knownPeople.add(person)
    for (const person of replica.relationPeople.values()) this.knownPeople.add(person)
    this.storedPeople = new Set(this.knownPeople)
  }

  /** What is written last of what this import knows of institutions. */
  closing(): Changes {
    return this.institutions.closing()
  }

  /** Whether a person will be none any more, and the papers are written by a later batch. */
  private goesLater(id: string): boolean {
    return !this.derivation.people.has(id) && this.current.papersOf(id, undefined).length > 0
  }

  /** Whether the graph had a person or a paper before the import. */
  isKnown(id: string): boolean {
    return this.knownPeople.has(id) || this.storedPapers.has(id)
  }

  /** What the graph is to say after a batch about everything that the batch touches, and the part of it that this is. */
  async next(batch: Batch): Promise<{ readonly wanted: GraphFacts; readonly region: Region }> {
    const facts = new FactCollector()
    for (const item of batch.items) {
      this.current.write(item)
      this.counts.write(item)
      this.institutions.write(item)
    }
    await this.collectPapers(batch, facts)
    const people = this.peopleIn(batch)
    const subjects = batch.isFirst ? this.collectSubjects(people, facts) : []
    const pairs = this.pairsIn(batch)
    const stays = this.institutions.isInPapers ? new Set([...subjects, ...people]) : new Set(subjects)
    await this.collectPeopleAndTies(people, pairs, stays, facts)
    const named = await this.collectNamed(batch, facts)
    const isVersionPair = this.versions.collect(batch.items, (item) => this.current.isSettled(item), facts)
    const matches = batch.isLast ? this.collectMatches(facts) : []
    if (batch.isLast) redirectsAfter(this.derivation, this.named, this.replica, this.gonePapers, facts)
    const isStored = (id: string) => this.storedPeople.has(id)
    const region: Region = {
      papers: batch.items.flatMap((item) => this.items.stored[item]?.id ?? []),
      people: [...people].filter((id) => isStored(id) && !this.goesLater(id)),
      subjects: subjects.filter(isStored),
      stays: [...stays].filter((id) => isStored(id) && !this.goesLater(id)),
      pairs: pairs === null ? null : pairs.filter(([from, to]) => isStored(from) && isStored(to)),
      named,
      matches: matches.filter(isStored),
      redirects: batch.isLast,
      isVersionPair,
    }
    for (const { id, label } of facts.nodes.values()) if (label === 'Person') this.storedPeople.add(id)
    return { wanted: facts, region }
  }

  private async collectPapers(batch: Batch, facts: FactCollector): Promise<void> {
    const { entries } = this.derivation.table
    for (const item of batch.items) {
      const entry = entries[item]
      if (entry === undefined) continue
      await this.breathe()
      const people = this.derivation.authorPeopleOf(item)
      const reasonsAt = (place: number) => this.derivation.reasonsAt(item, place)
      collectPaper(
        {
          id: entry.id,
          work: this.derivation.table.workOf(item),
          text: entry.text,
          titleTopics: this.titles.of(item),
          people,
          reasonsAt,
        },
        this.named,
        facts,
      )
    }
  }

  /** Everybody whose papers, pages or ties a batch touches. */
  private peopleIn(batch: Batch): Set<string> {
    const people = new Set<string>()
    for (const item of batch.items) {
      for (const view of [this.current.view(item), this.current.storedView(item)])
        for (const { person } of view?.people ?? []) people.add(person)
    }
    if (!batch.isFirst) return people
    for (const person of this.peopleOfSubjects()) people.add(person)
    if (!this.touched.whole) return people
    for (const id of this.derivation.people.keys()) people.add(id)
    for (const id of this.knownPeople) people.add(id)
    return people
  }

  /** The people of touched subjects and of the relations that these state, as they were and as they will be. */
  private peopleOfSubjects(): Set<string> {
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
      for (const [before] of table.votes[mention] ?? []) people.add(before)
    }
    // Those whose records went and who are named nowhere now.
    for (const { person } of this.goneSubjectRecords()) if (person !== null) people.add(person)
    const mentions = new Set(table.others.map(({ id }) => id))
    for (const [mention, person] of this.replica.relationPeople) if (!mentions.has(mention)) people.add(person)
    return people
  }

  private goneSubjectRecords(): StoredSubjectRecord[] {
    const { subjects } = this.derivation.table
    const living = new Set<string>(subjects.flatMap(({ subject }) => subject.records.map(({ id }) => id)))
    return this.replica.subjectRecords.filter(({ record }) => !living.has(record.id))
  }

  /** Adds what records say of people; returns the people of whom that is all that is said. */
  private collectSubjects(people: ReadonlySet<string>, facts: FactCollector): string[] {
    const { people: everybody, table, personOf } = this.derivation
    const told = this.touched.whole ? people : this.peopleOfSubjects()
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

  /** The pairs of people of which a batch changes the joint papers; null for all pairs of the people. */
  private pairsIn(batch: Batch): (readonly [string, string])[] | null {
    if (this.touched.whole && batch.isFirst && batch.isLast) return null
    const partners = new Map<string, Set<string>>()
    const pairs: (readonly [string, string])[] = []
    const add = (from: string, to: string) => {
      const known = partners.get(from)
      if (known === undefined) partners.set(from, new Set([to]))
      else if (known.has(to)) return
      else known.add(to)
      pairs.push([from, to])
    }
    for (const item of batch.items) {
      for (const view of [this.current.view(item), this.current.storedView(item)]) {
        if (view === null || view.size > this.tieLimit) continue
        for (const { person: from } of view.people)
          for (const { person: to } of view.people) if (from < to) add(from, to)
      }
    }
    return pairs
  }

  /** Adds people with their counts, and their ties. */
  private async collectPeopleAndTies(
    people: ReadonlySet<string>,
    pairs: readonly (readonly [string, string])[] | null,
    stays: ReadonlySet<string>,
    facts: FactCollector,
  ): Promise<void> {
    const told = pairs === null ? null : partnersIn(pairs)
    for (const id of people) {
      await this.breathe()
      const person = this.derivation.people.get(id)
      const papers = this.current.papersOf(id, person)
      if (person === undefined) continue
      const isThere = papers.length > 0 || person.subjects.length > 0 || person.relationMentions.length > 0
      if (!isThere) continue
      const joint = this.current.jointPapersOf(id, papers)
      const years = papers.flatMap(({ year }) => (year === null ? [] : [year]))
      facts.node('Person', id, {
        ...this.namesOf(id),
        paperCount: papers.length,
        collaboratorCount: joint.size,
        firstYear: years.length === 0 ? null : Math.min(...years),
        lastYear: years.length === 0 ? null : Math.max(...years),
      })
      if (stays.has(id)) collectStays(id, person.subjects, papers, this.named.institution, facts)
      for (const [other, list] of joint) {
        if (id < other && (told === null || told.get(id)?.has(other) === true)) collectTie(id, other, list, facts)
      }
    }
  }

  private namesOf(id: string) {
    const known = this.nameProperties.get(id)
    if (known !== undefined) return known
    const person = this.derivation.people.get(id)
    if (person === undefined) return {}
    const found = namePropertiesOf({
      ...person,
      authorships: this.derivation.authorshipsOf(person),
      otherPlaces: this.derivation.otherPlacesOf(person),
    })
    this.nameProperties.set(id, found)
    return found
  }

  /** Adds venues, topics, groups and institutions; returns the ids that are spoken of. */
  private async collectNamed(batch: Batch, facts: FactCollector): Promise<string[]> {
    const { named, touched } = this
    const spoken = new Set<string>()
    const renamed = batch.isLast ? this.renamedThings() : null
    const isWanted = (id: string) => spoken.has(id) || (batch.isLast && (touched.whole || renamed?.has(id) === true))
    for (const item of batch.items) for (const id of this.counts.thingsOf(item)) spoken.add(id)
    const isShortened = batch.isFirst && this.goneSubjectRecords().length > 0
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
  private personOfSubject: Map<unknown, string> | null = null

  /** Adds the questions about people; returns the people about whom all questions are asked. */
  private collectMatches(facts: FactCollector): string[] {
    const { identification, possibleMatches, personOf, people } = this.derivation
    const decided = new Set<string>()
    for (const [mention, isDecided] of identification.decided.entries()) {
      const person = personOf[mention]
      if (isDecided === 1 && person !== undefined) decided.add(person)
    }
    for (const id of this.knownPeople) if (!people.has(id)) decided.add(id)
    for (const { people: pair, score, reasons } of possibleMatches) {
      const [from, to] = pair
      facts.relation(
        { type: 'POSSIBLY_SAME', from: 'Person', to: 'Person' },
        hashId('fact', 'same', from, to),
        from,
        to,
        { score: Math.round(score * 1000) / 1000, reasons: JSON.stringify(reasons) },
      )
    }
    return [...decided]
  }
}

/** The greater ids of pairs, by the smaller. */
const partnersIn = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const partners = new Map<string, Set<string>>()
  for (const [from, to] of pairs) {
    const known = partners.get(from)
    if (known === undefined) partners.set(from, new Set([to]))
    else known.add(to)
  }
  return partners
}
