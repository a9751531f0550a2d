import { printId } from '../institutions/institution-print.ts'
import type { PrintMatch, StoredPrint } from '../institutions/match-prints.ts'
import type { GivenIds } from './assign-ids.ts'
import type { Derivation } from './derivation.ts'
import { type Institutions, printsOfSubject } from './institutions.ts'
import { nameKey } from './name-groups.ts'
import type { Print, PrintedKind } from './name-prints.ts'
import { type NamedDerivation, thingOfNames } from './named.ts'
import type { TitleTopics } from './title-topics.ts'

/** What differs between the graph as it is and as it will be. */
export interface Touched {
  /** Everything is looked at again. */
  readonly whole: boolean
  /** By entry. */
  readonly entries: Uint8Array
  /** Numbers of subjects. */
  readonly subjects: ReadonlySet<number>
  /** Ids of institutions of which prints come or go. */
  readonly institutions: ReadonlySet<string>
}

/** Which papers and person records are to be written again: those that changed, those whose people did, and those whose venue is another now. */
export const touchedBy = (
  derivation: Derivation,
  named: NamedDerivation,
  given: Readonly<Record<PrintedKind, GivenIds>>,
  storedPrints: ReadonlyMap<string, StoredPrint>,
  titles: TitleTopics,
  { whole, evidenceGoes }: { readonly whole: boolean; readonly evidenceGoes: boolean },
): Touched => {
  const { table, identification, personOf } = derivation
  const entries = new Uint8Array(table.entries.length)
  const subjects = new Set<number>()
  const { prints, institutions } = relinkedInstitutions(named.institution, storedPrints)
  if (whole) return { whole, entries: entries.fill(1), subjects: new Set(table.subjects.keys()), institutions }
  const relinked = relinkedPrints(derivation, named, given)
  const first = table.authorOf.length
  for (let mention = 0; mention < first; mention++) {
    const isSame =
      (table.before.personOf(mention) ?? undefined) === personOf[mention] &&
      table.wasCertain[mention] === identification.certain[mention]
    // What is likely only may have been so for a reason that is none any more. As long as things only come, it stays likely
    // for the reasons of then.
    const isDoubtful = evidenceGoes && identification.decided[mention] === 1 && identification.certain[mention] === 0
    if (!isSame || isDoubtful) entries[table.corpus.work[mention] ?? 0] = 1
  }
  for (const [index, entry] of table.entries.entries()) {
    const isTouched =
      entry.changed ||
      (relinked.size > 0 && (table.prints.ofWork[index] ?? []).some(([, print]) => relinked.has(print))) ||
      (prints.size > 0 && (table.prints.institutionsOfWork[index] ?? []).some((key) => prints.has(key))) ||
      titles.isOther(index)
    if (isTouched) entries[index] = 1
  }
  const subjectNumbers = new Map(table.subjects.map(({ subject }, index) => [subject, index]))
  for (const [offset, { place }] of table.others.entries()) {
    const mention = first + offset
    const moved = (table.before.personOf(mention) ?? undefined) !== personOf[mention]
    if (!moved && table.changed[mention] === 0) continue
    if (place.kind === 'subject') subjects.add(place.entry)
    else for (const { subject } of place.stated) subjects.add(subjectNumbers.get(subject) ?? 0)
  }
  if (prints.size > 0) {
    for (const [index, { subject }] of table.subjects.entries())
      if ([...printsOfSubject(subject)].some((key) => prints.has(key))) subjects.add(index)
  }
  return { whole, entries, subjects, institutions }
}

/** The prints that are found to be of another institution than before, or for another reason, and the institutions that they were and are of. */
const relinkedInstitutions = (
  institutions: Institutions,
  storedPrints: ReadonlyMap<string, StoredPrint>,
): { prints: ReadonlySet<string>; institutions: ReadonlySet<string> } => {
  const prints = new Set<string>()
  const touched = new Set<string>()
  const left = new Map(storedPrints)
  for (const key of institutions.uses.keys()) {
    const id = printId(key)
    const stored = left.get(id)
    left.delete(id)
    const institution = institutions.ofPrint(key)?.id ?? null
    if (stored?.institution === institution && isSame(stored.match, institutions.matchOf(key))) continue
    prints.add(key)
    for (const other of [stored?.institution, institution]) if (other) touched.add(other)
  }
  for (const { institution } of left.values()) if (institution !== null) touched.add(institution)
  return { prints, institutions: touched }
}

const isSame = (one: PrintMatch, other: PrintMatch): boolean =>
  one.verdict === 'MATCH' && other.verdict === 'MATCH'
    ? one.entry === other.entry && one.certainty === other.certainty && one.reason === other.reason
    : one.verdict === other.verdict

/** The prints whose thing is called otherwise than before: two venues became one. */
const relinkedPrints = (
  { table }: Derivation,
  named: NamedDerivation,
  given: Readonly<Record<PrintedKind, GivenIds>>,
): ReadonlySet<Print> => {
  const relinked = new Set<Print>()
  for (const kind of ['venue', 'topic', 'group'] as const) {
    for (const print of table.prints[kind].values()) {
      const thing = thingOfNames<unknown>(named[kind], print.names)
      const before = print.names.flatMap((name) => given[kind].get(nameKey(name)) ?? [])
      if (thing !== undefined && before.length > 0 && before.some((id) => id !== thing.id)) relinked.add(print)
    }
  }
  return relinked
}
