import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import type { Graph } from '../graph/graph.ts'
import {
  type DecideOptions,
  livingIds,
  type MadeDecision,
  mergePeople,
  rejectMatch,
  removePerson,
  splitPerson,
  undoDecision,
} from '../ingest/decisions/decide.ts'
import { readDecisions } from '../ingest/decisions/stored-decision.ts'
import { CoterieError, SetupError } from '../model/error.ts'
import { openConfiguredGraph } from '../open-configured-graph.ts'
import { print } from './terminal.ts'
import { usage } from './usage.ts'

type Decide = (graph: Graph, ids: readonly string[], reason: string, options: DecideOptions) => Promise<MadeDecision>

/** What each command does with its ids, and how many it takes at least. */
const deciding: Readonly<Record<string, { readonly needs: string; readonly least: number; readonly decide: Decide }>> =
  {
    merge: {
      needs: 'the id of the person who stays and those of others',
      least: 2,
      decide: (graph, [keep = '', ...merge], reason, options) => mergePeople(graph, { keep, merge, reason }, options),
    },
    split: {
      needs: 'the id of a person and those of facts',
      least: 2,
      decide: (graph, [person = '', ...facts], reason, options) =>
        splitPerson(graph, { person, facts, reason }, options),
    },
    reject: {
      needs: 'the ids of two or more people',
      least: 2,
      decide: (graph, people, reason, options) => rejectMatch(graph, { people, reason }, options),
    },
    'remove-person': {
      needs: 'the id of a person',
      least: 1,
      decide: (graph, [person = ''], reason, options) => removePerson(graph, { person, reason }, options),
    },
    undo: {
      needs: 'the id of a decision',
      least: 1,
      decide: (graph, [decision = ''], _, options) => undoDecision(graph, decision, options),
    },
  }

/** The names of the commands by which people decide. */
export const decideCommands: readonly string[] = [...Object.keys(deciding), 'decisions']

/** Runs a command of `decideCommands` and prints what came of it. @throws SetupError what is asked wrongly or cannot be decided */
export const decide = async (config: Config, command: string, rest: readonly string[]): Promise<void> => {
  const { ids, reason } = parseAsked(command, rest)
  const graph = await openConfiguredGraph(config)
  try {
    if (command === 'decisions') return await list(graph)
    const options = { tieLimit: config.bounds.tieLimit, now: () => new Date() }
    const made = await deciding[command]?.decide(graph, await livingIds(graph, ids), reason, options)
    const people = made === undefined || made.people.length === 0 ? '' : `: ${made.people.join(', ')}`
    print(`${command === 'undo' ? 'Undone' : 'Decided'}: ${made?.id}${people}`)
  } catch (error) {
    throw error instanceof CoterieError && error.code !== 'INTERNAL' ? new SetupError(error.message) : error
  } finally {
    await graph.close()
  }
}

const parseAsked = (
  command: string,
  rest: readonly string[],
): { readonly ids: readonly string[]; readonly reason: string } => {
  const { values, positionals } = parseOptions(rest)
  const asked = deciding[command]
  if (asked === undefined) return { ids: [], reason: '' }
  if (positionals.length < asked.least)
    throw new SetupError(`${command} needs ${asked.needs}, but got ${positionals.length} of them.\n\n${usage}`)
  if (command !== 'undo' && (values.reason ?? '').trim() === '')
    throw new SetupError(`${command} needs --reason TEXT: why it is decided.\n\n${usage}`)
  return { ids: positionals, reason: values.reason ?? '' }
}

const parseOptions = (rest: readonly string[]) => {
  try {
    return parseArgs({ args: [...rest], allowPositionals: true, options: { reason: { type: 'string' } } })
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** Prints all decisions, the newest first. */
const list = async (graph: Graph): Promise<void> => {
  const decisions = (await readDecisions(graph)).reverse()
  if (decisions.length === 0) print('Nobody has decided anything yet.')
  for (const { id, kind, madeAt, undoneAt, reason, people } of decisions) {
    const state = undoneAt === null ? '' : `, undone ${undoneAt}`
    print(`${id}  ${kind}  ${madeAt}${state}  ${JSON.stringify(reason)}  ${people.join(' ')}`.trimEnd())
  }
}
