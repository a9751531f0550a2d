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

/** A question on its way, for everybody who asks it meanwhile. */
interface UnderWay {
  readonly answer: Promise<Answer<unknown>>
  readonly end: AbortController
  /** How many parts of the page wait for it. */
  waiting: number
}
const underWay = new Map<string, UnderWay>()

/** Forgets all answers: after something was changed. */
export function forgetAnswers(): void {
  kept.clear()
  // What was asked before the change may tell what was before it.
  underWay.clear()
}

const keyOf = <Data, Variables>({ name }: Operation<Data, Variables>, variables: Variables): string =>
  `${name} ${JSON.stringify(variables)}`

/** Asks a question, unless it is on its way already. */
function askOnce<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): UnderWay {
  const key = keyOf(operation, variables)
  const known = underWay.get(key)
  if (known !== undefined) return known
  const end = new AbortController()
  const arrive = () => {
    const isCurrent = underWay.get(key) === asked
    if (isCurrent) underWay.delete(key)
    return isCurrent
  }
  const answer = ask(operation, variables, { signal: end.signal }).then((found) => {
    // What failed by chance is asked again next time.
    if (arrive() && found.data !== null) keep(key, found)
    return found
  })
  const asked: UnderWay = { answer, end, waiting: 0 }
  answer.catch(arrive)
  underWay.set(key, asked)
  return asked
}

/** Asks what a page is going to ask, while its code is on the way. */
export function askAhead<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): void {
  if (!kept.has(keyOf(operation, variables))) askOnce(operation, variables)
}

const nothing: Answer<never> = { data: null, faults: [] }

/**
 * Asks a question whenever it changes, and ends the request of the one before. Null variables ask nothing. While a new answer is
 * on its way the old one stays, so that nothing jumps. What several parts of a page ask at once is asked once. What the service
 * says in it is read in the language of the page.
 */
export function useAnswer<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const key = variables === null ? null : keyOf(operation, variables)
  // The answer that is on the page: it stays there until there is another.
  const shown = useRef<{ readonly key: string | null; readonly answer: Answer<Data> }>({ key: null, answer: nothing })
  const [time, setTime] = useState(0)
  const [, redraw] = useState({})
  const { reading } = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for operation and variables; the time asks again.
  useEffect(() => {
    if (key === null || variables === null || kept.has(key)) return
    const asked = askOnce(operation, variables)
    asked.waiting++
    let isOutdated = false
    asked.answer.then(
      (answer) => {
        if (isOutdated) return
        shown.current = { key, answer: answer as Answer<Data> }
        redraw({})
      },
      () => {},
    )
    return () => {
      isOutdated = true
      asked.waiting--
      if (asked.waiting > 0) return
      asked.end.abort()
      if (underWay.get(key) === asked) underWay.delete(key)
    }
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
