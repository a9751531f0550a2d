import { createBreathing } from '../../model/breathe.ts'
import type { CurrentGraph } from './current.ts'
import type { Derivation } from './derivation.ts'
import type { FactCollector } from './graph-facts.ts'
import type { NamedDerivation } from './named.ts'
import { namePropertiesOf } from './people.ts'
import { collectStays } from './stays.ts'
import { collectTie } from './ties.ts'

/** Pairs of people: the greater ids of them by the smaller. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>

/** Makes the facts of people and of their ties, of the papers that the graph has at a moment. */
export class PeopleFacts {
  private readonly nameProperties = new Map<string, ReturnType<typeof namePropertiesOf>>()
  private readonly breathe = createBreathing()
  private readonly derivation: Derivation
  private readonly current: CurrentGraph
  private readonly institutions: NamedDerivation['institution']

  constructor(derivation: Derivation, current: CurrentGraph, institutions: NamedDerivation['institution']) {
    this.derivation = derivation
    this.current = current
    this.institutions = institutions
  }

  /** Adds people with their counts, and their ties. */
  async collect(
    people: ReadonlySet<string>,
    pairs: Pairs | null,
    stays: ReadonlySet<string>,
    facts: FactCollector,
  ): Promise<void> {
    for (const id of people) {
      await this.breathe()
      const person = this.derivation.people.get(id)
      const papers = this.current.papersOf(id, person)
      if (person === undefined) continue
      const isThere = papers.length > 0 || person.subjects.length > 0 || person.relationMentions.length > 0
      if (!isThere) continue
      const partners = pairs?.get(id)
      // A tie is told by the one of the two with the smaller id.
      const isTold = (other: string) => id < other && (pairs === null || partners?.has(other) === true)
      const { others, joint } = this.current.jointPapersOf(id, papers, isTold)
      facts.node('Person', id, {
        ...this.namesOf(id),
        paperCount: papers.length,
        collaboratorCount: others,
        ...yearsOf(papers),
      })
      if (stays.has(id)) collectStays(id, person.subjects, papers, this.institutions, facts)
      for (const [other, list] of joint) collectTie(id, other, list, facts)
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
}

const yearsOf = (papers: readonly { readonly year: number | null }[]) => {
  let firstYear: number | null = null
  let lastYear: number | null = null
  for (const { year } of papers) {
    if (year === null) continue
    if (firstYear === null || year < firstYear) firstYear = year
    if (lastYear === null || year > lastYear) lastYear = year
  }
  return { firstYear, lastYear }
}
