import { createRequire } from 'node:module'

/** As much of the streaming parser as is used. A handler that throws ends the parsing with what it throws. */
export interface SaxParser {
  ENTITIES: Readonly<Record<string, string>>
  on(
    event: 'opentag',
    handler: (tag: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }) => void,
  ): void
  on(event: 'closetag', handler: () => void): void
  on(event: 'text' | 'cdata', handler: (text: string) => void): void
  on(event: 'error', handler: (error: Error) => void): void
  write(text: string): this
  close(): this
}

interface SaxModule {
  readonly SaxesParser: new (options: { readonly xmlns: false; readonly position: false }) => SaxParser
}

// The declarations that come with saxes do not compile under strict flags, and an import would have them checked.
const { SaxesParser } = createRequire(import.meta.url)('saxes') as SaxModule

/** A new parser for one text, without namespaces and without positions. */
export const createSaxParser = (): SaxParser => new SaxesParser({ xmlns: false, position: false })
