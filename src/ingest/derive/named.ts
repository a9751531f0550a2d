import { hashId } from '../../model/id.ts'
import { sortKeyOf } from '../../model/page.ts'
import type { PrintedTopic } from '../../model/record.ts'
import { indexWords } from '../../names/search-words.ts'
import { wholeNameWord } from '../../names/whole-name.ts'
import type { Replica } from '../replica/read-replica.ts'
import { arxivCategory } from './arxiv-category.ts'
import type { FactCollector } from './graph-facts.ts'
import type { Institutions } from './institutions.ts'
import {
  byFrequency,
  groupByNames,
  type NamedMention,
  type NamedThing,
  type NamedThings,
  nameKey,
} from './name-groups.ts'
import { type NamePrints, type Print, topicNames } from './name-prints.ts'
import type { Subject } from './subjects.ts'

/** What a topic is said to be by a paper or, as an interest, by a person record. */
interface TopicMention {
  readonly topic: PrintedTopic
  readonly subject: Subject | null
}

/** Everything that is known by its names. */
export interface NamedDerivation {
  readonly venue: NamedThings<Print>
  readonly group: NamedThings<Print>
  readonly topic: NamedThings<TopicMention>
  readonly institution: Institutions
}

/** What the names in works and person records stand for; ids given before stay. */
export const deriveNamed = (
  prints: NamePrints,
  subjects: readonly Subject[],
  given: Replica['given'],
  institution: Institutions,
): NamedDerivation => {
  const printed = (kind: 'venue' | 'group'): NamedMention<Print>[] =>
    [...prints[kind].values()].map((print) => ({ names: print.names, count: print.count, said: print }))
  const records = subjects.flatMap((subject) => subject.records.map((record) => ({ subject, person: record.person })))
  const topics: NamedMention<TopicMention>[] = [
    ...[...prints.topic.values()].flatMap(({ names, topic, count }) =>
      topic === null ? [] : [{ names, count, said: { topic, subject: null } }],
    ),
    ...records.flatMap(({ subject, person }) =>
      person.interests.map((topic) => ({ names: topicNames(topic), count: 1, said: { topic, subject } })),
    ),
  ]
  return {
    venue: groupByNames(printed('venue'), given.venue, (key) => hashId('venue', key)),
    group: groupByNames(printed('group'), given.group, (key) => hashId('group', key)),
    topic: groupByNames(topics, given.topic, (key) => hashId('topic', key)),
    institution,
  }
}

/** The thing that a print stands for. */
export const thingOfNames = <T>({ thingOf }: NamedThings<T>, names: readonly string[]): NamedThing<T> | undefined =>
  names.map((name) => thingOf.get(nameKey(name))).find((thing) => thing !== undefined)

/** How many papers and people there are of a thing, as far as the graph has them. */
export interface Counts {
  papers(id: string): number
  /** How many different people some subjects are. */
  people(subjects: readonly Subject[]): number
}

/** Adds the node of a venue. */
export const collectVenue = (
  { id, keys, names, mentions }: NamedThing<Print>,
  counts: Counts,
  facts: FactCollector,
): void => {
  const printed = mentions.flatMap(({ said, count }) => (said.venue === null ? [] : [{ ...said.venue, count }]))
  const most = (pick: (venue: (typeof printed)[number]) => string | null): string | null =>
    byFrequency(
      printed.flatMap((venue) => {
        const text = pick(venue)
        return text === null ? [] : [[text, venue.count] as const]
      }),
    )[0] ?? null
  const name = most((venue) => venue.name)
  const acronym = most((venue) => venue.acronym)
  facts.node('Venue', id, {
    keys,
    label: acronym ?? name ?? names[0] ?? '',
    name,
    acronym,
    kind: most(({ kind }) => (kind === 'UNKNOWN' ? null : kind)) ?? 'UNKNOWN',
    paperCount: counts.papers(id),
    searchText: namedSearchText(names),
  })
}

/** Adds the node of a group. */
export const collectGroup = ({ id, keys, names }: NamedThing<Print>, counts: Counts, facts: FactCollector): void => {
  facts.node('Group', id, {
    keys,
    name: names[0] ?? '',
    paperCount: counts.papers(id),
    searchText: namedSearchText(names),
  })
}

/** Adds the node of a topic. */
export const collectTopic = (
  { id, keys, names, mentions }: NamedThing<TopicMention>,
  counts: Counts,
  facts: FactCollector,
): void => {
  const topics = mentions.map(({ said }) => said.topic)
  const category = topics
    .map((topic) => (topic.scheme === 'ARXIV' ? arxivCategory(topic.name) : null))
    .find((found) => found !== null)
  const name = category?.name ?? names[0] ?? ''
  facts.node('Topic', id, {
    keys,
    name,
    sortKey: sortKeyOf(name),
    scheme: schemeOf(topics),
    code: category?.code ?? null,
    paperCount: counts.papers(id),
    personCount: counts.people(mentions.flatMap(({ said }) => said.subject ?? [])),
    searchText: namedSearchText(names),
  })
}

/** ARXIV when some source gives a category of arXiv, else OPENALEX when some source is OpenAlex. */
const schemeOf = (topics: readonly PrintedTopic[]): PrintedTopic['scheme'] =>
  topics.some(({ scheme }) => scheme === 'ARXIV')
    ? 'ARXIV'
    : topics.some(({ scheme }) => scheme === 'OPENALEX')
      ? 'OPENALEX'
      : 'KEYWORD'

/** The `searchText` of something known by its names: their words, and each whole name. */
export const namedSearchText = (names: readonly string[]): string =>
  [...new Set([...names.flatMap((name) => indexWords({ named: name }).split(' ')), ...names.map(wholeNameWord)])].join(
    ' ',
  )
