import { hashId } from '../../model/id.ts'
import type { PrintedAffiliation, PrintedRelation } from '../../model/record.ts'
import { countryOf } from '../derive/country.ts'
import { printedCountry } from './printed-country.ts'
import { segmentsOf } from './printed-words.ts'

/** An institution as some place prints it, with what that place says of it. */
export interface InstitutionPrint {
  readonly name: string
  /** The ROR id that stands with it. */
  readonly ror: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Running text in which the institution is one of several things: no name to call it by. */
  readonly isText: boolean
}

/** What prints that say the same have in common. */
export const printKey = ({ name, ror, country, isText }: InstitutionPrint): string =>
  `${isText ? 'text' : 'name'}\n${ror ?? ''}\n${country ?? ''}\n${name}`

/** The id of what the graph keeps of a print. */
export const printId = (key: string): string => hashId('fact', 'institution', key)

/** The country that a printed place is in, by its name, a state or a province; null when it names none. */
const countryOfPlace = (place: string): string | null =>
  countryOf(place) ?? printedCountry(segmentsOf(`${place}, ${place}`))

/** The institution of a stay. */
export const printOfStay = ({ institution, place, ror, country }: PrintedAffiliation): InstitutionPrint => ({
  name: institution,
  ror: ror ?? null,
  country: country ?? (place === null ? null : countryOfPlace(place)),
  isText: false,
})

/** The institution of a relation; null when it names none. */
export const printOfRelation = ({ institution }: PrintedRelation): InstitutionPrint | null =>
  institution === null ? null : { name: institution, ror: null, country: null, isText: false }
