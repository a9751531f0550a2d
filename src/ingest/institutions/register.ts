import type { Graph, Value } from '../../graph/graph.ts'
import { hashId } from '../../model/id.ts'
import type { InstitutionFacts, InstitutionRecord } from '../../model/record.ts'
import {
  type RegisterKeyRow,
  registerKeysAmong,
  registerKeysOfRecords,
  someRegisterKey,
  storedRecords,
} from '../../statements/import.ts'
import type { Held } from '../held-record.ts'
import { nameKeyOf } from './printed-words.ts'
import { type RegisterEntry, registerKeys } from './register-keys.ts'

/** A record of a register as the graph holds it. */
export type HeldInstitution = Held<InstitutionRecord>

/** What the records of one institution have in common: the ROR id, else the name and the country. */
export const registerEntryOf = ({ ror, names, country }: InstitutionFacts): string =>
  ror ?? `${nameKeyOf(names[0] ?? '')} ${country ?? ''}`

/** The key under which an entry is found by what it is, not by a name. */
export const entryKey = (entry: string): string => `#${entry}`

/** The nodes by which a record of a register is looked up; they come and go with the record. */
export const registerNodes = (record: HeldInstitution): { id: string; properties: Record<string, Value> }[] =>
  rowsOf(record).map(({ key, entry }) => ({
    id: hashId('fact', 'register', key, record.id),
    properties: { key, entry, record: record.id, source: record.source },
  }))

const rowsOf = ({ id, source, institution }: HeldInstitution): RegisterKeyRow[] => {
  const entry = registerEntryOf(institution)
  const keys = registerKeys({ record: id, facts: institution }).map(({ key }) => key)
  return [...new Set([entryKey(entry), ...keys])].map((key) => ({ key, entry, record: id, source }))
}

/** What comes into the register and what goes. */
export interface RegisterChanges {
  readonly institutions: readonly HeldInstitution[]
  /** Ids of records of all kinds. */
  readonly removed: ReadonlySet<string>
  readonly isBeingRead: (source: string) => boolean
}

/** As many keys or ids as one statement takes. */
const mostIds = 2_000

/** The institutions of all registers that are held, as an import leaves them; read where they are asked for, never as a whole. */
export class Register {
  /** The keys under which something else is found than before. */
  readonly changedKeys: ReadonlySet<string>
  /** The nodes of the keys of records that go. */
  readonly goneNodes: readonly string[]
  readonly isEmpty: boolean
  private readonly graph: Graph
  private readonly changes: RegisterChanges
  private readonly added = new Map<string, RegisterKeyRow[]>()
  private readonly addedFacts = new Map<string, InstitutionFacts>()
  private readonly entries = new Map<string, RegisterEntry>()

  private constructor(
    graph: Graph,
    changes: RegisterChanges,
    gone: readonly { readonly id: string; readonly key: string }[],
    isEmpty: boolean,
  ) {
    this.graph = graph
    this.changes = changes
    this.goneNodes = gone.map(({ id }) => id)
    const changed = new Set(gone.map(({ key }) => key))
    for (const record of changes.institutions) {
      this.addedFacts.set(record.id, record.institution)
      for (const row of rowsOf(record)) {
        changed.add(row.key)
        const rows = this.added.get(row.key)
        if (rows === undefined) this.added.set(row.key, [row])
        else rows.push(row)
      }
    }
    this.changedKeys = changed
    this.isEmpty = isEmpty && this.added.size === 0
  }

  static async over(graph: Graph, changes: RegisterChanges): Promise<Register> {
    const [some] = await graph.read(someRegisterKey, {})
    const gone: { readonly id: string; readonly key: string }[] = []
    if (some !== undefined) {
      for (const ids of partsOf([...changes.removed])) gone.push(...(await graph.read(registerKeysOfRecords, { ids })))
    }
    return new Register(graph, changes, gone, some === undefined)
  }

  /** The entries under each of the keys; keys with none are not there. */
  async lookUp(keys: Iterable<string>): Promise<Map<string, RegisterEntry[]>> {
    const found = new Map<string, Set<string>>()
    if (this.isEmpty) return new Map()
    const all = new Set<string>()
    for (const { key, entry } of await this.rows(keys)) {
      all.add(entry)
      found.set(key, (found.get(key) ?? new Set()).add(entry))
    }
    await this.readEntries([...all].filter((entry) => !this.entries.has(entry)))
    return new Map([...found].map(([key, ids]) => [key, [...ids].sort().flatMap((id) => this.entries.get(id) ?? [])]))
  }

  /** What the register says of entries; those that it does not have are not there. */
  async factsOf(entries: Iterable<string>): Promise<Map<string, InstitutionFacts>> {
    const found = await this.lookUp([...entries].map(entryKey))
    return new Map([...found.values()].flat().map(({ record, facts }) => [record, facts]))
  }

  private async rows(keys: Iterable<string>): Promise<RegisterKeyRow[]> {
    const each = [...new Set(keys)]
    const rows = new Map<string, RegisterKeyRow>()
    const add = (row: RegisterKeyRow) => rows.set(`${row.key} ${row.record}`, row)
    for (const part of partsOf(each)) {
      for (const row of await this.graph.read(registerKeysAmong, { keys: part })) {
        // What an interrupted import stored of a register is a part of it.
        if (!this.changes.removed.has(row.record) && !this.changes.isBeingRead(row.source)) add(row)
      }
    }
    for (const key of each) for (const row of this.added.get(key) ?? []) add(row)
    return [...rows.values()]
  }

  /** Several registers may have an institution: it is one entry, with what all of them say. */
  private async readEntries(entries: readonly string[]): Promise<void> {
    if (entries.length === 0) return
    const recordsOf = new Map<string, string[]>()
    for (const { entry, record } of await this.rows(entries.map(entryKey)))
      recordsOf.set(entry, [...(recordsOf.get(entry) ?? []), record])
    const facts = new Map<string, InstitutionFacts>()
    const unread = [...recordsOf.values()].flat().filter((record) => !this.addedFacts.has(record))
    for (const ids of partsOf(unread)) {
      for (const { id, body } of await this.graph.read(storedRecords, { ids }))
        facts.set(id, (JSON.parse(body) as InstitutionRecord).institution)
    }
    for (const [entry, records] of recordsOf) {
      const said = records.sort().flatMap((record) => this.addedFacts.get(record) ?? facts.get(record) ?? [])
      this.entries.set(entry, { record: entry, facts: unitedFacts(said) })
    }
  }
}

const unitedFacts = (all: readonly InstitutionFacts[]): InstitutionFacts => {
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  const united = (pick: (facts: InstitutionFacts) => readonly string[]) => [...new Set(all.flatMap(pick))]
  return {
    names: united(({ names }) => names),
    acronyms: united(({ acronyms }) => acronyms),
    ror: only?.ror ?? null,
    country: all.find(({ country }) => country !== null)?.country ?? null,
    partOf: united(({ partOf }) => partOf),
  }
}

function* partsOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += mostIds) yield ids.slice(start, start + mostIds)
}
