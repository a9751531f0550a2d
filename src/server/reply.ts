import type { ServerResponse } from 'node:http'

/** Answers with a text. */
export const send = (
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(body)
}

/** Answers with a value as JSON. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void =>
  send(response, status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers })

/** Answers with an error as GraphQL writes it, wherever it comes from. */
export const sendError = (
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void => sendJson(response, status, { errors: [{ message, extensions: { code } }] }, headers)
