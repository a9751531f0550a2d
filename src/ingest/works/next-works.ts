import { createBreathing } from '../../model/breathe.ts'
import type { PaperId, RecordId, SourceId } from '../../model/id.ts'
import { hashId } from '../../model/id.ts'
import { assignIds, givenIdsOf } from '../derive/assign-ids.ts'
import type { HeldPaper } from '../held-record.ts'
import { decodePaper, paperNamesIn } from '../stored-record.ts'
import { decodeWork, encodeWork, keysIn, recordsIn } from './stored-work.ts'
import type { Work } from './work.ts'
import { componentKeys, worksOf } from './works.ts'

/** A work that the graph holds, with its id. */
export interface HeldWork {
  readonly id: PaperId
  readonly text: string
}

/** A record about a paper as it is stored: with the body that `decodePaper` reads. */
export interface PaperBody {
  readonly id: RecordId
  readonly source: SourceId
  readonly body: string
}

/** A work that came out otherwise than it was held, or was not held at all. */
export interface ChangedWork {
  readonly id: PaperId
  readonly text: string
  /** The papers that its records were part of before: its authors are known by their places there. */
  readonly before: readonly HeldWork[]
}

/** What becomes of the works when records come and go. */
export interface WorkChanges {
  readonly changed: readonly ChangedWork[]
  /** Works that are none any more: their records went, or became part of other works. */
  readonly gone: readonly HeldWork[]
}

/** What a work is recognised by where all its records changed: its title, and how many authors are known (two may share a title). */
const titleKeysOf = ({ titleKey, authors }: Work): string[] => [
  `title ${titleKey}`,
  `title ${titleKey} by ${authors.length}`,
]

/** A work's key for identity: made of its records, not of an id that history gave. */
const workKey = (records: readonly RecordId[]): string => records.reduce((least, id) => (id < least ? id : least))

/** A work as text, with what its id follows from: a large import has many, and holds no more of them at once. */
interface NextWork {
  readonly text: string
  readonly keys: readonly RecordId[]
  readonly weakKeys: readonly string[]
  readonly newId: () => string
}

const nextWork = (work: Work): NextWork => {
  const { titleKey, records } = work
  return {
    text: encodeWork(work),
    keys: records,
    weakKeys: titleKeysOf(work),
    // Of what it needs alone: a function that knew the work would keep all works of a large import.
    newId: () => hashId('paper', titleKey, workKey(records)),
  }
}

/**
 * The works that change when records come and go: those that hang together by title or identifier with what comes and goes are
 * merged anew from all their records, and no others are looked at.
 */
export const changeWorks = async (
  held: readonly HeldWork[],
  added: readonly PaperBody[],
  removed: ReadonlySet<string>,
  bodiesOf: (ids: readonly RecordId[]) => Promise<readonly PaperBody[]>,
): Promise<WorkChanges> => {
  const touched = touchedBy(held, added, removed)
  const kept = touched.flatMap(({ work }) => work.records).filter((id) => !removed.has(id))
  const known = new Set<string>(kept)
  const bodies = [...(await bodiesOf(kept)), ...added.filter(({ id }) => !known.has(id))]
  const breathe = createBreathing()
  const works: NextWork[] = []
  for (const component of componentsOf(bodies)) {
    await breathe()
    for (const work of worksOf(component.map(heldPaper))) works.push(nextWork(work))
  }
  const givenByRecord = givenIdsOf(
    touched.flatMap(({ id, work }) => work.records.map((record) => [record, id] as const)),
  )
  const given = new Map([
    ...givenByRecord,
    ...givenIdsOf(touched.flatMap(({ id, work }) => titleKeysOf(work).map((key) => [key, id] as const))),
  ])
  const ids = assignIds(works, given, isTakenElsewhere(held, touched))
  const heldById = new Map(touched.map(({ id, text }) => [id, { id, text }]))
  const living = new Set(ids.values())
  return {
    changed: [...ids].flatMap(([{ keys, text }, assigned]) => {
      const id = assigned as PaperId
      if (heldById.get(id)?.text === text) return []
      const before = new Set([id, ...keys.flatMap((record) => givenByRecord.get(record) ?? [])])
      return [{ id, text, before: [...before].flatMap((old) => heldById.get(old as PaperId) ?? []) }]
    }),
    gone: [...heldById.values()].filter(({ id }) => !living.has(id)),
  }
}

/** The records that hang together by a key, over any number of steps. */
const componentsOf = (bodies: readonly PaperBody[]): Iterable<readonly PaperBody[]> => {
  const parents = new Int32Array(bodies.length).map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  const firstOf = new Map<string, number>()
  for (const [index, { body }] of bodies.entries()) {
    for (const key of componentKeys(paperNamesIn(body))) {
      const first = firstOf.get(key)
      if (first === undefined) firstOf.set(key, index)
      else parents[rootOf(index)] = rootOf(first)
    }
  }
  const components = new Map<number, PaperBody[]>()
  for (const [index, body] of bodies.entries()) {
    const root = rootOf(index)
    const component = components.get(root)
    if (component === undefined) components.set(root, [body])
    else component.push(body)
  }
  return components.values()
}

const heldPaper = ({ id, source, body }: PaperBody): HeldPaper => ({
  ...decodePaper(body),
  id,
  source,
  locator: '',
  text: '',
})

type Touched = HeldWork & { readonly work: Work }

/** The held works that hang together with what comes and goes, over any number of steps. */
const touchedBy = (
  held: readonly HeldWork[],
  coming: readonly PaperBody[],
  removed: ReadonlySet<string>,
): readonly Touched[] => {
  if (held.length === 0 || (coming.length === 0 && removed.size === 0)) return []
  const byKey = new Map<string, HeldWork[]>()
  const open: HeldWork[] = []
  for (const entry of held) {
    // Only the keys are looked at: a graph has many works, of which an import touches few.
    for (const key of keysIn(entry.text)) {
      const sharing = byKey.get(key)
      if (sharing === undefined) byKey.set(key, [entry])
      else sharing.push(entry)
    }
    if (removed.size > 0 && recordsIn(entry.text).some((record) => removed.has(record))) open.push(entry)
  }
  const touched = new Set<HeldWork>()
  const enter = (keys: readonly string[]) => {
    for (const key of keys) {
      for (const entry of byKey.get(key) ?? []) if (!touched.has(entry)) open.push(entry)
      byKey.delete(key)
    }
  }
  for (const { body } of coming) enter(componentKeys(paperNamesIn(body)))
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    touched.add(entry)
    enter(keysIn(entry.text))
  }
  return [...touched].map(({ id, text }) => ({ id, text, work: decodeWork(text) }))
}

const isTakenElsewhere = (held: readonly HeldWork[], touched: readonly Touched[]) => {
  let others: ReadonlySet<string> | null = null
  return (id: string): boolean => {
    if (others === null) {
      const own = new Set(touched.map((entry) => entry.id))
      others = new Set(held.map((entry) => entry.id).filter((other) => !own.has(other)))
    }
    return others.has(id)
  }
}
