import type { Graph, Value } from '../../graph/graph.ts'
import { printedInstitutions } from '../../statements/import.ts'
import { askedKeys } from './asked-keys.ts'
import { chooseInstitution } from './choose-institution.ts'
import { type InstitutionPrint, printId } from './institution-print.ts'
import { type Register, registerEntryOf } from './register.ts'

/** What the register says that a print is. AMBIGUOUS: several institutions may be meant. */
export type PrintMatch =
  | {
      readonly verdict: 'MATCH'
      /** `registerEntryOf` of the institution. */
      readonly entry: string
      readonly certainty: 'CERTAIN' | 'LIKELY'
      readonly reason: string
    }
  | { readonly verdict: 'AMBIGUOUS' | 'NONE' }

/** What the graph keeps of a print: what it was found to be, so that it need not be looked up with every import. */
export interface StoredPrint {
  readonly id: string
  /** The institution that it was made part of; null for text that names none. */
  readonly institution: string | null
  readonly match: PrintMatch
  /** Whether works print it. */
  readonly inPapers: boolean
}

/** The prints that the graph keeps, by their ids. */
export const readPrints = async (graph: Graph): Promise<ReadonlyMap<string, StoredPrint>> =>
  new Map(
    (await graph.read(printedInstitutions, {})).map(({ properties }) => {
      const print = storedPrint(properties)
      return [print.id, print]
    }),
  )

const storedPrint = (properties: Readonly<Record<string, Value>>): StoredPrint => {
  const { id, institution, verdict, entry, certainty, reason, inPapers } = properties
  return {
    id: String(id),
    institution: typeof institution === 'string' ? institution : null,
    inPapers: inPapers === true,
    match:
      verdict === 'MATCH'
        ? {
            verdict,
            entry: String(entry),
            certainty: certainty === 'CERTAIN' ? 'CERTAIN' : 'LIKELY',
            reason: String(reason),
          }
        : { verdict: verdict === 'AMBIGUOUS' ? verdict : 'NONE' },
  }
}

/** The properties that the graph keeps of a print. */
export const propertiesOfPrint = ({ institution, match, inPapers }: StoredPrint): Record<string, Value> => ({
  institution,
  inPapers,
  verdict: match.verdict,
  ...(match.verdict === 'MATCH' ? { entry: match.entry, certainty: match.certainty, reason: match.reason } : {}),
})

/** So many prints are looked up together. */
const printsAtOnce = 400

/**
 * What each print is, by its key. A print that was looked up before is looked up again only when the register says something
 * else under one of the keys that it asks for.
 */
export const matchPrints = async (
  prints: ReadonlyMap<string, { readonly print: InstitutionPrint }>,
  stored: ReadonlyMap<string, StoredPrint>,
  register: Register,
): Promise<ReadonlyMap<string, PrintMatch>> => {
  const matches = new Map<string, PrintMatch>()
  let waiting: { readonly key: string; readonly print: InstitutionPrint; readonly asked: readonly string[] }[] = []
  const lookUp = async () => {
    const found = await register.lookUp(waiting.flatMap(({ asked }) => asked))
    for (const { key, print, asked } of waiting) {
      const own = asked.flatMap((one) => {
        const entries = found.get(one)
        return entries === undefined ? [] : [[one, entries] as const]
      })
      matches.set(key, matchOf(print, new Map(own)))
    }
    waiting = []
  }
  for (const [key, { print }] of prints) {
    const known = stored.get(printId(key))?.match
    if (known !== undefined && register.changedKeys.size === 0) {
      matches.set(key, known)
      continue
    }
    const asked = register.isEmpty ? [] : keysOf(print)
    if (known !== undefined && !register.isEmpty && !asked.some((one) => register.changedKeys.has(one))) {
      matches.set(key, known)
      continue
    }
    waiting.push({ key, print, asked })
    if (waiting.length === printsAtOnce) await lookUp()
  }
  await lookUp()
  return matches
}

/** The keys that a print asks the register for. */
const keysOf = ({ name, ror }: InstitutionPrint): string[] =>
  ror === null ? askedKeys(name).map(({ key }) => key) : []

const matchOf = (print: InstitutionPrint, found: Parameters<typeof chooseInstitution>[1]): PrintMatch => {
  // A ROR id is an identity whether or not the register is loaded that has it.
  if (print.ror !== null)
    return { verdict: 'MATCH', entry: print.ror, certainty: 'CERTAIN', reason: 'The source gives its ROR id.' }
  if (found.size === 0) return { verdict: 'NONE' }
  const match = chooseInstitution(print.name, found, { country: print.country })
  if (match.kind !== 'MATCH') return { verdict: match.kind }
  const { entry, certainty, reason } = match
  return { verdict: 'MATCH', entry: registerEntryOf(entry.facts), certainty, reason }
}
