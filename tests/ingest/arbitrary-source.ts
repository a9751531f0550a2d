import * as fc from 'fast-check'
import { type SourceRecord, undated } from '../../src/model/record.ts'
import { entry, owner, source, type TestSource } from './records.ts'

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
    topics: fc.constantFrom(
      [],
      [{ name: 'cs.DC', scheme: 'ARXIV' }],
      [{ name: 'Memory', scheme: 'KEYWORD' }],
      [{ name: 'model serving', scheme: 'KEYWORD' }],
      [{ name: 'Protein Folds', scheme: 'OPENALEX' }],
    ),
    said: fc.constantFrom(
      null,
      null,
      { affiliation: 'Dept. of Computer Science, CUHK, Hong Kong' },
      { affiliation: 'School of Data Science, University of Virginia, VA, USA' },
      { affiliation: 'Somewhere', institutions: [{ name: 'University of Virginia', ror: '0153tk833', country: 'US' }] },
      { institutions: [{ name: '香港中文大学', ror: null, country: null }] },
    ),
  } as const)
  .map(({ title: text, authors: list, said, ...facts }) => {
    const record = entry(text, list, facts)
    const all = record.paper.authors.map((author, index) =>
      index === 0 && said !== null ? { ...author, ...said } : author,
    )
    return { ...record, paper: { ...record.paper, authors: all } }
  })

const institution = fc.constantFrom(
  ...['University of Virginia', 'The University of Virginia', '微软亚洲研究院', 'Northeastern University'],
  ...['香港中文大学', 'CUHK', 'The Chinese University of Hong Kong (CUHK)', 'Chinese University of Hong Kong'],
)

const listed = (
  names: readonly string[],
  acronyms: readonly string[],
  ror: string | null,
  country: string,
): SourceRecord => ({
  kind: 'institution',
  locator: 'line 1',
  text: names.join(', '),
  institution: { names, acronyms, ror, country, partOf: [] },
})

/** A small register: an institution with a name of another one, one with new names, one that is listed twice. */
const register: fc.Arbitrary<SourceRecord> = fc.constantFrom(
  listed(['Chinese University of Hong Kong', '香港中文大學'], ['CUHK'], '00t33hh48', 'HK'),
  listed(['The Chinese University of Hong Kong', '香港中文大學'], ['CUHK', '港中文'], '00t33hh48', 'HK'),
  listed(['University of Virginia'], ['UVA'], '0153tk833', 'US'),
  listed(['Northeastern University'], [], '04t5xt781', 'US'),
  listed(['Northeastern University', '东北大学'], [], '03awzbc87', 'CN'),
  listed(['Microsoft Research Asia (China)', '微软亚洲研究院'], ['MSRA'], null, 'CN'),
)

const stayOf = ({
  ror,
  ...stay
}: {
  ror: { ror?: string }
  institution: string
  role: string | null
  place: string | null
}) => ({
  ...stay,
  ...ror,
  unit: null,
  period: undated,
})

const person: fc.Arbitrary<SourceRecord> = fc
  .record({
    names: fc.uniqueArray(name, { maxLength: 2 }),
    orcid: fc.constantFrom(null, null, '0000-0001', '0000-0002'),
    stay: fc.option(
      fc.record({
        institution,
        role: fc.constantFrom(null, 'PhD student', 'PHD Student'),
        place: fc.constantFrom(null, 'VA, USA', 'Hong Kong'),
        ror: fc.constantFrom({}, {}, { ror: '00t33hh48' }),
      }),
      { nil: null },
    ),
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
      affiliations: stay === null ? [] : [stayOf(stay)],
      relations: relation === null ? [] : [{ ...relation, period: undated }],
      activities: [{ kind: 'TALK', title: 'On Memory', period: undated }],
      interests: [{ name: 'Memory', scheme: 'KEYWORD' }],
      claims: [{ name: 'h-index', value: '22' }],
    }),
  )

const records = fc.array(
  fc.oneof({ weight: 6, arbitrary: paper }, { weight: 3, arbitrary: person }, { weight: 2, arbitrary: register }),
  {
    minLength: 1,
    maxLength: 4,
  },
)

/** A document of that name about few people and works. */
export const sourceNamed = (text: string): fc.Arbitrary<TestSource> => records.map((list) => source(text, ...list))

/** Up to five documents of different names. */
export const someSources: fc.Arbitrary<TestSource[]> = fc
  .tuple(...['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map(sourceNamed))
  .chain((all) => fc.shuffledSubarray([...all], { minLength: 1 }))

/** The names that the documents of a history have. */
export const historyNames = ['a.txt', 'b.txt', 'c.txt'] as const

/** A step of a history: documents that come or change, and names of documents that go before. */
export interface Step {
  readonly coming: readonly TestSource[]
  readonly going: readonly string[]
}

/** What may happen to three documents, one step after the other. */
export const someSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .record({
      coming: fc.tuple(...historyNames.map((text) => fc.option(sourceNamed(text), { nil: null, freq: 2 }))),
      going: fc.subarray([...historyNames], { maxLength: 1 }),
    })
    .map(({ coming, going }) => ({ coming: coming.filter((one) => one !== null), going })),
  { minLength: 1, maxLength: 4 },
)

/** The documents that are held after each step. */
export const heldAfter = (steps: readonly Step[]): (readonly TestSource[])[] => {
  const held = new Map<string, TestSource>()
  return steps.map(({ coming, going }) => {
    for (const name of going) held.delete(name)
    for (const one of coming) held.set(one.name, one)
    return [...held.values()]
  })
}
