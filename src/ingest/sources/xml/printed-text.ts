import { normalizeText } from '../normalize-text.ts'
import { withoutPrivateData } from '../profile/person/private-data.ts'
import { longestText } from '../source-reader.ts'
import type { XmlElement } from './element.ts'

const plain = /^[\x20-\x7E]*$/
const tidy = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/

/** The text in one line, with single blanks and without what cannot be seen. */
export const inOneLine = (text: string): string => {
  if (tidy.test(text)) return text
  const seen = plain.test(text) ? text : normalizeText(text)
  return (/\s\s|[^\S ]/.test(seen) ? seen.replace(/\s+/g, ' ') : seen).trim()
}

const gather = (element: XmlElement): string => {
  const [first] = element.children
  if (element.children.length === 1 && typeof first === 'string') return first
  return element.children.map((child) => (typeof child === 'string' ? child : gather(child))).join('')
}

/** The text of an element and of all within it, as it is printed: marks such as italics leave no trace. */
export const printedText = (element: XmlElement): string => inOneLine(gather(element))

/** The elements of a name that stand directly in an element. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The printed text of the first element of a name that has any; null for none. */
export const fieldOf = (element: XmlElement, name: string): string | null => {
  for (const child of element.children) {
    if (typeof child === 'string' || child.name !== name) continue
    const text = printedText(child)
    if (text !== '') return text
  }
  return null
}

/** At most `longestText` characters, without half a character at the end and without what must not be stored. */
export const asRecordText = (text: string): string => {
  const short = text.length > longestText ? text.slice(0, longestText).replace(/[\uD800-\uDBFF]$/, '') : text
  return short.includes('@') ? withoutPrivateData(short).slice(0, longestText) : short
}

const printedField = (element: XmlElement): string => {
  const parts = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (parts.length > 0 && parts.every((part) => typeof part !== 'string'))
    // First and last names stand side by side without a blank between the elements.
    return parts
      .map((part) => (typeof part === 'string' ? part : printedField(part)))
      .filter((part) => part !== '')
      .join(' ')
  return printedText(element)
}

/** An entry as a record keeps it: a line of title, then each field in a line, with the attributes that say something. */
export const renderEntry = (
  heading: string,
  element: XmlElement,
  leftOut: ReadonlySet<string>,
  attributes: readonly string[],
): string => {
  let text = heading
  for (const child of element.children) {
    if (text.length > longestText) break
    if (typeof child === 'string' || leftOut.has(child.name)) continue
    const printed = printedField(child)
    const said = attributes.flatMap((name) => {
      const value = child.attributes[name]
      return value === undefined ? [] : [`${name}=${value}`]
    })
    if (printed !== '') text += `\n${child.name}: ${printed}${said.length === 0 ? '' : ` [${said.join(' ')}]`}`
  }
  return asRecordText(text)
}
