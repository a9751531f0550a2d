import { createRequire } from 'node:module'

type Values = Readonly<Record<string, unknown>>

/** A graph as the readers of graphology give it, as far as the tests look at it. */
export interface ReadGraph {
  mapNodes<T>(map: (id: string, values: Values) => T): T[]
  mapEdges<T>(map: (id: string, values: Values, source: string, target: string) => T): T[]
}

interface Reader {
  parse(type: unknown, text: string): ReadGraph
}

interface Parser {
  on(event: 'error', listener: () => void): void
  write(text: string): Parser
  close(): void
}

// Their declarations name types of browsers, which the project does not have.
const require = createRequire(import.meta.url)
const Graph: unknown = require('graphology')
const gexf = require('graphology-gexf') as Reader
const graphml = require('graphology-graphml') as Reader
const { SaxesParser } = require('saxes') as { SaxesParser: new (options: { xmlns: boolean }) => Parser }

/** Reads GEXF. */
export const readGexf = (text: string): ReadGraph => gexf.parse(Graph, text)

/** Reads GraphML. */
export const readGraphml = (text: string): ReadGraph => graphml.parse(Graph, text)

/** Whether a strict parser takes a text as XML with namespaces. */
export const isWellFormed = (text: string): boolean => {
  const parser = new SaxesParser({ xmlns: true })
  let sound = true
  parser.on('error', () => {
    sound = false
  })
  parser.write(text).close()
  return sound
}
