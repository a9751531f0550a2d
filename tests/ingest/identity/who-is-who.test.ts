import { describe, expect, test } from 'vitest'
import { rarity } from '../../../src/names/frequency.ts'
import { parseName } from '../../../src/names/person-name.ts'
import { entry, graphOf, owner, pairsIn, peopleIn, source } from '../records.ts'

/** The people of that label, as the list of the places where each is named. */
const placesOf = (graph: Awaited<ReturnType<typeof graphOf>>, label: string) =>
  peopleIn(graph)
    .filter((person) => person.label === label)
    .map(({ places }) => places)

const common = 'Wei Wang'
const rare = 'Minchen Yu'

test('The names of these tests are as common and as rare as they should be', async () => {
  expect(rarity(parseName(common))).toBeGreaterThan(0.9)
  expect(rarity(parseName(rare))).toBeLessThan(0.1)
})

describe('A common name', () => {
  test('never joins two places without evidence', async () => {
    const graph = await graphOf(
      source('a.txt', entry('Elastic Memory for Model Serving', `${common}, Ann Lorimer`)),
      source('b.txt', entry('Protein Folds in Deep Water', `${common}, Bob Quistgaard`)),
    )
    expect(placesOf(graph, common)).toHaveLength(2)
    expect(pairsIn(graph, 'POSSIBLY_SAME')).toEqual([])
  })

  test('joins two places of one list of authors as LIKELY, by the co-authors that they share', async () => {
    const graph = await graphOf(
      source('a.txt', entry('Elastic Memory for Model Serving', `${common}, Ann Lorimer, Bob Quistgaard`)),
      source('b.txt', entry('Elastic Memory for Model Training', `Ann Lorimer, ${common}, Bob Quistgaard`)),
    )
    expect(placesOf(graph, common)).toEqual([
      [expect.stringMatching(/Serving: (CERTAIN|LIKELY)$/), expect.stringMatching(/Training: (CERTAIN|LIKELY)$/)],
    ])
  })

  test('of an owner does not pull in other bearers', async () => {
    const graph = await graphOf(
      source('a.txt', owner([common]), entry('Elastic Memory for Model Serving', `@${common}, Ann Lorimer`)),
      source('b.txt', entry('Protein Folds in Deep Water', `${common}, Bob Quistgaard`)),
    )
    expect(placesOf(graph, common)).toHaveLength(2)
  })
})

describe('A rare full name', () => {
  const [first, second] = ['Elastic Memory for Model Serving', 'Protein Folds in Deep Water']
  const graph = (one: Parameters<typeof entry>[2], other: Parameters<typeof entry>[2]) =>
    graphOf(
      source('a.txt', entry(first, `${rare}, Ann Lorimer`, one)),
      source('b.txt', entry(second, `${rare}, Bob Quistgaard`, other)),
    )

  test('joins as LIKELY, and says why', async () => {
    const joined = await graph({}, {})
    const [places = []] = placesOf(joined, rare)
    expect(places.map((place) => place.split(': ').at(-1)).sort()).toEqual(['CERTAIN', 'LIKELY'])
    const likely = [...joined.relations.values()].filter(({ properties }) => properties.certainty === 'LIKELY')
    expect(likely.map(({ properties }) => properties.reasons)).toEqual([
      expect.arrayContaining([expect.stringMatching(/people of this name among 65,000/)]),
    ])
  })

  test('makes every tie over the likely place a likely one', async () => {
    const ties = [...(await graph({}, {})).relations.values()].filter(({ type }) => type === 'COLLABORATED')
    expect(ties.map(({ properties }) => properties.certain).sort()).toEqual([[false], [true]])
  })

  test('does not join papers that are forty years apart, but asks', async () => {
    expect(placesOf(await graph({ year: 1975 }, { year: 2014 }), rare)).toHaveLength(1)
    const apart = await graph({ year: 1975 }, { year: 2015 })
    expect(placesOf(apart, rare)).toHaveLength(2)
    expect(pairsIn(apart, 'POSSIBLY_SAME')).toEqual([`${rare} | ${rare}`])
  })
})

describe('Nothing makes one person of', () => {
  test('two authors of one list, however alike their names', async () => {
    const graph = await graphOf(
      source('a.txt', entry('Elastic Memory for Model Serving', 'Minchen Yu, M. Yu, Minchen Yu')),
    )
    expect(peopleIn(graph)).toHaveLength(3)
    expect(pairsIn(graph, 'POSSIBLY_SAME')).toEqual([])
  })

  test('two authors of one list whom a page calls its owner', async () => {
    const graph = await graphOf(
      source('a.txt', owner([common]), entry('Elastic Memory for Serving', `@${common}, Ann Lorimer, @${common}`)),
    )
    expect(
      placesOf(graph, common)
        .map((places) => places.length)
        .sort(),
    ).toEqual([1, 1])
  })

  test('two people with different identifiers of one kind, who are shown as a question', async () => {
    const person = (orcid: string) => owner([rare], { identifiers: [{ scheme: 'ORCID', value: orcid }] })
    const graph = await graphOf(
      source('a.txt', person('0000-0001'), entry('Elastic Memory for Model Serving', `@${rare}, Ann Lorimer`)),
      source('b.txt', person('0000-0002'), entry('Elastic Memory for Model Training', `@${rare}, Ann Lorimer`)),
    )
    expect(placesOf(graph, rare)).toHaveLength(2)
    expect(pairsIn(graph, 'POSSIBLY_SAME')).toEqual([`${rare} | ${rare}`])
    const [question] = [...graph.relations.values()].filter(({ type }) => type === 'POSSIBLY_SAME')
    expect(question?.properties.reasons).toMatch(/different ORCID identifiers/)
    expect(question?.properties.score).toBeLessThanOrEqual(1)
  })
})

describe('One identifier', () => {
  test('makes one person of two pages, whatever their names', async () => {
    const person = (name: string) => owner([name], { identifiers: [{ scheme: 'ORCID', value: '0000-0001' }] })
    const graph = await graphOf(source('a.txt', person('Wei Wang')), source('b.txt', person('Vivian Wang')))
    expect(peopleIn(graph)).toHaveLength(1)
  })

  test('of a home page joins nobody: a laboratory may have one', async () => {
    const person = (name: string) =>
      owner([name], { identifiers: [{ scheme: 'HOMEPAGE', value: 'https://lab.example' }] })
    expect(
      peopleIn(await graphOf(source('a.txt', person('Wei Wang')), source('b.txt', person('Ann Lee')))),
    ).toHaveLength(2)
  })
})

describe("A page's owner", () => {
  test('is CERTAIN in all own entries, however common the name and different the subjects', async () => {
    const graph = await graphOf(
      source(
        'a.txt',
        owner([common]),
        entry('Elastic Memory for Model Serving', `@${common}, Ann Lorimer`),
        entry('Protein Folds in Deep Water', `Bob Quistgaard, ?@${common}, et al.`),
        entry('On the Poetry of Rust', `W. Wang, @${common}`),
      ),
    )
    const [places] = placesOf(graph, common)
    expect(places).toHaveLength(3)
    expect(places?.every((place) => place.endsWith('CERTAIN'))).toBe(true)
  })

  test('without a name is a person without a name, called by the place of work', async () => {
    const stay = { institution: 'University of Pennsylvania', unit: null, role: null, place: null }
    const period = { from: '2022', to: null, ongoing: true, expected: false }
    const graph = await graphOf(source('a.txt', owner([], { affiliations: [{ ...stay, period }] })))
    const [person] = [...graph.nodes.values()].filter(({ label }) => label === 'Person')
    expect(person?.properties).toMatchObject({ label: 'Unnamed researcher, University of Pennsylvania', names: [] })
    expect(person?.properties).not.toHaveProperty('name')
  })

  test('without a name is never taken for the owner of another page without one', async () => {
    expect(peopleIn(await graphOf(source('a.txt', owner([])), source('b.txt', owner([]))))).toHaveLength(2)
  })

  test('with names in two scripts is found by either of them', async () => {
    const advised = (name: string) =>
      owner([name], {
        relations: [
          {
            kind: 'ADVISOR',
            name: '单雄信',
            institution: 'Zhejiang University',
            period: { from: null, to: null, ongoing: false, expected: false },
          },
        ],
      })
    const graph = await graphOf(
      source('a.txt', owner(['Xiongxin Shan', '单雄信'])),
      source('b.txt', advised('Ann Lorimer')),
      source('c.txt', entry('Elastic Memory for Model Serving', 'Xiongxin Shan, Ann Lorimer')),
    )
    expect(peopleIn(graph).map(({ label }) => label)).toEqual(['Ann Lorimer', 'Xiongxin Shan'])
  })
})

describe('Spellings of a name', () => {
  const title = (subject: string) => `Elastic Memory for ${subject}`

  test.each([
    ['a hyphen', 'Yingchao Feng', 'Ying-Chao Feng'],
    ['the order', 'Tingfeng Lan', 'LAN Tingfeng'],
    ['an initial, with co-authors in common', 'Zhaoyuan Su', 'Z. Su'],
    ['a marked letter', 'Jürgen Quistgaard', 'Juergen Quistgaard'],
  ])('that differ in %s are one person', async (_, one, other) => {
    const graph = await graphOf(
      source('a.txt', entry(title('Serving'), `${one}, Ann Lorimer, Bob Quistorp`)),
      source('b.txt', entry(title('Training'), `${other}, Ann Lorimer, Bob Quistorp`)),
    )
    expect(peopleIn(graph)).toHaveLength(3)
  })

  test('that differ in a letter are a question, not one person', async () => {
    const graph = await graphOf(
      source('a.txt', entry(title('Serving'), 'Yuanchun Zhou, Ann Lorimer')),
      source('b.txt', entry('Protein Folds in Deep Water', 'Yuanchuan Zhou, Ann Lorimer')),
    )
    expect(pairsIn(graph, 'POSSIBLY_SAME')).toEqual(['Yuanchuan Zhou | Yuanchun Zhou'])
  })

  test('that an initial leaves open are not joined without evidence', async () => {
    const graph = await graphOf(
      source('a.txt', entry(title('Serving'), 'Wei Wang, Ann Lorimer')),
      source('b.txt', entry('Protein Folds in Deep Water', 'W. Wang, Bob Quistgaard')),
    )
    expect(peopleIn(graph)).toHaveLength(4)
  })

  test('of another system than pinyin are not joined without evidence', async () => {
    const graph = (one: string) =>
      graphOf(
        source('a.txt', entry(title('Serving'), `${one}, Ann Lorimer`)),
        source('b.txt', entry('Protein Folds in Deep Water', 'Wei Xu, Bob Quistgaard')),
      )
    expect(peopleIn(await graph('Wei Hsu'))).toHaveLength(4)
    expect(peopleIn(await graph('Wei Xu'))).toHaveLength(4)
  })

  test('with different Chinese names are two people, though their Latin spelling and co-authors are the same', async () => {
    const graph = await graphOf(
      source('a.txt', owner(['Yang Liu', '刘洋']), entry(title('Serving'), '@Yang Liu, Ann Lorimer, Bob Quistorp')),
      source('b.txt', owner(['Yang Liu', '刘扬']), entry(title('Training'), '@Yang Liu, Ann Lorimer, Bob Quistorp')),
    )
    expect(placesOf(graph, 'Yang Liu')).toHaveLength(2)
  })

  test('in Chinese and in Latin letters are one person through the advisor of a page, with the reason shown', async () => {
    const period = { from: null, to: null, ongoing: false, expected: false }
    const graph = await graphOf(
      source(
        'a.txt',
        owner(['Xin Tan'], { relations: [{ kind: 'ADVISOR', name: '徐宏', institution: null, period }] }),
        entry(title('Serving'), '@Xin Tan, Hong Xu'),
        entry(title('Training'), '@Xin Tan, Ann Lorimer, Hong Xu'),
      ),
    )
    const [advisor] = [...graph.nodes.values()].filter(({ properties }) => properties.label === 'Hong Xu')
    expect(advisor?.properties).toMatchObject({ name: 'Hong Xu', nativeName: '徐宏' })
    const forms: unknown = JSON.parse(String(advisor?.properties.nameForms))
    expect(forms).toContainEqual({
      text: '徐宏',
      script: 'Hani',
      certainty: 'LIKELY',
      reasons: expect.arrayContaining([
        'one is a Latin spelling of the other',
        expect.stringMatching(/co-authors? in common/),
      ]),
    })
    expect(peopleIn(graph).map(({ label }) => label)).toEqual(['Ann Lorimer', 'Hong Xu', 'Xin Tan'])
  })
})
