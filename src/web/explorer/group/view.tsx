import '../parts/parts.css'
import { Faults } from '../frame/faults.tsx'
import { useTexts } from '../frame/language.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { PaperList, readPaperPage } from '../parts/paper-list.tsx'
import { groupPage } from './question-operation.ts'
import { groupTexts } from './texts.ts'

const nothing = [{ code: 'NOT_FOUND', message: '', candidates: [] }]

/** A group that signs papers, with them. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(groupTexts)
  const id = parameters.get('id') ?? ''
  const { data, faults, isWaiting, askAgain } = useAnswer(groupPage, { id, ...readPaperPage(parameters) })
  const group = data?.node?.__typename === 'Group' ? data.node : null
  usePageTitle(group?.name ?? null)
  return (
    <>
      <PageHead kind={texts.kind} title={group?.name ?? (isWaiting ? '\u00a0' : texts.kind)}>
        <p class="soft">{texts.lead}</p>
      </PageHead>
      <Faults faults={data !== null && group === null ? nothing : faults} onAgain={askAgain} />
      {group !== null && (
        <PaperList papers={group.papers} parameters={parameters} isWaiting={isWaiting} self={group.id} />
      )}
    </>
  )
}
