import { createClient } from 'graphql-sse'
import { apiAddress } from './ask.ts'
import type { Operation } from './operation.ts'

/**
 * Is told as things happen, until the returned function is called. A service that tells nothing is as one to which nothing
 * happens: whoever listens must get along without news. A connection that breaks is opened again.
 */
export function listen<Data, Variables extends Record<string, unknown>>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  onNews: (data: Data) => void,
): () => void {
  const client = createClient({ url: apiAddress })
  const leave = client.subscribe<Data>(
    { operationName: operation.name, query: operation.text, variables },
    {
      next: ({ data }) => {
        if (data !== null && data !== undefined) onNews(data)
      },
      error: () => {},
      complete: () => {},
    },
  )
  return () => {
    leave()
    client.dispose()
  }
}
