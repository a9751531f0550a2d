import type { Graph } from '../graph/graph.ts'
import { graphVersionId, raiseGraphVersion } from '../statements/graph-version.ts'
import type { StoredPaper } from '../statements/import.ts'
import { type Decide, importDecisions } from './decisions/import-decisions.ts'
import { readDecisions } from './decisions/stored-decision.ts'
import { BatchFacts } from './derive/batch-facts.ts'
import { batchesOf } from './derive/batches.ts'
import type { Items, StoredItem } from './derive/current.ts'
import { type Derivation, derivePeople } from './derive/derivation.ts'
import type { GraphFacts, RelationFact } from './derive/graph-facts.ts'
import { deriveInstitutions, institutionPrints } from './derive/institutions.ts'
import { createMentionTable, type MentionTable } from './derive/mention-table.ts'
import { deriveNamed } from './derive/named.ts'
import { TitleTopics } from './derive/title-topics.ts'
import { touchedBy } from './derive/touched.ts'
import type { HeldPerson } from './held-record.ts'
import type { Scope } from './identity/identify.ts'
import { readState, rules, stateChange } from './import-state.ts'
import { matchPrints, readPrints } from './institutions/match-prints.ts'
import { type HeldInstitution, Register } from './institutions/register.ts'
import { movedRecords, RemovedRecords } from './moved-records.ts'
import { nextPapers, nextSubjects } from './next-entries.ts'
import { namedKinds, type Replica, readReplica } from './replica/read-replica.ts'
import type { ReportBuilder } from './report.ts'
import { readRegion } from './stored-region.ts'
import type { PaperBody } from './works/next-works.ts'
import { decodeWork } from './works/stored-work.ts'
import { createWriteBehind } from './write-behind.ts'
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
  const most = options.dryRun ? Number.POSITIVE_INFINITY : options.authorsInBatch
  const batches = batchesOf(items, facts.current, facts.questions, most)
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
  const writing = createWriteBehind()
  for (let index = 0, prepared = await prepare(0); prepared !== null; index++) {
    const { batch, wanted, region } = prepared
    if (known === null) await writing.ended()
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
    // The next batch is made while the engine writes this one.
    await writing.begin(async () => {
      if (!options.dryRun && !isEmpty(written)) await writeVersion(graph, written, options.now())
      options.onBatch?.(index + 1, batches.length)
    })
    prepared = await prepare(index + 1)
  }
  await writing.ended()
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
  const relations = new Map<string, RelationFact>()
  for (const relation of wanted.relations.values()) {
    const { type, properties, id } = relation
    if (type !== 'AUTHORED' || properties.certainty !== 'LIKELY') continue
    if (Array.isArray(properties.reasons) && properties.reasons.length > 0) continue
    const reasons = stored.relations.get(id)?.properties.reasons
    if (reasons !== undefined && reasons !== null)
      relations.set(id, { ...relation, properties: { ...properties, reasons } })
  }
  return relations.size === 0
    ? wanted
    : { nodes: wanted.nodes, relations: new Map([...wanted.relations, ...relations]) }
}
