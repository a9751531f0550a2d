import type { Fault } from '../../api/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { addressOf } from '../frame/place.tsx'
import { PageHead } from '../frame/title.tsx'
import type { PageName } from '../pages.ts'

interface NotThereProps {
  /** The page that shows such a thing, by its id. */
  readonly page: PageName
  readonly kind: string
  /** The name that was asked for; null where the address has none. */
  readonly name: string | null
  /** Whether the address says which thing is meant at all. */
  readonly isAsked: boolean
  readonly answer: { readonly faults: readonly Fault[]; readonly askAgain: () => void }
}

/** In the place of a thing: nothing while it is asked for, and then what went wrong, with those whom the name may mean. */
export function NotThere({ page, kind, name, isAsked, answer: { faults, askAgain } }: NotThereProps) {
  const isComing = isAsked && faults.length === 0
  return (
    <>
      <PageHead kind={kind} title={isComing ? '\u00a0' : (name ?? kind)} />
      <Faults faults={faults} onAgain={askAgain} candidateAddress={({ id }) => addressOf(page, { id })} />
    </>
  )
}
