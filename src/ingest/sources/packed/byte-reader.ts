const none: Uint8Array = new Uint8Array(0)
const firstBytes = 16_384

const enlarged = (bytes: Uint8Array, length: number): Uint8Array => {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}

/** Takes bytes that come in pieces of any length in pieces of the lengths that are asked for. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>
  #rest = none
  #position = 0

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#pieces = chunks[Symbol.asyncIterator]()
  }

  /** How many bytes were taken so far. */
  get position(): number {
    return this.#position
  }

  /** The next bytes, at most so many and at least one; null at the end. */
  async next(most: number): Promise<Uint8Array | null> {
    while (this.#rest.length === 0) {
      const next = await this.#pieces.next()
      if (next.done === true) return null
      this.#rest = next.value
    }
    const piece = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(piece.length)
    this.#position += piece.length
    return piece
  }

  /** The next bytes, exactly so many where the end does not come before. They stay what they are. */
  async exactly(length: number): Promise<Uint8Array> {
    // It grows with what comes: who asks for as much as a document may have mostly gets a thousandth of it.
    let whole: Uint8Array = new Uint8Array(Math.min(length, firstBytes))
    let filled = 0
    while (filled < length) {
      const piece = await this.next(length - filled)
      if (piece === null) break
      if (filled + piece.length > whole.length) whole = enlarged(whole, Math.max(filled + piece.length, 2 * filled))
      whole.set(piece, filled)
      filled += piece.length
    }
    return whole.subarray(0, filled)
  }

  /** The next bytes without taking them: at most so many. */
  async look(length: number): Promise<Uint8Array> {
    const head = await this.exactly(length)
    this.#position -= head.length
    const rest = this.#rest
    if (head.length > 0) this.#rest = rest.length === 0 ? head : Buffer.concat([head, rest])
    return head
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = await this.next(Infinity); piece !== null; piece = await this.next(Infinity)) yield piece
    } finally {
      await this.close()
    }
  }

  /** Lets the source go, read or not. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }
}
