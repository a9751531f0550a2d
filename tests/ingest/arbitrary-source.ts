import * as fc from 'fast-check'
import type { HeldSource } from '../../src/ingest/derive/derive-graph.ts'
import { type SourceRecord, undated } from '../../src/model/record.ts'
import { entry, owner, source } from './records.ts'

/** Few names, so that people meet again: common and rare ones, spellings of one name, a slip, two scripts. */
const name = fc.constantFrom(
  ...['Wei Wang', 'W. Wang', '王伟', 'Hong Xu', '徐宏', 'Minchen Yu', 'M. Yu', 'Yuanchun Zhou', 'Yuanchuan Zhou'],
  ...['Ying-Chao Feng', 'Yingchao Feng', 'Jürgen Quistgaard', 'Juergen Quistgaard', 'Ann Lorimer'],
)

const title = fc.constantFrom(
  ...['Elastic Memory for Model Serving', 'Elastic Memory for Model Training', 'Protein Folds in Deep Water'],
  ...['Frontier: A Simulator of Inference', 'Frontier: Towards Simulated Inference', 'Introduction'],
)

const authors = fc
  .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), fc.nat(3), fc.boolean(), fc.boolean())
  .map(([names, place, owned, cut]) => {
    const marked = names.map((text, index) => (owned && index === place ? `@${text}` : text))
    return [...marked, ...(cut ? ['et al.'] : [])].join(', ')
  })

const paper: fc.Arbitrary<SourceRecord> = fc
  .record({
    title,
    authors,
    year: fc.constantFrom(null, 1975, 2020, 2024),
    posted: fc.constantFrom(null, '2023-05'),
    arxivId: fc.constantFrom(null, null, null, '2401.00001'),
    status: fc.constantFrom('UNKNOWN', 'PREPRINT', 'PUBLISHED'),
    venue: fc.constantFrom(
      null,
      { name: null, acronym: 'MLSys', kind: 'CONFERENCE' },
      { name: 'Conference on Machine Learning and Systems', acronym: 'MLSys', kind: 'UNKNOWN' },
      { name: 'Conference on Machine Learning and Systems', acronym: null, kind: 'CONFERENCE' },
    ),
    topics: fc.constantFrom([], [{ name: 'cs.DC', scheme: 'ARXIV' }], [{ name: 'Memory', scheme: 'KEYWORD' }]),
  } as const)
  .map(({ title: text, authors: list, ...facts }) => entry(text, list, facts))

const institution = fc.constantFrom('University of Virginia', 'The University of Virginia', '微软亚洲研究院')

const person: fc.Arbitrary<SourceRecord> = fc
  .record({
    names: fc.uniqueArray(name, { maxLength: 2 }),
    orcid: fc.constantFrom(null, null, '0000-0001', '0000-0002'),
    stay: fc.option(fc.record({ institution, role: fc.constantFrom(null, 'PhD student', 'PHD Student') }), {
      nil: null,
    }),
    relation: fc.option(
      fc.record({
        kind: fc.constantFrom('ADVISOR', 'STUDENT', 'CLAIMED_COLLABORATOR'),
        name,
        institution: fc.option(institution, { nil: null }),
      }),
      { nil: null },
    ),
  })
  .map(({ names, orcid, stay, relation }) =>
    owner(names, {
      identifiers: orcid === null ? [] : [{ scheme: 'ORCID', value: orcid }],
      affiliations: stay === null ? [] : [{ ...stay, unit: null, place: 'VA, USA', period: undated }],
      relations: relation === null ? [] : [{ ...relation, period: undated }],
      activities: [{ kind: 'TALK', title: 'On Memory', period: undated }],
      interests: [{ name: 'Memory', scheme: 'KEYWORD' }],
      claims: [{ name: 'h-index', value: '22' }],
    }),
  )

const records = fc.array(fc.oneof({ weight: 3, arbitrary: paper }, { weight: 1, arbitrary: person }), {
  minLength: 1,
  maxLength: 4,
})

/** A document of that name about few people and works. */
export const sourceNamed = (text: string): fc.Arbitrary<HeldSource> => records.map((list) => source(text, ...list))

/** Up to five documents of different names. */
export const someSources: fc.Arbitrary<HeldSource[]> = fc
  .tuple(...['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map(sourceNamed))
  .chain((all) => fc.shuffledSubarray([...all], { minLength: 1 }))
