import { distinctNames, firstCounts, lastCounts } from './frequency-table.ts'
import type { PersonName } from './person-name.ts'
import { isSyllable } from './pinyin-syllable.ts'
import { latinReadings } from './reading.ts'

/** The names that lambda is counted over: as many as the archive that the thresholds were fitted on. */
const population = 65_000

/**
 * Added to every count of the table (the estimator of Jeffreys and of Krichevsky and Trofimov): a token that the table leaves
 * out, because one name had it or none, counts one half, so that no name is impossible.
 */
const half = 0.5

/**
 * About so many of the authors of the ACL Anthology print more than a first and a last name. That it counts was chosen on a
 * third of the AMiner names; on the others it costs a little.
 */
const printsMiddle = 0.25
const rarestInitial = 0.001

/** The parts of a name that are counted. */
export interface NameEnds {
  readonly first: string
  /** Empty for a name of one word. */
  readonly last: string
  readonly middle: readonly string[]
}

/** Of a set of distinct names, the shares that begin and that end with a token. */
export interface Shares {
  readonly first: (token: string) => number
  readonly last: (token: string) => number
}

function parseTable(lines: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines.trim().split('\n')) {
    const [count, ...words] = line.split(' ')
    for (const word of words) counts.set(word, Number(count))
  }
  return counts
}

interface Tables {
  readonly first: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
  /** The share of first names with each first letter. */
  readonly initials: ReadonlyMap<string, number>
}

let tables: Tables | null = null

/** Read at first need: a service that only answers questions never needs them. */
function loaded(): Tables {
  if (tables !== null) return tables
  const first = parseTable(firstCounts)
  tables = { first, last: parseTable(lastCounts), initials: initialShares(first) }
  return tables
}

function initialShares(firsts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  let all = 0
  for (const count of firsts.values()) all += count
  for (const [word, count] of firsts) shares.set(word.charAt(0), (shares.get(word.charAt(0)) ?? 0) + count / all)
  return shares
}

const share = (count: number | undefined): number => ((count ?? 0) + half) / distinctNames

/** The shares in the names of the ACL Anthology; an initial may be any name that begins with it. */
export const tableShares: Shares = {
  first: (token) => (token.length === 1 ? loaded().initials.get(token) : undefined) ?? share(loaded().first.get(token)),
  last: (token) => share(loaded().last.get(token)),
}

/**
 * How common a name is by the shares of its ends: lambda, the number of people expected to bear this first and last token
 * among 65,000, of whom few print the same further names. Of both orders the more common counts, since only a rule of thumb told the family name. A Chinese name has the
 * lambda of its most common Latin spelling. A name of one word counts by that word alone, as first or last; infinite for a text
 * without letters, which says nothing of anybody. Source for the use of it: Torvik and Smalheiser 2009.
 */
export function lambdaOf(name: PersonName, shares: Shares): number {
  if (name.tokens.length === 0) return Number.POSITIVE_INFINITY
  const lambda = (first: string, last: string) => population * shares.first(first) * shares.last(last)
  if (name.script === 'Hani') {
    const spellings = latinReadings(name.text)
    if (spellings.length > 0) return Math.max(...spellings.map(({ family, given }) => lambda(given, family)))
  }
  const { first, last, middle } = endsOf(name)
  if (last === '') return population * Math.max(shares.first(first), shares.last(first))
  const ends = Math.max(lambda(first, last), lambda(last, first))
  return middle.reduce((found, token) => found * middleShare(token), ends)
}

/**
 * Of the people of a first and last name, the share who print this initial between. Written out, a further name is often the
 * second half of a common first one ("Juan Carlos"), so that it says no more than that something is printed.
 */
function middleShare(token: string): number {
  const { initials } = loaded()
  return printsMiddle * (token.length > 1 ? 1 : (initials.get(token) ?? rarestInitial))
}

/** How common a name is among the names of the ACL Anthology, for want of better; below 0.1 is rare. */
export const rarity = (name: PersonName): number => lambdaOf(name, tableShares)

/** What counts of a name: its first given name, the last word of its family name, and the other given names. */
export function endsOf(name: PersonName): NameEnds {
  const known = knownEnds.get(name)
  if (known !== undefined) return known
  const [first = '', ...middle] = areSyllables(name) ? [name.given.join('')] : name.given
  const ends = { first, last: name.family?.split(' ').at(-1) ?? '', middle }
  knownEnds.set(name, ends)
  return ends
}

/** Every import asks for all names again, and names live as long as the process. */
const knownEnds = new WeakMap<PersonName, NameEnds>()

/** "Wei Yun Ma" has one given name of two syllables, as "Wei-Yun Ma" has. */
const areSyllables = ({ given, family }: PersonName): boolean =>
  given.length > 1 && [...given, family ?? ''].every((token) => token.length > 1 && isSyllable(token))
