import type { ComponentChildren, Ref } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { frameTexts } from '../frame/texts.ts'

/** A line of the list of a combobox. */
export interface ComboboxOption {
  readonly key: string
  readonly content: ComponentChildren
  readonly take: () => void
}

interface ComboboxProps {
  /** Of the input, for its label. */
  readonly id: string
  readonly text: string
  readonly placeholder?: string
  readonly options: readonly ComboboxOption[]
  /** Whether the list may be seen: whether there is something to tell about the text. */
  readonly isOpen: boolean
  readonly open: (isOpen: boolean) => void
  readonly onText: (text: string) => void
  /** Enter without a chosen line; where it is not given, the form around does what it does. */
  readonly onEnter?: () => void
  readonly onLeave?: () => void
  /** Of the input: what tells more about it, such as why its text does not do. */
  readonly describedBy?: string | undefined
  /** What is said of the list to those who do not see it. */
  readonly status: string
  readonly input?: Ref<HTMLInputElement>
}

/**
 * A text field with a list of suggestions (ARIA Authoring Practices 1.2, combobox): arrows go through them, Enter takes one, Escape
 * closes the list. The pointer does the same.
 */
export function Combobox(props: ComboboxProps) {
  const { id, text, options, isOpen, open } = props
  const texts = useTexts(frameTexts)
  // By its key: what comes while one types must not put another line under the hand.
  const [chosenKey, chooseKey] = useState<string | null>(null)
  const chosen = options.findIndex(({ key }) => key === chosenKey)
  const choose = (index: number) => chooseKey(options[index]?.key ?? null)
  const isShown = isOpen && text.trim() !== ''

  const take = (option: ComboboxOption | undefined) => {
    open(false)
    choose(-1)
    option?.take()
  }
  const move = (by: number) => {
    open(true)
    choose(((chosen + 1 + by + options.length + 1) % (options.length + 1)) - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, the keys belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape' && isShown) {
      open(false)
      choose(-1)
    } else if (event.key === 'Enter' && isShown && chosen >= 0) take(options[chosen])
    else if (event.key === 'Enter' && props.onEnter !== undefined) {
      open(false)
      props.onEnter()
    } else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={props.input ?? null}
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-describedby={props.describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={props.placeholder}
        value={text}
        onInput={(event) => {
          props.onText(event.currentTarget.value)
          choose(-1)
          open(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          open(false)
          props.onLeave?.()
        }}
      />
      <div id={`${id}-list`} class="find-list" role="listbox" aria-label={texts.find.suggestions} hidden={!isShown}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the keys are those of the input.
          <div
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            class="find-option"
            // The input must keep the focus, or the list would be gone before the click.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => choose(index)}
            onClick={() => take(option)}
          >
            {option.content}
          </div>
        ))}
      </div>
      <p class="unseen" role="status">
        {isShown ? props.status : ''}
      </p>
    </>
  )
}
