import '../parts/parts.css'
import './view.css'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Drawing } from '../../network/draw-network.ts'
import type { Picture } from '../../network/picture.ts'
import { Faults } from '../frame/faults.tsx'
import { useNumber, useTexts } from '../frame/language.tsx'
import { addressOf, change, stepsBack } from '../frame/place.tsx'
import { PageHead, usePageTitle } from '../frame/title.tsx'
import { useAnswer } from '../frame/use-answer.ts'
import type { PageView } from '../pages.ts'
import { Controls } from './controls.tsx'
import { Cuts } from './cuts.tsx'
import { Legend } from './legend.tsx'
import { Opened } from './opened.tsx'
import { PictureView } from './picture-view.tsx'
import { networkPage } from './question-operation.ts'
import { readNetworkState, variablesOf } from './state.ts'
import { Tables } from './tables.tsx'
import { TakeNetwork } from './take-network.tsx'
import { networkTexts } from './texts.ts'
import { useStartName } from './use-start.ts'

const nothingPointed = { node: null, tie: null } as const

/** A network around people, an institution, a topic or a venue: its picture, the same as a table, and what was opened in it. */
export const View: PageView = ({ parameters }) => {
  const texts = useTexts(networkTexts)
  const number = useNumber()
  const state = readNetworkState(parameters)
  const variables = variablesOf(state)
  const { data, faults, isWaiting, askAgain } = useAnswer(networkPage, variables)
  const network = data?.collaborationNetwork ?? null
  const name = useStartName(state.around)
  const title = name == null ? texts.kind : texts.title(name)
  usePageTitle(title)
  const drawing = useRef<Drawing | null>(null)
  // Whoever looks waits for the picture: a table of a hundred rows before it would hold it up.
  const [isPictureThere, tellPicture] = useState(false)
  const [pointed, point] = useState<{ readonly node: string | null; readonly tie: string | null }>(nothingPointed)
  const picture: Picture | null = useMemo(
    () => (network === null ? null : { nodes: network.nodes, ties: network.edges }),
    [network],
  )
  // The pointer changes neither of these, so that they need not be made again at each of its moves.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what the parameters say.
  const [legend, tables] = useMemo(
    () =>
      network === null
        ? [null, null]
        : [
            <Legend key="legend" nodes={network.nodes} group={state.group} />,
            isPictureThere && <Tables key="tables" network={network} state={state} onPoint={point} />,
          ],
    [network, parameters, isPictureThere],
  )
  if (variables === null)
    return (
      <PageHead kind={texts.kind} title={texts.kind}>
        <p>{texts.choose}</p>
      </PageHead>
    )
  const openTie = network?.edges.find(({ id }) => id === state.tie)
  const focus = {
    pointedNode: pointed.node,
    pointedTie: pointed.tie,
    openNode: state.node,
    openTie: state.tie,
    community: state.group,
  }
  const isOpen = state.node !== null || openTie !== undefined
  const { people } = state.around ?? {}
  return (
    <div class="network">
      <PageHead kind={texts.kind} title={name === undefined ? '\u00a0' : (name ?? texts.kind)}>
        <div class="actions">
          <button type="button" disabled={stepsBack() === 0} onClick={() => history.back()}>
            {texts.undo}
          </button>
          <TakeNetwork variables={variables} picture={picture} title={title} drawing={drawing} />
        </div>
      </PageHead>
      <Faults
        faults={faults}
        onAgain={askAgain}
        // Who was meant takes the place of the name; with several starts nobody knows of which one.
        {...(people?.length === 1
          ? { candidateAddress: ({ id }) => addressOf('network', { ...Object.fromEntries(parameters), person: id }) }
          : {})}
      />
      <div class="network-parts">
        <details class="network-settings" open={innerWidth >= 1000}>
          <summary>{texts.settings}</summary>
          <Controls state={state} />
        </details>
        <div class="network-middle" aria-busy={isWaiting}>
          {picture === null ? (
            <div class="network-picture">
              <p class="network-note soft">{faults.length === 0 ? texts.drawing : ''}</p>
            </div>
          ) : (
            <PictureView
              picture={picture}
              focus={focus}
              camera={state.camera}
              onPoint={point}
              onStanding={() => tellPicture(true)}
              drawing={drawing}
            />
          )}
          {network !== null && (
            <>
              <p class="soft" role="status">
                {network.totals.exact ? '' : `${texts.atLeast} `}
                {texts.counts(
                  number(network.nodes.length),
                  number(network.edges.length),
                  number(network.totals.paperCount),
                )}
              </p>
              <Cuts network={network} state={state} onMore={(nodes) => change({ nodes, camera: null })} />
              <p class="soft small">{texts.pictureHelp}</p>
            </>
          )}
        </div>
        <div class="network-legend">{legend}</div>
        <div class="network-side" aria-busy={network !== null && !isPictureThere}>
          {isOpen && <Opened state={state} ends={openTie === undefined ? null : [openTie.source, openTie.target]} />}
          {tables}
        </div>
      </div>
    </div>
  )
}
