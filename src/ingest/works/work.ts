import type { RecordId, SourceId } from '../../model/id.ts'
import type { PaperStatus, PartialDate, PrintedIdentifier, PrintedTopic, PrintedVenue } from '../../model/record.ts'
import type { PersonName } from '../../names/person-name.ts'
import type { InstitutionPrint } from '../institutions/institution-print.ts'

/** A person of a source, as its records name him. */
export interface SubjectKey {
  readonly source: SourceId
  readonly subject: string
}

/** An institution that stands with an author, with the records that print it so. */
export interface WorkInstitution extends InstitutionPrint {
  readonly records: readonly RecordId[]
}

/** One author's place in a work, from all records that print it. */
export interface WorkAuthor {
  /** Stable within the work: the joined letters of the name, numbered where one list has the same name twice. */
  readonly key: string
  /** `key`, and the joined letters of other spellings: another record may be the best one tomorrow. */
  readonly keys: readonly string[]
  /** All printed forms of the name, as often as records print them. */
  readonly spellings: readonly string[]
  /** As the best record prints it. */
  readonly printedName: string
  readonly name: PersonName
  readonly position: number | null
  readonly group: boolean
  readonly equalContribution: boolean
  readonly corresponding: boolean
  readonly affiliation: string | null
  /** Where the sources say that the author was: institutions that they keep apart, else running text. */
  readonly institutions: readonly WorkInstitution[]
  readonly subjects: readonly SubjectKey[]
  /** What the sources give with the name; each once. */
  readonly identifiers: readonly PrintedIdentifier[]
  readonly records: readonly RecordId[]
}

/** A value that some of the sources state for a field, with the records that do. */
export interface StatedValue {
  readonly value: string
  readonly records: readonly RecordId[]
}

/** A field on which sources disagree; the value that the work shows comes first. */
export interface Disagreement {
  readonly field: 'title' | 'year' | 'venue' | 'status'
  readonly values: readonly StatedValue[]
}

/** One work, as all its records together describe it. */
export interface Work {
  /** Best first. */
  readonly records: readonly RecordId[]
  /** What a further record must share to have a say in what this work is: see `componentKeys`. */
  readonly keys: readonly string[]
  readonly title: string
  readonly titleKey: string
  /** As printed, else the year of posting, else null. */
  readonly year: number | null
  readonly month: number | null
  readonly posted: PartialDate | null
  readonly status: PaperStatus
  readonly submittedTo: string | null
  readonly doi: string | null
  readonly arxivId: string | null
  readonly venue: { readonly printed: PrintedVenue; readonly records: readonly RecordId[] } | null
  readonly topics: readonly { readonly printed: PrintedTopic; readonly records: readonly RecordId[] }[]
  readonly authors: readonly WorkAuthor[]
  readonly authorsComplete: boolean
  readonly disagreements: readonly Disagreement[]
}
