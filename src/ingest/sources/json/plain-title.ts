import { longestFieldText, text } from './fields.ts'
import type { Json } from './json-value.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const character = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const valid = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return valid ? String.fromCodePoint(code) : ' '
}

const decoded = (printed: string): string =>
  printed.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, (whole, name: string) => character(whole, name))

/** Elements inside a word or formula; others part words. */
const inner = /^<\/?(?:i|b|u|em|strong|sub|sup|sc|scp|tt|font|span|mml:[a-z]+|ovl|jats:(?:italic|bold|sub|sup|sc))\b/i

/** A formula as the letters in it, as if it were set in italics. */
const withoutFormulas = (printed: string): string =>
  printed.replace(
    /<((?:mml:)?math)\b[^<>]{0,300}>([\s\S]{0,4000}?)<\/\1>/g,
    (_whole, _tag, formula: string) => `<i>${formula.replace(/<[^<>]{0,300}>|\s+/g, '')}</i>`,
  )

/** A title without the markup that publishers leave in it: "Al<sub>2</sub>O<sub>3</sub> &amp; co" is "Al2O3 & co". */
export const plainTitle = (value: Json): string | null => {
  // Cut in the middle of its marks it would be another title: it stays too long, and its record is rejected.
  if (typeof value === 'string' && value.length > longestFieldText) return text(value)?.padEnd(longestFieldText) ?? null
  const printed = text(value)
  if (printed === null || !/[<&]/.test(printed)) return printed
  // Some registries encode twice.
  const once = decoded(printed.replace(/&amp;(?=#?\w{2,7};)/g, '&'))
  const bare = withoutFormulas(once)
    .replace(/\s+(?=<\/(?:sub|sup)>)/gi, '')
    // "between<i>Chlamydia</i>Infection": publishers lose the blanks around italics.
    .replace(/(?<=\p{L}{2}|[,;:])(?=<(?:i|em)>\s?\p{L})|(?<=\p{L}<\/(?:i|em)>)(?=\p{L}{3})/gu, ' ')
    .replace(/<\/?[a-z][\w:-]{0,30}(?:\s[^<>]{0,300})?\/?>/gi, (tag) => (inner.test(tag) ? '' : ' '))
    .replace(/\s+(?=[.,;:](?:\s|$))/g, '')
  return text(bare)
}
