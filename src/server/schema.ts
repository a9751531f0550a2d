import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DocumentNode } from 'graphql'
import { gql } from 'graphql-tag'

/** The folder of the schema, from `src` and from `dist` alike. */
const folder = fileURLToPath(new URL('../../schema/', import.meta.url))

/** The type definitions, one document a noun, in the order of their file names. */
export const readTypeDefinitions = (): DocumentNode[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => gql(readFileSync(`${folder}/${name}`, 'utf8')))
