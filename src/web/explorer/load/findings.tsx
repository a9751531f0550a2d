import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useLanguage, useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { useDisagreementWords } from '../parts/disagreement.ts'
import type { Report, UncertainName } from './report.ts'
import { loadTexts } from './texts.ts'

/** What a report has for a person's eyes: uncertain people, entries that were not taken, places that nobody read, and the like. */
export function Findings({ report: said }: { readonly report: Report }) {
  const texts = useTexts(loadTexts)
  const report = useLanguage().reading.answer(said)
  const { sayField, sayValue } = useDisagreementWords()
  const { people, papers, facts, documents, dryRun } = report
  return (
    <>
      {people.uncertainCount > 0 && dryRun && <p class="soft">{texts.decideLater}</p>}
      <Finding
        title={texts.lists.uncertain}
        count={people.uncertainCount}
        isOpen
        items={people.uncertain}
        draw={(name) => <Uncertain name={name} isStored={!dryRun} />}
      />
      {documents.map(({ name, rejected, rejectedCount, unread, unreadCount }) => (
        <div key={name}>
          <Finding
            title={texts.lists.rejected}
            count={rejectedCount}
            isOpen
            items={rejected}
            draw={({ locator, reason, text }) => (
              <Place locator={locator} text={text}>
                {reason}
              </Place>
            )}
          />
          <Finding
            title={texts.lists.unread}
            count={unreadCount}
            items={unread}
            draw={({ locator, text }) => <Place locator={locator} text={text} />}
          />
        </div>
      ))}
      <Finding
        title={texts.lists.versions}
        count={papers.possibleVersionCount}
        items={papers.possibleVersions}
        draw={({ title, paper, reasons }) => (
          <>
            {title} {texts.version(paper.title)} <span class="soft">({reasons.join('; ')})</span>
          </>
        )}
      />
      <Finding
        title={texts.lists.disagreements}
        count={facts.disagreementCount}
        items={facts.disagreements}
        draw={({ field, stored, found, paper }) => (
          <>
            {paper.title}{' '}
            <span class="soft">
              {texts.disagreement(sayField(field), sayValue(field, stored), sayValue(field, found))}
            </span>
          </>
        )}
      />
    </>
  )
}

interface FindingProps<Item> {
  readonly title: (count: string) => string
  readonly count: number
  readonly isOpen?: boolean
  readonly items: readonly Item[]
  readonly draw: (item: Item) => ComponentChildren
}

const linesAtOnce = 20

/** One kind of finding, folded, with its lines a few at a time. Nothing where there is none. */
function Finding<Item>({ title, count, isOpen = false, items, draw }: FindingProps<Item>) {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  const [shown, show] = useState(linesAtOnce)
  if (count === 0) return null
  const left = Math.min(items.length - shown, 100)
  return (
    <details class="load-finding" open={isOpen}>
      <summary>{title(number(count))}</summary>
      <ul class="plain">
        {items.slice(0, shown).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines only come, at the end.
          <li key={index}>{draw(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" onClick={() => show(shown + left)}>
          {texts.more(number(left))}
        </button>
      )}
      {left <= 0 && count > items.length && <p class="soft">{texts.notListed(number(count - items.length))}</p>}
    </details>
  )
}

function Place(props: { readonly locator: string; readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <>
      <span class="record-place">{props.locator}</span> {props.children}
      <q>{props.text}</q>
    </>
  )
}

/** A name, and everybody whom it may mean. People of a trial are no links: the graph may not have them. */
function Uncertain({ name, isStored }: { readonly name: UncertainName; readonly isStored: boolean }) {
  const texts = useTexts(loadTexts)
  const number = useNumber()
  return (
    <>
      <strong>{name.printedName}</strong>
      <ul>
        {name.candidates.map(({ id, label, score, reasons }) => (
          <li key={id}>
            {score === null ? texts.joined : texts.mayBe}{' '}
            {isStored ? <Link to={addressOf('person', { id })}>{label}</Link> : <strong>{label}</strong>}
            <span class="soft">
              {score !== null && ` (${texts.score(number(score, 2))})`}
              {reasons.length > 0 && `: ${reasons.join('; ')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
