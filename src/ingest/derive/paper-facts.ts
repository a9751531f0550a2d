import { type AuthorPerson, encodePeople } from '../../model/author-people.ts'
import { hashId, type PaperId } from '../../model/id.ts'
import { sortKeyOf } from '../../model/page.ts'
import { foldText } from '../../names/fold.ts'
import { indexWords } from '../../names/search-words.ts'
import { bucketOf } from '../replica/read-replica.ts'
import type { Work } from '../works/work.ts'
import type { FactCollector } from './graph-facts.ts'
import { topicNames, venueNames } from './name-prints.ts'
import { type NamedDerivation, thingOfNames } from './named.ts'
import { titleTopicIds } from './title-topics.ts'

/** A paper with its work and who its authors are. */
export interface PaperFacts {
  readonly id: PaperId
  readonly work: Work
  readonly text: string
  /** See `TitleTopics.of`. */
  readonly titleTopics: string | null
  /** By place in the list of authors; null or missing for groups and people who were removed. */
  readonly people: readonly (AuthorPerson | null)[]
  /** Why an author who is only likely this person is. */
  reasonsAt(place: number): readonly string[]
}

const describesPaper = { type: 'DESCRIBES', from: 'Record', to: 'Paper' } as const
const writtenByPerson = { type: 'AUTHORED', from: 'Person', to: 'Paper' } as const
const writtenByGroup = { type: 'AUTHORED', from: 'Group', to: 'Paper' } as const
const publishedIn = { type: 'PUBLISHED_IN', from: 'Paper', to: 'Venue' } as const
const about = { type: 'ABOUT', from: 'Paper', to: 'Topic' } as const

/** The id of an author's place, by which an answer calls it. */
export const authorshipId = (paper: string, authorKey: string): string => hashId('authorship', paper, authorKey)

/** Adds a paper, its records, its authors, its venue and its topics. */
export const collectPaper = (paper: PaperFacts, named: NamedDerivation, facts: FactCollector): void => {
  const { id, work } = paper
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
    work: paper.text,
    people: encodePeople(paper.people),
    bucket: bucketOf(id),
    titleTopics: paper.titleTopics,
  })
  for (const record of work.records) {
    facts.relation(describesPaper, null, record, id)
  }
  collectAuthors(paper, named, facts)
  if (work.venue !== null) {
    const venue = thingOfNames(named.venue, venueNames(work.venue.printed))
    if (venue !== undefined) {
      facts.relation(publishedIn, null, id, venue.id, { records: work.venue.records })
    }
  }
  for (const { printed, records } of work.topics) {
    const topic = thingOfNames(named.topic, topicNames(printed))
    if (topic === undefined) continue
    facts.relation(about, null, id, topic.id, { origin: 'SOURCE', records })
  }
  for (const topic of titleTopicIds(paper.titleTopics)) {
    facts.relation(about, null, id, topic, { origin: 'TITLE', records: work.records })
  }
}

const collectAuthors = (paper: PaperFacts, named: NamedDerivation, facts: FactCollector): void => {
  const { id, work, people } = paper
  for (const [place, author] of work.authors.entries()) {
    const said = {
      position: author.position,
      printedName: author.printedName,
      equalContribution: author.equalContribution || null,
      corresponding: author.corresponding || null,
      affiliationText: author.affiliation,
      records: author.records,
    }
    if (author.group) {
      const group = thingOfNames(named.group, [author.printedName])
      if (group === undefined) continue
      facts.relation(writtenByGroup, hashId('authorship', id, foldText(author.printedName)), group.id, id, {
        ...said,
        certainty: 'CERTAIN',
      })
      continue
    }
    const found = people[place]
    if (found === null || found === undefined) continue
    facts.relation(writtenByPerson, authorshipId(id, author.key), found.person, id, {
      ...said,
      certainty: found.certain ? 'CERTAIN' : 'LIKELY',
      reasons: found.certain ? null : paper.reasonsAt(place),
    })
  }
}
