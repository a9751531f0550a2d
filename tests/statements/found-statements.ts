import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Statement } from '../../src/graph/graph.ts'

export type AnyStatement = Statement<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>

const isStatement = (value: object): value is AnyStatement =>
  'kind' in value && 'text' in value && typeof value.text === 'string'

const walk = (name: string, value: unknown, found: Map<string, AnyStatement>): void => {
  if (typeof value !== 'object' || value === null) return
  if (isStatement(value)) found.set(name, value)
  else {
    for (const [key, inner] of value instanceof Map ? value : Object.entries(value))
      walk(`${name}.${key}`, inner, found)
  }
}

/** Every statement that a module of `src/statements` exports, by itself or inside of maps, by its path such as "paper.papersByKey.doi". */
export const findStatements = async (): Promise<ReadonlyMap<string, AnyStatement>> => {
  const folder = fileURLToPath(new URL('../../src/statements/', import.meta.url))
  const found = new Map<string, AnyStatement>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts')) continue
    const module: Readonly<Record<string, unknown>> = await import(`${folder}${file}`)
    for (const [name, value] of Object.entries(module)) walk(`${file.slice(0, -3)}.${name}`, value, found)
  }
  return found
}
