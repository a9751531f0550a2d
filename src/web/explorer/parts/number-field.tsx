import './field.css'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { partTexts } from './texts.ts'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly least: number
  readonly most?: number
  readonly step?: number | 'any'
  /** What stands in the field while it is open. */
  readonly placeholder?: string
  readonly onChoose: (value: number | null) => void
}

/** A field for a number that may be left open. It is taken when it is left, or with Enter. */
export function NumberField({ label, value, least, most, step = 1, placeholder, onChoose }: NumberFieldProps) {
  const texts = useTexts(partTexts)
  const given = String(value ?? '')
  // What is typed stays, whatever is drawn anew meanwhile.
  const [typed, setTyped] = useState(given)
  useEffect(() => setTyped(given), [given])
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        step={step}
        value={typed}
        placeholder={placeholder ?? texts.any}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={({ currentTarget: { value: text } }) => {
          const number = Number(text)
          const isOpen = text === '' || !Number.isFinite(number)
          const chosen = isOpen ? null : Math.min(Math.max(least, number), most ?? Number.POSITIVE_INFINITY)
          // Of what is out of bounds the bound is taken, which may have been there before.
          setTyped(String(chosen ?? given))
          onChoose(chosen)
        }}
      />
    </label>
  )
}
