import type { IdentifierScheme, PrintedIdentifier } from '../../../model/record.ts'
import { doiIn } from '../profile/field/identifier.ts'
import { type Field, text } from './fields.ts'

const matched =
  (pattern: RegExp, change: (id: string) => string = (id) => id): Field<string | null> =>
  (value) => {
    const found = typeof value === 'string' ? pattern.exec(value.slice(0, 300))?.[1] : undefined
    return found === undefined ? null : change(found)
  }

/** An ORCID iD without its address: "0000-0002-1825-0097"; null for anything else. */
export const orcid = matched(/(?<![\d-])(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])(?![\d-])/, (id) => id.toUpperCase())

/** A ROR id without its address: "02nr0ka47"; null for anything else. */
export const ror = matched(
  /^\s*(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?\s*$/i,
  (id) => id.toLowerCase(),
)

/** An OpenAlex id without its address, of the kinds whose letters are given: "W2001234567". */
export const openAlexId = (letters: string): Field<string | null> =>
  matched(
    new RegExp(`^\\s*(?:https?://(?:api\\.)?openalex\\.org/(?:[a-z]+/)?)?([${letters}]\\d{1,15})\\s*$`, 'i'),
    (id) => id.toUpperCase(),
  )

/** A DOI in small letters without its address; null for anything else. */
export const doi: Field<string | null> = (value) => {
  const printed = text(value)
  return printed === null ? null : doiIn(printed.replaceAll('%2F', '/'))
}

/** ISO 3166-1 alpha-2 in capitals; null for anything else. */
export const country: Field<string | null> = matched(/^\s*([A-Za-z]{2})\s*$/, (code) => code.toUpperCase())

/** The identifiers that are there, as records have them. */
export const identifiersFrom = (
  ...pairs: readonly (readonly [IdentifierScheme, string | null])[]
): readonly PrintedIdentifier[] => pairs.flatMap(([scheme, value]) => (value === null ? [] : [{ scheme, value }]))
