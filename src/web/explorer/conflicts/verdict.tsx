import { useNumber, useTexts } from '../frame/language.tsx'
import { conflictsTexts } from './texts.ts'
import type { Matrix, Pair } from './use-matrix.ts'

type Verdict = Pair['verdict']

export const verdicts: readonly Verdict[] = ['CONFLICT', 'UNDETERMINED', 'UNKNOWN_PERSON', 'CLEAR']

/** A sign beside the word, so that a verdict is seen without colours. */
const signs: Readonly<Record<Verdict, string>> = { CONFLICT: '✕', UNDETERMINED: '?', CLEAR: '✓', UNKNOWN_PERSON: '–' }

/** A verdict as sign and word. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict }) {
  const texts = useTexts(conflictsTexts)
  return (
    <span class="verdict" data-verdict={verdict}>
      <span class="verdict-sign" aria-hidden="true">
        {signs[verdict]}
      </span>
      {texts.verdicts[verdict]}
    </span>
  )
}

/** How many pairs have which verdict, and what the verdicts mean. */
export function Verdicts({ matrix, isWaiting }: { readonly matrix: Matrix; readonly isWaiting: boolean }) {
  const texts = useTexts(conflictsTexts)
  const number = useNumber()
  const counts = new Map<Verdict, number>()
  for (const { verdict } of matrix.pairs) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const told = verdicts.filter((verdict) => counts.has(verdict))
  const counted = told.map((verdict) => texts.counted(texts.verdicts[verdict], number(counts.get(verdict) ?? 0)))
  return (
    <>
      <p class="conflict-counts" role="status">
        {isWaiting ? texts.isChecking : texts.counts(number(matrix.pairCount), counted.join(', '))}
      </p>
      <ul class="plain conflict-legend">
        {told.map((verdict) => (
          <li key={verdict}>
            <VerdictWord verdict={verdict} /> <span class="soft">{texts.meanings[verdict]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
