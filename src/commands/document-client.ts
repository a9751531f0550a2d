import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FoundDocument } from '../ingest/find-documents.ts'
import type { ImportReport } from '../ingest/report.ts'
import { SetupError } from '../model/error.ts'
import type { SourceFormat } from '../model/record.ts'

/** What is asked of a service with each document. */
export interface ClientOptions {
  readonly dryRun: boolean
  readonly format: SourceFormat | null
}

/** What came of a document that was sent: its report, or why the service does not take this one. */
export type Sent = { readonly report: ImportReport } | { readonly refused: string }

export interface DocumentClient {
  /** Sends a document. @throws SetupError for what would befall every other one too */
  put(document: FoundDocument): Promise<Sent>
  /** Takes a source out. @throws SetupError when there is none of that name, or it is not allowed */
  remove(name: string): Promise<ImportReport>
}

interface Answer {
  readonly status: number
  readonly text: string
}

/** A proxy may not pass the question on whether the body is welcome. */
const continueWithinMs = 3_000
/** What is wrong with one document, and not with the service or the token. */
const refusalsOfOne: ReadonlySet<number> = new Set([400, 411, 413, 415])

/** The address of a service, without a stroke at its end. @throws SetupError when it is none */
export const serviceAddress = (server: string): string => {
  if (!/^https?:\/\/[^/?#]+(\/graphql)?\/?$/.test(server))
    throw new SetupError(`--server must be an address such as http://localhost:4000, but is ${JSON.stringify(server)}.`)
  return server.replace(/\/(graphql\/?)?$/, '')
}

/** Sends documents to a running service. */
export const createDocumentClient = (server: string, token: string, options: ClientOptions): DocumentClient => {
  const address = `${serviceAddress(server)}/documents/`
  const urlOf = (name: string, parameters: Readonly<Record<string, string>>): URL => {
    const query = new URLSearchParams(parameters).toString()
    return new URL(`${address}${encodeURIComponent(name)}${query === '' ? '' : `?${query}`}`)
  }
  const dryRun = options.dryRun ? { dryRun: '1' } : {}
  const format = options.format === null ? {} : { format: options.format }

  const ask = async (method: string, url: URL, document: FoundDocument | null): Promise<Answer> => {
    try {
      return await send(method, url, token, document)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new SetupError(`The service at ${server} cannot be reached (${reason}): start it, or check --server.`)
    }
  }
  return {
    put: async (document) => {
      const answer = await ask('PUT', urlOf(document.name, { ...dryRun, ...format }), document)
      if (refusalsOfOne.has(answer.status)) return { refused: messageIn(answer, server) }
      return { report: reportIn(answer, server) }
    },
    remove: async (name) => reportIn(await ask('DELETE', urlOf(name, dryRun), null), server),
  }
}

const send = (method: string, url: URL, token: string, document: FoundDocument | null): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(document === null
        ? {}
        : { 'content-type': 'application/octet-stream', 'content-length': document.size, expect: '100-continue' }),
    }
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    const outgoing = request(url, { method, headers, agent: false })
    let answered = false
    let begun = false
    const sendBody = () => {
      clearTimeout(timer)
      if (begun || document === null) return
      begun = true
      // A service that refuses in the middle closes the connection; its answer says more.
      pipeline(Readable.from(document.open()), outgoing).catch((error: unknown) => {
        if (!answered) setTimeout(reject, 200, error)
      })
    }
    const timer = setTimeout(sendBody, continueWithinMs)
    outgoing.on('continue', sendBody)
    outgoing.on('response', (reply) => {
      answered = true
      begun = true
      clearTimeout(timer)
      reply.toArray().then((pieces) => {
        resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(pieces as Buffer[]).toString('utf8') })
        outgoing.destroy()
      }, reject)
    })
    outgoing.on('error', (error) => {
      clearTimeout(timer)
      if (!answered) setTimeout(reject, 200, error)
    })
    if (document === null) outgoing.end()
    else outgoing.flushHeaders()
  })

const parsed = (text: string): { readonly report?: ImportReport; readonly errors?: readonly { message: string }[] } => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

const reportIn = (answer: Answer, server: string): ImportReport => {
  const { report } = parsed(answer.text)
  if (answer.status === 200 && report !== undefined) return report
  throw new SetupError(messageIn(answer, server))
}

const messageIn = ({ status, text }: Answer, server: string): string =>
  parsed(text).errors?.[0]?.message ??
  `The service at ${server} answered with status ${status} and no report: check --server.`
