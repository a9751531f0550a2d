/** A question in GraphQL, with its variables. */
export interface Question {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Puts a question to a service, wherever it runs. The answer is what GraphQL over HTTP has as its body, not looked into yet: `data`,
 * `errors`, or both.
 * @throws CoterieError UNAVAILABLE when nobody answers
 */
export type Ask = (question: Question, signal: AbortSignal) => Promise<unknown>
