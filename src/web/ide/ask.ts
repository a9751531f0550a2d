import type { GraphiQLProps } from 'graphiql'
import { Kind, parse } from 'graphql'

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

/**
 * A fetcher that asks the server at the address given. It answers with an observable, not with a promise, because only
 * that lets the stop button end a request.
 */
export function askAt(address: string): Fetcher {
  return (question, options) => ({
    subscribe(observer: unknown) {
      const { next, error, complete } = observer as {
        next(answer: Answer): void
        error(fault: unknown): void
        complete(): void
      }
      const stopping = new AbortController()
      const request = fetch(address, {
        method: 'POST',
        signal: stopping.signal,
        headers: {
          accept: 'application/graphql-response+json, application/json',
          'content-type': 'application/json',
          ...options?.headers,
        },
        body: JSON.stringify(withKnownOperation(question)),
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
