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
import { topicBibliography, topicPage, topicPapers } from './question-operation.ts'
import { topicTexts } from './texts.ts'

/** A topic: its papers over the years, who wrote them, and who names it as an interest. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(topicTexts)
  const number = useNumber()
  const by = readKey(parameters)
  const page = useAnswer(topicPage, by === null ? null : { by })
  const list = useAnswer(topicPapers, by === null ? null : { by, ...readPaperPage(parameters) })
  const topic = page.data?.topic ?? null
  usePageTitle(topic?.name ?? null)
  if (by === null || topic === null)
    return inPlaceOf({
      page: 'topic',
      kind: texts.kind,
      name: parameters.get('name'),
      isAsked: by !== null,
      answer: page,
    })
  return (
    <>
      <PageHead kind={texts.scheme[topic.scheme]} title={topic.name}>
        {topic.broader.length > 0 && (
          <p>
            <span class="soft">{texts.broader}: </span>
            {topic.broader.map(({ id, label }) => (
              <Link key={id} to={addressOf('topic', { id })}>
                {label}
              </Link>
            ))}
          </p>
        )}
        <div class="actions">
          <Link to={addressOf('network', { topic: topic.id, depth: 0 })} class="button primary">
            {texts.network}
          </Link>
          <TakeAway operation={topicPage} variables={{ by: { id: topic.id } }}>
            <Bibliography operation={topicBibliography} variables={{ by }} pick={(data) => data.topic?.papers} />
          </TakeAway>
        </div>
      </PageHead>
      <YearBars years={topic.perYear} />
      <div class="with-facts">
        <aside class="facts" aria-label={topic.name}>
          {topic.people.edges.length > 0 && (
            <section>
              <h2>
                {texts.people} <span class="soft">{number(topic.people.totalCount)}</span>
              </h2>
              <ul class="plain">
                <CountedLines page="person" edges={topic.people.edges} />
              </ul>
            </section>
          )}
          {topic.interestedPeople.nodes.length > 0 && (
            <section>
              <h2>
                {texts.interested} <span class="soft">{number(topic.interestedPeople.totalCount)}</span>
              </h2>
              <ul class="plain">
                {topic.interestedPeople.nodes.map(({ id, label }) => (
                  <li key={id} class="fact">
                    <Link to={addressOf('person', { id })}>{label}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
        <PaperColumn answer={list} papers={list.data?.topic?.papers} parameters={parameters} />
      </div>
    </>
  )
}
