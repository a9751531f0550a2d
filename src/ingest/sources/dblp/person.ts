import {
  noPersonFacts,
  type Period,
  type PersonFacts,
  type PrintedActivity,
  type PrintedAffiliation,
  type PrintedClaim,
  type PrintedIdentifier,
  undated,
} from '../../../model/record.ts'
import { periodIn } from '../profile/field/date.ts'
import { identifiersIn } from '../profile/field/identifier.ts'
import type { XmlElement } from '../xml/element.ts'
import { childrenOf, printedText } from '../xml/printed-text.ts'
import { numberedNameOf, orcidIn } from './author.ts'

/** The name of a claim that gives the dblp name of somebody who is known to be another person. */
export const differentPersonClaim = 'isnot'

const part =
  /\b(?:school|department|dept|faculty|college|laborator(?:y|ies)|lab|institute|cent(?:er|re)|division|group|software college)\b/i

const periodOf = (label: string): Period => periodIn(label)?.period ?? undated

/** "Harvard University, School of Engineering, Boston, MA, USA": the institution, then its part, then the place. */
const affiliationOf = (note: XmlElement): PrintedAffiliation | null => {
  const [institution = '', ...rest] = printedText(note).split(/,\s?/)
  if (institution === '') return null
  const label = note.attributes.label ?? ''
  const units: string[] = []
  while (rest[0] !== undefined && (part.test(rest[0]) || (units.length > 0 && / and /.test(rest[0]))))
    units.push(rest.shift() ?? '')
  const role = label.replace(/[\d\s–—-]+/g, ' ').trim()
  return {
    institution,
    unit: units.length === 0 ? null : units.join(', '),
    role: role === '' ? null : role,
    place: rest.length === 0 ? null : rest.join(', '),
    period: periodOf(label),
  }
}

const identifiersOf = (
  key: string,
  names: readonly XmlElement[],
  addresses: readonly string[],
): readonly PrintedIdentifier[] => {
  const found = new Map<string, PrintedIdentifier>()
  const add = (identifier: PrintedIdentifier) => {
    found.set(`${identifier.scheme} ${identifier.value}`, identifier)
  }
  const pid = key.replace(/^homepages\//, '')
  if (pid !== '') add({ scheme: 'DBLP', value: pid })
  for (const name of names) {
    const { numbered } = numberedNameOf(printedText(name))
    if (numbered !== null) add({ scheme: 'DBLP', value: numbered })
    const orcid = orcidIn(name.attributes.orcid ?? '')
    if (orcid !== null) add({ scheme: 'ORCID', value: orcid })
  }
  for (const address of addresses)
    for (const identifier of identifiersIn(address.slice(0, 500))) if (identifier.scheme !== 'DBLP') add(identifier)
  return [...found.values()]
}

/**
 * What a person record says: every name of one person, the first the one to show. Its identifiers are the key without
 * "homepages/" and the names that have a number.
 */
export const personOf = (entry: XmlElement, key: string): PersonFacts => {
  const printed = childrenOf(entry, 'author')
  const notes = (type: string) => childrenOf(entry, 'note').filter((note) => note.attributes.type === type)
  const names = [...printed.map((name) => numberedNameOf(printedText(name)).name), ...notes('uname').map(printedText)]
  const awards = notes('award').flatMap((note): PrintedActivity[] => {
    const title = printedText(note)
    return title === '' ? [] : [{ kind: 'AWARD', title, period: periodOf(note.attributes.label ?? '') }]
  })
  const others = notes('isnot').flatMap((note): PrintedClaim[] => {
    const value = printedText(note)
    return value === '' ? [] : [{ name: differentPersonClaim, value }]
  })
  return {
    ...noPersonFacts,
    names: [...new Set(names.filter((name) => name !== ''))],
    identifiers: identifiersOf(key, printed, childrenOf(entry, 'url').map(printedText)),
    affiliations: notes('affiliation').flatMap((note) => affiliationOf(note) ?? []),
    activities: awards,
    claims: others,
  }
}
