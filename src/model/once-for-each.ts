/** The work for each of some things, done once for each key however often it is asked for. */
export const onceForEach = <Thing, Found>(
  work: (thing: Thing) => Promise<Found>,
  keyOf: (thing: Thing) => unknown = (thing) => thing,
): ((thing: Thing) => Promise<Found>) => {
  const known = new Map<unknown, Promise<Found>>()
  return (thing) => {
    const key = keyOf(thing)
    const found = known.get(key) ?? work(thing)
    known.set(key, found)
    return found
  }
}
