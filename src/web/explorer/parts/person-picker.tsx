import './field.css'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Combobox } from '../find/combobox.tsx'
import { Suggestion, useSuggestions } from '../find/suggestions.tsx'

interface PersonPickerProps {
  readonly label: string
  readonly placeholder?: string
  /** What stands in the field until something else is typed; null while it is not known. */
  readonly shown: string | null
  /** Takes an id of a suggestion, or the text as it was typed, which may be a name; null when the field was emptied. */
  readonly onChoose: (person: string | null) => void
  /** Whether the field is for one after the other: it is empty again after each. */
  readonly isForSeveral?: boolean
}

const people = ['PERSON'] as const

/** A field that names a person, with suggestions while one types. */
export function PersonPicker({ label, placeholder, shown, onChoose, isForSeveral = false }: PersonPickerProps) {
  const id = useId()
  const [text, setText] = useState(shown ?? '')
  const [isOpen, open] = useState(false)
  /** Whether the text was typed and nobody was chosen by it yet. */
  const isTyped = useRef(false)
  // At once, not after the next paint: what a quick hand types meanwhile would be lost.
  useLayoutEffect(() => {
    if (shown !== null) setText(shown)
  }, [shown])
  const { edges, isKnown, status } = useSuggestions(text, isOpen, people)
  const takeText = () => {
    if (!isTyped.current) return
    isTyped.current = false
    if (isForSeveral) setText('')
    onChoose(text.trim() === '' ? null : text.trim())
  }
  return (
    <div class="field picker">
      <label for={id}>{label}</label>
      <Combobox
        id={id}
        text={text}
        {...(placeholder === undefined ? {} : { placeholder })}
        options={edges.map((edge) => ({
          key: edge.node.id,
          content: <Suggestion edge={edge} />,
          take: () => {
            isTyped.current = false
            setText(isForSeveral ? '' : edge.node.label)
            onChoose(edge.node.id)
          },
        }))}
        isOpen={isOpen && isKnown && edges.length > 0}
        open={open}
        onText={(typed) => {
          isTyped.current = true
          setText(typed)
        }}
        onEnter={takeText}
        onLeave={takeText}
        status={status}
      />
    </div>
  )
}
