import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answer, ask } from '../../api/ask.ts'
import type { Operation } from '../../api/operation.ts'
import { useLanguage } from './language.tsx'

/** What is known of an answer while it is asked for. */
export interface Asked<Data> extends Answer<Data> {
  /** True until the answer to the present question is there; `data` is then that of the question before, if any. */
  readonly isWaiting: boolean
  /** Asks once more. */
  readonly askAgain: () => void
}

/** Answers of this visit, so that going back draws at once. The oldest are forgotten. */
const kept = new Map<string, Answer<unknown>>()
const keptCount = 60

function keep(key: string, answer: Answer<unknown>): void {
  kept.delete(key)
  kept.set(key, answer)
  const [oldest] = kept.keys()
  if (kept.size > keptCount && oldest !== undefined) kept.delete(oldest)
}

/** Forgets all answers: after something was changed. */
export const forgetAnswers = (): void => kept.clear()

const nothing: Answer<never> = { data: null, faults: [] }

/**
 * Asks a question whenever it changes, and ends the request of the one before. Null variables ask nothing. While a new answer is
 * on its way the old one stays, so that nothing jumps. What
 * the service says in it is read in the language of the page.
 */
export function useAnswer<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const key = variables === null ? null : `${operation.name} ${JSON.stringify(variables)}`
  // The answer that is on the page: it stays there until there is another.
  const shown = useRef<{ readonly key: string | null; readonly answer: Answer<Data> }>({ key: null, answer: nothing })
  const [time, setTime] = useState(0)
  const [, redraw] = useState({})
  const { reading } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for operation and variables; the time asks again.
  useEffect(() => {
    if (key === null || variables === null || kept.has(key)) return
    const outdated = new AbortController()
    ask(operation, variables, { signal: outdated.signal }).then(
      (answer) => {
        // What failed by chance is asked again next time.
        if (answer.data !== null) keep(key, answer)
        shown.current = { key, answer }
        redraw({})
      },
      () => {},
    )
    return () => outdated.abort()
  }, [key, time])
  const askAgain = () => {
    if (key !== null) kept.delete(key)
    shown.current = { key: null, answer: shown.current.answer }
    setTime((before) => before + 1)
  }
  if (key === null) return { ...nothing, isWaiting: false, askAgain }
  const known = kept.get(key) as Answer<Data> | undefined
  if (known !== undefined) shown.current = { key, answer: known }
  const { data, faults } = shown.current.answer
  return { data: reading.answer(data), faults, isWaiting: shown.current.key !== key, askAgain }
}
