import type { Ground } from '../analytics/conflict-grounds.ts'
import { uncheckedOf } from '../analytics/conflict-knowledge.ts'
import type { Verdict } from '../analytics/conflict-matrix.ts'
import type { Reason } from '../analytics/conflict-reasons.ts'
import { type PageArguments, pageOfList } from '../model/page.ts'
import { detailOf } from './conflict-detail.ts'
import type { ConflictsSource, PartySource } from './conflict-question.ts'
import { createConnection, loadPage, requestedPage } from './connection.ts'
import type { Context } from './context.ts'
import { loadEvidence } from './evidence.ts'

/** What `ConflictPair` resolves from: a place in the matrix. */
export interface PairSource {
  readonly question: ConflictsSource
  readonly author: PartySource
  readonly reviewer: PartySource
  readonly verdict: Verdict
}

/** What `ConflictReason` resolves from. */
export interface ReasonSource {
  readonly pair: PairSource
  readonly reason: Reason
}

/** The one person that a party is; null when it is nobody or several. */
export const onlyOf = ({ people }: PartySource): string | null => (people.length === 1 ? (people[0] ?? null) : null)

const groundOf = ({ reason }: ReasonSource): Ground | null => ('ground' in reason ? reason.ground : null)

const papersOf = ({ pair, reason }: ReasonSource): readonly string[] => {
  const ground = 'ground' in reason ? reason.ground : null
  if (ground?.kind !== 'COAUTHOR' && ground?.kind !== 'DISTANCE') return []
  return ground.papers.map((paper) => pair.question.facts.projection.papers.ids[paper] as string)
}

const institutionOf = (source: ReasonSource): string | null => {
  const ground = groundOf(source)
  if (ground === null) return null
  return 'stays' in ground ? ground.stays[0].institution : 'relation' in ground ? ground.relation.institution : null
}

const wayOf = ({ pair, reason }: ReasonSource): string[] =>
  'ground' in reason && reason.ground.kind === 'DISTANCE'
    ? reason.ground.people.map((person) => pair.question.facts.projection.people[person] as string)
    : []

const sideOf = ({ pair, reason }: ReasonSource, side: 'author' | 'reviewer'): string | null => {
  if ('ground' in reason) return reason[side]
  return reason.side === side ? onlyOf(pair[side]) : null
}

const labelOf = async (id: string, { loaders }: Context): Promise<string> =>
  (await loaders.person.load(id))?.label ?? id

const detail = async (source: ReasonSource, _: unknown, context: Context): Promise<string> => {
  const { pair, reason } = source
  if (!('ground' in reason)) return detailOfParty(source, context)
  const { facts } = pair.question
  const institution = institutionOf(source)
  const [author, reviewer, way, place] = await Promise.all([
    labelOf(reason.author, context),
    labelOf(reason.reviewer, context),
    Promise.all(wayOf(source).map((id) => labelOf(id, context))),
    institution === null ? null : context.loaders.institution.load(institution),
  ])
  const newest = 'papers' in reason.ground ? reason.ground.papers[0] : undefined
  const lastYear = newest === undefined ? 0 : (facts.projection.papers.years[newest] as number)
  const said = detailOf(
    reason.ground,
    { author, reviewer, way, institution: place?.name ?? '' },
    facts.policy,
    lastYear,
  )
  const ifs = await Promise.all(
    (['author', 'reviewer'] as const).map((side) => supposition(pair[side], reason[side], side, context)),
  )
  return [...ifs.filter((text) => text !== null), said].join(' ')
}

/** What has to be so for a reason about somebody else than the party itself. */
const supposition = async (
  party: PartySource,
  person: string,
  side: 'author' | 'reviewer',
  context: Context,
): Promise<string | null> => {
  if (party.people.length > 1) return `If the ${side} is the ${await labelOf(person, context)} with the id ${person}:`
  const only = onlyOf(party)
  if (only === null || only === person) return null
  return `If ${await labelOf(only, context)} is the same person as ${await labelOf(person, context)}, which is not decided:`
}

const detailOfParty = async ({ pair, reason }: ReasonSource, context: Context): Promise<string> => {
  if ('ground' in reason) return ''
  const party = pair[reason.side]
  const only = onlyOf(party)
  if (only === null) return party.problem ?? ''
  const label = await labelOf(only, context)
  if (reason.kind === 'UNKNOWN_PERSON') return `Nothing that the policy looks at is known of ${label}.`
  const missing = uncheckedOf(pair.question.facts, only).map((kind) =>
    kind === 'COAUTHOR' ? 'an author list is cut' : 'no stay in these years is known',
  )
  return `Of ${label} not all could be looked at: ${missing.join(', ')}.`
}

/** Papers whose records are given as evidence of a reason. */
const papersShown = 10

const evidence = async (source: ReasonSource, _: unknown, context: Context) => {
  const ground = groundOf(source)
  if (ground === null) return []
  if ('stays' in ground)
    return loadEvidence(
      ground.stays.flatMap(({ records }) => records),
      context,
    )
  if ('relation' in ground) return loadEvidence(ground.relation.records, context)
  const rows = await Promise.all(
    papersOf(source)
      .slice(0, papersShown)
      .map((id) => context.loaders.paperRecords.load(id)),
  )
  return loadEvidence(
    rows.flat().map(({ record }) => record),
    context,
  )
}

const papers = async (source: ReasonSource, args: PageArguments, context: Context) => {
  const ids = papersOf(source)
  const placed = ids.map((id, index) => ({ cursor: { key: index, id }, node: { id } }))
  const page = await loadPage(pageOfList(placed, requestedPage('papers of a reason', args, context), false), (id) =>
    context.loaders.paper.load(id),
  )
  return createConnection(page, () => ids.length)
}

const personOf =
  (side: 'author' | 'reviewer') =>
  (source: ReasonSource, _: unknown, { loaders }: Context) => {
    const id = sideOf(source, side)
    return id === null ? null : loaders.person.load(id)
  }

/** What `ConflictReason` resolves to. */
export const conflictReason = {
  kind: ({ reason }: ReasonSource) => ('ground' in reason ? reason.ground.kind : reason.kind),
  verdict: ({ reason }: ReasonSource) => reason.verdict,
  detail,
  certainty: (source: ReasonSource) => {
    const ground = groundOf(source)
    return ground === null ? null : ground.certain ? 'CERTAIN' : 'LIKELY'
  },
  author: personOf('author'),
  reviewer: personOf('reviewer'),
  institution: (source: ReasonSource, _: unknown, { loaders }: Context) => {
    const id = institutionOf(source)
    return id === null ? null : loaders.institution.load(id)
  },
  papers,
  way: (source: ReasonSource, _: unknown, { loaders }: Context) =>
    Promise.all(wayOf(source).map((id) => loaders.person.load(id))),
  evidence,
}
