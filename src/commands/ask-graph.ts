import { askWithin, createAnswering } from '../answering.ts'
import type { Config } from '../config.ts'
import { loadSeeds } from '../load-seeds.ts'
import type { Ask } from '../model/question.ts'
import { openConfiguredGraph } from '../open-configured-graph.ts'
import { namingServer } from './naming-server.ts'
import { log } from './terminal.ts'

/** Where questions go, until it is closed. */
export interface AskedGraph {
  readonly ask: Ask
  close(): Promise<void>
}

/** Opens the graph of the settings for questions, without a service, with the profiles that `serve` would load too. @throws SetupError */
export const openAskedGraph = async (config: Config): Promise<AskedGraph> => {
  const graph = await openConfiguredGraph(config).catch((error: unknown) => {
    throw namingServer(error, config, 'ask')
  })
  const answering = createAnswering(graph, config, log)
  try {
    // To the log: what an agent reads on standard output is the protocol and nothing else.
    await loadSeeds(graph, config, log)
    await answering.apollo.start()
  } catch (error) {
    await graph.close()
    throw error
  }
  const close = async () => {
    await answering.apollo.stop()
    await graph.close()
  }
  return { ask: askWithin(answering, config), close }
}
