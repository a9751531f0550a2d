import { hasHan } from '../../names/script.ts'
import { AffiliationReading, distinct, type Hit, isPartOf, namesWhole } from './affiliation-reading.ts'
import { unitWords } from './institution-word.ts'
import { nameKeyOf } from './printed-words.ts'
import type { RegisterEntry } from './register-keys.ts'

/** The institution that a printed affiliation names; "ambiguous" and "none" are answers. */
export type InstitutionMatch =
  | {
      readonly kind: 'MATCH'
      readonly entry: RegisterEntry
      readonly certainty: 'CERTAIN' | 'LIKELY'
      readonly reason: string
    }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly RegisterEntry[]; readonly reason: string }
  | { readonly kind: 'NONE' }

/** What the source says beside the text. */
export interface InstitutionHints {
  readonly country?: string | null
  readonly ror?: string | null
}

const none: InstitutionMatch = { kind: 'NONE' }

/** Without those of which another one is part: the smaller one is the better answer. */
const smallest = (entries: readonly RegisterEntry[]): RegisterEntry[] =>
  entries.filter((entry) => !entries.some((other) => other !== entry && isPartOf(other, entry)))

/** Sentences about a person name many institutions and say of none that it is the one. */
const isProse = (printed: string): boolean =>
  printed.split(/\s+/).length > 40 && /\b(?:he|she|who|which|has been|is an?|was|were)\b/i.test(printed)

const byAcronym = ({ acronyms, segments, country }: AffiliationReading): InstitutionMatch => {
  const own = acronyms.filter(({ asked }) => asked.shape === 'WHOLE' || (!asked.bracketed && !namesWhole(segments)))
  const entries = distinct(own.flatMap((hit) => hit.entries))
  const [entry] = entries
  const [hit] = own
  if (entry === undefined || hit === undefined) return none
  const acronym = hit.asked.key.slice(1)
  if (entries.length > 1) {
    return { kind: 'AMBIGUOUS', candidates: entries, reason: `"${acronym}" stands for ${entries.length} institutions.` }
  }
  const long = acronym.length > 3
  // "Lab. for Computer Science, MIT, Cambridge, MA": departments in front, places behind.
  const at = hit.asked.segment
  const alone =
    segments.slice(0, at).every(({ words }) => words.some(({ word }) => unitWords.has(word))) &&
    segments.slice(at + 1).every(({ words }) => words.length < 4) &&
    segments.length - at < 5
  const inFront = hit.asked.shape === 'SEGMENT' && acronym.length === 3 && alone
  const decided = hit.asked.shape === 'WHOLE' ? long || country !== null : country !== null && (long || inFront)
  return decided
    ? {
        kind: 'MATCH',
        entry,
        certainty: 'LIKELY',
        reason: `"${acronym}" stands for no other institution${country === null ? '' : ' of this country'}.`,
      }
    : { kind: 'AMBIGUOUS', candidates: entries, reason: `"${acronym}" is too short to tell.` }
}

const reasonOf = ({ asked, narrowed: chosen }: Hit, country: string | null): string => {
  const what =
    asked.shape === 'WHOLE' ? 'The text is' : asked.shape === 'BRAND' ? 'The text begins with' : 'The text has'
  return `${what} one of its names${chosen ? (country === null ? ', which it bears first' : ', and the country decides') : ''}.`
}

/**
 * The institution that an affiliation names, given the entries found under its `askedKeys`; an entry whose ROR id the
 * source gives is taken at once, under whichever key it was found. Looks at nothing but its arguments.
 */
export const chooseInstitution = (
  printed: string,
  found: ReadonlyMap<string, readonly RegisterEntry[]>,
  hints: InstitutionHints,
): InstitutionMatch => {
  if (hints.ror !== null && hints.ror !== undefined) {
    for (const entries of found.values()) {
      const entry = entries.find(({ facts }) => facts.ror === hints.ror)
      if (entry !== undefined)
        return { kind: 'MATCH', entry, certainty: 'CERTAIN', reason: 'The source gives its ROR id.' }
    }
  }
  const reading = new AffiliationReading(printed, found, hints.country ?? null)
  if (isProse(printed)) return none
  const hits = reading.trusted()
  const said = new Set(reading.acronyms.flatMap(({ entries }) => entries))
  const decided = hits.map((hit) => {
    const also = hit.entries.filter((entry) => said.has(entry))
    return hit.entries.length > 1 && also.length === 1 ? { ...hit, entries: also } : hit
  })
  const candidates = smallest(distinct(decided.flatMap(({ entries }) => entries)))
  const [entry] = candidates
  if (entry === undefined) return byAcronym(reading)
  if (candidates.length > 1) {
    const several = decided.length > 1
    const reason = several
      ? 'The text names several institutions.'
      : `${candidates.length} institutions bear this name.`
    return { kind: 'AMBIGUOUS', candidates, reason }
  }
  const hit = decided.find(({ entries }) => entries.includes(entry))
  if (hit === undefined) return none
  const full =
    hit.asked.shape !== 'WINDOW' && hit.asked.shape !== 'BRAND' && hit.asked.shape !== 'SWAPPED' && !hit.asked.loose
  const proper = !hit.generic && (hit.words.length > 1 || hasHan(hit.asked.key))
  const told = hit.words.length > 2 || hasHan(hit.asked.key) || nameKeyOf(entry.facts.names[0] ?? '') === hit.asked.key
  const placed = reading.country === null ? told : entry.facts.country !== null
  // "St. Joseph's University" may be the one of New York, or one that the register does not have.
  const text = ` ${nameKeyOf(printed)} `
  const shown = nameKeyOf(entry.facts.names[0] ?? '')
  const rest = shown.startsWith(`${hit.asked.key} `) ? shown.slice(hit.asked.key.length + 1).split(' ') : []
  const whole = rest.every((word) => text.includes(` ${word} `))
  const certain = full && proper && placed && whole && (!hit.narrowed || reading.country !== null)
  return { kind: 'MATCH', entry, certainty: certain ? 'CERTAIN' : 'LIKELY', reason: reasonOf(hit, reading.country) }
}
