import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { Answer } from '../resolvers/asking.ts'

/** Somebody who listens to a subscription on a connection of his own. */
export interface Listener {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** The next answer; rejects when the connection ends before. */
  next(): Promise<Answer>
  /** Everything that came, as it came. */
  text(): string
  /** Takes nothing until it is resumed. */
  pause(): void
  resume(): void
  leave(): void
  readonly end: Promise<void>
}

/** Asks for a subscription as clients of GraphQL over SSE do; ends when the head of the answer is there. */
export const listen = (
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
): Promise<Listener> =>
  new Promise((resolve, reject) => {
    const usual = { accept: 'text/event-stream', 'content-type': 'application/json' }
    const outgoing = request(url, { method, headers: { ...usual, ...headers }, agent: false }, (reply) =>
      resolve(listenerOf(outgoing, reply)),
    )
    outgoing.on('error', reject)
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body))
  })

const listenerOf = (outgoing: ClientRequest, reply: IncomingMessage): Listener => {
  const answers: Answer[] = []
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }[] = []
  let [text, rest, ended] = ['', '', false]
  const take = (): void => {
    while (answers.length > 0 && waiting.length > 0) waiting.shift()?.resolve(answers.shift())
    while (ended && waiting.length > 0) waiting.shift()?.reject(new Error(`It ended after ${JSON.stringify(text)}.`))
  }
  const end = new Promise<void>((resolve) => {
    const close = () => {
      ended = true
      take()
      resolve()
    }
    reply.on('close', close).on('error', close)
  })
  reply.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    const events = (rest + piece).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = /^event: next\ndata: (.*)$/.exec(event)?.[1]
      if (data !== undefined) answers.push(JSON.parse(data))
    }
    take()
  })
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    next: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        take()
      }),
    text: () => text,
    pause: () => void reply.pause(),
    resume: () => void reply.resume(),
    leave: () => void outgoing.destroy(),
    end,
  }
}
