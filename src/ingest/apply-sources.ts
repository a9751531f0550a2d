import type { Graph } from '../graph/graph.ts'
import type { PaperId, RecordId, SourceId } from '../model/id.ts'
import { graphVersionId, raiseGraphVersion } from '../statements/graph-version.ts'
import { importStateId, type StoredPaper, storedRecords } from '../statements/import.ts'
import { nodesOf } from '../statements/stored-graph.ts'
import { type Decide, importDecisions } from './decisions/import-decisions.ts'
import { readDecisions } from './decisions/stored-decision.ts'
import { subjectsAt } from './decisions/without-person.ts'
import { BatchFacts } from './derive/batch-facts.ts'
import { batchesOf } from './derive/batches.ts'
import type { Items, StoredItem } from './derive/current.ts'
import { type Derivation, derivePeople } from './derive/derivation.ts'
import { FactCollector, type GraphFacts } from './derive/graph-facts.ts'
import { deriveInstitutions, institutionPrints } from './derive/institutions.ts'
import { createMentionTable, type MentionTable, type PaperEntry, type SubjectEntry } from './derive/mention-table.ts'
import { deriveNamed } from './derive/named.ts'
import { subjectMentionIds, subjectsOf } from './derive/subjects.ts'
import { TitleTopics } from './derive/title-topics.ts'
import { touchedBy } from './derive/touched.ts'
import type { HeldPerson } from './held-record.ts'
import type { Scope } from './identity/identify.ts'
import { matchPrints, readPrints } from './institutions/match-prints.ts'
import { type HeldInstitution, Register } from './institutions/register.ts'
import { namedKinds, type Replica, readReplica } from './replica/read-replica.ts'
import type { ReportBuilder } from './report.ts'
import { readRegion } from './stored-region.ts'
import { changeWorks, type PaperBody } from './works/next-works.ts'
import { decodeWork } from './works/stored-work.ts'
import { type Changes, changesBetween, isEmpty, mergeChanges, noChanges, writeChanges } from './write-changes.ts'
import { WrittenRegion } from './written-region.ts'

/** What comes into the graph and what goes: records, already compared with those that are held. */
export interface SourceChanges {
  /** Records about papers that came, or whose papers were not made yet. */
  readonly papers: readonly PaperBody[]
  /** The same about people. */
  readonly people: readonly HeldPerson[]
  /** Records of registers that came, or of which nothing was made yet. */
  readonly institutions: readonly HeldInstitution[]
  readonly removed: ReadonlySet<string>
  /** What is to be written before everything else: sources and records. */
  readonly opening: Changes
  /** What is to be written after everything else: sources that go, and those that are complete now. */
  readonly closing: Changes
  readonly sourceName: (id: string) => string
  /** Whether the records of a source are still being stored, by an import that was interrupted. */
  readonly isBeingRead: (id: string) => boolean
  /** What somebody decides about people with these changes. */
  readonly decide?: Decide
}

export interface ApplyOptions {
  readonly dryRun: boolean
  readonly now: () => Date
  /** Papers with more known authors than this make no ties. */
  readonly tieLimit: number
  /** Authors' places in one transaction. */
  readonly authorsInBatch: number
  /** Graphs of up to so many authors' places are decided as a whole with every import. */
  readonly mostDecidedAnew: number
  readonly onBatch?: (written: number, total: number) => void
}

/** What every import leaves for the next one to know. */
interface ImportState {
  /** Of the last time that everybody was decided anew. */
  readonly mentionCount: number
  readonly tieLimit: number
  readonly rules: number
  /** See `TitleTopics.known`. */
  readonly topics: string
  /** See `Identification.venues`: of the last time that everybody was decided anew; empty for a small graph. */
  readonly venues: string
}

/** Raised when the same records would give another graph than before: then everything is derived anew. */
const rules = 1
/** Everybody is decided anew when the graph has grown by this part since the last time. */
const growthDecidedAnew = 0.2

/**
 * Makes the graph what its records say: works, people, ties. It is a function of the records alone, of all of them while the graph is
 * small; in a large one only what the changes touch is decided again, with the statistics of all.
 */
export const applySources = async (
  graph: Graph,
  changes: SourceChanges,
  options: ApplyOptions,
  reportFor: (isKnown: (id: string) => boolean) => ReportBuilder,
): Promise<ReportBuilder> => {
  const state = await readState(graph)
  const made = await readDecisions(graph)
  const isSame = state?.tieLimit === options.tieLimit && state.rules === rules
  // What a large graph holds already is not looked at again; a small one is, so that the report can say what was known before.
  const isFollowed = made.every(({ pending }) => !pending)
  if (isSame && isFollowed && state.mentionCount > options.mostDecidedAnew && bringsNothing(changes))
    return reportFor(() => true)
  const replica = await readReplica(graph, changes.isBeingRead)
  const papers = await nextPapers(graph, replica, changes)
  const subjects = nextSubjects(replica, changes)
  const decisions = importDecisions(
    createMentionTable(papers.entries, subjects, replica.relationPeople, changes.sourceName),
    made,
    changes.decide ?? null,
  )
  const { table } = decisions
  const isEmptyGraph = holdsNothing(replica)
  const whole = !(isSame || isEmptyGraph) || table.corpus.mentionCount <= options.mostDecidedAnew
  const all = whole || table.corpus.mentionCount > (state?.mentionCount ?? 0) * (1 + growthDecidedAnew)
  const derivation = derivePeople(
    table,
    decisions.constraints,
    all ? 'all' : { ...scopeOf(table, papers.gone, decisions.pending), venues: state?.venues || null },
    decisions.removed,
  )
  const decided = decisions.opening(derivation)
  const allSubjects = subjects.map(({ subject }) => subject)
  const register = await Register.over(graph, changes)
  const storedPrints = await readPrints(graph)
  const prints = institutionPrints(table.prints.institution, allSubjects)
  const matches = await matchPrints(prints, storedPrints, register)
  const institutions = deriveInstitutions(prints, matches, replica.given.institution)
  const named = deriveNamed(table.prints, allSubjects, replica.given, institutions)
  const titles = new TitleTopics(table, named.topic, state?.topics ?? null)
  const evidenceGoes = changes.removed.size > 0 || decisions.pending.length > 0
  const touched = touchedBy(derivation, named, replica.given, storedPrints, titles, { whole, evidenceGoes })
  const items = itemsOf(derivation, papers.gone, touched.entries)
  const facts = new BatchFacts(items, derivation, named, touched, replica, papers.gone, options.tieLimit, titles, {
    register,
    storedPrints,
  })
  const batches = batchesOf(items, facts.current, options.dryRun ? Number.POSITIVE_INFINITY : options.authorsInBatch)
  const report = reportFor((id) => facts.isKnown(id))
  const removed = new RemovedRecords(changes.removed)
  const { mentionCount } = table.corpus
  const counted = all ? { mentionCount, tieLimit: options.tieLimit, rules, venues: '' } : state
  const venues = mentionCount > options.mostDecidedAnew ? (derivation.identification.venues ?? counted?.venues) : ''
  const nextState = counted === null ? null : { ...counted, topics: titles.known, venues: venues ?? '' }
  const prepare = async (index: number) => {
    const batch = batches[index]
    return batch === undefined ? null : { batch, ...(await facts.next(batch)) }
  }
  const known = isEmptyGraph ? new WrittenRegion(batches, facts.current) : null
  let writing: Promise<void> | null = null
  for (let index = 0, prepared = await prepare(0); prepared !== null; index++) {
    const { batch, wanted, region } = prepared
    if (known === null) await writing
    const stored = known === null ? await readRegion(graph, region) : known.read(region)
    const found = changesBetween(stored, keptReasons(wanted, stored))
    report.add(wanted, stored, found)
    const written = mergeChanges(
      batch.isFirst ? mergeChanges(changes.opening, decided) : noChanges,
      found,
      batch.isFirst ? movedRecords(replica, derivation, changes.people) : noChanges,
      removed.of(batch.isLast ? null : batch.items.map((item) => items.stored[item] ?? null)),
      batch.isLast
        ? mergeChanges(changes.closing, decisions.closing, facts.closing(), stateChange(state, nextState))
        : noChanges,
    )
    known?.write(index, wanted, found)
    await writing
    if (index > 0) options.onBatch?.(index, batches.length)
    writing = options.dryRun || isEmpty(written) ? null : writeVersion(graph, written, options.now())
    // The next batch is made while the engine writes this one; should that fail, it is heard of when this one is waited for.
    writing?.catch(() => undefined)
    prepared = await prepare(index + 1)
  }
  await writing
  options.onBatch?.(batches.length, batches.length)
  return report
}

/** Whoever holds a copy of the graph sees by the version that it is one of before. */
const writeVersion = (graph: Graph, changes: Changes, now: Date): Promise<void> =>
  graph.write(async (transaction) => {
    await writeChanges(transaction, changes)
    await transaction.run(raiseGraphVersion, { id: graphVersionId, now: now.toISOString() })
  })

/** Whether nothing was made of records yet; those of this import may be stored. */
const holdsNothing = ({ papers, subjectRecords, given, redirects, relationPeople }: Replica): boolean =>
  papers.length + redirects.length + relationPeople.size === 0 &&
  subjectRecords.every(({ person }) => person === null) &&
  namedKinds.every((kind) => given[kind].size === 0)

const bringsNothing = ({ papers, people, institutions, removed, opening, closing, decide }: SourceChanges): boolean =>
  papers.length + people.length + institutions.length + removed.size === 0 &&
  isEmpty(opening) &&
  isEmpty(closing) &&
  decide === undefined

const nextPapers = async (
  graph: Graph,
  replica: Replica,
  changes: SourceChanges,
): Promise<{ entries: PaperEntry[]; gone: StoredPaper[] }> => {
  const held = replica.papers.map(({ id, work, ...kept }) => ({ id: id as PaperId, text: work, ...kept }))
  const found = await changeWorks(held, changes.papers, changes.removed, (ids) => bodiesOf(graph, ids))
  const heldById = new Map(held.map((paper) => [paper.id, paper]))
  const gone = new Set(found.gone.map(({ id }) => id))
  const changed = new Map(found.changed.map((work) => [work.id, work]))
  const entries: PaperEntry[] = []
  for (const paper of held) {
    if (gone.has(paper.id) || changed.has(paper.id)) continue
    entries.push({ id: paper.id, text: paper.text, before: [paper], changed: false })
  }
  for (const { id, text, before } of found.changed) {
    const known = before.flatMap(({ id: former }) => heldById.get(former) ?? [])
    entries.push({ id, text, before: known, changed: true })
  }
  return {
    entries,
    gone: found.gone.flatMap(({ id }) => {
      const paper = heldById.get(id)
      return paper === undefined ? [] : [{ id, work: paper.text, people: paper.people, titleTopics: paper.titleTopics }]
    }),
  }
}

const mostIds = 2_000

const bodiesOf = async (graph: Graph, ids: readonly RecordId[]): Promise<PaperBody[]> => {
  const bodies: PaperBody[] = []
  for (let start = 0; start < ids.length; start += mostIds) {
    for (const { id, source, body } of await graph.read(storedRecords, { ids: ids.slice(start, start + mostIds) }))
      bodies.push({ id: id as RecordId, source: source as SourceId, body })
  }
  return bodies
}

/** The subjects of what the graph holds. */
export const heldSubjects = (replica: Replica): SubjectEntry[] =>
  nextSubjects(replica, { people: [], removed: new Set() })

const nextSubjects = (replica: Replica, changes: Pick<SourceChanges, 'people' | 'removed'>): SubjectEntry[] => {
  const personOf = new Map(replica.subjectRecords.map(({ record, person }) => [record.id, person]))
  const records = new Map(replica.subjectRecords.map(({ record }) => [record.id, record]))
  for (const id of changes.removed) records.delete(id as RecordId)
  for (const record of changes.people) records.set(record.id, record)
  const coming = new Set(changes.people.filter(({ id }) => !personOf.get(id)).map(({ id }) => id))
  const shortened = new Set(
    replica.subjectRecords
      .filter(({ record }) => changes.removed.has(record.id))
      .map(({ record }) => `${record.source} ${record.subject}`),
  )
  const known = new Map<string, string>()
  for (const subject of subjectsOf(replica.subjectRecords.map(({ record }) => record))) {
    const person = personOf.get(subject.records[0]?.id ?? ('' as RecordId))
    if (!person) continue
    for (const mention of subjectMentionIds(subject).keys()) known.set(mention, person)
    for (const { id } of subject.records) known.set(id, person)
  }
  return subjectsOf([...records.values()]).map((subject) => {
    const kept = subject.records.flatMap(({ id }) => known.get(id) ?? [])
    return {
      subject,
      peopleBefore: (mention) => [...new Set([...[known.get(mention) ?? []].flat(), ...kept])],
      changed:
        subject.records.some(({ id }) => coming.has(id)) ||
        shortened.has(`${subject.key.source} ${subject.key.subject}`),
    }
  })
}

/** What an import that does not decide everybody anew decides: the names in what changed, and in decisions that are new. */
const scopeOf = (
  table: MentionTable,
  gone: readonly StoredPaper[],
  pending: readonly number[],
): Exclude<Scope, 'all'> => {
  const { corpus } = table
  const names = new Set<number>()
  const person = table.before.first.slice()
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    if (table.changed[mention] !== 1 && person[mention] !== -1) continue
    const name = corpus.name[mention] ?? -1
    if (name >= 0) names.add(name)
    person[mention] = -1
  }
  for (const mention of pending) {
    const name = corpus.name[mention] ?? -1
    if (name >= 0) names.add(name)
    else person[mention] = -1
  }
  const numberOfName = new Map(corpus.names.map(({ joined }, number) => [joined, number]))
  const former = [
    ...gone.map(({ work }) => work),
    ...table.entries.flatMap(({ changed, before }) => (changed ? before.map(({ text }) => text) : [])),
  ]
  for (const text of former) {
    for (const { name } of decodeWork(text).authors) {
      const number = numberOfName.get(name.joined)
      if (number !== undefined) names.add(number)
    }
  }
  return { names, previous: { person, certain: table.wasCertain } }
}

const itemsOf = (derivation: Derivation, gone: readonly StoredPaper[], touched: Uint8Array): Items => {
  const stored: (StoredItem | null)[] = derivation.table.entries.map(({ id, before }) => {
    const own = before.find((paper) => paper.id === id)
    return own === undefined
      ? null
      : { id: own.id, work: own.text, people: own.people, titleTopics: own.titleTopics ?? null }
  })
  return {
    derivation,
    stored: [...stored, ...gone],
    touched: Uint8Array.from([...touched, ...gone.map(() => 1)]),
  }
}

/** The reasons of a likely author who was not decided again are those of before. */
const keptReasons = (wanted: GraphFacts, stored: GraphFacts): GraphFacts => {
  const relations = new Map(wanted.relations)
  for (const relation of wanted.relations.values()) {
    const { type, properties, id } = relation
    if (type !== 'AUTHORED' || properties.certainty !== 'LIKELY') continue
    if (Array.isArray(properties.reasons) && properties.reasons.length > 0) continue
    const reasons = stored.relations.get(id)?.properties.reasons
    if (reasons !== undefined && reasons !== null)
      relations.set(id, { ...relation, properties: { ...properties, reasons } })
  }
  return { nodes: wanted.nodes, relations }
}

/** The records that go, each with the papers that it was part of. */
class RemovedRecords {
  private readonly left: Set<string>

  constructor(removed: ReadonlySet<string>) {
    this.left = new Set(removed)
  }

  /** Those of some papers; all that are left, with null. */
  of(papers: readonly (StoredItem | null)[] | null): Changes {
    const ids =
      papers === null
        ? [...this.left]
        : papers.flatMap((paper) =>
            paper === null || this.left.size === 0
              ? []
              : decodeWork(paper.work).records.filter((record) => this.left.has(record)),
          )
    for (const id of ids) this.left.delete(id)
    return { ...noChanges, deletedNodes: ids.map((id) => ({ label: 'Record', id, properties: {} })) }
  }
}

/** The records of people that are found to describe somebody else than before. */
const movedRecords = (replica: Replica, derivation: Derivation, coming: readonly HeldPerson[]): Changes => {
  const known = new Map<string, string | null>(replica.subjectRecords.map(({ record, person }) => [record.id, person]))
  for (const { id } of coming) if (!known.has(id)) known.set(id, null)
  const moved = [...derivation.people.values()].flatMap(({ id: person, subjects }) =>
    subjects.flatMap(({ records }) =>
      records
        .filter(({ id }) => known.get(id) !== person)
        .map(({ id }) => ({ label: 'Record' as const, id, change: { person } })),
    ),
  )
  const withdrawn = [...subjectsAt(derivation.table, derivation.removed)].flatMap(({ records }) =>
    records
      .filter(({ id }) => (known.get(id) ?? null) !== null)
      .map(({ id }) => ({ label: 'Record' as const, id, change: { person: null } })),
  )
  return { ...noChanges, changedNodes: [...moved, ...withdrawn] }
}

const readState = async (graph: Graph): Promise<ImportState | null> => {
  const [row] = await graph.read(nodesOf.Import, { ids: [importStateId] })
  if (row === undefined) return null
  const { mentionCount, tieLimit, rules: madeBy, topics, venues } = row.properties
  return {
    mentionCount: Number(mentionCount),
    tieLimit: Number(tieLimit),
    rules: Number(madeBy),
    topics: typeof topics === 'string' ? topics : '',
    venues: typeof venues === 'string' ? venues : '',
  }
}

const stateChange = (before: ImportState | null, after: ImportState | null): Changes => {
  if (
    after === null ||
    (before !== null && Object.entries(after).every(([key, value]) => before[key as keyof ImportState] === value))
  )
    return noChanges
  const facts = new FactCollector()
  facts.node('Import', importStateId, { ...after })
  const nodes = [...facts.nodes.values()]
  return before === null
    ? { ...noChanges, newNodes: nodes }
    : { ...noChanges, changedNodes: nodes.map(({ label, id, properties }) => ({ label, id, change: properties })) }
}
