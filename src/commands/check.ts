import type { Config } from '../config.ts'
import { openConfiguredGraph } from '../open-configured-graph.ts'
import { print } from './terminal.ts'

/** Says that the settings are right and the graph can be opened. @throws SetupError what is not so */
export const check = async (config: Config): Promise<void> => {
  const graph = await openConfiguredGraph(config)
  print(
    `The settings are right, and the graph answers: ${graph.engine === 'EMBEDDED' ? 'embedded' : 'Neo4j'}, ${graph.place}.`,
  )
  await graph.close()
}
