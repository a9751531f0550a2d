import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { Findings } from './findings.tsx'
import { hasToTell, type Report } from './report.ts'
import { sourceTexts } from './source-texts.ts'
import { loadTexts } from './texts.ts'
import type { Chosen } from './use-documents.ts'

const columns = ['outcome', 'records', 'people', 'papers', 'facts', 'rejected', 'unread'] as const

interface ReportsProps {
  readonly chosen: readonly Chosen[]
  /** Given while a document can still be left out. */
  readonly onLeaveOut?: (file: File) => void
}

/** What became of every file, or would: figures in a table, and below it whatever needs a person's eyes, with its places. */
export function Reports({ chosen, onLeaveOut }: ReportsProps) {
  const texts = useTexts(loadTexts)
  const { formatNames } = useTexts(sourceTexts)
  const number = useNumber()
  const cellsOf = (report: Report): Readonly<Record<(typeof columns)[number], string>> => {
    const { people, papers, facts, documents } = report
    const sum = (of: 'recordCount' | 'rejectedCount' | 'unreadCount') =>
      number(documents.reduce((total, document) => total + document[of], 0))
    return {
      outcome:
        documents.map(({ outcome, format }) =>
          [texts.outcomes[outcome], format === null ? null : formatNames[format]].filter(Boolean).join(', '),
        )[0] ?? '',
      records: sum('recordCount'),
      people: [people.createdCount, people.matchedCount, people.uncertainCount].map((one) => number(one)).join(' / '),
      papers: [papers.createdCount, papers.matchedCount].map((one) => number(one)).join(' / '),
      facts: [facts.addedCount, facts.withdrawnCount].map((one) => number(one)).join(' / '),
      rejected: sum('rejectedCount'),
      unread: sum('unreadCount'),
    }
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard. */}
      <section class="load-window" tabIndex={0} aria-label={texts.tried}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.columns.document}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {texts.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ file, tried, stored }) => {
              const sent = stored ?? tried
              const cells = sent?.report == null ? null : cellsOf(sent.report)
              return (
                <tr key={file.name}>
                  <th scope="row" class="load-name">
                    {file.name}
                    {onLeaveOut !== undefined && (
                      <button type="button" class="where" onClick={() => onLeaveOut(file)}>
                        {texts.leaveOut}
                        <span class="unseen">: {file.name}</span>
                      </button>
                    )}
                  </th>
                  {cells === null ? (
                    <td colSpan={columns.length}>{sent === null ? texts.waiting : texts.refused}</td>
                  ) : (
                    columns.map((column) => (
                      <td key={column} class="load-figure">
                        {cells[column]}
                      </td>
                    ))
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {chosen.map(({ file, tried, stored }) => {
        const sent = stored ?? tried
        if (sent === null || !hasToTell(sent)) return null
        return (
          <div key={file.name}>
            {chosen.length > 1 && <h3>{file.name}</h3>}
            <Faults faults={sent.faults} />
            {sent.report !== null && <Findings report={sent.report} />}
          </div>
        )
      })}
    </>
  )
}
