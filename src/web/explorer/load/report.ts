import type { Fault } from '../../api/ask.ts'
import type { SourceListQuery } from './question-operation.ts'

/** What became of a document, as `PUT /documents/NAME` answers: the report of the API's `ImportReport`, with all that it lists. */
export interface Report {
  readonly dryRun: boolean
  readonly changed: boolean
  readonly documents: readonly DocumentReport[]
  readonly people: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly uncertainCount: number
    readonly uncertain: readonly UncertainName[]
  }
  readonly papers: {
    readonly createdCount: number
    readonly matchedCount: number
    readonly possibleVersionCount: number
    readonly possibleVersions: readonly {
      readonly title: string
      readonly paper: { readonly id: string; readonly title: string }
      readonly reasons: readonly string[]
    }[]
  }
  readonly facts: {
    readonly addedCount: number
    readonly unchangedCount: number
    readonly withdrawnCount: number
    readonly disagreementCount: number
    readonly disagreements: readonly {
      readonly field: string
      readonly stored: string
      readonly found: string
      readonly paper: { readonly id: string; readonly title: string }
    }[]
  }
}

interface DocumentReport {
  readonly name: string
  readonly format: SourceListQuery['sources']['nodes'][number]['format'] | null
  readonly outcome: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REMOVED' | 'REJECTED'
  readonly recordCount: number
  readonly rejectedCount: number
  readonly unreadCount: number
  readonly rejected: readonly { readonly locator: string; readonly reason: string; readonly text: string }[]
  readonly unread: readonly { readonly locator: string; readonly text: string }[]
}

/** A name with everybody whom it may mean. */
export interface UncertainName {
  readonly printedName: string
  readonly candidates: readonly {
    readonly id: string
    readonly label: string
    readonly score: number | null
    readonly reasons: readonly string[]
  }[]
}

/** What came of a document that was sent: its report, or what went wrong. */
export interface Sent {
  readonly report: Report | null
  readonly faults: readonly Fault[]
}

/** Whether there is more to tell than figures: something that went wrong, or needs a person's eyes. */
export function hasToTell({ report, faults }: Sent): boolean {
  if (report === null) return faults.length > 0
  const { documents, people, papers, facts } = report
  return [
    faults.length,
    people.uncertainCount,
    papers.possibleVersionCount,
    facts.disagreementCount,
    ...documents.flatMap(({ rejectedCount, unreadCount }) => [rejectedCount, unreadCount]),
  ].some((count) => count > 0)
}
