import { describe, expect, test } from 'vitest'
import type { TestEngine } from '../../graph/engines.ts'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { documentOf, publicationList } from '../documents.ts'
import { papersOf } from '../expected-graph.ts'
import { type Service, sharedService } from '../test-service.ts'

const keys = (names: readonly string[]) => `[${names.map((name) => `{ name: "${name}" }`).join(', ')}]`

/** The pairs of a question, each with its reasons in short. */
const judge = async (
  ask: Service['ask'],
  authors: readonly string[],
  reviewers: readonly string[],
  policy: string,
): Promise<Answer> => {
  const { data, errors } = await ask(
    `{ conflictsOfInterest(authors: ${keys(authors)}, reviewers: ${keys(reviewers)}, policy: { ${policy} }) {
      authors { index person { label } candidates { id label summary { paperCount } } candidateCount problem }
      caveats { papersOverAuthorLimit papersOfUnknownYear papersWithCutAuthorList peopleWithoutStayCount }
      pairs(first: 100) { totalCount nodes { authorIndex reviewerIndex verdict unchecked jointPapersLeftOutCount
        reasons { kind verdict detail certainty author { label } reviewer { label } institution { name } papers { totalCount nodes { title } } way { label } evidence { text } } } } } }`,
  )
  expect(errors).toEqual([])
  const { pairs, ...answer } = data.conflictsOfInterest
  expect(pairs.totalCount).toBe(authors.length * reviewers.length)
  return { ...answer, pairs: pairs.nodes, verdicts: pairs.nodes.map(({ verdict }: Answer) => verdict) }
}
const shortOf = ({ reasons }: Answer) => reasons.map(({ kind, verdict }: Answer) => [kind, verdict])

/** What conflicts there are among the people of the five profiles. */
export const promisesOfConflicts = (service: () => Service): void => {
  describe('The conflicts of interest of two authors with three reviewers', () => {
    const lambdaScale = 'λScale: Enabling Fast Scaling for Serverless Large Language Model Inference'

    test('are the two with the co-author of one paper of 2026', async () => {
      const { data, errors } = await service().ask(operation('conflicts'))
      expect(errors).toEqual([])
      const { authors, reviewers, pairs } = data.conflictsOfInterest
      const labels = (parties: Answer) => parties.map(({ index, person }: Answer) => [index, person.label])
      expect(labels(authors)).toEqual(['Tingfeng Lan', 'Yue Cheng'].map((name, index) => [index, name]))
      expect(labels(reviewers)).toEqual(['Minchen Yu', 'Hong Xu', 'Junping Zhao'].map((name, index) => [index, name]))
      expect(pairs.totalCount).toBe(2)
      expect(pairs.nodes).toMatchObject(
        [0, 1].map((authorIndex) => ({
          authorIndex,
          reviewerIndex: 0,
          verdict: 'CONFLICT',
          reasons: [{ kind: 'COAUTHOR', institution: null, papers: { nodes: [{ title: lambdaScale, year: 2026 }] } }],
        })),
      )
      expect(pairs.nodes[0].reasons[0].detail).toBe(
        'Tingfeng Lan and Minchen Yu wrote 1 paper together from 2023 to 2026, the last of 2026.',
      )
      expect(pairs.nodes[0].reasons[0].evidence[0].source.name).toMatch(/lan/i)
    })

    test('leave the others clear, and say of whom an author list is cut and no stay is known', async () => {
      const policy = 'year: 2026, coauthoredWithin: 3, sameInstitutionWithin: 1, advisorEver: true'
      const { verdicts, pairs, caveats } = await judge(
        service().ask,
        ['Xin Tan'],
        ['Mingjie Tang', 'Junping Zhao'],
        policy,
      )
      expect(verdicts).toEqual(['CLEAR', 'CLEAR'])
      expect(pairs.map(({ unchecked, reasons }: Answer) => [unchecked, reasons])).toEqual([
        [['SAME_INSTITUTION'], []],
        [['COAUTHOR', 'SAME_INSTITUTION'], []],
      ])
      expect(caveats.peopleWithoutStayCount).toBe(2)
      const known = [...papersOf('Xin Tan'), ...papersOf('Mingjie Tang'), ...papersOf('Junping Zhao')]
      const near = known.filter(({ year }) => year === null || year >= 2023)
      expect(caveats.papersOfUnknownYear).toBe(new Set(near.filter(({ year }) => year === null)).size)
      expect(caveats.papersWithCutAuthorList).toBe(near.filter(({ complete }) => !complete).length)
      const strict = await judge(service().ask, ['Xin Tan'], ['Mingjie Tang'], `${policy}, strict: true`)
      expect(strict.verdicts).toEqual(['UNDETERMINED'])
      expect(strict.pairs[0].reasons.map(({ detail }: Answer) => detail)).toEqual([
        'Of Mingjie Tang not all could be looked at: no stay in these years is known.',
      ])
    })

    test('have an advisor from either side, with the place and what says so', async () => {
      const { verdicts, pairs } = await judge(
        service().ask,
        ['Xin Tan', 'Hong Xu'],
        ['Hong Xu', 'Xin Tan'],
        'year: 2030, advisorWithin: 4',
      )
      expect(verdicts).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT'])
      const advised = { kind: 'ADVISOR', detail: 'Hong Xu advised Xin Tan from 2022-08 to 2026-07.' }
      expect(pairs[0].reasons).toMatchObject([{ ...advised, institution: { name: '香港中文大学' } }])
      expect(pairs[0].reasons[0].evidence[0].text).toContain('徐宏')
      expect(pairs[3].reasons).toMatchObject([advised])
      expect(shortOf(pairs[1])).toEqual([['SAME_PERSON', 'CONFLICT']])
      const later = await judge(service().ask, ['Xin Tan'], ['Hong Xu'], 'year: 2030, advisorWithin: 3')
      expect(later.verdicts).toEqual(['CLEAR'])
      const ever = await judge(service().ask, ['Xin Tan'], ['Hong Xu'], 'year: 2090, advisorEver: true')
      expect(ever.verdicts).toEqual(['CONFLICT'])
    })

    test('are not decided where the only joint paper has no year, or a possible match has the conflict', async () => {
      const within = 'year: 2026, coauthoredWithin: 3'
      const { verdicts, pairs } = await judge(service().ask, ['Yuanchuan Zhou'], ['Jianguo Wang', 'Jian Sha'], within)
      expect(verdicts).toEqual(['UNDETERMINED', 'UNDETERMINED'])
      expect(pairs[0].reasons[0]).toMatchObject({ kind: 'COAUTHOR', papers: { totalCount: 1 } })
      expect(pairs[0].reasons[0].detail).toMatch(/of which no source gives the year/)
      expect(pairs[1].reasons).toMatchObject([{ kind: 'COAUTHOR', author: { label: 'Yuanchun Zhou' } }])
      expect(pairs[1].reasons[0].detail).toMatch(
        /^If Yuanchuan Zhou is the same person as Yuanchun Zhou, which is not decided: Yuanchun Zhou and Jian Sha wrote 2 papers/,
      )
      const ever = await judge(service().ask, ['Yuanchuan Zhou'], ['Jianguo Wang'], 'year: 2026, coauthorEver: true')
      expect(ever.verdicts).toEqual(['CONFLICT'])
    })

    test('have distances, with the way and a paper of each step; as sure as who is who on it', async () => {
      const policy = 'year: 2026, coauthoredWithin: 3, maxDistance: 2'
      const { verdicts, pairs } = await judge(service().ask, ['Tingfeng Lan'], ['Xin Tan', 'Junping Zhao'], policy)
      expect(verdicts).toEqual(['CONFLICT', 'CLEAR'])
      expect(pairs[0].reasons).toMatchObject([
        {
          kind: 'DISTANCE',
          certainty: 'LIKELY',
          detail: '2 steps from co-author to co-author: Tingfeng Lan – Minchen Yu – Xin Tan.',
          way: [{ label: 'Tingfeng Lan' }, { label: 'Minchen Yu' }, { label: 'Xin Tan' }],
          papers: { totalCount: 2 },
        },
      ])
    })

    test('know nothing of a name that nobody has, nor of the co-authors of somebody without papers', async () => {
      const { verdicts, authors, pairs } = await judge(
        service().ask,
        ['Nemo Nobodyson', ' ', 'Boon Thau Loo', 'Tingfeng Lan'],
        ['Minchen Yu'],
        'year: 2026, coauthoredWithin: 3',
      )
      expect(verdicts).toEqual(['UNKNOWN_PERSON', 'UNKNOWN_PERSON', 'UNKNOWN_PERSON', 'CONFLICT'])
      expect(authors.map(({ person, problem }: Answer) => [person?.label ?? null, problem])).toEqual([
        [null, 'No person has the name "Nemo Nobodyson".'],
        [null, expect.stringMatching(/^A key of a person must have exactly one field/)],
        ['Boon Thau Loo', null],
        ['Tingfeng Lan', null],
      ])
      expect(pairs[0].reasons).toMatchObject([{ kind: 'UNKNOWN_PERSON', detail: authors[0].problem }])
      expect(pairs[2].reasons).toMatchObject([
        { kind: 'UNKNOWN_PERSON', detail: 'Nothing that the policy looks at is known of Boon Thau Loo.' },
      ])
    })

    test('come in pages by author and reviewer, forward and backward, of the verdicts asked for', async () => {
      const ask = async (more: string) => {
        const { data, errors } = await service().ask(
          `{ conflictsOfInterest(authors: ${keys(['Tingfeng Lan', 'Yue Cheng'])}, reviewers: ${keys(['Minchen Yu', 'Hong Xu', 'Junping Zhao'])}, policy: { preset: NEURIPS, year: 2026 }) { pairs(${more}) { totalCount nodes { authorIndex reviewerIndex } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        )
        expect(errors).toEqual([])
        const { nodes, pageInfo, totalCount } = data.conflictsOfInterest.pairs
        return { places: nodes.map((node: Answer) => node.authorIndex * 3 + node.reviewerIndex), pageInfo, totalCount }
      }
      const first = await ask('verdicts: [CLEAR], first: 3')
      expect(first).toMatchObject({ places: [1, 2, 4], totalCount: 4, pageInfo: { hasNextPage: true } })
      const second = await ask(`verdicts: [CLEAR], first: 3, after: "${first.pageInfo.endCursor}"`)
      expect(second).toMatchObject({ places: [5], pageInfo: { hasNextPage: false, hasPreviousPage: true } })
      const back = await ask(`verdicts: [CLEAR], last: 2, before: "${second.pageInfo.startCursor}"`)
      expect(back).toMatchObject({ places: [2, 4], pageInfo: { hasNextPage: true, hasPreviousPage: true } })
      expect((await ask('first: 5000')).places).toEqual([0, 1, 2, 3, 4, 5])
    })

    test.each([
      [
        'without people',
        'authors: [], reviewers: [{ name: "a" }], policy: { year: 2026, advisorEver: true }',
        /authors must name at least one/,
      ],
      [
        'without a condition',
        'authors: [{ name: "a" }], reviewers: [{ name: "a" }], policy: { year: 2026 }',
        /policy must have a preset or at least one/,
      ],
      [
        'of negative years',
        'authors: [{ name: "a" }], reviewers: [{ name: "a" }], policy: { year: 2026, coauthoredWithin: -1 }',
        'policy.coauthoredWithin must be between 0 and 100, but got -1.',
      ],
      [
        'of too many steps',
        'authors: [{ name: "a" }], reviewers: [{ name: "a" }], policy: { year: 2026, maxDistance: 9 }',
        'policy.maxDistance must be between 1 and 4, but got 9.',
      ],
    ])('%s cannot be meant', async (_, args, message) => {
      const { data, errors } = await service().ask(
        `{ conflictsOfInterest(${args}) { caveats { papersOfUnknownYear } } }`,
      )
      expect(data).toEqual({ conflictsOfInterest: null })
      expect(errors[0]?.message).toMatch(message)
    })
  })
}

const [ada, bela, cleo, dora, egon] = [
  'Adalbert Quillfeder',
  'Brunhilde Vogelsang',
  'Casimir Ottersteen',
  'Dorothea Lindqvistel',
  'Eberhard Zwirnmann',
] as const
const wei = 'Wei Wang'
const crowd = Array.from({ length: 8 }, (_, index) => `Xaver${'abcdefgh'[index]} Ympfel${'stuvwxyz'[index]}`)

const page = (owner: string, education: string, publication: string) =>
  documentOf(`${owner}.md`, `# ${owner}\n\n## Education\n\n${education}\n\n## Publications\n\n- ${publication}\n`)

/**
 * Ada and Bela were both at Columbia from 2019 on, Cleo had left before; of Dora no dates are known. Ada wrote with Egon in 2015, and with a
 * crowd in 2021. Two people are called Wei Wang: Ada wrote once with one of them in 2021, Bela twice with the other.
 */
const documents = [
  page(
    ada,
    'Columbia University, Ph.D. in Geology, 2018 - 2022',
    `${ada}, ${egon}. "Bridges of Wood and Iron." In Proceedings of VLDB, 2015.`,
  ),
  page(
    bela,
    'Columbia University, Ph.D. in Geology, 2019 - 2024',
    `${bela}, ${wei}. "Stem Cells of the Fruit Fly under Cold Light." In Proceedings of Cell, 2021.`,
  ),
  page(
    cleo,
    'Columbia University, Ph.D. in Geology, 2010 - 2014',
    `${cleo}. "Maps of a Sunken Coast." In Proceedings of VLDB, 2014.`,
  ),
  page(
    dora,
    'Columbia University, Ph.D. in Geology',
    `${dora}. "Clocks that Run Backwards." In Proceedings of VLDB, 2019.`,
  ),
  publicationList(`${crowd[0]}`, [
    { title: 'A Garden without Walls', authors: [...crowd, ada], venue: 'KDD', year: 2021 },
    { title: 'Bridges of Alpine Valleys', authors: [ada, wei], venue: 'VLDB', year: 2021 },
    { title: 'Stem Cells of the Mouse under Cold Light', authors: [bela, wei], venue: 'Cell', year: 2021 },
  ]),
]

/** Every verdict in a graph that is small enough to see why. */
export const promisesOfSmallConflicts = (engine: TestEngine): void => {
  describe(`Conflicts of interest between a few people on ${engine.name}`, () => {
    const service = sharedService(engine, documents)
    const held = () => service().ask
    const tooLarge = () => service().askWithin({ projectionPeople: 2 })

    test.each([
      ['held in memory', held],
      ['that is too large to be held', tooLarge],
    ])('look at joint papers of the years back from the one of the policy, in a graph %s', async (_, asker) => {
      for (const [year, verdict] of [
        [2014, 'CLEAR'],
        [2015, 'CONFLICT'],
        [2018, 'CONFLICT'],
        [2019, 'CLEAR'],
      ] as const) {
        const policy = `year: ${year}, coauthoredWithin: 3`
        expect([year, (await judge(asker(), [ada], [egon], policy)).verdicts]).toEqual([year, [verdict]])
      }
    })

    test('look at stays in the same years, and say where a date is missing', async () => {
      const policy = 'year: 2023, sameInstitutionWithin: 2'
      const { verdicts, pairs } = await judge(service().ask, [ada], [bela, cleo, dora, egon], policy)
      expect(verdicts).toEqual(['CONFLICT', 'CLEAR', 'UNDETERMINED', 'UNKNOWN_PERSON'])
      const names = `${ada} and ${bela}`
      expect(pairs[0].reasons).toMatchObject([
        {
          kind: 'SAME_INSTITUTION',
          institution: { name: 'Columbia University' },
          detail: `${names} were both at Columbia University from 2021 to 2022.`,
        },
      ])
      expect(pairs[0].reasons[0].evidence).toHaveLength(2)
      expect(pairs[2].reasons[0].detail).toMatch(/may both have been at Columbia University from 2021 to 2022/)
      expect((await judge(service().ask, [ada], [bela], 'year: 2024, sameInstitutionWithin: 1')).verdicts).toEqual([
        'CLEAR',
      ])
    })

    test('leave papers of very many authors out by rule, and count them', async () => {
      const [first = ''] = crowd
      const within = 'year: 2022, coauthoredWithin: 3'
      expect((await judge(service().ask, [ada], [first], within)).verdicts).toEqual(['CONFLICT'])
      const { verdicts, pairs, caveats } = await judge(
        service().ask,
        [ada],
        [first],
        `${within}, maxAuthorsPerPaper: 5`,
      )
      expect(verdicts).toEqual(['CLEAR'])
      expect([pairs[0].jointPapersLeftOutCount, caveats.papersOverAuthorLimit]).toEqual([1, 1])
    })

    test('count joint papers that have too many authors to make ties', async () => {
      const [first = ''] = crowd
      const ask = service().askWithin({ tieLimit: 5 })
      expect((await judge(ask, [ada], [first], 'year: 2022, coauthoredWithin: 3')).verdicts).toEqual(['CONFLICT'])
    })

    test('never clear a name that two people have, and name what each would have', async () => {
      const { verdicts, pairs, authors } = await judge(
        service().ask,
        [wei, 'Nemo Nobodyson'],
        [ada, cleo, wei],
        'year: 2022, coauthoredWithin: 3',
      )
      expect(verdicts).toEqual(['UNDETERMINED', 'UNDETERMINED', 'UNDETERMINED', ...Array(3).fill('UNKNOWN_PERSON')])
      expect(authors[0]).toMatchObject({
        person: null,
        candidateCount: 2,
        candidates: [
          { label: wei, summary: { paperCount: 2 } },
          { label: wei, summary: { paperCount: 1 } },
        ],
      })
      const { errors } = await service().ask(`{ person(by: { name: "${wei}" }) { id } }`)
      expect(errors[0]?.extensions).toMatchObject({
        code: 'AMBIGUOUS_NAME',
        candidates: authors[0].candidates.map(({ id }: Answer) => ({ id })),
      })
      expect(shortOf(pairs[0])).toEqual([
        ['AMBIGUOUS_NAME', 'UNDETERMINED'],
        ['COAUTHOR', 'UNDETERMINED'],
      ])
      expect(pairs[0].reasons[0].detail).toBe('2 people have the name "Wei Wang".')
      expect(pairs[0].reasons[1].detail).toMatch(
        /^If the author is the Wei Wang with the id person-\w+: Wei Wang and Adal/,
      )
      expect(shortOf(pairs[1])).toEqual([['AMBIGUOUS_NAME', 'UNDETERMINED']])
    })

    test('need the whole graph where distances are asked for', async () => {
      const { data, errors } = await tooLarge()(
        `{ conflictsOfInterest(authors: ${keys([ada])}, reviewers: ${keys([cleo])}, policy: { year: 2022, maxDistance: 2 }) { asOf { changeCount } } }`,
      )
      expect(data).toEqual({ conflictsOfInterest: null })
      expect(errors).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }])
    })

    test('are the same when authors and reviewers change places', async () => {
      const people = [ada, bela, cleo, dora, egon, wei, 'Nemo Nobodyson']
      for (const policy of [
        'preset: NEURIPS',
        'preset: ACL',
        'preset: NSF, maxDistance: 3',
        'preset: JOSS, strict: true',
      ]) {
        const { verdicts } = await judge(service().ask, people, people, `year: 2022, ${policy}`)
        for (let i = 0; i < people.length; i++)
          for (let j = 0; j < people.length; j++) expect(verdicts[i * 7 + j]).toBe(verdicts[j * 7 + i])
        expect(new Set(verdicts).size).toBeGreaterThan(2)
      }
    })
  })
}
