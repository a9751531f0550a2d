import * as fc from 'fast-check'
import { type ProjectedPaper, ProjectionBuilder } from '../../src/analytics/build-projection.ts'
import type { Projection } from '../../src/analytics/projection.ts'
import type { TieSelection } from '../../src/analytics/tie-selection.ts'
import { hashId } from '../../src/model/id.ts'
import { everything } from './sample-ties.ts'

/** A paper of a test with its people. */
export interface SamplePaper extends ProjectedPaper {
  readonly people: readonly { readonly person: string; readonly certain: boolean }[]
}

/** The id of a person of a test. */
export const personId = (number: number): string => hashId('person', String(number))

/** The projection of some papers, and of people without any. */
export const projectionOf = (
  papers: readonly SamplePaper[],
  { tieLimit = 100, others = [] }: { readonly tieLimit?: number; readonly others?: readonly string[] } = {},
): Promise<Projection> => {
  const builder = new ProjectionBuilder()
  for (const { people, ...paper } of papers) {
    builder.paper(paper)
    for (const { person, certain } of people) builder.author(person, certain)
  }
  for (const id of others) builder.person(id)
  return builder.build(tieLimit)
}

/** So many papers by some of so many people. */
export const arbitraryPapers = (
  personCount: number,
  maxLength: number,
  { minLength = 0, maxAuthors = 4 } = {},
): fc.Arbitrary<SamplePaper[]> =>
  fc
    .array(
      fc.record({
        year: fc.oneof(fc.constant(0), fc.integer({ min: 2018, max: 2021 })),
        more: fc.nat(2),
        cut: fc.boolean(),
        people: fc.uniqueArray(fc.record({ number: fc.nat(personCount - 1), certain: fc.boolean() }), {
          minLength: 1,
          maxLength: maxAuthors,
          selector: ({ number }) => number,
        }),
      }),
      { minLength, maxLength, size: 'max' },
    )
    .map((papers) =>
      papers.map(({ year, more, cut, people }, index) => ({
        id: hashId('paper', String(index)),
        year,
        size: people.length + more,
        cut,
        people: people.map(({ number, certain }) => ({ person: personId(number), certain })),
      })),
    )

/** Selections of every kind. */
export const arbitrarySelection: fc.Arbitrary<TieSelection> = fc
  .record({
    fromYear: fc.constantFrom(null, 2019, 2020),
    toYear: fc.constantFrom(null, 2020, 2021),
    counting: fc.constantFrom('FULL' as const, 'FRACTIONAL' as const, 'PER_PAPER' as const),
    minWeight: fc.constantFrom(0, 0, 0.4, 1, 2),
    maxAuthorsPerPaper: fc.constantFrom(null, 2, 4),
    certainOnly: fc.boolean(),
    withUnknownYears: fc.boolean(),
    withCutAuthorLists: fc.boolean(),
  })
  .map((selection) => ({ ...everything, ...selection }))
