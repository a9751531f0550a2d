import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Drawing } from '../../network/draw-network.ts'
import type { Focus } from '../../network/light.ts'
import type { Picture } from '../../network/picture.ts'
import { useTexts } from '../frame/language.tsx'
import { change } from '../frame/place.tsx'
import { useTheme } from '../frame/theme.ts'
import { drawingCode } from './drawing-code.ts'
import type { NetworkState } from './state.ts'
import { networkTexts } from './texts.ts'

interface PictureViewProps {
  readonly picture: Picture
  readonly focus: Focus
  readonly camera: NetworkState['camera']
  readonly onPoint: (what: { readonly node: string | null; readonly tie: string | null }) => void
  /** The first picture is in sight, or none can be drawn. */
  readonly onStanding: () => void
  /** Where the drawing is, for those who take the picture away. */
  readonly drawing: RefObject<Drawing | null>
}

/** The picture of a network with its buttons. */
export function PictureView({ picture, focus, camera, onPoint, onStanding, drawing }: PictureViewProps) {
  const texts = useTexts(networkTexts)
  const { isDark } = useTheme()
  const element = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'DRAWING' | 'DRAWN' | 'IMPOSSIBLE'>('DRAWING')
  const latest = useRef({ focus, isDark, camera, onPoint, onStanding })
  latest.current = { focus, isDark, camera, onPoint, onStanding }

  useEffect(() => {
    const outdated = new AbortController()
    setState('DRAWING')
    const draw = async () => {
      const { drawNetwork } = await drawingCode()
      if (element.current === null || outdated.signal.aborted) return
      const drawn = await drawNetwork(element.current, picture, {
        isDark: latest.current.isDark,
        camera: latest.current.camera,
        signal: outdated.signal,
        onPoint: (what) => latest.current.onPoint(what),
        onOpen: ({ node, tie }) => change({ node, tie }),
        onCamera: ({ x, y, ratio }) => {
          const isAll = ratio === 1 && x === 0.5 && y === 0.5
          // No step of its own: one would go back through every move of the hand.
          change({ camera: isAll ? null : [x, y, ratio].map((value) => value.toFixed(4)).join(',') }, 'INSTEAD')
        },
      })
      if (drawn === null) return
      drawing.current = drawn
      // For scripts: where the picture has somebody is not to be seen from outside.
      Object.assign(element.current, { drawing: drawn })
      drawn.focusOn(latest.current.focus)
      setState('DRAWN')
      requestAnimationFrame(() => setTimeout(() => latest.current.onStanding()))
    }
    draw().catch(() => {
      if (outdated.signal.aborted) return
      setState('IMPOSSIBLE')
      latest.current.onStanding()
    })
    return () => {
      outdated.abort()
      drawing.current?.close()
      drawing.current = null
    }
  }, [picture, drawing])

  const { pointedNode, pointedTie, openNode, openTie, community } = focus
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the focus stand for it.
  useEffect(() => {
    drawing.current?.focusOn(focus)
  }, [pointedNode, pointedTie, openNode, openTie, community])
  useEffect(() => {
    drawing.current?.paint(isDark)
  }, [isDark, drawing])

  return (
    <div class="network-picture">
      <div
        ref={element}
        class="network-canvas"
        role="img"
        aria-label={texts.picture(picture.nodes.length, picture.ties.length)}
        aria-busy={state === 'DRAWING'}
        data-state={state}
      />
      {state === 'DRAWING' && <p class="network-note soft">{texts.drawing}</p>}
      {state === 'IMPOSSIBLE' && <p class="network-note">{texts.noPicture}</p>}
      <div class="network-zoom">
        <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => drawing.current?.zoom(1.5)}>
          +
        </button>
        <button
          type="button"
          aria-label={texts.zoomOut}
          title={texts.zoomOut}
          onClick={() => drawing.current?.zoom(1 / 1.5)}
        >
          −
        </button>
        <button type="button" onClick={() => drawing.current?.showAll()}>
          {texts.showAll}
        </button>
      </div>
    </div>
  )
}
