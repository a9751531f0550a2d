import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Lets pages of other origins ask, as far as the settings allow it. Answers preflight requests itself; closed, it says nothing,
 * and browsers refuse.
 */
export const allowOrigin = (
  request: IncomingMessage,
  response: ServerResponse,
  origins: readonly string[],
): 'ANSWERED' | 'GO_ON' => {
  const { origin } = request.headers
  const allowed = origin !== undefined && (origins.includes('*') || origins.includes(origin))
  if (origins.length > 0) response.setHeader('vary', 'origin')
  if (allowed) response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin)
  if (request.method !== 'OPTIONS') return 'GO_ON'
  if (allowed) {
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE')
    response.setHeader('access-control-allow-headers', 'content-type, apollo-require-preflight, authorization')
    response.setHeader('access-control-max-age', '86400')
  }
  response.writeHead(204)
  response.end()
  return 'ANSWERED'
}
