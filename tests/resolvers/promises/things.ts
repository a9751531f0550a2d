import { describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import { operation } from '../contract.ts'
import { allAuthors, authorsOf, distancesFrom, full, namedOnly, peopleOf, tiesOf, unbroken } from '../expected-graph.ts'
import { printedPapers } from '../printed-papers.ts'
import type { Service } from '../test-service.ts'

/** What the queries for papers, institutions, topics, the search box and the summary answer over the five profiles. */
export const promisesOfThings = (service: () => Service): void => {
  const answer = async (name: Parameters<typeof operation>[0]): Promise<Answer> => {
    const { data, errors } = await service().ask(operation(name))
    expect(errors).toEqual([])
    return data
  }

  describe('Papers', () => {
    test('are found by a word of the title, with the authors as printed', async () => {
      const { papers } = await answer('paper')
      const [expected] = printedPapers.filter(({ title }) => title.startsWith('λScale'))
      expect(papers.totalCount).toBe(1)
      expect(papers.nodes[0]).toMatchObject({
        title: expected?.title,
        year: 2026,
        doi: null,
        arxivId: null,
        venue: { acronym: 'MLSys', kind: 'CONFERENCE' },
        authorCount: 11,
        authorsComplete: true,
        possibleVersions: [],
      })
      const places = papers.nodes[0].authorships.nodes
      expect(papers.nodes[0].authorships.totalCount).toBe(11)
      expect(places.map(({ printedName }: Answer) => printedName)).toEqual(expected?.authors)
      expect(places.map(({ position }: Answer) => position)).toEqual(
        places.map((_: Answer, index: number) => index + 1),
      )
      for (const { author } of places) expect(author.__typename).toBe('Person')
    })

    test('are thirty-four, eleven of them with a cut author list', async () => {
      const { data } = await service().ask(`{
        all: papers { totalCount } cut: papers(filter: { authorsComplete: false }, first: 100) { totalCount nodes { title authorCount } }
        complete: papers(filter: { authorsComplete: true }) { totalCount } }`)
      expect([data.all.totalCount, data.cut.totalCount, data.complete.totalCount]).toEqual([34, 11, 23])
      expect(data.cut.nodes.map(({ title }: Answer) => title).sort()).toEqual(
        printedPapers
          .filter(({ complete }) => !complete)
          .map(({ title }) => title)
          .sort(),
      )
      for (const { authorCount } of data.cut.nodes) expect(authorCount).toBeNull()
    })

    test('have each the authors, year, day of posting, venue, state and category that the documents print', async () => {
      const { data } = await service().ask(
        '{ papers(first: 100, sort: TITLE) { nodes { title year posted status submittedTo venue { acronym } authorsComplete topics { code } authorships(first: 100) { nodes { position author { __typename label } } } } } }',
      )
      const states = {
        PUBLISHED: 'VENUE',
        ACCEPTED: 'VENUE',
        SUBMITTED: 'SUBMITTED',
        PREPRINT: 'PREPRINT',
        UNKNOWN: 'UNKNOWN',
      }
      const byTitle = (a: Answer, b: Answer) => (`${a.title} ${a.at}` < `${b.title} ${b.at}` ? -1 : 1)
      const found = data.papers.nodes.map((paper: Answer) => ({
        title: paper.title,
        year: paper.year,
        posted: paper.posted,
        state: states[paper.status as keyof typeof states],
        at: paper.venue?.acronym ?? paper.submittedTo,
        complete: paper.authorsComplete,
        category: paper.topics[0]?.code ?? null,
        authors: paper.authorships.nodes.map(({ author }: Answer) => unbroken(author.label)),
      }))
      const expected = printedPapers.map((paper) => ({
        title: paper.title,
        year: paper.year,
        posted: paper.posted,
        state: paper.state,
        at: paper.at,
        complete: paper.complete,
        category: paper.category,
        authors: authorsOf(paper),
      }))
      expect(found.sort(byTitle)).toEqual(expected.sort(byTitle))
    })

    test('keep the day of posting beside the printed year, and say that the sources differ', async () => {
      const { data } =
        await service().ask(`{ paper(by: { title: "Efficient and workload-aware LLM serving via runtime layer swapping and KV cache resizing" }) {
        year posted venue { acronym } status evidence { source { name } }
        disagreements { field values { value evidence { locator source { name } } } } } }`)
      expect(data.paper).toMatchObject({ year: 2026, posted: '2025-05-24', venue: { acronym: 'MLSys' } })
      expect(new Set(data.paper.evidence.map(({ source }: Answer) => source.name)).size).toBe(2)
      const years = data.paper.disagreements.find(({ field }: Answer) => field === 'year')
      expect(years.values.map(({ value }: Answer) => value)).toEqual(['2026', expect.stringContaining('2025-05-24')])
      for (const { evidence } of years.values) expect(evidence).toHaveLength(1)
    })

    test('that look like one work are shown as possible versions, and others are not', async () => {
      const { data } = await service().ask(
        '{ papers(first: 100) { nodes { title possibleVersions { reasons paper { title } } } } }',
      )
      const pairs = data.papers.nodes.flatMap(({ title, possibleVersions }: Answer) =>
        possibleVersions.map(({ paper, reasons }: Answer) => {
          expect(reasons.length).toBeGreaterThan(0)
          return [title, paper.title].map((text: string) => text.split(':')[0]).join(' - ')
        }),
      )
      expect(pairs.sort()).toEqual([
        'Frontier - Frontier',
        'Frontier - Frontier',
        'IGenBench - IGenBench',
        'IGenBench - IGenBench',
        'TStore - TensorHub',
        'TensorHub - TStore',
      ])
    })

    test('may be signed by a group, which is no person', async () => {
      const { data } =
        await service().ask(`{ search(text: "Ling Team", types: [GROUP]) { nodes { __typename id label ... on Group { name papers { totalCount nodes { title } } } } }
        people(filter: { name: "Ling Team" }) { totalCount } }`)
      expect(data.search.nodes).toMatchObject([{ __typename: 'Group', label: 'Ling Team', papers: { totalCount: 2 } }])
      expect(data.people.totalCount).toBe(0)
      const { data: again } = await service().ask('query ($id: ID!) { node(id: $id) { __typename id } }', {
        id: data.search.nodes[0].id,
      })
      expect(again.node).toEqual({ __typename: 'Group', id: data.search.nodes[0].id })
    })
  })

  describe('An institution', () => {
    test('has its people of the years asked for, and their papers of the time that they were there', async () => {
      const { institution } = await answer('institution')
      expect(institution).toMatchObject({ name: 'University of Virginia', country: 'US', ror: null })
      expect(institution.people).toMatchObject({
        totalCount: 1,
        edges: [
          {
            affiliations: [{ role: 'Ph.D. in Computer Science', from: '2024-09', to: null }],
            node: { label: 'Tingfeng Lan' },
          },
        ],
      })
      // From September 2024: his papers of known year from 2024 on.
      const there = printedPapers.filter(
        (paper) => peopleOf(paper).includes('Tingfeng Lan') && (paper.year ?? 0) >= 2024,
      )
      expect(there).toHaveLength(9)
      expect(institution.papers.totalCount).toBe(9)
      expect(institution.papers.nodes.map(({ year }: Answer) => year)).toEqual([2026, 2026, 2026, 2026, 2026])
    })

    test('has no partner in an institution that one and the same person came from', async () => {
      const { institution } = await answer('institution')
      expect(institution.partners.edges).toEqual([])
    })

    test('may be asked for as it was before and after', async () => {
      const { data } = await service().ask(`{ institution(by: { name: "Sichuan University" }) {
        before: people(years: { to: 2019 }) { totalCount } during: people(years: { from: 2021, to: 2022 }) { totalCount }
        after: people(years: { from: 2025 }) { totalCount } papers { totalCount nodes { title } } evidence { locator } } }`)
      expect([data.institution.before, data.institution.during, data.institution.after]).toEqual([
        { totalCount: 0 },
        { totalCount: 1 },
        { totalCount: 0 },
      ])
      expect(data.institution.papers.nodes.map(({ title }: Answer) => title.split(':')[0])).toEqual(['DLRover-RM'])
      expect(data.institution.evidence.length).toBeGreaterThan(0)
    })
  })

  describe('A topic', () => {
    test('that is an interest of one person has no papers, and says so', async () => {
      const { topic } = await answer('topic')
      expect(topic).toMatchObject({
        name: 'serverless computing',
        interestedPeople: { totalCount: 1, nodes: [{ label: 'Tingfeng Lan' }] },
        papers: { totalCount: 0, nodes: [] },
        people: { edges: [] },
        perYear: [],
      })
    })

    test('that a listing names has its papers, their authors and years', async () => {
      const { data, errors } =
        await service().ask(`{ topic(by: { name: "cs.DC" }) { code scheme papers(first: 100) { totalCount }
        people(first: 100) { totalCount edges { paperCount node { label } } } perYear { year paperCount } }
        same: topic(by: { name: "Distributed, Parallel, and Cluster Computing" }) { code } }`)
      expect(errors).toEqual([])
      const about = printedPapers.filter(({ category }) => category === 'cs.DC')
      expect(data.topic).toMatchObject({ code: 'cs.DC', scheme: 'ARXIV', papers: { totalCount: about.length } })
      expect(data.same.code).toBe('cs.DC')
      const expected = new Map<string, number>()
      for (const name of about.flatMap(peopleOf)) expected.set(name, (expected.get(name) ?? 0) + 1)
      const found = data.topic.people.edges.map(({ paperCount, node }: Answer) => [node.label, paperCount])
      expect(found.sort()).toEqual([...expected].sort())
      expect(data.topic.perYear).toEqual([
        { year: 2024, paperCount: 1 },
        { year: 2025, paperCount: 1 },
        { year: 2026, paperCount: 1 },
      ])
    })
  })

  describe('The search box', () => {
    test('finds by the beginning of a word, by the family name first, by 汉字, and over all kinds', async () => {
      const found = await answer('search')
      const labels = (connection: Answer) => connection.edges.map(({ node }: Answer) => node.label)
      expect(labels(found.byPrefix)).toEqual(['Tingfeng Lan'])
      expect(labels(found.familyNameFirst)).toEqual(['Tingfeng Lan'])
      expect(labels(found.hanzi)).toEqual(['Hong Xu'])
      expect(found.hanzi.edges[0]).toMatchObject({ score: 1, matched: [{ field: 'nativeName', text: '徐宏' }] })
      expect(found.mixed.totalCount).toBe(2)
      expect(found.mixed.edges.map(({ node }: Answer) => node.__typename).sort()).toEqual(['Paper', 'Topic'])
      for (const { edges } of Object.values<Answer>(found)) {
        const scores = edges.map(({ score }: Answer) => score)
        expect(scores).toEqual([...scores].sort((a: number, b: number) => b - a))
        for (const score of scores) expect(score > 0 && score <= 1).toBe(true)
      }
    })

    test.each([
      ['xu hong', 'Hong Xu'],
      ['hongxu', 'Hong Xu'],
      ['LECUYER', 'Mathias Lécuyer'],
      ['lécuyer mathias', 'Mathias Lécuyer'],
      ['t lan', 'Tingfeng Lan'],
      ['katz bassett', 'Ethan Katz-Bassett'],
      ['yingchao jie', 'Yingchaojie Feng'],
    ])('%s finds %s first', async (text, label) => {
      const { data } = await service().ask(
        'query ($text: String!) { search(text: $text, types: [PERSON], first: 3) { nodes { label } } }',
        { text },
      )
      expect(unbroken(data.search.nodes[0]?.label)).toBe(label)
    })

    test('finds papers with Greek letters by the letters after them, and venues by acronym or name', async () => {
      const { data } = await service().ask(`{
        greek: search(text: "lambdascale", types: [PAPER]) { nodes { label } }
        without: search(text: "scale fast serverless", types: [PAPER]) { nodes { label } }
        venue: search(text: "very large data", types: [VENUE]) { nodes { label } }
        acronym: search(text: "vldb", types: [VENUE]) { nodes { label } }
        nothing: search(text: "  ") { totalCount nodes { label } }
        unknown: search(text: "zzyzx") { totalCount } }`)
      for (const { nodes } of [data.greek, data.without]) expect(nodes[0].label).toMatch(/^λScale/)
      for (const { nodes } of [data.venue, data.acronym]) expect(nodes).toEqual([{ label: 'VLDB' }])
      expect(data.nothing).toEqual({ totalCount: 0, nodes: [] })
      expect(data.unknown.totalCount).toBe(0)
    })
  })

  describe('The summary', () => {
    test('has the figures of the whole graph', async () => {
      const { graph } = await answer('summary')
      expect(graph.engine).toBe(service().graph.engine)
      const ties = tiesOf(printedPapers, full)
      const personCount = allAuthors.length + namedOnly.length + 1
      expect(personCount).toBe(101)
      expect(graph.counts).toMatchObject({
        personCount,
        paperCount: 34,
        institutionCount: 10,
        venueCount: 13,
        collaborationCount: ties.size,
        authorshipCount: printedPapers.flatMap(authorsOf).length,
        sourceCount: 5,
      })
      const connected = distancesFrom(ties, ['Tingfeng Lan'], 20).size
      expect(graph.largestComponentShare).toBeCloseTo(connected / personCount, 10)
    })

    test('has by year the papers, the newcomers, the new ties and the mean number of authors', async () => {
      const { graph } = await answer('summary')
      const firstYears = (lists: readonly (readonly (number | null)[])[]) =>
        lists.flatMap((years) => {
          const known = years.filter((year) => year !== null)
          return known.length === 0 ? [] : [Math.min(...known)]
        })
      const people = firstYears(
        allAuthors.map((name) =>
          printedPapers.filter((paper) => peopleOf(paper).includes(name)).map(({ year }) => year),
        ),
      )
      const ties = firstYears(
        [...tiesOf(printedPapers, full).values()].map(({ papers }) => papers.map(({ year }) => year)),
      )
      const expected = [2024, 2025, 2026].map((year) => {
        const papers = printedPapers.filter((paper) => paper.year === year)
        return {
          year,
          paperCount: papers.length,
          newPersonCount: people.filter((first) => first === year).length,
          newCollaborationCount: ties.filter((first) => first === year).length,
          meanAuthorsPerPaper: papers.flatMap(authorsOf).length / papers.length,
        }
      })
      expect(graph.perYear).toEqual(expected)
    })
  })
}
