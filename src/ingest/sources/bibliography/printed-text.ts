import { withoutEntities } from '../html-entity.ts'
import { normalizeText } from '../normalize-text.ts'
import { withoutPrivateData } from '../profile/person/private-data.ts'

const longestWithAddress = 20_000

const tag =
  /<\/?(?:i|b|u|em|strong|sub|sup|sc|scp|inf|span|p|br|title|jats:\w{1,12}|mml:\w{1,12})(?:\s[^<>]{0,200})?\/?>/gi

/** One line of plain text: marks of HTML, entities, invisible characters and e-mail addresses taken out, blanks single. */
export const plainLine = (text: string): string => {
  const marked = text.includes('<') ? text.replace(tag, '') : text
  const read = withoutEntities(marked)
  const plain = normalizeText(read.includes('@') ? withoutPrivateData(read.slice(0, longestWithAddress)) : read)
  return plain.replace(/\s+/g, ' ').trim()
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Why a text cannot be taken as it is, in one sentence; null for text that can. */
export const faultOf = (text: string): string | null => {
  if (text.includes('\u0000')) return 'Expected text, but got a zero character.'
  if (text.includes('\uFFFD')) return 'Expected UTF-8, but some bytes are none, or were lost before.'
  if (loneSurrogate.test(text)) return 'Expected whole characters, but got half of a surrogate pair.'
  if (/[\u202D\u202E]/.test(text)) return 'Expected text in reading order, but got a control that turns it around.'
  return null
}

/** The text without quotation marks or brackets that enclose it as a whole, and without a full stop at its end. */
export const titleText = (text: string): string => {
  const plain = plainLine(text)
  const unquoted = /^["“”«](?=[^"“”«»]*["“”»][.,]?$)(.*?)["“”»][.,]?$/u.exec(plain)?.[1] ?? plain
  return /[^.\s]\.$/.test(unquoted) && !/(?:\b\p{L}\.){2,}$|\b(?:etc|Inc|Jr|al)\.$/u.test(unquoted)
    ? unquoted.slice(0, -1).trim()
    : unquoted.trim()
}
