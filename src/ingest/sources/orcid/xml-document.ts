import type { Json, JsonObject } from '../json/json-value.ts'
import { xmlEntities } from '../xml/element.ts'
import { faultOfContent, faultOfTag } from '../xml/hostile-markup.ts'
import { createSaxParser } from '../xml/sax-parser.ts'
import type { OrcidDocument } from './document.ts'

/** The longest record; those of people with some thousand works have 5 MB. */
const longestXml = 16 * 1024 * 1024
const deepest = 64
const mostElements = 200_000

/** Why a text is no record, with the line where it shows. */
export interface XmlRefusal {
  readonly line: number
  readonly reason: string
}

class Refusal extends Error {}

const refuseFor = (fault: string | null): void => {
  if (fault !== null) throw new Refusal(fault)
}

interface Growing {
  readonly name: string
  readonly value: Record<string, Json>
  text: string
  readonly line: number
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Several elements of one name are a list, as ORCID's JSON has it. */
const put = (value: Record<string, Json>, name: string, child: Json): void => {
  const known = value[name]
  if (known === undefined) value[name] = child
  else if (Array.isArray(known)) known.push(child)
  else value[name] = [known, child]
}

/** Takes the text of one ORCID record in XML piece by piece, and gives it in the shape of ORCID's JSON. */
export class XmlRecord {
  readonly #parser = createSaxParser()
  readonly #lines = new WeakMap<object, number>()
  readonly #open: Growing[] = []
  readonly #root: Record<string, Json> = Object.create(null)
  #line = 1
  #length = 0
  #elements = 0
  #refusal: XmlRefusal | null = null

  constructor() {
    this.#parser.ENTITIES = xmlEntities
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#elements += 1
      if (this.#open.length >= deepest) throw new Refusal(`elements are nested more than ${deepest} deep`)
      if (this.#elements > mostElements) throw new Refusal(`it has more than ${mostElements} elements`)
      refuseFor(faultOfTag(localName(name), attributes))
      const value: Record<string, Json> = Object.create(null)
      for (const [attribute, content] of Object.entries(attributes))
        if (!/^xmlns\b|^xsi:/.test(attribute)) value[localName(attribute)] = content
      this.#open.push({ name: localName(name), value, text: '', line: this.#line })
    })
    this.#parser.on('closetag', () => this.#close())
    const take = (text: string) => {
      refuseFor(faultOfContent(text))
      const inner = this.#open.at(-1)
      if (inner !== undefined) inner.text += text
    }
    this.#parser.on('text', take)
    this.#parser.on('cdata', take)
    this.#parser.on('error', (error) => {
      throw new Refusal(error.message.replace(/^undefined: ?/, '').replace(/\.$/, ''))
    })
  }

  /** What is wrong with the text so far; null while it can be read. */
  get refusal(): XmlRefusal | null {
    return this.#refusal
  }

  /** Takes the next piece. Line by line, because the parser tells an element only when its tag is whole. */
  write(text: string): void {
    this.#length += text.length
    this.#guarded(() => {
      if (this.#length > longestXml) throw new Refusal(`it is longer than ${longestXml / 1024 / 1024} MB`)
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        this.#parser.write(text.slice(from, end + 1))
        this.#line += 1
        from = end + 1
      }
      this.#parser.write(text.slice(from))
    })
  }

  /** The record, or why there is none. */
  end(): OrcidDocument | XmlRefusal {
    this.#guarded(() => this.#parser.close())
    if (this.#refusal !== null) return this.#refusal
    const lines = this.#lines
    return {
      place: this.#line === 1 ? 'line 1' : `lines 1-${this.#line}`,
      value: this.#root as JsonObject,
      lineOf: (part) => (typeof part === 'object' && part !== null ? (lines.get(part) ?? null) : null),
    }
  }

  #guarded(work: () => void): void {
    if (this.#refusal !== null) return
    try {
      work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#refusal = { line: this.#line, reason: `Expected well-formed XML, but got this: ${error.message}.` }
    }
  }

  #close(): void {
    const closed = this.#open.pop()
    if (closed === undefined) return
    const { name, value, text, line } = closed
    const hasElements = Object.values(value).some((child) => typeof child === 'object')
    const content = text.trim()
    const leaf = !hasElements && content !== '' && !('content' in value)
    if (!leaf) this.#lines.set(value, line)
    put(this.#open.at(-1)?.value ?? this.#root, name, leaf ? content : (value as JsonObject))
  }
}
