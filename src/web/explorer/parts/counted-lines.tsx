import { useTexts } from '../frame/language.tsx'
import { addressOf, Link } from '../frame/place.tsx'
import type { PageName } from '../pages.ts'
import { partTexts } from './texts.ts'

interface CountedLinesProps {
  /** The page that shows each of the things. */
  readonly page: PageName
  /** As the fragment `CountedPeople` asks for them, or the same of other things. */
  readonly edges: readonly {
    readonly paperCount: number
    readonly node: { readonly id: string; readonly label: string }
  }[]
}

/** The lines of a list of people, venues or institutions, each with its papers. */
export function CountedLines({ page, edges }: CountedLinesProps) {
  const texts = useTexts(partTexts)
  return edges.map(({ node, paperCount }) => (
    <li key={node.id} class="fact">
      <div>
        <Link to={addressOf(page, { id: node.id })}>{node.label}</Link>
      </div>
      <span class="soft">{texts.paperCount(String(paperCount))}</span>
    </li>
  ))
}
