import { CoterieError } from '../model/error.ts'
import { untilAborted } from '../model/until-aborted.ts'

/** What the work gives, unless the request is given up before. @throws CoterieError TIMEOUT then; what the work throws */
export const unlessGivenUp = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  untilAborted(
    work,
    signal,
    () => new CoterieError('TIMEOUT', 'The question was given up while the graph was read into memory; ask again.'),
  )
