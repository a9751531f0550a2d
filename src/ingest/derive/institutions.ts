import { hashId } from '../../model/id.ts'
import { type InstitutionKeys, institutionKeys, settledAcronyms } from '../institutions/institution-keys.ts'
import { type InstitutionPrint, printKey, printOfRelation, printOfStay } from '../institutions/institution-print.ts'
import type { PrintMatch } from '../institutions/match-prints.ts'
import { entryKey } from '../institutions/register.ts'
import { isAcronym } from '../institutions/register-keys.ts'
import { assignIds, type GivenIds } from './assign-ids.ts'
import type { NamedMention, NamedThings } from './name-groups.ts'
import type { CountedPrint } from './name-prints.ts'
import type { Subject } from './subjects.ts'

/** A print of an institution with all that print it. */
export interface PrintUse {
  readonly key: string
  readonly print: InstitutionPrint
  /** How many works and person records print it. */
  readonly count: number
  readonly inPapers: boolean
  /** Whose stays print it. */
  readonly subjects: readonly Subject[]
}

/** An institution, with all prints that are found to name it. */
export interface Institution {
  readonly id: string
  /** What it is recognised by: its entry of the register, and the names that are printed. */
  readonly keys: readonly string[]
  /** See `registerEntryOf`; null for one that is known by its names alone. */
  readonly entry: string | null
  readonly uses: readonly PrintUse[]
  readonly names: readonly string[]
  readonly mentions: readonly NamedMention<unknown>[]
}

/** The institutions that prints name. */
export interface Institutions extends NamedThings<unknown> {
  readonly things: readonly Institution[]
  /** The institution that a print names; undefined for text that names none, and for a name without words. */
  ofPrint(key: string): Institution | undefined
  matchOf(key: string): PrintMatch
  /** Every print that there is. */
  readonly uses: ReadonlyMap<string, PrintUse>
}

/** Every print of an institution in works and person records, by its key. */
export const institutionPrints = (
  inWorks: ReadonlyMap<string, CountedPrint>,
  subjects: readonly Subject[],
): ReadonlyMap<string, PrintUse> => {
  const uses = new Map<
    string,
    { key: string; print: InstitutionPrint; count: number; inPapers: boolean; subjects: Subject[] }
  >()
  for (const [key, { print, count }] of inWorks) uses.set(key, { key, print, count, inPapers: true, subjects: [] })
  for (const [print, subject, isStay] of printsOfSubjects(subjects)) {
    const key = printKey(print)
    const use = uses.get(key) ?? { key, print, count: 0, inPapers: false, subjects: [] }
    use.count += 1
    if (isStay && use.subjects.at(-1) !== subject) use.subjects.push(subject)
    uses.set(key, use)
  }
  return uses
}

function* printsOfSubjects(subjects: readonly Subject[]): Generator<readonly [InstitutionPrint, Subject, boolean]> {
  for (const subject of subjects) {
    for (const { person } of subject.records) {
      for (const stay of person.affiliations) yield [printOfStay(stay), subject, true]
      for (const relation of person.relations) {
        const print = printOfRelation(relation)
        if (print !== null) yield [print, subject, false]
      }
    }
  }
}

/** The keys of the prints that the records of a subject have. */
export const printsOfSubject = (subject: Subject): ReadonlySet<string> =>
  new Set([...printsOfSubjects([subject])].map(([print]) => printKey(print)))

const none: PrintMatch = { verdict: 'NONE' }

/**
 * The institutions that prints name; ids given before stay. Prints with one entry of the register are one institution, whatever
 * their names; the others are one by their names, and are that of an entry when no other entry is printed with such a name.
 */
export const deriveInstitutions = (
  uses: ReadonlyMap<string, PrintUse>,
  matches: ReadonlyMap<string, PrintMatch>,
  given: GivenIds,
): Institutions => {
  const drafts = groupPrints(uses, matches)
  const nameable = drafts.map(({ keys, entry, uses: own }) => {
    const inOrder = [...keys].sort()
    return { keys: inOrder, entry, uses: own, newId: () => hashId('institution', inOrder[0] ?? '') as string }
  })
  const ids = assignIds(nameable, given)
  const byPrint = new Map<string, Institution>()
  const thingOf = new Map<string, Institution>()
  const things = nameable.map((draft): Institution => {
    const { keys, entry, uses: own } = draft
    const institution = { id: ids.get(draft) ?? draft.newId(), keys, entry, uses: own, names: [], mentions: [] }
    for (const { key } of own) byPrint.set(key, institution)
    for (const key of keys) if (!thingOf.has(key) || entry === null) thingOf.set(key, institution)
    return institution
  })
  return {
    things,
    thingOf,
    uses,
    ofPrint: (key) => byPrint.get(key),
    matchOf: (key) => matches.get(key) ?? none,
  }
}

interface Draft {
  readonly keys: Set<string>
  readonly entry: string | null
  readonly uses: PrintUse[]
}

const groupPrints = (
  uses: ReadonlyMap<string, PrintUse>,
  matches: ReadonlyMap<string, PrintMatch>,
): readonly Draft[] => {
  // In an order of their own: prints come as documents did.
  const inOrder = [...uses.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const namesOf = printedNames(inOrder)
  const byEntry = new Map<string, Draft>()
  const entriesOf = new Map<string, Set<string>>()
  const byName = new Map<string, Draft>()
  const doubtful = new Set<PrintUse>()
  for (const use of inOrder) {
    const match = matches.get(use.key) ?? none
    const { keys, isSettled } = namesOf(use)
    if (match.verdict !== 'MATCH') {
      if (keys.length > 0) joinedDraft(byName, keys).uses.push(use)
      // The register has several of that name: it may be another one than others of that name are.
      if (match.verdict === 'AMBIGUOUS' && !isSettled) doubtful.add(use)
      continue
    }
    const { entry } = match
    const draft = byEntry.get(entry) ?? { keys: new Set([entryKey(entry)]), entry, uses: [] }
    byEntry.set(entry, draft)
    draft.uses.push(use)
    for (const key of keys) {
      draft.keys.add(key)
      entriesOf.set(key, (entriesOf.get(key) ?? new Set()).add(entry))
    }
  }
  const alone: Draft[] = []
  for (const draft of new Set(byName.values())) {
    const entries = new Set([...draft.keys].flatMap((key) => [...(entriesOf.get(key) ?? [])]))
    const [entry] = entries
    const known = entry === undefined || entries.size > 1 ? undefined : byEntry.get(entry)
    if (known === undefined || draft.uses.some((use) => doubtful.has(use))) {
      alone.push(draft)
      continue
    }
    for (const key of draft.keys) known.keys.add(key)
    known.uses.push(...draft.uses)
  }
  return [...byEntry.values(), ...alone]
}

/** The draft that has some of the keys, made of all drafts that have one of them. */
const joinedDraft = (byName: Map<string, Draft>, keys: readonly string[]): Draft => {
  const known = new Set(keys.flatMap((key) => byName.get(key) ?? []))
  const [whole = { keys: new Set<string>(), entry: null, uses: [] }, ...others] = known
  for (const other of others) {
    for (const key of other.keys) whole.keys.add(key)
    whole.uses.push(...other.uses)
  }
  for (const key of keys) whole.keys.add(key)
  for (const key of whole.keys) byName.set(key, whole)
  return whole
}

interface PrintedNames {
  readonly keys: readonly string[]
  /** A mere acronym of which another print says what it stands for. */
  readonly isSettled: boolean
}

const noNames: PrintedNames = { keys: [], isSettled: false }

/** The keys of the names in prints, with those that acronyms stand for. */
const printedNames = (uses: readonly PrintUse[]): ((use: PrintUse) => PrintedNames) => {
  const all = new Map<string, InstitutionKeys>()
  for (const { key, print } of uses) if (!print.isText) all.set(key, institutionKeys(print.name))
  const settled = settledAcronyms(all.values())
  return ({ key, print }) => {
    const own = all.get(key)
    if (own === undefined) return noNames
    const letters = isAcronym(print.name) ? print.name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : ''
    const stoodFor = [...own.acronyms, letters].flatMap((acronym) => settled.get(acronym) ?? [])
    return { keys: [...new Set([...own.keys, ...stoodFor])], isSettled: settled.has(letters) }
  }
}
