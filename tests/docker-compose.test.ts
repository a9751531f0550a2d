import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const file = 'docker-compose.yml'
const text = readFileSync(file, 'utf8')
const compose = parse(text)
const { coterie, neo4j } = compose.services
const instructions: readonly string[] = coterie.build.dockerfile_inline.trim().split(/\n+/)

describe('docker-compose.yml', () => {
  test('keeps to the schema of Compose files and to its linter', () => {
    const report: { messages: unknown[] }[] = JSON.parse(
      execFileSync('node_modules/.bin/dclint', ['--formatter', 'json', '--max-warnings', '0', file], {
        encoding: 'utf8',
      }),
    )
    expect(report.flatMap(({ messages }) => messages)).toEqual([])
  })

  test('takes the password from a variable, without which nothing starts', () => {
    expect(coterie.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
    expect(neo4j.healthcheck.test.at(-1)).toContain('--password "$${NEO4J_AUTH#neo4j/}"')
  })

  test('runs Neo4j 5.26 Community with a healthcheck and a volume for its data', () => {
    expect(neo4j.image).toBe('neo4j:5.26-community')
    expect(neo4j.volumes).toEqual(['neo4j:/data'])
    expect(compose.volumes).toHaveProperty('neo4j')
    expect(neo4j.healthcheck.test.at(-1)).toContain('RETURN 1')
  })

  test('starts the service only when Neo4j is healthy, and for this machine only', () => {
    expect(coterie.depends_on.neo4j.condition).toBe('service_healthy')
    expect(coterie.environment.NEO4J_URI).toBe('neo4j://neo4j:7687')
    expect(coterie.ports).toEqual(['127.0.0.1:4000:4000'])
    expect(neo4j.ports).toBeUndefined()
    expect(coterie.healthcheck.test.join(' ')).toContain('/readyz')
  })

  test('builds the service from this folder with its tools, drops them, and runs it as an ordinary user', () => {
    expect(coterie.build.context).toBe('.')
    const order = [
      /^FROM node:20-slim AS build$/,
      /^COPY package\.json package-lock\.json \.npmrc /,
      /^RUN npm ci\b(?!.*omit)/,
      /^RUN npm run build && npm prune --omit=dev\b/,
      /^FROM node:20-slim$/,
      /^COPY --from=build /,
      /^USER node$/,
      /^CMD \["node", "dist\/cli\.js", "serve"\]$/,
    ]
    const places = order.map((pattern) => instructions.findIndex((line) => pattern.test(line)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((left, right) => left - right))
  })

  test('copies every folder that the build and the service read', () => {
    const copied = instructions.flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [])
    for (const needed of ['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'schema', 'seed', 'src']) {
      expect(copied).toContain(needed)
    }
  })
})
