import '../parts/choice.css'
import '../parts/field.css'
import '../parts/parts.css'
import './view.css'
import { useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import type { PageView } from '../pages.ts'
import { Decisions } from './decisions.tsx'
import { Documents } from './documents.tsx'
import { Gate } from './gate.tsx'
import { Matches } from './matches.tsx'
import { Sources } from './sources.tsx'
import { loadTexts } from './texts.ts'
import { useAccess } from './use-access.ts'
import { useDocuments } from './use-documents.ts'

const parts = ['load', 'matches', 'decisions', 'sources'] as const

/** Loads documents, and decides who is who: what may be done with the write token, and what was done. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(loadTexts)
  const access = useAccess()
  const documents = useDocuments(access.token)
  const part = parts.find((one) => one === parameters.get('part')) ?? 'load'
  usePageTitle(part === 'load' ? texts.title : texts.parts[part])
  return (
    <>
      <PageHead title={texts.title}>
        <p class="soft">{texts.lead}</p>
      </PageHead>
      <Gate access={access} />
      <nav class="tabs" aria-label={texts.partsLabel}>
        {parts.map((one) => (
          <Link
            key={one}
            to={addressOf('load', { part: one === 'load' ? null : one })}
            class={one === part ? 'button load-part' : 'button'}
            aria-current={one === part ? 'page' : undefined}
          >
            {texts.parts[one]}
          </Link>
        ))}
      </nav>
      {part === 'load' && access.token !== null && <Documents documents={documents} />}
      {part === 'matches' && <Matches parameters={parameters} token={access.token} />}
      {part === 'decisions' && <Decisions parameters={parameters} token={access.token} />}
      {part === 'sources' && <Sources parameters={parameters} token={access.token} />}
    </>
  )
}
