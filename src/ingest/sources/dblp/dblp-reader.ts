import { noPersonFacts } from '../../../model/record.ts'
import { oversizeOf, oversizeOfName } from '../oversize.ts'
import type { Found, SourceReader } from '../source-reader.ts'
import { parseElement, type XmlElement } from '../xml/element.ts'
import { mostAuthors } from '../xml/most-authors.ts'
import type { XmlShape } from '../xml/piece.ts'
import { childrenOf, fieldOf, renderEntry } from '../xml/printed-text.ts'
import { idIn, locatorOf, readPieces, rejected } from '../xml/read-pieces.ts'
import { dblpEntities } from './latin-entity.ts'
import { personOf } from './person.ts'
import { workOf } from './work.ts'

const works = ['article', 'inproceedings', 'incollection', 'book', 'phdthesis', 'mastersthesis', 'data']
const shape: XmlShape = { units: [...works, 'proceedings', 'www', 'person'], containers: ['dblp'] }

const leftOut: ReadonlySet<string> = new Set(['cite'])
const shownAttributes = ['orcid', 'type', 'label']

interface Entry {
  readonly element: XmlElement
  readonly key: string
  readonly locator: string
  /** The entry as a record keeps it. */
  readonly text: string
}

const readWork = ({ element, key, locator, text }: Entry): Found => {
  const paper = workOf(element, key)
  if (paper === null) return rejected(locator, 'Expected a work with a <title>, but it has none.', text)
  const oversize = oversizeOf(paper)
  if (oversize !== null) return rejected(locator, oversize, text)
  return { kind: 'record', record: { kind: 'paper', locator, text, paper } }
}

const personRecord = ({ locator, text }: Entry, subject: string, person: typeof noPersonFacts): Found => ({
  kind: 'record',
  record: { kind: 'person', subject, locator, text, person },
})

const readPerson = (entry: Entry): Found => {
  const { element, key, locator, text } = entry
  const publtype = element.attributes.publtype ?? ''
  if (/\bdisambiguation\b|\bgroup\b/.test(publtype))
    return rejected(locator, `Expected one person, but the record is of the kind "${publtype}".`, text)
  const target = fieldOf(element, 'crossref')
  if (target !== null) {
    // The key of a person that was found to be another: it is one more identifier of that one.
    const value = key.replace(/^homepages\//, '')
    return personRecord(entry, target, { ...noPersonFacts, identifiers: [{ scheme: 'DBLP', value }] })
  }
  const person = personOf(element, key)
  if (person.names.length === 0) return rejected(locator, 'Expected a person with a name, but got none.', text)
  const oversize = person.names.map(oversizeOfName).find((one) => one !== null) ?? null
  if (oversize !== null) return rejected(locator, oversize, text)
  return personRecord(entry, key === '' ? (person.names[0] ?? '') : key, person)
}

const isPerson = ({ element, key }: Entry): boolean =>
  element.name === 'person' || (element.name === 'www' && (key.startsWith('homepages/') || isHomePage(element)))

const isHomePage = (element: XmlElement): boolean => /^home ?page$/i.test(fieldOf(element, 'title') ?? '')

const readEntry = (element: XmlElement, line: number): Found => {
  const key = element.attributes.key?.trim() ?? ''
  const locator = locatorOf(line, key === '' ? null : key)
  const text = renderEntry(`${element.name} ${key}`.trim(), element, leftOut, shownAttributes)
  const count = childrenOf(element, 'author').length
  if (count > mostAuthors)
    return rejected(locator, `Expected at most ${mostAuthors} authors of one work, but got ${count}.`, text)
  const entry: Entry = { element, key, locator, text }
  // A volume is the place of works; its editors wrote none of them.
  if (element.name === 'proceedings') return { kind: 'unread', unread: { locator, text } }
  return isPerson(entry) ? readPerson(entry) : readWork(entry)
}

const recordTag = new RegExp(`<(?:${shape.units.join('|')})\\s[^<>]{0,300}\\bkey\\s*=\\s*["'][\\w-]{1,60}/`)

/**
 * The reader of dblp.xml and of pieces of it: a record for each work and each person. Only entities of dblp's own DTD are
 * known, and no DTD is opened.
 */
export const dblpReader: SourceReader = {
  format: 'DBLP_XML',
  recognises: (_name, head) => /<dblp[\s>]|<!DOCTYPE\s+dblp\b/.test(head) || recordTag.test(head),
  read: (source) =>
    readPieces(source, shape, (piece) => {
      if (piece.kind !== 'unit') return null
      const element = parseElement(piece.text, dblpEntities)
      return 'reason' in element
        ? rejected(locatorOf(piece.line, idIn(piece.text)), element.reason, piece.text)
        : readEntry(element, piece.line)
    }),
}
