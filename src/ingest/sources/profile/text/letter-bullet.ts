import type { Line } from './line.ts'

/** So many lines that begin with the letter show that it is no word. */
const fewest = 3

const atHead = /^o\s{1,20}(?=[\p{Lu}\p{Script=Han}\d“"«‘[(])/u
const within = /[\p{L}\p{N},.;:]\so\s/u

/**
 * The lines with "o" as the bullet that it was before the document became text: "o  Ann Lee. A title". It stands at the head of
 * lines and not between words, as the word of that one letter does in some languages.
 */
export const withLetterBullets = (lines: readonly Line[]): readonly Line[] => {
  const items = lines.filter(({ text }) => atHead.test(text.slice(0, 24))).length
  if (items < fewest || lines.filter(({ text }) => within.test(text.slice(0, 2000))).length >= items) return lines
  return lines.map((line) =>
    atHead.test(line.text.slice(0, 24)) ? { ...line, text: line.text.replace(/^o/, '•') } : line,
  )
}
