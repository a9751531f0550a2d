/** The number of this name in an address, within bounds; null where there is none. */
export function numberIn(parameters: URLSearchParams, name: string, least: number, most: number): number | null {
  const text = parameters.get(name)
  const value = Number(text)
  return text === null || text === '' || !Number.isFinite(value) ? null : Math.min(Math.max(value, least), most)
}

/** The same, as a whole number. */
export function wholeIn(parameters: URLSearchParams, name: string, least: number, most: number): number | null {
  const value = numberIn(parameters, name, least, most)
  return value === null ? null : Math.round(value)
}
