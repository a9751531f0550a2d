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
  if (by === null || (topic === null && page.faults.length > 0))
    return (
      <>
        <PageHead kind={texts.kind} title={parameters.get('name') ?? texts.kind} />
        <Faults
          faults={page.faults}
          onAgain={page.askAgain}
          candidateAddress={({ id }) => addressOf('topic', { id })}
        />
      </>
    )
  if (topic === null) return <PageHead kind={texts.kind} title={'\u00a0'} />
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
            <Bibliography
              askPage={async (style, after) => {
                const { data, faults } = await ask(topicBibliography, { by, style, after })
                return { papers: data?.topic?.papers, faults }
              }}
            />
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
                {topic.people.edges.map(({ node, paperCount }) => (
                  <li key={node.id} class="fact">
                    <div>
                      <Link to={addressOf('person', { id: node.id })}>{node.label}</Link>
                    </div>
                    <span class="soft">{texts.papers(paperCount)}</span>
                  </li>
                ))}
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
        <div>
          <Faults faults={list.faults} onAgain={list.askAgain} />
          <PaperList papers={list.data?.topic?.papers} parameters={parameters} isWaiting={list.isWaiting} />
        </div>
      </div>
    </>
  )
}
