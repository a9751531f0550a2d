interface ReasonFieldProps {
  readonly label: string
  /** What stands for the reason while nothing is typed. */
  readonly usual: string
  readonly help?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A field for why something is decided; what is usual is shown in it, and taken where nothing else is said. */
export function ReasonField({ label, usual, help, value, onChange }: ReasonFieldProps) {
  return (
    <label class="field correct-reason">
      <span>{label}</span>
      <input type="text" value={value} placeholder={usual} onInput={(event) => onChange(event.currentTarget.value)} />
      {help !== undefined && <small class="soft">{help}</small>}
    </label>
  )
}
