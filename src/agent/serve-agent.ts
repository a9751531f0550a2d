import { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Ask } from '../model/question.ts'
import { collaboratorNetwork } from './collaborator-network.ts'
import { conflictsOfInterest } from './conflicts-of-interest.ts'
import { connectionBetween } from './connection-between.ts'
import { findPeople } from './find-people.ts'
import { offer } from './tool.ts'
import { why } from './why.ts'

const instructions = `Questions about who works with whom in research, answered from documents that were loaded into Coterie; what is not
loaded is not known. Give people as ids where an earlier answer has them: a name may fit several people, and is then refused with
AMBIGUOUS_NAME and their ids. Tell the person you work for about everything marked Note, Cut off, LIKELY or UNDETERMINED.`

const createServer = (ask: Ask, version: string, log: (line: string) => void): McpServer => {
  const server = new McpServer({ name: 'coterie', title: 'Coterie', version }, { instructions })
  offer(server, findPeople, ask, log)
  offer(server, collaboratorNetwork, ask, log)
  offer(server, connectionBetween, ask, log)
  offer(server, conflictsOfInterest, ask, log)
  offer(server, why, ask, log)
  return server
}

/**
 * Serves the Model Context Protocol over standard input and output, which carry nothing else, to clients of its current revision and
 * of those since 2024. Ends when the client closes the input or goes away, or when the signal says so; what runs then is aborted.
 */
export const serveAgent = async (
  ask: Ask,
  version: string,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const { stdin, stdout } = process
  const ended = new Promise<void>((resolve) => {
    stdin.once('end', resolve)
    stdin.once('close', resolve)
    stdout.once('error', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
    if (signal.aborted) resolve()
  })
  const handle = serveStdio(() => createServer(ask, version, log), {
    transport: new StdioServerTransport(),
    onerror: (error) => log(error.message),
  })
  await ended
  await handle.close()
}
