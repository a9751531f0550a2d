/** The key of the thing that an address names: its id, or else its name. Null when it names nothing. */
export function readKey(parameters: URLSearchParams): { readonly id: string } | { readonly name: string } | null {
  const id = parameters.get('id')
  if (id !== null) return { id }
  const name = parameters.get('name')
  return name === null ? null : { name }
}
