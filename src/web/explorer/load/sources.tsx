import { useRef, useState } from 'preact/hooks'
import { ask, type Fault } from '../../api/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { forgetAnswers, useAnswer } from '../frame/use-answer.ts'
import { focusOn } from '../parts/focus-on.ts'
import { readTurning, Turning } from '../parts/turning.tsx'
import { type SourceListQuery, sourceList, takeOutSource } from './question-operation.ts'
import { SourceRemoval } from './source-removal.tsx'
import { sourceTexts } from './source-texts.ts'
import { loadTexts } from './texts.ts'

export type Source = SourceListQuery['sources']['nodes'][number]

/** A source that somebody wants to take out, with what a trial says of it. */
export interface Removal {
  readonly source: Source
  /** Null while it is tried. */
  readonly trial: { readonly entries: number; readonly facts: number } | null
}

interface SourcesProps {
  readonly parameters: URLSearchParams
  readonly token: string | null
}

const pageSize = 20
const columns = ['source', 'format', 'records', 'rejected', 'unread', 'importedAt'] as const

/** The documents that were loaded. One can be taken out, once one has seen what goes with it. */
export function Sources({ parameters, token }: SourcesProps) {
  const texts = useTexts(sourceTexts)
  const { parts } = useTexts(loadTexts)
  const number = useNumber()
  const { language } = useLanguage()
  const { data, faults, isWaiting, askAgain } = useAnswer(sourceList, readTurning(parameters, pageSize))
  const [removal, setRemoval] = useState<Removal | null>(null)
  const [told, tell] = useState<string | null>(null)
  const [failed, fail] = useState<readonly Fault[]>([])
  const [isBusy, busy] = useState(false)
  // A trial of a source that one left again tells nothing.
  const turn = useRef(0)

  const run = async (source: Source, dryRun: boolean) => {
    const mine = ++turn.current
    busy(true)
    fail([])
    tell(null)
    if (dryRun) setRemoval({ source, trial: null })
    const answer = await ask(takeOutSource, { source: source.id, dryRun }, { token })
    busy(false)
    if (turn.current !== mine) return
    fail(answer.faults)
    const report = answer.data?.removeSource.report
    if (report === undefined) {
      if (dryRun) setRemoval(null)
      return
    }
    const entries = report.documents[0]?.recordCount ?? 0
    if (dryRun) setRemoval({ source, trial: { entries, facts: report.facts.withdrawnCount } })
    else {
      setRemoval(null)
      tell(texts.takenOut(source.name))
      forgetAnswers()
      askAgain()
    }
    focusOn(dryRun ? 'load-removal' : 'load-sources')
  }

  const list = data?.sources
  return (
    <section aria-labelledby="load-sources" aria-busy={isWaiting || isBusy}>
      <h2 id="load-sources" tabIndex={-1}>
        {parts.sources} {list !== undefined && <span class="soft">{number(list.totalCount)}</span>}
      </h2>
      <p class="soft">{texts.sourcesLead}</p>
      {token === null && <p>{texts.needsTokenToTakeOut}</p>}
      <Faults faults={faults} onAgain={askAgain} />
      <Faults faults={failed} />
      <div role="status">{told !== null && <p class="load-last">✓ {told}</p>}</div>
      {removal !== null && (
        <SourceRemoval
          removal={removal}
          isBusy={isBusy}
          onSure={() => void run(removal.source, false)}
          onKeep={() => {
            turn.current += 1
            setRemoval(null)
            focusOn('load-sources')
          }}
        />
      )}
      {list?.totalCount === 0 && <p>{texts.noSources}</p>}
      {list !== undefined && list.totalCount > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
        <section class="load-window" tabIndex={0} aria-label={parts.sources}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {texts.sourceColumns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.nodes.map((source) => (
                <tr key={source.id}>
                  <th scope="row" class="load-name">
                    {source.name}
                    {!source.complete && <span class="soft"> ({texts.incomplete})</span>}{' '}
                    <button
                      type="button"
                      class="where"
                      disabled={token === null || isBusy}
                      onClick={() => void run(source, true)}
                    >
                      {texts.takeOut}
                      <span class="unseen">: {source.name}</span>
                    </button>
                  </th>
                  <td class="load-figure">{texts.formatNames[source.format]}</td>
                  <td>{number(source.recordCount)}</td>
                  <td>{number(source.rejectedCount)}</td>
                  <td>{number(source.unreadCount)}</td>
                  <td class="load-figure">
                    <time dateTime={source.importedAt}>
                      {new Date(source.importedAt).toLocaleString(language, {
                        dateStyle: 'medium',
                        timeStyle: 'short',
                      })}
                    </time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Turning info={list?.pageInfo} />
    </section>
  )
}
