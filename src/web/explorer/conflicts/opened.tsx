import { useEffect, useRef } from 'preact/hooks'
import { personKey } from '../../api/person-key.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, Link } from '../frame/place.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import { Evidence } from '../parts/evidence.tsx'
import { PaperItem } from '../parts/paper-list.tsx'
import { partTexts } from '../parts/texts.ts'
import { nameOf } from './matrix-table.tsx'
import {
  type ConflictDetailQuery,
  type ConflictDetailQueryVariables,
  conflictDetail,
  conflictEvidence,
} from './question-operation.ts'
import type { ConflictsState, Policy } from './state.ts'
import { conflictsTexts } from './texts.ts'
import type { Matrix } from './use-matrix.ts'
import { VerdictWord } from './verdict.tsx'

type Detail = NonNullable<ConflictDetailQuery['conflictsOfInterest']>['pairs']['nodes'][number]

/** Reasons that tell what is not known: no record says so. */
const restOnNothing: ReadonlySet<string> = new Set(['AMBIGUOUS_NAME', 'UNKNOWN_PERSON', 'UNCHECKED'])

interface OpenedProps {
  readonly state: ConflictsState
  readonly policy: Policy
  readonly matrix: Matrix
}

/** The pair that was opened: its verdict with all reasons, each with its papers and records, and what could not be looked at. */
export function Opened({ state, policy, matrix }: OpenedProps) {
  const texts = useTexts(conflictsTexts)
  const number = useNumber()
  const heading = useRef<HTMLHeadingElement>(null)
  const { author = 0, reviewer = 0 } = state.open ?? {}
  const variables = {
    author: personKey(state.authors[author] ?? ''),
    reviewer: personKey(state.reviewers[reviewer] ?? ''),
    policy,
  }
  const { data, faults, isWaiting, askAgain } = useAnswer(conflictDetail, variables)
  const pair = isWaiting ? undefined : data?.conflictsOfInterest?.pairs.nodes[0]
  // Who opens a pair reads on there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pair is what was opened.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [author, reviewer])
  return (
    <section class="conflict-opened" aria-labelledby="conflict-opened">
      <div class="section-head">
        <h2 id="conflict-opened" ref={heading} tabIndex={-1}>
          {texts.pair(
            nameOf(matrix.reviewers[reviewer], state.reviewers[reviewer]),
            nameOf(matrix.authors[author], state.authors[author]),
          )}
        </h2>
        <button type="button" onClick={() => change({ open: null })}>
          {texts.close}
        </button>
      </div>
      <Faults faults={faults} onAgain={askAgain} />
      {pair === undefined && isWaiting && (
        <p class="soft waiting" aria-busy="true">
          {texts.isChecking}
        </p>
      )}
      {pair !== undefined && (
        <>
          <p>
            <VerdictWord verdict={pair.verdict} /> <span class="soft">{texts.meanings[pair.verdict]}</span>
          </p>
          {pair.reasons.length === 0 && <p>{texts.noReasons}</p>}
          <ul class="plain" aria-label={texts.reasons}>
            {pair.reasons.map((reason, index) => (
              <li key={reason.detail} class="conflict-reason">
                <Reason reason={reason} index={index} variables={variables} />
              </li>
            ))}
          </ul>
          {pair.unchecked.length > 0 && (
            <>
              <p class="soft">{texts.unchecked}</p>
              <ul class="caveats soft">
                {pair.unchecked.map((kind) => (
                  <li key={kind}>{texts.uncheckedKinds[kind] ?? texts.kinds[kind]}</li>
                ))}
              </ul>
            </>
          )}
          {pair.jointPapersLeftOutCount > 0 && <p>{texts.leftOut(number(pair.jointPapersLeftOutCount))}</p>}
        </>
      )}
    </section>
  )
}

interface ReasonProps {
  readonly reason: Detail['reasons'][number]
  readonly index: number
  readonly variables: ConflictDetailQueryVariables
}

function Reason({ reason, index, variables }: ReasonProps) {
  const texts = useTexts(conflictsTexts)
  const { certainty } = useTexts(partTexts)
  const number = useNumber()
  const { papers, way, institution } = reason
  return (
    <>
      <h3>
        {texts.kinds[reason.kind]}{' '}
        <span class="soft">
          {[texts.verdicts[reason.verdict], reason.certainty === null ? null : certainty[reason.certainty]]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </h3>
      <p>
        <span>{reason.detail}</span>{' '}
        {!restOnNothing.has(reason.kind) && (
          <Evidence
            of={reason.detail}
            operation={conflictEvidence}
            variables={variables}
            pick={({ conflictsOfInterest }) => conflictsOfInterest?.pairs.nodes[0]?.reasons[index]?.evidence}
          />
        )}
      </p>
      {institution !== null && (
        <p>
          <Link to={addressOf('institution', { id: institution.id })}>{institution.label}</Link>
        </p>
      )}
      {way.length > 0 && (
        <p>
          {texts.way}{' '}
          {way.map(({ id, label }, place) => (
            <span key={id}>
              {place > 0 && ' – '}
              <Link to={addressOf('person', { id })}>{label}</Link>
            </span>
          ))}
        </p>
      )}
      {papers.totalCount > papers.nodes.length && (
        <p class="soft">{texts.newest(papers.nodes.length, number(papers.totalCount))}</p>
      )}
      <ol class="plain">
        {papers.nodes.map((paper) => (
          <li key={paper.id}>
            <PaperItem paper={paper} />
          </li>
        ))}
      </ol>
    </>
  )
}
