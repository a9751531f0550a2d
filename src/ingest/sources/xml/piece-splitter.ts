import { longestText } from '../source-reader.ts'
import { LineCounter } from './line-counter.ts'
import { OpenContainers } from './open-containers.ts'
import { longestTag, longestUnit, type XmlPiece, type XmlShape } from './piece.ts'
import { documentType, longestOpening, type Skippable, skippableAt } from './skippable.ts'
import { Stray } from './stray.ts'
import { boundaryOf, declarationsEndOf, namePattern, tagPattern } from './tag-pattern.ts'

/** A closing tag may have blanks behind its name, and the name must be whole: so much of the end is looked at again. */
const tail = 64

const lessThan = 0x3c

/** What is being skipped, since which line. */
interface Skipped extends Skippable {
  readonly line: number
}

/**
 * Cuts XML text into pieces as it comes. Only the tags of the shape are looked at, so that whatever is wrong within an
 * entry costs that entry: it ends at the latest where the next one begins. Holds at most one unit.
 */
export class PieceSplitter {
  readonly #shape: XmlShape
  readonly #boundary: RegExp
  readonly #declarationsEnd: RegExp
  readonly #stray = new Stray()
  readonly #open: OpenContainers
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
    this.#open = new OpenContainers(shape.containers)
    this.#boundary = boundaryOf(shape)
    this.#declarationsEnd = declarationsEndOf(shape)
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
    const open = this.#open.innermost
    if (open !== null) {
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
      this.#skipped = { ...documentType, end: this.#declarationsEnd, line }
    }
    return true
  }

  #within(unit: { name: string; start: number; line: number }, last: boolean): boolean {
    this.#boundary.lastIndex = this.#at
    const match = this.#boundary.exec(this.#text)
    const reached = match === null ? Math.max(this.#at, this.#text.length - tail) : match.index + match[0].length
    if (reached - unit.start > longestUnit) {
      const size = longestUnit / 1024 / 1024
      this.#faultOfUnit(`Expected at most ${size} million characters in one <${unit.name}>, but it has more.`, reached)
      this.#passing = unit.name
      // The next entry may begin with what ended this one.
      this.#at = match === null ? reached : match.index
      return true
    }
    if (match === null) {
      this.#at = last ? this.#text.length : reached
      if (last) this.#faultOfUnit(`Expected </${unit.name}>, but the document ends.`, this.#at)
      return last
    }
    if (match[1] === unit.name) {
      this.#pieces.push({ kind: 'unit', name: unit.name, line: unit.line, text: this.#text.slice(unit.start, reached) })
      this.#unit = null
      this.#at = reached
    } else if (match[1] !== undefined) this.#at = reached
    else {
      const line = this.#lines.at(this.#text, match.index)
      this.#faultOfUnit(`Expected </${unit.name}>, but ${match[0]}> begins in line ${line}.`, match.index)
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
    let open = found < 0 ? text.length : found
    // Only the last of many "<" can begin a tag.
    while (text.charCodeAt(open + 1) === lessThan) open += 1
    this.#noteStray(open)
    if (found < 0 || (text.length - open < longestOpening && !last)) return false
    const skippable = skippableAt(text, open, !this.#sawShape)
    if (skippable !== null) {
      this.#skipped = { ...skippable, line: this.#lines.at(text, open) }
      const from = open + skippable.length
      if (skippable.isContent) this.#noteStray(from)
      this.#at = from
      return true
    }
    tagPattern.lastIndex = open
    const tag = tagPattern.exec(text.length - open > longestTag ? text.slice(0, open + longestTag) : text)
    if (tag !== null) return this.#takeTag(tag, open)
    if (!last && text.indexOf('<', open + 1) < 0 && text.length - open < longestTag) return false
    return this.#takeBrokenTag(open)
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
    if (this.#shape.containers.includes(name)) {
      this.#sawShape = true
      this.#flushStray()
      this.#pieces.push(closing ? { kind: 'close', name, line } : { kind: 'open', name, line, text })
      if (closing || rest.endsWith('/')) this.#open.close(name)
      else this.#open.open(name, line)
      this.#at = end
      return true
    }
    if (this.#root === null && this.#open.innermost === null && !this.#sawShape && !closing) this.#root = name
    else if (!(closing && name === this.#root)) {
      this.#stray.countTag(closing, rest.endsWith('/'))
      this.#noteStray(end)
    }
    this.#at = end
    return true
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
    if (name !== null && this.#shape.containers.includes(name[2] ?? '')) {
      const next = this.#text.indexOf('<', open + 1)
      const text = this.#text.slice(open, Math.min(next < 0 ? this.#text.length : next, open + longestText))
      this.#fault(line, `Expected a whole tag, but ${name[0]} has no end or wrong quotes.`, text)
    }
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
      const lastLine = this.#lines.at(this.#text, this.#at + text.trimEnd().length)
      this.#stray.add(this.#stray.isBegun ? text : text.slice(from), line, lastLine)
    } else if (this.#stray.isBegun) this.#stray.addBlank(text)
    this.#at = to
  }

  #flushStray(): void {
    const piece = this.#stray.take()
    if (piece !== null) this.#pieces.push(piece)
  }

  #faultOfUnit(reason: string, end: number): void {
    const unit = this.#unit
    if (unit === null) return
    this.#fault(unit.line, reason, this.#text.slice(unit.start, Math.min(end, unit.start + longestText)))
    this.#unit = null
  }

  #fault(line: number, reason: string, text: string): void {
    this.#flushStray()
    this.#pieces.push({ kind: 'fault', line, reason, text })
  }
}
