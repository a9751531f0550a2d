import type { NodeFact } from './derive/graph-facts.ts'
import type { DisagreementReport } from './report.ts'
import type { Disagreement } from './works/work.ts'

const disagreementsIn = (paper: NodeFact | undefined): readonly Disagreement[] => {
  const text = paper?.properties.disagreements
  return typeof text === 'string' ? (JSON.parse(text) as Disagreement[]) : []
}

/**
 * What the imported records say of a paper and other records say otherwise, where it was not known before: against what others
 * say, or else, when all that is known came now, against the best of it, which the paper shows.
 */
export const foundDisagreements = (
  paper: NodeFact,
  before: NodeFact | undefined,
  imported: ReadonlySet<string>,
): DisagreementReport[] => {
  const now = disagreementsIn(paper)
  if (now.length === 0) return []
  const known = new Set(
    disagreementsIn(before).flatMap(({ field, values }) => values.map(({ value }) => `${field} ${value}`)),
  )
  const { id } = paper
  return now.flatMap(({ field, values }) => {
    const held = values.find(({ records }) => records.some((record) => !imported.has(record)))
    const against = held ?? values[0]
    return values
      .filter((value) => value !== against && value.records.some((record) => imported.has(record)))
      .filter(({ value }) => !known.has(`${field} ${value}`))
      .map(({ value }) => ({
        field,
        stored: against?.value ?? '',
        found: value,
        paper: { id, title: String(paper.properties.title) },
      }))
  })
}
