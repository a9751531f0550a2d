import '../parts/parts.css'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Bibliography } from '../parts/bibliography-buttons.tsx'
import { CountedLines } from '../parts/counted-lines.tsx'
import { inPlaceOf } from '../parts/in-place-of.tsx'
import { readKey } from '../parts/key.ts'
import { PaperColumn, readPaperPage } from '../parts/paper-list.tsx'
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
  if (by === null || venue === null)
    return inPlaceOf({
      page: 'venue',
      kind: texts.kind.UNKNOWN,
      name: parameters.get('name'),
      isAsked: by !== null,
      answer: page,
    })
  return (
    <>
      <PageHead kind={texts.kind[venue.kind]} title={venue.label}>
        {venue.name !== null && venue.name !== venue.label && <p class="soft">{venue.name}</p>}
        <div class="actions">
          <Link to={addressOf('network', { venue: venue.id, depth: 0 })} class="button primary">
            {texts.network}
          </Link>
          <TakeAway operation={venuePage} variables={{ by: { id: venue.id } }}>
            <Bibliography operation={venueBibliography} variables={{ by }} pick={(data) => data.venue?.papers} />
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
              <CountedLines page="person" edges={venue.people.edges} />
            </ul>
          </section>
        </aside>
        <PaperColumn answer={list} papers={list.data?.venue?.papers} parameters={parameters} />
      </div>
    </>
  )
}
