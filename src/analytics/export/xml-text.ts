/** What XML 1.0 cannot hold in any spelling: section 2.2 of the recommendation; lone surrogates are no characters at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML forbids are control characters.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Most of a network: ids, numbers and names of the constant kind have nothing to be written otherwise. */
const plain = /^[\w .-]*$/

/** A text as it stands in an element or an attribute; what XML cannot hold becomes U+FFFD. A reader gets all else as it was. */
export const xmlText = (text: string | number): string => {
  if (typeof text === 'number' || plain.test(text)) return String(text)
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character)
}

/** Attributes of an element in the given order; null is left out. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${xmlText(value)}"`]))
    .join('')
