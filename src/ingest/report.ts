import type { Rejection, SourceFormat, Unread } from '../model/record.ts'
import type { GraphFacts, RelationFact } from './derive/graph-facts.ts'
import { foundDisagreements } from './found-disagreements.ts'
import type { MatchReason } from './identity/mention.ts'
import { type Changes, isEmpty } from './write-changes.ts'

/** What became of one document. */
export interface DocumentReport {
  readonly name: string
  /** Null when the document could not be taken at all; then `rejected` says why. */
  readonly format: SourceFormat | null
  /** NEW, CHANGED (its former self is replaced), UNCHANGED (held already, nothing done), REMOVED (taken out) or REJECTED. */
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REMOVED' | 'REJECTED'
  readonly recordCount: number
  /** All of them are counted; the lists hold the first 1,000. */
  readonly rejectedCount: number
  readonly unreadCount: number
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

/** A field of a paper of which what came says something else than what was held, or than what came with it. */
export interface DisagreementReport {
  readonly field: string
  readonly stored: string
  readonly found: string
  readonly paper: { readonly id: string; readonly title: string }
}

/** What an import did, or with `dryRun` would do. Everything is counted; of the questions the first 1,000 are listed. */
export interface ImportReport {
  readonly dryRun: boolean
  /** Whether the graph is (with `dryRun`: would be) another than before. */
  readonly changed: boolean
  readonly documents: readonly DocumentReport[]
  readonly people: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly uncertainCount: number
    readonly uncertain: readonly UncertainPerson[]
  }
  readonly papers: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly possibleVersionCount: number
    readonly possibleVersions: readonly PossibleVersionReport[]
  }
  readonly facts: {
    readonly addedCount: number
    readonly unchangedCount: number
    readonly withdrawnCount: number
    readonly disagreementCount: number
    readonly disagreements: readonly DisagreementReport[]
  }
}

/** So many questions of a kind are listed; all are counted. */
export const mostQuestions = 1_000

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

/** Makes the report of an import from what each of its batches wants and changes. */
export class ReportBuilder {
  private readonly importedRecords: ReadonlySet<string>
  private readonly isKnown: (id: string) => boolean
  private readonly described = { Person: new Set<string>(), Paper: new Set<string>() }
  private readonly labels = new Map<string, string>()
  private readonly uncertain: UncertainPerson[] = []
  private readonly possible: { from: string; to: string; score: number; reasons: readonly string[] }[] = []
  private readonly versions: { from: string; to: string; reasons: readonly string[] }[] = []
  private readonly disagreements: DisagreementReport[] = []
  private readonly stated = new Set<string>()
  private readonly added = new Set<string>()
  private readonly withdrawn = new Set<string>()
  private changed = false

  /** `isKnown` tells whether the graph had a thing before the import. */
  constructor(importedRecords: ReadonlySet<string>, isKnown: (id: string) => boolean) {
    this.importedRecords = importedRecords
    this.isKnown = isKnown
  }

  /** Takes a batch into account. */
  add(wanted: GraphFacts, stored: GraphFacts, changes: Changes): void {
    this.changed ||= !isEmpty(changes)
    for (const node of wanted.nodes.values()) {
      const { id, label, properties } = node
      if (label === 'Person') this.labels.set(id, String(properties.label))
      if (label !== 'Paper') continue
      this.labels.set(id, String(properties.title))
      this.disagreements.push(...foundDisagreements(node, stored.nodes.get(id), this.importedRecords))
    }
    for (const relation of wanted.relations.values()) this.addStated(relation, stored)
    for (const { id, type } of changes.deletedRelations) {
      if (factTypes.has(type) && !wanted.relations.has(id)) this.withdrawn.add(id)
    }
    for (const relation of changes.newRelations) this.addQuestion(relation)
    // A score that moved a little is no new question; a verdict that became less sure is one.
    for (const relation of changes.changedRelations) if ('certainty' in relation.change) this.addQuestion(relation)
  }

  private addStated(relation: RelationFact, stored: GraphFacts): void {
    const { type, from, to, id } = relation
    if (type === 'DESCRIBES' && this.importedRecords.has(from)) {
      this.described[relation.toLabel === 'Paper' ? 'Paper' : 'Person'].add(to)
    }
    if (!factTypes.has(type) || !isStatedBy(relation, this.importedRecords)) return
    if (type === 'AUTHORED' && relation.fromLabel === 'Person') this.described.Person.add(from)
    if (type === 'RELATED') this.described.Person.add(to)
    this.stated.add(id)
    if (!stored.relations.has(id)) this.added.add(id)
  }

  private addQuestion({ type, from, to, properties }: RelationFact): void {
    if (type === 'AUTHORED' && properties.certainty === 'LIKELY') {
      const reasons = (properties.reasons as readonly string[] | undefined) ?? []
      const candidates = [{ id: from, label: this.labels.get(from) ?? '', score: null, reasons }]
      this.uncertain.push({ printedName: String(properties.printedName), candidates })
    } else if (type === 'POSSIBLY_SAME') {
      const reasons = (JSON.parse(String(properties.reasons)) as MatchReason[])
        .filter(({ weight }, index) => weight > 0 || index === 0)
        .map(({ detail }) => detail)
      this.possible.push({ from, to, score: Number(properties.score), reasons })
    } else if (type === 'POSSIBLE_VERSION') {
      this.versions.push({ from, to, reasons: (properties.reasons as readonly string[] | undefined) ?? [] })
    }
  }

  /** The report of everything that was added. */
  done(documents: readonly DocumentReport[], dryRun: boolean): ImportReport {
    const count = (ids: ReadonlySet<string>) => {
      const created = [...ids].filter((id) => !this.isKnown(id)).length
      return { createdCount: created, matchedCount: ids.size - created }
    }
    const labelOf = (id: string) => this.labels.get(id) ?? ''
    const possible = this.possible.map(({ from, to, score, reasons }) => ({
      printedName: labelOf(from),
      candidates: [{ id: to, label: labelOf(to), score, reasons }],
    }))
    // A name on twenty papers is one question, not twenty.
    const asked = new Map(this.uncertain.map((person) => [`${person.printedName} ${person.candidates[0]?.id}`, person]))
    const uncertain = [...possible, ...asked.values()]
    return {
      dryRun,
      changed: this.changed || documents.some(({ outcome }) => outcome !== 'UNCHANGED' && outcome !== 'REJECTED'),
      documents,
      people: {
        ...count(this.described.Person),
        uncertainCount: uncertain.length,
        uncertain: uncertain.slice(0, mostQuestions),
      },
      papers: {
        ...count(this.described.Paper),
        possibleVersionCount: this.versions.length,
        possibleVersions: this.versions.slice(0, mostQuestions).map(({ from, to, reasons }) => ({
          title: labelOf(from),
          paper: { id: to, title: labelOf(to) },
          reasons,
        })),
      },
      facts: {
        addedCount: this.added.size,
        unchangedCount: this.stated.size - this.added.size,
        withdrawnCount: this.withdrawn.size,
        disagreementCount: this.disagreements.length,
        disagreements: this.disagreements.slice(0, mostQuestions),
      },
    }
  }
}

const isStatedBy = ({ properties }: RelationFact, records: ReadonlySet<string>): boolean =>
  Array.isArray(properties.records) &&
  properties.records.some((record) => typeof record === 'string' && records.has(record))
