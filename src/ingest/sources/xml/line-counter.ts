/** Counts lines of a text that moves on, looking at each character once; places must be asked for in rising order. */
export class LineCounter {
  #line = 1
  #counted = 0

  /** The 1-based line of a place. A place before the last one asked for gets the line of that one. */
  at(text: string, place: number): number {
    for (let found = text.indexOf('\n', this.#counted); found >= 0 && found < place; ) {
      this.#line += 1
      this.#counted = found + 1
      found = text.indexOf('\n', this.#counted)
    }
    return this.#line
  }

  /** Counts what is cut off from the front of the text; places are from then on those of the rest. */
  forget(text: string, length: number): void {
    this.at(text, length)
    this.#counted = Math.max(0, this.#counted - length)
  }
}
