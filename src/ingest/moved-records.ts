import { subjectsAt } from './decisions/without-person.ts'
import type { StoredItem } from './derive/current.ts'
import type { Derivation } from './derive/derivation.ts'
import type { HeldPerson } from './held-record.ts'
import type { Replica } from './replica/read-replica.ts'
import { decodeWork } from './works/stored-work.ts'
import { type Changes, noChanges } from './write-changes.ts'

/** The records that go, each with the papers that it was part of. */
export class RemovedRecords {
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
export const movedRecords = (replica: Replica, derivation: Derivation, coming: readonly HeldPerson[]): Changes => {
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
