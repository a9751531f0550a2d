import type { PrintedTopic, PrintedVenue } from '../../model/record.ts'
import { type InstitutionPrint, printKey } from '../institutions/institution-print.ts'
import type { Work } from '../works/work.ts'
import { arxivCategory } from './arxiv-category.ts'

/** The kinds of thing that works name. */
export type PrintedKind = 'venue' | 'topic' | 'group'

/** One print of a name of a venue, a topic or a group, and how many works have it. */
export interface Print {
  readonly names: readonly string[]
  readonly venue: PrintedVenue | null
  readonly topic: PrintedTopic | null
  count: number
}

/** What a topic is called and recognised by: an arXiv category by its code and name, a keyword by its words. */
export const topicNames = (topic: PrintedTopic): string[] => {
  const category = topic.scheme === 'ARXIV' ? arxivCategory(topic.name) : null
  return category === null ? [topic.name] : [category.code, category.name]
}

/** What a venue is called and recognised by. An acronym and a full name that stand together once are one venue everywhere. */
export const venueNames = (venue: PrintedVenue): string[] => [venue.acronym, venue.name].filter((name) => name !== null)

/** One print of an institution, and how many works have it. */
export interface CountedPrint {
  readonly print: InstitutionPrint
  count: number
}

/** Every print of a venue, topic or group in the works of a graph: few, however many works there are. */
export class NamePrints {
  readonly venue = new Map<string, Print>()
  readonly topic = new Map<string, Print>()
  readonly group = new Map<string, Print>()
  /** By work, in the order of `add`: the prints that it has. */
  readonly ofWork: (readonly (readonly [kind: PrintedKind, print: Print])[])[] = []
  /** Prints of institutions that stand with authors, by `printKey`. */
  readonly institution = new Map<string, CountedPrint>()
  /** By work, in the order of `add`: the keys of those that it has. */
  readonly institutionsOfWork: (readonly string[])[] = []

  add(work: Work): void {
    this.institutionsOfWork.push(this.addInstitutions(work))
    this.ofWork.push(
      printsOf(work).map(([kind, key, print]) => {
        const known = this[kind].get(key)
        if (known === undefined) {
          this[kind].set(key, print)
          return [kind, print] as const
        }
        known.count += 1
        return [kind, known] as const
      }),
    )
  }

  private addInstitutions(work: Work): readonly string[] {
    const keys = institutionKeysOf(work)
    for (const [key, print] of keys) {
      const known = this.institution.get(key)
      if (known === undefined) this.institution.set(key, { print, count: 1 })
      else known.count += 1
    }
    return keys.size === 0 ? noKeys : [...keys.keys()]
  }
}

const noKeys: readonly string[] = []
const noPrints: ReadonlyMap<string, InstitutionPrint> = new Map()

/** The prints of institutions that stand with the people in a work, by `printKey`. */
export const institutionKeysOf = ({ authors }: Work): ReadonlyMap<string, InstitutionPrint> => {
  if (authors.every(({ group, institutions }) => group || institutions.length === 0)) return noPrints
  return new Map(
    authors.flatMap(({ group, institutions }) => (group ? [] : institutions.map((print) => [printKey(print), print]))),
  )
}

const printsOf = (work: Work): (readonly [kind: PrintedKind, key: string, print: Print])[] => {
  const venue = work.venue?.printed ?? null
  return [
    ...(venue === null
      ? []
      : [
          [
            'venue',
            `${venue.kind}\n${venue.acronym}\n${venue.name}`,
            { names: venueNames(venue), venue, topic: null, count: 1 },
          ] as const,
        ]),
    ...work.topics.map(
      ({ printed }) =>
        [
          'topic',
          `${printed.scheme}\n${printed.name}`,
          { names: topicNames(printed), venue: null, topic: printed, count: 1 },
        ] as const,
    ),
    ...work.authors
      .filter(({ group }) => group)
      .map(
        ({ printedName }) =>
          ['group', printedName, { names: [printedName], venue: null, topic: null, count: 1 }] as const,
      ),
  ]
}
