import { papersBetween } from '../analytics/conflict-grounds.ts'
import { caveatsOfParties, hasStay, uncheckedOf } from '../analytics/conflict-knowledge.ts'
import { type Verdict, verdicts } from '../analytics/conflict-matrix.ts'
import { mostCandidates, reasonsOf } from '../analytics/conflict-reasons.ts'
import { CoterieError } from '../model/error.ts'
import { type PageArguments, pageOfNumbers, parsePage } from '../model/page.ts'
import { type ConflictsSource, conflictsOfInterest, type PartySource } from './conflict-question.ts'
import { conflictReason, onlyOf, type PairSource, type ReasonSource } from './conflict-reason.ts'
import { createConnection } from './connection.ts'
import type { Context } from './context.ts'

/** All are judged before one is asked for, so that a page may hold more of them than of what is read. */
const mostPairsAtOnce = 5_000

const pairAt = (question: ConflictsSource, place: number): PairSource => {
  const { authors, reviewers, matrix } = question
  const [author, reviewer] = [Math.floor(place / reviewers.length), place % reviewers.length]
  return {
    question,
    author: authors[author] as PartySource,
    reviewer: reviewers[reviewer] as PartySource,
    verdict: verdicts[matrix[place] as number] as Verdict,
  }
}

const pairs = (
  question: ConflictsSource,
  args: PageArguments & { verdicts?: readonly Verdict[] | null },
  context: Context,
) => {
  const asked = args.verdicts ?? verdicts
  if (asked.length === 0)
    throw new CoterieError(
      'BAD_USER_INPUT',
      'verdicts must have at least one verdict, or not be given for all of them, but got an empty list.',
    )
  const codes = new Set(asked.map((verdict) => verdicts.indexOf(verdict)))
  const places: number[] = []
  for (const [place, code] of question.matrix.entries()) if (codes.has(code)) places.push(place)
  const greatest = Math.max(mostPairsAtOnce, context.bounds.pageSize)
  const page = pageOfNumbers(places, parsePage(args, greatest, 'conflict pairs'))
  const items = page.items.map(({ cursor, node }) => ({ cursor, node: pairAt(question, node) }))
  return createConnection({ ...page, items }, () => places.length)
}

const caveats = ({ facts, authors, reviewers }: ConflictsSource) => {
  const people = new Set([...authors, ...reviewers].map(onlyOf).filter((id) => id !== null))
  const peopleWithoutStayCount = [...people].filter((id) => !hasStay(facts, id)).length
  return { ...caveatsOfParties(facts, people), peopleWithoutStayCount }
}

const unchecked = ({ question: { facts }, author, reviewer }: PairSource) => {
  const people = [onlyOf(author), onlyOf(reviewer)].filter((id) => id !== null)
  const kinds = new Set(people.flatMap((id) => uncheckedOf(facts, id)))
  return (['COAUTHOR', 'SAME_INSTITUTION'] as const).filter((kind) => kinds.has(kind))
}

/** Conflicts of interest: what the schema's `conflict.graphql` promises. */
export const conflictResolvers = {
  Query: { conflictsOfInterest },
  ConflictsOfInterest: { pairs, caveats, asOf: ({ version }: ConflictsSource) => version },
  ConflictParty: {
    person: (party: PartySource, _: unknown, { loaders }: Context) => {
      const only = onlyOf(party)
      return only === null ? null : loaders.person.load(only)
    },
    candidates: async ({ people }: PartySource, _: unknown, { loaders }: Context) => {
      const shown = people.length > 1 ? people.slice(0, mostCandidates) : []
      return (await Promise.all(shown.map((id) => loaders.person.load(id)))).filter((person) => person !== null)
    },
    candidateCount: ({ people }: PartySource) => (people.length > 1 ? people.length : 0),
  },
  ConflictPair: {
    authorIndex: ({ author }: PairSource) => author.index,
    reviewerIndex: ({ reviewer }: PairSource) => reviewer.index,
    reasons: (pair: PairSource): ReasonSource[] =>
      reasonsOf(pair.question.facts, pair.author, pair.reviewer, pair.verdict).map((reason) => ({ pair, reason })),
    unchecked,
    jointPapersLeftOutCount: ({ question, author, reviewer }: PairSource) => {
      const [a, r] = [onlyOf(author), onlyOf(reviewer)]
      return a === null || r === null || a === r ? 0 : papersBetween(question.facts, a, r).overAuthorLimit
    },
  },
  ConflictReason: conflictReason,
}
