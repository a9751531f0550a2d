import { CoterieError } from '../model/error.ts'

const notPlain = (kind: string) =>
  new CoterieError('INTERNAL', `A statement returned a ${kind}: statements name the fields that they return.`)

const plainValue = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index]
      if (typeof item === 'object' || typeof item === 'bigint') value[index] = plainValue(item)
    }
    return value
  }
  return plainMap(value)
}

const plainMap = (map: object): object => {
  if (Object.getPrototypeOf(map) !== Object.prototype) throw notPlain(map.constructor.name)
  if ('_labels' in map) throw notPlain('Node')
  if ('_type' in map) throw notPlain('Relationship')
  const fields = map as Record<string, unknown>
  for (const key in fields) {
    const value = fields[key]
    if (typeof value === 'object' || typeof value === 'bigint') fields[key] = plainValue(value)
  }
  return fields
}

/**
 * The rows themselves, their large integers made numbers in place: bulk results are not worth a copy.
 * @throws CoterieError INTERNAL for a whole node or relation, which each engine hands out in its own shape
 */
export const plainRows = (rows: object[]): object[] => {
  for (const row of rows) plainMap(row)
  return rows
}
