import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkDocumentName, parseFormat } from '../model/document-name.ts'
import { CoterieError } from '../model/error.ts'
import type { SourceFormat } from '../model/record.ts'
import { accessOf } from './access.ts'
import { statusOfError } from './error-status.ts'
import { type Log, logFault } from './format-error.ts'
import { sendError, sendJson } from './reply.ts'
import { refusalOf, withUploadedFile } from './upload.ts'

/** What the service does with documents that come as they are, not within a question. */
export interface DocumentDoor {
  /** The greatest document that is taken. */
  readonly uploadBytes: number
  /** Where documents are kept while they are taken. */
  readonly folder: string
  /** Whether an import runs already. */
  isBusy(): boolean
  /** The answer to a document: what became of it. */
  take(document: {
    readonly name: string
    readonly path: string
    readonly format: SourceFormat | null
    readonly dryRun: boolean
  }): Promise<unknown>
  /** The answer to the wish to take a source out. */
  remove(name: string, dryRun: boolean): Promise<unknown>
}

export interface DocumentOptions {
  readonly door: DocumentDoor
  readonly writeToken: string | null
  readonly log: Log
}

const prefix = '/documents/'
/** Each of them fills a disk. */
const uploadsAtOnce = 4

/** Whether a request is about a document: its address is below /documents/. */
export const isAboutDocument = ({ url }: IncomingMessage): boolean => url?.startsWith(prefix) === true

/** Answers requests about documents: PUT takes one in, DELETE takes one out. */
export const createDocumentAnswers = ({ door, writeToken, log }: DocumentOptions) => {
  let uploads = 0

  const put = async (request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> => {
    const refusal = refusalOf(request, door.uploadBytes)
    if (refusal !== null) return refuse(response, refusal.status, refusal.code, refusal.message)
    if (door.isBusy()) throw new CoterieError('CONFLICT', 'Another import is running; try again when it has ended.')
    if (uploads >= uploadsAtOnce)
      throw new CoterieError('CONFLICT', `${uploads} documents are being sent already; try again when they have ended.`)
    if (request.headers.expect !== undefined) response.writeContinue()
    uploads += 1
    try {
      const outcome = await withUploadedFile(request, door.folder, door.uploadBytes, (path) =>
        door.take({ ...asked, path }),
      )
      if ('done' in outcome) sendJson(response, 200, outcome.done)
      else refuse(response, outcome.refusal.status, outcome.refusal.code, outcome.refusal.message)
    } finally {
      uploads -= 1
    }
  }

  const remove = async (response: ServerResponse, { name, dryRun, format }: Asked): Promise<void> => {
    if (format !== null)
      throw new CoterieError('BAD_USER_INPUT', 'format is for documents that come, not for those that go.')
    sendJson(response, 200, await door.remove(name, dryRun))
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '' } = request
    if (method !== 'PUT' && method !== 'DELETE') {
      const message = `Documents are sent with PUT and taken out with DELETE, but got ${method}.`
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', message, { allow: 'PUT, DELETE' })
    }
    if (writeToken === null) return refuse(response, 403, 'FORBIDDEN', 'Writing is off: set WRITE_TOKEN.')
    if (accessOf(request.headers.authorization, writeToken) !== 'WRITE') return refuseToken(response)
    try {
      const asked = parseAsked(request.url ?? '')
      await (method === 'PUT' ? put(request, response, asked) : remove(response, asked))
    } catch (error) {
      if (request.destroyed && !request.complete) throw error
      if (error instanceof CoterieError && error.code !== 'INTERNAL')
        return refuse(response, statusOfError(error.code), error.code, error.message)
      sendJson(response, 500, { errors: [logFault(error, log)] }, { connection: 'close' })
    }
  }
}

/** Answers that a token is needed, or another than the one that came. */
export const refuseToken = (response: ServerResponse): void =>
  refuse(
    response,
    401,
    'UNAUTHORIZED',
    'Writing needs the header Authorization: Bearer with the token of WRITE_TOKEN.',
    {
      'www-authenticate': 'Bearer',
    },
  )

// What is left of a body is not read: the connection cannot be used again.
const refuse = (
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void => sendError(response, status, code, message, { connection: 'close', ...headers })

interface Asked {
  readonly name: string
  readonly dryRun: boolean
  readonly format: SourceFormat | null
}

const parseAsked = (url: string): Asked => {
  // The address as it came: a parsed one has lost the dots of "a/../b".
  const [path = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  for (const key of parameters.keys()) {
    if (key !== 'dryRun' && key !== 'format')
      throw new CoterieError(
        'BAD_USER_INPUT',
        `There are the parameters dryRun and format, but got ${JSON.stringify(key)}.`,
      )
  }
  const format = parameters.get('format')
  return {
    name: checkDocumentName(decoded(path.slice(prefix.length))),
    dryRun: parseFlag('dryRun', parameters.get('dryRun')),
    format: format === null ? null : parseFormat(format),
  }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new CoterieError('BAD_USER_INPUT', 'The name of the document must be percent-encoded UTF-8, but is not.')
  }
}

const parseFlag = (name: string, value: string | null): boolean => {
  if (value === null || value === '0' || value === 'false') return false
  if (value === '1' || value === 'true') return true
  throw new CoterieError('BAD_USER_INPUT', `${name} must be 1 or 0, but got ${JSON.stringify(value)}.`)
}
