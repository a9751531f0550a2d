import type { AuthorPerson } from '../../model/author-people.ts'
import { hashId, type PersonId } from '../../model/id.ts'
import { withoutPerson } from '../decisions/without-person.ts'
import type { Constraints } from '../identity/decision.ts'
import { type Identification, identifyCorpus, type Scope } from '../identity/identify.ts'
import { assignByVotes, type Votes } from './assign-ids.ts'
import type { AuthorPrint } from './author-prints.ts'
import type { FormerPeople } from './former-people.ts'
import { type MentionTable, mentionId } from './mention-table.ts'
import type { StatedRelation, Subject } from './subjects.ts'

/** An author's place that is a person's. */
export interface Authorship {
  readonly author: AuthorPrint
  readonly certainty: 'CERTAIN' | 'LIKELY'
  readonly reasons: readonly string[]
}

/** A place that is not in a list of authors and names a person, such as the head of a page. */
export interface OtherPlace {
  /** The joined letters of the name. */
  readonly joined: string
  readonly certainty: 'CERTAIN' | 'LIKELY'
  readonly reasons: readonly string[]
}

/** A person as identity found him or her: the mentions, with what the others need to make facts of them. */
export interface DerivedPerson {
  readonly id: PersonId
  /** Numbers of mentions. */
  readonly mentions: readonly number[]
  readonly subjects: readonly Subject[]
  readonly relationMentions: readonly StatedRelation[]
}

/** Two people who may be one: a question, never part of a figure. */
export interface PossibleMatch {
  readonly people: readonly [PersonId, PersonId]
  readonly score: number
  readonly reasons: Identification['possibleMatches'][number]['reasons']
}

/** Who is who in everything that is held. */
export interface Derivation {
  readonly table: MentionTable
  readonly identification: Identification
  readonly people: ReadonlyMap<string, DerivedPerson>
  /** By mention; undefined for those that are of nobody, since the person was removed. */
  readonly personOf: readonly (PersonId | undefined)[]
  /** Mentions that are of nobody. */
  readonly removed: ReadonlySet<number>
  /** Who the authors of an entry are, by their places; null for groups. */
  authorPeopleOf(entry: number): (AuthorPerson | null)[]
  authorshipsOf(person: DerivedPerson): Authorship[]
  otherPlacesOf(person: DerivedPerson): OtherPlace[]
  /** Why an author who is only likely this person is. */
  reasonsAt(entry: number, place: number): readonly string[]
  readonly possibleMatches: readonly PossibleMatch[]
  /** Ids that named people before and name nobody now, with who has most of their mentions. */
  readonly successors: ReadonlyMap<string, string>
}

/**
 * Decides who is who. With a scope of names only what they touch is decided again. Whoever has one of the mentions that are
 * `removedBy` decisions is nobody.
 */
export const derivePeople = (
  table: MentionTable,
  constraints: Constraints,
  scope: Scope,
  removedBy: readonly number[] = [],
): Derivation => {
  const { corpus, authorOf, authorPrints, firstMention, others } = table
  const identification = identifyCorpus(corpus, constraints, scope)
  const members: number[][] = Array.from({ length: identification.personCount }, () => [])
  const removed = withoutPerson(table, identification.person, removedBy)
  for (const [mention, person] of identification.person.entries())
    if (!removed.has(mention)) members[person]?.push(mention)
  const ids = idsOf(table, identification, members)
  const people = new Map<string, DerivedPerson>()
  const personOf = new Array<PersonId | undefined>(corpus.mentionCount)
  for (const [mentions, id] of ids) {
    const subjects = new Set<Subject>()
    const relationMentions: StatedRelation[] = []
    for (const mention of mentions) {
      personOf[mention] = id as PersonId
      const place = others[mention - authorOf.length]?.place
      if (place?.kind === 'subject') {
        const subject = table.subjects[place.entry]?.subject
        if (subject !== undefined) subjects.add(subject)
      } else if (place?.kind === 'relation') relationMentions.push(...place.stated)
    }
    people.set(id, { id: id as PersonId, mentions, subjects: [...subjects], relationMentions })
  }
  const personAt = (mention: number): AuthorPerson | null => {
    const person = personOf[mention]
    return person === undefined ? null : { person, certain: identification.certain[mention] === 1 }
  }
  const attribution = (mention: number) => {
    const certainty = identification.certain[mention] === 1 ? ('CERTAIN' as const) : ('LIKELY' as const)
    return {
      certainty,
      // Put together only where somebody asks: it costs more than the decision.
      get reasons() {
        return identification.reasonsOf(mention)
      },
    }
  }
  return {
    table,
    identification,
    people,
    personOf,
    removed,
    authorPeopleOf: (entry) => {
      const found: (AuthorPerson | null)[] = []
      for (let mention = firstMention[entry] ?? 0; mention < (firstMention[entry + 1] ?? 0); mention++) {
        const place = authorOf[mention] ?? 0
        while (found.length < place) found.push(null)
        found[place] = personAt(mention)
      }
      return found
    },
    authorshipsOf: ({ mentions }) =>
      mentions.flatMap((mention): Authorship[] => {
        const author = authorPrints[mention]
        return author === undefined ? [] : [Object.assign(attribution(mention), { author })]
      }),
    otherPlacesOf: ({ mentions }) =>
      mentions.flatMap((mention) => {
        const name = corpus.names[corpus.name[mention] ?? -1]
        return mention < authorOf.length || name === undefined
          ? []
          : [Object.assign(attribution(mention), { joined: name.joined })]
      }),
    reasonsAt: (entry, place) => {
      for (let mention = firstMention[entry] ?? 0; mention < (firstMention[entry + 1] ?? 0); mention++) {
        if (authorOf[mention] === place) return identification.reasonsOf(mention)
      }
      return []
    },
    possibleMatches: matchesOf(identification, members, personOf),
    successors: successorsOf(table, people, personOf),
  }
}

const leastOf = (texts: readonly string[]): string => texts.reduce((least, text) => (text < least ? text : least))

/** By the mentions of each living person, in order: the id. Whoever was not looked at keeps the one that he has. */
const idsOf = (
  table: MentionTable,
  { decided }: Identification,
  members: readonly (readonly number[])[],
): Map<readonly number[], string> => {
  const { before } = table
  const ids = new Map<readonly number[], string>()
  const taken = new Set<string>()
  const drafts: { readonly mentions: readonly number[]; readonly newId: () => string }[] = []
  for (const mentions of members) {
    const [first] = mentions
    if (first === undefined) continue
    const kept = decided[first] === 1 ? null : before.personOf(first)
    // Places are kept in the order of people.
    ids.set(mentions, kept ?? '')
    if (kept !== null) taken.add(kept)
    // The id is asked for by people who are new: of a history there is no trace in it.
    else drafts.push({ mentions, newId: () => hashId('person', leastOf(mentions.map((one) => mentionId(table, one)))) })
  }
  const isTaken = (id: string) => taken.has(id)
  for (const [{ mentions }, id] of assignByVotes(
    drafts,
    ({ mentions }) => votesFor(before, mentions, isTaken),
    isTaken,
  ))
    ids.set(mentions, id)
  return ids
}

const votesFor = (
  before: FormerPeople,
  mentions: readonly number[],
  isTaken: (id: string) => boolean,
): ReadonlyMap<string, Votes> => {
  const votes = new Map<string, { strong: number; weak: number }>()
  for (const mention of mentions) {
    for (const [id, count] of before.votesOf(mention)) {
      if (isTaken(id)) continue
      const known = votes.get(id)
      if (known === undefined) votes.set(id, { strong: count, weak: 0 })
      else known.strong += count
    }
  }
  return votes
}

const matchesOf = (
  { possibleMatches }: Identification,
  members: readonly (readonly number[])[],
  personOf: readonly (PersonId | undefined)[],
): PossibleMatch[] =>
  possibleMatches.flatMap(({ a, b, score, reasons }) => {
    const [first, second] = [personOf[members[a]?.[0] ?? -1], personOf[members[b]?.[0] ?? -1]]
    if (first === undefined || second === undefined || first === second) return []
    const [from, to] = first < second ? [first, second] : [second, first]
    return [{ people: [from, to] as const, score, reasons }]
  })

const successorsOf = (
  table: MentionTable,
  people: ReadonlyMap<string, DerivedPerson>,
  personOf: readonly (PersonId | undefined)[],
): Map<string, string> => {
  const votes = new Map<string, Map<string, number>>()
  const { before } = table
  const gone = new Set([...before.people()].filter((id) => !people.has(id)))
  if (gone.size === 0) return new Map()
  for (let mention = 0; mention < before.first.length; mention++) {
    for (const [id, count] of before.votesOf(mention)) {
      const successor = personOf[mention]
      if (!gone.has(id) || successor === undefined) continue
      const counts = votes.get(id) ?? new Map<string, number>()
      counts.set(successor, (counts.get(successor) ?? 0) + count)
      votes.set(id, counts)
    }
  }
  return new Map([...votes].map(([id, counts]) => [id, mostVoted(counts)]))
}

/** What has most votes; of equally many the smaller id. */
export const mostVoted = (counts: ReadonlyMap<string, number>): string => {
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return best?.[0] ?? ''
}
