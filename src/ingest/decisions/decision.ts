import type { DecisionId } from '../../model/id.ts'

/** What somebody can decide about people. */
export type DecisionKind = 'MERGE' | 'SPLIT' | 'REJECT' | 'REMOVE'

/** An author's place, told by what is printed: neither by the ids of records, which new prints change, nor by those of history. */
export interface AuthorPlace {
  readonly kind: 'author'
  /** By which the work is found again: its titles and identifiers; see `Work.keys`. */
  readonly work: readonly string[]
  readonly year: number | null
  /** The author's own key first, then those of other spellings. */
  readonly keys: readonly string[]
  /** Keys of the first authors of the list besides this one: two works may share a title. */
  readonly others: readonly string[]
}

/** Everything that a source says of one of its people. */
export interface SubjectPlace {
  readonly kind: 'subject'
  /** The name of the source. */
  readonly source: string
  readonly subject: string
}

/** The other end of a relation that a page states; see `StatedRelation.mentionId`. */
export interface RelationPlace {
  readonly kind: 'relation'
  readonly id: string
}

/** Where somebody is named. */
export type DecidedPlace = AuthorPlace | SubjectPlace | RelationPlace

/** Places of one person, as it was when somebody decided. */
export interface DecidedGroup {
  /** The id that goes with the places when the decision is undone. */
  readonly person: string
  readonly places: readonly DecidedPlace[]
}

/** What somebody decided about who is who, in terms that hold whatever is imported later. */
export interface Decision {
  readonly id: DecisionId
  readonly kind: DecisionKind
  readonly reason: string
  /** ISO 8601. */
  readonly madeAt: string
  /** When it was undone; null while it stands. */
  readonly undoneAt: string | null
  /** The newer, the greater; what contradicts an older decision wins over it. */
  readonly order: number
  /**
   * MERGE: who is one person, first the one whose id stays. SPLIT: what stays, then what goes. REJECT: who are different people.
   * REMOVE: who is removed, then those who were decided to be other people.
   */
  readonly groups: readonly DecidedGroup[]
  /** Others who are named by what goes with a decision: whom a removed person's page names. */
  readonly alsoNamed: readonly DecidedGroup[]
  /** Whether the graph does not follow it yet, all through: an import that was interrupted goes on with it. */
  readonly pending: boolean
}
