import { CoterieError } from '../model/error.ts'
import { settledWithin } from './deadline.ts'

/** What an engine has under way, so that it closes only when that is done. */
export interface Running {
  /** The work's outcome; UNAVAILABLE without starting it once the graph is closing. */
  add<T>(work: () => Promise<T>): Promise<T>
  /** Refuses further work and ends when the present work has, or after the time given: a runaway statement never ends. */
  end(milliseconds: number): Promise<void>
}

/** A record of work under way, with none yet. */
export const createRunning = (): Running => {
  const present = new Set<Promise<unknown>>()
  let closing = false
  return {
    add: (work) => {
      if (closing) return Promise.reject(new CoterieError('UNAVAILABLE', 'The graph is closed.'))
      const outcome = work()
      present.add(outcome)
      const forget = () => present.delete(outcome)
      outcome.then(forget, forget)
      return outcome
    },
    end: (milliseconds) => {
      closing = true
      return settledWithin(milliseconds, [...present])
    },
  }
}
