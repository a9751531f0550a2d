import { sortKeyOf } from '../../model/page.ts'
import type { InstitutionFacts } from '../../model/record.ts'
import { institutionKeys } from '../institutions/institution-keys.ts'
import { printId, printKey } from '../institutions/institution-print.ts'
import { propertiesOfPrint, type StoredPrint } from '../institutions/match-prints.ts'
import { entryKey, type Register } from '../institutions/register.ts'
import type { Replica } from '../replica/read-replica.ts'
import { type Changes, changesBetween, mergeChanges, noChanges } from '../write-changes.ts'
import type { CurrentGraph, Items } from './current.ts'
import { FactCollector } from './graph-facts.ts'
import { type Institution, type Institutions, printsOfSubject } from './institutions.ts'
import { byFrequency } from './name-groups.ts'
import { namedSearchText } from './named.ts'
import type { Subject } from './subjects.ts'
import type { Touched } from './touched.ts'

/** What an import knows of institutions besides which there are. */
export interface InstitutionSources {
  readonly register: Register
  /** By their ids. */
  readonly storedPrints: ReadonlyMap<string, StoredPrint>
}

/** Makes the facts of the institutions that an import touches, as they are while it writes its batches. */
export class InstitutionWriter {
  /** Whether some paper says, or said, where its authors were. */
  readonly isInPapers: boolean
  private readonly institutions: Institutions
  private readonly sources: InstitutionSources
  private readonly items: Items
  private readonly current: CurrentGraph
  /** Institutions that are to be written. */
  private readonly wanted: ReadonlySet<string>
  /** By institution and person: on how many papers the person is of it. */
  private readonly people = new Map<string, Map<string, number>>()

  constructor(
    items: Items,
    current: CurrentGraph,
    institutions: Institutions,
    sources: InstitutionSources,
    touched: Touched,
    replica: Replica,
  ) {
    this.institutions = institutions
    this.sources = sources
    this.items = items
    this.current = current
    this.isInPapers =
      items.derivation.table.prints.institution.size > 0 ||
      [...sources.storedPrints.values()].some(({ inPapers }) => inPapers)
    this.wanted = this.toBeWritten(touched, replica)
    if (this.isInPapers) for (const item of items.stored.keys()) this.countStored(item)
  }

  /** Takes note that an item is written. */
  write(item: number): void {
    if (!this.isInPapers) return
    this.count(this.staysOf(this.current.storedView(item)), -1)
    this.count(this.staysOf(this.current.view(item)), 1)
  }

  /** The institutions on an item, as it is stored and as it will be. */
  ofItem(item: number): ReadonlySet<string> {
    if (!this.isInPapers) return new Set()
    const views = [this.current.storedView(item), this.current.view(item)]
    return new Set(views.flatMap((view) => this.staysOf(view).map(([institution]) => institution)))
  }

  /** Adds the nodes of those that are to be written and are spoken of. */
  async collect(
    isSpoken: (institution: string) => boolean,
    subjectPeople: (subjects: readonly Subject[]) => Iterable<string>,
    facts: FactCollector,
  ): Promise<void> {
    const spoken = this.institutions.things.filter(({ id }) => this.wanted.has(id) && isSpoken(id))
    const registered = await this.sources.register.factsOf(spoken.flatMap(({ entry }) => entry ?? []))
    for (const institution of spoken) {
      const { id, entry, uses } = institution
      const people = new Set([
        ...subjectPeople(uses.flatMap(({ subjects }) => subjects)),
        ...(this.people.get(id)?.keys() ?? []),
      ])
      collectInstitution(institution, entry === null ? undefined : registered.get(entry), people.size, facts)
    }
  }

  /** What the graph keeps of all prints, and the keys of records that leave the register: the last thing to be written. */
  closing(): Changes {
    const stored = new FactCollector()
    for (const print of this.sources.storedPrints.values())
      stored.node('PrintedInstitution', print.id, propertiesOfPrint(print))
    const wanted = new FactCollector()
    for (const { key, inPapers } of this.institutions.uses.values()) {
      const institution = this.institutions.ofPrint(key)?.id ?? null
      const print = { id: printId(key), institution, match: this.institutions.matchOf(key), inPapers }
      wanted.node('PrintedInstitution', print.id, propertiesOfPrint(print))
    }
    const gone = this.sources.register.goneNodes.map((id) => ({ label: 'RegisterKey', id, properties: {} }) as const)
    return mergeChanges(changesBetween(stored, wanted), { ...noChanges, deletedNodes: gone })
  }

  private toBeWritten(touched: Touched, replica: Replica): ReadonlySet<string> {
    const { things } = this.institutions
    if (touched.whole) return new Set(things.map(({ id }) => id))
    const wanted = new Set<string>(touched.institutions)
    const { table } = this.items.derivation
    const add = (subject: Subject) => {
      for (const key of printsOfSubject(subject)) wanted.add(this.idOf(key) ?? '')
    }
    for (const number of touched.subjects) {
      const subject = table.subjects[number]?.subject
      if (subject !== undefined) add(subject)
    }
    const living = new Set(table.subjects.flatMap(({ subject }) => subject.records.map(({ id }) => id as string)))
    for (const { record } of replica.subjectRecords)
      if (!living.has(record.id)) add({ key: { source: record.source, subject: record.subject }, records: [record] })
    for (const item of this.items.stored.keys())
      if (this.items.touched[item] === 1) for (const id of this.ofItem(item)) wanted.add(id)
    const { changedKeys } = this.sources.register
    if (changedKeys.size > 0)
      for (const { id, entry } of things) if (entry !== null && changedKeys.has(entryKey(entry))) wanted.add(id)
    return wanted
  }

  /** Counts an item as it is before the import. */
  private countStored(item: number): void {
    if (this.items.touched[item] === 1) {
      this.count(this.staysOf(this.current.storedView(item)), 1)
      return
    }
    const keys = this.items.derivation.table.prints.institutionsOfWork[item] ?? []
    if (keys.some((key) => this.wanted.has(this.idOf(key) ?? ''))) this.count(this.staysOf(this.current.view(item)), 1)
  }

  private count(stays: readonly (readonly [institution: string, person: string])[], by: 1 | -1): void {
    for (const [institution, person] of stays) {
      if (!this.wanted.has(institution)) continue
      const people = this.people.get(institution) ?? new Map<string, number>()
      this.people.set(institution, people)
      const count = (people.get(person) ?? 0) + by
      if (count === 0) people.delete(person)
      else people.set(person, count)
    }
  }

  private staysOf(view: ReturnType<CurrentGraph['view']>): (readonly [institution: string, person: string])[] {
    return [...(view?.stays ?? [])].flatMap(([person, prints]) =>
      prints.flatMap((print) => {
        const id = this.idOf(printKey(print))
        return id === undefined ? [] : [[id, person] as const]
      }),
    )
  }

  /** The institution that a print is of now; of a print that is no more, the one that it was of. */
  private idOf(key: string): string | undefined {
    if (this.institutions.uses.has(key)) return this.institutions.ofPrint(key)?.id
    return this.sources.storedPrints.get(printId(key))?.institution ?? undefined
  }
}

/** Adds the node of an institution: as the register has it, else as it is printed. */
const collectInstitution = (
  { id, keys, entry, uses }: Institution,
  registered: InstitutionFacts | undefined,
  personCount: number,
  facts: FactCollector,
): void => {
  const named = uses.filter(({ print }) => !print.isText)
  const forms = new Set([
    ...(registered?.names ?? []),
    ...(registered?.acronyms ?? []),
    ...byFrequency(named.map(({ print, count }) => [institutionKeys(print.name).name, count] as const)),
    ...byFrequency(named.map(({ print, count }) => [print.name, count] as const)),
  ])
  const [name = '', ...aliases] = forms
  const countries = uses.flatMap(({ print, count }) =>
    print.country === null ? [] : [[print.country, count] as const],
  )
  const isGiven = uses.some(({ print }) => print.ror !== null && print.ror === entry)
  facts.node('Institution', id, {
    keys,
    name,
    sortKey: sortKeyOf(name),
    aliases,
    country: registered?.country ?? byFrequency(countries)[0] ?? null,
    ror: registered?.ror ?? (isGiven ? entry : null),
    personCount,
    searchText: namedSearchText([...forms]),
  })
}
