import { mostSharing, versionReasons } from '../works/possible-versions.ts'
import { decodeWork } from '../works/stored-work.ts'
import type { FactCollector } from './graph-facts.ts'
import type { MentionTable } from './mention-table.ts'
import type { Touched } from './touched.ts'

/** Which works may be versions of one work, as far as an import changes it. */
export class Versions {
  /** By entry: the others that it may be a version of, and why. */
  private readonly found = new Map<number, Map<number, readonly string[]>>()
  private readonly told: (entry: number) => boolean
  private readonly entryOfPaper = new Map<string, number>()

  private readonly table: MentionTable

  constructor(table: MentionTable, touched: Touched) {
    this.table = table
    this.told = (entry) => touched.whole || table.entries[entry]?.changed === true
    const groups = new Map<string, number[]>()
    for (const [entry, { id }] of table.entries.entries()) {
      if (touched.entries[entry] === 1) this.entryOfPaper.set(id, entry)
      if (this.told(entry)) for (const key of table.versionKeys[entry] ?? []) groups.set(key, [])
    }
    for (const [entry, keys] of table.versionKeys.entries()) for (const key of keys) groups.get(key)?.push(entry)
    for (const group of groups.values()) if (group.length <= mostSharing) this.compare(group)
  }

  private compare(group: readonly number[]): void {
    if (group.length < 2) return
    const works = group.map((entry) => ({ entry, work: decodeWork(this.table.entries[entry]?.text ?? '') }))
    for (const [index, a] of works.entries()) {
      for (const b of works.slice(index + 1)) {
        if (!this.told(a.entry) && !this.told(b.entry)) continue
        const reasons = versionReasons(a.work, b.work)
        if (reasons === null) continue
        this.foundOf(a.entry).set(b.entry, reasons)
        this.foundOf(b.entry).set(a.entry, reasons)
      }
    }
  }

  private foundOf(entry: number): Map<number, readonly string[]> {
    const known = this.found.get(entry) ?? new Map<number, readonly string[]>()
    this.found.set(entry, known)
    return known
  }

  /**
   * Adds the pairs with an entry of these of which both are as they will be; returns whether of a pair of papers all is said
   * with that.
   */
  collect(
    items: readonly number[],
    isSettled: (entry: number) => boolean,
    facts: FactCollector,
  ): (a: string, b: string) => boolean {
    const { entries } = this.table
    for (const item of items) {
      for (const [other, reasons] of this.found.get(item) ?? []) {
        if (!isSettled(other)) continue
        const [from = '', to = ''] = [entries[item]?.id ?? '', entries[other]?.id ?? ''].sort()
        facts.relation({ type: 'POSSIBLE_VERSION', from: 'Paper', to: 'Paper' }, null, from, to, { reasons })
      }
    }
    return (a, b) => {
      const both = [a, b].map((paper) => this.entryOfPaper.get(paper))
      return (
        both.every((entry) => entry === undefined || isSettled(entry)) &&
        both.some((entry) => entry !== undefined && this.told(entry))
      )
    }
  }
}
