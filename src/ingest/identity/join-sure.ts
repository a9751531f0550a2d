import { listOf } from '../../model/lists.ts'
import type { NameAgreement } from '../../names/compare-names.ts'
import { canBeOne } from './compatible-names.ts'
import type { Tools } from './group-block.ts'
import type { NamePair } from './spelling-pairs.ts'
import { splitBlock } from './split-block.ts'
import { certainFrom } from './sure-link.ts'

/** Spellings of one name, of which two are never those of a third one that cannot be both. */
const sameNames: ReadonlySet<NameAgreement['kind']> = new Set<NameAgreement['kind']>([
  'SWAPPED',
  'TRADITIONAL',
  'UMLAUT',
])
/** Where both orders of two words are names, two people are more likely than a slip, and so much more must speak for one. */
const eitherOrderNeeds = 3

/** By how much certain links of names that agree so must score more; null for names that evidence never makes certain. */
export const moreForCertain = (kind: NameAgreement['kind'] | undefined): number | null => {
  if (kind === undefined) return null
  if (kind === 'EITHER_ORDER') return eitherOrderNeeds
  return sameNames.has(kind) ? 0 : null
}

/** Joins the mentions of a name that are certainly one person, in the order of their numbers. */
export const joinSureMentions = (name: number, tools: Tools): void => {
  const mentions = listOf(tools.evidence.mentionsOfName, name)
  for (const block of splitBlock(mentions, tools.evidence))
    for (let at = 1; at < block.length; at++)
      for (let before = 0; before < at; before++) joinIfSure(block[before] ?? 0, block[at] ?? 0, 0, tools)
}

/** Joins the mentions of two spellings of one name that are certainly one person. */
export const joinSureSpellings = ({ a, b, agreement }: NamePair, tools: Tools): void => {
  const more = moreForCertain(agreement.kind)
  if (more === null) return
  const { mentionsOfName } = tools.evidence
  for (const one of listOf(mentionsOfName, a))
    for (const other of listOf(mentionsOfName, b)) joinIfSure(one, other, more, tools)
}

const joinIfSure = (a: number, b: number, more: number, { evidence, people, vetoes, sure }: Tools): void => {
  if (people.groups.rootOf(a) === people.groups.rootOf(b)) return
  const score = sure.score(a, b)
  if (score < certainFrom + more) return
  const [mine, theirs] = [people.membersOf(a), people.membersOf(b)]
  if (vetoes.between(mine, theirs) !== null || !canBeOne(mine, theirs, evidence.corpus)) return
  people.join({ a, b, certain: true, score, reasons: () => sure.reasons(a, b) })
}
