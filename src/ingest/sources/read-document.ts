import type { Reading } from '../../model/record.ts'
import { readingInOriginal } from './converted/placed-text.ts'
import { documentText } from './document-text.ts'
import { parseJson } from './json/json-value.ts'
import { readProfile } from './profile/read-profile.ts'

/** What a document is that no reader of a format knows: what it says, or why it cannot be taken. */
export const readDocument = async (name: string, bytes: Uint8Array): Promise<Reading | { readonly reason: string }> => {
  const document = await documentText(name, bytes)
  if ('reason' in document) return document
  const other = otherLanguageOf(document.text.slice(0, 2_000))
  const broken = other === 'JSON' ? faultOfJson(document.text) : null
  if (broken !== null) return { reason: broken }
  if (other !== null)
    return { reason: `The document is ${other} of a kind that is not known; a format can be forced where it is one.` }
  const longest = longestLineOf(document.text)
  if (longest > longestLine)
    return { reason: `The document has a line of ${longest} characters; lines of people have at most ${longestLine}.` }
  try {
    return readingInOriginal(readProfile(name, document.text), document)
  } catch (error) {
    // A fault of the reader, and yet no reason to keep the other documents out.
    const fault = error instanceof Error ? error.message : String(error)
    return { reason: `The reader failed on this document, which is a fault of ours: ${fault}` }
  }
}

/** A page that was written as one line has less; patterns over more would take time and the stack. */
const longestLine = 200_000

const longestLineOf = (text: string): number => {
  let longest = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    longest = Math.max(longest, (end === -1 ? text.length : end) - start)
    start = end === -1 ? text.length : end + 1
  }
  return longest
}

/** Data for programs, which are no profile whatever they hold. */
const otherLanguageOf = (head: string): string | null => {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  if (/^(?:\{\s*["}]|\[\s*[{["\]])/.test(text)) return 'JSON'
  return /^<\?xml\s/.test(text) && !/<html[\s>]/i.test(text) ? 'XML' : null
}

/** Where a text stops to be JSON; null where it is JSON, as a whole or line by line. */
const faultOfJson = (text: string): string | null => {
  const whole = parseJson(text)
  if ('value' in whole) return null
  const [first = ''] = text.trimStart().split('\n', 1)
  return 'value' in parseJson(first) ? null : whole.fault
}
