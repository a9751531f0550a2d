import { venueKindOf } from '../field/venue.ts'
import type { Parts } from './entry-parts.ts'

/**
 * "**SaltNet**: Counting grains, Salt Letters": where a venue stands behind the title, a short name without a year in front
 * of it, and a colon, are what the authors call their work. The whole title; null where nothing such stands in front.
 */
export const coinedTitle = ({ label: { acronym, year }, body: { text }, title }: Parts): string | null => {
  if (acronym === null || year !== null || venueKindOf(acronym) !== 'UNKNOWN') return null
  const at = text.indexOf(title)
  const front = text.slice(0, Math.max(at, 0))
  const from = front.lastIndexOf(acronym)
  return from >= 0 && /^\s?[:：]\s?$/.test(front.slice(from + acronym.length))
    ? text.slice(from, at + title.length)
    : null
}
