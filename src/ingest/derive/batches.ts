import type { CurrentGraph, Items } from './current.ts'
import type { QuestionPart, Questions } from './questions.ts'

/** Items that are written in one transaction. */
export interface Batch {
  readonly items: readonly number[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The questions about people that are written with it; null for none. */
  readonly questions: QuestionPart | null
}

/** How large the first of several batches is. */
const firstPart = 0.25
/** A question with its reasons takes more of a transaction's memory than an author does: a server gives so much and no more. */
const questionsPerAuthor = 0.25

/**
 * The touched items in batches of about that many authors, or questions. What hangs together is written together: papers that exchange records,
 * and the papers of a person who will be none any more, so that no batch leaves him half there.
 */
export const batchesOf = (
  items: Items,
  current: CurrentGraph,
  questions: Questions,
  authorsInBatch: number,
): Batch[] => {
  const parents = new Map<number, number>()
  const rootOf = (item: number): number => {
    let root = item
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y)
    if (low !== undefined && high !== undefined && low !== high) parents.set(high, low)
  }
  const { entries } = items.derivation.table
  const itemOfPaper = new Map<string, number>()
  const touched: number[] = []
  for (const [item, stored] of items.stored.entries()) {
    if (items.touched[item] !== 1) continue
    touched.push(item)
    if (stored !== null) itemOfPaper.set(stored.id, item)
  }
  for (const item of touched) {
    for (const { id } of entries[item]?.before ?? []) {
      const other = itemOfPaper.get(id)
      if (other !== undefined) join(item, other)
    }
    for (const { person } of current.storedView(item)?.people ?? []) {
      if (items.derivation.people.has(person)) continue
      for (const other of current.storedItemsOf(person)) join(item, other)
    }
  }
  const units = new Map<number, number[]>()
  for (const item of touched) {
    const root = rootOf(item)
    const unit = units.get(root)
    if (unit === undefined) units.set(root, [item])
    else unit.push(item)
  }
  const viewOf = (item: number) => current.view(item) ?? current.storedView(item)
  const sizeOf = (item: number) => viewOf(item)?.people.length ?? 0
  const batches: number[][] = [[]]
  const sized = [...units.values()].map((unit) => ({
    unit,
    size: unit.reduce((sum, item) => sum + 1 + sizeOf(item), 0),
  }))
  const total = sized.reduce((sum, { size }) => sum + size, 0)
  // The engine waits for the first batch; while it writes one, the next is made.
  let room = total > authorsInBatch ? authorsInBatch * firstPart : authorsInBatch
  // People write with the same others for some years: in the order of time few of them are written again by a later batch.
  const yearOf = ([item = -1]: readonly number[]) => viewOf(item)?.year ?? 0
  for (const { unit, size } of sized.sort((a, b) => yearOf(a.unit) - yearOf(b.unit))) {
    if (size > room && batches.at(-1)?.length !== 0) {
      batches.push([])
      room = authorsInBatch
    }
    batches.at(-1)?.push(...unit)
    room -= size
  }
  // Questions are asked about people who are all there: with the last papers, or behind them where they are many.
  const parts = questions.parts(authorsInBatch * questionsPerAuthor)
  const lists = parts.length === 1 ? batches : [...batches, ...parts.map(() => [])]
  const first = lists.length - parts.length
  return lists.map((list, index) => ({
    items: list,
    isFirst: index === 0,
    isLast: index === lists.length - 1,
    questions: parts[index - first] ?? null,
  }))
}
