import { createHash } from 'node:crypto'
import { createTopicFinder, type TopicFinder } from '../topics/topic-finder.ts'
import { workTitleIn } from '../works/stored-work.ts'
import type { MentionTable } from './mention-table.ts'
import type { NamedThings } from './name-groups.ts'
import type { Print } from './name-prints.ts'
import { thingOfNames } from './named.ts'

/** The topics that titles name and sources do not: what an import finds, and what it need not look for again. */
export class TitleTopics {
  /** What the topics are that were looked for: equal texts find the same in the same titles. */
  readonly known: string
  private readonly table: MentionTable
  private readonly topics: NamedThings<unknown>
  private readonly isKnown: boolean
  private readonly find: TopicFinder | null
  private readonly found: (string | null | undefined)[] = []

  /** `knownBefore` is the `known` of the import before. */
  constructor(table: MentionTable, topics: NamedThings<unknown>, knownBefore: string | null) {
    this.table = table
    this.topics = topics
    const known = topics.things
      .map(({ id, names }) => ({ id, names: [...names].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    this.known = known.length === 0 ? '' : createHash('sha256').update(JSON.stringify(known)).digest('base64url')
    this.isKnown = this.known === (knownBefore ?? '')
    this.find = known.length === 0 ? null : createTopicFinder(known)
  }

  /** The topics of an entry, as they are kept with its paper: ids in order with blanks between; null for none. */
  of(entry: number): string | null {
    const known = this.found[entry]
    if (known !== undefined) return known
    const { id, text, before, changed } = this.table.entries[entry] ?? { before: [], changed: true }
    const held = changed || !this.isKnown ? undefined : before.find((paper) => paper.id === id)
    const found = held === undefined ? this.lookFor(entry, text ?? '') : (held.titleTopics ?? null)
    this.found[entry] = found
    return found
  }

  /** Whether an entry has other topics than its paper has so far. */
  isOther(entry: number): boolean {
    const { id, before, changed } = this.table.entries[entry] ?? { before: [], changed: true }
    if (this.isKnown && !changed) return false
    return (before.find((paper) => paper.id === id)?.titleTopics ?? null) !== this.of(entry)
  }

  private lookFor(entry: number, text: string): string | null {
    if (this.find === null) return null
    const stated = new Set(this.statedIn(entry))
    const named = this.find(workTitleIn(text))
      .map(({ id }) => id)
      .filter((id) => !stated.has(id))
    return named.length === 0 ? null : named.sort().join(' ')
  }

  private statedIn(entry: number): string[] {
    return (this.table.prints.ofWork[entry] ?? []).flatMap(([kind, print]: readonly [string, Print]) =>
      kind === 'topic' ? (thingOfNames(this.topics, print.names)?.id ?? []) : [],
    )
  }
}

/** The ids in what `TitleTopics.of` gives. */
export const titleTopicIds = (text: string | null): readonly string[] => (text === null ? [] : text.split(' '))
