import type { Graph } from '../../graph/graph.ts'
import { kindOfId, type RecordId, type SourceId } from '../../model/id.ts'
import type { PersonRecord } from '../../model/record.ts'
import {
  allRedirects,
  allStoredPapers,
  countStoredPapers,
  keyedGroups,
  keyedInstitutions,
  keyedTopics,
  keyedVenues,
  paperBucketCount,
  personRecords,
  relationMentions,
  type StoredPaper,
  storedPapersOfBucket,
} from '../../statements/import.ts'
import { type GivenIds, givenIdsOf } from '../derive/assign-ids.ts'
import type { Redirect } from '../derive/redirects.ts'
import type { HeldPerson } from '../held-record.ts'

/** What is known by its names. */
export const namedKinds = ['group', 'institution', 'topic', 'venue'] as const
export type NamedKind = (typeof namedKinds)[number]

/** A record about a person, and the person that it was found to describe; null before that. */
export interface StoredSubjectRecord {
  readonly record: HeldPerson
  readonly person: string | null
}

/** What the graph holds, as far as an import needs all of it at once: in this process, and as small as it can be. */
export interface Replica {
  readonly papers: readonly StoredPaper[]
  readonly subjectRecords: readonly StoredSubjectRecord[]
  /** The person of each mention of a relation. */
  readonly relationPeople: ReadonlyMap<string, string>
  /** The id of each name key, by kind. */
  readonly given: Readonly<Record<NamedKind, GivenIds>>
  readonly redirects: readonly Redirect[]
}

/** Up to so many papers are read at once, more of them bucket by bucket. */
const mostAtOnce = 50_000
/** The bucket of a paper: of its id alone. */
export const bucketOf = (id: string): number => {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  return (alphabet.indexOf(id.at(-1) ?? '') * 32 + alphabet.indexOf(id.at(-2) ?? '')) % paperBucketCount
}

/**
 * Reads what the graph holds. Somebody's Neo4j may hold nodes of the same labels: those are left out, as are the records of a
 * source of which an import that was interrupted stored a part.
 */
export const readReplica = async (graph: Graph, isBeingRead: (source: string) => boolean): Promise<Replica> => {
  const named = {
    group: keyedGroups,
    institution: keyedInstitutions,
    topic: keyedTopics,
    venue: keyedVenues,
  }
  const given = Object.fromEntries(
    await Promise.all(
      namedKinds.map(async (kind) => {
        const rows = (await graph.read(named[kind], {})).filter(({ id }) => kindOfId(id ?? '') === kind)
        return [kind, givenIdsOf(rows.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))]
      }),
    ),
  ) as Record<NamedKind, GivenIds>
  return {
    papers: await readPapers(graph),
    subjectRecords: (await graph.read(personRecords, {}))
      .filter(({ source, person }) => person !== null || !isBeingRead(source))
      .map(({ id, source, body, locator, person }) => ({
        record: {
          ...(JSON.parse(body) as PersonRecord),
          locator,
          text: '',
          id: id as RecordId,
          source: source as SourceId,
        },
        person,
      })),
    relationPeople: new Map(
      (await graph.read(relationMentions, {})).flatMap(({ from, to, mentions, saidBy }) =>
        // The mention is of the other end; of an advisor named by a page of his, of this end.
        (mentions ?? []).map((mention) => [mention, saidBy === 'TO' ? from : to] as const),
      ),
    ),
    given,
    redirects: (await graph.read(allRedirects, {})).filter(({ id, target }) => id && target && kindOfId(id) !== null),
  }
}

const readPapers = async (graph: Graph): Promise<readonly StoredPaper[]> => {
  const [{ total } = { total: 0 }] = await graph.read(countStoredPapers, {})
  if (total <= mostAtOnce) return graph.read(allStoredPapers, {})
  const papers: StoredPaper[] = []
  for (let bucket = 0; bucket < paperBucketCount; bucket++) {
    for (const paper of await graph.read(storedPapersOfBucket, { bucket })) papers.push(paper)
  }
  return papers
}
