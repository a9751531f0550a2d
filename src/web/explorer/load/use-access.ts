import { useEffect, useState } from 'preact/hooks'
import { ask, type Fault } from '../../api/ask.ts'
import { type WritingStateQuery, writingState } from './question-operation.ts'

/** Where the token stays while the tab is open; it is never in an address, and never kept longer. */
const remembered = 'coterie:write-token'

/** What one may do here, and how to come to more. */
export interface Access {
  /** OFF: nobody may write; NEEDS_TOKEN; ALLOWED. Null while it is not known. */
  readonly writing: WritingStateQuery['writing'] | null
  /** The token, once the service has taken it. */
  readonly token: string | null
  readonly faults: readonly Fault[]
  /** Tries a token; it is kept when the service takes it. */
  readonly offer: (token: string) => void
  readonly forget: () => void
}

/** Asks the service whether one may write, with the token of this tab if there is one. */
export function useAccess(): Access {
  const [token, setToken] = useState(() => sessionStorage.getItem(remembered))
  const [known, setKnown] = useState<{ readonly token: string | null; readonly writing: Access['writing'] }>({
    token: null,
    writing: null,
  })
  const [faults, tell] = useState<readonly Fault[]>([])
  useEffect(() => {
    const outdated = new AbortController()
    ask(writingState, {}, { token, signal: outdated.signal }).then(
      ({ data, faults: found }) => {
        if (data !== null) {
          tell([])
          setKnown({ token, writing: data.writing })
          if (token !== null && data.writing === 'ALLOWED') sessionStorage.setItem(remembered, token)
          return
        }
        tell(found)
        // A wrong token may not even ask; without it the service answers.
        setKnown({ token: null, writing: found.some(({ code }) => code === 'UNAUTHORIZED') ? 'NEEDS_TOKEN' : null })
        sessionStorage.removeItem(remembered)
      },
      () => {},
    )
    return () => outdated.abort()
  }, [token])
  return {
    writing: known.writing,
    token: known.writing === 'ALLOWED' ? known.token : null,
    faults,
    offer: setToken,
    forget: () => {
      sessionStorage.removeItem(remembered)
      setToken(null)
    },
  }
}
