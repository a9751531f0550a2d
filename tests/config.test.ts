import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../src/config.ts'
import { SetupError } from '../src/model/error.ts'

const faultsOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof SetupError) return error.message
    throw error
  }
  return ''
}

const numbers: readonly (readonly [string, number, (config: Config) => number])[] = [
  ['PORT', 4_000, ({ port }) => port],
  ['MAX_DEPTH', 15, ({ bounds }) => bounds.depth],
  ['MAX_ALIASES', 30, ({ bounds }) => bounds.aliases],
  ['MAX_TOKENS', 2_000, ({ bounds }) => bounds.tokens],
  ['MAX_DIRECTIVES', 20, ({ bounds }) => bounds.directives],
  ['MAX_COST', 100_000, ({ bounds }) => bounds.cost],
  ['MAX_PAGE_SIZE', 100, ({ bounds }) => bounds.pageSize],
  ['MAX_NETWORK_NODES', 5_000, ({ bounds }) => bounds.networkNodes],
  ['MAX_NETWORK_EDGES', 50_000, ({ bounds }) => bounds.networkEdges],
  ['MAX_WORK_PEOPLE', 20_000, ({ bounds }) => bounds.workPeople],
  ['MAX_WORK_TIES', 200_000, ({ bounds }) => bounds.workTies],
  ['MAX_PROJECTION_PEOPLE', 1_000_000, ({ bounds }) => bounds.projectionPeople],
  ['MAX_PROJECTION_TIES', 3_000_000, ({ bounds }) => bounds.projectionTies],
  ['MAX_AUTHORS_OF_TIES', 100, ({ bounds }) => bounds.tieLimit],
  ['REQUEST_TIMEOUT_MS', 10_000, ({ bounds }) => bounds.requestTimeoutMs],
  ['STATEMENT_TIMEOUT_MS', 5_000, ({ bounds }) => bounds.statementTimeoutMs],
  ['MAX_BODY_BYTES', 262_144, ({ bounds }) => bounds.bodyBytes],
  ['MAX_SUBSCRIPTIONS', 1_000, ({ bounds }) => bounds.subscriptions],
  ['UPLOAD_BYTES', 536_870_912, ({ uploadBytes }) => uploadBytes],
  ['IMPORT_BATCH', 40_000, ({ importBatch }) => importBatch],
]

describe('Settings', () => {
  test('have defaults that serve this machine only, from an embedded graph, with the playground', () => {
    expect(readConfig({})).toMatchObject({
      port: 4_000,
      host: '127.0.0.1',
      dataDir: '.coterie',
      neo4j: null,
      corsOrigins: [],
      playground: true,
      explorer: true,
    })
  })

  test.each(numbers)('%s is a number, %i where it is not given', (name, usual, of) => {
    expect(of(readConfig({}))).toBe(usual)
    expect(of(readConfig({ [name]: '' }))).toBe(usual)
    expect(of(readConfig({ [name]: ` ${usual + 1} ` }))).toBe(usual + 1)
    for (const wrong of ['x', '-1', '1.5', '1e3', '0x10', '99999999999999', 'NaN', 'Infinity', '12 34']) {
      expect(faultsOf({ [name]: wrong })).toMatch(
        new RegExp(
          `^1 setting is wrong:\\n  ${name} must be a whole number from \\d+ to \\d+, but is "${wrong.replace('.', '\\.')}"\\.$`,
        ),
      )
    }
  })

  test.each([
    ['on', true],
    ['TRUE', true],
    ['1', true],
    ['yes', true],
    ['off', false],
    ['False', false],
    ['0', false],
    ['no', false],
    ['', true],
  ] as const)('PLAYGROUND=%s is %s, and EXPLORER likewise', (text, expected) => {
    expect(readConfig({ PLAYGROUND: text }).playground).toBe(expected)
    expect(readConfig({ EXPLORER: text }).explorer).toBe(expected)
  })

  test('CORS_ORIGIN is a star or a list of origins', () => {
    expect(readConfig({ CORS_ORIGIN: '*' }).corsOrigins).toEqual(['*'])
    expect(readConfig({ CORS_ORIGIN: 'https://a.example, http://localhost:3000' }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:3000',
    ])
    for (const wrong of ['a.example', 'https://a.example/page', 'ftp://a.example']) {
      expect(faultsOf({ CORS_ORIGIN: wrong })).toContain('CORS_ORIGIN must be')
    }
  })

  test('NEO4J_URI takes the service to Neo4j, with the usual user, database and pool', () => {
    expect(readConfig({ NEO4J_URI: 'neo4j+s://db.example:7687', NEO4J_PASSWORD: 'x' }).neo4j).toEqual({
      uri: 'neo4j+s://db.example:7687',
      user: 'neo4j',
      password: 'x',
      database: 'neo4j',
      connections: 16,
    })
  })

  test('of Neo4j come together or not at all', () => {
    expect(faultsOf({ NEO4J_URI: 'bolt://localhost' })).toContain('NEO4J_PASSWORD is needed when NEO4J_URI is set.')
    expect(faultsOf({ NEO4J_PASSWORD: 'sesame' })).toContain('NEO4J_URI is needed when NEO4J_PASSWORD is set')
    expect(faultsOf({ NEO4J_USER: 'ada', NEO4J_DATABASE: 'graph' })).toContain('NEO4J_USER and NEO4J_DATABASE are set')
    expect(faultsOf({ NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' })).toContain(
      'NEO4J_URI must be an address such as',
    )
  })

  test('WRITE_TOKEN lets who brings it write, and is what seed brings unless COTERIE_TOKEN is given', () => {
    const token = 'open-sesame-0123456789'
    expect(readConfig({})).toMatchObject({ writeToken: null, clientToken: null })
    expect(readConfig({ WRITE_TOKEN: token })).toMatchObject({ writeToken: token, clientToken: token })
    expect(readConfig({ WRITE_TOKEN: token, COTERIE_TOKEN: `${token}x` })).toMatchObject({
      writeToken: token,
      clientToken: `${token}x`,
    })
    expect(readConfig({ COTERIE_TOKEN: token })).toMatchObject({ writeToken: null, clientToken: token })
  })

  test('never show a token that is too short, or that no header could carry', () => {
    for (const name of ['WRITE_TOKEN', 'COTERIE_TOKEN']) {
      expect(faultsOf({ [name]: 'sesame-12345678' })).toBe(
        `1 setting is wrong:\n  ${name} must have at least 16 characters, but has 15.`,
      )
      for (const wrong of ['sesame sesame sesame', 'sesame-sésame-sesame', 'sesame\u0000sesame-sesame']) {
        expect(faultsOf({ [name]: wrong })).toMatch(new RegExp(`^1 setting is wrong:\n  ${name} must have letters`))
        expect(faultsOf({ [name]: wrong })).not.toContain('sesame')
      }
    }
  })

  test('never show a password', () => {
    const password = fc.stringMatching(/^[a-z0-9:@/?#!.]{6,12}$/).map((text) => `sesame${text}`)
    const address = fc.tuple(
      fc.constantFrom('http', 'bolt', 'neo4j', 'neo4j+s', 'x'),
      password,
      fc.constantFrom('/a', '', '?b', '/'),
    )
    fc.assert(
      fc.property(address, ([scheme, text, end]) => {
        const message = faultsOf({
          NEO4J_URI: `${scheme}://neo4j:${text}@db.example${end}`,
          NEO4J_PASSWORD: text,
          PORT: 'x',
        })
        expect(message).toContain('NEO4J_URI must')
        expect(message).not.toContain('sesame')
      }),
      { seed: 11 },
    )
  })

  test('have all their faults told at once, each with what was expected', () => {
    const message = faultsOf({
      PORT: 'http',
      PLAYGROUND: 'maybe',
      NEO4J_URI: 'bolt://x',
      MAX_DEPTH: '0',
      CORS_ORIGIN: 'x',
    })
    const [first, ...faults] = message.split('\n')
    expect(first).toBe('5 settings are wrong:')
    expect(faults.map((fault) => fault.trim().split(' ')[0]).sort()).toEqual([
      'CORS_ORIGIN',
      'MAX_DEPTH',
      'NEO4J_PASSWORD',
      'PLAYGROUND',
      'PORT',
    ])
  })
})
