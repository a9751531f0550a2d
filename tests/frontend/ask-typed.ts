import type { TypedDocumentString } from './generated/operations.ts'

/** The data of an operation, of the type that its document carries. @throws Error with the first message of the service */
export const askTyped = async <Data, Variables>(
  api: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { readonly message: string }[] }
  if (errors?.[0] !== undefined) throw new Error(errors[0].message)
  return data
}
