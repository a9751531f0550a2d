import type { Rejection, SourceFormat, Unread } from '../model/record.ts'
import type { GraphFacts, RelationFact } from './derive/graph-facts.ts'
import type { MatchReason } from './identity/mention.ts'
import type { Changes } from './write-changes.ts'

/** What became of one document. */
export interface DocumentReport {
  readonly name: string
  /** Null when the document could not be taken at all; then `rejected` says why. */
  readonly format: SourceFormat | null
  /** NEW, CHANGED (its former self is replaced), UNCHANGED (held already, nothing done) or REJECTED. */
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REJECTED'
  readonly recordCount: number
  readonly rejected: readonly Rejection[]
  readonly unread: readonly Unread[]
}

/** A name of which it is not certain who it is. */
export interface UncertainPerson {
  readonly printedName: string
  readonly candidates: readonly {
    readonly id: string
    readonly label: string
    readonly score: number | null
    readonly reasons: readonly string[]
  }[]
}

export interface PossibleVersionReport {
  readonly title: string
  readonly paper: { readonly id: string; readonly title: string }
  readonly reasons: readonly string[]
}

/** What an import did, or with `dryRun` would do. */
export interface ImportReport {
  readonly dryRun: boolean
  /** Whether the graph is (with `dryRun`: would be) another than before. */
  readonly changed: boolean
  readonly documents: readonly DocumentReport[]
  readonly people: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly uncertain: readonly UncertainPerson[]
  }
  readonly papers: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly possibleVersions: readonly PossibleVersionReport[]
  }
  readonly facts: { readonly addedCount: number; readonly unchangedCount: number; readonly withdrawnCount: number }
}

/** Relationships that state what a source says; the others are derived from them. */
const factTypes: ReadonlySet<string> = new Set([
  'AUTHORED',
  'AFFILIATED',
  'RELATED',
  'CLAIMS',
  'ABOUT',
  'INTERESTED_IN',
  'PUBLISHED_IN',
  'DID',
])

/** The report of an import, from the graphs before and after it and the changes between them. */
export const reportOf = (
  documents: readonly DocumentReport[],
  importedRecords: ReadonlySet<string>,
  before: GraphFacts,
  after: GraphFacts,
  changes: Changes,
  dryRun: boolean,
): ImportReport => {
  const described = (label: 'Person' | 'Paper') => {
    const ids = new Set<string>()
    for (const relation of after.relations.values()) {
      if (relation.type === 'DESCRIBES' && relation.toLabel === label && importedRecords.has(relation.from))
        ids.add(relation.to)
      if (
        label === 'Person' &&
        relation.type === 'AUTHORED' &&
        relation.fromLabel === label &&
        isStatedBy(relation, importedRecords)
      )
        ids.add(relation.from)
      if (label === 'Person' && relation.type === 'RELATED' && isStatedBy(relation, importedRecords))
        ids.add(relation.to)
    }
    const created = [...ids].filter((id) => !before.nodes.has(id)).length
    return { createdCount: created, matchedCount: ids.size - created }
  }
  const stated = [...after.relations.values()].filter(
    (relation) => factTypes.has(relation.type) && isStatedBy(relation, importedRecords),
  )
  const added = stated.filter(({ id }) => !before.relations.has(id)).length
  return {
    dryRun,
    changed: Object.values(changes).some((list) => list.length > 0),
    documents,
    people: { ...described('Person'), uncertain: uncertainPeople(after, changes) },
    papers: { ...described('Paper'), possibleVersions: newVersions(after, changes) },
    facts: {
      addedCount: added,
      unchangedCount: stated.length - added,
      withdrawnCount: changes.deletedRelations.filter(({ type, id }) => factTypes.has(type) && !after.relations.has(id))
        .length,
    },
  }
}

const isStatedBy = ({ properties }: RelationFact, records: ReadonlySet<string>): boolean =>
  Array.isArray(properties.records) &&
  properties.records.some((record) => typeof record === 'string' && records.has(record))

const labelOf = (facts: GraphFacts, id: string): string => String(facts.nodes.get(id)?.properties.label ?? '')

const uncertainPeople = (after: GraphFacts, changes: Changes): UncertainPerson[] => {
  const likely = changes.putRelations
    .filter(({ type, properties }) => type === 'AUTHORED' && properties.certainty === 'LIKELY')
    .map(({ from, properties }) => ({
      printedName: String(properties.printedName),
      candidates: [
        {
          id: from,
          label: labelOf(after, from),
          score: null,
          reasons: (properties.reasons as readonly string[] | undefined) ?? [],
        },
      ],
    }))
  const possible = changes.putRelations
    .filter(({ type }) => type === 'POSSIBLY_SAME')
    .map(({ from, to, properties }) => ({
      printedName: labelOf(after, from),
      candidates: [
        {
          id: to,
          label: labelOf(after, to),
          score: Number(properties.score),
          reasons: (JSON.parse(String(properties.reasons)) as MatchReason[])
            .filter(({ weight }, index) => weight > 0 || index === 0)
            .map(({ detail }) => detail),
        },
      ],
    }))
  // A name on twenty papers is one question, not twenty.
  const asked = new Map(likely.map((person) => [`${person.printedName} ${person.candidates[0]?.id}`, person]))
  return [...possible, ...asked.values()]
}

const newVersions = (after: GraphFacts, changes: Changes): PossibleVersionReport[] =>
  changes.putRelations
    .filter(({ type }) => type === 'POSSIBLE_VERSION')
    .map(({ from, to, properties }) => ({
      title: String(after.nodes.get(from)?.properties.title),
      paper: { id: to, title: String(after.nodes.get(to)?.properties.title) },
      reasons: (properties.reasons as readonly string[] | undefined) ?? [],
    }))
