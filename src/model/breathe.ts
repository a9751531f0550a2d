import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long a stretch of work may keep others of this process waiting, in milliseconds. */
const longestStretch = 15

/** To be awaited in a long loop. */
export type Breathe = () => Promise<void> | undefined

/**
 * A function for long loops to await: it lets others of this process have their turn when it is time, so that a service answers
 * while it imports, and the engine writes one batch while the next one is made.
 */
export const createBreathing = (): Breathe => {
  let since = performance.now()
  return () => {
    if (performance.now() - since < longestStretch) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
