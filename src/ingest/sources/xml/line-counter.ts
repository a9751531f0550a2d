/** Counts lines of a text that moves on, looking at each character once; places must be asked for in rising order. */
export class LineCounter {
  #line = 1
  /** The next line break that is known, or -1. */
  #next = -1
  /** Where to look for the next one. */
  #from = 0

  /** The 1-based line of a place. A place before the last one asked for gets the line of that one. */
  at(text: string, place: number): number {
    for (;;) {
      if (this.#next < 0) {
        this.#next = text.indexOf('\n', this.#from)
        if (this.#next < 0) {
          this.#from = text.length
          return this.#line
        }
      }
      if (this.#next >= place) return this.#line
      this.#line += 1
      this.#from = this.#next + 1
      this.#next = -1
    }
  }

  /** Counts what is cut off from the front of the text; places are from then on those of the rest. */
  forget(text: string, length: number): void {
    this.at(text, length)
    this.#from = Math.max(0, this.#from - length)
    if (this.#next >= 0) this.#next -= length
  }
}
