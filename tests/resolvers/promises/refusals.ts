import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../asking.ts'
import type { Service } from '../test-service.ts'

const lan = '{ name: "Tingfeng Lan" }'
const tan = '{ name: "Xin Tan" }'
const network = (more: string) => `collaborationNetwork(${more}) { totals { nodeCount } }`
const around = `around: { people: [${lan}] }`

/** What the service refuses and how it says so, over the five profiles. */
export const promisesOfRefusals = (service: () => Service): void => {
  describe('A question that cannot be meant', () => {
    test.each([
      [
        'years that end before they begin',
        'papers(filter: { years: { from: 2026, to: 2020 } }) { totalCount }',
        /from must not be after .*got from 2026 to 2020/,
      ],
      [
        'years of ties that end before they begin',
        network(`${around}, ties: { years: { from: 2026, to: 2025 } }`),
        /ties\.years\.from must not be after/,
      ],
      [
        'years of a stay that end before they begin',
        'institution(by: { name: "Sichuan University" }) { people(years: { from: 2, to: 1 }) { totalCount } }',
        /from must not be after/,
      ],
      [
        'years of a set of papers that end before they begin',
        network('around: { papers: { years: { from: 2, to: 1 } } }'),
        /around\.papers\.years\.from must not be after/,
      ],
      ['a page of no elements', 'people(first: 0) { totalCount }', 'first must be between 1 and 100, but got 0.'],
      ['a page of fewer than none', 'papers(last: -3) { totalCount }', 'last must be between 1 and 100, but got -3.'],
      [
        'a page that is too large',
        'sources(first: 101) { totalCount }',
        'first must be between 1 and 100, but got 101.',
      ],
      [
        'a page of more pairs than are given at once',
        'conflictsOfInterest(authors: [{ name: "Tingfeng Lan" }], reviewers: [{ name: "Hong Xu" }], policy: { preset: ACL, year: 2026 }) { pairs(first: 5001) { totalCount } }',
        'first must be between 1 and 5000, but got 5001.',
      ],
      ['a page from both ends', 'venues(first: 2, last: 2) { totalCount }', /^Give first or last, not both/],
      [
        'a cursor that is none',
        'topics(first: 2, after: "abc") { totalCount }',
        /^after must be a cursor of this list/,
      ],
      [
        'a cursor of nothing',
        'institutions(last: 2, before: "") { totalCount }',
        /^before must be a cursor of this list/,
      ],
      [
        'a key of no text',
        'person(by: { name: "  " }) { id }',
        /must have exactly one field with a text that is not empty/,
      ],
      ['an id of no text', 'paper(by: { id: "" }) { id }', /must have exactly one field/],
      [
        'a network around nobody',
        network('around: { people: [] }'),
        'around.people must name at least one person, but got an empty list.',
      ],
      ['a network among nobody', network('among: []'), 'among must name at least one person, but got an empty list.'],
      ['a network of nothing', network('depth: 1'), /^Give exactly one of around and among, but got neither/],
      [
        'a network of both',
        network(`${around}, among: [${tan}]`),
        /^Give exactly one of around and among, but got both/,
      ],
      [
        'a depth among given people',
        network(`among: [${lan}], depth: 1`),
        /among .*depth cannot be given, but got depth 1/,
      ],
      ['a depth of 5', network(`${around}, depth: 5`), 'depth must be between 0 and 4, but got 5.'],
      ['a depth of -1', network(`${around}, depth: -1`), 'depth must be between 0 and 4, but got -1.'],
      [
        'a set of papers without a condition',
        network('around: { papers: {} }, depth: 0'),
        /around\.papers must have at least one of/,
      ],
      [
        'a set of papers of authors with none of them',
        network('around: { papers: { venue: { name: "VLDB" } } }, minPapersPerPerson: 0'),
        /minPapersPerPerson must be 1 or more/,
      ],
      ['a network of no people', network(`${around}, maxNodes: 0`), 'maxNodes must be between 1 and 5000, but got 0.'],
      [
        'a network of too many ties',
        network(`${around}, maxEdges: 50001`),
        'maxEdges must be between 0 and 50000, but got 50001.',
      ],
      [
        'a least weight below nothing',
        network(`${around}, ties: { minWeight: -1 }`),
        /ties\.minWeight must be 0 or more, but got -1/,
      ],
      [
        'papers of at most one author',
        network(`${around}, ties: { maxAuthorsPerPaper: 1 }`),
        /ties\.maxAuthorsPerPaper must be 2 or more/,
      ],
      [
        'Salton with fractions',
        network(`${around}, normalization: SALTON, ties: { counting: FRACTIONAL }`),
        /normalization SALTON is defined for counting FULL only, but got counting FRACTIONAL/,
      ],
      [
        'Jaccard with weights of papers',
        network(`${around}, normalization: JACCARD, ties: { counting: PER_PAPER }`),
        /normalization JACCARD is defined/,
      ],
      [
        'one of a pair',
        `collaboration(between: [${lan}]) { paperCount }`,
        /between must have exactly 2 people, but got 1/,
      ],
      [
        'nobody of a pair',
        'collaboration(between: []) { paperCount }',
        /between must have exactly 2 people, but got 0/,
      ],
      [
        'a pair of one and the same',
        `collaboration(between: [${lan}, { name: "Lan, Tingfeng" }]) { paperCount }`,
        /two different people/,
      ],
      ['a search for no type', 'search(text: "x", types: []) { totalCount }', /types must have at least one type/],
      [
        'people with fewer papers than none',
        'people(filter: { minPapers: -1 }) { totalCount }',
        'filter.minPapers must be 0 or more, but got -1.',
      ],
      [
        'more ids than a page has',
        `nodes(ids: [${Array(101).fill('"x"').join(', ')}]) { id }`,
        /ids must be at most 100, but got 101/,
      ],
    ])('is refused with what was expected and what came: %s', async (_, field, message) => {
      const { errors } = await service().ask(`{ ${field} }`)
      expect(errors).toHaveLength(1)
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
      expect(errors[0]?.message).toMatch(message)
    })

    test.each([
      ['a null for a key by variable', 'query ($name: String) { person(by: { name: $name }) { id } }', { name: null }],
      ['no value for a key by variable', 'query ($name: String) { person(by: { name: $name }) { id } }', {}],
      [
        'a key with two fields by variable',
        'query ($by: PersonKey!) { person(by: $by) { id } }',
        { by: { name: 'A', id: 'b' } },
      ],
      ['a key with no field by variable', 'query ($by: PersonKey!) { person(by: $by) { id } }', { by: {} }],
      [
        'a key that is null in its one field',
        'query ($by: PersonKey!) { person(by: $by) { id } }',
        { by: { name: null } },
      ],
      ['a number that is none', 'query ($first: Int) { people(first: $first) { totalCount } }', { first: 'ten' }],
      [
        'a number beyond all numbers',
        'query ($first: Int) { people(first: $first) { totalCount } }',
        { first: 3_000_000_000 },
      ],
      [
        'a start of two kinds',
        'query ($around: NetworkStart!) { collaborationNetwork(around: $around) { totals { exact } } }',
        { around: { people: [], topic: { name: 'x' } } },
      ],
    ])('is refused by variables too: %s', async (_, query, variables) => {
      const { errors } = await service().ask(query, variables)
      expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
    })

    test('a key with two fields or none in the text is not valid', async () => {
      for (const key of ['{ name: "A", id: "b" }', '{}', '{ name: null }']) {
        const { data, errors } = await service().ask(`{ person(by: ${key}) { id } }`)
        expect([data, errors[0]?.extensions?.code]).toEqual([null, 'GRAPHQL_VALIDATION_FAILED'])
      }
    })
  })

  describe('A cursor of another list', () => {
    let cursors: Answer
    const page = 'edges { cursor }'
    beforeAll(async () => {
      const { data } =
        await service().ask(`{ people(first: 1) { ${page} } byLabel: people(first: 1, sort: LABEL) { ${page} }
        papers(first: 1) { ${page} } byTitle: papers(first: 1, sort: TITLE) { ${page} } sources(first: 1) { ${page} } search(text: "lan", first: 1) { ${page} } }`)
      cursors = Object.fromEntries(Object.entries<Answer>(data).map(([name, { edges }]) => [name, edges[0].cursor]))
    })

    test.each([
      ['papers', 'people', 'people(first: 1, after: $cursor)'],
      ['people by label', 'byLabel', 'people(first: 1, after: $cursor)'],
      ['people by papers', 'people', 'people(first: 1, sort: LABEL, after: $cursor)'],
      ['papers by title', 'byTitle', 'papers(last: 1, before: $cursor)'],
      ['a search', 'search', 'sources(first: 1, after: $cursor)'],
      ['sources', 'sources', 'topics(first: 1, after: $cursor)'],
    ])('is refused: of %s', async (_, name, field) => {
      const other = name === 'people' && field.startsWith('people(first: 1, after') ? 'papers' : name
      const { errors } = await service().ask(`query ($cursor: String!) { ${field} { totalCount } }`, {
        cursor: cursors[other],
      })
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/must be a cursor of this list/), extensions: { code: 'BAD_USER_INPUT' } },
      ])
    })

    test('is one whose text was changed', async () => {
      for (const cursor of [
        `x${cursors.people}`,
        cursors.people.slice(0, 8),
        Buffer.from('["people MOST_PAPERS",{},[]]').toString('base64url'),
        Buffer.from('null').toString('base64url'),
      ]) {
        const { errors } = await service().ask('query ($cursor: String!) { people(after: $cursor) { totalCount } }', {
          cursor,
        })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      }
    })
  })

  describe('A key that nothing has', () => {
    test.each([
      'person(by: { name: "Nobody Whatsoever" }) { id }',
      'person(by: { id: "person-0000000000000" }) { id }',
      'person(by: { id: "paper-0000000000000" }) { id }',
      'person(by: { id: "no id" }) { id }',
      'person(by: { orcid: "0000-0001-0000-0000" }) { id }',
      'person(by: { dblp: "1/1" }) { id }',
      'person(by: { openAlex: "A1" }) { id }',
      'paper(by: { title: "No such title" }) { id }',
      'paper(by: { doi: "10.1/1" }) { id }',
      'paper(by: { arxivId: "1234.56789" }) { id }',
      'institution(by: { name: "Nowhere College" }) { id }',
      'institution(by: { ror: "0" }) { id }',
      'topic(by: { name: "underwater basket weaving" }) { id }',
      'venue(by: { name: "NOVENUE" }) { id }',
      'papers(filter: { author: { name: "Nobody Whatsoever" } }) { totalCount }',
      'people(filter: { institution: { name: "Nowhere College" } }) { totalCount }',
      `collaboration(between: [${lan}, { name: "Nobody Whatsoever" }]) { paperCount }`,
      network('around: { people: [{ name: "Nobody Whatsoever" }] }'),
      network('around: { topic: { name: "underwater basket weaving" } }'),
    ])('is NOT_FOUND in its own field: %s', async (field) => {
      const { data, errors } = await service().ask(`{ good: person(by: ${lan}) { label } bad: ${field} }`)
      expect(data).toEqual({ good: { label: 'Tingfeng Lan' }, bad: null })
      expect(errors).toMatchObject([{ path: ['bad'], extensions: { code: 'NOT_FOUND' } }])
    })

    test('is null without an error for node, and for its place in nodes', async () => {
      const { data: known } = await service().ask(`{ person(by: ${lan}) { id } }`)
      const { data, errors } = await service().ask(
        'query ($ids: [ID!]!) { node(id: "person-0000000000000") { id } odd: node(id: "*") { id } nodes(ids: $ids) { id __typename } }',
        { ids: ['x', known.person.id, 'paper-0000000000000', known.person.id] },
      )
      const there = { id: known.person.id, __typename: 'Person' }
      expect([data, errors]).toEqual([{ node: null, odd: null, nodes: [null, there, null, there] }, []])
    })

    test('comes with what is like it', async () => {
      const { errors } = await service().ask(
        '{ person(by: { name: "Tingfen Lan" }) { id } paper(by: { title: "LatentBox" }) { id } }',
      )
      const faults = new Map(errors.map(({ path, message }) => [path?.[0], message]))
      expect(faults.get('person')).toContain('Tingfeng Lan')
      expect(faults.get('paper')).toContain('LatentBox: An Efficient')
    })
  })

  describe('A thing', () => {
    test.each([
      ['person', '{ id name: label }', 'Person', 'people(first: 3) { nodes { id name: label } }'],
      [
        'paper',
        '{ id name: title }',
        'Paper',
        'papers(first: 3, filter: { unknownYear: false }) { nodes { id name: title } }',
      ],
      ['institution', '{ id name }', 'Institution', 'institutions(first: 3) { nodes { id name } }'],
      ['topic', '{ id name }', 'Topic', 'topics(first: 3) { nodes { id name } }'],
      ['venue', '{ id name: label }', 'Venue', 'venues(first: 3) { nodes { id name: label } }'],
    ])('%s is reached by its id, by its name, and as a node', async (field, fields, type, list) => {
      const { data: listed } = await service().ask(`{ ${list} }`)
      const [connection] = Object.values<Answer>(listed)
      for (const { id, name } of connection.nodes) {
        const nameKey = field === 'paper' ? 'title' : 'name'
        const { data } = await service().ask(
          `query ($id: ID!, $name: String!) { byId: ${field}(by: { id: $id }) ${fields} byName: ${field}(by: { ${nameKey}: $name }) ${fields} node(id: $id) { __typename ... on Entity { label } } }`,
          { id, name },
        )
        expect(data.byId).toEqual({ id, name })
        // Both IGenBench papers have one title.
        if (!name.startsWith('IGenBench')) expect(data.byName).toEqual({ id, name })
        expect(data.node).toEqual({ __typename: type, label: name })
      }
    })

    test.each([
      'tingfeng lan',
      'LAN TINGFENG',
      'Lan, Tingfeng',
      'Tingfeng  Lan',
      'Tíngfēng Lán',
      'Ting-Feng Lan',
      'TingfengLan',
    ])('is the person of the name %s', async (name) => {
      const { data, errors } = await service().ask('query ($name: String!) { person(by: { name: $name }) { label } }', {
        name,
      })
      expect([data, errors]).toEqual([{ person: { label: 'Tingfeng Lan' } }, []])
    })

    test.each(['Tingfeng', 'Lan', 'T. Lan', 'Tingfeng La', 'Tingfeng Lang'])(
      'is not the person of a part or another name: %s',
      async (name) => {
        const { errors } = await service().ask('query ($name: String!) { person(by: { name: $name }) { label } }', {
          name,
        })
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      },
    )

    test('is also a source or an activity', async () => {
      const { data } = await service().ask(
        `{ sources(first: 1) { nodes { id name } } person(by: ${lan}) { activities { id title } } }`,
      )
      const { data: again } = await service().ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Source { name } ... on Activity { title evidence { locator } } } }',
        {
          ids: [data.sources.nodes[0].id, data.person.activities[0].id],
        },
      )
      expect(again.nodes[0]).toEqual({ __typename: 'Source', name: data.sources.nodes[0].name })
      expect(again.nodes[1]).toMatchObject({ __typename: 'Activity', title: data.person.activities[0].title })
      expect(again.nodes[1].evidence.length).toBeGreaterThan(0)
    })
  })
}
