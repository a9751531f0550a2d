import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { parse, printSchema } from 'graphql'
import { createApolloServer, schemaOf } from '../../src/server/apollo.ts'
import { usualBounds } from '../resolvers/asking.ts'

/** The whole schema as one text of SDL, as the service has it. */
export const printWholeSchema = async (): Promise<string> => {
  const apollo = createApolloServer(usualBounds, true, () => undefined)
  await apollo.start()
  return `${printSchema(schemaOf(apollo))}\n`
}

/** The types of `operations.graphql` and its documents that carry them, made from the schema of `printWholeSchema`. */
export const generateOperations = async (schema: string): Promise<string> => {
  const text = readFileSync(fileURLToPath(new URL('operations.graphql', import.meta.url)), 'utf8')
  return codegen({
    filename: 'operations.ts',
    schema: parse(schema),
    documents: [{ location: 'operations.graphql', document: parse(text) }],
    config: { documentMode: 'string', immutableTypes: true, useTypeImports: true, defaultScalarType: 'string' },
    plugins: [{ operationTypes: {} }, { typedDocuments: {} }],
    pluginMap: { operationTypes, typedDocuments },
  })
}
