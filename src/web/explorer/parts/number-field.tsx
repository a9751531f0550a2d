import './field.css'
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
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        step={step}
        value={value ?? ''}
        placeholder={placeholder ?? texts.any}
        onChange={({ currentTarget: { value: text } }) => {
          const number = Number(text)
          const isOpen = text === '' || !Number.isFinite(number)
          onChoose(isOpen ? null : Math.min(Math.max(least, number), most ?? Number.POSITIVE_INFINITY))
        }}
      />
    </label>
  )
}
