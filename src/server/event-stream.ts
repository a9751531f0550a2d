import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** A client that takes nothing for so long has gone, or might as well have. */
const stalledMs = 60_000

/**
 * Sends answers as GraphQL over Server-Sent Events writes them ("distinct connections": the PROTOCOL.md of graphql-sse): an event `next`
 * for each, `complete` when there are no more. The next answer is asked for when the client has taken this one. While there is none, a
 * comment now and then keeps the connection open. Ends without `complete` when the answers reject, as they do when the service stops.
 */
export const sendEvents = async (
  response: ServerResponse,
  answers: AsyncIterable<unknown>,
  heartbeatMs: number,
): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that gather answers would hold them back.
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  response.write(comment)
  const heart = setInterval(() => {
    if (!response.writableNeedDrain) response.write(comment)
  }, heartbeatMs)
  try {
    for await (const answer of answers) {
      const isTaken = response.write(`event: next\ndata: ${JSON.stringify(answer)}\n\n`)
      if (!isTaken) await drained(response)
    }
    response.write('event: complete\ndata:\n\n')
  } finally {
    clearInterval(heart)
    response.end()
  }
}

const comment = ':\n\n'

const drained = async (response: ServerResponse): Promise<void> => {
  try {
    await once(response, 'drain', { signal: AbortSignal.timeout(stalledMs) })
  } catch (error) {
    response.destroy()
    throw error
  }
}
