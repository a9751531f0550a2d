import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { serveAgent } from '../agent/serve-agent.ts'
import type { Config } from '../config.ts'
import { SetupError } from '../model/error.ts'
import { createQuestionClient } from './question-client.ts'
import { log } from './terminal.ts'
import { usage } from './usage.ts'

/** Serves the tools of agents until the client or a signal ends it; only the protocol is written to standard output. @throws SetupError */
export const mcp = async (config: Config, rest: readonly string[]): Promise<void> => {
  const server = parseServer(rest)
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const { ask, close } =
    server === null
      ? // What a graph needs is a second of loading, which a client of a service does without.
        await (await import('./ask-graph.ts')).openAskedGraph(config)
      : { ask: createQuestionClient(server), close: async () => {} }
  try {
    await serveAgent(ask, readVersion(), log, stopping.signal)
  } finally {
    await close()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

const parseServer = (rest: readonly string[]): string | null => {
  try {
    return parseArgs({ args: [...rest], options: { server: { type: 'string' } } }).values.server ?? null
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

const readVersion = (): string => {
  const read: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : ''
}
