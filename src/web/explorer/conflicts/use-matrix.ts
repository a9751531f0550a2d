import { useEffect, useState } from 'preact/hooks'
import { ask, type Fault, type Answer as Page } from '../../api/ask.ts'
import { useLanguage } from '../frame/language.tsx'
import { type ConflictMatrixQuery, type ConflictMatrixQueryVariables, conflictMatrix } from './question-operation.ts'

type Answer = NonNullable<ConflictMatrixQuery['conflictsOfInterest']>
export type Party = Answer['authors'][number]
export type Pair = Answer['pairs']['nodes'][number]

/** The verdicts that are known so far. */
export interface Matrix {
  readonly authors: readonly Party[]
  readonly reviewers: readonly Party[]
  readonly pairs: readonly Pair[]
  readonly pairCount: number
  readonly caveats: Answer['caveats']
}

interface Asked {
  readonly matrix: Matrix | null
  readonly faults: readonly Fault[]
  /** True until all pairs are there. */
  readonly isWaiting: boolean
  readonly askAgain: () => void
}

const nothing = { key: '', matrix: null, faults: [], isComplete: false }

/** Asks for the verdicts on all pairs, page after page, and gives what is there so far. Null variables ask nothing. */
export function useMatrix(variables: Omit<ConflictMatrixQueryVariables, 'after'> | null): Asked {
  const key = variables === null ? '' : JSON.stringify(variables)
  const [time, setTime] = useState(0)
  const [known, setKnown] = useState<{
    readonly key: string
    readonly matrix: Matrix | null
    readonly faults: readonly Fault[]
    readonly isComplete: boolean
  }>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables; the time asks again.
  useEffect(() => {
    if (variables === null) return setKnown(nothing)
    const outdated = new AbortController()
    const askAll = async () => {
      const pairs: Pair[] = []
      let after: string | null = null
      do {
        const page: Page<ConflictMatrixQuery> = await ask(
          conflictMatrix,
          { ...variables, after },
          { signal: outdated.signal },
        )
        const { data, faults } = page
        const answer = data?.conflictsOfInterest
        if (answer == null) return setKnown({ key, matrix: null, faults, isComplete: true })
        pairs.push(...answer.pairs.nodes)
        const { hasNextPage, endCursor } = answer.pairs.pageInfo
        after = hasNextPage ? endCursor : null
        const { authors, reviewers, caveats } = answer
        const matrix = { authors, reviewers, caveats, pairs: [...pairs], pairCount: answer.pairs.totalCount }
        setKnown({ key, matrix, faults, isComplete: after === null })
      } while (after !== null)
    }
    askAll().catch(() => {})
    return () => outdated.abort()
  }, [key, time])
  const isCurrent = known.key === key
  const { reading } = useLanguage()
  return {
    matrix: variables === null ? null : reading.answer(known.matrix),
    faults: isCurrent ? known.faults : [],
    isWaiting: variables !== null && !(isCurrent && known.isComplete),
    askAgain: () => {
      setKnown(nothing)
      setTime((before) => before + 1)
    },
  }
}
