import type { Answer, Asked } from '../resolvers/asking.ts'

/**
 * Where the answer stands in what the service says: names of fields with dots between them, and a list on the way is gone
 * through ("person.papers.nodes.title" are all the titles). It starts in `data`, or with "errors" in the errors. Where no path
 * leads there, a function of `data`.
 */
export type Pick = string | ((data: Answer) => unknown)

/** Something that somebody wants to know, with the true answer, which never comes from what the service says. */
export interface Question {
  /** As people ask it. */
  readonly question: string
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly pick: Pick
  readonly answer: unknown
  /** The question asks for an order; a list is compared without one otherwise. */
  readonly ordered?: true
  /**
   * What proves the answer: "lan 16: Advisor: Prof. Yue Cheng" is what line 16 of a document says (a test looks whether it does),
   * anything else is the reason in words. An answer out of the archive is proved by the script that made its figures.
   */
  readonly proof?: readonly string[]
}

const along = (value: Answer, path: readonly string[]): unknown => {
  const [field, ...rest] = path
  if (Array.isArray(value)) return value.flatMap((item) => along(item, path))
  return field === undefined || value === null ? value : along(value[field], rest)
}

/** What the question asks for, out of what the service says; throws where the path leads to no field. */
export const pickedFrom = ({ data, errors }: Asked, pick: Pick): unknown =>
  typeof pick === 'function' ? pick(data) : along({ ...data, errors }, pick.split('.'))

const numbersRounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value

/** The value without the order of its outer list, and without what a sum of fractions has behind the twelfth digit. */
export const comparable = (value: unknown, ordered: boolean): unknown => {
  const texts = (Array.isArray(value) ? value : [value]).map((item) => JSON.stringify(item, numbersRounded))
  return ordered ? texts : texts.sort()
}
