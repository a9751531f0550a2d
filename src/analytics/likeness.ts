import { SparseSum } from './sparse-sum.ts'
import type { Standpoint } from './standpoint.ts'
import type { Vocabulary } from './subjects.ts'

/** So many papers are looked at for people with like terms, those with the rarest and weightiest terms first. */
export const mostLikePapers = 50_000

/** Compares what people write of with what one person writes of, by terms of one kind. */
export class Likeness {
  private readonly standpoint: Standpoint
  private readonly vocabulary: Vocabulary
  private readonly own: SparseSum
  private readonly ownLength: number
  private readonly other: SparseSum

  constructor(standpoint: Standpoint, vocabulary: Vocabulary, person: number) {
    this.standpoint = standpoint
    this.vocabulary = vocabulary
    this.own = new SparseSum(vocabulary.terms.length)
    this.other = new SparseSum(vocabulary.terms.length)
    addProfile(standpoint, vocabulary, person, this.own)
    this.ownLength = lengthOfVector(this.own)
  }

  /** The cosine of the angle between the two profiles, 0 to 1: Salton and Buckley 1988. */
  cosineWith(person: number): number {
    addProfile(this.standpoint, this.vocabulary, person, this.other)
    const length = lengthOfVector(this.other)
    let product = 0
    for (const term of this.other.numbers()) product += this.own.of(term) * this.other.of(term)
    this.other.clear()
    return product === 0 ? 0 : Math.min(1, product / (length * this.ownLength))
  }

  /** The terms that both have, those that add most to the cosine first. */
  sharedWith(person: number, most: number): number[] {
    addProfile(this.standpoint, this.vocabulary, person, this.other)
    const product = new SparseSum(this.vocabulary.terms.length)
    for (const term of this.other.numbers())
      if (this.own.of(term) > 0) product.add(term, this.own.of(term) * this.other.of(term))
    this.other.clear()
    return product.greatest(most)
  }

  /** How much a term weighs for the person; 0 for one that is not his. */
  weightOf(term: number): number {
    return this.own.of(term)
  }

  /** The own terms, the weightiest first. */
  terms(): number[] {
    return this.own.greatest(Number.POSITIVE_INFINITY)
  }

  /** The people who write most of the same, by fresh papers of weighty terms; whether all papers were looked at for them. */
  alike(most: number): { readonly people: readonly number[]; readonly isExact: boolean } {
    const { papers, people } = this.vocabulary
    const { graph, freshness } = this.standpoint
    const { authors } = graph.projection
    const found = new SparseSum(graph.projection.people.length)
    let left = mostLikePapers
    for (const term of this.terms()) {
      const weight = this.own.of(term) * (this.vocabulary.rarity[term] as number)
      for (let at = people.starts[term] as number; at < (people.starts[term + 1] as number); at++)
        found.add(people.items[at] as number, weight)
      for (let at = papers.starts[term] as number; at < (papers.starts[term + 1] as number); at++) {
        if (left-- === 0) return { people: found.greatest(most), isExact: false }
        const paper = papers.items[at] as number
        const fresh = freshness[paper] as number
        if (fresh === 0) continue
        for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++)
          found.add(authors.items[place] as number, weight * fresh)
      }
    }
    return { people: found.greatest(most), isExact: true }
  }
}

/**
 * Adds what a person writes of: for each term, its rarity times the sum of the freshness of the papers that bear it; 1 more for a term
 * that is said of the person.
 */
const addProfile = (
  { graph: { projection }, freshness }: Standpoint,
  vocabulary: Vocabulary,
  person: number,
  profile: SparseSum,
): void => {
  const { ofPaper, ofPerson } = vocabulary
  const { papersOf } = projection
  for (let at = papersOf.starts[person] as number; at < (papersOf.starts[person + 1] as number); at++) {
    const paper = papersOf.items[at] as number
    const fresh = freshness[paper] as number
    if (fresh === 0) continue
    for (let place = ofPaper.starts[paper] as number; place < (ofPaper.starts[paper + 1] as number); place++) {
      const term = ofPaper.items[place] as number
      profile.add(term, fresh * (vocabulary.rarity[term] as number))
    }
  }
  for (let at = ofPerson.starts[person] as number; at < (ofPerson.starts[person + 1] as number); at++) {
    const term = ofPerson.items[at] as number
    profile.add(term, vocabulary.rarity[term] as number)
  }
}

const lengthOfVector = (vector: SparseSum): number => {
  let sum = 0
  for (const number of vector.numbers()) sum += vector.of(number) ** 2
  return Math.sqrt(sum)
}
