import '../parts/figures.css'
import '../parts/rows.css'
import './view.css'
import { FindBox } from '../find/find-box.tsx'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import { usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { homePage } from './question-operation.ts'
import { homeTexts } from './texts.ts'

const figures = [
  'personCount',
  'paperCount',
  'collaborationCount',
  'institutionCount',
  'topicCount',
  'sourceCount',
] as const

/** The first page: the search box, what is loaded, and where to begin. */
export const View: PageView = () => {
  const texts = useTexts(homeTexts)
  const number = useNumber()
  usePageTitle(null)
  const { data, faults, isWaiting, askAgain } = useAnswer(homePage, {})
  return (
    <div class="home">
      <section class="home-find">
        <h1 id="page-title" tabIndex={-1}>
          {texts.title}
        </h1>
        <p class="lead">{texts.lead}</p>
        <FindBox large />
      </section>
      <Faults faults={faults} onAgain={askAgain} />
      <section aria-labelledby="home-figures">
        <h2 id="home-figures" class="unseen">
          {texts.figures}
        </h2>
        <dl class="figures">
          {figures.map((name) => (
            <div key={name}>
              <dt>{texts.counts[name]}</dt>
              <dd>{data === null ? '\u00a0' : number(data.graph.counts[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div class="columns" aria-busy={isWaiting}>
        <section aria-labelledby="home-people" class="home-people">
          <h2 id="home-people">{texts.people}</h2>
          <ol class="plain rows">
            {data?.people?.nodes.map(({ id, label, summary }) => (
              <li key={id}>
                <Link to={addressOf('person', { id })}>{label}</Link>
                <Link to={addressOf('network', { person: id })} class="soft">
                  {texts.coauthors(number(summary.collaboratorCount))}
                  <span class="unseen">: {texts.network(label)}</span>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="home-topics">
          <h2 id="home-topics">{texts.topics}</h2>
          <ul class="plain chips">
            {data?.topics.nodes.map(({ id, label }) => (
              <li key={id}>
                <Link to={addressOf('topic', { id })} class="chip">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
