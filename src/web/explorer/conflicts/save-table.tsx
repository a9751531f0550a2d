import { useTexts } from '../frame/language.tsx'
import { writeCsv } from '../parts/csv.ts'
import { saveFile } from '../parts/save-file.ts'
import { nameOf } from './matrix-table.tsx'
import type { ConflictsState } from './state.ts'
import { conflictsTexts } from './texts.ts'
import type { Matrix } from './use-matrix.ts'

interface SaveTableProps {
  readonly matrix: Matrix
  readonly state: ConflictsState
  readonly isWaiting: boolean
}

/** A button that gives the table as a file, one pair a line. */
export function SaveTable({ matrix, state, isWaiting }: SaveTableProps) {
  const texts = useTexts(conflictsTexts)
  const rows = () =>
    matrix.pairs.map(({ authorIndex, reviewerIndex, verdict, reasons, unchecked }) => {
      const [author, reviewer] = [matrix.authors[authorIndex], matrix.reviewers[reviewerIndex]]
      return [
        nameOf(reviewer, state.reviewers[reviewerIndex]),
        reviewer?.person?.id ?? '',
        nameOf(author, state.authors[authorIndex]),
        author?.person?.id ?? '',
        texts.verdicts[verdict],
        reasons.map(({ kind, detail }) => `${texts.kinds[kind]}: ${detail}`).join(' '),
        unchecked.map((kind) => texts.kinds[kind]).join(', '),
      ]
    })
  return (
    <button
      type="button"
      disabled={isWaiting}
      onClick={() =>
        saveFile('coterie-conflicts.csv', new Blob([writeCsv([texts.csvColumns, ...rows()])], { type: 'text/csv' }))
      }
    >
      {texts.csv}
    </button>
  )
}
