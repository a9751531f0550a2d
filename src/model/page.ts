import { CoterieError } from './error.ts'

/** What a client asks of a connection, as GraphQL passes it on. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A place in an ordered list: the sort key and the id of the element there. */
export interface Cursor {
  readonly key: string | number
  readonly id: string
}

/** A page as it is read: so many elements after one place and before another, from the front or the back. */
export interface PageRequest {
  /** Which list and order it is of; cursors of another one are refused. */
  readonly list: string
  readonly limit: number
  readonly after: Cursor | null
  readonly before: Cursor | null
  readonly backward: boolean
}

/** One element of an ordered list with its place in it. */
export interface Placed<T> {
  readonly cursor: Cursor
  readonly node: T
}

/** A page of a list, in the order of the list. */
export interface Page<T> {
  /** As in the request. */
  readonly list: string
  readonly items: readonly Placed<T>[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** The page size when none is asked for. */
export const defaultPageSize = 20

/** Text of a cursor of a list: opaque to clients, safe in URLs. */
export const encodeCursor = (list: string, { key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([list, key, id])).toString('base64url')

/** @throws CoterieError BAD_USER_INPUT for what is no cursor of the list */
export const parseCursor = (list: string, argument: 'after' | 'before', text: string): Cursor => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(value) && value.length === 3 && value[0] === list) {
      const [, key, id]: unknown[] = value
      if ((typeof key === 'string' || (typeof key === 'number' && Number.isFinite(key))) && typeof id === 'string')
        return { key, id }
    }
  } catch {
    // Whatever it was, the sentence below says what was expected.
  }
  throw new CoterieError(
    'BAD_USER_INPUT',
    `${argument} must be a cursor of this list (an endCursor or startCursor), but got ${JSON.stringify(text.slice(0, 80))}.`,
  )
}

/** @throws CoterieError BAD_USER_INPUT for sizes out of bounds and for first together with last */
export const parsePage = (page: PageArguments, greatest: number, list: string): PageRequest => {
  const { first = null, last = null, after = null, before = null } = page
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size !== null && (size < 1 || size > greatest)) {
      throw new CoterieError('BAD_USER_INPUT', `${name} must be between 1 and ${greatest}, but got ${size}.`)
    }
  }
  if (first !== null && last !== null)
    throw new CoterieError('BAD_USER_INPUT', `Give first or last, not both (got first ${first} and last ${last}).`)
  return {
    list,
    limit: first ?? last ?? Math.min(defaultPageSize, greatest),
    after: after === null ? null : parseCursor(list, 'after', after),
    before: before === null ? null : parseCursor(list, 'before', before),
    backward: last !== null,
  }
}

/** A page from rows that were read with one more than asked for, in reading order (backward ones from the back). */
export const pageOfRows = <T>(rows: readonly Placed<T>[], request: PageRequest): Page<T> => {
  const { list } = request
  const more = rows.length > request.limit
  const items = rows.slice(0, request.limit)
  return request.backward
    ? { list, items: items.reverse(), hasNextPage: request.before !== null, hasPreviousPage: more }
    : { list, items, hasNextPage: more, hasPreviousPage: request.after !== null }
}

/** A page of a list that is at hand, ordered by key (in the given direction), then by id. */
export const pageOfList = <T>(list: readonly Placed<T>[], request: PageRequest, descending: boolean): Page<T> => {
  const inOrder = [...list].sort((a, b) => compareCursors(a.cursor, b.cursor, descending))
  const start =
    request.after === null
      ? 0
      : inOrder.findIndex(({ cursor }) => compareCursors(cursor, request.after as Cursor, descending) > 0)
  const end =
    request.before === null
      ? inOrder.length
      : inOrder.findIndex(({ cursor }) => compareCursors(cursor, request.before as Cursor, descending) >= 0)
  const within = inOrder.slice(start === -1 ? inOrder.length : start, end === -1 ? inOrder.length : end)
  const items = request.backward ? within.slice(-request.limit) : within.slice(0, request.limit)
  const left = within.length - items.length
  return {
    list: request.list,
    items,
    hasNextPage: request.backward ? request.before !== null : left > 0,
    hasPreviousPage: request.backward ? left > 0 : request.after !== null,
  }
}

/**
 * A page of ascending numbers, of which there may be very many: each is its own place, so that nothing has to be sorted. The id of a
 * cursor is the number again.
 */
export const pageOfNumbers = (numbers: ArrayLike<number>, request: PageRequest): Page<number> => {
  const { after, before, limit } = request
  const start = after === null ? 0 : firstAbove(numbers, Number(after.key))
  const end = before === null ? numbers.length : Math.max(start, firstAbove(numbers, Number(before.key) - 1))
  const from = request.backward ? Math.max(start, end - limit) : start
  const to = request.backward ? end : Math.min(end, start + limit)
  const items = Array.from({ length: Math.max(0, to - from) }, (_, index) => numbers[from + index] as number)
  return {
    list: request.list,
    items: items.map((number) => ({ cursor: { key: number, id: String(number) }, node: number })),
    hasNextPage: request.backward ? before !== null : to < end,
    hasPreviousPage: request.backward ? from > start : after !== null,
  }
}

/** The place of the first of ascending numbers that is above a value. */
const firstAbove = (numbers: ArrayLike<number>, value: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

const compareCursors = (a: Cursor, b: Cursor, descending: boolean): number => {
  const byKey = compareKeys(a.key, b.key)
  return (descending ? -byKey : byKey) || compareText(a.id, b.id)
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))

/** The order of code points, which is that of both engines; JavaScript's own is that of UTF-16 units. */
export const compareText = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/**
 * A text in ASCII that sorts as its code points do: what is outside of ASCII stands as ~ and six digits. The engines and JavaScript
 * disagree about the order of 汉字 beyond U+FFFF; about these they cannot.
 */
export const sortKeyOf = (text: string): string =>
  text.replace(/[^\x20-\x7d]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`)
