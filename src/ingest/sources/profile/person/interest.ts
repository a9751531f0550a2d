import type { PrintedTopic } from '../../../../model/record.ts'
import type { Rich } from '../text/rich-text.ts'

const label =
  /^(?:(?:my )?(?:research|current|main|primary|key|technical)?\s?(?:interests?|keywords?|topics?|areas?|fields?|focus)(?: (?:include|are|lie in|of interest))?|研究(?:兴趣|方向|领域)|关键词|兴趣|方向)\s?(?:include|are)?\s?[:：]\s?/i

const isKeyword = (text: string): boolean => {
  if (
    /\p{Script=Han}/u.test(text) &&
    (text.length > 20 || /感兴趣|特别|以下|包括|主要|我|其中|致力|从事|例如/.test(text))
  )
    return false
  const words = text.split(/\s+/).length
  return (
    text.length >= 2 &&
    text.length <= 60 &&
    words <= 6 &&
    /\p{L}{2}/u.test(text) &&
    !/[.!?。！？]|^(?:and|or|the|my|i|we|etc)$/i.test(text) &&
    !/\b(?:i|my|is|are|was|am|have|focus(?:es)?|interested|including)\b/i.test(text)
  )
}

/** Keywords of a line, as far as the whole line is a list of them; sentences give none. */
export const interestsIn = (rich: Rich): readonly PrintedTopic[] => {
  const text = rich.text
    .replace(label, '')
    .replace(/[.。;；]+$/, '')
    .trim()
  if (text.length > 400) return []
  // A sentence that is all of its line is no keyword: "Works where light and glass meet."
  if (/\.\s*$/.test(rich.text) && !/[,，;；、|·:：]/.test(text) && text.split(/\s+/).length > 4) return []
  // "**Resource management**: sentences about it": the word set apart is the keyword.
  const lead = rich.spans.find(
    (span) => span.kind === 'bold' && span.start <= 1 && /^\s?[:：]/.test(rich.text.slice(span.end)),
  )
  if (lead !== undefined) {
    const keyword = rich.text
      .slice(lead.start, lead.end)
      .replace(/[:：]$/, '')
      .trim()
    return isKeyword(keyword) && !label.test(`${keyword}:`)
      ? [{ name: keyword, scheme: 'KEYWORD' }]
      : listed(text.replace(/^[^:：]{1,60}[:：]\s?/, ''))
  }
  return listed(text)
}

const listed = (text: string): readonly PrintedTopic[] => {
  const parts = text
    .split(/[,，;；、|·•/]\s?(?![^()（）]{0,60}[)）])|\s{3,}/)
    .map((part) =>
      part
        .replace(/^(?:and|&|以及|和)\s+/i, '')
        .replace(/^[\s"“*-]+|[\s"”*.。]+$/g, '')
        .trim(),
    )
    .filter((part) => part !== '')
  if (parts.length === 0 || !parts.every(isKeyword)) return []
  return [...new Set(parts)].map((name) => ({ name, scheme: 'KEYWORD' }))
}
