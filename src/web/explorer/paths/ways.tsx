import '../parts/rows.css'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { Caveats } from '../parts/caveats.tsx'
import type { PathsPageQuery } from './question-operation.ts'
import { mostHops, mostWays, type PathsState } from './state.ts'
import { pathsTexts } from './texts.ts'
import { Way } from './way.tsx'

export type Paths = NonNullable<PathsPageQuery['collaborationPaths']>

interface WaysProps {
  readonly paths: Paths
  readonly state: PathsState
  /** What the first of the two is called. */
  readonly from: string
}

/** What was found: the best ways, how many there are, and who can introduce; or why there is none. */
export function Ways({ paths, state, from }: WaysProps) {
  const texts = useTexts(pathsTexts)
  const number = useNumber()
  const count = Number(paths.shortestPathCount)
  const hidden = count - paths.paths.length
  const ids = [...new Set(paths.paths.flatMap(({ people }) => people.map(({ id }) => id)))]
  return (
    <>
      <p id="path-outcome" class="path-outcome" role="status" tabIndex={-1}>
        {paths.outcome === 'FOUND' && texts.found(paths.distance ?? 0, number(count))}
        {paths.outcome === 'NOT_CONNECTED' && texts.outcomes.NOT_CONNECTED}
        {paths.outcome === 'BEYOND_MAX_HOPS' && texts.outcomes.BEYOND_MAX_HOPS(state.maxHops)}
        {paths.outcome === 'SEARCH_LIMIT_REACHED' && texts.outcomes.SEARCH_LIMIT_REACHED}
      </p>
      {paths.outcome === 'BEYOND_MAX_HOPS' && state.maxHops < mostHops && (
        <p>
          <button type="button" onClick={() => change({ hops: Math.min(state.maxHops * 2, mostHops) })}>
            {texts.moreHops(Math.min(state.maxHops * 2, mostHops))}
          </button>
        </p>
      )}
      <ol class="plain">
        {paths.paths.map((way, index) => (
          <Way key={way.people.map(({ id }) => id).join(' ')} way={way} index={index} state={state} />
        ))}
      </ol>
      {paths.paths.length > 0 && (
        <p class="actions">
          {hidden > 0 && state.ways < mostWays ? (
            <button type="button" onClick={() => change({ ways: Math.min(state.ways * 4, mostWays) }, 'INSTEAD')}>
              {texts.more(number(Math.min(state.ways * 4, mostWays, count)))}
            </button>
          ) : (
            hidden > 0 && <span>{texts.notShown(number(hidden))}</span>
          )}
          <Link to={addressOf('network', { person: ids, depth: 0 })} class="button">
            {texts.asNetwork}
          </Link>
        </p>
      )}
      <Caveats caveats={paths.caveats} />
      {paths.introducers.length > 0 && (
        <section aria-labelledby="path-introducers">
          <h2 id="path-introducers">{texts.introducers}</h2>
          <p class="soft">{texts.introducersOf(from)}</p>
          <ol class="plain rows path-introducers">
            {paths.introducers.map(({ person, pathCount, strength }) => (
              <li key={person.id}>
                <Link to={addressOf('person', { id: person.id })}>{person.label}</Link>
                <span class="soft">{texts.introduces(number(Number(pathCount)), number(strength, 2))}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
