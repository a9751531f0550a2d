import './find-box.css'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { addressOf, goTo, usePlace } from '../frame/place.tsx'
import { frameTexts } from '../frame/texts.ts'
import { Combobox } from './combobox.tsx'
import { addressOfHit } from './hit.tsx'
import { Suggestion, useSuggestions } from './suggestions.tsx'

/** The search box: a suggestion leads to its page, Enter without one to all that fits. */
export function FindBox({ large = false }: { readonly large?: boolean }) {
  const texts = useTexts(frameTexts)
  const { page, parameters } = usePlace()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const asked = page === 'find' ? (parameters.get('text') ?? '') : ''
  const [text, setText] = useState(asked)
  const [isOpen, open] = useState(false)
  // What was typed belongs to the place where it was typed. At once, not after the next paint, or a quick hand would lose letters.
  const place = `${page} ${parameters}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what ends it.
  useLayoutEffect(() => {
    setText(asked)
    open(false)
  }, [asked, place])

  const { edges, isKnown, status } = useSuggestions(text, isOpen)
  const leaveTo = (address: string) => {
    open(false)
    input.current?.blur()
    goTo(address)
  }
  const all = addressOf('find', { text: text.trim() })
  return (
    <search class={large ? 'find-box find-box-large' : 'find-box'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') leaveTo(all)
        }}
      >
        <label for={id} class="unseen">
          {texts.find.label}
        </label>
        <Combobox
          id={id}
          input={input}
          text={text}
          placeholder={texts.find.placeholder}
          options={[
            ...edges.map((edge) => ({
              key: edge.node.id,
              content: <Suggestion edge={edge} />,
              take: () => leaveTo(addressOfHit(edge.node)),
            })),
            {
              key: 'all',
              content: <span class="find-all">{texts.find.all(text.trim())}</span>,
              take: () => leaveTo(all),
            },
          ]}
          isOpen={isOpen && isKnown}
          open={open}
          onText={setText}
          status={status}
        />
        <button type="submit">{texts.find.button}</button>
      </form>
    </search>
  )
}
