import type { PrintedAuthor, PrintedIdentifier } from '../../../model/record.ts'
import { isGroupName } from '../profile/people/person-name.ts'
import type { XmlElement } from '../xml/element.ts'
import { printedText } from '../xml/printed-text.ts'

/** A name of dblp: as people print it, and the whole with its number where several people have it. */
export interface NumberedName {
  readonly name: string
  /** "Madhu Sudan 0001"; null for a name without a number, which may be anybody's. */
  readonly numbered: string | null
}

/** The name without the number that tells people of one name apart. */
export const numberedNameOf = (text: string): NumberedName => {
  const name = /^(.*\S) \d{4}$/.exec(text)?.[1]
  return name === undefined ? { name: text, numbered: null } : { name, numbered: text }
}

const orcidPattern = /(?:^|\/)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/

/** The ORCID of an attribute or an address; null for none. */
export const orcidIn = (text: string): string | null => orcidPattern.exec(text.trim())?.[1] ?? null

/** An author of a work; null when no name is printed. */
export const authorOf = (element: XmlElement, position: number): PrintedAuthor | null => {
  const { name, numbered } = numberedNameOf(printedText(element))
  if (name === '') return null
  const identifiers: PrintedIdentifier[] = []
  if (numbered !== null) identifiers.push({ scheme: 'DBLP', value: numbered })
  const orcid = orcidIn(element.attributes.orcid ?? '')
  if (orcid !== null) identifiers.push({ scheme: 'ORCID', value: orcid })
  return {
    name,
    position,
    // One word is a surname that means something: "Lab", "Project" alone say nothing.
    group: name.includes(' ') && isGroupName(name),
    equalContribution: false,
    corresponding: false,
    affiliation: null,
    subject: null,
    ...(identifiers.length === 0 ? {} : { identifiers }),
  }
}
