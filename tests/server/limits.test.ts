import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestBounds } from '../../src/config.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { type Ask, askOver, usualBounds } from '../resolvers/asking.ts'
import { contract, operation } from '../resolvers/contract.ts'
import { graphWith } from './graphs.ts'
import { post } from './sending.ts'
import { openTestServer, type TestServer } from './test-server.ts'

let graph: Graph
let statements = 0
let ask: Ask
let server: TestServer

const within = (bounds: Partial<RequestBounds>): Ask => askOver(counting(), bounds)
const counting = (): Graph =>
  graphWith(graph, {
    read: (...args) => {
      statements += 1
      return graph.read(...args)
    },
    search: (...args) => {
      statements += 1
      return graph.search(...args)
    },
  })

beforeAll(async () => {
  graph = await embeddedEngine.open()
  ask = within({})
  server = await openTestServer(counting())
})
afterAll(async () => {
  await server.close()
  await graph.close()
})

const expectRefused = async (asking: Ask, query: string, message: RegExp | string): Promise<void> => {
  statements = 0
  const { data, errors } = await asking(query)
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }])
  expect(errors[0]?.message).toMatch(message)
  expect(statements).toBe(0)
}

/** Papers of the authors of papers of authors, so many levels deep. */
const circular = (levels: number, first = ''): string => {
  let inner = 'id'
  for (let level = 0; level < levels; level += 1) {
    inner = `papers${first} { nodes { authorships${first} { nodes { author { ... on Person { ${inner} } } } } } }`
  }
  return `{ people${first} { nodes { ${inner} } } }`
}

describe('The depth of an operation', () => {
  const deep = (levels: number): string => `{ ${'a { '.repeat(levels - 1)}b${' }'.repeat(levels)}`
  const nested = '{ person(by: { id: "x" }) { papers { nodes { venue { papers { nodes { title } } } } } } }'

  test('is bounded, and the message says by how much', async () => {
    await expectRefused(within({ depth: 6 }), nested, /^An operation must have at most 6 levels, but this one has 7\.$/)
    expect((await within({ depth: 7 })(nested)).errors).not.toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }])
    expect((await ask(deep(400))).errors.map(({ extensions }) => extensions?.code)).toContain('COST_EXCEEDED')
  })

  test('counts what fragments hold, one in another too, and does not end with ones that hold themselves', async () => {
    const fragments =
      '{ person(by: { id: "x" }) { ...A } } fragment A on Person { papers { ...B } } fragment B on PaperConnection { nodes { venue { papers { nodes { title } } } } }'
    await expectRefused(within({ depth: 6 }), fragments, /at most 6 levels, but this one has 7/)
    const { errors } = await ask(
      '{ person(by: { id: "x" }) { ...A } } fragment A on Person { papers { nodes { authorships { nodes { author { ...A } } } } } }',
    )
    expect(errors.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('leaves introspection alone', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { data, errors, extensions } = await within({ depth: 3 })(getIntrospectionQuery())
    expect(errors).toEqual([])
    expect(data.__schema.types.length).toBeGreaterThan(50)
    expect(extensions.cost.requested).toBe(0)
  })

  test('of introspection itself is bounded as well', async () => {
    const loop = (levels: number): string => (levels === 0 ? 'name' : `fields { type { ${loop(levels - 1)} } }`)
    const { data, errors } = await ask(`{ __type(name: "Person") { ${loop(6)} } }`)
    expect([data, errors.length > 0]).toEqual([null, true])
  })
})

describe('The number of', () => {
  const aliases = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`
  const directives = (count: number): string =>
    `{ ${Array.from({ length: count }, () => '__typename @skip(if: false)').join(' ')} }`

  test('aliases is bounded', async () => {
    expect((await ask(aliases(30))).errors).toEqual([])
    await expectRefused(ask, aliases(31), 'An operation must have at most 30 aliases, but this one has 31.')
  })

  test('directives is bounded', async () => {
    expect((await ask(directives(20))).errors).toEqual([])
    await expectRefused(ask, directives(21), 'An operation must have at most 20 directives, but this one has 21.')
  })

  test('tokens is bounded before anything is understood', async () => {
    const { errors } = await ask(`{ ${'__typename '.repeat(2_000)} }`)
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }])
    expect(errors[0]?.message).toContain('2000')
  })
})

describe('The cost of an operation', () => {
  let askAnything: Ask
  beforeAll(() => {
    askAnything = askOver(graph, { cost: Number.MAX_SAFE_INTEGER })
  })
  const costOf = async (query: string, variables?: Readonly<Record<string, unknown>>): Promise<number> =>
    (await askAnything(query, variables)).extensions.cost.requested

  test('is 1 for each object, multiplied by the sizes of the lists around', async () => {
    expect(await costOf('{ __typename }')).toBe(0)
    expect(await costOf('{ graph { engine } }')).toBe(1)
    expect(await costOf('{ papers(first: 5) { totalCount } }')).toBe(1)
    expect(await costOf('{ papers(first: 5) { nodes { title } } }')).toBe(1 + 5)
    expect(await costOf('{ papers(first: 5) { edges { node { title } } pageInfo { hasNextPage } } }')).toBe(
      1 + 5 * 2 + 1,
    )
    expect(await costOf('{ papers { nodes { title } } }')).toBe(1 + 20)
    expect(await costOf('{ papers(last: 7) { nodes { authorships(first: 3) { nodes { author { id } } } } } }')).toBe(
      1 + 7 * (1 + 1 + 3 * (1 + 1)),
    )
    expect(await costOf('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(3)
  })

  test('counts sizes that come by variables, or by their defaults', async () => {
    const query =
      'query ($size: Int = 50, $ids: [ID!]!) { papers(first: $size) { nodes { title } } nodes(ids: $ids) { id } }'
    expect(await costOf(query, { ids: ['a', 'b'] })).toBe(1 + 50 + 2)
    expect(await costOf(query, { ids: ['a'], size: 8 })).toBe(1 + 8 + 1)
    expect(await costOf(query, { ids: ['a'], size: null })).toBe(1 + 20 + 1)
  })

  test('of a network is what it may draw', async () => {
    const network = (more: string) =>
      `{ collaborationNetwork(around: { people: [{ name: "x" }] }${more}) { nodes { person { id } } edges { papers(first: 4) { nodes { title } } } totals { exact } } }`
    expect(await costOf(network(', maxNodes: 10, maxEdges: 20'))).toBe(1 + 10 * 2 + 20 * (1 + 1 + 4) + 1)
    expect(await costOf(network(''))).toBe(1 + 200 * 2 + 2_000 * 6 + 1)
    const text = '{ collaborationNetwork(among: [{ name: "x" }], maxNodes: 7) { exportAs(format: GEXF) } }'
    expect(await costOf(text)).toBe(1 + 7 + 2_000)
  })

  test('of citations is ten a paper', async () => {
    expect(await costOf('{ papers(first: 5) { nodes { cite(style: APA) } } }')).toBe(1 + 5 * (1 + 10))
    expect(await costOf('{ papers(first: 5) { bibliography(style: APA) } }')).toBe(1 + 5 * 10)
    expect(await costOf('{ bibliography(papers: [{ id: "a" }, { id: "b" }], style: APA) }')).toBe(2 * 10)
    const query = 'query ($papers: [PaperKey!]!) { bibliography(papers: $papers, style: APA) }'
    expect(await costOf(query, { papers: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })).toBe(3 * 10)
  })

  test('of a question about conflicts is that of the people it names and of the pairs it asks for', async () => {
    const query = `query ($people: [PersonKey!]!) { conflictsOfInterest(authors: $people, reviewers: [{ name: "a" }], policy: { preset: ACL, year: 2026 }) {
      authors { person { id } } reviewers { index problem person { id } } pairs(first: 7) { nodes { reasons { kind author { id } } } } } }`
    const people = Array.from({ length: 30 }, (_, index) => ({ name: `Nobody ${index}` }))
    expect(await costOf(query, { people })).toBe(1 + 1 + 30 * 2 + 1 * 2 + (1 + 7 * (1 + 10 * 2)))
    const many = { people: Array.from({ length: 1_000 }, () => ({ name: 'Nobody' })) }
    expect(
      await costOf(
        'query ($people: [PersonKey!]!) { conflictsOfInterest(authors: $people, reviewers: $people, policy: { year: 2026 }) { asOf { changeCount } } }',
        many,
      ),
    ).toBe(1 + 10_000 + 1)
  })

  test('is the same with fragments, and with inline fragments', async () => {
    const plain = await costOf(
      '{ papers(first: 9) { nodes { title venue { id } } edges { node { title venue { id } } } } }',
    )
    expect(
      await costOf(
        '{ papers(first: 9) { ...C } } fragment C on PaperConnection { nodes { ...P } edges { node { ... on Paper { ...P } } } } fragment P on Paper { title venue { id } }',
      ),
    ).toBe(plain)
  })

  test.each([
    ['papers', '{ papers(first: 2) { ...F0 } }', 'PaperConnection', 'nodes { title }'],
    [
      'a network',
      '{ collaborationNetwork(among: [{ id: "x" }]) { ...F0 } }',
      'CollaborationNetwork',
      'totals { exact }',
    ],
  ])('is counted at once though fragments of %s double it a hundred times', async (_, query, type, last) => {
    const chain = Array.from(
      { length: 100 },
      (__, index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`,
    )
    const { errors } = await ask(`${query} ${chain.join(' ')} fragment F100 on ${type} { ${last} }`)
    expect(errors).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }])
  })

  test('above the limit is refused before any statement runs', async () => {
    const hundred = '(first:100)'
    const killer = `{people${hundred}{nodes{papers${hundred}{nodes{authorships${hundred}{nodes{author{id}}}}}}}}`
    await expectRefused(ask, killer, /^An operation may cost at most 100000, but this one may cost \d+; /)
    await expectRefused(ask, circular(2), /may cost at most/)
    const { status, json } = await post(server.api, { query: killer })
    expect(status).toBe(400)
    expect(json.errors[0].extensions).toMatchObject({ code: 'COST_EXCEEDED', limit: 100_000 })
    expect(json.errors[0].extensions.cost).toBeGreaterThan(100_000)
    expect(server.logged).toEqual([])
  })

  test('is not made small by sizes that will be refused', async () => {
    const { errors } = await ask('{ papers(first: -5) { nodes { title } } }')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
    expect((await ask('{ papers(first: 1000000) { nodes { title } } }')).errors).toMatchObject([
      { extensions: { code: 'COST_EXCEEDED' } },
    ])
  })

  test('of every operation of the contract is well within the limit', async () => {
    for (const name of Object.keys(contract) as (keyof typeof contract)[]) {
      for (const [, operationName] of operation(name).matchAll(/^(?:query|mutation) (\w+)/gm)) {
        const { errors, extensions } = await ask(operation(name), undefined, operationName)
        expect(errors.map((error) => error.extensions?.code)).not.toContain('COST_EXCEEDED')
        expect(extensions.cost.requested).toBeLessThan(usualBounds.cost / 2)
      }
    }
  })
})
