import { foldText } from '../../names/fold.ts'
import { assignIds, type GivenIds } from './assign-ids.ts'

/** Mentions of something that is known by its names (an institution, a topic, a venue), all of which say the same. */
export interface NamedMention<T> {
  /** Forms of the name; those that share one are one thing. */
  readonly names: readonly string[]
  /** How often it is mentioned so. */
  readonly count: number
  readonly said: T
}

/** A thing known by its names, with all that was said of it. */
export interface NamedThing<T> {
  readonly id: string
  /** Folded, in order: what it is recognised by. */
  readonly keys: readonly string[]
  /** The printed forms, the most frequent first. */
  readonly names: readonly string[]
  readonly mentions: readonly NamedMention<T>[]
}

/** The things of one kind. */
export interface NamedThings<T> {
  readonly things: readonly NamedThing<T>[]
  /** The thing of each folded name. */
  readonly thingOf: ReadonlyMap<string, NamedThing<T>>
}

/** What a name is recognised by: folded, without a leading article and without blanks. */
export const nameKey = (name: string): string => foldText(name).replace(/^the /, '').replaceAll(' ', '')

/** The things that the mentions name, and the thing of each folded name. */
export const groupByNames = <T>(
  mentions: readonly NamedMention<T>[],
  given: GivenIds,
  newIdOf: (leastKey: string) => string,
): NamedThings<T> => {
  const groups = new Map<string, { keys: Set<string>; mentions: NamedMention<T>[] }>()
  for (const mention of mentions) {
    const keys = mention.names.map(nameKey).filter((key) => key !== '')
    const known = new Set(keys.flatMap((key) => groups.get(key) ?? []))
    const [whole = { keys: new Set<string>(), mentions: [] }, ...others] = known
    for (const group of others) {
      for (const key of group.keys) {
        whole.keys.add(key)
        groups.set(key, whole)
      }
      for (const other of group.mentions) whole.mentions.push(other)
    }
    whole.mentions.push(mention)
    for (const key of keys) {
      whole.keys.add(key)
      groups.set(key, whole)
    }
  }
  const nameable = [...new Set(groups.values())].map((group) => {
    const keys = [...group.keys].sort()
    return { keys, newId: () => newIdOf(keys[0] ?? ''), mentions: group.mentions }
  })
  const ids = assignIds(nameable, given)
  const thingOf = new Map<string, NamedThing<T>>()
  const things = nameable.map((group) => {
    const thing = {
      id: ids.get(group) ?? group.newId(),
      keys: group.keys,
      names: byFrequency(group.mentions.flatMap(({ names, count }) => names.map((name) => [name, count] as const))),
      mentions: group.mentions,
    }
    for (const key of group.keys) thingOf.set(key, thing)
    return thing
  })
  return { things, thingOf }
}

/** Different texts, the most frequent first; of equally frequent ones the shorter, since a broken line adds a hyphen; then in the order of Unicode, so that sources may come in any order. */
export const byFrequency = (texts: Iterable<readonly [text: string, count: number]>): string[] => {
  const counts = new Map<string, number>()
  for (const [text, count] of texts) counts.set(text, (counts.get(text) ?? 0) + count)
  return [...counts.entries()]
    .sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))
    .map(([text]) => text)
}

/** Each text once: for `byFrequency`. */
export const once = (texts: readonly string[]): (readonly [text: string, count: number])[] =>
  texts.map((text) => [text, 1])
