/**
 * Types the questions that our pages ask: beside each `NAME.graphql` that holds operations comes a `NAME-operation.ts` with the text of
 * each operation and the types of its variables and answer, as the schema has them. A field that the schema lost is a fault here, and a
 * field that changed is one of the type check. What is written is not kept in the repository: `npm run build` and `npm run check` write it.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildASTSchema, Kind, parse, validate, visit } from 'graphql'

const folders = ['src/web/explorer', 'src/web/widget']

const graphqlFiles = (root, below) =>
  readdirSync(join(root, below), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => join(root, below, name))
    .sort()

/** The fragments that the nodes spread, and those that these spread, each once. */
const spreadBy = (nodes, fragments) => {
  const found = new Map()
  const look = (node) =>
    visit(node, {
      FragmentSpread: ({ name }) => {
        if (found.has(name.value)) return
        const fragment = fragments.get(name.value)
        if (fragment === undefined) throw new Error(`There is no fragment ${name.value}.`)
        found.set(name.value, fragment)
        look(fragment)
      },
    })
  nodes.forEach(look)
  return [...found.values()]
}

const targetOf = (file) => file.replace(/\.graphql$/, '-operation.ts')
const written = (node) => node.loc.source.body.slice(node.loc.start, node.loc.end)
const lowerFirst = (name) => name[0].toLowerCase() + name.slice(1)

/** The constant by which a page asks: the text of the operation with the fragments that it needs, and its types. */
const constantOf = (operation, fragments) => {
  const name = operation.name.value
  const kind = `${operation.operation[0].toUpperCase()}${operation.operation.slice(1)}`
  const text = [operation, ...spreadBy([operation], fragments)].map(written).join('\n\n')
  return `export const ${lowerFirst(name)}: Operation<${name}${kind}, ${name}${kind}Variables> = {\n  name: '${name}',\n  text: ${JSON.stringify(text)},\n}\n`
}

const isCurrent = (target, head) => existsSync(target) && readFileSync(target, 'utf8').startsWith(head)

/**
 * Writes the types of the operations of our pages, unless they are there and were made of the same: loading the library takes
 * a second. @throws Error that names the file and what is wrong in it
 */
export const writeOperations = async (root) => {
  const schemaFiles = graphqlFiles(root, 'schema')
  const files = folders.flatMap((folder) => graphqlFiles(root, folder))
  const hash = createHash('sha256')
  for (const file of [...schemaFiles, ...files, fileURLToPath(import.meta.url)])
    hash.update(readFileSync(file)).update('\0')
  const head = `// Written by src/web/operations.mjs from the .graphql file beside it and the schema: ${hash.digest('hex')}.\n`
  const documents = files
    .map((file) => ({ file, target: targetOf(file), document: parse(readFileSync(file, 'utf8')) }))
    .map((one) => ({
      ...one,
      operations: one.document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION),
    }))
  const asked = documents.filter(({ operations }) => operations.length > 0)
  if (asked.every(({ target }) => isCurrent(target, head))) return

  const { codegen } = await import('@graphql-codegen/core')
  const typescriptOperations = await import('@graphql-codegen/typescript-operations')
  const definitions = parse(schemaFiles.map((file) => readFileSync(file, 'utf8')).join('\n'))
  const schema = buildASTSchema(definitions)
  const fragments = new Map(
    documents.flatMap(({ document }) =>
      document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
    ),
  )
  for (const { file, target, operations } of asked) {
    const whole = { kind: Kind.DOCUMENT, definitions: [...operations, ...spreadBy(operations, fragments)] }
    const faults = validate(schema, whole)
    if (faults.length > 0) throw new Error(`${relative(root, file)}: ${faults.map(({ message }) => message).join(' ')}`)
    const types = await codegen({
      filename: target,
      schema: definitions,
      documents: [{ location: file, document: whole }],
      config: {
        immutableTypes: true,
        disableDescriptions: true,
        scalars: { BigInt: 'string', DateTime: 'string', PartialDate: 'string' },
      },
      plugins: [{ typescriptOperations: {} }],
      pluginMap: { typescriptOperations },
    })
    const operationModule = relative(dirname(target), join(root, 'src/web/api/operation.ts'))
    const constants = operations.map((operation) => constantOf(operation, fragments))
    writeFileSync(
      target,
      [`${head}import type { Operation } from '${operationModule}'\n`, types, ...constants].join('\n'),
    )
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeOperations(fileURLToPath(new URL('../../', import.meta.url)))
