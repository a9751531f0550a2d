import { useNumber, useTexts } from '../frame/language.tsx'
import { Caveats } from '../parts/caveats.tsx'
import type { NetworkPageQuery } from './question-operation.ts'
import { type NetworkState, nodeSteps } from './state.ts'
import { networkTexts } from './texts.ts'

interface CutsProps {
  readonly network: NonNullable<NetworkPageQuery['collaborationNetwork']>
  readonly state: NetworkState
  /** Draws up to so many people. */
  readonly onMore: (nodes: number) => void
}

/** What the picture leaves out, with a button for more, and what its figures rest on. */
export function Cuts({ network, state, onMore }: CutsProps) {
  const texts = useTexts(networkTexts)
  const number = useNumber()
  const { truncated } = network
  const more = nodeSteps.find((step) => step > state.nodes)
  return (
    <>
      {truncated !== null && (
        <div class="question network-cut">
          <p>
            {texts.cut(number(truncated.omittedNodeCount), number(truncated.omittedEdgeCount))}
            {truncated.reasons.includes('WORK_LIMIT') && ` ${texts.cutWork}`}
          </p>
          {more !== undefined && (
            <button type="button" onClick={() => onMore(more)}>
              {texts.more(number(more))}
            </button>
          )}
        </div>
      )}
      <Caveats caveats={network.caveats} />
    </>
  )
}
