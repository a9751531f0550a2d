import './view.css'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { frameTexts } from '../frame/texts.ts'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Choice } from '../parts/choice.tsx'
import { aboutHit, addressOfHit, fittingForm } from './hit.tsx'
import { type FindAllQueryVariables, findAll } from './question-operation.ts'
import { findTexts } from './texts.ts'

type EntityType = NonNullable<FindAllQueryVariables['types']>[number]
const types = ['PERSON', 'PAPER', 'INSTITUTION', 'TOPIC', 'VENUE'] as const satisfies readonly EntityType[]
const pageSize = 20
const most = 100

/** Everything that fits a text, the best first, of one kind or of all. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(findTexts)
  const { kinds } = useTexts(frameTexts)
  const number = useNumber()
  const text = parameters.get('text') ?? ''
  const type = types.find((one) => one === parameters.get('type')) ?? null
  const first = Math.min(Math.max(Number(parameters.get('first')) || pageSize, 1), most)
  usePageTitle(texts.title(text))
  const { data, faults, isWaiting, askAgain } = useAnswer(
    findAll,
    text === '' ? null : { text, types: type === null ? null : [type], first },
  )
  const found = data?.search
  return (
    <>
      <PageHead title={texts.title(text)} />
      <Choice legend={texts.filter}>
        {[null, ...types].map((one) => (
          <button
            key={one ?? ''}
            type="button"
            aria-pressed={one === type}
            onClick={() => change({ type: one, first: null })}
          >
            {one === null ? texts.all : texts.kinds[one]}
          </button>
        ))}
      </Choice>
      <Faults faults={faults} onAgain={askAgain} />
      <p class="soft" role="status">
        {found === undefined ? '\u00a0' : found.totalCount === 0 ? texts.none : texts.count(number(found.totalCount))}
        {found?.truncated === true && ` ${texts.truncated}`}
      </p>
      <ol class="hits" aria-busy={isWaiting}>
        {found?.edges.map((edge) => (
          <li key={edge.node.id} class="hit">
            <span class="find-kind">{kinds[edge.node.__typename]}</span>
            <div>
              <Link to={addressOfHit(edge.node)} class="hit-label">
                {edge.node.label}
              </Link>
              {fittingForm(edge) !== null && <span class="soft"> ({fittingForm(edge)})</span>}
              <div class="soft">{aboutHit(edge.node, texts)}</div>
            </div>
            {edge.node.__typename === 'Person' && (
              <Link to={addressOf('network', { person: edge.node.id })} class="button">
                {texts.network}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {found !== undefined && found.totalCount > first && first < most && (
        <button type="button" onClick={() => change({ first: Math.min(first + pageSize, most) }, 'INSTEAD')}>
          {texts.more}
        </button>
      )}
    </>
  )
}
