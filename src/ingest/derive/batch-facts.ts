import { createBreathing } from '../../model/breathe.ts'
import type { StoredPaper } from '../../statements/import.ts'
import type { Replica } from '../replica/read-replica.ts'
import type { Changes } from '../write-changes.ts'
import type { Batch } from './batches.ts'
import { CurrentGraph, type Items } from './current.ts'
import type { Derivation } from './derivation.ts'
import { FactCollector, type GraphFacts } from './graph-facts.ts'
import { type InstitutionSources, InstitutionWriter } from './institution-writer.ts'
import type { NamedDerivation } from './named.ts'
import { NamedFacts } from './named-facts.ts'
import { PaperCounts } from './paper-counts.ts'
import { collectPaper } from './paper-facts.ts'
import { type Pairs, PeopleFacts } from './people-facts.ts'
import { Questions } from './questions.ts'
import { redirectsAfter } from './redirects.ts'
import { SubjectFacts } from './subject-facts.ts'
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
  readonly questions: Questions
  private readonly counts: PaperCounts
  private readonly versions: Versions
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
  private readonly people: PeopleFacts
  private readonly subjects: SubjectFacts
  private readonly namedFacts: NamedFacts

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
    this.people = new PeopleFacts(derivation, this.current, named.institution)
    this.subjects = new SubjectFacts(derivation, named, touched, replica)
    this.namedFacts = new NamedFacts({
      derivation,
      named,
      touched,
      replica,
      counts: this.counts,
      institutions: this.institutions,
      subjects: this.subjects,
    })
    this.versions = new Versions(derivation.table, touched)
    for (const person of derivation.table.before.people()) this.knownPeople.add(person)
    for (const item of items.stored.keys())
      for (const { person } of (items.touched[item] === 1 ? this.current.storedView(item) : null)?.people ?? [])
        this.knownPeople.add(person)
    for (const { person } of replica.subjectRecords) if (person !== null) this.knownPeople.add(person)
    for (const person of replica.relationPeople.values()) this.knownPeople.add(person)
    this.storedPeople = new Set(this.knownPeople)
    this.questions = new Questions(derivation, this.knownPeople)
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
    const subjects = batch.isFirst ? this.subjects.collect(people, facts) : []
    const pairs = this.pairsIn(batch)
    const stays = this.institutions.isInPapers ? new Set([...subjects, ...people]) : new Set(subjects)
    await this.people.collect(people, pairs, stays, facts)
    const named = await this.namedFacts.collect(batch, facts)
    const isVersionPair = this.versions.collect(batch.items, (item) => this.current.isSettled(item), facts)
    const matches = batch.questions === null ? [] : this.questions.collect(batch.questions, facts)
    if (batch.isLast) redirectsAfter(this.derivation, this.named, this.replica, this.gonePapers, facts)
    const isStored = (id: string) => this.storedPeople.has(id)
    const region: Region = {
      papers: batch.items.flatMap((item) => this.items.stored[item]?.id ?? []),
      people: [...people].filter((id) => isStored(id) && !this.goesLater(id)),
      subjects: subjects.filter(isStored),
      stays: [...stays].filter((id) => isStored(id) && !this.goesLater(id)),
      pairs: pairs === null ? null : storedPairs(pairs, isStored),
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
    for (const person of this.subjects.people()) people.add(person)
    if (!this.touched.whole) return people
    for (const id of this.derivation.people.keys()) people.add(id)
    for (const id of this.knownPeople) people.add(id)
    return people
  }

  /** The pairs of people of which a batch changes the joint papers; null for all pairs of the people. */
  private pairsIn(batch: Batch): Pairs | null {
    if (this.touched.whole && batch.isFirst && batch.isLast) return null
    const pairs = new Map<string, Set<string>>()
    for (const item of batch.items) {
      for (const view of [this.current.view(item), this.current.storedView(item)]) {
        if (view === null || view.size > this.tieLimit) continue
        for (const { person: from } of view.people) {
          const partners = pairs.get(from) ?? new Set()
          for (const { person: to } of view.people) if (from < to) partners.add(to)
          if (partners.size > 0) pairs.set(from, partners)
        }
      }
    }
    return pairs
  }
}

const storedPairs = (pairs: Pairs, isStored: (id: string) => boolean): (readonly [from: string, to: string])[] => {
  const found: (readonly [string, string])[] = []
  for (const [from, partners] of pairs) {
    if (!isStored(from)) continue
    for (const to of partners) if (isStored(to)) found.push([from, to])
  }
  return found
}
