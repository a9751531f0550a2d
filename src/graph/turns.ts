/** Runs one piece of work at a time, in the order of the calls; a failed one does not stop the next. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>

/** A queue of work, with none yet. */
export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

/** Lets at most so many pieces of work run at once; the others wait in the order of their calls. */
export const createSlots = (count: number): Turns => {
  let free = count
  const waiting: (() => void)[] = []
  const take = async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const release = () => {
    const next = waiting.shift()
    // The slot passes straight to the one who waits: a newcomer must not slip in between.
    if (next) next()
    else free += 1
  }
  return async (work) => {
    await take()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
