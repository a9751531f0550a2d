import './choice.css'
import type { ComponentChildren } from 'preact'

interface ChoiceProps {
  /** What is chosen between. */
  readonly legend: string
  /** Whether everybody sees the legend, or only those who cannot see the buttons together. */
  readonly isTold?: boolean
  readonly children: ComponentChildren
}

/** Buttons that belong together. */
export function Choice({ legend, isTold = false, children }: ChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class={isTold ? undefined : 'unseen'}>{legend}</legend>
      <div class="tabs">{children}</div>
    </fieldset>
  )
}
