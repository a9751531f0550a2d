import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { addressOf, goTo, usePlace } from '../frame/place.tsx'
import { frameTexts } from '../frame/texts.ts'
import { useAnswer } from '../frame/use-answer.ts'
import { aboutHit, addressOfHit, fittingForm } from './hit.tsx'
import { suggest } from './question-operation.ts'
import { findTexts } from './texts.ts'

/** Milliseconds without a key stroke after which the text is looked for. */
const pause = 90

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

/**
 * The search box, a combobox with a list (ARIA Authoring Practices 1.2): arrows go through the suggestions, Enter opens one, or all
 * that fits when none is chosen, Escape closes the list. The pointer does the same.
 */
export function FindBox({ large = false }: { readonly large?: boolean }) {
  const texts = useTexts(frameTexts)
  const hitTexts = useTexts(findTexts)
  const { page, parameters } = usePlace()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const asked = page === 'find' ? (parameters.get('text') ?? '') : ''
  const [text, setText] = useState(asked)
  const [isOpen, open] = useState(false)
  const [chosen, choose] = useState(-1)
  // What was typed belongs to the place where it was typed.
  const place = `${page} ${parameters}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what ends it.
  useEffect(() => {
    setText(asked)
    open(false)
  }, [asked, place])

  const words = usePaused(text.trim())
  const { data, faults } = useAnswer(suggest, words === '' || !isOpen ? null : { text: words })
  const edges = data?.search.edges ?? []
  const options = [...edges.map(({ node }) => addressOfHit(node)), addressOf('find', { text: text.trim() })]
  const isShown = isOpen && text.trim() !== '' && (data !== null || faults.length > 0)

  const leaveTo = (address: string) => {
    open(false)
    choose(-1)
    input.current?.blur()
    goTo(address)
  }
  const move = (by: number) => {
    open(true)
    choose((before) => ((before + 1 + by + options.length + 1) % (options.length + 1)) - 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being composed, the keys belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape' && isShown) {
      open(false)
      choose(-1)
    } else if (event.key === 'Enter' && isShown && chosen >= 0) leaveTo(options[chosen] ?? '/')
    else return
    event.preventDefault()
  }

  return (
    <search class={large ? 'find-box find-box-large' : 'find-box'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') leaveTo(addressOf('find', { text: text.trim() }))
        }}
      >
        <label for={id} class="unseen">
          {texts.find.label}
        </label>
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={texts.find.placeholder}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            choose(-1)
            open(true)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => open(false)}
        />
        <button type="submit">{texts.find.button}</button>
      </form>
      <div id={`${id}-list`} class="find-list" role="listbox" aria-label={texts.find.suggestions} hidden={!isShown}>
        {options.map((address, index) => {
          const edge = edges[index]
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the keys are those of the input.
            <div
              key={address}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              class="find-option"
              // The input must keep the focus, or the list would be gone before the click.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => choose(index)}
              onClick={() => leaveTo(address)}
            >
              {edge === undefined ? (
                <span class="find-all">{texts.find.all(text.trim())}</span>
              ) : (
                <>
                  <span class="find-kind">{texts.kinds[edge.node.__typename]}</span>
                  <span class="find-label">
                    {edge.node.label}
                    {fittingForm(edge) !== null && <span class="soft"> ({fittingForm(edge)})</span>}
                  </span>
                  <span class="find-about soft">{aboutHit(edge.node, hitTexts)}</span>
                </>
              )}
            </div>
          )
        })}
      </div>
      <p class="unseen" role="status">
        {isShown ? (edges.length === 0 ? texts.find.none : texts.find.count(edges.length)) : ''}
      </p>
    </search>
  )
}
