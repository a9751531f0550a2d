import { compareNames, type NameAgreement } from '../../names/compare-names.ts'
import { nameKeys } from '../../names/name-keys.ts'
import type { PersonName } from '../../names/person-name.ts'
import type { Corpus } from './corpus.ts'

/** Two names that can be forms of one name. */
export interface NamePair {
  readonly a: number
  readonly b: number
  readonly agreement: NameAgreement
}

/** A key that more names have says nothing: "W. Wang" could be anybody among so many. */
const mostNames = 1_000

/** The keys of a name are asked for again in every run, and names live as long as the process. */
const knownKeys = new WeakMap<PersonName, readonly string[]>()

const keysOf = (name: PersonName): readonly string[] => {
  const known = knownKeys.get(name)
  if (known !== undefined) return known
  const keys = nameKeys(name)
  knownKeys.set(name, keys)
  return keys
}

/** The pairs of names of the corpus that can be forms of one name, at least one of each pair among those wanted. */
export const namePairs = (corpus: Corpus, present: Uint8Array, isWanted: (name: number) => boolean): NamePair[] => {
  const blocks = blocksOf(corpus, present, isWanted)
  const seen = new Set<number>()
  const pairs: NamePair[] = []
  for (const block of blocks) {
    const wanted = block.map(isWanted)
    for (let index = 1; index < block.length; index++) {
      const b = block[index] ?? 0
      for (let before = 0; before < index; before++) {
        if (!wanted[index] && !wanted[before]) continue
        const a = block[before] ?? 0
        const key = a * corpus.names.length + b
        if (seen.has(key)) continue
        seen.add(key)
        const [one, other] = [corpus.names[a], corpus.names[b]]
        const agreement = one === undefined || other === undefined ? null : compareNames(one, other)
        if (agreement !== null) pairs.push({ a, b, agreement })
      }
    }
  }
  return pairs
}

/** The names that share a key, where one of them is wanted; names in ascending order. */
const blocksOf = (corpus: Corpus, present: Uint8Array, isWanted: (name: number) => boolean): number[][] => {
  const blocks = new Map<string, number[]>()
  for (const [number, name] of corpus.names.entries())
    if (present[number] === 1 && isWanted(number)) for (const key of keysOf(name)) blocks.set(key, [])
  for (const [number, name] of corpus.names.entries())
    if (present[number] === 1) for (const key of keysOf(name)) blocks.get(key)?.push(number)
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= mostNames)
}
