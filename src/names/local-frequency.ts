import { endsOf, lambdaOf, type Shares, tableShares } from './frequency.ts'
import type { PersonName } from './person-name.ts'

/**
 * A set of so many names tells as much as the reference table. A set of a few hundred cannot tell how common a name is, a large
 * one can, and on the way from the one to the other no name more or less changes much.
 */
const equalToTable = 4_000

/** Of a set of names the share that print an initial for the first name, before one is seen. */
const printsInitial = 0.2

/**
 * How common names are in a set of names: a large set tells by itself, since "Lei Wang" is another matter among papers from
 * China than among papers from everywhere; the smaller the set, the more the reference table tells.
 */
export class LocalFrequency {
  private readonly shares: Shares
  private readonly longer: ReadonlyMap<string, ReadonlySet<string>>

  constructor(names: readonly PersonName[]) {
    this.shares = sharesOf(names)
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

/** How often tokens stand in names of a set, by whether the other end is made of syllables. */
class Counts {
  private readonly counts = new Map<string, { others: number; syllables: number }>()

  add(token: string, besideSyllables: boolean): void {
    const known = this.counts.get(token)
    if (known === undefined)
      this.counts.set(token, { others: Number(!besideSyllables), syllables: Number(besideSyllables) })
    else if (besideSyllables) known.syllables++
    else known.others++
  }

  /** Less what chance may have brought, which is taken off once of both kinds together. */
  of(token: string, besideSyllables: boolean, chance: number): number {
    const known = this.counts.get(token)
    if (known === undefined) return 0
    const all = known.others + known.syllables
    return all <= chance ? 0 : (besideSyllables ? known.syllables : known.others) * (1 - chance / all)
  }
}

/**
 * The shares of a set, the table added. An initial may be any name that begins with it, of those who print one. That a name
 * stands in a small set at all does not show that it is common there: its one bearer counts the less, the smaller the set is.
 */
function sharesOf(names: readonly PersonName[]): Shares {
  const [firsts, lasts, letters] = [new Counts(), new Counts(), new Counts()]
  const kinds = [0, 0, 0, 0]
  let initials = 0
  for (const name of names) {
    const { first, last, begins, ends } = endsOf(name)
    firsts.add(first, ends)
    lasts.add(last, begins)
    letters.add(first.charAt(0), ends)
    const kind = 2 * Number(begins) + Number(ends)
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (first.length === 1) initials++
  }
  const own = names.length ** 2 / (names.length ** 2 + equalToTable ** 2)
  const chance = 1 - own
  const mixed = (count: number, inTable: number): number =>
    own === 0 ? inTable : (own * count) / names.length + (1 - own) * inTable
  const printing = mixed(initials, printsInitial)
  return {
    first: remembered((token, ends) => {
      const [counts, factor] = token.length === 1 ? [letters, printing] : [firsts, 1]
      return factor * mixed(counts.of(token, ends, chance), tableShares.first(token, ends))
    }),
    last: remembered((token, begins) => mixed(lasts.of(token, begins, chance), tableShares.last(token, begins))),
    kind: (begins, ends) => mixed(kinds[2 * Number(begins) + Number(ends)] ?? 0, tableShares.kind(begins, ends)),
  }
}

/** The same function, which works nothing out twice. */
function remembered(shareOf: (token: string, syllables: boolean) => number): typeof shareOf {
  const [others, syllables] = [new Map<string, number>(), new Map<string, number>()]
  return (token, besideSyllables) => {
    const known = besideSyllables ? syllables : others
    const before = known.get(token)
    if (before !== undefined) return before
    const share = shareOf(token, besideSyllables)
    known.set(token, share)
    return share
  }
}
