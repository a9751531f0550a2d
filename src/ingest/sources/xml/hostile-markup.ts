import { isStorable } from '../normalize-text.ts'

const lost = 'some bytes do not fit its encoding'

/** Why a tag is not taken though it is well-formed; null for nearly all. */
export const faultOfTag = (name: string, attributes: Readonly<Record<string, string>>): string | null => {
  if (name === '__proto__' || Object.hasOwn(attributes, '__proto__')) return 'something is called __proto__'
  if (name.includes('\uFFFD')) return lost
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.includes('\uFFFD') || value.includes('\uFFFD')) return lost
    if (!isStorable(value)) return `the attribute ${attribute} holds controls`
  }
  return null
}

/** Why a text between tags is not taken; null for nearly all. */
export const faultOfContent = (text: string): string | null => {
  if (text.includes('\uFFFD')) return lost
  return /[\u202D\u202E]/.test(text) ? 'a control turns its text around' : null
}
