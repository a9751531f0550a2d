import type { Graph } from '../graph/graph.ts'
import type { PaperId, RecordId, SourceId } from '../model/id.ts'
import { type StoredPaper, storedRecords } from '../statements/import.ts'
import type { SourceChanges } from './apply-sources.ts'
import type { PaperEntry, SubjectEntry } from './derive/mention-table.ts'
import { subjectMentionIds, subjectsOf } from './derive/subjects.ts'
import type { Replica } from './replica/read-replica.ts'
import { changeWorks, type PaperBody } from './works/next-works.ts'

/** All papers as they will be when records come and go, and those that will be none any more. */
export const nextPapers = async (
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

/** All subjects as they will be when records about people come and go. */
export const nextSubjects = (replica: Replica, changes: Pick<SourceChanges, 'people' | 'removed'>): SubjectEntry[] => {
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
