import { useId, useState } from 'preact/hooks'
import { useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { focusOn } from '../parts/focus-on.ts'
import { Progress } from './progress.tsx'
import { Reports } from './reports.tsx'
import { sourceTexts } from './source-texts.ts'
import { loadTexts } from './texts.ts'
import { canBeStored, type Documents as Loading } from './use-documents.ts'

/** Formats that can be forced where a document does not look like what it is. */
const formats = [
  'PROFILE',
  'BIBTEX',
  'RIS',
  'CSV',
  'CSL_JSON',
  'ENDNOTE',
  'CROSSREF',
  'OPENALEX',
  'ORCID',
  'DBLP_XML',
  'ACL_XML',
  'ROR',
] as const

/** Files are chosen, tried, looked at, and then stored. */
export function Documents({ documents }: { readonly documents: Loading }) {
  const texts = useTexts(loadTexts)
  const { formatNames } = useTexts(sourceTexts)
  const { chosen, work } = documents
  const isStored = chosen.some(({ stored }) => stored !== null)
  const storable = chosen.filter(canBeStored).length
  const leaveOut = (file: File) => {
    documents.leaveOut(file)
    focusOn('load-report')
  }
  const isDone = isStored && work === null
  return (
    <>
      <Drop onFiles={documents.choose} isBusy={work !== null} />
      <label class="load-format">
        <span>{texts.format}</span>{' '}
        <select
          value={documents.format ?? ''}
          disabled={work !== null || isStored}
          onChange={({ currentTarget: { value } }) => documents.readAs(value === '' ? null : value)}
        >
          <option value="">{texts.asItLooks}</option>
          {formats.map((one) => (
            <option key={one} value={one}>
              {formatNames[one]}
            </option>
          ))}
        </select>
      </label>
      <p role="status" class="load-status">
        {work !== null && texts[work.kind === 'TRYING' ? 'trying' : 'storing'](work.index, work.count, work.name)}
        {isDone && texts.storedAll(chosen.filter(({ stored }) => stored?.report != null).length)}
        {!isStored && work === null && chosen.length > 0 && texts.nothingStored}
      </p>
      {work !== null && <Progress />}
      {chosen.length > 0 && (
        <section aria-labelledby="load-report" aria-busy={work !== null}>
          <h2 id="load-report" tabIndex={-1}>
            {isStored ? texts.stored : texts.tried}
          </h2>
          {!isStored && chosen.length > 1 && <p class="soft">{texts.alone}</p>}
          {!isStored && work === null && storable > 0 && (
            <p class="actions">
              <button type="button" class="primary" onClick={documents.store}>
                {texts.store(storable)}
              </button>
              <button type="button" onClick={documents.startAgain}>
                {texts.startAgain}
              </button>
            </p>
          )}
          {isDone && (
            <p class="actions">
              <Link to={addressOf('load', { part: 'matches' })} class="button primary">
                {texts.toMatches}
              </Link>
              <button type="button" onClick={documents.startAgain}>
                {texts.startAgain}
              </button>
            </p>
          )}
          <Reports chosen={chosen} {...(isStored || work !== null ? {} : { onLeaveOut: leaveOut })} />
        </section>
      )}
    </>
  )
}

interface DropProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped; the same with a button, for keyboards and small screens. */
function Drop({ isBusy, onFiles }: DropProps) {
  const texts = useTexts(loadTexts)
  const id = useId()
  const [isOver, over] = useState(false)
  const take = (list: FileList | null | undefined) => {
    if (!isBusy && list != null && list.length > 0) onFiles([...list])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button inside as its other way.
    <div
      class={isOver ? 'load-drop load-over' : 'load-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        over(true)
      }}
      onDragLeave={() => over(false)}
      onDrop={(event) => {
        event.preventDefault()
        over(false)
        take(event.dataTransfer?.files)
      }}
    >
      <p>
        <label for={id}>{texts.drop}</label>
      </p>
      <input
        id={id}
        type="file"
        multiple
        disabled={isBusy}
        aria-describedby={`${id}-formats`}
        onChange={(event) => {
          take(event.currentTarget.files)
          // So that the same file can be chosen again after it was changed.
          event.currentTarget.value = ''
        }}
      />
      <p id={`${id}-formats`} class="soft">
        {texts.formats}
      </p>
    </div>
  )
}
