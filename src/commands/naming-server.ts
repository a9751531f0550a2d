import type { Config } from '../config.ts'
import { SetupError } from '../model/error.ts'

/** The embedded graph has one owner: where that is a running service, one loads and asks through it, and the fault says how. */
export const namingServer = (error: unknown, { port }: Config, verb: 'load' | 'ask'): unknown =>
  error instanceof SetupError && error.message.includes('is in use by')
    ? new SetupError(
        `${error.message.replace(/\.$/, '')}; where that is the service, ${verb} through it: --server http://localhost:${port}.`,
        { cause: error },
      )
    : error
