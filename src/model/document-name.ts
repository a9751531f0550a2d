import { CoterieError } from './error.ts'
import { type SourceFormat, sourceFormats } from './record.ts'

const mostCharacters = 500
/** Controls, halves of characters, and marks that turn the direction of what follows: a name is shown in reports and logs. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** The name of a document, as it came. @throws CoterieError BAD_USER_INPUT for what cannot be shown as a name */
export const checkDocumentName = (name: string): string => {
  const fault =
    name.trim() === ''
      ? 'it is empty'
      : name.length > mostCharacters
        ? `it has ${name.length}`
        : unprintable.test(name)
          ? 'it holds a control character'
          : null
  if (fault === null) return name
  throw new CoterieError(
    'BAD_USER_INPUT',
    `The name of a document must have 1 to ${mostCharacters} characters that can be shown, but ${fault}.`,
  )
}

/** The format that a word means, whatever its case: "acl-xml" is ACL_XML. @throws CoterieError BAD_USER_INPUT */
export const parseFormat = (word: string): SourceFormat => {
  const wanted = word.trim().toUpperCase().replaceAll('-', '_')
  const format = sourceFormats.find((known) => known === wanted)
  if (format !== undefined) return format
  throw new CoterieError(
    'BAD_USER_INPUT',
    `A format must be one of ${sourceFormats.join(', ')}, but got ${JSON.stringify(word.slice(0, 40))}.`,
  )
}
