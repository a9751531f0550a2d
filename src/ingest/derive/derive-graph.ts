import type { NodeLabel } from '../../graph/graph.ts'
import type { PaperId, SourceId } from '../../model/id.ts'
import { hashId } from '../../model/id.ts'
import type { SourceFormat } from '../../model/record.ts'
import type { Held, HeldPaper, HeldPerson } from '../held-record.ts'
import { identify } from '../identity/identify.ts'
import type { Work } from '../works/work.ts'
import { worksOf } from '../works/works.ts'
import { FactCollector, type GraphFacts } from './graph-facts.ts'
import { mentionsOf, relationsOf, type Subject, statedBy, subjectsOf } from './mentions.ts'
import {
  collectGroups,
  collectPapers,
  collectVenues,
  type GivenIdsByKind,
  paperIdHistory,
  paperIdsOf,
  paperKeys,
} from './papers.ts'
import { authorshipId, type DerivedPerson, derivePeople, namePropertiesOf, placesOf } from './people.ts'
import {
  collectActivities,
  collectAffiliations,
  collectClaims,
  collectRelations,
  collectTopics,
} from './person-facts.ts'
import { collectRedirects, type Redirect } from './redirects.ts'
import { collectTies } from './ties.ts'

/** One document that the graph holds. */
export interface HeldSource {
  readonly id: SourceId
  readonly name: string
  readonly format: SourceFormat
  readonly sha256: string
  /** ISO 8601. */
  readonly importedAt: string
  readonly unreadCount: number
  readonly rejectedCount: number
  readonly records: readonly Held[]
}

/**
 * The graph that sources describe: a pure function of them and of the ids given before, so that the order of imports, an import
 * again and taking a source out all end in the same people, works and figures.
 */
export const deriveGraph = (
  sources: readonly HeldSource[],
  given: GivenIdsByKind,
  redirects: readonly Redirect[],
  tieLimit: number,
): GraphFacts => {
  const facts = new FactCollector()
  const inOrder = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1))
  const records = inOrder.flatMap((source) => source.records)
  const works = worksOf(records.filter((record): record is HeldPaper => record.kind === 'paper'))
  const paperIds = paperIdsOf(works, given.paper)
  const subjects = subjectsOf(records.filter((record): record is HeldPerson => record.kind === 'person'))
  const relations = relationsOf(subjects)
  const sourceNames = new Map<string, string>(sources.map(({ id, name }) => [id, name]))
  const { people, possibleMatches } = identify(
    mentionsOf(works, subjects, relations, (id) => sourceNames.get(id) ?? id),
  )
  const derived = derivePeople(
    people,
    placesOf(works, subjects, relations),
    (work) => paperIdHistory(work, paperIds, given.paper),
    given.person,
  )
  const everybody = [...derived.values()]

  collectSources(sources, facts)
  collectPapers(works, paperIds, facts)
  collectVenues(works, paperIds, given.venue, facts)
  collectGroups(works, paperIds, given.group, facts)
  const institutionOf = collectAffiliations(everybody, given.institution, facts)
  collectTopics(works, paperIds, everybody, given.topic, facts)
  collectActivities(everybody, facts)
  collectClaims(everybody, facts)
  const personOfMention = new Map(
    everybody.flatMap((person) => person.relationMentions.map(({ mentionId }) => [mentionId, person] as const)),
  )
  const personOfSubject = new Map<Subject, DerivedPerson>(
    everybody.flatMap((person) => person.subjects.map((subject) => [subject, person] as const)),
  )
  collectRelations(
    relations,
    (id) => personOfMention.get(id),
    (subject) => personOfSubject.get(subject),
    institutionOf,
    facts,
  )
  collectAuthorships(works, paperIds, everybody, tieLimit, facts)
  collectPersonNodes(everybody, facts)
  for (const { people: pair, score, reasons } of possibleMatches) {
    const [from = '', to = ''] = pair.map((person) => derived.get(person)?.id ?? '').sort()
    facts.relation(
      { type: 'POSSIBLY_SAME', from: 'Person', to: 'Person' },
      hashId('fact', 'same', from, to),
      from,
      to,
      {
        score: Math.round(score * 1000) / 1000,
        reasons: JSON.stringify(reasons),
      },
    )
  }
  const named = (label: NodeLabel) =>
    [...facts.nodes.values()]
      .filter((node) => node.label === label)
      .map(({ id, properties }) => ({ id, keys: properties.keys as readonly string[] }))
  const renamed = [
    { given: given.paper, things: works.map((work) => ({ id: paperIds.get(work) as string, keys: paperKeys(work) })) },
    { given: given.person, things: everybody },
    { given: given.group, things: named('Group') },
    { given: given.institution, things: named('Institution') },
    { given: given.topic, things: named('Topic') },
    { given: given.venue, things: named('Venue') },
  ]
  collectRedirects(redirects, renamed, facts)
  return facts
}

const collectSources = (sources: readonly HeldSource[], facts: FactCollector): void => {
  for (const { id, records, ...properties } of sources) {
    facts.node('Source', id, { ...properties, recordCount: records.length })
    for (const [order, record] of records.entries()) {
      const { id: recordId, locator, text, source: _, ...said } = record
      facts.node('Record', recordId, { locator, text, body: JSON.stringify(said), order })
      facts.relation({ type: 'HAS', from: 'Source', to: 'Record' }, hashId('fact', 'has', recordId), id, recordId)
    }
  }
}

const collectAuthorships = (
  works: readonly Work[],
  paperIds: ReadonlyMap<Work, PaperId>,
  people: readonly DerivedPerson[],
  tieLimit: number,
  facts: FactCollector,
): void => {
  const authorsOf = new Map<Work, { id: DerivedPerson['id']; certain: boolean }[]>(works.map((work) => [work, []]))
  for (const person of people) {
    for (const { work, author, certainty, reasons } of person.authorships) {
      const paper = paperIds.get(work) as PaperId
      authorsOf.get(work)?.push({ id: person.id, certain: certainty === 'CERTAIN' })
      facts.relation(
        { type: 'AUTHORED', from: 'Person', to: 'Paper' },
        authorshipId(paper, author.key),
        person.id,
        paper,
        {
          position: author.position,
          printedName: author.printedName,
          equalContribution: author.equalContribution,
          corresponding: author.corresponding,
          affiliationText: author.affiliation,
          certainty,
          reasons: certainty === 'CERTAIN' ? null : reasons,
          // Without them a person would lose the id when the spelling of another record becomes the best one.
          nameKeys: author.keys.length > 1 ? author.keys : null,
          records: author.records,
        },
      )
    }
  }
  const papers = works.map((work) => ({
    id: paperIds.get(work) as PaperId,
    year: work.year,
    size: work.authors.length,
    authorsComplete: work.authorsComplete,
    people: authorsOf.get(work) ?? [],
  }))
  collectTies(papers, tieLimit, facts)
}

const collectPersonNodes = (people: readonly DerivedPerson[], facts: FactCollector): void => {
  const collaborators = new Map<string, number>()
  for (const { type, from, to } of facts.relations.values()) {
    if (type !== 'COLLABORATED') continue
    for (const id of [from, to]) collaborators.set(id, (collaborators.get(id) ?? 0) + 1)
  }
  for (const person of people) {
    const years = person.authorships.flatMap(({ work }) => (work.year === null ? [] : [work.year]))
    facts.node('Person', person.id, {
      ...namePropertiesOf(person, latestInstitution(person)),
      paperCount: new Set(person.authorships.map(({ work }) => work)).size,
      collaboratorCount: collaborators.get(person.id) ?? 0,
      firstYear: years.length === 0 ? null : Math.min(...years),
      lastYear: years.length === 0 ? null : Math.max(...years),
    })
    for (const subject of person.subjects) {
      for (const { id } of subject.records) {
        facts.relation(
          { type: 'DESCRIBES', from: 'Record', to: 'Person' },
          hashId('fact', 'describes', id),
          id,
          person.id,
        )
      }
    }
  }
}

/** Where a person without a name is now, or was last: what to call him by. */
const latestInstitution = (person: DerivedPerson): string | null => {
  const stays = person.subjects.flatMap((subject) => statedBy(subject, 'affiliations'))
  const now = stays.find(({ period }) => period.ongoing)
  const [latest] = [...stays].sort((a, b) =>
    (b.period.to ?? b.period.from ?? '') > (a.period.to ?? a.period.from ?? '') ? 1 : -1,
  )
  return (now ?? latest)?.institution ?? null
}
