import { useEffect, useRef, useState } from 'preact/hooks'
import { type Drawing, drawNetwork } from '../network/draw-network.ts'
import { noFocus } from '../network/light.ts'
import type { Picture } from '../network/picture.ts'
import type { texts } from './texts.ts'

interface NetworkPictureProps {
  readonly picture: Picture
  readonly isDark: boolean
  readonly said: (typeof texts)['en']
  readonly onOpen: (person: string) => void
  /** Where nothing can be drawn. */
  readonly onImpossible: () => void
}

/** The picture of a network: what is pointed at lights up with its neighbours. */
export function NetworkPicture({ picture, isDark, said, onOpen, onImpossible }: NetworkPictureProps) {
  const element = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const [state, setState] = useState<'DRAWING' | 'DRAWN' | 'IMPOSSIBLE'>('DRAWING')
  const latest = useRef({ isDark, onOpen, onImpossible })
  latest.current = { isDark, onOpen, onImpossible }

  useEffect(() => {
    const outdated = new AbortController()
    setState('DRAWING')
    const draw = async () => {
      if (element.current === null) return
      const drawn = await drawNetwork(element.current, picture, {
        isDark: latest.current.isDark,
        camera: null,
        signal: outdated.signal,
        onPoint: ({ node, tie }) => drawing.current?.focusOn({ ...noFocus, pointedNode: node, pointedTie: tie }),
        onOpen: ({ node }) => {
          if (node !== null) latest.current.onOpen(node)
        },
        onCamera: () => {},
      })
      if (drawn === null) return
      drawing.current = drawn
      drawn.paint(latest.current.isDark)
      setState('DRAWN')
    }
    draw().catch(() => {
      if (outdated.signal.aborted) return
      setState('IMPOSSIBLE')
      latest.current.onImpossible()
    })
    return () => {
      outdated.abort()
      drawing.current?.close()
      drawing.current = null
    }
  }, [picture])
  useEffect(() => drawing.current?.paint(isDark), [isDark])

  if (state === 'IMPOSSIBLE') return <p class="soft">{said.noPicture}</p>
  return (
    <div class="picture">
      <div
        ref={element}
        role="img"
        aria-label={said.picture(picture.nodes.length, picture.ties.length)}
        data-state={state}
      />
      {state === 'DRAWING' && <p class="note soft">{said.drawing}</p>}
    </div>
  )
}
