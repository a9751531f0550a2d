/** The ids of things as they were given before, by each key that was known of them; several things may share a key (a title). */
export type GivenIds = ReadonlyMap<string, readonly string[]>

/** The ids by key. */
export const givenIdsOf = (entries: readonly (readonly [key: string, id: string])[]): GivenIds => {
  const ids = new Map<string, string[]>()
  for (const [key, id] of entries) {
    const known = ids.get(key)
    if (known === undefined) ids.set(key, [id])
    else if (!known.includes(id)) known.push(id)
  }
  return ids
}

/** A thing without an id yet: what it is recognised by, and the id that it gets when it is new. */
export interface Nameable {
  readonly keys: readonly string[]
  /** Keys that decide only where none of the others does. */
  readonly weakKeys?: readonly string[]
  readonly newId: string
}

/**
 * An id for each thing: the one given before to most of its keys, each id to one thing only (the thing with the most of its
 * keys, then the smaller id), else its own new one. So an id, once given, stays with the greater part of what it named.
 */
export const assignIds = <T extends Nameable>(things: readonly T[], given: GivenIds): Map<T, string> => {
  const claims: { thing: T; id: string; votes: number; weakVotes: number }[] = []
  for (const thing of things) {
    const strong = votesOf(thing.keys, given)
    const weak = votesOf(thing.weakKeys ?? [], given)
    for (const id of new Set([...strong.keys(), ...weak.keys()])) {
      claims.push({ thing, id, votes: strong.get(id) ?? 0, weakVotes: weak.get(id) ?? 0 })
    }
  }
  claims.sort(
    (a, b) =>
      b.votes - a.votes ||
      b.weakVotes - a.weakVotes ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : a.thing.newId < b.thing.newId ? -1 : 1),
  )
  const assigned = new Map<T, string>()
  const taken = new Set<string>()
  for (const { thing, id } of claims) {
    if (assigned.has(thing) || taken.has(id)) continue
    assigned.set(thing, id)
    taken.add(id)
  }
  for (const thing of things) {
    if (assigned.has(thing)) continue
    const id = taken.has(thing.newId) ? freeVariant(thing.newId, taken) : thing.newId
    assigned.set(thing, id)
    taken.add(id)
  }
  return assigned
}

const votesOf = (keys: readonly string[], given: GivenIds): Map<string, number> => {
  const votes = new Map<string, number>()
  for (const key of new Set(keys)) {
    for (const id of given.get(key) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  return votes
}

/** Another id near a taken one: its last character stepped through the alphabet. Taken ids are rare: the thing that had it moved on. */
const freeVariant = (id: string, taken: ReadonlySet<string>): string => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  for (const a of alphabet) {
    for (const b of alphabet) {
      const variant = `${id.slice(0, -2)}${a}${b}`
      if (!taken.has(variant)) return variant
    }
  }
  throw new RangeError(`1,024 ids like ${id} are taken.`)
}
