/** An operation that is offered as a ready tab. */
export interface Example {
  /** The name of its operation, which is also the title of its tab. */
  readonly name: string
  readonly text: string
}

/** The name of the first operation of a document; null when it has none. */
export const operationName = (text: string): string | null => /^\s*(?:query|mutation)\s+(\w+)/m.exec(text)?.[1] ?? null

const texts = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true })

/** The example operations in the order of their file names. */
export const examples: readonly Example[] = Object.entries(texts)
  .sort(([first], [second]) => (first < second ? -1 : 1))
  .map(([file, text]) => ({ name: operationName(text) ?? file, text }))
