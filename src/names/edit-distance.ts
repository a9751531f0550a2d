/** True when one letter more, less, other or two neighbours swapped turn one text into the other, and not none. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  const shorter = Math.min(one.length, other.length)
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const first = one.slice(start, one.length - end)
  const second = other.slice(start, other.length - end)
  if (first.length <= 1 && second.length <= 1) return true
  return first.length === 2 && second.length === 2 && first[0] === second[1] && first[1] === second[0]
}
