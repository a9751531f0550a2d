import type { AuthorPerson } from '../../model/author-people.ts'
import { decodePeople } from '../../model/author-people.ts'
import { decodeWork } from '../works/stored-work.ts'
import type { Work } from '../works/work.ts'
import type { Derivation, DerivedPerson } from './derivation.ts'
import type { PaperOfStays } from './stays.ts'
import type { JointPaper, TiedPaper } from './ties.ts'

/** A paper that the graph holds and that goes, or that is held in another form than it will have. */
export interface StoredItem {
  readonly id: string
  readonly work: string
  readonly people: string
  /** See `TitleTopics.of`. */
  readonly titleTopics: string | null
}

/** A paper as far as ties and stays need it. */
export interface CurrentPaper extends TiedPaper, PaperOfStays {}

/** An item: a paper as it is stored, as it will be, or both. Items below the number of entries are entries; the others go. */
export interface Items {
  readonly derivation: Derivation
  /** By item: as it is stored; null for a new one. */
  readonly stored: readonly (StoredItem | null)[]
  /** By item. */
  readonly touched: Uint8Array
}

/**
 * The graph between its former and its later state: the items that were written already (and those that nothing touches) are as
 * they will be, the others as they are stored. So each batch leaves people and ties that agree with the papers of that moment.
 */
export class CurrentGraph {
  private readonly written: Uint8Array
  private readonly views: (CurrentPaper | undefined)[] = []
  private readonly storedViews = new Map<number, CurrentPaper>()
  /** Of touched items only: who they are stored with. */
  private readonly storedItems = new Map<string, number[]>()

  private readonly items: Items
  private readonly tieLimit: number

  constructor(items: Items, tieLimit: number) {
    this.items = items
    this.tieLimit = tieLimit
    this.written = new Uint8Array(items.stored.length)
    for (const item of items.stored.keys()) {
      if (items.touched[item] !== 1) continue
      for (const person of new Set(this.storedView(item)?.people.map((author) => author.person))) {
        const known = this.storedItems.get(person)
        if (known === undefined) this.storedItems.set(person, [item])
        else known.push(item)
      }
    }
  }

  write(item: number): void {
    this.written[item] = 1
  }

  /** Whether an item is as it will be. */
  isSettled(item: number): boolean {
    return this.items.touched[item] !== 1 || this.written[item] === 1
  }

  /** The touched items that are stored with a person. */
  storedItemsOf(person: string): readonly number[] {
    return this.storedItems.get(person) ?? []
  }

  /** As it will be; null for what goes. */
  view(item: number): CurrentPaper | null {
    const known = this.views[item]
    if (known !== undefined) return known
    const { derivation } = this.items
    const entry = derivation.table.entries[item]
    if (entry === undefined) return null
    const { table } = derivation
    const people = derivation.authorPeopleOf(item)
    const hasStays = (table.prints.institutionsOfWork[item]?.length ?? 0) > 0
    const view = {
      id: entry.id,
      year: table.corpus.year[item] || null,
      size: table.authorCount[item] ?? 0,
      authorsComplete: table.authorsComplete[item] === 1,
      people: present(people),
      stays: hasStays ? staysIn(table.workOf(item), people) : noStays,
    }
    this.views[item] = view
    return view
  }

  /** As it is stored; null for a new one. */
  storedView(item: number): CurrentPaper | null {
    const known = this.storedViews.get(item)
    if (known !== undefined) return known
    const stored = this.items.stored[item]
    if (stored === null || stored === undefined) return null
    const work = decodeWork(stored.work)
    const people = decodePeople(stored.people)
    const view = {
      id: stored.id,
      year: work.year,
      size: work.authors.length,
      authorsComplete: work.authorsComplete,
      people: present(people),
      stays: staysIn(work, people),
    }
    this.storedViews.set(item, view)
    return view
  }

  /** The papers of a person at this moment. */
  papersOf(id: string, person: DerivedPerson | undefined): CurrentPaper[] {
    const { corpus } = this.items.derivation.table
    const papers: CurrentPaper[] = []
    for (const mention of person?.mentions ?? []) {
      const item = corpus.work[mention] ?? -1
      if (item < 0 || !this.isSettled(item)) continue
      const view = this.view(item)
      if (view !== null) papers.push(view)
    }
    for (const item of this.storedItemsOf(id)) {
      const view = this.isSettled(item) ? null : this.storedView(item)
      if (view !== null) papers.push(view)
    }
    return papers
  }

  /**
   * How many others a person has joint papers with, and the joint papers with those of them that are `wanted`. Papers of too many
   * authors are left out: n authors make n(n-1)/2 ties.
   */
  jointPapersOf(
    id: string,
    papers: readonly TiedPaper[],
    wanted: (other: string) => boolean,
  ): { readonly others: number; readonly joint: ReadonlyMap<string, JointPaper[]> } {
    const others = new Set<string>()
    const joint = new Map<string, JointPaper[]>()
    for (const paper of papers) {
      if (paper.size > this.tieLimit) continue
      const own = paper.people.find(({ person }) => person === id)
      if (own === undefined) continue
      for (const { person, certain } of paper.people) {
        if (person === id) continue
        others.add(person)
        if (!wanted(person)) continue
        const entry = { paper, certain: own.certain && certain }
        const known = joint.get(person)
        if (known === undefined) joint.set(person, [entry])
        else known.push(entry)
      }
    }
    return { others: others.size, joint }
  }
}

const present = (people: readonly (AuthorPerson | null)[]): AuthorPerson[] =>
  people.filter((author) => author !== null && author !== undefined)

const noStays: PaperOfStays['stays'] = new Map()

/** The institutions that stand with each person of a work. */
const staysIn = ({ authors }: Work, people: readonly (AuthorPerson | null)[]): PaperOfStays['stays'] => {
  if (authors.every(({ institutions }) => institutions.length === 0)) return noStays
  return new Map(
    authors.flatMap(({ institutions }, place) => {
      const person = people[place]?.person
      return person === undefined || institutions.length === 0 ? [] : [[person, institutions] as const]
    }),
  )
}
