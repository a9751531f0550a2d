import { hashId } from '../../model/id.ts'
import type { Derivation, PossibleMatch } from './derivation.ts'
import type { FactCollector } from './graph-facts.ts'

/** Some of the people about whom questions are asked, from one place to before another. */
export type QuestionPart = readonly [from: number, to: number]

const possiblySame = { type: 'POSSIBLY_SAME', from: 'Person', to: 'Person' } as const

/**
 * The questions of an import about who may be who, in parts: of a large graph they are too many for one transaction. Each part
 * says all about some of the people who were decided, so that a question of before that nobody asks any more goes.
 */
export class Questions {
  /** Everybody about whom all questions are asked: who was decided, and who will be nobody. */
  private readonly asked: readonly string[]
  /** By place in `asked`. */
  private readonly matches = new Map<number, PossibleMatch[]>()

  /** `knownPeople` are those of the graph before the import. */
  constructor({ identification, possibleMatches, personOf, people }: Derivation, knownPeople: ReadonlySet<string>) {
    const asked = new Set<string>()
    for (const [mention, isDecided] of identification.decided.entries()) {
      const person = personOf[mention]
      if (isDecided === 1 && person !== undefined) asked.add(person)
    }
    for (const id of knownPeople) if (!people.has(id)) asked.add(id)
    this.asked = [...asked]
    const placeOf = new Map(this.asked.map((id, place) => [id, place]))
    for (const match of possibleMatches) {
      // A part that says all about a person says it again though the other one's part did; in an empty graph nothing can go.
      const told = knownPeople.size === 0 ? match.people.slice(0, 1) : match.people
      const places = told.flatMap((id) => placeOf.get(id) ?? [])
      for (const place of places.length === 0 ? [0] : places) {
        const known = this.matches.get(place)
        if (known === undefined) this.matches.set(place, [match])
        else known.push(match)
      }
    }
  }

  /** Parts of about so many questions; one part where all of them are no more. */
  parts(most: number): readonly QuestionPart[] {
    const end = Math.max(1, this.asked.length)
    const parts: QuestionPart[] = []
    let [from, count] = [0, 0]
    for (let place = 0; place < end; place++) {
      const more = this.matches.get(place)?.length ?? 0
      if (count > 0 && count + more > most) {
        parts.push([from, place])
        from = place
        count = 0
      }
      count += more
    }
    return [...parts, [from, end]]
  }

  /** Adds the questions of a part; returns the people about whom it says all. */
  collect([from, to]: QuestionPart, facts: FactCollector): readonly string[] {
    for (let place = from; place < to; place++)
      for (const { people, score, reasons } of this.matches.get(place) ?? [])
        facts.relation(possiblySame, hashId('fact', 'same', ...people), ...people, {
          score: Math.round(score * 1000) / 1000,
          reasons: JSON.stringify(reasons),
        })
    return this.asked.slice(from, to)
  }
}
