/** The ids of things as they were given before, by each key that was known of them; several things may share a key (a title). */
export type GivenIds = ReadonlyMap<string, readonly string[]>

/** The ids by key. */
export const givenIdsOf = (entries: Iterable<readonly [key: string, id: string]>): GivenIds => {
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
  /** Asked for only when it is needed. */
  readonly newId: () => string
}

/** How much speaks for giving a thing an id that was given before. */
export interface Votes {
  readonly strong: number
  readonly weak: number
}

/**
 * An id for each thing: the one given before to most of its keys, each id to one thing only (the thing with the most of its
 * keys, then the smaller id), else its own new one. So an id, once given, stays with the greater part of what it named.
 */
export const assignIds = <T extends Nameable>(
  things: readonly T[],
  given: GivenIds,
  isTaken: (id: string) => boolean = () => false,
): Map<T, string> => assignByVotes(things, (thing) => votesOf(thing, given), isTaken)

/** The same for things of which the votes are known. */
export const assignByVotes = <T extends { readonly newId: () => string }>(
  things: readonly T[],
  votesFor: (thing: T) => ReadonlyMap<string, Votes>,
  isTaken: (id: string) => boolean = () => false,
): Map<T, string> => {
  const claims: { thing: T; id: string; votes: Votes }[] = []
  for (const thing of things) for (const [id, votes] of votesFor(thing)) claims.push({ thing, id, votes })
  claims.sort(
    (a, b) =>
      b.votes.strong - a.votes.strong ||
      b.votes.weak - a.votes.weak ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : a.thing.newId() < b.thing.newId() ? -1 : 1),
  )
  const assigned = new Map<T, string>()
  const taken = new Set<string>()
  for (const { thing, id } of claims) {
    if (assigned.has(thing) || taken.has(id)) continue
    assigned.set(thing, id)
    taken.add(id)
  }
  const isFree = (id: string) => !taken.has(id) && !isTaken(id)
  for (const thing of things) {
    if (assigned.has(thing)) continue
    const newId = thing.newId()
    const id = isFree(newId) ? newId : freeVariant(newId, isFree)
    assigned.set(thing, id)
    taken.add(id)
  }
  return assigned
}

const votesOf = ({ keys, weakKeys = [] }: Nameable, given: GivenIds): Map<string, Votes> => {
  const votes = new Map<string, { strong: number; weak: number }>()
  const count = (list: readonly string[], kind: 'strong' | 'weak') => {
    for (const key of new Set(list)) {
      for (const id of given.get(key) ?? []) {
        const known = votes.get(id) ?? { strong: 0, weak: 0 }
        known[kind] += 1
        votes.set(id, known)
      }
    }
  }
  count(keys, 'strong')
  count(weakKeys, 'weak')
  return votes
}

/** Another id near a taken one: its last characters stepped through the alphabet. Taken ids are rare: the thing that had it moved on. */
const freeVariant = (id: string, isFree: (id: string) => boolean): string => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  for (const a of alphabet) {
    for (const b of alphabet) {
      const variant = `${id.slice(0, -2)}${a}${b}`
      if (isFree(variant)) return variant
    }
  }
  throw new RangeError(`1,024 ids like ${id} are taken.`)
}
