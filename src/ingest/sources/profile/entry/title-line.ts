import { isLinkWords } from '../field/remarks.ts'
import { beginsLikeVenue } from '../field/venue-start.ts'
import type { LogicalLine } from './logical-line.ts'

/** True for a line that is set apart as a whole, as titles are that have a line of their own. */
export const isTitleLine = (line: LogicalLine): boolean => {
  const { rich, role } = line
  if (role.kind !== 'title' && role.kind !== 'reference') return false
  const { text } = rich
  const span = rich.spans.find(
    ({ kind, start, end }) => start <= 2 && end - start > 12 && (kind === 'bold' || kind === 'link'),
  )
  if (span === undefined) return false
  const content = text.slice(span.start, span.end)
  if (content.split(' ').length < 3 && !/\p{Script=Han}{6}/u.test(content)) return false
  const behind = text.slice(span.end).replace(/https?:\/\/\S{1,300}/g, ' ')
  return (!/[\p{L}\p{N}]/u.test(behind) || isLinkWords(behind)) && !beginsLikeVenue(content)
}
