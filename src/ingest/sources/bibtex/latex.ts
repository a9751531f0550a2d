import { accents, blanks, silent, symbols } from './latex-symbol.ts'

/** Groups are followed so deep; what lies deeper is printed as it stands. */
const deepest = 50

/** Behind the group that opens at `at`; the end of the text where it does not close. */
export const groupEnd = (text: string, at: number): number => {
  let depth = 0
  for (let index = at; index < text.length; index += 1) {
    const character = text[index]
    if (character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return text.length
}

const skipBlanks = (text: string, at: number): number => {
  let index = at
  while (text[index] === ' ') index += 1
  return index
}

/** What an accent stands on: a group, a command or one character. */
const argumentAt = (text: string, from: number): { readonly inner: string; readonly end: number } => {
  const at = skipBlanks(text, from)
  if (text[at] === '{') {
    const end = groupEnd(text, at)
    return { inner: text.slice(at + 1, text[end - 1] === '}' ? end - 1 : end), end }
  }
  if (text[at] === '\\') {
    const name = /^\\(?:[A-Za-z]{1,30}|.)/su.exec(text.slice(at, at + 40))?.[0] ?? '\\'
    const end = at + name.length
    return { inner: name, end: /[A-Za-z]$/.test(name) ? skipBlanks(text, end) : end }
  }
  const character = text.slice(at, at + 2).match(/^./su)?.[0] ?? ''
  return { inner: character, end: at + character.length }
}

const accented = (mark: string, inner: string): string => {
  const [first = '', ...rest] = [...inner]
  if (first === '') return ''
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first
  return (/[\p{L}\p{N}]/u.test(base) ? (base + mark).normalize('NFC') : first) + rest.join('')
}

const plainSigns: Readonly<Record<string, string>> = {
  '\\': ' ',
  ' ': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '-': '',
  '/': '',
  '!': '',
  '(': '',
  ')': '',
}

const decode = (text: string, depth: number): string => {
  let plain = ''
  let math = false
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? ''
    if (character === '\\') {
      const name = /^[A-Za-z]{1,40}/.exec(text.slice(at + 1, at + 42))?.[0] ?? text[at + 1] ?? ''
      const behind = at + 1 + name.length
      const isWord = /^[A-Za-z]/.test(name)
      const mark = accents.get(name)
      if (mark !== undefined && depth < deepest) {
        const { inner, end } = argumentAt(text, behind)
        // "\b" and "\c" before a letter that no space parts would be another command: the name is the whole word.
        plain += accented(mark, decode(inner, depth + 1))
        at = end
        continue
      }
      const symbol = symbols.get(name)
      if (symbol !== undefined) {
        plain += symbol
        at = skipBlanks(text, behind)
        continue
      }
      const quiet = silent.get(name)
      if (quiet !== undefined) {
        at = behind
        for (let count = 0; count < quiet && text[skipBlanks(text, at)] === '{'; count += 1)
          at = argumentAt(text, at).end
        continue
      }
      plain += isWord ? (blanks.has(name) ? ' ' : '') : (plainSigns[name] ?? name)
      at = isWord ? skipBlanks(text, behind) : behind
      continue
    }
    if (character === '$') math = !math
    else if (character === '~') plain += ' '
    else if (math && (character === '_' || character === '^')) plain += ''
    else if (character !== '{' && character !== '}') plain += character
    at += 1
  }
  return plain
}

/** The text that a BibTeX value prints: accents and symbols as characters, commands and braces taken out. */
export const latexText = (value: string): string => {
  const plain = /[\\{}$~]/.test(value) ? decode(value.replace(/\s+/g, ' '), 0) : value
  return plain
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|,,(?=\p{L})/gu, '“')
    .replace(/''/g, '”')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
}
