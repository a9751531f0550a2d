import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { partTexts } from './texts.ts'

/** Where a page of a list stands, as the fragment `Turning` asks for it. */
export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** Which page of a list an address names, as variables of its question. */
export function readTurning(parameters: URLSearchParams, size: number) {
  const before = parameters.get('before')
  return before === null
    ? { first: size, after: parameters.get('after'), last: null, before: null }
    : { first: null, after: null, last: size, before }
}

/** Buttons to the pages before and after; nothing where there is one page. */
export function Turning({ info }: { readonly info: PageInfo | undefined }) {
  const texts = useTexts(partTexts)
  if (info === undefined || !(info.hasNextPage || info.hasPreviousPage)) return null
  return (
    <nav class="pager" aria-label={texts.pager}>
      <button
        type="button"
        disabled={!info.hasPreviousPage}
        onClick={() => change({ before: info.startCursor, after: null })}
      >
        {texts.previous}
      </button>
      <button
        type="button"
        disabled={!info.hasNextPage}
        onClick={() => change({ after: info.endCursor, before: null })}
      >
        {texts.next}
      </button>
    </nav>
  )
}
