import { NumberList } from '../../model/lists.ts'

/** A person that a mention was found to be before, and how many of its names say so. */
export type Vote = readonly [person: string, votes: number]

const nobody: readonly Vote[] = []

/**
 * Whom mentions were found to be mentions of before an import, in columns: of a large graph nearly every mention is of one person
 * only, and an import looks at all of them.
 */
export class FormerPeople {
  /** Ids of people, by their numbers here. */
  readonly ids: readonly string[]
  /** By mention: the number of the person; of several the first; -1 for nobody. */
  readonly first: Int32Array
  private readonly votes: Int32Array
  /** All votes of the mentions that have several. */
  private readonly several: ReadonlyMap<number, readonly Vote[]>

  constructor(
    ids: readonly string[],
    first: Int32Array,
    votes: Int32Array,
    several: ReadonlyMap<number, readonly Vote[]>,
  ) {
    this.ids = ids
    this.first = first
    this.votes = votes
    this.several = several
  }

  /** Whom a mention was found to be; null for nobody. */
  personOf(mention: number): string | null {
    return this.ids[this.first[mention] ?? -1] ?? null
  }

  votesOf(mention: number): readonly Vote[] {
    const several = this.several.get(mention)
    if (several !== undefined) return several
    const person = this.personOf(mention)
    return person === null ? nobody : [[person, this.votes[mention] ?? 0]]
  }

  /** Everybody that some mention was found to be. */
  *people(): Generator<string> {
    yield* this.ids
    for (const votes of this.several.values()) for (const [person] of votes) yield person
  }

  /** The same with further votes behind those of some mentions; whom a mention was found to be stays, where it was anybody. */
  with(added: ReadonlyMap<number, readonly Vote[]>): FormerPeople {
    const first = this.first.slice()
    const ids = [...this.ids]
    const several = new Map(this.several)
    for (const [mention, votes] of added) {
      const all = [...this.votesOf(mention), ...votes]
      several.set(mention, all)
      if (first[mention] === -1 && all[0] !== undefined) first[mention] = ids.push(all[0][0]) - 1
    }
    return new FormerPeople(ids, first, this.votes, several)
  }
}

/** Collects `FormerPeople`, mention by mention in their order. */
export class FormerPeopleBuilder {
  private readonly numbers = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly first = new NumberList()
  private readonly votes = new NumberList()
  private readonly several = new Map<number, readonly Vote[]>()

  /** A mention of one person, or, with null, of nobody. */
  addOne(person: string | null, votes: number): void {
    this.first.push(person === null ? -1 : this.numberOf(person))
    this.votes.push(person === null ? 0 : votes)
  }

  /** A mention of several people, the likeliest first; each once. */
  add(votes: readonly Vote[]): void {
    const [[person, count] = [null, 0]] = votes
    if (votes.length > 1) this.several.set(this.first.length, votes)
    this.addOne(person, count)
  }

  done(): FormerPeople {
    return new FormerPeople(this.ids, this.first.done(), this.votes.done(), this.several)
  }

  private numberOf(person: string): number {
    const known = this.numbers.get(person)
    if (known !== undefined) return known
    const number = this.ids.push(person) - 1
    this.numbers.set(person, number)
    return number
  }
}
