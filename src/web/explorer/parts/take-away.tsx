import type { ComponentChildren } from 'preact'
import type { Operation } from '../../api/operation.ts'
import { useTexts } from '../frame/language.tsx'
import { hasPlayground, playgroundAddress } from './playground-address.ts'
import { partTexts } from './texts.ts'

interface TakeAwayProps<Data, Variables> {
  readonly operation: Operation<Data, Variables>
  readonly variables: Variables
  readonly children?: ComponentChildren
}

/** Everything that can be taken away from a page: its files, and the question behind it. */
export function TakeAway<Data, Variables>({ operation, variables, children }: TakeAwayProps<Data, Variables>) {
  const texts = useTexts(partTexts)
  return (
    <details
      class="take-away"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return
        currentTarget.open = false
        currentTarget.querySelector('summary')?.focus()
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false
      }}
    >
      <summary>{texts.takeAway}</summary>
      <div class="take-away-body">
        {children}
        {hasPlayground() && (
          <a class="button" href={playgroundAddress(operation, variables)}>
            {texts.playground}
          </a>
        )}
      </div>
    </details>
  )
}
