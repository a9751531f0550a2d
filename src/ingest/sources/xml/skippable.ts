/** What between the units is no tag: how it ends, and how it is called. */
export interface Skippable {
  readonly end: RegExp
  readonly what: string
  /** Of its opening. */
  readonly length: number
  /** It says something, which belongs to no entry. */
  readonly isContent: boolean
}

/** The characters of "<![CDATA[": so many must be there to know what begins. */
export const longestOpening = 9

/** The document type ends with ">", or goes on with declarations behind "[". */
export const documentType: Skippable = { end: /[[>]/g, what: 'the document type', length: 2, isContent: false }

const comment: Skippable = { end: /-->/g, what: 'a comment', length: 4, isContent: false }
const characters: Skippable = { end: /\]\]>/g, what: 'a CDATA section', length: longestOpening, isContent: true }
// A damaged tag may begin as these do: they end soon, so that they cannot swallow the entries behind them.
const instruction: Skippable = { end: />/g, what: 'a processing instruction', length: 2, isContent: false }
const declaration: Skippable = { end: />/g, what: 'a declaration', length: 2, isContent: false }

/** What begins at a "<" that is no tag; null for a tag. A document type stands only before everything else. */
export const skippableAt = (text: string, open: number, isBeforeAll: boolean): Skippable | null => {
  if (text.startsWith('<!--', open)) return comment
  if (text.startsWith('<?', open)) return instruction
  if (text.startsWith('<![CDATA[', open)) return characters
  if (isBeforeAll && text.startsWith('<!DOCTYPE', open)) return documentType
  return text.startsWith('<!', open) ? declaration : null
}
