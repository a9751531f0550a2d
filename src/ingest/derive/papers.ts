import type { NodeLabel } from '../../graph/graph.ts'
import { hashId, type PaperId } from '../../model/id.ts'
import { sortKeyOf } from '../../model/page.ts'
import { foldText } from '../../names/fold.ts'
import { indexWords } from '../../names/search-words.ts'
import { wholeNameWord } from '../../names/whole-name.ts'
import { possibleVersionsOf } from '../works/possible-versions.ts'
import type { Work } from '../works/work.ts'
import { arxivCategory } from './arxiv-category.ts'
import { assignIds, type GivenIds } from './assign-ids.ts'
import type { FactCollector } from './graph-facts.ts'
import { workKey } from './mentions.ts'
import { byFrequency, groupByNames } from './name-groups.ts'

/** The ids that things were given before, by kind of thing. */
export type GivenIdsByKind = Readonly<
  Record<'paper' | 'person' | 'group' | 'institution' | 'topic' | 'venue', GivenIds>
>

/** What a work is recognised by when ids are given. */
export const paperKeys = (work: Work): string[] => work.records.map(({ id }) => id)

/** What a work is recognised by where all its records changed: its title, and how many authors are known (two may share a title). */
export const titleKeysOf = (title: string, authorCount: number): string[] => [
  `title ${title}`,
  `title ${title} by ${authorCount}`,
]

/** The id of each work: that of the greater part of its records, or of its title, else a new one. */
export const paperIdsOf = (works: readonly Work[], given: GivenIds): ReadonlyMap<Work, PaperId> => {
  const things = works.map((work) => ({
    work,
    keys: paperKeys(work),
    weakKeys: titleKeysOf(work.titleKey, work.authors.length),
    newId: hashId('paper', work.titleKey, workKey(work)) as string,
  }))
  const ids = assignIds(things, given)
  return new Map(things.map((thing) => [thing.work, (ids.get(thing) ?? thing.newId) as PaperId]))
}

/** The id of a work, and those that its records had before: an author's place is known by any of them. */
export const paperIdHistory = (work: Work, ids: ReadonlyMap<Work, PaperId>, given: GivenIds): PaperId[] => {
  const before = work.records.flatMap(({ id }) => given.get(id) ?? [])
  return [...new Set([...[ids.get(work) ?? []].flat(), ...before.map((id) => id as PaperId)])]
}

/** Adds the papers, their records, and the pairs that may be versions of one work. */
export const collectPapers = (works: readonly Work[], ids: ReadonlyMap<Work, PaperId>, facts: FactCollector): void => {
  for (const work of works) {
    const id = ids.get(work) ?? ''
    facts.node('Paper', id, {
      title: work.title,
      titleKey: work.titleKey,
      sortKey: sortKeyOf(work.title),
      year: work.year,
      month: work.month,
      posted: work.posted,
      status: work.status,
      submittedTo: work.submittedTo,
      doi: work.doi,
      arxivId: work.arxivId,
      authorCount: work.authorsComplete ? work.authors.length : null,
      knownAuthorCount: work.authors.length,
      authorsComplete: work.authorsComplete,
      disagreements: work.disagreements.length === 0 ? null : JSON.stringify(work.disagreements),
      searchText: indexWords({ text: work.title }),
    })
    for (const record of work.records) {
      facts.relation(
        { type: 'DESCRIBES', from: 'Record', to: 'Paper' },
        hashId('fact', 'describes', record.id),
        record.id,
        id,
      )
    }
  }
  for (const { works: pair, reasons } of possibleVersionsOf(works)) {
    const [from = '', to = ''] = pair.map((work) => ids.get(work) ?? '').sort()
    facts.relation(
      { type: 'POSSIBLE_VERSION', from: 'Paper', to: 'Paper' },
      hashId('fact', 'version', from, to),
      from,
      to,
      { reasons },
    )
  }
}

/** Adds the venues of the works. An acronym and a full name that stand together once are one venue everywhere. */
export const collectVenues = (
  works: readonly Work[],
  ids: ReadonlyMap<Work, PaperId>,
  given: GivenIds,
  facts: FactCollector,
): void => {
  const mentions = works.flatMap((work) =>
    work.venue === null
      ? []
      : [
          {
            names: [work.venue.printed.acronym, work.venue.printed.name].filter((name) => name !== null),
            said: { work, venue: work.venue },
          },
        ],
  )
  const { things } = groupByNames(mentions, given, (key) => hashId('venue', key))
  for (const { id, keys, names, said } of things) {
    const printed = said.map(({ venue }) => venue.printed)
    const [name = null] = byFrequency(printed.flatMap((venue) => (venue.name === null ? [] : [venue.name])))
    const [acronym = null] = byFrequency(printed.flatMap((venue) => (venue.acronym === null ? [] : [venue.acronym])))
    const known = printed.map(({ kind }) => kind).filter((kind) => kind !== 'UNKNOWN')
    const label = acronym ?? name ?? names[0] ?? ''
    facts.node('Venue', id, {
      keys,
      label,
      name,
      acronym,
      kind: byFrequency(known)[0] ?? 'UNKNOWN',
      paperCount: said.length,
      searchText: namedSearchText(names),
    })
    for (const { work, venue } of said) {
      const paper = ids.get(work) ?? ''
      facts.relation(
        { type: 'PUBLISHED_IN', from: 'Paper', to: 'Venue' },
        hashId('fact', 'venue', paper, id),
        paper,
        id,
        { records: venue.records },
      )
    }
  }
}

/** The `searchText` of something known by its names: their words, and each whole name. */
export const namedSearchText = (names: readonly string[]): string =>
  [...new Set([...names.flatMap((name) => indexWords({ text: name }).split(' ')), ...names.map(wholeNameWord)])].join(
    ' ',
  )

/** What a topic is called and recognised by: an arXiv category by its code, a keyword by its words. */
export const topicNames = (topic: { readonly name: string; readonly scheme: string }): string[] => {
  const category = topic.scheme === 'ARXIV' ? arxivCategory(topic.name) : null
  return category === null ? [topic.name] : [category.code, category.name]
}

/** The label of the author node: a person or a group. */
export const authorLabel = (group: boolean): Extract<NodeLabel, 'Person' | 'Group'> => (group ? 'Group' : 'Person')

/** Adds the groups that sign works, and their authorships. */
export const collectGroups = (
  works: readonly Work[],
  ids: ReadonlyMap<Work, PaperId>,
  given: GivenIds,
  facts: FactCollector,
): void => {
  const mentions = works.flatMap((work) =>
    work.authors
      .filter(({ group }) => group)
      .map((author) => ({ names: [author.printedName], said: { work, author } })),
  )
  const { things } = groupByNames(mentions, given, (key) => hashId('group', key))
  for (const { id, keys, names, said } of things) {
    facts.node('Group', id, { keys, name: names[0] ?? '', paperCount: said.length, searchText: namedSearchText(names) })
    for (const { work, author } of said) {
      const paper = ids.get(work) ?? ''
      facts.relation(
        { type: 'AUTHORED', from: 'Group', to: 'Paper' },
        hashId('authorship', paper, foldText(author.printedName)),
        id,
        paper,
        {
          position: author.position,
          printedName: author.printedName,
          equalContribution: author.equalContribution,
          corresponding: author.corresponding,
          affiliationText: author.affiliation,
          certainty: 'CERTAIN',
          records: author.records,
        },
      )
    }
  }
}
