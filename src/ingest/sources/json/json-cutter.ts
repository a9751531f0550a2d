/** The bytes of one value of a source, or why there is none, with its place. They hold until the next piece is pushed. */
export interface Cut {
  /** 1-based. */
  readonly line: number
  readonly lastLine: number
  /** Its number in the list that it stands in, 1-based; null outside of lists. */
  readonly entry: number | null
  /** Whole, or only the head of a value with a fault. */
  readonly bytes: Uint8Array
  readonly fault: string | null
}

/** A longer record is rejected: a work with five thousand authors and their affiliations has about 15 MB. */
export const longestRecord = 32 * 1024 * 1024
/** Values in a record; a million authors have more. */
const mostValues = 2_000_000
const deepest = 100
/** Kept of a value with a fault. */
const headLength = 400
/** Lists of records stand no deeper: `{"message": {"items": [`. */
const deepestList = 2
const longestName = 40

const newline = 0x0a
const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const colon = 0x3a
const listStart = 0x5b
const listEnd = 0x5d
const objectStart = 0x7b
const objectEnd = 0x7d
const isBlank = (byte: number): boolean => byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09
/** Byte order marks and record separators stand between records. */
const isBetween = (byte: number): boolean => byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0x1e

const faults = {
  long: `Expected a record of at most ${longestRecord / 1024 / 1024} MB, but it is longer.`,
  many: `Expected a record of at most ${mostValues} values, but it has more.`,
  deep: `Expected at most ${deepest} levels of nesting, but there are more.`,
  cut: 'Expected the end of the record before the next one begins; it is cut off.',
  end: 'Expected the end of the record, but the source ends inside it.',
}

/**
 * Cuts a stream of bytes into its records, whatever the layout: one a line, one after another over many lines, one list,
 * or a list inside an answer (`{"results": […]}`), told by the paths of such lists: "results", "message.items".
 *
 * Nothing but the record at hand is held. A broken record ends where a line begins with `{` at a place that JSON does not
 * allow it, so that it costs itself and no neighbour.
 */
export class JsonCutter {
  readonly #lists: ReadonlySet<string>
  #found: Cut[] = []
  #line = 1
  #entry = 0
  #depth = 0
  #listDepth = 0
  readonly #isObject = new Uint8Array(deepest + 1)
  #inString = false
  #escaped = false
  /** The last byte that is no blank, outside of strings, and its line. */
  #last = 0
  #lastAt = 1
  /** The last text, where it may be the name of a list. */
  #name = ''
  /** The names that lead to the place at hand, as deep as lists may stand. */
  readonly #path: string[] = []
  #captured = false
  #scalar = false
  #fault: string | null = null
  #firstLine = 1
  #start = 0
  #base = 0
  #size = 0
  #values = 0
  #pieces: Uint8Array[] = []

  constructor(lists: readonly string[]) {
    this.#lists = new Set(lists)
  }

  /** How many bytes of the source are held now. */
  get held(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.length, 0)
  }

  /** The records that end in a piece of the source. */
  push(chunk: Uint8Array): readonly Cut[] {
    this.#found = []
    this.#start = 0
    const length = chunk.length
    for (let at = 0; at < length; at += 1) {
      if (this.#inString) {
        at = this.#readString(chunk, at, length)
        continue
      }
      const byte = chunk[at] as number
      if (byte === newline) {
        if (this.#scalar) this.#finish(chunk, at)
        this.#line += 1
      } else if (!isBlank(byte)) this.#readSign(chunk, at, byte)
    }
    this.#hold(chunk, length)
    return this.#found
  }

  /** What is left at the end of the source. */
  end(): readonly Cut[] {
    this.#found = []
    if (this.#captured && !this.#scalar) this.#fault ??= faults.end
    if (this.#captured) this.#finish(new Uint8Array(0), 0)
    return this.#found
  }

  #readString(chunk: Uint8Array, from: number, length: number): number {
    let escaped = this.#escaped
    let at = from
    for (; at < length; at += 1) {
      const byte = chunk[at] as number
      if (byte === newline) break
      if (escaped) escaped = false
      else if (byte === quote) break
      else if (byte === backslash) escaped = true
    }
    this.#escaped = escaped && at === length
    if (this.#depth - this.#base <= deepestList && this.#name.length + at - from <= longestName)
      this.#name += Buffer.from(chunk.buffer, chunk.byteOffset + from, at - from).toString('latin1')
    if (at === length) return at
    this.#inString = false
    this.#last = quote
    this.#lastAt = this.#line
    if (chunk[at] === newline) this.#line += 1
    return at
  }

  #readSign(chunk: Uint8Array, at: number, byte: number): void {
    if (this.#scalar) {
      if (byte !== comma && byte !== listEnd && byte !== objectEnd) return
      if (this.#depth === 0) return
      this.#finish(chunk, at)
    }
    if (byte === quote) {
      if (!this.#captured && this.#depth === this.#listDepth) this.#begin(at, true)
      this.#inString = this.#depth > 0
      this.#name = ''
    } else if (byte === objectStart || byte === listStart) this.#open(chunk, at, byte)
    else if (byte === objectEnd || byte === listEnd) this.#close(chunk, at)
    else if (byte === comma) this.#values += 1
    else if (!this.#captured && this.#depth === this.#listDepth && !isBetween(byte)) this.#begin(at, true)
    this.#last = byte
    this.#lastAt = this.#line
  }

  /** Whether JSON forbids that a line begins here with an object. */
  #isCutOff(): boolean {
    if (this.#line === this.#lastAt || this.#last === listStart || this.#last === colon) return false
    return this.#last !== comma || this.#isObject[Math.min(this.#depth - this.#base, deepest)] === 1
  }

  #open(chunk: Uint8Array, at: number, byte: number): void {
    if (this.#captured && byte === objectStart && this.#depth > this.#base && this.#isCutOff()) {
      this.#fault ??= faults.cut
      this.#depth = this.#base
      this.#finish(chunk, at)
    }
    if (byte === listStart && this.#opensList()) {
      this.#depth -= this.#base
      this.#enterList()
      return
    }
    if (!this.#captured && this.#depth === this.#listDepth) this.#begin(at, false)
    this.#values += 1
    this.#depth += 1
    const level = this.#depth - this.#base
    if (level <= deepestList + 1) this.#path[level - 1] = this.#last === colon ? this.#name : ''
    if (level > deepest) this.#fault ??= faults.deep
    else this.#isObject[level] = byte === objectStart ? 1 : 0
  }

  /** Whether a list of records begins: at the top, or under the name of one in an answer that is not in such a list. */
  #opensList(): boolean {
    if (!this.#captured) return this.#depth === 0
    const level = this.#depth - this.#base
    if (this.#last !== colon || level > deepestList) return false
    return this.#lists.has([...this.#path.slice(1, level), this.#name].join('.'))
  }

  /** What stands around the list is left out; a list around that, which broke off, is forgotten. */
  #enterList(): void {
    this.#drop()
    this.#depth += 1
    this.#base = this.#depth
    this.#listDepth = this.#depth
    this.#entry = 0
  }

  #close(chunk: Uint8Array, at: number): void {
    // What closes nothing is left over from a record that was cut off and is reported already.
    if (this.#depth === 0) return
    this.#depth -= 1
    if (this.#captured && this.#depth === this.#base) this.#finish(chunk, at + 1)
    else if (!this.#captured && this.#depth < this.#listDepth) {
      this.#listDepth = 0
      this.#base = 0
    }
  }

  #begin(at: number, scalar: boolean): void {
    this.#captured = true
    this.#scalar = scalar
    this.#start = at
    this.#base = this.#depth
    this.#firstLine = this.#line
    this.#fault = null
    this.#size = 0
    this.#values = 0
    if (this.#listDepth > 0) this.#entry += 1
  }

  /** Keeps what of the record stands in this piece of the source. */
  #hold(chunk: Uint8Array, end: number): void {
    if (!this.#captured || end <= this.#start) return
    const piece = chunk.subarray(this.#start, end)
    this.#size += piece.length
    if (this.#size > longestRecord) this.#fault ??= faults.long
    // A source may write its next piece over this one.
    if (this.#fault === null) this.#pieces.push(end === chunk.length ? Buffer.from(piece) : piece)
    else if (this.#pieces.length !== 1 || this.#pieces[0]?.length !== headLength) {
      this.#pieces = [Buffer.from(Buffer.concat([...this.#pieces, piece]).subarray(0, headLength))]
    }
    this.#start = end
  }

  #finish(chunk: Uint8Array, end: number): void {
    if (this.#values > mostValues) this.#fault ??= faults.many
    this.#hold(chunk, end)
    this.#found.push({
      line: this.#firstLine,
      lastLine: this.#fault === faults.cut ? this.#lastAt : this.#line,
      entry: this.#listDepth > 0 ? this.#entry : null,
      bytes: this.#pieces.length === 1 ? (this.#pieces[0] as Uint8Array) : Buffer.concat(this.#pieces),
      fault: this.#fault,
    })
    this.#drop()
  }

  #drop(): void {
    this.#captured = false
    this.#scalar = false
    this.#pieces = []
    this.#fault = null
  }
}
