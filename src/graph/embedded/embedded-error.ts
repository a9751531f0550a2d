import { CoterieError } from '../../model/error.ts'

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : undefined

const conflict = '40000'

/** True for what may succeed when it is tried again: two transactions wrote the same thing. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && (statusOf(error) === conflict || isConflict(error.cause))

/** An engine's error as clients may see it, with the engine's own words as its cause; our own errors as they are. */
export const toCoterieError = (error: unknown): CoterieError => {
  if (error instanceof CoterieError) return error
  const cause = { cause: error }
  if (statusOf(error) === conflict) {
    return new CoterieError('UNAVAILABLE', 'Others were writing the same part of the graph; try again.', {}, cause)
  }
  if (error instanceof Error && error.message.includes('panicked')) {
    return new CoterieError('INTERNAL', 'The embedded graph broke off a statement that asked for too much.', {}, cause)
  }
  return new CoterieError('INTERNAL', 'The embedded graph refused a statement.', {}, cause)
}
