import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildASTSchema, concatAST, extendSchema, Kind, parse, print, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { readTypeDefinitions } from '../../src/server/schema.ts'
import { projectFile } from './asking.ts'
import { contract } from './contract.ts'

const definitions = concatAST(readTypeDefinitions())
const isExtension = ({ kind }: { readonly kind: Kind }) => kind === Kind.OBJECT_TYPE_EXTENSION
const schema = extendSchema(
  buildASTSchema({ ...definitions, definitions: definitions.definitions.filter((node) => !isExtension(node)) }),
  { ...definitions, definitions: definitions.definitions.filter(isExtension) },
)
const agreed = fileURLToPath(new URL('../../../shared/design/queries/', import.meta.url))
const files = Object.values(contract)

describe('The ready tabs of the playground', () => {
  test('are all of the operations that the tests below ask, and no others', () => {
    const folder = fileURLToPath(new URL('../../src/web/ide/examples/', import.meta.url))
    expect(readdirSync(folder).sort()).toEqual(files.map((name) => `${name}.graphql`))
  })

  test.each(files)('%s is valid', (name) => {
    const errors = validate(schema, parse(projectFile(`src/web/ide/examples/${name}.graphql`)))
    expect(errors.map(({ message }) => message)).toEqual([])
  })

  // The agreement itself stands beside the project and is not part of it.
  test.runIf(existsSync(agreed)).each(files)('%s is the operation that was agreed', (name) => {
    const ours = print(parse(projectFile(`src/web/ide/examples/${name}.graphql`)))
    expect(ours).toBe(print(parse(readFileSync(`${agreed}${name}.graphql`, 'utf8'))))
  })
})
