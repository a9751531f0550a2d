const yearFirst = /^\d{4}\./
const letterFirst = /^[A-Z](\d\d)$/

/** Volumes with room for 99 papers each: all of W, those of C69, and the workshops of D19. */
const isWide = (collection: string, volume: string): boolean =>
  collection.startsWith('W') || collection === 'C69' || (collection === 'D19' && Number(volume) >= 5)

/** The Anthology's id of a paper: "2020.acl-main.1", "P05-1001", "W19-0101"; null where a part of it is missing. */
export const paperIdOf = (collection: string | null, volume: string | null, paper: string | null): string | null => {
  if (collection === null || volume === null || paper === null) return null
  if (yearFirst.test(collection)) return `${collection}-${volume}.${paper}`
  return isWide(collection, volume)
    ? `${collection}-${volume.padStart(2, '0')}${paper.padStart(2, '0')}`
    : `${collection}-${volume}${paper.padStart(3, '0')}`
}

/** The year in the id of a collection: 2020 of "2020.acl", 1965 of "C65"; null for other ids. */
export const yearOfCollection = (collection: string): number | null => {
  const first = yearFirst.exec(collection)?.[0]
  if (first !== undefined) return Number(first.slice(0, 4))
  const two = letterFirst.exec(collection)?.[1]
  if (two === undefined) return null
  return Number(two) >= 60 ? 1900 + Number(two) : 2000 + Number(two)
}
