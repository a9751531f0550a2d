import { type PersonName, parseName } from './person-name.ts'

/** So many names are remembered. */
const mostRemembered = 100_000
const remembered = new Map<string, PersonName>()

/** The parts of a printed name, as `parseName` finds them; remembered, since author lists repeat the same names. */
export const nameOf = (printed: string): PersonName => {
  const known = remembered.get(printed)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const name = parseName(printed)
  remembered.set(printed, name)
  return name
}
