import { CoterieError } from '../model/error.ts'

/** What the work gives, unless the request is given up before. @throws CoterieError TIMEOUT then; what the work throws */
export const unlessGivenUp = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () =>
      reject(new CoterieError('TIMEOUT', 'The question was given up while the graph was read into memory; ask again.'))
    if (signal?.aborted === true) giveUp()
    signal?.addEventListener('abort', giveUp, { once: true })
    work.finally(() => signal?.removeEventListener('abort', giveUp)).then(resolve, reject)
  })
