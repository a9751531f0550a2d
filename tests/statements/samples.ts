import type { nodeLabels, Value } from '../../src/graph/graph.ts'
import { bucketOf } from '../../src/ingest/replica/read-replica.ts'
import { graphVersionId } from '../../src/statements/graph-version.ts'
import { importStateId } from '../../src/statements/import.ts'
import { newNodes, newRelations } from '../../src/statements/stored-graph.ts'

export type Params = Readonly<Record<string, Value>>

/** Ids of what the test graph holds, by kind of node, in order. */
export type Ids = Readonly<Record<(typeof nodeLabels)[number], readonly string[]>>

/** A relationship that the test graph holds. */
export interface KnownRelation {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Those that it holds, by `shapeKey`. */
export type KnownRelations = ReadonlyMap<string, readonly KnownRelation[]>

/** A key of the last row of a page, to go on from there. */
export type Rows = readonly Readonly<Record<string, unknown>>[]

const noYears = { fromYear: null, toYear: null }
const someYears = { fromYear: 2025, toYear: 2026 }
const open = { afterKey: null, afterId: null, beforeKey: null, beforeId: null }

/** Pages of every kind: the first, one after and one before a place, and all. */
const pages = (key: string | number, id: string): Params[] => [
  { ...open, limit: 3 },
  { ...open, limit: 1_000 },
  { ...open, limit: 5, afterKey: key, afterId: id },
  { ...open, limit: 5, beforeKey: key, beforeId: id },
]

const product = (...lists: readonly (readonly Params[])[]): Params[] =>
  lists.reduce<Params[]>((all, list) => all.flatMap((one) => list.map((other) => ({ ...one, ...other }))), [{}])

const years = [noYears, someYears]

/** `kind` is the last part of the path: what kind of node or relationship the statement is about. */
type Sample = (ids: Ids, kind: string, relations: KnownRelations) => readonly Params[]

type OfIds = (ids: Ids) => readonly Params[]

const ofIds =
  (label: keyof Ids): OfIds =>
  (ids) => [{ ids: [...ids[label], 'nobody-0000000000000'] }, { ids: ids[label].slice(1, 2) }, { ids: [] }]
const ofEachId =
  (label: keyof Ids): OfIds =>
  (ids) =>
    ids[label].map((id) => ({ id }))
const values =
  (...given: string[]): Sample =>
  () =>
    [...given, 'nothing has this'].map((value) => ({ value }))
const nothing: Sample = () => [{}]
const middlePlace = 'authorship-mmmmmmmmmmmmm'
const middle = (list: readonly string[]): string => list[Math.floor(list.length / 2)] ?? ''

const owned =
  (label: keyof Ids, key: string | number, item: keyof Ids, ...more: (readonly Params[])[]): OfIds =>
  (ids) =>
    product([{ ids: [...ids[label]] }], pages(key, middle(ids[item])), ...more)

const paperConditions: Params[] = [
  { unknownYear: null, statuses: null, authorsComplete: null },
  { unknownYear: true, statuses: ['PREPRINT', 'SUBMITTED'], authorsComplete: null },
  { unknownYear: false, statuses: null, authorsComplete: false },
]
const personConditions: Params[] = [
  { minPapers: null, hasOrcid: null },
  { minPapers: 2, hasOrcid: false },
  { minPapers: null, hasOrcid: true },
]

const idsOfKind = (ids: Ids, kind: string): readonly string[] => ids[kind as keyof Ids] ?? []

/** The turn of an import, which `statements.test.ts` adds to the test graph. */
export const importTurnSample = { id: 'import-0000000000000', holder: 'import-of-a-test' }

const createdNodes: Sample = (_, kind) => {
  const created = ['0', '1'].map((digit) => `${kind.toLowerCase()}-${digit}123456789abc`)
  const rows = created.map((id) => ({ id, properties: { id, label: 'new', names: ['one', 'two'], year: 2026 } }))
  return [newNodes(kind as keyof Ids, rows)[1]]
}
const changedNodes: Sample = (ids, kind) => {
  const change = { label: 'changed', searchText: null, notThere: null, flags: [true, false] }
  return [{ rows: [...idsOfKind(ids, kind).slice(0, 2), 'nobody'].map((id) => ({ id, properties: change })) }]
}
const goneNodes: Sample = (ids, kind) => [{ ids: [...idsOfKind(ids, kind).slice(0, 2), 'nobody'] }]

const nowhere: KnownRelation = { id: 'fact-0000000000001', from: 'nobody', to: 'nobody' }
const ofKind = (relations: KnownRelations, kind: string, bound: number): KnownRelation[] => [
  ...(relations.get(kind) ?? []).slice(0, bound),
  nowhere,
]
const createdRelations: Sample = (_, kind, relations) => {
  const properties = { id: 'fact-0123456789abc', records: ['one', 'two'], years: [2026, 0], position: 3 }
  return [
    newRelations(
      kind,
      ofKind(relations, kind, 1).map((row) => ({ ...row, properties })),
    )[1],
  ]
}
const changedRelations: Sample = (_, kind, relations) => {
  const change = { certainty: 'changed', records: null, notThere: null }
  return [{ rows: ofKind(relations, kind, 2).map((row) => ({ ...row, properties: change })) }]
}
const rowsOfKind: Sample = (_, kind, relations) => [
  { rows: ofKind(relations, kind, 3).map(({ id, from, to }) => ({ id, from, to })) },
]
const ends =
  (end: 'from' | 'to'): Sample =>
  (_, kind, relations) => [{ ids: [...new Set(ofKind(relations, kind, 5).map((row) => row[end]))] }]

/** Parameters of each statement, by the first pattern that fits its path. */
const table: readonly (readonly [RegExp, Sample])[] = [
  [/^analytics\./, nothing],
  [/^collaboration\.(tiesOfPeople|paperFactsOfPeople)$/, ofIds('Person')],
  [/^collaboration\.authorsOfPapers$/, ofIds('Paper')],
  [/^decision\.decisionsByIds$/, ofIds('Decision')],
  [/^decision\.decisionPages\./, (ids) => pages(2, middle(ids.Decision))],
  [/^decision\.matchPages\./, () => pages(1, 'fact-mmmmmmmmmmmmm')],
  [/^decision\./, nothing],
  [/^entity\.successorsOfIds$/, ofIds('Redirect')],
  [/^graph-version\./, () => [{ id: graphVersionId, now: '2026-02-03T04:05:06.789Z' }]],
  [/^group\.groupsByIds$/, ofIds('Group')],
  [/^import\.storedPapersOfBucket$/, (ids) => ids.Paper.map((id) => ({ bucket: bucketOf(id) }))],
  [/^import\.registerKeysAmong$/, () => [{ keys: ['columbia', 'nothing has this'] }]],
  [/^import\.registerKeysOfRecords$/, (ids) => [{ ids: [...ids.Record.slice(0, 2), 'nobody'] }]],
  [/^import\.storedRecords$/, ofIds('Record')],
  [/^import\.recordsOfSource$/, ofEachId('Source')],
  [/^import\.registerKeysAmong$/, () => [{ keys: ['univ virginia', '=uva', 'nothing has this'] }, { keys: [] }]],
  [/^import\.registerKeysOfRecords$/, () => [{ ids: ['record-0000000000000', 'nobody'] }]],
  [/^import\./, nothing],
  [/^import-turn\.importTurn$/, (ids) => ids.Import.map((id) => ({ id }))],
  [
    /^import-turn\.askForImportTurn$/,
    () => ['import-0123456789abc', importTurnSample.id].map((id) => ({ id, asked: 'x' })),
  ],
  [/^import-turn\./, () => [{ ...importTurnSample, owner: 'process 2', now: 2_000 }]],
  [/^institution\.institutionsByRor$/, values('0153tk833')],
  [/^institution\.(institutionsByIds|institutionsOfPapersOf|recordsOfInstitutions)$/, ofIds('Institution')],
  [
    /^institution\.allInstitutions\.MOST_PEOPLE\./,
    (ids) => product(pages(1, middle(ids.Institution)), [{ country: null }, { country: 'US' }]),
  ],
  [
    /^institution\.allInstitutions\.NAME\./,
    (ids) => product(pages('S', middle(ids.Institution)), [{ country: null }, { country: 'US' }]),
  ],
  [/^institution\.countInstitutions$/, () => [{ country: null }, { country: 'CN' }]],
  [/^institution\.peopleOfInstitutions\./, owned('Institution', 'Tingfeng', 'Person', years)],
  [/^institution\.countPeopleOfInstitutions$/, (ids) => product([{ ids: [...ids.Institution] }], years)],
  [
    /^institution\.affiliationsOfPairs$/,
    (ids) => [
      { pairs: ids.Person.flatMap((person) => ids.Institution.map((institution) => ({ person, institution }))) },
    ],
  ],
  [/^paper\.papersByIds$/, ofIds('Paper')],
  [/^paper\.papersByKey\.doi$/, values('10.1000/rivers.7')],
  [/^paper\.papersByKey\.arxivId$/, values('2501.01234')],
  [/^paper\.papersByKey\.title$/, values('riversundertheoldtown')],
  [
    /^paper\.papersOfOwners\.(\w+)\.TITLE\./,
    (ids) =>
      ['Person', 'Group', 'Venue', 'Topic', 'Institution'].flatMap((owner) =>
        owned(owner as keyof Ids, 'Lamps', 'Paper', years)(ids),
      ),
  ],
  [
    /^paper\.papersOfOwners\./,
    (ids) =>
      ['Person', 'Group', 'Venue', 'Topic', 'Institution'].flatMap((owner) =>
        owned(owner as keyof Ids, 2025, 'Paper', years)(ids),
      ),
  ],
  [
    /^paper\.countPapersOfOwners\./,
    (ids) =>
      product(
        [ids.Person, ids.Group, ids.Venue, ids.Topic, ids.Institution].map((all) => ({ ids: [...all] })),
        years,
      ),
  ],
  [/^paper\.perYearOfOwners\.Venue$/, ofIds('Venue')],
  [/^paper\.perYearOfOwners\.Topic$/, ofIds('Topic')],
  [/^paper\.allPapers\.TITLE\./, (ids) => product(pages('Frontier', middle(ids.Paper)), years, paperConditions)],
  [/^paper\.allPapers\./, (ids) => product(pages(2025, middle(ids.Paper)), years, paperConditions)],
  [/^paper\.countPapers$/, () => product(years, paperConditions)],
  [/^paper\.papersAmong$/, (ids) => product([{ ids: ids.Paper.slice(3, 20) }], years, paperConditions)],
  [
    /^paper\.paperIdsOf\.(\w+)$/,
    (ids) => [...ofEachId('Person')(ids), ...ofEachId('Venue')(ids), ...ofEachId('Topic')(ids)],
  ],
  [/^paper\.paperIdsOfYears$/, () => product(years, [{ bound: 100 }])],
  [/^authorship\.authorshipsOfPapers\./, (ids) => product([{ ids: [...ids.Paper] }], pages(2, middlePlace))],
  [/^authorship\.authorshipsOfPeople\./, (ids) => product([{ ids: [...ids.Person] }], pages(2025, middlePlace))],
  [/^authorship\.countAuthorshipsOfPapers$/, ofIds('Paper')],
  [/^paper\.\w+OfPapers$/, ofIds('Paper')],
  [/^person\.peopleByIdentifier\.orcid$/, () => [{ ids: ['0000-0002-1825-0097', 'nothing has this'] }]],
  [/^person\.peopleByIdentifier\.dblp$/, () => [{ ids: ['12/3456', 'nothing has this'] }]],
  [/^person\.peopleByIdentifier\.openAlex$/, () => [{ ids: ['A5023888391', 'nothing has this'] }]],
  [/^person\.activitiesByIds$/, ofIds('Activity')],
  [/^person\.(\w+OfPeople|peopleByIds)$/, ofIds('Person')],
  [/^person\.allPeople\.LABEL\./, (ids) => product(pages('Minchen', middle(ids.Person)), personConditions)],
  [/^person\.allPeople\./, (ids) => product(pages(3, middle(ids.Person)), personConditions)],
  [/^person\.countPeople$/, () => personConditions],
  [/^person\.peopleOfInstitution$/, ofEachId('Institution')],
  [/^person\.(authorsOnTopic|peopleInterestedIn)$/, ofEachId('Topic')],
  [/^projection\.projectedPapers$/, (ids) => [{ buckets: ids.Paper.map(bucketOf).slice(3) }, { buckets: [] }]],
  [/^projection\.projectedPapersOfPeople$/, ofIds('Person')],
  [/^projection\.storedTieLimit$/, () => [{ id: importStateId }]],
  [/^projection\./, nothing],
  [
    /^subject\.(titlesOfPapers|topicsOfBuckets)$/,
    (ids) => [{ buckets: ids.Paper.map(bucketOf).slice(3) }, { buckets: [] }],
  ],
  [/^subject\.interests$/, nothing],
  [
    /^subject\.colleaguesOfPerson$/,
    (ids) =>
      ids.Person.flatMap((id) => [
        { id, fromYear: 2020, toYear: 2022, limit: 100 },
        { id, fromYear: 2026, toYear: 2026, limit: 2 },
      ]),
  ],
  [/^subject\.barredOfPeople\./, ofIds('Person')],
  [/^source\.sourcesByIds$/, ofIds('Source')],
  [/^source\.recordsByIds$/, ofIds('Record')],
  [/^source\.allSources\./, (ids) => pages('2026-01-01T00:00:00.000Z', middle(ids.Source))],
  [/^source\.(countSources|sourceHashes)$/, nothing],
  [/^stored-graph\.nodesOf\./, (ids, kind) => [{ ids: [...idsOfKind(ids, kind), 'nobody'] }]],
  [/^stored-graph\.relationsFrom\./, ends('from')],
  [/^stored-graph\.relationsTo\./, ends('to')],
  [/^stored-graph\.tiesOfPairs$/, (ids, _, relations) => rowsOfKind(ids, 'Person COLLABORATED Person', relations)],
  [/^stored-graph\.createNodes\./, createdNodes],
  [/^stored-graph\.updateNodes\./, changedNodes],
  [/^stored-graph\.deleteNodes\./, goneNodes],
  [/^stored-graph\.createRelations\./, createdRelations],
  [/^stored-graph\.updateRelations\./, changedRelations],
  [/^stored-graph\.deleteRelations\./, rowsOfKind],
  [/^topic\.(topicsByIds|broaderTopics|countPeopleInterestedInTopics)$/, ofIds('Topic')],
  [
    /^topic\.allTopics\.MOST_PAPERS\./,
    (ids) => product(pages(2, middle(ids.Topic)), [{ schemes: null }, { schemes: ['ARXIV'] }]),
  ],
  [
    /^topic\.allTopics\.NAME\./,
    (ids) => product(pages('M', middle(ids.Topic)), [{ schemes: null }, { schemes: ['KEYWORD'] }]),
  ],
  [/^topic\.countTopics$/, () => [{ schemes: null }, { schemes: ['ARXIV'] }]],
  [
    /^topic\.topicPaperCounts$/,
    () =>
      product(
        [{ schemes: null }, { schemes: ['KEYWORD'] }],
        [
          { fromYear: 2000, toYear: 2026, minPapers: 1 },
          { fromYear: 2025, toYear: 2025, minPapers: 2 },
        ],
      ),
  ],
  [/^topic\.peopleInterestedInTopics\./, owned('Topic', 'Tingfeng', 'Person')],
  [/^venue\.(venuesByIds|authorsPerYearOfVenues)$/, ofIds('Venue')],
  [
    /^venue\.allVenues\./,
    (ids) => product(pages(1, middle(ids.Venue)), [{ kinds: null }, { kinds: ['WORKSHOP', 'CONFERENCE'] }]),
  ],
  [/^venue\.countVenues$/, () => [{ kinds: null }, { kinds: ['WORKSHOP'] }]],
  [/^venue\.authorsOfOwners\.Venue\./, owned('Venue', 1, 'Person', years)],
  [/^venue\.authorsOfOwners\.Topic\./, owned('Topic', 1, 'Person', years)],
  [/^venue\.returningAuthorsOfVenues\./, owned('Venue', 2, 'Person', years)],
  [/^venue\.countReturningAuthorsOfVenues$/, (ids) => product([{ ids: [...ids.Venue] }], years)],
  [/^venue\.venuesOfPeople\./, owned('Person', 1, 'Venue')],
  [/^venue\.countVenuesOfPeople$/, ofIds('Person')],
  [/^venue\.countAuthorsOfOwners\.Venue$/, (ids) => product([{ ids: [...ids.Venue] }], years)],
  [/^venue\.countAuthorsOfOwners\.Topic$/, (ids) => product([{ ids: [...ids.Topic] }], years)],
]

/** Parameters to run a statement with; null where nobody thought of any. */
export const samplesOf = (path: string, ids: Ids, relations: KnownRelations): readonly Params[] | null =>
  table.find(([pattern]) => pattern.test(path))?.[1](ids, path.split('.').at(-1) ?? '', relations) ?? null
