import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { authorsOf, papersOf, peopleOf, unbroken } from '../expected-graph.ts'
import { type PrintedPaper, printedPapers } from '../printed-papers.ts'
import type { Service } from '../test-service.ts'

const coauthorsOf = (name: string): ReadonlySet<string> => new Set(papersOf(name).flatMap(peopleOf))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What the table of works makes of a text with two words: by name the papers and the score, by hand's own rule. */
const expertsOn = (words: readonly RegExp[], fromYear: number): ReadonlyMap<string, number> => {
  const bearing = words.map((word) => printedPapers.filter(({ title }) => word.test(title)).length)
  const rarity = bearing.map((count) => Math.log(1 + printedPapers.length / count))
  const match = ({ title }: PrintedPaper) =>
    sum(words.map((word, at) => (word.test(title) ? (rarity[at] ?? 0) : 0))) / sum(rarity)
  const papers = printedPapers.filter((paper) => (paper.year ?? 0) >= fromYear && match(paper) >= 0.5)
  const newest = Math.max(...papers.map(({ year }) => year ?? 0))
  const scores = new Map<string, number>()
  for (const paper of papers) {
    const adds = (match(paper) ** 2 * 2 ** (((paper.year ?? 0) - newest) / 5)) / authorsOf(paper).length
    for (const name of peopleOf(paper)) scores.set(name, (scores.get(name) ?? 0) + adds)
  }
  return scores
}

/** Whom to write with and whom to ask, over the five profiles. */
export const promisesOfRecommendations = (service: () => Service): void => {
  describe('For Xin Tan, who wishes for serverless computing,', () => {
    test('Tingfeng Lan is the best match: Minchen Yu knows both, and his page names the topic', async () => {
      const { data, errors } = await service().ask(operation('recommend'))
      expect(errors).toEqual([])
      const [best] = data.recommendCollaborators
      expect(best.person.label).toBe('Tingfeng Lan')
      const reasons = Object.fromEntries(best.reasons.map((reason: Answer) => [reason.kind, reason]))
      expect(Object.keys(reasons).sort()).toEqual([
        'ACTIVITY',
        'COMPLEMENTARY_TOPICS',
        'DISTANCE',
        'SHARED_COLLABORATORS',
        'TITLE_WORDS',
      ])
      expect(reasons.SHARED_COLLABORATORS).toMatchObject({
        detail: '1 shared co-author.',
        people: [{ label: 'Minchen Yu' }],
      })
      expect(reasons.DISTANCE).toMatchObject({ detail: '2 steps away.', people: [{ label: 'Minchen Yu' }] })
      const between = (one: string, other: string) =>
        papersOf(one).find((paper) => papersOf(other).includes(paper))?.title
      expect(reasons.DISTANCE.papers.map(({ title }: Answer) => title)).toEqual([
        between('Xin Tan', 'Minchen Yu'),
        between('Minchen Yu', 'Tingfeng Lan'),
      ])
      // An interest and no paper: x/(1+x) is a half.
      expect(reasons.COMPLEMENTARY_TOPICS).toMatchObject({
        contribution: 1,
        detail: 'Brings: serverless computing.',
        topics: [{ name: 'serverless computing' }],
      })
      const titles = papersOf('Tingfeng Lan').map(({ title }) => title)
      for (const { papers } of best.reasons.filter(({ kind }: Answer) => /WORDS|ACTIVITY/.test(kind)))
        for (const { title } of papers) expect(titles).toContain(title)
    })

    test('nobody is named who wrote with him, and contributions add up to scores that descend', async () => {
      const { data } = await service().ask(operation('recommend'))
      const found = data.recommendCollaborators
      expect(found).toHaveLength(10)
      const known = coauthorsOf('Xin Tan')
      expect(found.filter(({ person }: Answer) => known.has(unbroken(person.label)))).toEqual([])
      const scores = found.map(({ score }: Answer) => score)
      expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a))
      for (const { score, reasons } of found)
        expect(sum(reasons.map(({ contribution }: Answer) => contribution))).toBeCloseTo(score, 9)
    })

    test('what they were chosen from is said', async () => {
      const { data, errors } = await service().ask(
        '{ recommendCollaborators(person: { name: "Xin Tan" }, first: 1) { person { label } basis { year coauthorCount barredCount exact asOf { changeCount } } } }',
      )
      expect(errors).toEqual([])
      const others = coauthorsOf('Xin Tan').size - 1
      expect(data.recommendCollaborators).toEqual([
        {
          person: { label: 'Tingfeng Lan' },
          basis: { year: 2026, coauthorCount: others, barredCount: 0, exact: true, asOf: { changeCount: 1 } },
        },
      ])
    })
  })

  test('Who may be the same person is not recommended, neither to the other one nor to a co-author of his', async () => {
    const coauthor = [...coauthorsOf('Yuanchun Zhou')].find((name) => !/^Yuanchua?n Zhou$/.test(name))
    const query = (name: string | undefined) =>
      `recommendCollaborators(person: { name: "${name}" }, first: 100) { person { label } basis { barredCount } }`
    const { data, errors } = await service().ask(
      `{ first: ${query('Yuanchun Zhou')} second: ${query('Yuanchuan Zhou')} coauthor: ${query(coauthor)} }`,
    )
    expect(errors).toEqual([])
    const shown = (found: Answer) => found.map(({ person }: Answer) => person.label)
    expect(shown(data.first)).not.toContain('Yuanchuan Zhou')
    expect(shown(data.second)).not.toContain('Yuanchun Zhou')
    expect(shown(data.coauthor)).not.toContain('Yuanchuan Zhou')
    for (const [one] of [data.first, data.second, data.coauthor]) expect(one.basis.barredCount).toBe(1)
  })

  test('Only certain ties lead nowhere from Xin Tan to Tingfeng Lan, so that words alone speak for him', async () => {
    const { data, errors } = await service().ask(
      '{ recommendCollaborators(person: { name: "Xin Tan" }, first: 100, ties: { minCertainty: CERTAIN }) { person { label } reasons { kind } } }',
    )
    expect(errors).toEqual([])
    const tingfeng = data.recommendCollaborators.find(({ person }: Answer) => person.label === 'Tingfeng Lan')
    expect(tingfeng.reasons.map(({ kind }: Answer) => kind)).toEqual(['TITLE_WORDS', 'ACTIVITY'])
  })

  test('Experts on LLM serving are those whose printed titles say so, with those papers', async () => {
    const { data, errors } = await service().ask(operation('recommend'))
    expect(errors).toEqual([])
    const expected = expertsOn([/\bLLMs?\b/i, /\bserving\b/i], 2023)
    expect(data.experts).toHaveLength(10)
    const best = [...expected.values()].sort((a, b) => b - a)
    for (const [place, { person, score, papers }] of data.experts.entries()) {
      expect(score).toBeCloseTo(expected.get(unbroken(person.label)) ?? 0, 9)
      expect(score).toBeCloseTo(best[place] ?? 0, 9)
      for (const { title } of papers.nodes) expect(title).toMatch(/LLM|serving/i)
    }
  })

  test('Experts on a topic are all who wrote papers about it, a page of papers at a time', async () => {
    const { data, errors } = await service().ask(
      '{ topic(by: { name: "cs.DC" }) { people { totalCount } } experts(about: { topic: { name: "cs.DC" } }, first: 1) { papers(first: 1) { totalCount nodes { title } pageInfo { hasNextPage } } basis { personCount exact } } }',
    )
    expect(errors).toEqual([])
    const [{ papers, basis }] = data.experts
    expect(basis).toEqual({ personCount: data.topic.people.totalCount, exact: true })
    expect(papers.nodes).toHaveLength(1)
    expect(papers.pageInfo.hasNextPage).toBe(papers.totalCount > 1)
  })

  test('A text without words, and more people than a page, are refused; a graph too large to be held says so', async () => {
    const { ask, askWithin } = service()
    const { data, errors } = await ask(
      '{ one: experts(about: { text: "of the" }) { score } two: recommendCollaborators(person: { name: "Xin Tan" }, first: 101) { score } three: experts(about: { topic: { name: "no such topic" } }) { score } }',
    )
    expect(data).toEqual({ one: null, two: null, three: null })
    expect(errors.map(({ extensions }) => extensions?.code).sort()).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'NOT_FOUND',
    ])
    const small = await askWithin({ projectionTies: 10 })('{ experts(about: { text: "serving" }) { score } }')
    expect(small.errors.map(({ extensions }) => extensions?.code)).toEqual(['COST_EXCEEDED'])
  })
}
