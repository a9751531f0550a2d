import { useEffect, useState } from 'preact/hooks'
import { listen } from '../../api/listen.ts'
import { useNumber, useTexts } from '../frame/language.tsx'
import { type ImportProgressSubscription, importProgress } from './question-operation.ts'
import { loadTexts } from './texts.ts'

type State = ImportProgressSubscription['importProgress']

/** News of the import that the service has now, as long as this listens; null before the first. */
function useImportProgress(): State | null {
  const [state, setState] = useState<State | null>(null)
  useEffect(() => listen(importProgress, {}, (news) => setState(news.importProgress)), [])
  return state
}

/** How far the service is with what it takes in: entries while it reads, then parts while it writes. */
export function Progress() {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  const state = useImportProgress()
  if (state === null || state.phase === 'ENDED' || state.phase === 'FAILED')
    return <progress class="load-progress" aria-label={texts.progress} />
  const { phase, recordCount, recordsPerSecond, writtenBatchCount, batchCount } = state
  const isWriting = phase === 'WRITING' && batchCount !== null && batchCount > 0
  return (
    <>
      {isWriting ? (
        <progress class="load-progress" aria-label={texts.progress} value={writtenBatchCount} max={batchCount} />
      ) : (
        <progress class="load-progress" aria-label={texts.progress} />
      )}
      <p class="soft">
        {phase === 'READING'
          ? texts.reading(number(recordCount), number(recordsPerSecond))
          : phase === 'DECIDING'
            ? texts.decidingAll(number(recordCount))
            : texts.writing(number(writtenBatchCount), batchCount === null ? '?' : number(batchCount))}
      </p>
    </>
  )
}
