/** Wakes everybody who waits for it, and nobody who comes later. */
export class Bell {
  readonly #waiting = new Set<() => void>()

  /** Whether anybody waits. */
  get isWaitedFor(): boolean {
    return this.#waiting.size > 0
  }

  /** Wakes those who wait now. */
  ring(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const wake of waiting) wake()
  }

  /** Ends with the next ring; rejects with the signal's reason when that comes first. */
  wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = () => {
        this.#waiting.delete(wake)
        reject(signal.reason)
      }
      const wake = () => {
        signal.removeEventListener('abort', give)
        resolve()
      }
      if (signal.aborted) return give()
      signal.addEventListener('abort', give, { once: true })
      this.#waiting.add(wake)
    })
  }
}
