import { cleanTitle } from '../field/clean-title.ts'
import { isUnfinished } from '../field/status.ts'
import type { Parts } from './entry-parts.ts'
import { isRunningText } from './other-output.ts'

const stateAtEnd = /^(.{8,200}),\s([\p{Ll} -]{4,40})\.?$/u

/**
 * "Salt Roads. Growth and Decay on the Islands, manuscript": what is still written has no venue, so that its title goes on as
 * far as the state that ends the line. Other entries as they are.
 */
export const withUnfinishedTitle = (parts: Parts): Parts => {
  const { text } = parts.body
  if (parts.list !== null || parts.marked || text.length > 260) return parts
  const [, title = '', state = ''] = stateAtEnd.exec(text) ?? []
  if (!isUnfinished(state) || isRunningText(text)) return parts
  return { ...parts, title: cleanTitle(title), gaps: [state], venueGaps: [] }
}
