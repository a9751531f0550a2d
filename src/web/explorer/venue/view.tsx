import '../parts/parts.css'
import { ask } from '../../api/ask.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Bibliography } from '../parts/bibliography-buttons.tsx'
import { readKey } from '../parts/key.ts'
import { PaperList, readPaperPage } from '../parts/paper-list.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { YearBars } from '../parts/year-bars.tsx'
import { venueBibliography, venuePage, venuePapers } from './question-operation.ts'
import { venueTexts } from './texts.ts'

/** A venue: its papers over the years, and who publishes there. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(venueTexts)
  const number = useNumber()
  const by = readKey(parameters)
  const page = useAnswer(venuePage, by === null ? null : { by })
  const list = useAnswer(venuePapers, by === null ? null : { by, ...readPaperPage(parameters) })
  const venue = page.data?.venue ?? null
  usePageTitle(venue?.label ?? null)
  if (by === null || (venue === null && page.faults.length > 0))
    return (
      <>
        <PageHead kind={texts.kind.UNKNOWN} title={parameters.get('name') ?? texts.kind.UNKNOWN} />
        <Faults
          faults={page.faults}
          onAgain={page.askAgain}
          candidateAddress={({ id }) => addressOf('venue', { id })}
        />
      </>
    )
  if (venue === null) return <PageHead kind={texts.kind.UNKNOWN} title={'\u00a0'} />
  return (
    <>
      <PageHead kind={texts.kind[venue.kind]} title={venue.label}>
        {venue.name !== null && venue.name !== venue.label && <p class="soft">{venue.name}</p>}
        <div class="actions">
          <Link to={addressOf('network', { venue: venue.id, depth: 0 })} class="button primary">
            {texts.network}
          </Link>
          <TakeAway operation={venuePage} variables={{ by: { id: venue.id } }}>
            <Bibliography
              askPage={async (style, after) => {
                const { data, faults } = await ask(venueBibliography, { by, style, after })
                return { papers: data?.venue?.papers, faults }
              }}
            />
          </TakeAway>
        </div>
      </PageHead>
      <YearBars years={venue.perYear} />
      <div class="with-facts">
        <aside class="facts" aria-label={venue.label}>
          <section>
            <h2>
              {texts.people} <span class="soft">{number(venue.people.totalCount)}</span>
            </h2>
            <ul class="plain">
              {venue.people.edges.map(({ node, paperCount }) => (
                <li key={node.id} class="fact">
                  <div>
                    <Link to={addressOf('person', { id: node.id })}>{node.label}</Link>
                  </div>
                  <span class="soft">{texts.papers(paperCount)}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
        <div>
          <Faults faults={list.faults} onAgain={list.askAgain} />
          <PaperList papers={list.data?.venue?.papers} parameters={parameters} isWaiting={list.isWaiting} />
        </div>
      </div>
    </>
  )
}
