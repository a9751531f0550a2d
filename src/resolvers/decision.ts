import * as deciding from '../ingest/decisions/decide.ts'
import { workHere } from '../ingest/import-work.ts'
import { createLoaders } from '../loaders/index.ts'
import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfRows } from '../model/page.ts'
import {
  countDecisions,
  countMatches,
  type DecisionRow,
  decisionPages,
  type MatchRow,
  matchPages,
} from '../statements/decision.ts'
import { cursorOf, pageParams } from '../statements/page.ts'
import { createConnection, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { type Key, resolvePerson } from './key.ts'
import { requireWriting } from './writing.ts'

const decisions = async (_: unknown, args: PageArguments, context: Context) => {
  const { graph, signal } = context
  const page = requestedPage('decisions', args, context)
  const statement = page.backward ? decisionPages.backward : decisionPages.forward
  const rows = await graph.read(statement, pageParams(page), { signal })
  return createConnection(
    pageOfRows(
      rows.map((row) => ({ cursor: cursorOf(row), node: row.node })),
      page,
    ),
    async () => (await graph.read(countDecisions, {}, { signal }))[0]?.total ?? 0,
  )
}

const possibleMatches = async (_: unknown, args: PageArguments, context: Context) => {
  const { graph, signal } = context
  const page = requestedPage('possibleMatches', args, context)
  const rows = await graph.read(page.backward ? matchPages.backward : matchPages.forward, pageParams(page), { signal })
  return createConnection(
    pageOfRows(
      rows.map((row) => ({ cursor: cursorOf(row), node: row.node })),
      page,
    ),
    async () => (await graph.read(countMatches, {}, { signal }))[0]?.total ?? 0,
  )
}

/** A decision of a mutation: allowed, about people who are there, and nothing that was loaded before is answered after it. */
const decided = async <T extends deciding.MadeDecision>(
  context: Context,
  ids: readonly string[],
  decide: (people: readonly string[], options: deciding.DecideOptions) => Promise<T>,
): Promise<T> => {
  requireWriting(context)
  const people = await Promise.all(ids.map(async (id) => (await resolvePerson({ id }, context)).id))
  const { bounds, importing } = context
  const made = await decide(people, {
    tieLimit: bounds.tieLimit,
    now: importing?.now ?? (() => new Date()),
    ...(importing?.sizes === undefined ? {} : { sizes: importing.sizes }),
    ...(importing?.work === undefined ? {} : { work: importing.work }),
  })
  Object.assign(context, { loaders: createLoaders(context), projection: context.projection.afterWrite() })
  return made
}

/** Asked for when the answer wants it: a promise that nobody waits for would end the process when it fails. */
const decisionOf = async ({ loaders }: Context, { id }: deciding.MadeDecision): Promise<DecisionRow> => {
  const decision = await loaders.decision.load(id)
  if (decision === null) throw new CoterieError('INTERNAL', `The decision ${id} was made and is not there.`)
  return decision
}

const peopleOf = async ({ loaders }: Context, ids: readonly string[]) =>
  (await Promise.all(ids.map((id) => loaders.person.load(id)))).filter((person) => person !== null)

/** Decisions about who is who: what the schema's `decision.graphql` promises. */
export const decisionResolvers = {
  Query: {
    comparePeople: async (_: unknown, { a, b }: { a: Key; b: Key }, context: Context) => {
      const [one, other] = await Promise.all([resolvePerson(a, context), resolvePerson(b, context)])
      const { graph, signal, importing } = context
      return (importing?.work ?? workHere).comparePeople(graph, one.id, other.id, signal)
    },
    possibleMatches,
    decisions,
  },
  Mutation: {
    mergePeople: async (
      _: unknown,
      { keep, merge, reason }: { keep: string; merge: readonly string[]; reason: string },
      context: Context,
    ) => {
      const made = await decided(context, [keep, ...merge], ([first = '', ...others], options) =>
        deciding.mergePeople(context.graph, { keep: first, merge: others, reason }, options),
      )
      const [person] = await peopleOf(context, made.people)
      return { decision: () => decisionOf(context, made), person }
    },
    splitPerson: async (
      _: unknown,
      { person, facts, reason }: { person: string; facts: readonly string[]; reason: string },
      context: Context,
    ) => {
      const made = await decided(context, [person], ([id = ''], options) =>
        deciding.splitPerson(context.graph, { person: id, facts, reason }, options),
      )
      return { decision: () => decisionOf(context, made), people: () => peopleOf(context, made.people) }
    },
    rejectMatch: async (
      _: unknown,
      { people, reason }: { people: readonly string[]; reason: string },
      context: Context,
    ) => {
      const made = await decided(context, people, (ids, options) =>
        deciding.rejectMatch(context.graph, { people: ids, reason }, options),
      )
      return { decision: () => decisionOf(context, made) }
    },
    removePerson: async (_: unknown, { person, reason }: { person: string; reason: string }, context: Context) => {
      const made = await decided(context, [person], ([id = ''], options) =>
        deciding.removePerson(context.graph, { person: id, reason }, options),
      )
      return { decision: () => decisionOf(context, made) }
    },
    undoDecision: async (_: unknown, { decision }: { decision: string }, context: Context) => {
      const made = await decided(context, [], (_people, options) =>
        deciding.undoDecision(context.graph, decision, options),
      )
      return { decision: () => decisionOf(context, made) }
    },
  },
  Decision: {
    people: ({ people }: DecisionRow, _: unknown, context: Context) => peopleOf(context, people ?? []),
  },
  PeopleMatch: {
    people: ({ from, to }: MatchRow, _: unknown, context: Context) => peopleOf(context, [from, to]),
    reasons: ({ reasons }: MatchRow): unknown => JSON.parse(reasons),
  },
}
