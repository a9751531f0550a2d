import { decodeWork } from '../works/stored-work.ts'
import type { Items } from './current.ts'
import { nameKey } from './name-groups.ts'
import { NamePrints, type Print, type PrintedKind } from './name-prints.ts'
import { type NamedDerivation, thingOfNames } from './named.ts'
import { type TitleTopics, titleTopicIds } from './title-topics.ts'

/** How many papers of each venue, topic and group the graph has, while items are written batch by batch. */
export class PaperCounts {
  private readonly counts = new Map<string, number>()
  private readonly thingOfPrint = new Map<Print, string>()

  private readonly items: Items
  private readonly named: NamedDerivation
  private readonly titles: TitleTopics

  constructor(items: Items, named: NamedDerivation, titles: TitleTopics) {
    this.items = items
    this.named = named
    this.titles = titles
    for (const item of items.stored.keys()) {
      const isTouched = items.touched[item] === 1
      const things = isTouched ? this.storedThingsOf(item) : this.wantedThingsOf(item)
      for (const id of things) this.counts.set(id, (this.counts.get(id) ?? 0) + 1)
    }
  }

  write(item: number): void {
    for (const id of this.storedThingsOf(item)) this.counts.set(id, (this.counts.get(id) ?? 0) - 1)
    for (const id of this.wantedThingsOf(item)) this.counts.set(id, (this.counts.get(id) ?? 0) + 1)
  }

  papersOf(id: string): number {
    return this.counts.get(id) ?? 0
  }

  /** What an item is of, as it is stored and as it will be. */
  thingsOf(item: number): Set<string> {
    return new Set([...this.storedThingsOf(item), ...this.wantedThingsOf(item)])
  }

  private wantedThingsOf(item: number): Set<string> {
    const { entries, prints } = this.items.derivation.table
    if (entries[item] === undefined) return new Set()
    return withIds(this.idsOf(prints.ofWork[item] ?? []), titleTopicIds(this.titles.of(item)))
  }

  private storedThingsOf(item: number): Set<string> {
    const stored = this.items.stored[item]
    if (stored === null || stored === undefined) return new Set()
    const prints = new NamePrints()
    prints.add(decodeWork(stored.work))
    return withIds(this.idsOf(prints.ofWork[0] ?? []), titleTopicIds(stored.titleTopics))
  }

  /** By the things of now: what a former thing became is what its papers are counted for. */
  private idsOf(prints: readonly (readonly [kind: PrintedKind, print: Print])[]): Set<string> {
    return new Set(prints.flatMap(([kind, print]) => this.idOf(kind, print) ?? []))
  }

  private idOf(kind: PrintedKind, print: Print): string | undefined {
    const known = this.thingOfPrint.get(print)
    if (known !== undefined) return known
    if (print.names.every((name) => nameKey(name) === '')) return undefined
    const id = thingOfNames<unknown>(this.named[kind], print.names)?.id
    if (id !== undefined) this.thingOfPrint.set(print, id)
    return id
  }
}

const withIds = (found: Set<string>, more: readonly string[]): Set<string> => {
  for (const id of more) found.add(id)
  return found
}
