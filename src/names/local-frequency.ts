import { endsOf, lambdaOf, type Shares, tableShares } from './frequency.ts'
import type { PersonName } from './person-name.ts'

/** From so many names on, a set tells by itself how common names are in it; a smaller one makes rare names look common. */
const enoughNames = 5_000

/**
 * How common names are in a set of names: a large set tells by itself, since "Lei Wang" is another matter among papers from
 * China than among papers from everywhere; for a small one the reference table tells.
 */
export class LocalFrequency {
  readonly isSmall: boolean
  private readonly shares: Shares
  private readonly longer: ReadonlyMap<string, ReadonlySet<string>>

  constructor(names: readonly PersonName[]) {
    this.isSmall = names.length < enoughNames
    this.shares = this.isSmall ? tableShares : sharesOf(names)
    this.longer = longerNames(names)
  }

  /**
   * As `rarity` of `frequency.ts`, for this set. A name to which others of the set add a second family name has as many bearers
   * as there are such names: "Antonio Moreno" beside "Antonio Moreno Ortiz" and "Antonio Moreno Sandoval".
   */
  rarity(name: PersonName): number {
    const bearers = this.longer.get(name.pieces.join(' '))?.size ?? 0
    return Math.max(lambdaOf(name, this.shares), bearers > 1 ? bearers : 0)
  }
}

/** By two words with which names of three and more begin: the words that follow. */
function longerNames(names: readonly PersonName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { pieces, script } of names) {
    const [first = '', second = '', third = ''] = pieces
    if (script !== 'Latn' || third.length < 2 || second.length < 2 || first.length < 2) continue
    const start = `${first} ${second}`
    const known = found.get(start)
    if (known === undefined) found.set(start, new Set([third]))
    else known.add(third)
  }
  return found
}

function sharesOf(names: readonly PersonName[]): Shares {
  const firsts = new Map<string, number>()
  const lasts = new Map<string, number>()
  for (const name of names) {
    const { first, last } = endsOf(name)
    firsts.set(first, (firsts.get(first) ?? 0) + 1)
    lasts.set(last, (lasts.get(last) ?? 0) + 1)
  }
  const share = (count: number | undefined): number => (count ?? half) / names.length
  return { first: (token) => share(firsts.get(token)), last: (token) => share(lasts.get(token)) }
}

/** A token that no name of the set has, as in a reading of a Chinese name: less than one that one name has. */
const half = 0.5
