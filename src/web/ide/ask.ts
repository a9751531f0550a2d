import type { GraphiQLProps } from 'graphiql'
import { getOperationAST, Kind, parse } from 'graphql'
import { createClient, NetworkError } from 'graphql-sse'

type Fetcher = GraphiQLProps['fetcher']
type Question = Parameters<Fetcher>[0]
type Answer = { data?: Record<string, unknown> | null }

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(
      `The server answered ${response.status} ${response.statusText}, which is no GraphQL answer: ${text}`,
    )
  }
}

/**
 * The question without the name of an operation that it does not hold. The IDE notices a change of tab a moment late, and
 * within that moment it would ask for the operation of the tab before.
 */
export function withKnownOperation(question: Question): Question {
  try {
    const known = parse(question.query).definitions.some(
      (part) => part.kind === Kind.OPERATION_DEFINITION && part.name?.value === question.operationName,
    )
    return known ? question : { ...question, operationName: null }
  } catch {
    // The server says better what is wrong with the text.
    return question
  }
}

function explained(fault: unknown): unknown {
  // A browser says no more than "Failed to fetch" when nothing listens.
  return fault instanceof TypeError ? new Error('The server cannot be reached. Is it still running?') : fault
}

/** Whether a question wants to be told as things happen. */
function isSubscription({ query, operationName }: Question): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription'
  } catch {
    return false
  }
}

/** Listens until it is stopped; a connection that ends is not opened again, since somebody looks on who would not know. */
function listen(address: string, question: Question, headers: Record<string, string>, observer: Observer): () => void {
  const client = createClient({ url: address, headers, retryAttempts: 0 })
  const { query, variables, operationName } = question
  const leave = client.subscribe<Record<string, unknown>>(
    { query, variables, ...(operationName ? { operationName } : {}) },
    {
      next: observer.next,
      complete: observer.complete,
      error: (fault) => refused(fault).then(observer.next).then(observer.complete).catch(observer.error),
    },
  )
  return () => {
    leave()
    client.dispose()
  }
}

/** What a server says that will not tell anything: an answer like any other. */
async function refused(fault: unknown): Promise<Answer> {
  const response = fault instanceof NetworkError ? (fault.response as Response | undefined) : undefined
  if (response === undefined) throw explained(fault instanceof NetworkError ? new TypeError(fault.message) : fault)
  return answerOf(response)
}

interface Observer {
  next(answer: object): void
  error(fault: unknown): void
  complete(): void
}

/**
 * A fetcher that asks the server at the address given. It answers with an observable, not with a promise, because only
 * that lets the stop button end a request. Subscriptions come as GraphQL over Server-Sent Events.
 */
export function askAt(address: string): Fetcher {
  return (question, options) => ({
    subscribe(observer: unknown) {
      const { next, error, complete } = observer as Observer
      const known = withKnownOperation(question)
      if (isSubscription(known))
        return { unsubscribe: listen(address, known, options?.headers ?? {}, { next, error, complete }) }
      const stopping = new AbortController()
      const request = fetch(address, {
        method: 'POST',
        signal: stopping.signal,
        headers: {
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
          ...options?.headers,
        },
        body: JSON.stringify(known),
      })
      request
        .then(answerOf)
        .then((answer) => {
          next(answer)
          complete()
        })
        .catch((fault: unknown) => {
          if (!stopping.signal.aborted) error(explained(fault))
        })
      return { unsubscribe: () => stopping.abort() }
    },
  })
}
