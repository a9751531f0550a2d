import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kind, parse, type TypeDefinitionNode } from 'graphql'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const listed = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => ending.test(name) && !name.includes('node_modules') && !/^tests\/neo4j\/lib/.test(name))
    .sort()
/** What is found out about each file once, however many rules ask for it. */
const remembered = <T>(find: (file: string) => T): ((file: string) => T) => {
  const known = new Map<string, T>()
  return (file) => {
    const value = known.get(file) ?? find(file)
    known.set(file, value)
    return value
  }
}
const textOf = remembered((file) => readFileSync(join(root, file), 'utf8'))
const codeOf = remembered((file) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1'),
)

const sources = listed('src', /\.tsx?$/)
const server = sources.filter((file) => !file.startsWith('src/web/'))

/** The modules that a file imports, ours as files. */
const importsOf = remembered((file): string[] =>
  [...codeOf(file).matchAll(/(?:^[^'"]*?\bfrom|\bimport)\s*\(?\s*['"]([\w@./-]+)['"]/gm)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
  ),
)

/** The room that a file of ours stands in. */
const roomOf = (file: string): string => {
  const [, room = '', inner = ''] = file.split('/')
  if (room !== 'graph') return room
  if (inner === 'graph.ts' || inner === 'open-graph.ts') return `graph/${inner}`
  return inner === 'neo4j' || inner === 'embedded' ? `graph/${inner}` : 'graph/parts'
}

/** What may enter which room, besides files of the same one. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands'],
  commands: [
    'app.ts',
    'answering.ts',
    'agent',
    'config.ts',
    'open-configured-graph.ts',
    'load-seeds.ts',
    'graph/graph.ts',
    'ingest',
    'model',
  ],
  'app.ts': [
    'answering.ts',
    'analytics',
    'resolvers',
    'config.ts',
    'open-configured-graph.ts',
    'load-seeds.ts',
    'graph/graph.ts',
    'server',
    'ingest',
    'statements',
    'model',
  ],
  'answering.ts': ['config.ts', 'graph/graph.ts', 'server', 'resolvers', 'analytics', 'loaders', 'model'],
  agent: ['model'],
  'open-configured-graph.ts': ['config.ts', 'graph/open-graph.ts', 'graph/graph.ts'],
  'load-seeds.ts': ['config.ts', 'graph/graph.ts', 'ingest', 'statements'],
  'config.ts': ['model'],
  server: ['config.ts', 'resolvers', 'model'],
  resolvers: ['loaders', 'ingest', 'analytics', 'citation', 'statements', 'graph/graph.ts', 'names', 'model'],
  loaders: ['statements', 'graph/graph.ts', 'names', 'model'],
  ingest: ['statements', 'graph/graph.ts', 'names', 'model'],
  analytics: ['statements', 'graph/graph.ts', 'names', 'model'],
  citation: ['names', 'model'],
  statements: ['graph/graph.ts', 'names', 'model'],
  'graph/open-graph.ts': ['graph/neo4j', 'graph/embedded', 'graph/graph.ts', 'graph/parts'],
  'graph/neo4j': ['graph/graph.ts', 'graph/parts', 'names', 'model'],
  'graph/embedded': ['graph/graph.ts', 'graph/parts', 'names', 'model'],
  'graph/parts': ['graph/graph.ts', 'names', 'model'],
  'graph/graph.ts': ['names', 'model'],
  names: ['model'],
  model: [],
}

/** Where a package may be used. */
const packages: Readonly<Record<string, RegExp>> = {
  '@grafeo-db/js': /^src\/graph\/embedded\//,
  'neo4j-driver': /^src\/graph\/neo4j\//,
  '@apollo/server': /^src\/server\//,
  graphql: /^src\/(server|resolvers)\//,
  'graphql-tag': /^src\/server\//,
  '@modelcontextprotocol/server': /^src\/agent\//,
  zod: /^src\/agent\//,
  dataloader: /^src\/loaders\//,
  yaml: /^src\/ingest\/sources\//,
  htmlparser2: /^src\/ingest\/sources\/html\//,
  'pinyin-pro': /^src\/names\//,
}

describe('The import rule', () => {
  test('is about every room that there is', () => {
    expect(server.length).toBeGreaterThan(100)
    expect([...new Set(server.map(roomOf))].filter((room) => allowed[room] === undefined)).toEqual([])
  })

  test('lets no file import from above, or what is not there', () => {
    const wrong = server.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/'))
        .filter(
          (name) =>
            !existsSync(join(root, name)) || ![roomOf(file), ...(allowed[roomOf(file)] ?? [])].includes(roomOf(name)),
        )
        .map((name) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
    expect(importsOf('src/resolvers/person.ts').filter((name) => name.startsWith('src/')).length).toBeGreaterThan(10)
  })

  test('lets packages be used only where they belong', () => {
    const ownerOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')
    const used = server.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
        .map((name) => [file, ownerOf(name)] as const),
    )
    expect(new Set(used.map(([, owner]) => owner))).toEqual(new Set(Object.keys(packages)))
    expect(used.filter(([file, owner]) => packages[owner]?.test(file) !== true)).toEqual([])
  })

  test('lets the browser have nothing of the server', () => {
    for (const file of sources.filter((name) => name.startsWith('src/web/'))) {
      for (const imported of importsOf(file))
        expect(imported.startsWith('src/') && !imported.startsWith('src/web/')).toBe(false)
    }
  })

  test('goes in no circles between files', () => {
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `${file} imports itself by way of ${path.join(', ')}`).not.toContain(file)
      if (done.has(file)) return
      for (const next of valueImportsOf(file)) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of server) visit(file, [])
  })
})

/** Imports that are there when the program runs: those of types alone are not. */
const valueImportsOf = (file: string): string[] =>
  [...codeOf(file).matchAll(/^(?:import|export)\s+(?!type\b)([^'"]*?)\bfrom\s*['"](\.[^'"]+)['"]/gm)]
    .filter(([, what = '']) => !/^\{\s*(type\s+[\w\s]+,?\s*)+\}\s*$/.test(what))
    .map(([, , name = '']) => normalize(join(dirname(file), name)))
    .filter((name) => name.startsWith('src/'))

describe('Benchmarks', () => {
  test('ask the built service for what it has: nothing else runs them every day', () => {
    const asked = /import \{([^}]*)\} from '((?:\.\.\/)+dist\/[^']+)\.js'/g
    const wrong = listed('tests/bench', /\.mjs$/).flatMap((file) =>
      [...codeOf(file).matchAll(asked)].flatMap(([, names = '', path = '']) => {
        const source = `${normalize(join(dirname(file), path)).replace(/^dist\//, 'src/')}.ts`
        const code = existsSync(join(root, source)) ? codeOf(source) : ''
        return names
          .split(',')
          .map((name) => name.replace(/\sas\s.*/, '').trim())
          .filter(
            (name) => name !== '' && !new RegExp(`\\bexport (?:async )?(?:const|function|class) ${name}\\b`).test(code),
          )
          .map((name) => `${file} asks ${source} for ${name}`)
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('One place each', () => {
  const filesWith = (pattern: RegExp, files = server): string[] => files.filter((file) => pattern.test(codeOf(file)))

  test('the environment is read by config.ts, to which cli.ts gives it', () => {
    expect(filesWith(/process\s*\.\s*env|process\s*\[|from 'node:process'/)).toEqual(['src/cli.ts'])
    const uses = [...textOf('src/cli.ts').matchAll(/process\.env/g)]
    expect(textOf('src/cli.ts').match(/runCommand\(process\.argv\.slice\(2\), process\.env\)/g)?.length).toBe(
      uses.length,
    )
    expect(filesWith(/\breadConfig\(/)).toEqual(['src/commands/run-command.ts'])
  })

  test('engines are named by open-graph.ts alone', () => {
    const importing = server.filter((file) =>
      importsOf(file).some((name) => /^src\/graph\/(neo4j|embedded)\//.test(name)),
    )
    expect(importing.filter((file) => !/^src\/graph\/(neo4j|embedded)\//.test(file))).toEqual([
      'src/graph/open-graph.ts',
    ])
  })

  test('Cypher stands in statements, and in the engines', () => {
    const cypher = /\b(MATCH|MERGE|UNWIND)\s*\(|\bMATCH \(/
    expect(filesWith(cypher).filter((file) => !/^src\/(statements|graph\/(neo4j|embedded))\//.test(file))).toEqual([])
  })

  test('files that only pass on others are the two maps', () => {
    expect(server.filter((file) => basename(file) === 'index.ts')).toEqual([
      'src/loaders/index.ts',
      'src/resolvers/index.ts',
    ])
    expect(filesWith(/^export\s+(\*|\{[^}]*\})\s+from/m)).toEqual([])
  })

  test('each noun has the same name on every floor', () => {
    const nouns = ['person', 'paper', 'institution', 'topic', 'collaboration']
    for (const noun of nouns) {
      expect(existsSync(join(root, `schema/${noun}.graphql`))).toBe(true)
      for (const floor of ['resolvers', 'loaders', 'statements'])
        expect(existsSync(join(root, `src/${floor}/${noun}.ts`))).toBe(true)
    }
  })
})

describe('Files', () => {
  const ours = [...sources, ...listed('tests', /\.(ts|mjs)$/), ...listed('schema', /\.graphql$/)]

  test('are at most 400 lines long', () => {
    expect(ours.filter((file) => textOf(file).trimEnd().split('\n').length > 400)).toEqual([])
  })

  test('have names in kebab-case that say what they are', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.(tsx?|mjs|graphql)$/
    const empty = /^(utils?|helpers?|common|manager|service|data|info|misc)\.|-(utils?|helpers?|manager|misc)\./
    expect(ours.map((file) => basename(file)).filter((name) => !kebab.test(name) || empty.test(name))).toEqual([])
  })

  test('are of few lines in the middle', () => {
    const lengths = server.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(150)
  })

  test('export functions and constants with a docstring', () => {
    const bare = server.flatMap((file) =>
      [...textOf(file).matchAll(/(?:^|\n)(?!\s*\*)([^\n]*)\n(export (?:const|function|async function|class) \w+)/g)]
        .filter(([, before = '']) => !/\*\/\s*$/.test(before))
        .map(([, , what]) => `${file}: ${what}`),
    )
    expect(bare).toEqual([])
  })
})

describe('The lock file', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as {
    readonly packages: Readonly<
      Record<string, { readonly version?: string; readonly resolved?: string; readonly optional?: boolean }>
    >
  }

  test('holds the embedded engine for all six platforms', () => {
    const parts = Object.entries(lock.packages).filter(([name]) => /^node_modules\/@grafeo-db\/js-/.test(name))
    const wanted = Object.keys(
      (
        JSON.parse(textOf('node_modules/@grafeo-db/js/package.json')) as {
          optionalDependencies: Record<string, string>
        }
      ).optionalDependencies,
    )
    expect(wanted).toHaveLength(6)
    expect(parts.map(([name]) => name.replace('node_modules/', '')).sort()).toEqual(wanted.sort())
    for (const [, { version, optional }] of parts) {
      expect([version, optional]).toEqual([lock.packages['node_modules/@grafeo-db/js']?.version, true])
    }
  })

  test('names no host', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/)
    expect(
      Object.values(lock.packages).every(({ resolved }) => resolved === undefined || !resolved.includes('://')),
    ).toBe(true)
  })
})

describe('The schema', () => {
  const documents = listed('schema', /\.graphql$/).map((file) => ({ file, document: parse(textOf(file)) }))
  const definitions = documents.flatMap(({ document }) => document.definitions)
  const types = definitions.filter(
    (node): node is TypeDefinitionNode => 'name' in node && node.kind.endsWith('TypeDefinition'),
  )

  test('has one type Query, which every noun extends, one type Mutation and one type Subscription', () => {
    const definersOf = (type: string) =>
      documents
        .filter(({ document }) =>
          document.definitions.some((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type),
        )
        .map(({ file }) => file)
    expect(definersOf('Query')).toEqual(['schema/root.graphql'])
    expect(definersOf('Mutation')).toEqual(['schema/root.graphql'])
    expect(definersOf('Subscription')).toEqual(['schema/root.graphql'])
    for (const { document, file } of documents) {
      const extensions = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION)
      const extended = extensions
        .map(({ name }) => name.value)
        .filter((name) => !['Mutation', 'Subscription'].includes(name))
      expect(extended, file).toEqual(file === 'schema/root.graphql' ? [] : ['Query'])
    }
  })

  test('defines every type once', () => {
    const names = types.map(({ name }) => name.value)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('describes every type that is not just a page of others', () => {
    const plain = types.filter(({ name }) => !/(Connection|Edge)$/.test(name.value) && name.value !== 'PageInfo')
    expect(plain.filter(({ description }) => description === undefined).map(({ name }) => name.value)).toEqual([])
  })

  test('describes every question', () => {
    const questions = definitions.flatMap((node) =>
      (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      ['Query', 'Subscription'].includes(node.name.value)
        ? (node.fields ?? [])
        : [],
    )
    expect(questions.length).toBeGreaterThan(12)
    expect(questions.filter(({ description }) => description === undefined).map(({ name }) => name.value)).toEqual([])
  })

  test('lets one bad key spoil one field: what takes keys may be null', () => {
    const inputs = new Map(
      types.flatMap((node) =>
        node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    )
    const namesIn = (node: unknown): string[] =>
      [...JSON.stringify(node ?? null).matchAll(/"kind":"NamedType","name":\{"kind":"Name","value":"(\w+)"/g)].map(
        ([, name = '']) => name,
      )
    const holdsKey = (name: string): boolean =>
      /Key$/.test(name) || (inputs.get(name)?.fields ?? []).some(({ type }) => namesIn(type).some(holdsKey))
    const fields = definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION ? (node.fields ?? []) : [],
    )
    const withKeys = fields.filter((field) => (field.arguments ?? []).some(({ type }) => namesIn(type).some(holdsKey)))
    expect(withKeys.length).toBeGreaterThan(7)
    expect(withKeys.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ name }) => name.value)).toEqual([])
  })

  test('names counts, lists and keys alike everywhere', () => {
    for (const type of types) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
      for (const { name, type: kind } of type.fields ?? []) {
        const named = JSON.stringify(kind)
        if (/"value":"Int"/.test(named) && /[a-z](s|ies)$/.test(name.value))
          expect(`${type.name.value}.${name.value}`).toMatch(/Count$|papers\w+$/)
      }
      if (type.name.value.endsWith('Connection')) {
        expect(
          type.fields?.map(({ name }) => name.value),
          type.name.value,
        ).toEqual(expect.arrayContaining(['totalCount', 'edges', 'nodes', 'pageInfo']))
      }
    }
    for (const key of types.filter(({ name }) => name.value.endsWith('Key'))) {
      expect(
        key.directives?.map(({ name }) => name.value),
        key.name.value,
      ).toEqual(['oneOf'])
    }
  })
})
