import { type IncomingHttpHeaders, request } from 'node:http'
import type { Answer } from '../resolvers/asking.ts'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body as JSON; undefined where it is none. */
  readonly json: Answer
}

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent in pieces of unknown total length where it is a list. */
  readonly body?: string | Uint8Array | readonly string[]
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends one request on a connection of its own, exactly as told. */
export const send = (url: string, { method = 'GET', headers = {}, body = '' }: Sent = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, async (reply) => {
      const chunks: Buffer[] = []
      for await (const chunk of reply) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString('utf8')
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text, json: parsed(text) })
    })
    outgoing.on('error', reject)
    if (typeof body === 'string' || body instanceof Uint8Array) outgoing.end(body)
    else {
      for (const piece of body) outgoing.write(piece)
      outgoing.end()
    }
  })

/** Asks a question as clients do. */
export const post = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
