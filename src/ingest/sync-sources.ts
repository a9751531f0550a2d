import { createHash } from 'node:crypto'
import type { Graph } from '../graph/graph.ts'
import { createBreathing } from '../model/breathe.ts'
import type { SourceId } from '../model/id.ts'
import type { Rejection, SourceFormat, Unread } from '../model/record.ts'
import { recordsOfSource } from '../statements/import.ts'
import type { SourceChanges } from './apply-sources.ts'
import { type Held, type HeldPerson, RecordHolder, sourceIdOf } from './held-record.ts'
import type { HeldInstitution } from './institutions/register.ts'
import { finished, RecordWriter } from './record-writer.ts'
import type { DocumentReport } from './report.ts'
import { openSource, type SourceBytes } from './sources/open-source.ts'
import type { Found } from './sources/source-reader.ts'
import { encodeRecord } from './stored-record.ts'
import { readSources, type StoredSource } from './stored-source.ts'
import type { PaperBody } from './works/next-works.ts'
import { createWriteBehind } from './write-behind.ts'
import { type Changes, mergeChanges, noChanges, writeChanges } from './write-changes.ts'

export interface SyncOptions {
  readonly dryRun: boolean
  readonly now: () => Date
  /** With more new records than this, they are stored in transactions of their own, before anything is made of them. */
  readonly recordsInBatch: number
  readonly format: SourceFormat | null
  readonly onRecords?: (name: string, count: number) => void
}

/** A document to take in. */
export interface ImportedDocument extends SourceBytes {
  /** How this one is to be read, whatever it looks like; null or missing: as all are. */
  readonly format?: SourceFormat | null
}

/** At most so many rejected and unread places of a document are kept one by one; all are counted. */
const mostListed = 1_000

/** What a document is recognised by when it comes again. */
export const hashOf = async (source: SourceBytes): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of source.open()) hash.update(piece)
  return hash.digest('hex')
}

/** Takes documents one by one and finds what of them is new to the graph, what it holds already and what goes. */
export class SourceSync {
  readonly reports: DocumentReport[] = []
  /** Records of the documents that were given, new or not. */
  readonly importedRecords = new Set<string>()
  private readonly graph: Graph
  private readonly options: SyncOptions
  private readonly held = new Map<string, StoredSource>()
  private readonly taken = new Set<string>()
  private readonly papers: PaperBody[] = []
  private readonly people: HeldPerson[] = []
  private readonly institutions: HeldInstitution[] = []
  /** Sources that go, with their records. */
  private readonly forgotten = new Map<string, { readonly source: StoredSource; readonly records: readonly string[] }>()
  private readonly removed = new Set<string>()
  private opening: Changes[] = []
  private readonly closing: Changes[] = []
  private unwritten = 0
  /** Records are stored while further ones are read. */
  private readonly storing = createWriteBehind()

  private constructor(graph: Graph, options: SyncOptions) {
    this.graph = graph
    this.options = options
  }

  static async over(graph: Graph, options: SyncOptions): Promise<SourceSync> {
    const sync = new SourceSync(graph, options)
    for (const source of await readSources(graph)) sync.held.set(source.id, source)
    return sync
  }

  /** Takes a document: what it says is in `changes` then, and what became of it in `reports`. */
  async take(document: ImportedDocument): Promise<void> {
    const { name } = document
    const id = sourceIdOf(name)
    const sha256 = await hashOf(document)
    const forced = document.format ?? this.options.format
    const twin = [...this.held.values()].find(
      (source) => source.sha256 === sha256 && (forced === null || source.format === forced),
    )
    if (twin !== undefined) return this.takeTwin(twin, id, name)
    if (this.taken.has(id)) {
      return this.reject(name, `Another document of this import is called ${name} too; give them different names.`)
    }
    const opened = await openSource(document, forced === null ? {} : { format: forced })
    if ('reason' in opened) return this.reject(name, opened.reason)
    await this.takeFound({ name, format: opened.format, sha256 }, opened.found())
  }

  /** Takes what is found in a document. */
  async takeFound(
    { name, format, sha256 }: { readonly name: string; readonly format: SourceFormat; readonly sha256: string },
    all: AsyncIterable<Found>,
  ): Promise<void> {
    const id = sourceIdOf(name)
    this.taken.add(id)
    const known = this.held.get(id) ?? this.forgotten.get(id)?.source
    this.forgotten.delete(id)
    const before = await this.recordsOf(known)
    const rejected: Rejection[] = []
    const unread: Unread[] = []
    const counts = { record: 0, rejected: 0, unread: 0 }
    const importedAt = this.options.now().toISOString()
    const properties = { name, format, sha256, importedAt }
    const writer = new RecordWriter(id, known, properties)
    const holder = new RecordHolder(id)
    const breathe = createBreathing()
    for await (const found of all) {
      await breathe()
      counts[found.kind] += 1
      if (found.kind === 'rejected') {
        if (rejected.length < mostListed) rejected.push(found.rejection)
      } else if (found.kind === 'unread') {
        if (unread.length < mostListed) unread.push(found.unread)
      } else {
        const record = holder.hold(found.record)
        this.importedRecords.add(record.id)
        const stored = before.get(record.id)
        before.delete(record.id)
        const added = writer.add(record, stored, counts.record - 1)
        if (added !== null) this.unwritten += 1
        // What an interrupted import stored and made nothing of is as good as new.
        if (added !== null || known?.sha256 === '') this.collect(record, added ?? encodeRecord(record))
        if (counts.record % 1_000 === 0) this.options.onRecords?.(name, counts.record)
        if (this.unwritten >= this.options.recordsInBatch && !this.options.dryRun) await this.store(writer)
      }
    }
    await this.storing.ended()
    this.options.onRecords?.(name, counts.record)
    for (const gone of before.keys()) this.removed.add(gone)
    const final = {
      ...properties,
      recordCount: counts.record,
      unreadCount: counts.unread,
      rejectedCount: counts.rejected,
    }
    this.opening.push(writer.open(), writer.take())
    this.closing.push(finished(id, final))
    this.held.set(id, { id, name, format, sha256, recordCount: counts.record, properties: final })
    this.reports.push({
      name,
      format,
      outcome: known === undefined ? 'NEW' : 'CHANGED',
      recordCount: counts.record,
      rejectedCount: counts.rejected,
      unreadCount: counts.unread,
      rejected,
      unread,
    })
  }

  /** Takes a source out. @returns whether there was one of that name */
  async remove(name: string): Promise<boolean> {
    const source = this.held.get(sourceIdOf(name))
    if (source === undefined) return false
    await this.forget(source)
    const { format, recordCount } = source
    const counts = { recordCount, rejectedCount: 0, unreadCount: 0 }
    this.reports.push({ name, format, outcome: 'REMOVED', ...counts, rejected: [], unread: [] })
    return true
  }

  /** The names of all sources that are held. */
  get names(): string[] {
    return [...this.held.values()].map(({ name }) => name).sort()
  }

  /** How many records of given documents were held before. */
  get unchangedRecords(): number {
    return this.reports
      .filter(({ outcome }) => outcome === 'UNCHANGED')
      .reduce((sum, report) => sum + report.recordCount, 0)
  }

  /** Everything that came and goes. */
  get changes(): SourceChanges {
    const names = new Map<string, string>([...this.held.values()].map(({ id, name }) => [id, name]))
    const going = [...this.forgotten.values()]
    const sources = going.map(({ source: { id } }) => ({ label: 'Source', id }) as const)
    return {
      papers: this.papers,
      people: this.people,
      institutions: this.institutions,
      removed: new Set([...this.removed, ...going.flatMap(({ records }) => records)]),
      // Should this be interrupted, the same document again must not pass for one that is held.
      opening: mergeChanges(...this.opening, {
        ...noChanges,
        changedNodes: sources.map((source) => ({ ...source, change: { sha256: '' } })),
      }),
      closing: mergeChanges(...this.closing, {
        ...noChanges,
        deletedNodes: sources.map((source) => ({ ...source, properties: {} })),
      }),
      sourceName: (id) => names.get(id) ?? id,
      isBeingRead: (id) => this.held.get(id)?.sha256 === '',
    }
  }

  private async takeTwin(twin: StoredSource, id: SourceId, name: string): Promise<void> {
    // A document that became a copy of another no longer says what only it said.
    const former = this.held.get(id)
    const changed = twin.id !== id && !this.taken.has(id) && former !== undefined
    if (changed) await this.forget(former)
    this.taken.add(twin.id)
    this.reports.push({
      name,
      format: twin.format,
      outcome: changed ? 'CHANGED' : 'UNCHANGED',
      recordCount: twin.recordCount,
      rejectedCount: 0,
      unreadCount: 0,
      rejected: [],
      unread: [],
    })
    if (twin.recordCount > this.options.recordsInBatch) return
    for (const { id: record } of await this.graph.read(recordsOfSource, { id: twin.id }))
      this.importedRecords.add(record)
  }

  private async forget(source: StoredSource): Promise<void> {
    this.forgotten.set(source.id, { source, records: [...(await this.recordsOf(source)).keys()] })
    this.held.delete(source.id)
  }

  private async recordsOf(source: StoredSource | undefined): Promise<Map<string, { locator: string; order: number }>> {
    if (source === undefined) return new Map()
    const rows = await this.graph.read(recordsOfSource, { id: source.id })
    return new Map(rows.map(({ id, locator, order }) => [id, { locator, order }]))
  }

  private reject(name: string, reason: string): void {
    const rejected = [{ locator: 'document', text: '', reason }]
    this.reports.push({
      name,
      format: null,
      outcome: 'REJECTED',
      recordCount: 0,
      rejectedCount: 1,
      unreadCount: 0,
      rejected,
      unread: [],
    })
  }

  private collect(record: Held, body: string): void {
    if (record.kind === 'paper') this.papers.push({ id: record.id, source: record.source, body })
    else if (record.kind === 'person') this.people.push({ ...record, text: '' })
    else this.institutions.push({ ...record, text: '' })
  }

  private async store(writer: RecordWriter): Promise<void> {
    const changes = mergeChanges(...this.opening, writer.open(), writer.take())
    this.opening = []
    this.unwritten = 0
    await this.storing.begin(() => this.graph.write((transaction) => writeChanges(transaction, changes)))
  }
}
