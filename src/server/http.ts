import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { RequestBounds } from '../config.ts'
import { SetupError } from '../model/error.ts'
import type { Context } from '../resolvers/context.ts'
import { accessOf } from './access.ts'
import { schemaOf } from './apollo.ts'
import { allowOrigin } from './cors.ts'
import { createDocumentAnswers, type DocumentDoor, isAboutDocument, refuseToken } from './documents.ts'
import { type AskQuestion, createDownloadAnswers, isAboutDownload } from './downloads.ts'
import type { Log } from './format-error.ts'
import { send, sendError } from './reply.ts'
import { parseBody, readBody } from './request-body.ts'
import { createSubscriptionAnswers } from './subscriptions.ts'
import type { WebPages } from './web-page.ts'

/** What the HTTP server needs of the service. */
export interface HttpOptions {
  readonly apollo: ApolloServer<Context>
  /** A context for one request, which ends with the signal, and may change something or not. */
  readonly createContext: (signal: AbortSignal, mayWrite: boolean) => Context
  /** Takes documents that come as they are. */
  readonly documents: DocumentDoor
  /** What a request must bring to change anything; null: nothing is changed. */
  readonly writeToken: string | null
  readonly log: Log
  /** Whether questions can be answered now: not while starting or stopping, nor when the graph is away. */
  readonly isReady: () => Promise<boolean>
  /** Whether questions are taken at all: not while starting or stopping. A graph that is away says so by itself. */
  readonly isServing: () => boolean
  /** Answers browsers; null where all pages are off. */
  readonly pages: WebPages | null
  readonly corsOrigins: readonly string[]
  /** Whether errors may tell of the schema. */
  readonly playground: boolean
  readonly bounds: RequestBounds
  /** So often a word is sent to subscribers while there is nothing to tell. */
  readonly heartbeatMs?: number
}

/** A listening server. */
export interface HttpServer {
  readonly url: string
  /** Takes no more requests, and ends when those under way are answered. */
  close(): Promise<void>
}

/** An upload may take an hour. */
const uploadComesWithinMs = 3_600_000

/** Aborts when the client goes away, and when the time of the request is over. */
const signalOf = (response: ServerResponse, { bounds: { requestTimeoutMs } }: HttpOptions): AbortSignal => {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return AbortSignal.any([gone.signal, AbortSignal.timeout(requestTimeoutMs)])
}

/** Asks a question of the service's own on behalf of a request, which may change nothing. */
const askFor =
  (options: HttpOptions): AskQuestion =>
  async (question, response) => {
    const { body } = await options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: question,
      },
      context: async () => options.createContext(signalOf(response, options), false),
    })
    if (body.kind !== 'complete') throw new Error('The answer to a question for a file came in several parts.')
    return JSON.parse(body.string) as Awaited<ReturnType<AskQuestion>>
  }

const answerGraphql = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: HttpOptions,
  { subscription }: Answers,
): Promise<void> => {
  const { bodyBytes } = options.bounds
  const access = accessOf(request.headers.authorization, options.writeToken)
  if (access === 'WRONG_TOKEN') return refuseToken(response)
  if (request.headers.expect !== undefined) response.writeContinue()
  const text = await readBody(request, bodyBytes)
  if (text === null) {
    // The rest of the body is not read: the connection cannot be used again.
    sendError(response, 413, 'BAD_REQUEST', `A request body must be at most ${bodyBytes} bytes.`, {
      connection: 'close',
    })
    return
  }
  let body: unknown
  try {
    body = parseBody(request, text)
  } catch {
    sendError(response, 400, 'BAD_REQUEST', 'A request body must be JSON, but this one cannot be parsed.')
    return
  }
  if (await subscription.answer(request, response, body, access === 'WRITE')) return
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  const answer = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers, search: url.search, body },
    context: async () => options.createContext(signalOf(response, options), access === 'WRITE'),
  })
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.setHeader('x-content-type-options', 'nosniff')
  response.statusCode = answer.status ?? 200
  if (answer.body.kind === 'complete') {
    response.setHeader('content-length', Buffer.byteLength(answer.body.string))
    response.end(answer.body.string)
    return
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk)
  response.end()
}

interface Answers {
  readonly document: ReturnType<typeof createDocumentAnswers>
  readonly download: ReturnType<typeof createDownloadAnswers>
  readonly subscription: ReturnType<typeof createSubscriptionAnswers>
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
  answers: Answers,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname === '/livez') return send(response, 200, 'ok\n')
  if (url.pathname === '/readyz')
    return (await options.isReady())
      ? send(response, 200, 'ready\n')
      : send(response, 503, 'not ready\n', { 'retry-after': '1' })
  if (options.pages !== null && (await options.pages(request, response))) return
  const isDocument = isAboutDocument(request)
  const isDownload = isAboutDownload(url)
  if (url.pathname !== '/graphql' && !isDocument && !isDownload)
    return send(response, 404, 'Nothing is here; the API is at /graphql.\n')
  if (allowOrigin(request, response, options.corsOrigins) === 'ANSWERED') return
  if (!options.isServing())
    return sendError(response, 503, 'UNAVAILABLE', 'The service is starting or stopping; try again soon.', {
      'retry-after': '1',
    })
  if (isDocument) return answers.document(request, response)
  if (isDownload) return answers.download(request, response, url)
  return answerGraphql(request, response, url, options, answers)
}

/** Listens. @throws SetupError when the port is taken or the host is not one of this machine */
export const openHttpServer = async (host: string, port: number, options: HttpOptions): Promise<HttpServer> => {
  const underWay = new Set<ServerResponse>()
  let closing = false
  const answers: Answers = {
    document: createDocumentAnswers({ door: options.documents, writeToken: options.writeToken, log: options.log }),
    download: createDownloadAnswers(askFor(options)),
    subscription: createSubscriptionAnswers({ ...options, schema: schemaOf(options.apollo) }),
  }
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    underWay.add(response)
    response.shouldKeepAlive &&= !closing
    response.once('close', () => underWay.delete(response))
    answer(request, response, options, answers).catch(() => {
      // Apollo answers its own errors: what ends here is a client that went away, or a malformed request line.
      if (!response.headersSent) sendError(response, 400, 'BAD_REQUEST', 'The request could not be read.')
      else response.destroy()
    })
  }
  const server: Server = createServer(take)
  // A client that asks before it sends is told no before it sends.
  server.on('checkContinue', take)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.requestTimeout = uploadComesWithinMs
  server.headersTimeout = 15_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(setupError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1' ? 'localhost' : host
  return {
    url: `http://${shown}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        closing = true
        // A connection that stayed open after its last answer would hold up the end for seconds.
        for (const response of underWay) response.shouldKeepAlive = false
        answers.subscription.close()
        // A request that has not come whole by then never will.
        const atLast = setTimeout(() => server.closeAllConnections(), options.bounds.requestTimeoutMs)
        server.close(() => {
          clearTimeout(atLast)
          resolve()
        })
        // Browsers open connections in advance; Node counts them as busy until their first request.
        const busy = new Set([...underWay].map(({ req }) => req.socket))
        for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
      }),
  }
}

const setupError = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new SetupError(
      `Port ${port} is taken by another program; stop it, or choose another port: PORT=${port + 1} npm start`,
    )
  if (error.code === 'EACCES')
    return new SetupError(
      `Port ${port} needs rights that this user does not have; choose one above 1023: PORT=4000 npm start`,
    )
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new SetupError(`HOST must be an address of this machine, but ${host} is not.`)
  return error
}
