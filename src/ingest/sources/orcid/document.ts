import type { Json, JsonObject } from '../json/json-value.ts'

/** One answer of ORCID, of whatever form, in the shape of its JSON. */
export interface OrcidDocument {
  /** "line 3" or "lines 1-412". */
  readonly place: string
  readonly value: JsonObject
  /** The 1-based line on which a part begins; null where the form does not tell. */
  lineOf(part: Json): number | null
}
