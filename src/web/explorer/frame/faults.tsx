import './faults.css'
import { useState } from 'preact/hooks'
import type { Candidate, Fault } from '../../api/ask.ts'
import { Candidates } from '../find/candidates.tsx'
import { useLanguage, useTexts } from './language.tsx'
import { frameTexts } from './texts.ts'

interface FaultsProps {
  readonly faults: readonly Fault[]
  /** Asks once more, where that may help. */
  readonly onAgain?: () => void
  /** Where a candidate leads, for names that fit several. */
  readonly candidateAddress?: (candidate: Candidate) => string
}

/** Codes of what may be over when one asks again. */
const passing: ReadonlySet<string> = new Set([
  'CONFLICT',
  'TIMEOUT',
  'UNAVAILABLE',
  'UNREACHABLE',
  'NO_ANSWER',
  'INTERNAL',
])

/** Whether a stable code of the API has a sentence of ours. */
const isTold = (code: string, told: Readonly<Record<string, string>>): boolean => Object.hasOwn(told, code)

/** What went wrong, in sentences for people; the server's own words below, for those who ask. */
export function Faults({ faults, onAgain, candidateAddress }: FaultsProps) {
  const texts = useTexts(frameTexts)
  const { reading } = useLanguage()
  const [isUnfolded, unfold] = useState(false)
  if (faults.length === 0) return null
  const told: Readonly<Record<string, string>> = texts.faults
  const codes = [...new Set(faults.map(({ code }) => code))]
  // What another than the service answers stays as it came.
  const messages = faults
    .map(({ code, message }) => (code === 'NO_ANSWER' ? message : reading.sentence(message)))
    .filter((message) => message !== null && message !== '')
  const candidates = faults.flatMap((fault) => fault.candidates)
  return (
    <div class="faults" role="alert">
      {codes.map((code) => (
        <p key={code}>
          {isTold(code, told) ? told[code] : texts.faults.INTERNAL} <code class="faults-code">{code}</code>
        </p>
      ))}
      {candidateAddress !== undefined && candidates.length > 0 && (
        <Candidates candidates={candidates} addressOf={candidateAddress} />
      )}
      {messages.length > 0 && (
        <details open={isUnfolded} onToggle={(event) => unfold(event.currentTarget.open)}>
          <summary>{texts.details}</summary>
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </details>
      )}
      {onAgain !== undefined && codes.some((code) => passing.has(code)) && (
        <button type="button" onClick={onAgain}>
          {texts.again}
        </button>
      )}
    </div>
  )
}
