import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Drawing } from '../../network/draw-network.ts'
import { paletteFor } from '../../network/palette.ts'
import type { Picture } from '../../network/picture.ts'
import { useTexts } from '../frame/language.tsx'
import { useTheme } from '../frame/theme.ts'
import { Choice } from '../parts/choice.tsx'
import { saveFile } from '../parts/save-file.ts'
import { TakeAway } from '../parts/take-away.tsx'
import { type NetworkPageQueryVariables, networkPage } from './question-operation.ts'
import { exportAddress } from './state.ts'
import { networkTexts } from './texts.ts'

/** The files that the service makes of a network. */
const files = [
  'network.gexf',
  'network.graphml',
  'network.net',
  'network.vosviewer.json',
  'network.nodes.csv',
  'network.edges.csv',
  'network.jsonld',
] as const

interface TakeNetworkProps {
  readonly variables: NetworkPageQueryVariables
  /** Null until it is there. */
  readonly picture: Picture | null
  readonly title: string
  readonly drawing: RefObject<Drawing | null>
}

/** Everything that can be taken away from a network: files of it, its picture, its question, its link. */
export function TakeNetwork({ variables, picture, title, drawing }: TakeNetworkProps) {
  const texts = useTexts(networkTexts)
  const { isDark } = useTheme()
  const [copied, setCopied] = useState<string | null>(null)

  const svg = async (): Promise<string | null> => {
    if (drawing.current === null || picture === null) return null
    const { toSvg } = await import('../../network/to-svg.ts')
    const places = drawing.current.places()
    return toSvg(picture, { places, palette: paletteFor(isDark), title, width: 1600, height: 1100 })
  }
  const saveSvg = async () => {
    const text = await svg()
    if (text !== null) saveFile('coterie-network.svg', new Blob([text], { type: 'image/svg+xml' }))
  }
  const savePng = async () => {
    const text = await svg()
    if (text === null) return
    const { toPng } = await import('../../network/to-png.ts')
    saveFile('coterie-network.png', await toPng(text))
  }
  return (
    <TakeAway operation={networkPage} variables={variables}>
      <Choice legend={texts.files} isTold>
        {files.map((file) => (
          <a key={file} class="button" href={exportAddress(file, variables)} download={`coterie-${file}`}>
            {texts.fileNames[file]}
          </a>
        ))}
      </Choice>
      <Choice legend={texts.image} isTold>
        <button type="button" disabled={picture === null} onClick={() => void savePng()}>
          PNG
        </button>
        <button type="button" disabled={picture === null} onClick={() => void saveSvg()}>
          SVG
        </button>
        <button
          type="button"
          onClick={() => {
            const { href } = location
            navigator.clipboard.writeText(href).then(
              () => setCopied(href),
              () => {},
            )
          }}
        >
          {copied === location.href ? texts.copied : texts.link}
        </button>
      </Choice>
    </TakeAway>
  )
}
