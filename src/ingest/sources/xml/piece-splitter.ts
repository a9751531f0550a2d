import { longestText } from '../source-reader.ts'
import { LineCounter } from './line-counter.ts'
import { longestTag, longestUnit, type XmlPiece, type XmlShape } from './piece.ts'
import { Stray } from './stray.ts'

/** A closing tag may have blanks behind its name, and the name must be whole: so much of the end is looked at again. */
const tail = 64

const longestOpening = 9

/** A tag from its "<" to its ">", which may stand in quoted values. */
const tagPattern = /<(\/?)([^\s/>"'<]{1,100})((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y
const namePattern = /<(\/?)([^\s/>"'<]{1,100})/y

/** What is skipped between the units until its end: a comment, an instruction, a document type. */
interface Skipped {
  readonly end: RegExp
  readonly what: string
  readonly line: number
}

/**
 * Cuts XML text into pieces as it comes. Only the tags of the shape are looked at, so that whatever is wrong within an
 * entry costs that entry: it ends at the latest where the next one begins. Holds at most one unit.
 */
export class PieceSplitter {
  readonly #shape: XmlShape
  readonly #boundary: RegExp
  readonly #stray = new Stray()
  readonly #open: { name: string; line: number }[] = []
  #pieces: XmlPiece[] = []
  #text = ''
  /** Everything before is done with. */
  #at = 0
  #lines = new LineCounter()
  #unit: { name: string; start: number; line: number } | null = null
  /** The unit that was rejected, of which the rest is passed over. */
  #passing: string | null = null
  #skipped: Skipped | null = null
  #root: string | null = null
  #sawShape = false

  constructor(shape: XmlShape) {
    this.#shape = shape
    const units = shape.units.join('|')
    this.#boundary = new RegExp(
      `</(${units})\\s{0,20}>|<(?:(?:${units})(?=[\\s/>])|(?:${shape.containers.join('|')})(?=\\s))`,
      'g',
    )
  }

  /** True when any tag of the shape was met. */
  get sawShape(): boolean {
    return this.#sawShape
  }

  /** The pieces that end in this text. */
  write(text: string): readonly XmlPiece[] {
    return this.#run(text, false)
  }

  /** The last pieces, and what a document that is cut off lacks. */
  end(): readonly XmlPiece[] {
    const pieces = this.#run('', true)
    const skipped = this.#skipped
    if (skipped !== null) this.#fault(skipped.line, `The document ends inside of ${skipped.what}.`, '')
    const open = this.#open.at(-1)
    if (open !== undefined) {
      const reason = `Expected </${open.name}> for the <${open.name}> of line ${open.line}, but the document ends.`
      this.#fault(this.#lines.at(this.#text, this.#text.length), reason, '')
    }
    return pieces
  }

  #run(text: string, last: boolean): readonly XmlPiece[] {
    const kept = this.#unit?.start ?? this.#at
    this.#lines.forget(this.#text, kept)
    this.#text = this.#text.slice(kept) + text
    this.#at -= kept
    if (this.#unit !== null) this.#unit = { ...this.#unit, start: 0 }
    this.#pieces = []
    while (this.#step(last)) {}
    if (last) this.#flushStray()
    return this.#pieces
  }

  #step(last: boolean): boolean {
    if (this.#skipped !== null) return this.#skip(this.#skipped, last)
    if (this.#unit !== null) return this.#within(this.#unit, last)
    if (this.#passing !== null) return this.#pass(this.#passing, last)
    return this.#between(last)
  }

  #skip({ end }: Skipped, last: boolean): boolean {
    end.lastIndex = this.#at
    const match = end.exec(this.#text)
    if (match === null) {
      this.#at = last ? this.#text.length : Math.max(this.#at, this.#text.length - tail)
      return false
    }
    this.#skipped = null
    this.#at = match.index + match[0].length
    if (match[0] === '[') {
      const line = this.#lines.at(this.#text, match.index)
      this.#fault(line, 'Expected a document without declarations of its own; its entities are not taken.', '')
      this.#skipped = { end: /\]\s{0,20}>/g, what: 'the document type', line }
    }
    return true
  }

  #within(unit: { name: string; start: number; line: number }, last: boolean): boolean {
    this.#boundary.lastIndex = this.#at
    const match = this.#boundary.exec(this.#text)
    const reached = match === null ? Math.max(this.#at, this.#text.length - tail) : match.index + match[0].length
    if (reached - unit.start > longestUnit) {
      const size = longestUnit / 1024 / 1024
      this.#faultOfUnit(`Expected at most ${size} million characters in one <${unit.name}>, but it has more.`)
      this.#passing = unit.name
      // The next entry may begin with what ended this one.
      this.#at = match === null ? reached : match.index
      return true
    }
    if (match === null) {
      this.#at = last ? this.#text.length : reached
      if (last) this.#faultOfUnit(`Expected </${unit.name}>, but the document ends.`)
      return last
    }
    if (match[1] === unit.name) {
      this.#pieces.push({ kind: 'unit', name: unit.name, line: unit.line, text: this.#text.slice(unit.start, reached) })
      this.#unit = null
      this.#at = reached
    } else if (match[1] !== undefined) this.#at = reached
    else {
      const line = this.#lines.at(this.#text, match.index)
      this.#faultOfUnit(`Expected </${unit.name}>, but ${match[0]}> begins in line ${line}.`)
      this.#at = match.index
    }
    return true
  }

  #pass(name: string, last: boolean): boolean {
    this.#boundary.lastIndex = this.#at
    const match = this.#boundary.exec(this.#text)
    if (match === null) {
      this.#at = last ? this.#text.length : Math.max(this.#at, this.#text.length - tail)
      return false
    }
    if (match[1] === undefined || match[1] === name) this.#passing = null
    this.#at = match[1] === undefined ? match.index : match.index + match[0].length
    return true
  }

  #between(last: boolean): boolean {
    const text = this.#text
    const found = text.indexOf('<', this.#at)
    const open = found < 0 ? text.length : found
    this.#noteStray(open)
    if (found < 0 || (text.length - open < longestOpening && !last)) return false
    if (text.startsWith('<!--', open)) return this.#skipTo(/-->/g, 'a comment', open + 4)
    if (text.startsWith('<?', open)) return this.#skipTo(/\?>/g, 'a processing instruction', open + 2)
    if (text.startsWith('<![CDATA[', open)) {
      this.#noteStray(open + longestOpening)
      return this.#skipTo(/\]\]>/g, 'a CDATA section', open + longestOpening)
    }
    if (text.startsWith('<!', open)) return this.#skipTo(/[[>]/g, 'the document type', open + 2)
    tagPattern.lastIndex = open
    const tag = tagPattern.exec(text.length - open > longestTag ? text.slice(0, open + longestTag) : text)
    if (tag !== null) return this.#takeTag(tag, open)
    if (!last && text.indexOf('<', open + 1) < 0 && text.length - open < longestTag) return false
    return this.#takeBrokenTag(open)
  }

  #skipTo(end: RegExp, what: string, from: number): true {
    this.#skipped = { end, what, line: this.#lines.at(this.#text, from) }
    this.#at = from
    return true
  }

  #takeTag(tag: RegExpExecArray, open: number): true {
    const [text, slash, name = '', rest = ''] = tag
    const closing = slash === '/'
    const line = this.#lines.at(this.#text, open)
    const end = open + text.length
    if (this.#shape.units.includes(name) && !closing) {
      this.#startUnit(name, open, line)
      if (rest.endsWith('/')) {
        this.#unit = null
        this.#pieces.push({ kind: 'unit', name, line, text })
      }
      this.#at = end
      return true
    }
    const level = this.#shape.containers.indexOf(name)
    if (level >= 0) {
      this.#sawShape = true
      this.#flushStray()
      this.#takeContainer(level, name, closing, line, text)
      this.#at = end
      return true
    }
    if (this.#root === null && this.#open.length === 0 && !this.#sawShape && !closing) this.#root = name
    else if (!(closing && name === this.#root)) {
      this.#stray.countTag(closing, rest.endsWith('/'))
      this.#noteStray(end)
    }
    this.#at = end
    return true
  }

  #takeContainer(level: number, name: string, closing: boolean, line: number, text: string): void {
    while (this.#open.length > 0 && this.#shape.containers.indexOf(this.#open.at(-1)?.name ?? '') >= level)
      this.#open.pop()
    if (closing) this.#pieces.push({ kind: 'close', name, line })
    else {
      this.#pieces.push({ kind: 'open', name, line, text })
      if (!text.endsWith('/>')) this.#open.push({ name, line })
    }
  }

  #takeBrokenTag(open: number): true {
    namePattern.lastIndex = open
    const name = namePattern.exec(this.#text)
    const line = this.#lines.at(this.#text, open)
    if (name !== null && name[1] === '' && this.#shape.units.includes(name[2] ?? '')) {
      // Whatever is wrong with it, it is the beginning of an entry.
      this.#startUnit(name[2] ?? '', open, line)
      this.#at = open + name[0].length
      return true
    }
    if (name !== null && this.#shape.containers.includes(name[2] ?? ''))
      this.#fault(
        line,
        `Expected a whole tag, but ${name[0]} has no end or wrong quotes.`,
        this.#text.slice(open, open + 200),
      )
    this.#noteStray(open + 1)
    return true
  }

  #startUnit(name: string, start: number, line: number): void {
    this.#sawShape = true
    this.#flushStray()
    this.#unit = { name, start, line }
  }

  #noteStray(to: number): void {
    const text = this.#text.slice(this.#at, to)
    const from = text.search(/\S/)
    if (from >= 0) {
      const line = this.#lines.at(this.#text, this.#at + from)
      this.#stray.add(this.#stray.isBegun ? text : text.slice(from), line, this.#lines.at(this.#text, to))
    }
    this.#at = to
  }

  #flushStray(): void {
    const piece = this.#stray.take()
    if (piece !== null) this.#pieces.push(piece)
  }

  #faultOfUnit(reason: string): void {
    const unit = this.#unit
    if (unit === null) return
    this.#fault(unit.line, reason, this.#text.slice(unit.start, unit.start + longestText))
    this.#unit = null
  }

  #fault(line: number, reason: string, text: string): void {
    this.#flushStray()
    this.#pieces.push({ kind: 'fault', line, reason, text })
  }
}
