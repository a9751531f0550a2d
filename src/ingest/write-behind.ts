/** Work that is done while other work goes on, one piece at a time. */
export interface WriteBehind {
  /** Begins it when what was begun before has ended. @throws what that failed with */
  begin(work: () => Promise<void>): Promise<void>
  /** When all has ended. @throws what the last of it failed with */
  ended(): Promise<void>
}

/** Nothing under way yet. A failure is heard of by whoever waits next. */
export const createWriteBehind = (): WriteBehind => {
  let running = Promise.resolve()
  return {
    begin: async (work) => {
      await running
      running = work()
      running.catch(() => undefined)
    },
    ended: () => running,
  }
}
