import type { ErrorCode } from '../model/error.ts'

const statuses: Readonly<Partial<Record<string, number>>> = {
  BAD_USER_INPUT: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  AMBIGUOUS_NAME: 409,
  CONFLICT: 409,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL: 500,
} satisfies Partial<Record<ErrorCode, number>>

/** The HTTP status of a refusal outside of GraphQL, by its code; 400 where there is none of its own. */
export const statusOfError = (code: unknown): number => statuses[String(code)] ?? 400
