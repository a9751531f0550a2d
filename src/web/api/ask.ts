import type { Operation } from './operation.ts'

/** Somebody or something that a key may have meant. */
export interface Candidate {
  readonly id: string
  readonly label: string
}

/** What went wrong with a question: a stable code, which the page says in its own words, and the server's sentence. */
export interface Fault {
  readonly code: string
  readonly message: string
  /** With AMBIGUOUS_NAME: whom or what the name may mean. */
  readonly candidates: readonly Candidate[]
}

/** An answer: what is known, null when nothing is, and what went wrong with the rest. */
export interface Answer<Data> {
  readonly data: Data | null
  readonly faults: readonly Fault[]
}

/** Where the API is for a page of the service itself. */
export const apiAddress = '/graphql'

interface Reply<Data> {
  readonly data?: Data | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly candidates?: readonly Candidate[] }
  }[]
}

const failure = (code: string, message: string): Answer<never> => ({
  data: null,
  faults: [{ code, message, candidates: [] }],
})

/** How a question is asked. */
export interface AskOptions {
  readonly signal?: AbortSignal
  /** The write token, where it is needed. */
  readonly token?: string | null
  /** Where the API is, when it is another's. */
  readonly address?: string
}

/** The headers of a request: a form of another site cannot send this type, by which the server knows that a script asks. */
export const headersWith = (token: string | null | undefined, type: string): Record<string, string> => ({
  accept: 'application/json',
  'content-type': type,
  ...(token == null ? {} : { authorization: `Bearer ${token}` }),
})

/**
 * Asks the API. Everything that can go wrong is in the answer: UNREACHABLE when nothing answers, NO_ANSWER when something
 * else than the API does, else the codes of the API. @throws only when the signal ends the request
 */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  { signal, token, address = apiAddress }: AskOptions = {},
): Promise<Answer<Data>> {
  let text: string
  try {
    const response = await fetch(address, {
      method: 'POST',
      signal: signal ?? null,
      headers: headersWith(token, 'application/json'),
      body: JSON.stringify({ operationName: operation.name, query: operation.text, variables }),
    })
    text = await response.text()
  } catch (fault) {
    if (signal?.aborted === true) throw fault
    return failure('UNREACHABLE', String(fault))
  }
  try {
    const { data = null, errors = [] } = JSON.parse(text) as Reply<Data>
    return {
      data,
      faults: errors.map(({ message, extensions }) => ({
        code: extensions?.code ?? 'INTERNAL',
        message,
        candidates: extensions?.candidates ?? [],
      })),
    }
  } catch {
    return failure('NO_ANSWER', text)
  }
}
