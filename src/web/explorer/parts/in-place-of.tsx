import type { Fault } from '../../api/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { addressOf } from '../frame/place.tsx'
import { PageHead } from '../frame/title.tsx'
import type { PageName } from '../pages.ts'

interface Missing {
  /** The page that shows such a thing, by its id. */
  readonly page: PageName
  readonly kind: string
  /** The name that was asked for; null where the address has none. */
  readonly name: string | null
  /** Whether the address says which thing is meant at all. */
  readonly isAsked: boolean
  readonly answer: { readonly faults: readonly Fault[]; readonly askAgain: () => void }
}

/**
 * What stands in the place of a thing: nothing while it is asked for, and then what went wrong, with those whom the name may mean. It is
 * no component of its own, so that the heading is the same element before and after the thing comes, and keeps the focus.
 */
export function inPlaceOf({ page, kind, name, isAsked, answer: { faults, askAgain } }: Missing) {
  const isComing = isAsked && faults.length === 0
  return (
    <>
      <PageHead kind={kind} title={isComing ? '\u00a0' : (name ?? kind)} />
      <Faults faults={faults} onAgain={askAgain} candidateAddress={({ id }) => addressOf(page, { id })} />
    </>
  )
}
