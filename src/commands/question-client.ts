import { CoterieError } from '../model/error.ts'
import type { Ask } from '../model/question.ts'
import { serviceAddress } from './document-client.ts'

/** Puts questions to a running service. @throws SetupError when the address is none */
export const createQuestionClient = (server: string): Ask => {
  const address = `${serviceAddress(server)}/graphql`
  return async (question, signal) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(question),
        signal,
      })
      return (await response.json()) as unknown
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new CoterieError(
        'UNAVAILABLE',
        `The service at ${server} does not answer as one of Coterie (${reason}): start it, or check --server.`,
      )
    }
  }
}
