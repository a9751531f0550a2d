import { setMaxListeners } from 'node:events'
import { CoterieError } from '../model/error.ts'

export interface Deadline {
  readonly milliseconds: number
  /** The caller's own wish to give up. */
  readonly signal?: AbortSignal | undefined
}

const tooLate = (milliseconds: number) =>
  new CoterieError('TIMEOUT', `The graph did not answer within ${milliseconds} ms; ask for less at once.`)

const givenUpByCaller = () => new CoterieError('TIMEOUT', 'The question was given up before the graph had answered.')

/**
 * What the work comes to, or TIMEOUT as soon as the time is over or the caller aborts. The work learns of that by its own
 * signal and may run on; nobody waits for it then.
 */
export const withinDeadline = <T>(
  { milliseconds, signal }: Deadline,
  work: (givenUp: AbortSignal) => Promise<T>,
): Promise<T> => {
  if (signal?.aborted) return Promise.reject(givenUpByCaller())
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const giveUp = (reason: CoterieError) => {
      release()
      controller.abort()
      reject(reason)
    }
    const abort = () => giveUp(givenUpByCaller())
    const timer = setTimeout(() => giveUp(tooLate(milliseconds)), milliseconds)
    // One question's signal is in all its statements, dozens at a time; every listener is taken away again.
    if (signal) setMaxListeners(0, signal)
    signal?.addEventListener('abort', abort, { once: true })
    const release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
    work(controller.signal).finally(release).then(resolve, reject)
  })
}

/** Ends when the work ends, well or badly, or after the time given, whichever is first. */
export const settledWithin = async (milliseconds: number, work: Iterable<Promise<unknown>>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.allSettled(work), over])
  clearTimeout(timer)
}
