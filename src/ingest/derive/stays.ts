import type { Value } from '../../graph/graph.ts'
import { hashId } from '../../model/id.ts'
import type { Period } from '../../model/record.ts'
import { undated } from '../../model/record.ts'
import { foldText } from '../../names/fold.ts'
import { printKey, printOfStay } from '../institutions/institution-print.ts'
import type { PrintMatch } from '../institutions/match-prints.ts'
import type { WorkInstitution } from '../works/work.ts'
import type { FactCollector } from './graph-facts.ts'
import type { Institutions } from './institutions.ts'
import type { Subject } from './subjects.ts'

/** A paper as far as it says where its authors were. */
export interface PaperOfStays {
  readonly year: number | null
  /** By person. */
  readonly stays: ReadonlyMap<string, readonly WorkInstitution[]>
}

interface Stay {
  readonly institution: string
  readonly properties: Record<string, Value>
  readonly records: string[]
  match: PrintMatch
}

/**
 * Adds all stays of a person: those that person records state, and those that stand with the name on papers, in the years of
 * these. What several records say alike is one stay.
 */
export const collectStays = (
  person: string,
  subjects: readonly Subject[],
  papers: readonly PaperOfStays[],
  institutions: Institutions,
  facts: FactCollector,
): void => {
  const stays = new Map<string, Stay>()
  const add = (
    key: string,
    said: { role: string | null; unit: string | null; period: Period },
    records: readonly string[],
  ) => {
    const institution = institutions.ofPrint(key)?.id
    if (institution === undefined) return
    const { role, unit, period } = said
    const { from, to, ongoing, expected } = period
    const id = hashId(
      'affiliation',
      person,
      institution,
      foldText(role ?? ''),
      foldText(unit ?? ''),
      from ?? '',
      to ?? '',
    )
    const known = stays.get(id)
    const match = institutions.matchOf(key)
    stays.set(id, {
      institution,
      properties: { role, unit, from, to, ongoing, expected, ...yearsOf(period) },
      records: [...(known?.records ?? []), ...records],
      match: known === undefined ? match : surer(known.match, match),
    })
  }
  for (const paper of papers) {
    const year = paper.year === null ? null : String(paper.year)
    const said = { role: null, unit: null, period: { ...undated, from: year, to: year } }
    for (const { records, ...print } of paper.stays.get(person) ?? []) add(printKey(print), said, records)
  }
  for (const subject of subjects) {
    for (const { id, person: facts } of subject.records)
      for (const stay of facts.affiliations) add(printKey(printOfStay(stay)), stay, [id])
  }
  for (const [id, { institution, properties, records, match }] of stays) {
    facts.relation({ type: 'AFFILIATED', from: 'Person', to: 'Institution' }, id, person, institution, {
      ...properties,
      ...(match.verdict === 'MATCH' ? { matchCertainty: match.certainty, matchReason: match.reason } : {}),
      records,
    })
  }
}

/** The years that a period covers as far as they are known: what statements compare with. */
const yearsOf = ({ from, to }: Period) => ({
  fromYear: from === null ? null : Number(from.slice(0, 4)),
  toYear: to === null ? null : Number(to.slice(0, 4)),
})

const rankOf = (match: PrintMatch): string =>
  match.verdict === 'MATCH' ? `${match.certainty === 'CERTAIN' ? 1 : 2} ${match.reason}` : '3'

/** The surer of two; of equally sure ones the first by its reason, so that records may come in any order. */
const surer = (one: PrintMatch, other: PrintMatch): PrintMatch => (rankOf(other) < rankOf(one) ? other : one)
