import { distinctNames, firstCounts, initialCounts, lastCounts } from './frequency-table.ts'
import type { PersonName } from './person-name.ts'
import { latinReadings } from './reading.ts'

/** The names that lambda is counted over: as many as the archive that the thresholds were fitted on. */
const population = 65_000

/**
 * Added to every count (the estimator of Jeffreys and of Krichevsky and Trofimov): a token that the table leaves out,
 * because one name had it or none, counts one half, so that no name is impossible.
 */
const half = 0.5

function parseTable(lines: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines.trim().split('\n')) {
    const [count, ...tokens] = line.split(' ')
    for (const token of tokens) counts.set(token, Number(count))
  }
  return counts
}

interface Tables {
  readonly first: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
  readonly initial: ReadonlyMap<string, number>
}

let tables: Tables | null = null

/** Read at first need: a service that only answers questions never needs them. */
function loaded(): Tables {
  tables ??= { first: parseTable(firstCounts), last: parseTable(lastCounts), initial: parseTable(initialCounts) }
  return tables
}

/** The share of names with this first token; an initial stands for all names that begin with it. */
function firstShare(token: string): number {
  const { first, initial } = loaded()
  const count = (token.length === 1 ? initial : first).get(token) ?? 0
  return (count + half) / distinctNames
}

const lastShare = (token: string): number => ((loaded().last.get(token) ?? 0) + half) / distinctNames

const lambda = (first: string, last: string): number => population * firstShare(first) * lastShare(last)

/**
 * How common a name is: lambda, the number of people expected to bear this first and last token among 65,000, by the
 * shares in the ACL Anthology's names; below 0.1 is rare. Where only a rule of thumb told the family name, the more
 * common of both orders. A Chinese name has the lambda of its most common Latin spelling. A name of one word counts by
 * that word alone, as first or last; infinite for a text without letters, which says nothing of anybody.
 */
export function rarity(name: PersonName): number {
  if (name.tokens.length === 0) return Number.POSITIVE_INFINITY
  if (name.script === 'Hani') {
    const spellings = latinReadings(name.text)
    if (spellings.length > 0) return Math.max(...spellings.map(({ family, given }) => lambda(given, family)))
  }
  const [first = '', last = ''] = [name.given[0], name.family?.split(' ').at(-1)]
  if (last === '') return population * Math.max(firstShare(first), lastShare(first))
  return Math.max(lambda(first, last), lambda(last, first))
}
