import type { Cursor, Page, PageRequest } from '../model/page.ts'

/**
 * A page of a list that is in order, the greatest key first, then the smallest id; forward only. It is found without a look at the rest
 * of the list. @param placeOf the place of a thing in that order
 */
export const pageOfRanked = (
  order: ArrayLike<number>,
  placeOf: (thing: number) => Cursor,
  { list, limit, after }: PageRequest,
): Page<number> => {
  const start = after === null ? 0 : firstBehind(order, placeOf, after)
  const things = Array.from({ length: Math.min(limit, order.length - start) }, (_, at) => order[start + at] as number)
  return {
    list,
    items: things.map((node) => ({ cursor: placeOf(node), node })),
    hasNextPage: start + things.length < order.length,
    hasPreviousPage: start > 0,
  }
}

const firstBehind = (order: ArrayLike<number>, placeOf: (thing: number) => Cursor, after: Cursor): number => {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { key, id } = placeOf(order[middle] as number)
    if (key < after.key || (key === after.key && id > after.id)) high = middle
    else low = middle + 1
  }
  return low
}
