import { faultOfContent, faultOfTag } from './hostile-markup.ts'
import { createSaxParser } from './sax-parser.ts'

/** An element with its attributes and, in their order, its texts and elements. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly (XmlElement | string)[]
}

/** Why a text is no element, in one sentence. */
export interface XmlFault {
  readonly reason: string
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const deepest = 64
const mostElements = 100_000

class Refusal extends Error {}

/** A table that has no names but its own: `&constructor;` is no entity. */
export const entityTable = (entities: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }, entities)

/** The entities that XML itself defines. */
export const xmlEntities = entityTable({})

/** The element that the whole text is, or what is wrong with it. Entities that are not in the table are a fault. */
export const parseElement = (text: string, entities: Readonly<Record<string, string>>): XmlElement | XmlFault => {
  // U+0000 is no character of XML; U+FFFD stands where the bytes did not fit the encoding.
  if (text.includes('\uFFFD'))
    return { reason: 'Expected text, but some bytes do not fit the encoding of the document.' }
  const parser = createSaxParser()
  parser.ENTITIES = entities
  const open: Growing[] = []
  let root: Growing | null = null
  let count = 0
  const refuseFor = (fault: string | null) => {
    if (fault !== null) throw new Refusal(fault)
  }
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (open.length >= deepest) throw new Refusal(`elements are nested more than ${deepest} deep`)
    if (count > mostElements) throw new Refusal(`it has more than ${mostElements} elements`)
    refuseFor(faultOfTag(name, attributes))
    const element: Growing = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const take = (piece: string) => {
    refuseFor(faultOfContent(piece))
    open.at(-1)?.children.push(piece)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('error', (error) => {
    throw new Refusal(error.message.replace(/^undefined: ?/, '').replace(/\.$/, ''))
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { reason: `Expected well-formed XML, but got this: ${error.message}.` }
  }
  return root ?? { reason: 'Expected an element, but got none.' }
}
