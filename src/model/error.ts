/** Why a question or a document was refused, as clients see it in `extensions.code`; the list is closed. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'AMBIGUOUS_NAME'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'COST_EXCEEDED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL'

/** An error whose message may be shown to the client as it stands: it says what was expected and what came. */
export class CoterieError extends Error {
  readonly code: ErrorCode
  /** Further fields for `extensions`, such as the candidates of an ambiguous name. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'CoterieError'
    this.code = code
    this.details = details
  }
}

/** A fault that the person who starts the service can cure: shown as one sentence, exit code 1, no stack trace. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
