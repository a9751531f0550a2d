import { useState } from 'preact/hooks'
import { ask, type Fault } from '../../api/ask.ts'
import type { Operation } from '../../api/operation.ts'
import { forgetAnswers } from '../frame/use-answer.ts'
import { takeBack } from './question-operation.ts'

/** What was decided last, in words, with what undoes it. */
export interface Decided {
  readonly told: string
  readonly undo: string | null
}

/** Decides, and remembers what came of it. Everything that was asked before is asked anew after it. */
export function useDecision(token: string | null, onChanged: () => void) {
  const [isBusy, busy] = useState(false)
  const [faults, tell] = useState<readonly Fault[]>([])
  const [last, setLast] = useState<Decided | null>(null)

  /** Runs a mutation; true when it was done. `decisionIn` finds the id of the decision that it made. */
  async function decide<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    told: string,
    decisionIn: (data: Data) => string | null,
  ): Promise<boolean> {
    busy(true)
    const { data, faults: found } = await ask(operation, variables, { token })
    busy(false)
    tell(found)
    if (data === null || found.length > 0) return false
    setLast({ told, undo: decisionIn(data) })
    forgetAnswers()
    onChanged()
    return true
  }
  const undo = (decision: string, told: string) => decide(takeBack, { decision }, told, () => null)
  return { isBusy, faults, last, decide, undo }
}
