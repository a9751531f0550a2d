import { useEffect, useRef } from 'preact/hooks'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { loadTexts } from './texts.ts'
import type { useDecision } from './use-decision.ts'

/** What was decided last, with its undo. It takes the focus, since the question that had it is gone. */
export function LastDecision({ decision }: { readonly decision: ReturnType<typeof useDecision> }) {
  const texts = useTexts(loadTexts)
  const element = useRef<HTMLParagraphElement>(null)
  const { last, isBusy, faults, undo } = decision
  useEffect(() => {
    if (last !== null) element.current?.focus()
  }, [last])
  return (
    <>
      <Faults faults={faults} />
      <div role="status">
        {isBusy && <p class="soft">{texts.deciding}</p>}
        {last !== null && (
          <p ref={element} tabIndex={-1} class="load-last">
            ✓ {last.told}{' '}
            {last.undo !== null && (
              <button type="button" disabled={isBusy} onClick={() => void undo(last.undo ?? '', texts.undone)}>
                {texts.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  )
}
