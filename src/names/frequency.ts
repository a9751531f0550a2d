import {
  firstsBeforeOthers,
  firstsBeforeSyllables,
  lastsAfterOthers,
  lastsAfterSyllables,
  nameKinds,
} from './frequency-table.ts'
import type { PersonName } from './person-name.ts'
import { isSyllabic, isSyllable } from './pinyin-syllable.ts'
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
  /** Whether the first one is made of Chinese or Korean syllables, and whether the last one is such a syllable. */
  readonly begins: boolean
  readonly ends: boolean
}

/** Of a set of distinct names, the shares that begin or end with a token; names of Chinese and Korean syllables go together. */
export interface Shares {
  /** Of names that begin with a token and end with a syllable, or with anything else. */
  readonly first: (token: string, endsWithSyllable: boolean) => number
  /** Of names that end with a token and begin with syllables, or with anything else. */
  readonly last: (token: string, beginsWithSyllables: boolean) => number
  /** Of names with such ends. */
  readonly kind: (beginsWithSyllables: boolean, endsWithSyllable: boolean) => number
}

function parseTable(lines: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines.trim().split('\n')) {
    const [count, ...words] = line.split(' ')
    for (const word of words) counts.set(word, Number(count))
  }
  return counts
}

interface Table {
  readonly counts: ReadonlyMap<string, number>
  /** How many tokens begin with each letter, by names. */
  readonly letters: ReadonlyMap<string, number>
  readonly total: number
}

interface Tables {
  readonly firsts: readonly [Table, Table]
  readonly lasts: readonly [Table, Table]
}

let tables: Tables | null = null

/** Read at first need: a service that only answers questions never needs them. */
function loaded(): Tables {
  tables ??= {
    firsts: [tableOf(firstsBeforeOthers), tableOf(firstsBeforeSyllables)],
    lasts: [tableOf(lastsAfterOthers), tableOf(lastsAfterSyllables)],
  }
  return tables
}

function tableOf(lines: string): Table {
  const counts = parseTable(lines)
  const letters = new Map<string, number>()
  let total = 0
  for (const [word, count] of counts) {
    total += count
    letters.set(word.charAt(0), (letters.get(word.charAt(0)) ?? 0) + count)
  }
  return { counts, letters, total }
}

const distinctNames = nameKinds.reduce<number>((sum, count) => sum + count, 0)

const kindShare = (beginsWithSyllables: boolean, endsWithSyllable: boolean): number =>
  (nameKinds[2 * Number(beginsWithSyllables) + Number(endsWithSyllable)] ?? 0) / distinctNames

const among = (share: number, other: number): number => share / (share + other)

/** The shares in the names of the ACL Anthology; an initial may be any name that begins with it. */
export const tableShares: Shares = {
  first: (token, endsWithSyllable) => {
    const { counts, letters, total } = loaded().firsts[endsWithSyllable ? 1 : 0]
    if (token.length === 1)
      return (
        ((letters.get(token) ?? half) / total) *
        (kindShare(false, endsWithSyllable) + kindShare(true, endsWithSyllable))
      )
    const begins = isSyllabic(token)
    const expected = half * among(kindShare(begins, endsWithSyllable), kindShare(begins, !endsWithSyllable))
    return ((counts.get(token) ?? 0) + expected) / distinctNames
  },
  last: (token, beginsWithSyllables) => {
    const { counts } = loaded().lasts[beginsWithSyllables ? 1 : 0]
    const ends = isSyllable(token)
    const expected = half * among(kindShare(beginsWithSyllables, ends), kindShare(!beginsWithSyllables, ends))
    return ((counts.get(token) ?? 0) + expected) / distinctNames
  },
  kind: kindShare,
}

/**
 * How common a name is by the shares of its ends: lambda, the number of people expected to bear this first and last token
 * among 65,000, of whom few print the same further names. First and last names are no matter of each other only among names of
 * one kind: there are more people called Yang Liu, and fewer called Michael Zhang, than the shares of the four words say. Of
 * both orders the more common counts, since only a rule of thumb told the family name. A Chinese name has the lambda of its
 * most common Latin spelling. A name of one word counts by that word alone, as first or last; infinite for a text without
 * letters, which says nothing of anybody. Source for the use of it: Torvik and Smalheiser 2009.
 */
export function lambdaOf(name: PersonName, shares: Shares): number {
  if (name.tokens.length === 0) return Number.POSITIVE_INFINITY
  const lambda = (first: string, last: string) => population * shareOfEnds(first, last, shares)
  if (name.script === 'Hani') {
    const spellings = latinReadings(name.text)
    if (spellings.length > 0) return Math.max(...spellings.map(({ family, given }) => lambda(given, family)))
  }
  const { first, last, middle } = endsOf(name)
  if (last === '') {
    const both = (shareOf: (token: string, kind: boolean) => number) => shareOf(first, false) + shareOf(first, true)
    return population * Math.max(both(shares.first), both(shares.last))
  }
  const ends = Math.max(lambda(first, last), lambda(last, first))
  return middle.reduce((found, token) => found * middleShare(token, first, last), ends)
}

function shareOfEnds(first: string, last: string, { first: firsts, last: lasts, kind }: Shares): number {
  const ends = isSyllable(last)
  if (first.length === 1) {
    const all = lasts(last, false) + lasts(last, true)
    return (firsts(first, ends) * all) / (kind(false, ends) + kind(true, ends))
  }
  const begins = isSyllabic(first)
  return (firsts(first, ends) * lasts(last, begins)) / kind(begins, ends)
}

/**
 * Of the people of a first and last name, the share who print this between. A further name that is written out is often the
 * second half of a common first one ("Juan Carlos"), so that it says no more than that something is printed; but "Yang" of
 * William Yang Wang, and "Eric" of Xin Eric Wang, are names of their own, as rare as first names before a Chinese surname.
 */
function middleShare(token: string, first: string, last: string): number {
  if (token.length > 1) {
    const kind = isSyllabic(token)
    const isOwn = first.length > 1 && isSyllable(last) && kind !== isSyllabic(first)
    return isOwn ? (printsMiddle * tableShares.first(token, true)) / tableShares.kind(kind, true) : printsMiddle
  }
  const [others, syllables] = loaded().firsts
  const count = (others.letters.get(token) ?? 0) + (syllables.letters.get(token) ?? 0)
  return printsMiddle * (count === 0 ? rarestInitial : count / (others.total + syllables.total))
}

/** How common a name is among the names of the ACL Anthology, for want of better; below 0.1 is rare. */
export const rarity = (name: PersonName): number => lambdaOf(name, tableShares)

/** True when each word of a name of two is the first one and the last one of several names of the ACL Anthology. */
export function isNameInEitherOrder({ tokens }: PersonName): boolean {
  const { firsts, lasts } = loaded()
  const isKnown = (tables: readonly Table[], token: string) => tables.some(({ counts }) => counts.has(token))
  return tokens.length === 2 && tokens.every((token) => isKnown(firsts, token) && isKnown(lasts, token))
}

/** What counts of a name: its first given name, the last word of its family name, and the other given names. */
export function endsOf(name: PersonName): NameEnds {
  const known = knownEnds.get(name)
  if (known !== undefined) return known
  const [first = '', ...middle] = areSyllables(name) ? [name.given.join('')] : name.given
  const last = name.family?.split(' ').at(-1) ?? ''
  const found = { first, last, middle, begins: isSyllabic(first), ends: isSyllable(last) }
  knownEnds.set(name, found)
  return found
}

/** Every import asks for all names again, and names live as long as the process. */
const knownEnds = new WeakMap<PersonName, NameEnds>()

/** "Wei Yun Ma" has one given name of two syllables, as "Wei-Yun Ma" has. */
const areSyllables = ({ given, family }: PersonName): boolean =>
  given.length > 1 && [...given, family ?? ''].every((token) => token.length > 1 && isSyllable(token))
