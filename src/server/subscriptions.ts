import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '../resolvers/context.ts'
import { sendEvents } from './event-stream.ts'
import { sendError } from './reply.ts'
import { parseSubscription, type SubscriptionOptions, subscribe } from './subscription.ts'

/** Answers subscriptions over HTTP. */
export interface SubscriptionAnswers {
  /** Answers a request with this body and says true; false, with the response untouched, when it is no subscription that wants events. */
  answer(request: IncomingMessage, response: ServerResponse, body: unknown, mayWrite: boolean): Promise<boolean>
  /** Ends those that are open. */
  close(): void
}

export interface SubscriptionsOptions extends Omit<SubscriptionOptions, 'createContext'> {
  readonly createContext: (signal: AbortSignal, mayWrite: boolean) => Context
  /** So often a word is sent while there is nothing to tell. */
  readonly heartbeatMs?: number
}

/** Proxies give up on connections that were silent for a minute, some for half of one. */
const usualHeartbeatMs = 15_000

/** Answers subscriptions, as many at once as `bounds.subscriptions` says. */
export const createSubscriptionAnswers = (options: SubscriptionsOptions): SubscriptionAnswers => {
  const { bounds, createContext, heartbeatMs = usualHeartbeatMs } = options
  const open = new Set<AbortController>()
  return {
    answer: async (request, response, body, mayWrite) => {
      if (request.method !== 'POST' || !/\btext\/event-stream\b/i.test(request.headers.accept ?? '')) return false
      const subscription = parseSubscription(body, bounds)
      if (subscription === null) return false
      if (open.size >= bounds.subscriptions) {
        sendError(response, 503, 'UNAVAILABLE', refusal(bounds.subscriptions), { 'retry-after': '30' })
        return true
      }
      const gone = new AbortController()
      const leave = () => {
        open.delete(gone)
        gone.abort()
      }
      open.add(gone)
      response.once('close', leave)
      try {
        const asked = { ...options, createContext: (signal: AbortSignal) => createContext(signal, mayWrite) }
        await sendEvents(response, await subscribe(subscription, asked, gone.signal), heartbeatMs)
      } catch (error) {
        if (!gone.signal.aborted) throw error
      } finally {
        leave()
      }
      return true
    },
    close: () => {
      for (const one of open) one.abort()
    },
  }
}

const refusal = (limit: number): string =>
  limit === 0
    ? 'Subscriptions are turned off here.'
    : `At most ${limit} subscriptions are answered at once, and so many are open; try again later.`
