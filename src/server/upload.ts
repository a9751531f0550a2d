import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'

/** A client that sends nothing for so long has gone. */
const idleMs = 60_000

/** Why a body cannot be taken as a file: a status, a code for programs and a sentence for people. */
export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Why the body of a request is refused before any of it is read; null when it can come. */
export const refusalOf = ({ headers }: IncomingMessage, limit: number): Refusal | null => {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) {
    const message = `A document may be plain or packed with gzip, but this one is packed with ${encoding}.`
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message }
  }
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
    const message = `The bytes of the document must be the body itself, but this is a form (${type}); with curl: curl -T FILE URL.`
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message }
  }
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    const message = 'A document must come as a body with a Content-Length, or in chunks, but there is no body.'
    return { status: 411, code: 'LENGTH_REQUIRED', message }
  }
  return Number(headers['content-length'] ?? 0) > limit ? tooLarge(limit) : null
}

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  code: 'PAYLOAD_TOO_LARGE',
  message: `A document must be at most ${limit} bytes; larger ones are loaded on the machine itself (npm run seed), or with a greater UPLOAD_BYTES.`,
})

/**
 * The outcome of work on a body that is kept in a file meanwhile; the file is gone afterwards, whatever happens. A body above the
 * limit is a refusal. Rejects when the client goes away.
 */
export const withUploadedFile = async <T>(
  request: IncomingMessage,
  folder: string,
  limit: number,
  work: (path: string) => Promise<T>,
): Promise<{ readonly done: T } | { readonly refusal: Refusal }> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `upload-${randomUUID()}`)
  try {
    if (!(await writeBody(request, path, limit))) return { refusal: tooLarge(limit) }
    return { done: await work(path) }
  } finally {
    await rm(path, { force: true })
  }
}

/** @returns false when the body is larger than allowed; the rest of it is not read then */
const writeBody = async (request: IncomingMessage, path: string, limit: number): Promise<boolean> => {
  const file = await open(path, 'wx', 0o600)
  const { socket } = request
  const giveUp = () => request.destroy(new Error('The client sent nothing for too long.'))
  socket.setTimeout(idleMs, giveUp)
  try {
    let size = 0
    // Leaving the loop must not take the connection down, or the refusal would never arrive.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) return false
      await file.write(chunk)
    }
    return true
  } finally {
    // From here on the client waits for us.
    socket.setTimeout(0)
    socket.removeListener('timeout', giveUp)
    await file.close()
  }
}
