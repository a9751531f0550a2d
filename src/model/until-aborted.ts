/** What the work gives, unless the signal is given before: then at once what `reason` says. The work may run on; nobody waits for it. */
export const untilAborted = <T>(work: Promise<T>, signal: AbortSignal | undefined, reason: () => unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(reason())
    if (signal?.aborted === true) giveUp()
    signal?.addEventListener('abort', giveUp, { once: true })
    work.finally(() => signal?.removeEventListener('abort', giveUp)).then(resolve, reject)
  })
