import type { IncomingMessage } from 'node:http'

/** A question is small: it comes at once, or never. */
const questionComesWithinMs = 30_000

/** The body of a question as text; null when it is larger than allowed. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const tooSlow = setTimeout(() => request.destroy(), questionComesWithinMs)
  try {
    return await readText(request, limit)
  } finally {
    clearTimeout(tooSlow)
  }
}

const readText = async (request: IncomingMessage, limit: number): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  // Leaving the loop must not take the connection down, or the refusal would never arrive.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What the text of a body says; an empty text where it is empty or no JSON by its type. @throws SyntaxError */
export const parseBody = (request: IncomingMessage, text: string): unknown => {
  if (text === '' || !/^application\/([\w.-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')) return ''
  return JSON.parse(text) as unknown
}
