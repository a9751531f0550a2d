import type { PersonStatementsQuery } from './question-operation.ts'

type Stated = NonNullable<PersonStatementsQuery['person']>
type Fact = Stated['affiliations'][number] | Stated['relations'][number] | Stated['activities'][number]

/** Facts that go to another person together, or not at all. */
export interface Bundle {
  /** The sources that state them. */
  readonly sources: readonly string[]
  readonly facts: readonly Fact[]
}

/**
 * What can be parted from a person besides papers, in bundles: the API moves what one source states of a person as a whole, so that
 * sources with a fact in common go together. What another person's page says of this one goes by itself. An institution that stands
 * with the name on papers is in no bundle: it goes with its papers.
 */
export function bundlesOf({ evidence, affiliations, relations, activities }: Stated): Bundle[] {
  const own = new Set(evidence.map(keyOf))
  const isOwn = (fact: Fact) => fact.evidence.some((record) => own.has(keyOf(record)))
  let bundles: { sources: Map<string, string>; facts: Fact[] }[] = []
  for (const fact of [...affiliations, ...relations, ...activities].filter(isOwn)) {
    const sources = new Map(fact.evidence.map(({ source }) => [source.id, source.name]))
    const joined = bundles.filter((bundle) => [...sources.keys()].some((id) => bundle.sources.has(id)))
    bundles = [
      ...bundles.filter((bundle) => !joined.includes(bundle)),
      {
        sources: new Map([...joined.flatMap((bundle) => [...bundle.sources]), ...sources]),
        facts: [...joined.flatMap((bundle) => bundle.facts), fact],
      },
    ]
  }
  const saidByOthers = relations.filter((relation) => !isOwn(relation))
  return [
    ...bundles.map(({ sources, facts }) => ({ sources: [...sources.values()], facts })),
    ...saidByOthers.map((relation) => ({
      sources: [...new Set(relation.evidence.map(({ source }) => source.name))],
      facts: [relation],
    })),
  ]
}

const keyOf = ({ source, locator, text }: Stated['evidence'][number]): string => `${source.id} ${locator} ${text}`
