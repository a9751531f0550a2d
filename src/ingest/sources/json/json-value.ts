/** What JSON can say; a name that an object does not have is `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** True for `{…}`, false for lists, scalars and null. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands under a name; null where nothing does. Only the object's own names count, so that `__proto__` is a word. */
export const memberOf = (value: Json | undefined, name: string): Json =>
  isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null

/** What stands at the end of a path of names; null where one of them is missing. */
export const memberAt = (value: Json | undefined, ...path: readonly string[]): Json =>
  path.reduce<Json>((inner, name) => memberOf(inner, name), value ?? null)

/** The items of a list; a lone value is a list of one, null is none. */
export const itemsOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** "an object", "a list", "a number": what came, for people. */
export const kindOf = (value: Json | undefined): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value === 'boolean' ? 'true or false' : typeof value}`
}

/** A text of JSON as a value, or where it stops to be JSON, in words that repeat nothing of it. */
export const parseJson = (text: string): { readonly value: Json } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(text) as Json }
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const place = position === undefined ? 'before its end' : `at its character ${Number(position) + 1}`
    return { fault: `Expected JSON, but the text stops to be JSON ${place}.` }
  }
}
